package org.bayan.reporting.drawing;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Comparison;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Matrix;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.figure.TrendMonth;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Names;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportHead;
import org.bayan.domain.report.ReportTables;
import org.bayan.domain.report.Scope;
import org.bayan.reporting.sample.SampleReports;
import org.jspecify.annotations.Nullable;

/**
 * Reports that charts find hard: nobody, one, all alike, long names, far outliers, gaps.
 */
final class Cases {

	static final PeriodReport YEAR = SampleReports.of("2022");

	private Cases() {
	}

	/** Every case by its name. */
	static Map<String, PeriodReport> all() {
		Map<String, PeriodReport> cases = new LinkedHashMap<>();
		cases.put("year", YEAR);
		cases.put("month", SampleReports.of("2025-05"));
		cases.put("quarter", SampleReports.of("2025-Q2"));
		cases.put("ahead", SampleReports.of("2027"));
		cases.put("empty month", SampleReports.of("2026-11"));
		cases.put("no states", noStates());
		cases.put("one state", oneState());
		cases.put("all states", allStates());
		cases.put("long names", longNames());
		cases.put("outlier", outlier());
		cases.put("money", money());
		cases.put("refund", refund());
		cases.put("both sides",
				money(new long[] { 2_000_000, 300_000, -500_000 }, new long[] { 1_800_000, 0, -750_000 }));
		cases.put("tiny beside huge", money(new long[] { 100_000_000_000L, 100, 1, 0 }, new long[] { 0, -1, 1, 100 }));
		cases.put("tiny above huge", money(new long[] { -100_000_000_000L, 1, 0 }, new long[] { 0, -1, -100 }));
		cases.put("equal", money(new long[] { 5_000, 5_000, 5_000 }, new long[] { 5_000, 5_000, 5_000 }));
		cases.put("equal refunds", money(new long[] { -5_000, -5_000 }, new long[] { -5_000, -5_000 }));
		cases.put("great amounts", money(new long[] { 99_999_999_999_999_999L, 1_000_000_000_000_000L, 1 },
				new long[] { -99_999_999_999_999_999L, 0, 12_345 }));
		cases.put("nothing", nothing());
		cases.put("far counts", far(1_000_000_000));
		cases.put("great counts", great());
		cases.put("gaps", gaps());
		cases.put("elsewhere", elsewhere());
		cases.put("sector", oneSector());
		return cases;
	}

	/** Limited to what is organisation-wide: no member state at all. */
	static PeriodReport noStates() {
		Draft draft = new Draft(YEAR);
		draft.scope = new Scope(Place.ORGANISATION_WIDE, null, SectorScope.EVERY, null);
		draft.states = List.of();
		draft.groups = List.of();
		draft.others = List.of(YEAR.tables().other(RowKind.ORGANISATION_WIDE).orElseThrow());
		return draft.report();
	}

	/** Morocco, compared with the Arab region. */
	static PeriodReport oneState() {
		Row morocco = state("MAR");
		Row arab = YEAR.tables().groups().getFirst();
		Draft draft = new Draft(YEAR);
		draft.scope = new Scope(new Place("MAR"), morocco.names(), SectorScope.EVERY, null);
		draft.total = new Row(RowKind.TOTAL, "ALL", null, null, null, morocco.now(), morocco.previous(),
				morocco.yearBefore(), morocco.yearToDate(), morocco.yearToDateBefore());
		draft.states = List.of(morocco);
		draft.groups = List.of();
		draft.others = List.of();
		draft.comparison = new Comparison(List.of(arab, YEAR.tables().total()), YEAR.tables().statesOf(arab));
		return draft.report();
	}

	/** The culture sector, compared with all sectors. */
	static PeriodReport oneSector() {
		Row culture = YEAR.tables()
			.sectors()
			.stream()
			.filter((row) -> row.code().equals("CUL"))
			.findFirst()
			.orElseThrow();
		Draft draft = new Draft(YEAR);
		draft.scope = new Scope(Place.EVERYWHERE, null, new SectorScope("CUL"), culture.names());
		draft.sectors = List.of(culture);
		draft.comparison = new Comparison(List.of(YEAR.tables().total()),
				YEAR.tables().sectors().stream().filter((row) -> row.kind() == RowKind.SECTOR).toList());
		return draft.report();
	}

	/** All 53 with a different count each, 22 sectors, a full matrix. */
	static PeriodReport allStates() {
		Draft draft = new Draft(YEAR);
		draft.states = numbered(YEAR.tables().states(), (at) -> (long) at + 1);
		draft.sectors = numbered(YEAR.tables().sectors(), (at) -> (long) 40 - at);
		draft.matrix = matrix(YEAR, (row, column) -> (long) (row * 7 + column * 3) % 23 + 1);
		return draft.report();
	}

	/** Names of 60 letters for states and sectors, in few and in many words. */
	static PeriodReport longNames() {
		Draft draft = new Draft(YEAR);
		draft.states = YEAR.tables().states().stream().map((row) -> named(row, row.code().compareTo("M") < 0)).toList();
		draft.sectors = YEAR.tables()
			.sectors()
			.stream()
			.map((row) -> (row.kind() == RowKind.SECTOR) ? named(row, row.code().compareTo("E") < 0) : row)
			.toList();
		return draft.report();
	}

	private static Row named(Row row, boolean oneWord) {
		Names names = oneWord
				? new Names("Intergovernmentalorganisationforeducationscienceandculture" + row.code(),
						"Organisationintergouvernementaledeléducationetdelaculture" + row.code(),
						"المنظمةالحكوميةالدوليةللتربيةوالعلوموالثقافةوالاتصالوالبيئة" + row.code())
				: new Names("Centre for Education, Science, Culture and Communication of " + row.code(),
						"Centre pour l’Éducation, la Science, la Culture et le Climat " + row.code(),
						"مركز التربية والعلوم والثقافة والاتصال والبيئة والتنمية في " + row.code());
		return new Row(row.kind(), row.code(), names, row.category(), row.joined(), row.now(), row.previous(),
				row.yearBefore(), row.yearToDate(), row.yearToDateBefore());
	}

	/** One state, one sector, one month with 1,000 beside ones. */
	static PeriodReport outlier() {
		return far(1000);
	}

	/** One state, one sector, one month with so many beside ones. */
	static PeriodReport far(long most) {
		Draft draft = new Draft(YEAR);
		draft.states = numbered(YEAR.tables().states(), (at) -> (at == 20) ? most : 1L);
		draft.sectors = numbered(YEAR.tables().sectors(), (at) -> (at == 3) ? most : 1L);
		draft.matrix = matrix(YEAR, (row, column) -> (row == 20 && column == 3) ? most : (long) (row + column) % 2);
		draft.trend = trend((at, cell) -> Cell.of((at == 18) ? most : 1));
		Row arab = YEAR.tables().groups().getFirst();
		Row chosen = draft.states.get(20);
		draft.scope = new Scope(chosen.place(), chosen.names(), SectorScope.EVERY, null);
		draft.comparison = new Comparison(List.of(arab, YEAR.tables().total()), draft.states);
		return draft.report();
	}

	/** Budget and expenditure in nine sectors, some of them with one of the two. */
	static PeriodReport money() {
		Draft draft = new Draft(YEAR);
		List<Row> sectors = new ArrayList<>();
		for (int i = 0; i < YEAR.tables().sectors().size(); i++) {
			long budget = (i > 8 || i == 4) ? 0 : 123_456_789L / (i + 1);
			long spent = (i > 8 || i == 6) ? 0 : 98_765_432L / (i + 2);
			sectors.add(with(YEAR.tables().sectors().get(i), (figures) -> money(figures, budget, spent)));
		}
		draft.sectors = sectors;
		draft.total = with(YEAR.tables().total(), (figures) -> money(figures, 324_563_977L, 178_169_701L));
		return draft.report();
	}

	/**
	 * One sector with money taken back and nothing else, in each month of the trend too.
	 */
	static PeriodReport refund() {
		Draft draft = new Draft(money(new long[] { 0 }, new long[] { -120_000 }));
		draft.trend = draft.trend.stream().map((month) -> {
			Figures all = month.figures();
			return new TrendMonth(month.month(),
					money(all, 0, -100L * month.month().getMonthValue() * month.month().getYear()));
		}).toList();
		return draft.report();
	}

	/** Sectors with these amounts, the total their sum. */
	static PeriodReport money(long[] budget, long[] spent) {
		Draft draft = new Draft(YEAR);
		draft.sectors = IntStream.range(0, YEAR.tables().sectors().size())
			.mapToObj((at) -> with(YEAR.tables().sectors().get(at),
					(figures) -> money(figures, (at < budget.length) ? budget[at] : 0,
							(at < spent.length) ? spent[at] : 0)))
			.toList();
		draft.total = with(YEAR.tables().total(),
				(figures) -> money(figures, LongStream.of(budget).sum(), LongStream.of(spent).sum()));
		return draft.report();
	}

	/** Not one activity anywhere, and that is known. */
	static PeriodReport nothing() {
		Draft draft = new Draft(YEAR);
		draft.total = counted(YEAR.tables().total(), Cell.of(0));
		draft.states = numbered(YEAR.tables().states(), (at) -> 0L);
		draft.sectors = numbered(YEAR.tables().sectors(), (at) -> 0L);
		draft.others = numbered(YEAR.tables().others(), (at) -> 0L);
		draft.matrix = matrix(YEAR, (row, column) -> 0L);
		draft.trend = trend((at, cell) -> Cell.of(0));
		return draft.report();
	}

	/** Counts of ten digits, each another. */
	static PeriodReport great() {
		Draft draft = new Draft(far(1));
		draft.states = numbered(YEAR.tables().states(), (at) -> 1_000_000_000L + 7_777_777L * at);
		draft.sectors = numbered(YEAR.tables().sectors(), (at) -> 2_000_000_000L - 77_777_777L * at);
		draft.matrix = matrix(YEAR, (row, column) -> 100_000_000L + 7_777_777L * (row + column));
		draft.trend = trend((at, cell) -> Cell.of(1_000_000_000L + 77_777_777L * at));
		Comparison far = Objects.requireNonNull(draft.comparison);
		draft.comparison = new Comparison(far.wholes(), draft.states);
		return draft.report();
	}

	/** Joined after six months, three months without data, a zero. */
	static PeriodReport gaps() {
		Draft draft = new Draft(YEAR);
		draft.trend = trend((at, cell) -> (at < 6) ? Cell.NOT_APPLICABLE
				: (at >= 11 && at < 14) ? Cell.NO_DATA : Cell.of((at == 16) ? 0 : 2 + at % 5));
		List<Row> states = new ArrayList<>();
		for (int i = 0; i < YEAR.tables().states().size(); i++) {
			Row state = YEAR.tables().states().get(i);
			states.add((i % 9 == 4) ? counted(state, Cell.NO_DATA)
					: (i % 9 == 7) ? counted(state, Cell.NOT_APPLICABLE) : state);
		}
		draft.states = states;
		List<List<Cell>> cells = new ArrayList<>();
		for (int row = 0; row < YEAR.tables().matrix().places().size(); row++) {
			int at = row;
			cells.add(IntStream.range(0, YEAR.tables().matrix().sectors().size())
				.mapToObj((column) -> (at % 6 == 1 && column > 8) ? Cell.NO_DATA
						: (at % 6 == 2 && column < 5) ? Cell.NOT_APPLICABLE
								: YEAR.tables().matrix().activities().get(at).get(column))
				.toList());
		}
		draft.matrix = new Matrix(YEAR.tables().matrix().places(), YEAR.tables().matrix().sectors(), cells);
		return draft.report();
	}

	/** Another organisation: no member state has a place on the map. */
	static PeriodReport elsewhere() {
		List<String> codes = List.of("FRA", "DEU", "ITA", "ESP", "PRT", "GRC", "POL", "CZE", "SVK", "HUN", "AUT", "CHE",
				"SWE", "NOR", "FIN", "DNK", "NLD");
		Draft draft = new Draft(YEAR);
		List<Row> states = new ArrayList<>(List.of(state("MAR"), state("EGY")));
		for (int i = 0; i < codes.size(); i++) {
			Row row = YEAR.tables().states().get(i);
			states.add(new Row(RowKind.STATE, codes.get(i),
					new Names("Kingdom of " + codes.get(i), "Royaume de " + codes.get(i), "مملكة " + codes.get(i)),
					null, null, row.now(), row.previous(), row.yearBefore(), row.yearToDate(), row.yearToDateBefore()));
		}
		draft.states = states;
		List<Place> places = new ArrayList<>(states.stream().map(Row::place).toList());
		places.addAll(List.of(Place.OUTSIDE, Place.ORGANISATION_WIDE));
		draft.matrix = new Matrix(places, YEAR.tables().matrix().sectors(),
				YEAR.tables().matrix().activities().subList(0, places.size()));
		return draft.report();
	}

	static Row state(String code) {
		return YEAR.tables().states().stream().filter((row) -> row.code().equals(code)).findFirst().orElseThrow();
	}

	/** A row that has a count of activities. */
	static Row counted(Row row, Cell activities) {
		return with(row, (figures) -> Figures
			.of((measure) -> (measure == Measure.ACTIVITIES) ? activities : figures.of(measure)));
	}

	/** The 2022 report with other states. */
	static PeriodReport withStates(List<Row> states) {
		Draft draft = new Draft(YEAR);
		draft.states = states;
		return draft.report();
	}

	private static List<Row> numbered(List<Row> rows, java.util.function.IntFunction<Long> count) {
		return IntStream.range(0, rows.size())
			.mapToObj((at) -> counted(rows.get(at), Cell.of(count.apply(at))))
			.toList();
	}

	private static Figures money(Figures figures, long budget, long spent) {
		return Figures.of((measure) -> switch (measure) {
			case BUDGET -> Cell.of(budget);
			case EXPENDITURE -> Cell.of(spent);
			case UNCONVERTED -> Cell.of(3);
			default -> figures.of(measure);
		});
	}

	private static Row with(Row row, UnaryOperator<Figures> now) {
		return new Row(row.kind(), row.code(), row.names(), row.category(), row.joined(), now.apply(row.now()),
				row.previous(), row.yearBefore(), row.yearToDate(), row.yearToDateBefore());
	}

	private static Matrix matrix(PeriodReport report, java.util.function.BiFunction<Integer, Integer, Long> cell) {
		List<List<Cell>> cells = new ArrayList<>();
		for (int row = 0; row < report.tables().matrix().places().size(); row++) {
			int at = row;
			cells.add(IntStream.range(0, report.tables().matrix().sectors().size())
				.mapToObj((column) -> Cell.of(cell.apply(at, column)))
				.toList());
		}
		return new Matrix(report.tables().matrix().places(), report.tables().matrix().sectors(), cells);
	}

	private static List<TrendMonth> trend(java.util.function.BiFunction<Integer, Cell, Cell> cell) {
		List<TrendMonth> trend = new ArrayList<>();
		for (int i = 0; i < YEAR.tables().trend().size(); i++) {
			TrendMonth month = YEAR.tables().trend().get(i);
			Cell count = cell.apply(i, month.figures().activities());
			trend.add(new TrendMonth(month.month(), Figures.of((measure) -> count)));
		}
		return trend;
	}

	/** A report in the making, from another. */
	private static final class Draft {

		private final PeriodReport from;

		private Scope scope;

		private Row total;

		private List<TrendMonth> trend;

		private List<Row> groups;

		private List<Row> states;

		private List<Row> others;

		private List<Row> sectors;

		private Matrix matrix;

		private @Nullable Comparison comparison;

		Draft(PeriodReport from) {
			this.from = from;
			this.scope = from.scope();
			this.total = from.tables().total();
			this.trend = from.tables().trend();
			this.groups = from.tables().groups();
			this.states = from.tables().states();
			this.others = from.tables().others();
			this.sectors = from.tables().sectors();
			this.matrix = from.tables().matrix();
			this.comparison = from.tables().comparison();
		}

		PeriodReport report() {
			PeriodReport it = this.from;
			LocalDate known = it.head().knownOn();
			return new PeriodReport(
					new ReportHead(it.head().organisation(), it.period(), this.scope, it.head().dataAsOf(),
							it.head().zone(), known, it.head().edition(), it.head().currency(), null, null),
					new ReportTables(this.total, this.trend, this.groups, this.states, this.others, this.sectors,
							this.matrix, it.tables().coverage(), it.tables().types(), it.tables().modalities(),
							it.tables().hosts(), this.comparison, List.of()),
					it.detail(), it.names());
		}

	}

}
