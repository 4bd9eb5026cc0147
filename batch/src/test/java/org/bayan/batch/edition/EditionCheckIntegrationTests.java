package org.bayan.batch.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.bayan.batch.TestProgram;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.db.edition.EditionChecks;
import org.bayan.db.operation.WorkLocks;
import org.bayan.domain.period.Period;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** One edition, published once; each test changes it behind the program's back. */
class EditionCheckIntegrationTests {

	private static final Names NAMES = new Names("Name", "Nom", "اسم");

	private static final Period MAY = Period.parse("2025-05");

	private static TestProgram program;

	@TempDir
	private static Path folder;

	@BeforeAll
	static void start() throws IOException {
		program = TestProgram.start();
		program.facts()
			.setUp(NAMES, "USD", new ReferenceLists(List.of(), List.of(new MemberState("MAR", "MA", NAMES, null, null)),
					List.of(new Sector("EDU", "sector", NAMES)), List.of()));
		take("A1,One,2025-05-04,EDU,MAR");
		program.bean(Publisher.class).publish(MAY, ZoneId.of("Africa/Casablanca"));
		program.in(() -> {
			program.dsl().execute("create table kept_edition as select * from reporting.edition");
			program.dsl().execute("create table kept_file as select * from reporting.edition_file");
		});
		// facts that changed since are no difference: the edition is compared with those
		// of then
		take("A1,One,2025-05-04,EDU,");
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	@AfterEach
	void putBack() {
		tamper("update reporting.edition e set content = k.content, renderer = k.renderer from kept_edition k",
				"update reporting.edition_file f set content = k.content from kept_file k"
						+ " where (f.language, f.name) = (k.language, k.name)",
				"update activity.activity_version set title_en = 'One', sectors = array['EDU']");
	}

	@Test
	void whatWasPublishedIsMadeAgainByteForByte() {
		assertThat(check()).isEmpty();
		EditionChecks.Check newest = newest();
		assertThat(newest.editions()).isEqualTo(1);
		assertThat(newest.differences()).isZero();
		assertThat(newest.first()).isNull();
	}

	@Test
	void oneByteOfAFileIsADifference() {
		tamper("update reporting.edition_file set content = set_byte(content, 100, 1 + get_byte(content, 100) % 255)"
				+ " where language = 'fr' and name = 'states.csv'");
		assertThat(check()).containsExactly(new EditionDifference(MAY, 1, "file", "fr/states.csv"));
		assertThat(newest().first()).isEqualTo("2025-05/1 file fr/states.csv");
	}

	@Test
	void aFileOfAnOlderRendererIsNotMadeAgain() {
		tamper("update reporting.edition set renderer = '0'",
				"update reporting.edition_file set content = 'other' where name = 'states.csv'");
		assertThat(check()).isEmpty();
	}

	@Test
	void aChangedTitleInTheFrozenContentIsADifference() {
		tamper("update reporting.edition set content = replace(content, '\"titleEn\":\"One\"', '\"titleEn\":\"Two\"')");
		assertThat(check()).extracting(EditionDifference::kind).contains("content", "file").doesNotContain("figures");
	}

	@Test
	void changedFactsOfThenAreADifferenceOfAnyRenderer() {
		tamper("update reporting.edition set renderer = '0'",
				"update activity.activity_version set sectors = array['CUL'] where countries = array['MAR']");
		assertThat(check()).extracting(EditionDifference::kind).containsExactly("figures");
	}

	@Test
	void aRowOfZerosThatAnOlderRendererWroteIsNoDifference() {
		String host = "update reporting.edition set renderer = '0', content = replace(content, '\"hosts\":[',"
				+ " '\"hosts\":[{\"code\":\"CIV\",\"now\":%d,\"previous\":0,\"yearBefore\":0},')";
		tamper(host.formatted(0));
		assertThat(check()).isEmpty();
		putBack();
		tamper(host.formatted(1));
		assertThat(check()).containsExactly(new EditionDifference(MAY, 1, "figures", "ALL ALL activities host:CIV"));
	}

	@Test
	void oneProcessComparesAtATime() {
		try (WorkLocks.Held held = program.bean(WorkLocks.class).take("edition-check", "another process")) {
			assertThat(program.bean(EditionCheck.class).tryCheck("test")).isEmpty();
		}
		assertThat(program.bean(EditionCheck.class).tryCheck("test")).hasValue(List.of());
	}

	private static List<EditionDifference> check() {
		return program.bean(EditionCheck.class).check((done) -> {
		});
	}

	private static EditionChecks.Check newest() {
		List<EditionChecks.Check> found = new ArrayList<>();
		program.in(() -> found.add(program.bean(EditionChecks.class).newest().orElseThrow()));
		return found.getFirst();
	}

	/** As somebody does who owns the database. */
	private static void tamper(String... statements) {
		program.in(() -> {
			program.dsl().execute("set local session_replication_role = replica");
			for (String statement : statements) {
				program.dsl().execute(statement);
			}
		});
	}

	private static void take(String row) throws IOException {
		Path file = Files.writeString(folder.resolve("rows.csv"),
				"activity_ref,title_en,start_date,sectors,member_states\n" + row + "\n");
		assertThat(program.facts().importFile(file, "rows.csv", false, (rows) -> {
		}).rejected()).isZero();
	}

}
