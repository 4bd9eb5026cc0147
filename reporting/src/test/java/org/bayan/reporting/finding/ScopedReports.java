package org.bayan.reporting.finding;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Comparison;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.figure.TrendMonth;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Names;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportHead;
import org.bayan.domain.report.ReportTables;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.domain.report.ReportedRecords;
import org.bayan.domain.report.Scope;
import org.bayan.reporting.sample.SampleReports;

/** The sample limited to one place or sector, counted by plain loops. */
public final class ScopedReports {

	private static final LocalDate DATA_DAY = LocalDate.of(2026, 11, 22);

	private static final List<ReportedActivity> ALL = IntStream.rangeClosed(2017, 2026)
		.mapToObj((year) -> SampleReports.of(Integer.toString(year)))
		.flatMap((report) -> report.activities().stream())
		.toList();

	private static final Map<String, PeriodReport> WHOLE = new ConcurrentHashMap<>();

	private final PeriodReport whole;

	private final Place place;

	private final SectorScope sector;

	private ScopedReports(PeriodReport whole, Place place, SectorScope sector) {
		this.whole = whole;
		this.place = place;
		this.sector = sector;
	}

	/** The report of the codes of a place and a sector. */
	public static PeriodReport of(String period, String place, String sector) {
		return new ScopedReports(WHOLE.computeIfAbsent(period, SampleReports::of), new Place(place),
				new SectorScope(sector))
			.report();
	}

	private PeriodReport report() {
		Period period = this.whole.period();
		List<ReportedActivity> activities = in(period).filter(this::inScope).toList();
		boolean state = this.place.isState();
		boolean all = this.place.isEverywhere();
		List<Row> states = this.whole.tables()
			.states()
			.stream()
			.filter((row) -> this.place.covers(row.place())
					|| (this.place.isGroup() && this.place.group().equals(row.category())))
			.map((row) -> limited(row, (a) -> a.places().contains(row.place())))
			.toList();
		List<Row> others = this.whole.tables()
			.others()
			.stream()
			.filter((row) -> this.place.covers(row.place()))
			.map((row) -> limited(row, (a) -> a.places().contains(row.place())))
			.toList();
		List<Row> sectors = this.whole.tables()
			.sectors()
			.stream()
			.filter((row) -> this.sector.covers(row.sector()))
			.map((row) -> limited(row, (a) -> a.sectorRows().contains(row.sector())))
			.toList();
		Row total = limited(this.whole.tables().total(), (a) -> true);
		Comparison comparison = state
				? new Comparison(List.of(total),
						this.whole.tables()
							.states()
							.stream()
							.filter((row) -> Objects.equals(row.category(), groupOf(this.place)))
							.toList())
				: (!this.sector.isEvery() && all)
						? new Comparison(List.of(this.whole.tables().total()), this.whole.tables().sectors()) : null;
		return new PeriodReport(
				new ReportHead(this.whole.head().organisation(), period, scope(), this.whole.head().dataAsOf(),
						this.whole.head().zone(), null, null, "USD", null, null),
				new ReportTables(total, trend(period), List.of(), states, others, sectors, this.whole.tables().matrix(),
						this.whole.tables().coverage(),
						tallies(this.whole.tables().types(), (a, code) -> a.type().code().equals(code)),
						tallies(this.whole.tables().modalities(), (a, code) -> a.modality().code().equals(code)),
						tallies(this.whole.tables().hosts(),
								(a, code) -> code.equals((a.hostCountry() != null) ? a.hostCountry() : Tally.NO_HOST)),
						comparison, List.of()),
				new ReportedRecords(activities, List.of()), this.whole.names());
	}

	private Scope scope() {
		Names placeNames = Stream.concat(this.whole.tables().states().stream(), this.whole.tables().groups().stream())
			.filter((row) -> row.place().equals(this.place))
			.map(Row::names)
			.findFirst()
			.orElse(null);
		Names sectorNames = this.whole.tables()
			.sectors()
			.stream()
			.filter((row) -> row.sector().equals(this.sector) && row.names() != null)
			.map((row) -> Objects.requireNonNull(row.names()))
			.findFirst()
			.orElse(null);
		return new Scope(this.place, placeNames, this.sector, sectorNames);
	}

	private String groupOf(Place state) {
		return this.whole.tables()
			.states()
			.stream()
			.filter((row) -> row.place().equals(state))
			.map(Row::category)
			.findFirst()
			.orElse("");
	}

	private boolean inScope(ReportedActivity activity) {
		boolean place = this.place.isEverywhere() || activity.places().contains(this.place) || (this.place.isGroup()
				&& activity.places().stream().anyMatch((one) -> this.place.group().equals(groupOf(one))));
		return place && (this.sector.isEvery() || activity.sectorRows().contains(this.sector));
	}

	private static Stream<ReportedActivity> in(Period period) {
		return ALL.stream()
			.filter((a) -> !a.start().isBefore(period.firstDay()) && !a.start().isAfter(period.lastDay()));
	}

	private Row limited(Row row, Predicate<ReportedActivity> of) {
		Period period = this.whole.period();
		return new Row(row.kind(), row.code(), row.names(), row.category(), row.joined(), figures(period, of),
				figures(period.previous(), of), figures(period.yearBefore(), of), yearToDate(period.lastMonth(), of),
				yearToDate(period.lastMonth().minusYears(1), of));
	}

	private Figures yearToDate(YearMonth last, Predicate<ReportedActivity> of) {
		return Figures.over(IntStream.rangeClosed(1, last.getMonthValue())
			.mapToObj((month) -> figures(new Period(Period.Length.MONTH, last.withMonth(month)), of))
			.toList());
	}

	private Figures figures(Period period, Predicate<ReportedActivity> of) {
		List<ReportedActivity> counted = in(period).filter(this::inScope).filter(of).toList();
		long hosted = in(period).filter((a) -> this.place.code().equals(a.hostCountry())).count();
		List<Integer> participants = counted.stream()
			.map((one) -> one.stated(Measure.PARTICIPANTS))
			.filter(Objects::nonNull)
			.toList();
		return Figures.of(period, null, DATA_DAY, Measure::money, (measure) -> switch (measure) {
			case ACTIVITIES, ACTIVE, COMPLETED -> BigInteger.valueOf(counted.size());
			case HOSTED -> BigInteger.valueOf(hosted);
			case PARTICIPANTS -> participants.isEmpty() ? null
					: BigInteger.valueOf(participants.stream().mapToLong(Integer::longValue).sum());
			case REPORTING_PARTICIPANTS -> BigInteger.valueOf(participants.size());
			case WOMEN, PLANNED, CANCELLED, BUDGET, EXPENDITURE, UNCONVERTED -> null;
		});
	}

	private List<TrendMonth> trend(Period period) {
		List<TrendMonth> trend = new ArrayList<>();
		for (int back = PeriodReport.TREND_MONTHS - 1; back >= 0; back--) {
			YearMonth month = period.lastMonth().minusMonths(back);
			trend.add(new TrendMonth(month, figures(new Period(Period.Length.MONTH, month), (a) -> true)));
		}
		return trend;
	}

	private List<Tally> tallies(List<Tally> tallies, BiPredicate<ReportedActivity, String> has) {
		return tallies.stream()
			.map((tally) -> new Tally(tally.code(), Cell
				.of(in(this.whole.period()).filter(this::inScope).filter((a) -> has.test(a, tally.code())).count()),
					tally.previous(), tally.yearBefore()))
			.toList();
	}

}
