package org.bayan.reporting.workbook;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.Cell;
import org.bayan.domain.report.CellState;
import org.bayan.domain.report.Change;
import org.bayan.domain.report.Headline;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Row;
import org.bayan.domain.report.TrendMonth;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.finding.Notes;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.Tables;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;

/** The first sheet: headline figures, groups, and the months beside them. */
final class SummarySheet {

	private static final int MEASURE = Page.FIRST;

	private static final int MONTHS_GAP = 5;

	private final PeriodReport report;

	private final Findings findings;

	private final Tables tables;

	private final Texts texts;

	/** Whether the period before is also the one a year before. */
	private final boolean year;

	private final List<Integer> years = new ArrayList<>();

	private final Map<YearMonth, Cell> months = new HashMap<>();

	SummarySheet(PeriodReport report, Findings findings, Tables tables) {
		this.report = report;
		this.findings = findings;
		this.tables = tables;
		this.texts = findings.texts();
		this.year = report.period().length() == Period.Length.YEAR;
		for (TrendMonth month : report.trend()) {
			if (!this.years.contains(month.month().getYear())) {
				this.years.add(month.month().getYear());
			}
			this.months.put(month.month(), month.figures().activities());
		}
	}

	void write(SXSSFSheet sheet, Styles styles) {
		List<Double> widths = new ArrayList<>(List.of(44.0, 13.0, 13.0, 13.0, 13.0));
		if (!this.year) {
			widths.addAll(List.of(13.0, 13.0, 13.0));
		}
		widths.add((double) MONTHS_GAP);
		widths.add(16.0);
		this.years.forEach((one) -> widths.add(11.0));
		Page page = new Page(sheet, styles, this.texts, widths);
		page.head(this.findings,
				this.texts.get("workbook.title", "organisation", this.findings.labels().organisation()),
				this.texts.get("workbook.sheet-and-period", "sheet", this.texts.get("sheet.summary"), "period",
						this.texts.period(this.report.period())),
				String.join(". ", new LinkedHashSet<>(List.of(this.findings.activities(), this.findings.states())))
						+ ".");
		page.print(this.findings.source(), -1);
		sheet.createFreezePane(0, 2);
		body(page, widths.size() - this.years.size() - 1 + Page.FIRST);
	}

	/** Both columns of tables are written row by row, as the sheet is streamed. */
	private void body(Page page, int monthColumn) {
		List<Headline> headlines = this.report.headlines()
			.stream()
			.filter((headline) -> !headline.subject().optional() || !headline.silent())
			.toList();
		List<java.util.function.Consumer<SXSSFRow>> left = new ArrayList<>();
		left.add((row) -> title(page, row, MEASURE, "table.headline"));
		left.add((row) -> headlineHeader(page, row));
		headlines.forEach((headline) -> left.add((row) -> headline(page, row, headline)));
		if (!this.report.groups().isEmpty()) {
			left.add((row) -> {
			});
			left.add((row) -> title(page, row, MEASURE, "table.groups"));
			left.add((row) -> groupHeader(page, row));
			this.report.groups().forEach((group) -> left.add((row) -> group(page, row, group)));
			this.report.others().forEach((other) -> left.add((row) -> group(page, row, other)));
			left.add((row) -> groupTotal(page, row));
		}
		List<java.util.function.Consumer<SXSSFRow>> right = new ArrayList<>();
		right.add((row) -> title(page, row, monthColumn, "table.months"));
		right.add((row) -> monthHeader(page, row, monthColumn));
		for (int month = 1; month <= 12; month++) {
			int at = month;
			right.add((row) -> month(page, row, monthColumn, at));
		}
		for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
			SXSSFRow row = page.row(19);
			if (i < left.size()) {
				left.get(i).accept(row);
			}
			if (i < right.size()) {
				right.get(i).accept(row);
			}
		}
		notes(page, headlines);
	}

	private void notes(Page page, List<Headline> headlines) {
		page.gap(6);
		page.note(this.findings.rowsAndTotal(this.report.groupsAndTotal(), "groups"));
		if (headlines.stream()
			.anyMatch((headline) -> headline.sincePrevious().compared()
					&& !Findings.hasPercentage(headline.sincePrevious()))) {
			page.note(this.texts.get("note.small-base"));
		}
		List<CellState> shown = headlines.stream()
			.flatMap((headline) -> Stream.of(headline.now(), headline.previous(), headline.yearBefore()))
			.map(Cell::state)
			.distinct()
			.toList();
		new Notes(this.report, this.findings).ofTable(this.tables.leftOut(), shown).forEach(page::note);
		page.note(this.texts.get("note.counting"));
	}

	private void title(Page page, SXSSFRow row, int column, String key) {
		page.text(row, column, this.texts.get(key), Look.of(Look.Role.TABLE_TITLE, Column.Kind.TEXT));
	}

	private void headlineHeader(Page page, SXSSFRow row) {
		Period period = this.report.period();
		header(page, row, MEASURE, this.texts.get("column.measure"), Column.Kind.TEXT);
		header(page, row, MEASURE + 1, this.texts.period(period), Column.Kind.COUNT);
		comparisonHeader(page, row, MEASURE + 2, period.previous());
		if (!this.year) {
			comparisonHeader(page, row, MEASURE + 5, period.yearBefore());
		}
	}

	private void comparisonHeader(Page page, SXSSFRow row, int column, Period before) {
		header(page, row, column, this.texts.period(before), Column.Kind.COUNT);
		header(page, row, column + 1, this.texts.get("column.change"), Column.Kind.CHANGE);
		header(page, row, column + 2, this.texts.get("column.change-percent"), Column.Kind.PERCENT);
	}

	private void headline(Page page, SXSSFRow row, Headline headline) {
		Column.Kind kind = headline.subject().money() ? Column.Kind.MONEY : Column.Kind.COUNT;
		page.text(row, MEASURE, label(headline.subject()), Look.of(Look.Role.BODY, Column.Kind.TEXT));
		page.value(row, MEASURE + 1, new Value.Figure(headline.now()), Look.of(Look.Role.BODY, kind).strengthened());
		comparison(page, row, MEASURE + 2, kind, headline.previous(), headline.sincePrevious());
		if (!this.year) {
			comparison(page, row, MEASURE + 5, kind, headline.yearBefore(), headline.sinceYearBefore());
		}
	}

	private void comparison(Page page, SXSSFRow row, int column, Column.Kind kind, Cell before, Change change) {
		page.value(row, column, new Value.Figure(before), Look.of(Look.Role.BODY, kind));
		BigInteger difference = change.difference();
		Look number = Look.of(Look.Role.BODY, Column.Kind.CHANGE);
		if (difference == null) {
			page.text(row, column + 1, "", number);
			page.text(row, column + 2, this.texts.get("column.not-compared"),
					number.state(CellState.NOT_APPLICABLE).state(CellState.ZERO));
			return;
		}
		page.value(row, column + 1, new Value.Signed(difference),
				(kind == Column.Kind.MONEY) ? Look.of(Look.Role.BODY, Column.Kind.MONEY) : number);
		Look percent = Look.of(Look.Role.BODY, Column.Kind.PERCENT);
		if (change.basisPoints() == null) {
			page.text(row, column + 2, "–", percent);
		}
		else {
			page.value(row, column + 2, new Value.Signed(BigInteger.valueOf(change.basisPoints())), percent);
		}
	}

	private String label(Headline.Subject subject) {
		String key = switch (subject) {
			case STATES_TAKING_PART -> "measure.states-taking-part";
			case ORGANISATION_WIDE -> "measure.organisation-wide";
			case OUTSIDE -> "measure.outside";
			default -> "measure." + subject.name().toLowerCase(java.util.Locale.ROOT);
		};
		return subject.money()
				? this.texts.get("column.money", "measure", this.texts.get(key), "currency", this.report.currency())
				: this.texts.get(key);
	}

	private void groupHeader(Page page, SXSSFRow row) {
		header(page, row, MEASURE, this.texts.get("column.group"), Column.Kind.TEXT);
		header(page, row, MEASURE + 1, this.texts.get("column.states"), Column.Kind.COUNT);
		header(page, row, MEASURE + 2, this.texts.get("column.took-part"), Column.Kind.COUNT);
		header(page, row, MEASURE + 3, this.texts.period(this.report.period()), Column.Kind.COUNT);
		header(page, row, MEASURE + 4, this.texts.period(this.report.period().previous()), Column.Kind.COUNT);
	}

	private void group(Page page, SXSSFRow row, Row group) {
		List<Row> states = this.report.statesOf(group);
		boolean counted = group.kind() == org.bayan.domain.report.RowKind.GROUP;
		figures(page, row, group, counted ? states : null, Look.Role.BODY);
	}

	private void groupTotal(Page page, SXSSFRow row) {
		figures(page, row, this.report.total(),
				this.report.states()
					.stream()
					.filter((state) -> state.now().activities().state() != CellState.NOT_APPLICABLE)
					.toList(),
				Look.Role.TOTAL);
	}

	private void figures(Page page, SXSSFRow row, Row figures, @org.jspecify.annotations.Nullable List<Row> states,
			Look.Role role) {
		Look count = Look.of(role, Column.Kind.COUNT);
		page.text(row, MEASURE, this.findings.labels().row(figures), Look.of(role, Column.Kind.TEXT));
		if (states == null) {
			page.text(row, MEASURE + 1, "", count);
			page.text(row, MEASURE + 2, "", count);
		}
		else {
			long tookPart = states.stream().filter(Row::tookPart).count();
			page.value(row, MEASURE + 1, new Value.Figure(Cell.of(states.size())), count);
			page.value(row, MEASURE + 2, new Value.Figure(Cell.of(tookPart)), count);
		}
		page.value(row, MEASURE + 3, new Value.Figure(figures.now().activities()), count.strengthened());
		page.value(row, MEASURE + 4, new Value.Figure(figures.previous().activities()), count);
	}

	private void monthHeader(Page page, SXSSFRow row, int column) {
		header(page, row, column, this.texts.get("column.month"), Column.Kind.TEXT);
		for (int i = 0; i < this.years.size(); i++) {
			header(page, row, column + 1 + i, Integer.toString(this.years.get(i)), Column.Kind.COUNT);
		}
	}

	private void month(Page page, SXSSFRow row, int column, int month) {
		page.text(row, column, this.texts.monthName(month), Look.of(Look.Role.BODY, Column.Kind.TEXT));
		for (int i = 0; i < this.years.size(); i++) {
			YearMonth at = YearMonth.of(this.years.get(i), month);
			Look look = Look.of(Look.Role.BODY, Column.Kind.COUNT);
			Cell cell = this.months.get(at);
			if (cell == null) {
				page.text(row, column + 1 + i, "", look);
			}
			else {
				boolean chosen = !at.isBefore(this.report.period().firstMonth());
				page.value(row, column + 1 + i, new Value.Figure(cell), chosen ? look.strengthened() : look);
			}
		}
	}

	private static void header(Page page, SXSSFRow row, int column, String text, Column.Kind kind) {
		page.text(row, column, text, Look.of(Look.Role.HEADER, kind));
	}

}
