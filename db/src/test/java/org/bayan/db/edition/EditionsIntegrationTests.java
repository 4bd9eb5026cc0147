package org.bayan.db.edition;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.bayan.db.TestActivity;
import org.bayan.db.TestDatabase;
import org.bayan.db.TestFacts;
import org.bayan.db.TestReport;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.Cause;
import org.bayan.domain.report.PeriodReport;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What was published of May and June 2025, which nobody can change. */
class EditionsIntegrationTests {

	private static final TestDatabase database = new TestDatabase();

	private static final Editions editions = new Editions(database.dsl());

	private static final Period MAY = Period.parse("2025-05");

	private static final Period JUNE = Period.parse("2025-06");

	/** Half an hour after midnight in Casablanca. */
	private static final Instant PUBLISHED = Instant.parse("2025-06-05T23:30:00Z");

	private static final EditionHead SECOND = new EditionHead(MAY, 2, 8, PUBLISHED.plusSeconds(60), "1.1");

	@BeforeAll
	static void publish() {
		database.in(() -> {
			add(1, "2025-06", 1, 9, PUBLISHED.plusSeconds(3_600), "1.1");
			add(3, "2025-05", 2, 8, PUBLISHED.plusSeconds(60), "1.1");
			add(2, "2025-05", 1, 7, PUBLISHED, "1.0", file(Language.FR, "report.xlsx", "un"),
					file(Language.EN, "b.png", "two"), file(Language.EN, "a.csv", "one"));
		});
	}

	private static void add(long activities, String month, int number, long change, Instant at, String renderer,
			EditionFile... files) {
		editions.add(new Edition(number, report(month, activities), List.of(), List.of()), change, at, renderer,
				List.of(files));
	}

	private static EditionFile file(Language language, String name, String content) {
		return new EditionFile(language, name, content.getBytes(StandardCharsets.UTF_8));
	}

	private static PeriodReport report(String month, long activities) {
		return TestReport.of(month, Figures.of((measure) -> Cell.of(activities)));
	}

	@Test
	void editionsStandByMonthAndNumber() {
		assertThat(editions.all()).containsExactly(new EditionHead(MAY, 1, 7, PUBLISHED, "1.0"), SECOND,
				new EditionHead(JUNE, 1, 9, PUBLISHED.plusSeconds(3_600), "1.1"));
		assertThat(editions.newest(MAY)).contains(SECOND);
		assertThat(editions.newest(MAY.previous())).isEmpty();
		assertThat(editions.head(MAY, 2)).contains(SECOND);
		assertThat(editions.head(MAY, 3)).isEmpty();
		assertThat(editions.count()).isEqualTo(3);
	}

	@Test
	void anEditionIsFoundByItsNumber() {
		assertThat(editions.find(MAY, 1).map(Edition::report)).contains(report("2025-05", 2));
		assertThat(editions.find(MAY, 2).map(Edition::report)).contains(report("2025-05", 3));
		assertThat(editions.find(JUNE, 2)).isEmpty();
		assertThat(editions.renamed(SECOND)).isEqualTo(report("2025-05", 3));
	}

	@Test
	void filesStandByLanguageAndName() {
		assertThat(editions.fileNames(MAY, 1))
			.isEqualTo(Map.of(Language.EN, List.of("a.csv", "b.png"), Language.FR, List.of("report.xlsx")));
		assertThat(editions.files(MAY, 1, Language.EN)).extracting(EditionFile::name).containsExactly("a.csv", "b.png");
		assertThat(editions.file(MAY, 1, Language.FR, "report.xlsx").orElseThrow().content()).asString()
			.isEqualTo("un");
		assertThat(editions.file(MAY, 1, Language.EN, "report.xlsx")).isEmpty();
		assertThat(editions.files(MAY, 2, Language.EN)).isEmpty();
	}

	@Test
	void aMonthIsPublishedOnADayOfTheOrganisationsZone() {
		ZoneId casablanca = ZoneId.of("Africa/Casablanca");
		LocalDate fifth = LocalDate.of(2025, 6, 5);
		assertThat(editions.months(fifth, casablanca)).isEmpty();
		assertThat(editions.months(fifth, ZoneOffset.UTC)).containsExactly(YearMonth.of(2025, 5));
		assertThat(editions.months(fifth.plusDays(1), casablanca)).containsExactlyInAnyOrder(YearMonth.of(2025, 5),
				YearMonth.of(2025, 6));
		assertThat(editions.months(null, casablanca)).hasSize(2);
	}

	@Test
	void onlyTheNewestEditionOfAMonthSaysTheSame() {
		assertThat(editions.saysTheSame(report("2025-05", 3))).isTrue();
		assertThat(editions.saysTheSame(report("2025-05", 3).knownAt(Instant.EPOCH))).isTrue();
		assertThat(editions.saysTheSame(report("2025-05", 2))).isFalse();
		assertThat(editions.saysTheSame(report("2025-04", 3))).isFalse();
	}

	@Test
	void aNumberIsGivenOnceAMonth() {
		assertThatThrownBy(() -> database.in(() -> add(3, "2025-05", 2, 9, PUBLISHED, "1.1")))
			.isInstanceOf(DataAccessException.class)
			.hasMessageContaining("edition_pkey");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update reporting.edition set renderer = '2'", "delete from reporting.edition",
			"update reporting.edition_file set content = ''",
			"delete from reporting.edition_file where name = 'b.png'" })
	void whatWasPublishedCannotBeChanged(String statement) {
		assertThatThrownBy(() -> database.undone(() -> database.dsl().execute(statement)))
			.isInstanceOf(DataAccessException.class)
			.hasMessageContaining("an edition never changes");
	}

	@Test
	void aContentThatIsNotTheOneThatWasWrittenIsSeen() {
		assertThat(editions.isIntact(SECOND)).isTrue();
		database.undone(() -> {
			database.dsl().execute("alter table reporting.edition disable trigger edition_is_frozen");
			database.dsl()
				.execute(
						"update reporting.edition set content = replace(content, '\"activities\":3', '\"activities\":4')"
								+ " where number = 2");
			assertThat(editions.isIntact(SECOND)).isFalse();
		});
	}

	/** The sums of one, two and un, as {@code sha256sum} gives them. */
	@Test
	void contentsAndFilesHaveDigests() {
		assertThat(editions.digests()).hasSize(6)
			.containsKeys("edition/2025-05/1", "edition/2025-05/2", "edition/2025-06/1")
			.containsEntry("edition/2025-05/1/en/a.csv",
					"7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed")
			.containsEntry("edition/2025-05/1/en/b.png",
					"3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3");
	}

	@Test
	void aChangeIsCausedByItsOwnVersionElseByItsPartsElseByTheLists() {
		TestDatabase other = new TestDatabase();
		TestFacts facts = new TestFacts(other, false);
		TestActivity programme = TestActivity.of("P1", "2025-05-01").budget(9);
		long first = facts.merge(TestActivity.of("A1", "2025-05-01"), programme,
				TestActivity.of("A2", "2025-05-01").partOf("P1"));
		long second = facts.merge(TestActivity.of("A2", "2025-05-01").partOf("P1").budget(5));
		facts.states("MAR ARB");
		long last = facts.withdraw("A1");
		Editions causes = new Editions(other.dsl());
		assertThat(causes.causes(List.of("P1", "A2", "X9", "A1"), first, last)).containsExactly(
				cause("A1", "withdrawal"), cause("A2", "import"), cause("P1", "import"), cause("X9", "reference"));
		assertThat(causes.causes(List.of("A1"), first, second)).containsExactly(cause("A1", "import"));
		assertThat(causes.causes(List.of("A1"), last, last)).isEmpty();
	}

	private static Cause cause(String ref, String change) {
		return new Cause(ref, change, TestFacts.NOON, null, null);
	}

	@Test
	void theNewestCheckIsTheLastThatWasMade() {
		EditionChecks checks = new EditionChecks(database.dsl());
		assertThat(checks.newest()).isEmpty();
		checks.add(3, 1, "edition/2025-05/1");
		checks.add(3, 0, null);
		assertThat(checks.newest()).hasValueSatisfying((check) -> {
			assertThat(check.editions()).isEqualTo(3);
			assertThat(check.differences()).isZero();
			assertThat(check.first()).isNull();
		});
	}

}
