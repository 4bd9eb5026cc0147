package org.bayan.batch.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.bayan.batch.TestProgram;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.record.RecordFilter;
import org.bayan.db.record.RecordOrder;
import org.bayan.db.record.RecordedActivities;
import org.bayan.domain.language.Language;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.record.ListedActivity;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Words are found in whatever form they or the texts are written. */
class SearchedFormsIntegrationTests {

	@RegisterExtension
	private static final TestProgram program = TestProgram.start();

	@TempDir
	private Path folder;

	@BeforeEach
	void setUp() {
		Names names = new Names("Name", "Nom", "اسم");
		program.facts()
			.setUp(names, "USD", new ReferenceLists(List.of(),
					Stream.of("IRN", "MAR").map((code) -> new MemberState(code, null, names, null, null)).toList(),
					List.of(new Sector("CUL", "sector", names)), List.of()));
	}

	private static List<String> found(String words) {
		List<ListedActivity>[] found = newArray();
		program.in(() -> found[0] = new RecordedActivities(program.dsl()).list(
				new RecordFilter(null, null, Place.EVERYWHERE, SectorScope.EVERY, null, null, words, RecordFilter.NOW),
				requireNonNull(RecordOrder.ofCode("oldest")), Language.AR, null, 100));
		return found[0].stream().map(ListedActivity::ref).sorted().toList();
	}

	@SuppressWarnings("unchecked")
	private static List<ListedActivity>[] newArray() {
		return new List[1];
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			مرجع/3                   | مرجع/٣
			مرجع/٣                   | مرجع/٣
			مرجع/۳                   | مرجع/٣
			مؤتمر اللغة              | AR2
			ﻣﺆﺗﻤﺮ ﺍﻟﻠﻐﺔ              | AR2
			موتمر                    | AR2
			كنفرانس يونسكو           | AR3
			کنفرانس یونسکو           | AR3
			اللغة العربية            | AR2 AR4
			اللغـــة                 | AR2 AR4
			القرآن الكريم            | مرجع/٣
			القُرآنِ الکریم            | مرجع/٣
			المنتدي الاول            | مرجع/٣
			القاهره                  | مرجع/٣
			اللغة\u00a0العربية       | AR2 AR4
			لغة\u200b                | AR2 AR4
			""")
	void theReportedFileIsFoundBothWays(String words, String refs) throws Exception {
		IntakeFile file = program.facts()
			.importFile(BadRowsTests.file("reported/arabic-and-persian-letters.csv"), "a.csv", false, (read) -> {
			});
		assertThat(file.added()).isEqualTo(4);
		assertThat(String.join(" ", found(words))).isEqualTo(refs);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fes       | Fe\u0300s medina
			FÈS       | Fe\u0300s medina
			fe\u0300s | Fès medina
			2030      | أجندة ۲۰۳۰
			٢٠٣٠      | Agenda 2030
			۲۰۳۰      | Agenda ２０３０
			office    | O\ufb03ce
			coopération | Coopé\u00adration
			پاكستان   | پاکستان
			لاهور     | ﻻﻫﻮﺭ
			هندوستان  | ہندوستان
			مي\u200cخواهد | میخواهد
			""")
	void otherFormsOfTheKindToo(String words, String title) throws Exception {
		program.facts()
			.importFile(
					Files.writeString(this.folder.resolve("b.csv"),
							"activity_ref,title_ar,start_date\nF1," + title + ",2025-05-01\nF2,غير ذلك,2025-05-01\n"),
					"b.csv", false, (read) -> {
					});
		assertThat(found(words)).containsExactly("F1");
	}

	@Test
	void aReferenceIsFoundHoweverItIsWritten() throws Exception {
		program.facts()
			.importFile(
					Files.writeString(this.folder.resolve("c.csv"),
							"activity_ref,title_en,start_date\nR\u00a01,T,2025-05-01\nA\u200b7,T,2025-05-01\n"),
					"c.csv", false, (read) -> {
					});
		assertThat(found("R\u00a01")).containsExactly("R 1");
		assertThat(found("A7")).containsExactly("A7");
		assertThat(found("A\u200b7")).containsExactly("A7");
		assertThat(found("\uff217")).containsExactly("A7");
	}

	@Test
	void wordsAreFoundByTheIndex() throws Exception {
		StringBuilder rows = new StringBuilder("activity_ref,title_ar,start_date\n");
		for (int i = 0; i < 5_000; i++) {
			rows.append("A").append(i).append(",ورشة عمل ").append(i).append(",2025-05-01\n");
		}
		program.facts().importFile(Files.writeString(this.folder.resolve("d.csv"), rows), "d.csv", false, (read) -> {
		});
		program.in(() -> {
			program.dsl().execute("analyze activity.activity_version");
			assertThat(program.dsl()
				.fetch("explain select activity_ref from activity.activity_version v where v.to_change = 9223372036854775807"
						+ " and activity.searchable(v.activity_ref, v.title_en, v.title_fr, v.title_ar, v.city, v.partners,"
						+ " v.description) like '%' || activity.fold(?) || '%'", "مؤتمر")
				.getValues(0, String.class)).anyMatch((line) -> line.contains("Index Scan on activity_version_words"));
		});
	}

}
