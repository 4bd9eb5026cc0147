package org.bayan.reporting.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.activity.Shares;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Matrix;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.figure.Stated;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.figure.TrendMonth;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Progress;
import org.bayan.domain.period.Running;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Named;
import org.bayan.domain.reference.Names;
import org.bayan.domain.report.Coverage;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportHead;
import org.bayan.domain.report.ReportNames;
import org.bayan.domain.report.ReportTables;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.domain.report.ReportedRecords;
import org.bayan.domain.report.Scope;
import org.jspecify.annotations.Nullable;

/** The sample as reports; all of its activities are completed and none has money. */
public final class SampleReports {

	/** The sample lies where the program that brings it along lies. */
	private static final Path SAMPLE = Path.of("..", "app", "src", "main", "resources", "org", "bayan", "app",
			"icesco");

	private static final LocalDate DATA_DAY = LocalDate.of(2026, 11, 22);

	private final LocalDate dataDay;

	private final List<NamedCsvRecord> states = read("member-states.csv");

	private final List<NamedCsvRecord> groups = read("groups.csv");

	private final List<NamedCsvRecord> sectors = read("sectors.csv");

	private final Map<String, String> groupOf = new HashMap<>();

	private final List<ReportedActivity> all = new ArrayList<>();

	private SampleReports(LocalDate dataDay) {
		this.dataDay = dataDay;
		this.states.forEach((state) -> this.groupOf.put(state.getField("iso3"), state.getField("group")));
		read("activities.csv").forEach((activity) -> this.all.add(activity(activity)));
		this.all.removeIf((activity) -> activity.start().isAfter(dataDay));
		this.all.sort(Comparator.comparing(ReportedActivity::start).thenComparing(ReportedActivity::ref));
	}

	/** Read once: many tests look at many periods. */
	private static final class Holder {

		static final SampleReports SAMPLE_REPORTS = new SampleReports(DATA_DAY);

	}

	/** The report of everything in a period. */
	public static PeriodReport of(String period) {
		return Holder.SAMPLE_REPORTS.report(Period.parse(period));
	}

	/** The same as the data would have stood on a day: the period may be running. */
	public static PeriodReport of(String period, LocalDate dataDay) {
		return new SampleReports(dataDay).report(Period.parse(period));
	}

	private PeriodReport report(Period period) {
		Running running = running(period);
		List<Row> groupRows = this.groups.stream()
			.map((group) -> row(RowKind.GROUP, "GROUP:" + group.getField("code"), names(group), null, period))
			.toList();
		List<Row> stateRows = this.states.stream()
			.map((state) -> row(RowKind.STATE, state.getField("iso3"), names(state), state.getField("group"), period))
			.toList();
		List<Row> others = List.of(row(RowKind.OUTSIDE, "EXT", null, null, period),
				row(RowKind.ORGANISATION_WIDE, "ORG", null, null, period));
		List<Row> sectorRows = new ArrayList<>();
		this.sectors.forEach((sector) -> sectorRows
			.add(row(RowKind.SECTOR, sector.getField("code"), names(sector), sector.getField("kind"), period)));
		sectorRows.add(row(RowKind.NO_SECTOR, "NONE", null, null, period));
		List<TrendMonth> trend = new ArrayList<>();
		for (int back = PeriodReport.TREND_MONTHS - 1; back >= 0; back--) {
			YearMonth month = period.lastMonth().minusMonths(back);
			trend.add(new TrendMonth(month,
					figures(new Period(Period.Length.MONTH, month), (a) -> true, (a) -> a.hostCountry() != null)));
		}
		return new PeriodReport(
				new ReportHead(new Names("ICESCO", "ICESCO", "الإيسيسكو"), period, Scope.ALL,
						this.dataDay.atTime(7, 0).toInstant(ZoneOffset.UTC), "Africa/Casablanca", null, null, "USD",
						running, null),
				new ReportTables(row(RowKind.TOTAL, "ALL", null, null, period), trend, groupRows, stateRows, others,
						sectorRows, matrix(period, stateRows, others, sectorRows),
						coverage(period, stateRows, sectorRows),
						Arrays.stream(ActivityType.values())
							.map((type) -> tally(type.code(), period, (a) -> a.type() == type))
							.toList(),
						Arrays.stream(Modality.values())
							.map((modality) -> tally(modality.code(), period, (a) -> a.modality() == modality))
							.toList(),
						hosts(period), null, List.of()),
				new ReportedRecords(this.all.stream().filter((activity) -> startsIn(activity, period)).toList(),
						List.of()),
				new ReportNames(
						this.groups.stream().map((group) -> new Named(group.getField("code"), names(group))).toList(),
						stateRows.stream().map(SampleReports::named).toList(),
						sectorRows.stream().filter((row) -> row.names() != null).map(SampleReports::named).toList()));
	}

	private @Nullable Running running(Period period) {
		Progress progress = new Progress(this.dataDay, Set.of());
		return progress.ended(period) ? null : new Running(progress.ended(Span.of(period)).orElse(null),
				progress.ended(Span.yearTo(period.lastMonth())).orElse(null), period.firstDay().isAfter(this.dataDay));
	}

	private Coverage coverage(Period period, List<Row> states, List<Row> sectorRows) {
		return new Coverage(latest(period, states), latest(period, sectorRows));
	}

	private List<Coverage.Latest> latest(Period period, List<Row> rows) {
		return rows.stream().filter((row) -> row.kind() != RowKind.NO_SECTOR).map((row) -> {
			LocalDate start = this.all.stream()
				.filter((a) -> !a.start().isAfter(period.lastDay()) && involves(a, row.kind(), row.code()))
				.map(ReportedActivity::start)
				.max(Comparator.naturalOrder())
				.orElse(null);
			return new Coverage.Latest(row.code(), start, Coverage.Age.between(start,
					this.dataDay.isBefore(period.lastDay()) ? this.dataDay : period.lastDay()));
		}).toList();
	}

	private List<Tally> hosts(Period period) {
		List<Tally> hosts = new ArrayList<>(this.all.stream()
			.map(ReportedActivity::hostCountry)
			.filter(Objects::nonNull)
			.distinct()
			.sorted()
			.map((code) -> tally(code, period, (a) -> code.equals(a.hostCountry())))
			.filter((tally) -> tally.now().count() + tally.previous().count() + tally.yearBefore().count() > 0)
			.toList());
		hosts.add(tally("NONE", period, (a) -> a.hostCountry() == null));
		return hosts;
	}

	private Tally tally(String code, Period period, Predicate<ReportedActivity> which) {
		Cell now = count(Span.of(period), which);
		Running running = running(period);
		if (running == null) {
			return new Tally(code, now, count(Span.of(period.previous()), which),
					count(Span.of(period.yearBefore()), which));
		}
		Span ended = running.ended();
		return (ended == null) ? new Tally(code, now, Cell.NO_DATA, Cell.NO_DATA)
				: new Tally(code, now, count(ended.minusMonths(period.length().months()), which),
						count(ended.minusMonths(12), which), count(ended, which));
	}

	private Cell count(Span span, Predicate<ReportedActivity> which) {
		return Cell.of(this.all.stream().filter((a) -> span.holds(a.start())).filter(which).count());
	}

	private static Named named(Row row) {
		return new Named(row.code(), Objects.requireNonNull(row.names()));
	}

	private Row row(RowKind kind, String code, @Nullable Names names, @Nullable String group, Period period) {
		Predicate<ReportedActivity> involved = (activity) -> involves(activity, kind, code);
		Predicate<ReportedActivity> hosted = (activity) -> hosts(activity, kind, code);
		Figures now = figures(period, involved, hosted);
		Running running = running(period);
		if (running == null) {
			Span toDate = Span.yearTo(period.lastMonth());
			return new Row(kind, code, names, group, null, now, figures(period.previous(), involved, hosted),
					figures(period.yearBefore(), involved, hosted), over(toDate, 0, involved, hosted),
					over(toDate, 12, involved, hosted));
		}
		return new Row(kind, code, names, group, null, now,
				over(running.ended(), period.length().months(), involved, hosted),
				over(running.ended(), 12, involved, hosted), over(running.toDate(), 0, involved, hosted),
				over(running.toDate(), 12, involved, hosted),
				(running.ended() != null) ? over(running.ended(), 0, involved, hosted) : null);
	}

	private Figures over(@Nullable Span span, int earlier, Predicate<ReportedActivity> involved,
			Predicate<ReportedActivity> hosted) {
		return (span == null) ? Figures.UNKNOWN
				: Figures.over(span.minusMonths(earlier)
					.months()
					.stream()
					.map((month) -> figures(new Period(Period.Length.MONTH, month), involved, hosted))
					.toList());
	}

	private boolean involves(ReportedActivity activity, RowKind kind, String code) {
		return switch (kind) {
			case TOTAL -> true;
			case GROUP ->
				activity.places().stream().anyMatch((place) -> code.equals("GROUP:" + this.groupOf.get(place.code())));
			case STATE, OUTSIDE, ORGANISATION_WIDE -> activity.places().contains(new Place(code));
			case SECTOR, NO_SECTOR -> activity.sectorRows().contains(new SectorScope(code));
		};
	}

	private boolean hosts(ReportedActivity activity, RowKind kind, String code) {
		String host = activity.hostCountry();
		return host != null && switch (kind) {
			case TOTAL -> true;
			case GROUP -> code.equals("GROUP:" + this.groupOf.get(host));
			case STATE -> code.equals(host);
			case OUTSIDE -> !this.groupOf.containsKey(host);
			case ORGANISATION_WIDE -> false;
			case SECTOR, NO_SECTOR -> activity.sectorRows().contains(new SectorScope(code));
		};
	}

	private Figures figures(Period period, Predicate<ReportedActivity> involved, Predicate<ReportedActivity> hosted) {
		List<ReportedActivity> started = this.all.stream().filter((a) -> startsIn(a, period)).filter(involved).toList();
		long active = this.all.stream()
			.filter((a) -> !a.start().isAfter(period.lastDay()) && !a.end().isBefore(period.firstDay()))
			.filter(involved)
			.count();
		long completed = this.all.stream()
			.filter((a) -> !a.end().isAfter(period.lastDay()) && !a.end().isBefore(period.firstDay()))
			.filter(involved)
			.count();
		long hosting = this.all.stream().filter((a) -> startsIn(a, period)).filter(hosted).count();
		List<Integer> participants = started.stream()
			.map((one) -> one.stated(Measure.PARTICIPANTS))
			.filter(Objects::nonNull)
			.toList();
		return Figures.of(period, null, this.dataDay, Measure::money, (measure) -> switch (measure) {
			case ACTIVITIES -> BigInteger.valueOf(started.size());
			case ACTIVE -> BigInteger.valueOf(active);
			case COMPLETED -> BigInteger.valueOf(completed);
			case HOSTED -> BigInteger.valueOf(hosting);
			case PARTICIPANTS -> participants.isEmpty() ? null
					: BigInteger.valueOf(participants.stream().mapToLong(Integer::longValue).sum());
			case REPORTING_PARTICIPANTS -> BigInteger.valueOf(participants.size());
			default -> null;
		});
	}

	private Matrix matrix(Period period, List<Row> states, List<Row> others, List<Row> sectorRows) {
		List<Place> places = new ArrayList<>(states.stream().map(Row::place).toList());
		others.forEach((row) -> places.add(row.place()));
		List<SectorScope> columns = sectorRows.stream().map(Row::sector).toList();
		List<List<Cell>> cells = new ArrayList<>();
		for (Place place : places) {
			cells.add(columns.stream()
				.map((sector) -> Cell.of(this.all.stream()
					.filter((a) -> startsIn(a, period) && a.places().contains(place) && a.sectorRows().contains(sector))
					.count()))
				.toList());
		}
		return new Matrix(places, columns, cells);
	}

	private static boolean startsIn(ReportedActivity activity, Period period) {
		return !activity.start().isBefore(period.firstDay()) && !activity.start().isAfter(period.lastDay());
	}

	private ReportedActivity activity(NamedCsvRecord row) {
		List<ReportedActivity.Involvement> countries = new ArrayList<>();
		List<String> codes = codes(row.getField("member_states") + ";" + row.getField("other_countries"));
		List<Integer> shares = Shares.equal(codes).basisPoints();
		for (int i = 0; i < codes.size(); i++) {
			countries.add(new ReportedActivity.Involvement(codes.get(i), this.groupOf.containsKey(codes.get(i)),
					shares.get(i)));
		}
		List<String> sectors = codes(row.getField("sectors"));
		LocalDate start = LocalDate.parse(row.getField("start_date"));
		LocalDate end = row.getField("end_date").isEmpty() ? start : LocalDate.parse(row.getField("end_date"));
		String participants = row.getField("participants");
		return new ReportedActivity(row.getField("activity_ref"), blank(row, "title_en"), blank(row, "title_fr"),
				blank(row, "title_ar"), Objects.requireNonNull(ActivityType.ofCode(row.getField("type"))),
				Objects.requireNonNull(ActivityStatus.ofCode(row.getField("status"))), start, end,
				Objects.requireNonNull(DatePrecision.ofCode(row.getField("date_precision"))), sectors,
				Shares.equal(sectors).basisPoints(), countries, blank(row, "host_country"), blank(row, "city"),
				Objects.requireNonNull(Modality.ofCode(row.getField("modality"))),
				participants.isEmpty() ? Stated.NOTHING
						: new Stated(Map.of(Measure.PARTICIPANTS, Integer.valueOf(participants))),
				blank(row, "source_url"), codes(row.getField("partners")), null, false, null, null);
	}

	private static List<String> codes(String list) {
		return Arrays.stream(list.split(";")).map(String::strip).filter((code) -> !code.isEmpty()).toList();
	}

	private static @Nullable String blank(NamedCsvRecord row, String column) {
		return row.getField(column).isEmpty() ? null : row.getField(column);
	}

	private static Names names(NamedCsvRecord row) {
		return new Names(row.getField("name_en"), row.getField("name_fr"), row.getField("name_ar"));
	}

	private static List<NamedCsvRecord> read(String file) {
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(SAMPLE.resolve(file))) {
			return csv.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
