package org.bayan.batch.oracle;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.bayan.batch.TestProgram;
import org.bayan.db.report.Reports;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.PeriodReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a report compares, and what it calls no data, counted once more by plain loops
 * from the files alone: the rules of comparison are written here a second time.
 */
class ComparisonOracleIntegrationTests {

	private static final String NO_DATA = "…";

	private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

	@RegisterExtension
	private static final TestProgram program = TestProgram.start();

	@TempDir
	private Path folder;

	/** The data go up to a day amid those of the activities. */
	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = 301)
	void aReportComparesLikeWithLike(long seed) throws IOException {
		RandomData data = RandomData.of(seed, 250);
		new ProgramSteps(program, this.folder).take(data.steps());
		LocalDate day = LocalDate.of(2025, 2, 10).plusDays(seed % 7);
		dataOf(day);
		List<String> running = new ArrayList<>();
		for (String name : List.of("2024", "2024-Q4", "2025-01", "2025", "2025-Q1", "2025-02", "2025-Q2", "2026")) {
			PeriodReport report = report(name);
			Period period = report.period();
			LocalDate[] own = { period.firstDay(), period.lastDay() };
			LocalDate @Nullable [] compared = own;
			if (!own[1].isBefore(day)) {
				LocalDate end = YearMonth.from(day).atDay(1).minusDays(1);
				compared = end.isBefore(own[0]) ? null
						: new LocalDate[] { own[0], end.isBefore(own[1]) ? end : own[1] };
				running.add(name + " " + (compared != null));
			}
			int step = switch (period.length()) {
				case MONTH -> 1;
				case QUARTER -> 3;
				case YEAR -> 12;
			};
			for (Row row : rows(report)) {
				Place place = new Place(row, data.oracle(), day);
				place.check(name, own, row.now());
				if (compared == null) {
					assertThat(row.previous()).isEqualTo(row.yearBefore()).isEqualTo(Figures.UNKNOWN);
					continue;
				}
				place.check(name, compared, row.compared());
				place.check(name, earlier(compared, step), row.previous());
				place.check(name, earlier(compared, 12), row.yearBefore());
			}
		}
		assertThat(running).containsExactly("2025 true", "2025-Q1 true", "2025-02 false", "2025-Q2 false",
				"2026 false");
	}

	@Tag("long")
	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = 302)
	void aReportComparesLikeWithLikeOfMoreSeeds(long seed) throws IOException {
		aReportComparesLikeWithLike(seed);
	}

	private static LocalDate[] earlier(LocalDate[] days, int months) {
		return new LocalDate[] { days[0].minusMonths(months),
				YearMonth.from(days[1]).minusMonths(months).atEndOfMonth() };
	}

	/** A row of the report, counted from the files. */
	private record Place(Row row, SummaryOracle oracle, LocalDate dataDay) {

		void check(String period, LocalDate[] days, Figures figures) {
			boolean sector = this.row.kind() == RowKind.SECTOR || this.row.kind() == RowKind.NO_SECTOR;
			Span span = new Span(period, days[0], days[1]);
			String[] counted = this.oracle
				.cells(span, sector ? "ALL" : this.row.code(), sector ? this.row.code() : "ALL")
				.split(",", -1);
			List<String> expected = new ArrayList<>();
			List<String> found = new ArrayList<>();
			for (Measure measure : Measure.values()) {
				expected.add(measure.code() + " " + law(measure, span, counted[measure.ordinal()]));
				found.add(measure.code() + " " + text(measure, figures.of(measure)));
			}
			assertThat(found).as("%s of %s, %s", this.row.code(), period, span).isEqualTo(expected);
		}

		private String law(Measure measure, Span span, String counted) {
			LocalDate joined = this.row.joined();
			if (joined != null && joined.isAfter(span.last())) {
				return "n/a";
			}
			if (counted.isEmpty()) {
				return NO_DATA;
			}
			if (new BigDecimal(counted).signum() != 0) {
				return counted;
			}
			boolean plan = measure == Measure.PLANNED || measure == Measure.CANCELLED || measure == Measure.BUDGET;
			boolean ahead = span.first().isAfter(this.dataDay) && !plan;
			boolean unrecorded = measure.money() && !this.oracle.recorded(measure == Measure.BUDGET, span);
			return (ahead || unrecorded) ? NO_DATA : counted;
		}

		private static String text(Measure measure, Cell cell) {
			return switch (cell.state()) {
				case NO_DATA -> NO_DATA;
				case NOT_APPLICABLE -> "n/a";
				case VALUE, ZERO ->
					measure.money() ? new BigDecimal(cell.amount(), 2).toPlainString() : cell.amount().toString();
			};
		}

	}

	private static List<Row> rows(PeriodReport report) {
		List<Row> rows = new ArrayList<>(List.of(report.tables().total()));
		rows.addAll(report.tables().groups());
		rows.addAll(report.tables().places());
		rows.addAll(report.tables().sectors());
		return rows;
	}

	private static PeriodReport report(String period) {
		List<PeriodReport> found = new ArrayList<>();
		program.in(() -> found.add(new Reports(program.dsl())
			.of(Period.parse(period), org.bayan.domain.place.Place.EVERYWHERE, SectorScope.EVERY, null, ZONE)
			.orElseThrow()));
		return found.getFirst();
	}

	private static void dataOf(LocalDate day) {
		program.in(() -> {
			program.dsl().execute("set local session_replication_role = replica");
			program.dsl()
				.execute(
						"update activity.change set recorded_at = cast(? as timestamptz) where recorded_at > '2000-01-01'",
						day + "T09:00:00Z");
		});
	}

}
