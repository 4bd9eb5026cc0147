package org.bayan.web.download;

import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.drawing.ChartPicture;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.output.ReportFile;
import org.bayan.reporting.rows.XlsxRowWriter;
import org.bayan.reporting.text.Texts;

/** One chart as a file, of one period or of several. */
public final class ChartFile {

	private ChartFile() {
	}

	/** What stands in it. */
	public static ReportFile.Content of(ChartDefinition chart, Format format) {
		return switch (format) {
			case PNG -> new ChartPicture(chart)::png;
			case SVG -> new ChartPicture(chart)::svg;
			case CSV -> (out) -> ChartCsv.write(chart, out);
			case XLSX -> (out) -> XlsxRowWriter.write(ChartCsv.table(chart), Texts.in(chart.language()), out);
		};
	}

}
