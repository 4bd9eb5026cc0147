package org.bayan.batch.oracle;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bayan.batch.TestProgram;
import org.bayan.db.record.RecordFilter;
import org.bayan.db.record.RecordedActivities;
import org.bayan.db.record.Tallied;
import org.bayan.db.report.FigureCaches;
import org.bayan.db.report.Reports;
import org.bayan.db.roll.NameTallies;
import org.bayan.domain.activity.Apportionment;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.DatedByYear;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportedActivity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The records that a report carries give the report's own figures: each count is the
 * number of records that say they count, and each amount the sum of their apportioned
 * lines. The figures come from the summary, the records from the facts.
 */
class ReportOracleIntegrationTests {

	private static final List<Measure> COUNTS = List.of(Measure.ACTIVITIES, Measure.ACTIVE, Measure.COMPLETED,
			Measure.PLANNED, Measure.CANCELLED);

	@RegisterExtension
	private static final TestProgram program = TestProgram.start();

	@TempDir
	private Path folder;

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = 201)
	void theRecordsOfAReportGiveItsFigures(long seed) throws IOException {
		new ProgramSteps(program, this.folder).take(RandomData.of(seed, 600).steps());
		List<PeriodReport> reports = new ArrayList<>();
		program.in(() -> {
			for (Period.Length length : Period.Length.values()) {
				List<Period> periods = program.summaries().withActivities(length);
				Period middle = periods.get(periods.size() / 2);
				PeriodReport whole = report(middle, "ALL", "ALL");
				reports.add(whole);
				Stream.of(whole.tables().states(), whole.tables().groups(), whole.tables().others())
					.flatMap((rows) -> rows.stream().filter(Row::tookPart).limit(2))
					.forEach((place) -> reports.add(report(middle, place.code(), "ALL")));
				whole.tables()
					.sectors()
					.stream()
					.filter(Row::tookPart)
					.limit(2)
					.forEach((sector) -> reports.add(report(middle, "ALL", sector.code())));
			}
		});
		assertThat(reports).hasSizeGreaterThan(20);
		reports.forEach(ReportOracleIntegrationTests::check);
		Reports pages = new Reports(program.dsl(), new FigureCaches());
		program.in(() -> reports.forEach((report) -> checkPage(report, pages)));
		assertThat(
				reports.stream().filter((one) -> one.tables().total().now().of(Measure.BUDGET).amount().signum() != 0))
			.isNotEmpty();
		assertThat(reports.stream().filter((one) -> one.tables().total().now().of(Measure.UNCONVERTED).count() > 0))
			.isNotEmpty();
	}

	@Tag("long")
	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 202, 203, 204 })
	void theRecordsOfAReportGiveItsFiguresOfMoreSeeds(long seed) throws IOException {
		theRecordsOfAReportGiveItsFigures(seed);
	}

	/**
	 * Pages that come after each other read what they have in common once: after each
	 * step they say what a page says that reads everything.
	 */
	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = 201)
	void whatIsKeptFollowsEachChange(long seed) throws IOException {
		ProgramSteps steps = new ProgramSteps(program, this.folder);
		Reports kept = new Reports(program.dsl(), new FigureCaches());
		int compared = 0;
		for (Step step : RandomData.of(seed, 300).steps()) {
			steps.take(List.of(step));
			List<PeriodReport> pages = new ArrayList<>();
			program.in(() -> {
				List<Period> periods = program.summaries().withActivities();
				assertThat(kept.withActivities()).isEqualTo(periods);
				for (Period period : periods.subList(0, Math.min(3, periods.size()))) {
					for (String scope : List.of("ALL ALL", "EXT ALL", "ALL NONE", "ALL ALL")) {
						String[] codes = scope.split(" ");
						pages.addAll(samePages(kept, period, new Place(codes[0]), new SectorScope(codes[1])));
					}
				}
			});
			compared += pages.size();
		}
		assertThat(compared).isGreaterThan(20);
	}

	@Tag("long")
	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = 206)
	void whatIsKeptFollowsEachChangeOfMoreSeeds(long seed) throws IOException {
		whatIsKeptFollowsEachChange(seed);
	}

	private static List<PeriodReport> samePages(Reports kept, Period period, Place place, SectorScope sector) {
		ZoneId zone = ZoneId.of("Africa/Casablanca");
		PeriodReport page = kept.figures(period, place, sector, null, zone).orElseThrow();
		Reports fresh = new Reports(program.dsl());
		assertThat(page).isEqualTo(fresh.figures(period, place, sector, null, zone).orElseThrow());
		NameTallies names = kept.names(period, page.scope());
		assertThat(names.partners()).isEqualTo(fresh.names(period, page.scope()).partners());
		assertThat(names.cities()).isEqualTo(fresh.names(period, page.scope()).cities());
		return List.of(page);
	}

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = 201)
	void theYearToDateOfTheLastQuarterIsTheYear(long seed) throws IOException {
		new ProgramSteps(program, this.folder).take(RandomData.of(seed, 600).steps());
		program.in(() -> {
			List<Period> years = program.summaries().withActivities(Period.Length.YEAR);
			assertThat(years).hasSizeGreaterThan(1);
			for (Period year : years) {
				PeriodReport whole = report(year, "ALL", "ALL");
				PeriodReport quarter = report(Period.parse(year + "-Q4"), "ALL", "ALL");
				List<Row> rows = rows(whole);
				List<Row> ofQuarter = rows(quarter);
				for (int i = 0; i < rows.size(); i++) {
					String row = year + " " + rows.get(i).code();
					assertThat(ofQuarter.get(i).yearToDate()).as(row).isEqualTo(rows.get(i).yearToDate());
					assertThat(ofQuarter.get(i).yearToDateBefore()).as(row).isEqualTo(rows.get(i).yearToDateBefore());
				}
			}
		});
	}

	@Tag("long")
	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = 205)
	void theYearToDateOfTheLastQuarterIsTheYearOfMoreSeeds(long seed) throws IOException {
		theYearToDateOfTheLastQuarterIsTheYear(seed);
	}

	private static List<Row> rows(PeriodReport report) {
		return Stream
			.of(List.of(report.tables().total()), report.tables().groups(), report.tables().states(),
					report.tables().others(), report.tables().sectors())
			.flatMap(List::stream)
			.toList();
	}

	private static PeriodReport report(Period period, String place, String sector) {
		return new Reports(program.dsl())
			.of(period, new Place(place), new SectorScope(sector), null, ZoneId.of("Africa/Casablanca"))
			.orElseThrow();
	}

	/**
	 * A page counts from the rolls of the days what the report counts from its records.
	 */
	private static void checkPage(PeriodReport report, Reports pages) {
		PeriodReport page = pages
			.figures(report.period(), report.scope().place(), report.scope().sector(), null,
					ZoneId.of("Africa/Casablanca"))
			.orElseThrow();
		String scope = report.period() + " " + report.scope().place() + " " + report.scope().sector();
		assertThat(page.activities()).isEmpty();
		assertThat(page.tables().types()).as(scope).isEqualTo(report.tables().types());
		assertThat(page.tables().modalities()).as(scope).isEqualTo(report.tables().modalities());
		assertThat(page.tables().hosts()).as(scope).isEqualTo(report.tables().hosts());
		assertThat(page.tables().coverage()).as(scope).isEqualTo(report.tables().coverage());
		assertThat(page.topFive()).as(scope).isEqualTo(report.topFive());
		assertThat(page.placesAndTotal()).as(scope).isEqualTo(report.placesAndTotal());
		assertThat(page.groupsAndTotal()).as(scope).isEqualTo(report.groupsAndTotal());
		assertThat(page.sectorsAndTotal()).as(scope).isEqualTo(report.sectorsAndTotal());
		assertThat(page.tables().datedByYear()).as(scope).isEqualTo(report.tables().datedByYear());
		checkLists(report, scope);
		NameTallies names = pages.names(report.period(), report.scope());
		RecordFilter counted = filter(report, Measure.ACTIVITIES);
		assertThat(names.partners()).as(scope)
			.isEqualTo(counts(new RecordedActivities(program.dsl()).partners(counted)));
		assertThat(names.cities()).as(scope)
			.isEqualTo(counts(new RecordedActivities(program.dsl()).cities(filter(report, Measure.HOSTED))));
	}

	/** Each list has as many entries as its count, also of what is in no month. */
	private static void checkLists(PeriodReport report, String scope) {
		RecordedActivities records = new RecordedActivities(program.dsl());
		for (Measure measure : Measure.counts()) {
			assertThat(Cell.of(records.count(filter(report, measure)))).as("%s %s", scope, measure)
				.isEqualTo(report.tables().total().now().of(measure));
		}
		for (DatedByYear year : report.tables().datedByYear()) {
			Period whole = Period.parse(Integer.toString(year.year()));
			long listed = records.count(new RecordFilter(Measure.ACTIVITIES, whole, report.scope().place(),
					report.scope().sector(), null, null, "", RecordFilter.NOW,
					new RecordFilter.Detail(null, null, null, null, null, DatePrecision.YEAR)));
			assertThat(listed).as("%s %s", scope, year).isEqualTo(year.activities()).isPositive();
			if (whole.equals(report.period())) {
				long inMonths = report.tables()
					.trend()
					.stream()
					.filter((month) -> month.month().getYear() == year.year())
					.mapToLong((month) -> month.figures().activities().count())
					.sum();
				assertThat(report.tables().total().now().activities().count()).as(scope)
					.isEqualTo(inMonths + year.activities());
			}
		}
	}

	private static RecordFilter filter(PeriodReport report, Measure measure) {
		return new RecordFilter(measure, report.period(), report.scope().place(), report.scope().sector(), null, null,
				"", RecordFilter.NOW);
	}

	private static Map<String, Long> counts(List<Tallied> tallied) {
		return tallied.stream().collect(Collectors.toMap(Tallied::name, Tallied::count));
	}

	private static void check(PeriodReport report) {
		String scope = report.period() + " " + report.scope().place() + " " + report.scope().sector();
		Figures now = report.tables().total().now();
		List<ReportedActivity> records = Stream.concat(report.activities().stream(), report.further().stream())
			.toList();
		for (Measure measure : COUNTS) {
			long counted = records.stream().filter((one) -> one.counts(measure, report.period())).count();
			assertThat(Cell.of(counted)).as("%s %s", scope, measure).isEqualTo(now.of(measure));
		}
		for (List<Tally> tallies : List.of(report.tables().types(), report.tables().modalities(),
				report.tables().hosts())) {
			assertThat(tallies.stream().mapToLong((tally) -> tally.now().count()).sum()).as(scope)
				.isEqualTo(now.activities().count());
			assertThat(tallies.stream().mapToLong((tally) -> tally.yearBefore().count()).sum()).as(scope)
				.isEqualTo(report.tables().total().yearBefore().activities().count());
		}
		long unconverted = records.stream()
			.flatMap((one) -> Stream.of(one.budget(), one.expenditure()))
			.filter((line) -> line != null && line.counts() && line.converted() == null
					&& !line.date().isBefore(report.period().firstDay())
					&& !line.date().isAfter(report.period().lastDay()))
			.count();
		assertThat(unconverted).as(scope).isEqualTo(now.of(Measure.UNCONVERTED).count());
		if (report.scope().whole()) {
			Map<String, BigInteger> cells = budget(report, records);
			for (Row row : rows(report)) {
				if (!row.code().startsWith("GROUP:")) {
					assertThat(cells.getOrDefault(row.code(), BigInteger.ZERO)).as("%s %s", scope, row.code())
						.isEqualTo(row.now().of(Measure.BUDGET).amount());
				}
			}
		}
	}

	/** The budget by place and by sector, and {@code ALL}. */
	private static Map<String, BigInteger> budget(PeriodReport report, List<ReportedActivity> records) {
		Map<String, BigInteger> sums = new HashMap<>();
		for (ReportedActivity one : records) {
			BigInteger amount = (one.budget() != null) ? one.budget().in(report.period()) : BigInteger.ZERO;
			List<BigInteger> cells = Apportionment.cells(amount,
					one.countries().stream().map(ReportedActivity.Involvement::share).toList(), one.sectorShares());
			List<Place> places = one.countries().isEmpty() ? List.of(Place.ORGANISATION_WIDE)
					: one.countries().stream().map(ReportedActivity.Involvement::place).toList();
			int at = 0;
			for (Place place : places) {
				for (SectorScope sector : one.sectorRows()) {
					BigInteger cell = cells.get(at++);
					Stream.of("ALL", place.code(), sector.code())
						.forEach((code) -> sums.merge(code, cell, BigInteger::add));
				}
			}
		}
		return sums;
	}

}
