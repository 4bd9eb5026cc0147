package org.bayan.reporting.workbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Headline;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.definition.Charts;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.finding.NoMonth;
import org.bayan.reporting.finding.Notes;
import org.bayan.reporting.sheet.Book;
import org.bayan.reporting.sheet.Content;
import org.bayan.reporting.sheet.Look;
import org.bayan.reporting.sheet.NativeChart;
import org.bayan.reporting.sheet.Page;
import org.bayan.reporting.sheet.Styles;
import org.bayan.reporting.sheet.TableArea;
import org.bayan.reporting.sheet.Widths;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The headline figures and the groups, and beside them two charts. The charts are bound
 * to cells of sheets that come later.
 */
final class SummarySheet {

	private static final int CHART_COLUMNS = 8;

	private static final double GAP = 4;

	private static final double NARROWEST_CHART = 76;

	private static final double POINTS_PER_CHARACTER = 5.7;

	private static final float TREND_POINTS = 215;

	private final Book book;

	private final PeriodReport report;

	private final Findings findings;

	private final Texts texts;

	private final Charts charts;

	private @Nullable Page page;

	private int left;

	private int body;

	private double chartWidth;

	SummarySheet(Book book) {
		this.book = book;
		this.report = book.report();
		this.findings = book.findings();
		this.texts = book.texts();
		this.charts = new Charts(this.report, this.texts);
	}

	void write() {
		ReportTable headlines = this.book.tables().headlinesOfPeriod();
		boolean year = this.report.period().length() == Period.Length.YEAR;
		List<Double> widths = new ArrayList<>();
		for (Column column : headlines.columns()) {
			boolean percent = column.kind() == Column.Kind.PERCENT;
			widths.add((column.kind() == Column.Kind.TEXT) ? (year ? 36.0 : 30.0) : percent ? 12.0 : 11.0);
		}
		List<Double> needed = Widths.of(headlines, this.texts);
		for (int i = 1; i < widths.size(); i++) {
			if (needed.get(i) > 12 && this.report.tables().hasMoney()) {
				widths.set(i, needed.get(i));
			}
		}
		this.left = widths.size();
		widths.add(GAP);
		double rest = Widths.PAGE - widths.stream().mapToDouble(Double::doubleValue).sum();
		double chartColumn = Math.max(NARROWEST_CHART, rest) / CHART_COLUMNS;
		for (int i = 0; i < CHART_COLUMNS; i++) {
			widths.add(chartColumn);
		}
		this.chartWidth = chartColumn * CHART_COLUMNS * POINTS_PER_CHARACTER;
		Page page = this.book.page(SheetKey.SUMMARY.key(), widths);
		this.page = page;
		page.sheet().setTabColor(Styles.colour(0x0b5c69));
		page.head(String.join(". ",
				new LinkedHashSet<>(List.of(this.findings.activities().text(), this.findings.states().text()))) + ".");
		page.print().landscape(-1);
		page.print().onePage();
		page.sheet().createFreezePane(0, 2);
		this.body = page.next();
		tables(page, headlines);
	}

	private void tables(Page page, ReportTable headlines) {
		page.title(this.texts.get("table.headline"));
		TableArea area = page.table(headlines, Page.FIRST);
		notCompared(page, area);
		// Activities come first among the headlines.
		this.book.name("activities_total", area.cell("activities", area.first()),
				this.texts.get("workbook.name.activities-total"));
		if (this.report.head().yearToDate().isPresent()) {
			page.row(8);
			page.title(this.texts.get("workbook.table.to-date"));
			notCompared(page, page.table(this.book.tables().headlinesToDate(), Page.FIRST));
		}
		if (!this.report.tables().groups().isEmpty()) {
			page.row(8);
			page.title(this.texts.get("table.groups"));
			page.table(this.book.tables()
				.groups()
				.select(List.of("group", "states", "took-part", "activities", "ended", "previous", "year-before")),
					Page.FIRST);
		}
		page.row(4);
		notes().forEach((note) -> page.note(note, Page.FIRST, this.left));
	}

	/** Words in place of a change run over both of its columns. */
	private void notCompared(Page page, TableArea area) {
		for (int i = 0; i < area.table().rows().size(); i++) {
			List<Value> values = area.table().rows().get(i).values();
			for (int column = 1; column < values.size() - 1; column++) {
				if (area.table().columns().get(column).kind() == Column.Kind.CHANGE
						&& values.get(column) instanceof Value.Words) {
					page.merge(area.first() + i, area.column() + column, area.column() + column + 1);
				}
			}
		}
	}

	private Set<String> notes() {
		Set<String> notes = new LinkedHashSet<>();
		notes.add(this.findings.rowsAndTotal(this.book.groups(), "groups"));
		List<Headline> headlines = this.report.headlines()
			.stream()
			.filter((headline) -> !headline.subject().optional() || !headline.silent())
			.toList();
		if (headlines.stream()
			.flatMap((one) -> Stream.of(one.sincePrevious(), one.sinceYearBefore(), one.sinceYearToDateBefore()))
			.anyMatch((change) -> change.compared() && !Findings.hasPercentage(change))) {
			notes.add(this.texts.get("note.small-base"));
		}
		Collection<CellState> shown = headlines.stream()
			.flatMap((headline) -> this.report.head().compared().isPresent()
					? Stream.of(headline.now(), headline.previous(), headline.yearBefore()) : Stream.of(headline.now()))
			.map(Cell::state)
			.distinct()
			.toList();
		notes.addAll(new Notes(this.report, this.findings).ofTable(this.book.tables().leftOut(), shown));
		notes.add(this.texts.get("note.counting"));
		NoMonth.of(this.report.tables().datedByYear(), Period.Length.MONTH, this.texts)
			.forEach((note) -> notes.add(note.text()));
		return notes;
	}

	/** Draws the trend, bound to the months of its sheet. */
	void bindTrend(TableArea months) {
		if (this.page != null) {
			place(this.page, trend(this.texts, this.charts.trend(), months, "summary-trend", this.chartWidth), 0,
					TREND_POINTS);
		}
	}

	static NativeChart trend(Texts texts, ChartDefinition chart, TableArea months, String name, double width) {
		int last = months.first() + chart.categories().size() - 1;
		int context = (int) chart.categories().stream().filter((category) -> !category.chosen()).count();
		return new NativeChart(name, chart.kind(), texts.language(), chart.title(), chart.subtitle(),
				chart.description(), months.cell("activities", months.header()), texts.get("measure.activities"),
				months.range("month", months.first(), last), words(months, "month", chart.categories().size()),
				months.range("activities", months.first(), last), chart.series().getFirst().values(), context, width,
				TREND_POINTS);
	}

	/** Draws the bars of the sectors, bound to the rows of their sheet. */
	void bindSectors(TableArea sectors) {
		ChartDefinition chart = this.charts.sectors();
		int bars = chart.categories().size();
		if (this.page == null || bars == 0) {
			return;
		}
		int last = sectors.first() + bars - 1;
		String subtitle = this.texts.get("workbook.chart.sectors", "period", this.findings.labels().period());
		float points = Math.clamp(64 + 16L * bars, 130, 330);
		place(this.page,
				new NativeChart("summary-sectors", chart.kind(), this.texts.language(), chart.title(), subtitle,
						chart.description(), sectors.cell("activities", sectors.header()),
						sectors.table().columns().get(sectors.table().indexOf("activities")).label(),
						sectors.range("short-name", sectors.first(), last), words(sectors, "short-name", bars),
						sectors.range("activities", sectors.first(), last), chart.series().getFirst().values(), 0,
						this.chartWidth, points),
				TREND_POINTS + 10, points);
	}

	/** The cells of a column as the file has them. */
	private static List<String> words(TableArea area, String key, int rows) {
		return area.table()
			.rows()
			.stream()
			.limit(rows)
			.map((line) -> Content.of(line.values().get(area.table().indexOf(key)), Look.text(Look.Role.BODY),
					Texts.in(Language.EN)))
			.map((content) -> (content.number() != null) ? content.number().toPlainString() : content.text())
			.toList();
	}

	private void place(Page page, NativeChart chart, float from, float points) {
		int column = Page.FIRST + this.left + 1;
		this.book.chart(page.sheet(), chart, column, page.rowAt(this.body, from), column + CHART_COLUMNS,
				page.rowAt(this.body, from + points));
	}

}
