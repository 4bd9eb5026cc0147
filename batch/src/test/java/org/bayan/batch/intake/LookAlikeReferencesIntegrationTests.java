package org.bayan.batch.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.bayan.batch.TestProgram;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.batch.facts.Withdrawal;
import org.bayan.db.activity.Activities;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.RejectedRows;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** References that look alike are one, from the file to the facts and back. */
class LookAlikeReferencesIntegrationTests {

	@RegisterExtension
	private static final TestProgram program = TestProgram.start();

	@TempDir
	private Path folder;

	@BeforeEach
	void setUp() {
		Names names = new Names("Name", "Nom", "اسم");
		program.facts()
			.setUp(names, "USD", new ReferenceLists(List.of(), List.of(new MemberState("MAR", null, names, null, null)),
					List.of(new Sector("EDU", "sector", names)), List.of()));
	}

	private IntakeFile take(String... rows) throws IOException {
		Path file = Files.writeString(this.folder.resolve("a.csv"),
				"activity_ref,title_en,start_date,part_of\n" + String.join("\n", rows) + "\n");
		return program.facts().importFile(file, "a.csv", false, (read) -> {
		});
	}

	private static List<String> known() {
		List<String> known = new ArrayList<>();
		program.in(() -> program.bean(Activities.class)
			.forEach(program.bean(Changes.class).latest(), null, null,
					(activity) -> known.add(activity.ref() + " < " + activity.partOf() + ": " + activity.titleEn())));
		return known;
	}

	private static List<String> rejected(IntakeFile file) {
		List<String> rejected = new ArrayList<>();
		program.in(() -> program.bean(RejectedRows.class)
			.forEach(file.number(), (row) -> rejected
				.add(row.number() + " " + row.reason() + " " + row.ref() + " " + row.arguments())));
		return rejected;
	}

	@Test
	void theFoldedFormIsStoredAndNamesTheActivity() throws IOException {
		IntakeFile file = take("\u200eFe\u0300s\u00a0\u2003-1 ,One,2025-05-01,\ufee3\u00a01",
				"X\u20131,Dash,2025-05-01,", "X-1,Hyphen,2025-05-01,\u2066", "a1,Small,2025-05-01,",
				"A1,Large,2025-05-01,");
		assertThat(file.added()).isEqualTo(5);
		assertThat(known()).containsExactly("A1 < null: Large", "F\u00e8s -1 < \u0645 1: One", "X-1 < null: Hyphen",
				"X\u20131 < null: Dash", "a1 < null: Small");
		assertThat(program.dsl().fetch("select activity_id from activity.activity_version where title_en = 'One'"))
			.extracting((row) -> row.get(0))
			.containsExactly(Activity.idOf("F\u00e8s -1"));
		assertThat(program.dsl().fetchValue("select programme_id from activity.part"))
			.isEqualTo(Activity.idOf("\u0645 1"));
	}

	@Test
	void rowsWhoseReferencesFoldToOneAreDuplicatesUnlessTheyAreEqual() throws IOException {
		IntakeFile file = take("R 1,One,2025-05-01,", "R\u00a01,Other,2025-05-01,", "A\u200b1,Same,2025-05-01,",
				"\ufeffA1,Same,2025-05-01,", "\uff21\uff12,No date,,", "A2,Date,2025-05-01,");
		assertThat(file.added()).isEqualTo(1);
		assertThat(file.unchanged()).isEqualTo(1);
		assertThat(rejected(file)).containsExactly("2 duplicate_reference R 1 [2, 3]",
				"3 duplicate_reference R 1 [2, 3]", "6 duplicate_reference A2 [6, 7]",
				"7 duplicate_reference A2 [6, 7]");
		assertThat(known()).containsExactly("A1 < null: Same");
	}

	@Test
	void theReportedFileGivesItsRightRows() throws Exception {
		Path path = BadRowsTests.file("reported/references-that-look-alike.csv");
		IntakeFile file = program.facts().importFile(path, "reported.csv", false, (read) -> {
		});
		assertThat(known()).containsExactly("X-1 < null: hyphen", "X\u20131 < null: en dash");
		assertThat(rejected(file)).startsWith("2 duplicate_reference F\u00e8s-1 [2, 3]",
				"3 duplicate_reference F\u00e8s-1 [2, 3]", "4 duplicate_reference R 1 [4, 5]",
				"5 duplicate_reference R 1 [4, 5]", "6 duplicate_reference A1 [6, 7]",
				"7 duplicate_reference A1 [6, 7]", "8 duplicate_reference R 2 [8, 9]",
				"9 duplicate_reference R 2 [8, 9]", "12 duplicate_reference B1 [12, 13]",
				"13 duplicate_reference B1 [12, 13]", "14 duplicate_reference \u06451 [14, 15]",
				"15 duplicate_reference \u06451 [14, 15]", "16 not_a_member_state S1 [EGY]");
	}

	@Test
	void aKnownActivityIsReplacedAndWithdrawnHoweverItsReferenceIsWritten() throws IOException {
		take("F\u00e8s-1,One,2025-05-01,", "R 2,Two,2025-05-01,");
		IntakeFile again = take("Fe\u0300s-1,Changed,2025-05-01,", "R\u00a0 2,Two,2025-05-01,");
		assertThat(again.changed()).isEqualTo(1);
		assertThat(again.unchanged()).isEqualTo(1);
		assertThat(known()).containsExactly("F\u00e8s-1 < null: Changed", "R 2 < null: Two");
		assertThat(program.facts().withdraw(List.of("Fe\u0300s-1", "F\u00e8s-1", "R\u20022"), "Held by others"))
			.isEqualTo(new Withdrawal(List.of("F\u00e8s-1", "R 2"), 0, List.of()));
		assertThat(program.facts().withdraw(List.of("R\u20022", "R\u200b 3"), "Held by others"))
			.isEqualTo(new Withdrawal(List.of(), 1, List.of("R 3")));
		assertThat(known()).isEmpty();
	}

	@Test
	void aLoopIsFoundOverFoldedReferences() throws IOException {
		IntakeFile file = take("P\u00a01,T,2025-05-01,\uff302", "P2,T,2025-05-01,P\u20031",
				"S 1,T,2025-05-01,S\u00a01");
		assertThat(rejected(file)).containsExactly("2 part_of_loop P 1 []", "3 part_of_loop P2 []",
				"4 part_of_itself S 1 []");
	}

	/** 65 letters with a mark each are 65; folded from 66 code points they may be 64. */
	@Test
	void theLengthIsThatOfTheFoldedForm() throws IOException {
		String e = "e\u0301".repeat(63);
		IntakeFile file = take(e + "\u200b\u00a0a,T,2025-05-01,", e + "aa,T,2025-05-01,",
				"\ufdfa\ufdfa\ufdfa\ufdfa,T,2025-05-01,",
				Stream.generate(() -> "\u200b").limit(70).reduce("B", String::concat) + ",T,2025-05-01,",
				"\u00ad,T,2025-05-01,");
		assertThat(rejected(file)).containsExactly("2 text_too_long null [65, 64]", "3 text_too_long null [65, 64]",
				"4 text_too_long null [72, 64]", "6 missing_value null []");
		assertThat(known()).containsExactly("B < null: T");
	}

}
