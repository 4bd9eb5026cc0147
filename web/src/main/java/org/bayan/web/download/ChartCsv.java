package org.bayan.web.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartSeries;
import org.bayan.reporting.rows.CsvRowWriter;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;

/** The figures of a chart as CSV: a row a category, a column a series. */
public final class ChartCsv {

	private ChartCsv() {
	}

	public static void write(ChartDefinition chart, OutputStream out) throws IOException {
		CsvRowWriter.write(table(chart), Texts.in(chart.language()), out);
	}

	/** The figures as a table. */
	static ReportTable table(ChartDefinition chart) {
		Texts texts = Texts.in(chart.language());
		return (chart.content() instanceof ChartContent.HeatMap map) ? cells(chart, map, texts)
				: categories(chart, texts);
	}

	private static ReportTable categories(ChartDefinition chart, Texts texts) {
		Column.Kind kind = (chart.unit().currency() != null) ? Column.Kind.MONEY : Column.Kind.COUNT;
		List<Column> columns = new ArrayList<>(List.of(text("code", texts), text("name", texts)));
		chart.series().forEach((series) -> columns.add(new Column(series.key(), series.label(), kind)));
		List<ReportTable.Line> lines = new ArrayList<>();
		for (int i = 0; i < chart.categories().size(); i++) {
			List<Value> values = new ArrayList<>(List.of(words(chart.categories().get(i).key()),
					words(chart.categories().get(i).name().replace("-|", "-").replace('|', ' '))));
			for (ChartSeries series : chart.series()) {
				values.add(new Value.Figure(series.values().get(i)));
			}
			lines.add(new ReportTable.Line(false, values));
		}
		return new ReportTable(chart.name(), columns, lines);
	}

	private static ReportTable cells(ChartDefinition chart, ChartContent.HeatMap map, Texts texts) {
		List<Column> columns = new ArrayList<>(List.of(text("code", texts), text("name", texts),
				new Column("total", map.totalLabel(), Column.Kind.COUNT)));
		map.columns().forEach((column) -> columns.add(new Column(column.key(), column.name(), Column.Kind.COUNT)));
		List<ReportTable.Line> lines = new ArrayList<>();
		map.rows().forEach((row) -> lines.add(line(row, false)));
		lines.add(line(map.total(), true));
		return new ReportTable(chart.name(), columns, lines);
	}

	private static ReportTable.Line line(ChartContent.HeatRow row, boolean total) {
		List<Value> values = new ArrayList<>(List.of(words(total ? "" : row.category().key()),
				words(row.category().name()), new Value.Figure(row.total())));
		for (Cell cell : row.cells()) {
			values.add(new Value.Figure(cell));
		}
		return new ReportTable.Line(total, values);
	}

	private static Column text(String key, Texts texts) {
		return new Column(key, texts.get("web.column." + key), Column.Kind.TEXT);
	}

	private static Value words(String text) {
		return new Value.Words(text);
	}

}
