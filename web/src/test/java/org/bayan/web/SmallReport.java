package org.bayan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Comparison;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Matrix;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.figure.TrendMonth;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Running;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Names;
import org.bayan.domain.report.Coverage;
import org.bayan.domain.report.EditionMark;
import org.bayan.domain.report.Overlaps;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportHead;
import org.bayan.domain.report.ReportNames;
import org.bayan.domain.report.ReportTables;
import org.bayan.domain.report.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Makes reports of a few rows, whose pages tests write out: of May 2025 and everything
 * where nothing else is said.
 */
public final class SmallReport {

	public static final Names MOROCCO = new Names("Morocco", "Maroc", "المغرب");

	public static final Names EGYPT = new Names("Egypt", "Égypte", "مصر");

	public static final Names NIGER = new Names("Niger", "Niger", "النيجر");

	public static final Names TUNISIA = new Names("Tunisia", "Tunisie", "تونس");

	public static final Names ARAB_REGION = new Names("Arab region", "Région arabe", "المنطقة العربية");

	public static final Names EDUCATION = new Names("Education", "Éducation", "التربية");

	public static final Names CULTURE = new Names("Culture", "Culture", "الثقافة");

	private Period period = Period.parse("2025-05");

	private Scope scope = Scope.ALL;

	private @Nullable Running running;

	private @Nullable LocalDate knownOn;

	private @Nullable EditionMark edition;

	private Row total = row(RowKind.TOTAL, "ALL", null, count(0));

	private List<Row> states = List.of();

	private List<Row> others = List.of();

	private List<Row> sectors = List.of();

	private Coverage coverage = new Coverage(List.of(), List.of());

	private @Nullable Comparison comparison;

	public SmallReport of(String code) {
		this.period = Period.parse(code);
		return this;
	}

	public SmallReport state(String code, Names names) {
		this.scope = new Scope(new Place(code), names, SectorScope.EVERY, null);
		return this;
	}

	public SmallReport sector(String code, Names names) {
		this.scope = new Scope(Place.EVERYWHERE, null, new SectorScope(code), names);
		return this;
	}

	public SmallReport organisationWide() {
		this.scope = new Scope(Place.ORGANISATION_WIDE, null, SectorScope.EVERY, null);
		return this;
	}

	public SmallReport running(Running progress) {
		this.running = progress;
		return this;
	}

	public SmallReport knownOn(String day) {
		this.knownOn = LocalDate.parse(day);
		return this;
	}

	public SmallReport edition(int number, String publishedOn) {
		this.edition = new EditionMark(number, LocalDate.parse(publishedOn), List.of(), List.of());
		return this;
	}

	public SmallReport total(Row row) {
		this.total = row;
		return this;
	}

	public SmallReport states(Row... rows) {
		this.states = List.of(rows);
		return this;
	}

	public SmallReport others(Row... rows) {
		this.others = List.of(rows);
		return this;
	}

	public SmallReport sectors(Row... rows) {
		this.sectors = List.of(rows);
		return this;
	}

	public SmallReport latest(Coverage.Latest... starts) {
		this.coverage = new Coverage(List.of(starts), List.of());
		return this;
	}

	public SmallReport among(Row whole, Row... peers) {
		this.comparison = new Comparison(List.of(whole), List.of(peers));
		return this;
	}

	/** Of the months of its trend only the last has anything: the total's figures. */
	public PeriodReport report() {
		List<TrendMonth> trend = IntStream.range(0, PeriodReport.TREND_MONTHS)
			.mapToObj((at) -> this.period.lastMonth().minusMonths(PeriodReport.TREND_MONTHS - 1L - at))
			.map((month) -> new TrendMonth(month, month.equals(this.period.lastMonth()) ? this.total.now() : count(0)))
			.toList();
		ReportTables tables = new ReportTables(this.total, trend, List.of(), this.states, this.others, this.sectors,
				matrix(), this.coverage, List.of(), List.of(), List.of(), this.comparison, List.of());
		return new PeriodReport(new ReportHead(new Names("Bureau (B)", "Bureau (B)", "المكتب (B)"), this.period,
				this.scope, Instant.parse("2025-06-05T06:00:00Z"), "UTC", this.knownOn, this.edition, "USD",
				this.running, null), tables, new Overlaps(0, 0, 0, 0, 0),
				new ReportNames(List.of(), List.of(), List.of()));
	}

	/** Of no place in a sector is there any activity. */
	private Matrix matrix() {
		List<Row> places = Stream.concat(this.states.stream(), this.others.stream()).toList();
		List<Cell> nothing = this.sectors.stream().map((sector) -> Cell.of(0)).toList();
		return new Matrix(places.stream().map(Row::place).toList(), this.sectors.stream().map(Row::sector).toList(),
				places.stream().map((place) -> nothing).toList());
	}

	/** So many activities and nothing else. */
	public static Figures count(long activities) {
		return figures(Map.of(Measure.ACTIVITIES, activities));
	}

	/** Counts that are not named are 0; nothing is known of the rest. */
	public static Figures figures(Map<Measure, Long> known) {
		return Figures.of((measure) -> {
			Long figure = known.get(measure);
			return (figure != null) ? Cell.of(figure) : measure.countsActivities() ? Cell.of(0) : Cell.NO_DATA;
		});
	}

	/** Of a state before its accession. */
	public static Figures notApplicable() {
		return Figures.of((measure) -> Cell.NOT_APPLICABLE);
	}

	/** A row that had no activity before. */
	public static Row row(RowKind kind, String code, @Nullable Names names, Figures now) {
		return row(kind, code, names, now, count(0), count(0));
	}

	public static Row row(RowKind kind, String code, @Nullable Names names, Figures now, Figures previous,
			Figures yearBefore) {
		return new Row(kind, code, names, null, null, now, previous, yearBefore, count(0), count(0));
	}

	/** The total of a period, with those of the one before and of a year before. */
	public static Row total(Figures now, Figures previous, Figures yearBefore) {
		return row(RowKind.TOTAL, "ALL", null, now, previous, yearBefore);
	}

	public static Row state(String code, Names names, Figures now) {
		return row(RowKind.STATE, code, names, now);
	}

}
