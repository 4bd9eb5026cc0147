package org.bayan.db.report;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bayan.db.TestDatabase;
import org.bayan.db.activity.Activities;
import org.bayan.db.calendar.SectorMonths;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.StagedRow;
import org.bayan.db.intake.StagedRows;
import org.bayan.db.reference.References;
import org.bayan.db.summary.Summaries;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.calendar.Submission;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Change;
import org.bayan.domain.figure.Comparison;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Headline.Subject;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.figure.TrendMonth;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Named;
import org.bayan.domain.reference.Names;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.Organisation;
import org.bayan.domain.report.Concentration;
import org.bayan.domain.report.Coverage;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Reconciliation;
import org.bayan.domain.report.ReportedActivity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The figures of the real sample were counted from its file by a script of its own. */
class ReportsIntegrationTests {

	private static final Instant IMPORTED = Instant.parse("2026-11-22T07:00:30Z");

	private static final Instant CORRECTED = Instant.parse("2026-11-24T10:00:00Z");

	private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

	private final TestDatabase database = new TestDatabase();

	private final Changes changes = new Changes(this.database.dsl());

	private final Summaries summaries = new Summaries(this.database.dsl());

	private final Activities activities = new Activities(this.database.dsl());

	@Test
	void headlinesOfTheYear2022() {
		sample();
		PeriodReport report = report("2022", "ALL", "ALL");
		assertThat(report.tables().headline(Measure.ACTIVITIES)).satisfies((headline) -> {
			assertThat(headline.now()).isEqualTo(Cell.of(57));
			assertThat(headline.previous()).isEqualTo(Cell.of(36));
			assertThat(headline.sincePrevious()).isEqualTo(new Change(BigInteger.valueOf(21), 5_833L));
		});
		assertThat(report.tables().headline(Measure.ACTIVE).now()).isEqualTo(Cell.of(57));
		assertThat(report.tables().headline(Measure.COMPLETED).now()).isEqualTo(Cell.of(57));
		assertThat(report.tables().headline(Measure.HOSTED)).satisfies((headline) -> {
			assertThat(headline.now()).isEqualTo(Cell.of(47));
			assertThat(headline.previous()).isEqualTo(Cell.of(24));
		});
		assertThat(report.headline(Subject.STATES_TAKING_PART)).satisfies((headline) -> {
			assertThat(headline.now()).isEqualTo(Cell.of(30));
			assertThat(headline.previous()).isEqualTo(Cell.of(32));
		});
		assertThat(report.headline(Subject.ORGANISATION_WIDE).now()).isEqualTo(Cell.of(13));
		assertThat(report.headline(Subject.OUTSIDE).now()).isEqualTo(Cell.of(2));
		assertThat(report.tables().headline(Measure.PARTICIPANTS)).satisfies((headline) -> {
			assertThat(headline.now()).isEqualTo(Cell.of(885));
			assertThat(headline.previous()).isEqualTo(Cell.of(134));
			// stated by 7 of 57 and 3 of 36
			assertThat(headline.sincePrevious()).isEqualTo(Change.NOT_COMPARED);
		});
		assertThat(report.tables().headline(Measure.WOMEN).now()).isEqualTo(Cell.NO_DATA);
		assertThat(report.tables().headline(Measure.BUDGET).now()).isEqualTo(Cell.NO_DATA);
	}

	/** That it reported is told by all places, not by the one of the report. */
	@Test
	void aSectorThatReportedAfterAllIsMissingInNoPlace() {
		sample();
		assertThat(report("2022-11", "ALL", "DGO").tables().total().now().activities().state())
			.isEqualTo(CellState.VALUE);
		new SectorMonths(this.database.dsl()).say(new SectorMonths.Key("DGO", YearMonth.of(2022, 11)),
				Submission.MISSING, "test", "late", new Changes(this.database.dsl()).latest());
		assertThat(row(report("2022-12", "SYR", "ALL").tables().sectors(), "DGO").previous().activities())
			.isEqualTo(Cell.of(0));
	}

	@Test
	void tablesOfTheYear2022() {
		sample();
		PeriodReport report = report("2022", "ALL", "ALL");
		assertThat(counts(report.tables().groups()))
			.isEqualTo(Map.of("GROUP:ARB", 23L, "GROUP:AFR", 16L, "GROUP:ASI", 8L));
		assertThat(counts(report.tables().others())).isEqualTo(Map.of("EXT", 2L, "ORG", 13L));
		assertThat(report.tables().states()).hasSize(53);
		assertThat(counts(report.tables().states())).containsEntry("BFA", 5L)
			.containsEntry("MAR", 4L)
			.containsEntry("AZE", 4L)
			.containsEntry("SYR", 0L);
		assertThat(row(report.tables().states(), "MAR").now().of(Measure.HOSTED)).isEqualTo(Cell.of(23));
		assertThat(row(report.tables().states(), "MAR").previous().activities()).isEqualTo(Cell.of(5));
		assertThat(report.tables().sectors()).hasSize(22);
		assertThat(counts(report.tables().sectors())).containsEntry("DGO", 25L)
			.containsEntry("SHS", 11L)
			.containsEntry("NONE", 1L)
			.containsEntry("MED", 0L);
		int azerbaijan = report.tables().matrix().places().indexOf(new Place("AZE"));
		assertThat(report.tables()
			.matrix()
			.activities()
			.get(azerbaijan)
			.get(report.tables().matrix().sectors().indexOf(new SectorScope("DGO")))).isEqualTo(Cell.of(4));
		assertThat(report.placesAndTotal()).isEqualTo(new Reconciliation(57, 72, 6));
		assertThat(report.groupsAndTotal()).isEqualTo(new Reconciliation(57, 62, 4));
		assertThat(report.sectorsAndTotal()).isEqualTo(new Reconciliation(57, 82, 19));
		assertThat(report.activities()).hasSize(57);
		assertThat(report.tables().trend().stream().map(TrendMonth::figures).map(Figures::activities).map(Cell::count))
			.containsExactly(3L, 0L, 6L, 0L, 0L, 3L, 3L, 1L, 10L, 3L, 3L, 4L, 1L, 2L, 2L, 2L, 6L, 4L, 5L, 3L, 7L, 8L,
					7L, 10L);
		assertThat(report.tables()
			.coverage()
			.states()
			.stream()
			.collect(Collectors.groupingBy(Coverage.Latest::age, Collectors.counting())))
			.isEqualTo(Map.of(Coverage.Age.UNDER_3, 23L, Coverage.Age.FROM_3_TO_5, 2L, Coverage.Age.FROM_6_TO_11, 5L,
					Coverage.Age.FROM_12, 19L, Coverage.Age.NONE_ON_FILE, 4L));
	}

	@Test
	void aMonthIsComparedWithTheOneBeforeAndTheSameAYearBefore() {
		sample();
		PeriodReport report = report("2025-05", "ALL", "ALL");
		assertThat(report.tables().headline(Measure.ACTIVITIES)).satisfies((headline) -> {
			assertThat(headline.now()).isEqualTo(Cell.of(12));
			assertThat(headline.previous()).isEqualTo(Cell.of(5));
			assertThat(headline.yearBefore()).isEqualTo(Cell.of(8));
			assertThat(headline.sincePrevious()).isEqualTo(new Change(BigInteger.valueOf(7), null));
		});
		assertThat(report.tables().headline(Measure.PARTICIPANTS).previous()).isEqualTo(Cell.NO_DATA);
		assertThat(report.sectorsAndTotal()).isEqualTo(new Reconciliation(12, 16, 4));
		assertThat(report.head().dataAsOf()).isEqualTo(IMPORTED);
		assertThat(report.head().organisation().ar()).isEqualTo("الإيسيسكو");
	}

	@Test
	void typesModalitiesAndHostsOfTheYear2022() {
		sample();
		PeriodReport report = report("2022", "ALL", "ALL");
		assertThat(tallies(report.tables().types())).isEqualTo(Map.ofEntries(Map.entry("meeting", 30L),
				Map.entry("workshop", 7L), Map.entry("conference", 5L), Map.entry("training", 4L),
				Map.entry("visit", 3L), Map.entry("ceremony", 2L), Map.entry("agreement", 2L), Map.entry("launch", 2L),
				Map.entry("session", 1L), Map.entry("competition", 1L)));
		assertThat(report.tables().types()).hasSize(16);
		assertThat(tallies(report.tables().modalities()).values().stream().mapToLong(Long::longValue).sum())
			.isEqualTo(57);
		assertThat(tallies(report.tables().hosts())).containsEntry("MAR", 23L).containsEntry("NONE", 10L);
		assertThat(report.tables().hosts().getLast().code()).isEqualTo("NONE");
		assertThat(report.topFive()).isEqualTo(new Concentration(List.of("BFA", "AZE", "MAR", "SAU", "CMR"), 19, 57));
		assertThat(report.tables().statesWithout()).hasSize(23);
		assertThat(report.head().yearToDate()).isEmpty();
		assertThat(report.tables().comparison()).isNull();
	}

	@Test
	void aMonthHasTheYearToDateBesideTheYearBefore() {
		sample();
		PeriodReport report = report("2025-05", "ALL", "ALL");
		assertThat(report.tables().headline(Measure.ACTIVITIES)).satisfies((headline) -> {
			assertThat(headline.yearToDate()).isEqualTo(Cell.of(29));
			assertThat(headline.yearToDateBefore()).isEqualTo(Cell.of(17));
		});
		assertThat(report.tables().headline(Measure.ACTIVE).yearToDate()).isEqualTo(Cell.of(29));
		assertThat(report.headline(Subject.STATES_TAKING_PART)).satisfies((headline) -> {
			assertThat(headline.yearToDate()).isEqualTo(Cell.of(21));
			assertThat(headline.yearToDateBefore()).isEqualTo(Cell.of(15));
		});
		assertThat(report.head().yearToDate()).contains(new Span(YearMonth.of(2025, 1), YearMonth.of(2025, 5)));
	}

	@Test
	void oneStateIsComparedWithItsGroupAndOneSectorWithTheSectors() {
		sample();
		Comparison morocco = Objects.requireNonNull(report("2022", "MAR", "ALL").tables().comparison());
		assertThat(morocco.wholes()).extracting(Row::code).containsExactly("GROUP:ARB", "ALL");
		assertThat(morocco.wholes()).extracting((row) -> row.now().activities().count()).containsExactly(23L, 57L);
		assertThat(morocco.peers()).hasSize(20);
		assertThat(counts(morocco.peers())).containsEntry("MAR", 4L).containsEntry("SAU", 4L).containsEntry("TUN", 0L);
		Comparison culture = Objects.requireNonNull(report("2022", "ALL", "CUL").tables().comparison());
		assertThat(culture.wholes()).extracting((row) -> row.now().activities().count()).containsExactly(57L);
		assertThat(counts(culture.peers())).containsEntry("DGO", 25L).containsEntry("CUL", 7L);
		assertThat(report("2022", "GROUP:ARB", "ALL").tables().comparison()).isNull();
	}

	@Test
	void aReportMayBeLimitedToAPlaceAndASector() {
		sample();
		PeriodReport report = report("2022", "GROUP:ARB", "CUL");
		assertThat(report.tables().total().now().activities()).isEqualTo(Cell.of(4));
		assertThat(report.activities().stream().map(ReportedActivity::ref)).containsExactly("ICESCO-2022-0007",
				"ICESCO-2022-0018", "ICESCO-2022-0046", "ICESCO-2022-0048");
		assertThat(report.tables().states()).hasSize(20);
		assertThat(report.tables().others()).isEmpty();
		assertThat(report.tables().groups()).extracting(Row::code).containsExactly("GROUP:ARB");
		assertThat(report.tables().sectors()).extracting(Row::code).containsExactly("CUL");
		PeriodReport morocco = report("2022", "MAR", "ALL");
		assertThat(morocco.activities()).hasSize(4);
		assertThat(morocco.tables().groups()).isEmpty();
		assertThat(morocco.names().groups()).extracting(Named::code).containsExactly("ARB", "AFR", "ASI");
		assertThat(report("2022", "ORG", "ALL").activities()).hasSize(13);
		assertThat(report("2022", "EXT", "ALL").activities()).hasSize(2);
		assertThat(report("2022", "ALL", "NONE").activities()).hasSize(1);
		assertThatIllegalArgumentException().isThrownBy(() -> report("2022", "XXX", "ALL"))
			.withMessage("'XXX' is not a place: write ALL, GROUP:CODE, the code of a member state, EXT or ORG.");
		assertThatIllegalArgumentException().isThrownBy(() -> report("2022", "ALL", "XXX"))
			.withMessage("'XXX' is not a sector: write ALL, the code of a sector or centre, or NONE.");
	}

	@Test
	void whatIsAheadOfTheDataIsNoData() {
		sample();
		PeriodReport report = report("2027", "ALL", "ALL");
		assertThat(report.tables().total().now().activities()).isEqualTo(Cell.NO_DATA);
		assertThat(report.tables().total().now().of(Measure.PLANNED)).isEqualTo(Cell.of(0));
		assertThat(report.tables().total().previous().activities()).isEqualTo(Cell.NO_DATA);
		assertThat(report.head().compared()).isEmpty();
		assertThat(report.tables().trend().getLast().figures().activities()).isEqualTo(Cell.NO_DATA);
	}

	@Test
	void aStateIsAskedOnlySinceItsAccession() {
		sample();
		this.database.in(() -> {
			References references = new References(this.database.dsl());
			long change = this.changes.record("reference", CORRECTED, null, null);
			references
				.replaceMemberStates(references.memberStates(change - 1)
					.stream()
					.map((state) -> state.iso3().equals("BFA") ? new MemberState("BFA", state.iso2(), state.names(),
							state.group(), LocalDate.of(2023, 1, 1)) : state)
					.toList(), change);
			this.summaries.recompute(change);
		});
		PeriodReport after = report("2022", "ALL", "ALL");
		assertThat(row(after.tables().states(), "BFA").now().activities()).isEqualTo(Cell.NOT_APPLICABLE);
		assertThat(after.tables().membersInPeriod()).isEqualTo(52);
		assertThat(after.placesAndTotal().total()).isEqualTo(57);
		assertThat(after.activities()
			.stream()
			.flatMap((one) -> one.countries().stream())
			.filter((country) -> country.code().equals("BFA"))).isNotEmpty()
			.noneMatch(ReportedActivity.Involvement::member);
		PeriodReport before = report("2022", "ALL", "ALL", LocalDate.of(2026, 11, 23));
		assertThat(row(before.tables().states(), "BFA").now().activities()).isEqualTo(Cell.of(5));
		assertThat(before.head().dataAsOf()).isEqualTo(IMPORTED);
		assertThat(before.head().knownOn()).isEqualTo(LocalDate.of(2026, 11, 23));
	}

	@Test
	void withoutAnyActivityThereIsNoReport() {
		setUp();
		assertThat(find("2022", "ALL", "ALL", null)).isEmpty();
		sampleRows();
		assertThat(find("2022", "ALL", "ALL", LocalDate.of(2026, 11, 21))).isEmpty();
	}

	private PeriodReport report(String period, String place, String sector) {
		return report(period, place, sector, null);
	}

	private PeriodReport report(String period, String place, String sector, @Nullable LocalDate asOf) {
		return find(period, place, sector, asOf).orElseThrow();
	}

	private Optional<PeriodReport> find(String period, String place, String sector, @Nullable LocalDate asOf) {
		List<Optional<PeriodReport>> found = new ArrayList<>();
		this.database.in(() -> {
			this.database.dsl().execute("set transaction isolation level repeatable read, read only");
			found.add(new Reports(this.database.dsl()).of(Period.parse(period), new Place(place),
					new SectorScope(sector), asOf, ZONE));
		});
		return found.getFirst();
	}

	private void sample() {
		setUp();
		sampleRows();
	}

	private void setUp() {
		this.database.in(() -> {
			References references = new References(this.database.dsl());
			references.setUp(new Organisation(new Names("ICESCO", "ICESCO", "الإيسيسكو"), "USD", false, null,
					List.of(Language.values())));
			long change = this.changes.record("setup", Instant.EPOCH, null, null);
			references.replaceGroups(SampleRows.groups(), change);
			references.replaceMemberStates(SampleRows.memberStates(), change);
			references.replaceSectors(SampleRows.sectors(), change);
			this.summaries.recompute(change);
		});
	}

	private void sampleRows() {
		StagedRows staged = new StagedRows(this.database.dsl(), this.database.dataSource());
		this.database.in(() -> {
			staged.clear();
			List<StagedRow> rows = new ArrayList<>();
			for (Activity activity : SampleRows.activities()) {
				rows.add(new StagedRow(rows.size() + 2, activity, null));
			}
			staged.add(rows::forEach);
			long before = this.changes.latest();
			long change = this.changes.record("import", IMPORTED, null, null);
			this.activities.merge(1, change);
			this.summaries.follow(before, change);
		});
	}

	private static Map<String, Long> tallies(List<Tally> tallies) {
		return tallies.stream()
			.filter((tally) -> tally.now().count() > 0)
			.collect(Collectors.toMap(Tally::code, (tally) -> tally.now().count()));
	}

	private static Map<String, Long> counts(List<Row> rows) {
		return rows.stream().collect(Collectors.toMap(Row::code, (row) -> row.now().activities().count()));
	}

	private static Row row(List<Row> rows, String code) {
		return rows.stream().filter((row) -> row.code().equals(code)).findFirst().orElseThrow();
	}

}
