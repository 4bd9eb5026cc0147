package org.bayan.reporting.workbook;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.TrendMonth;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.definition.Charts;
import org.bayan.reporting.finding.Labels;
import org.bayan.reporting.finding.NoMonth;
import org.bayan.reporting.sheet.Book;
import org.bayan.reporting.sheet.Look;
import org.bayan.reporting.sheet.Page;
import org.bayan.reporting.sheet.TableArea;
import org.bayan.reporting.sheet.Widths;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;

/** The 24 months, what they add up to, and their chart. */
final class TrendSheet {

	private static final int CHART_COLUMNS = 7;

	private static final float CHART_POINTS = 230;

	private final Book book;

	private final PeriodReport report;

	private final Texts texts;

	TrendSheet(Book book) {
		this.book = book;
		this.report = book.report();
		this.texts = book.texts();
	}

	TableArea write() {
		ReportTable table = this.book.tables().trend();
		List<Double> widths = new ArrayList<>(Widths.of(table, this.texts));
		int columns = widths.size();
		widths.add(3.0);
		for (int i = 0; i < CHART_COLUMNS; i++) {
			widths.add(11.0);
		}
		Page page = this.book.page(SheetKey.TREND.key(), widths);
		page.head(this.book.findings().trend().text());
		TableArea area = page.table(table, Page.FIRST);
		gaps(page, area);
		page.sheet().createFreezePane(Page.FIRST + 1, area.first());
		page.print().landscape(area.header());
		page.print().onePage();
		sums(page, area);
		this.book.name("trend_months", area.range("month", area.first(), area.end() - 1),
				this.texts.get("workbook.name.trend-months"));
		this.book.name("trend_activities", area.range("activities", area.first(), area.end() - 1),
				this.texts.get("workbook.name.trend-activities"));
		int column = Page.FIRST + columns + 1;
		this.book.chart(page.sheet(),
				SummarySheet.trend(this.texts, new Charts(this.report, this.texts).trend(), area, "trend",
						CHART_COLUMNS * 11 * 5.7),
				column, area.header(), column + CHART_COLUMNS, page.rowAt(area.header(), CHART_POINTS));
		page.row(4);
		page.note(this.texts.get("note.counting.month"));
		page.note(this.texts.get("workbook.note.sums"));
		NoMonth.of(this.report.tables().datedByYear(), Period.Length.MONTH, this.texts)
			.forEach((note) -> page.note(note.text()));
		this.book.notes().signs(TableSheets.signs(table)).forEach(page::note);
		if (table.rows().stream().anyMatch((line) -> unknown(line, table.indexOf("activities")))) {
			page.note(this.texts.get("workbook.note.gaps"));
		}
		return area;
	}

	/**
	 * A text would be drawn as a zero, so months without data are left empty, hatched.
	 */
	private void gaps(Page page, TableArea area) {
		int activities = area.table().indexOf("activities");
		for (int i = 0; i < area.table().rows().size(); i++) {
			if (unknown(area.table().rows().get(i), activities)) {
				page.blank(area.first() + i, area.column() + activities,
						Look.of(Look.Role.BODY, Column.Kind.COUNT).state(CellState.NO_DATA));
			}
		}
	}

	private static boolean unknown(ReportTable.Line line, int column) {
		return !((Value.Figure) line.values().get(column)).cell().known();
	}

	/** The months of the period and of the year to date, where they lie in the trend. */
	private void sums(Page page, TableArea area) {
		Row total = this.report.tables().total();
		Labels labels = this.book.findings().labels();
		if (this.report.period().length().months() > 1) {
			this.report.head()
				.comparedPrevious()
				.ifPresent((span) -> sum(page, area, labels.months(span), span, total.previous()));
			if (this.report.head().running() != null) {
				this.report.head()
					.compared()
					.ifPresent((span) -> sum(page, area, labels.months(span), span, total.compared()));
			}
			sum(page, area, labels.period(), Span.of(this.report.period()), total.now());
		}
		this.report.head()
			.yearToDate()
			.ifPresent((span) -> sum(page, area, this.texts.span(span), span, total.yearToDate()));
	}

	private void sum(Page page, TableArea area, String label, Span of, Figures figures) {
		int row = page.row(TableArea.ROW_POINTS);
		page.text(row, area.column(), label, Look.text(Look.Role.TOTAL));
		int first = rowOf(area, of.first());
		int last = rowOf(area, of.last());
		for (int i = 1; i < area.table().columns().size(); i++) {
			Column column = area.table().columns().get(i);
			Measure measure = Measure.valueOf(column.key().toUpperCase(Locale.ROOT));
			Cell cell = figures.of(measure);
			page.value(row, area.column() + i, new Value.Figure(cell), Look.of(Look.Role.TOTAL, column.kind()));
			// An activity can be active in several months, so these do not add up;
			// nor do they to a year that has more than its months.
			if (measure.addsUp() && cell.known() && cell.amount().equals(months(of).of(measure).amount())) {
				page.formula(row, area.column() + i,
						"SUM(" + TableArea.local(area.column() + i, first, area.column() + i, last) + ")");
			}
		}
	}

	private Figures months(Span of) {
		return Figures.over(this.report.tables()
			.trend()
			.stream()
			.filter((month) -> of.holds(month.month().atDay(1)))
			.map(TrendMonth::figures)
			.toList());
	}

	private int rowOf(TableArea area, YearMonth month) {
		return area.first() + (int) this.report.tables().trend().getFirst().month().until(month, ChronoUnit.MONTHS);
	}

}
