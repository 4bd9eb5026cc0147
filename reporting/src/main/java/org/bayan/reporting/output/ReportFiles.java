package org.bayan.reporting.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.definition.Charts;
import org.bayan.reporting.drawing.ChartPicture;
import org.bayan.reporting.rows.CsvRowWriter;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Tables;
import org.bayan.reporting.text.Texts;
import org.bayan.reporting.workbook.DataWorkbook;
import org.bayan.reporting.workbook.ReportWorkbook;

/**
 * The files of a report in one language: {@code report.xlsx}, {@code data.xlsx},
 * {@code CHART.png}, {@code CHART.svg}, {@code TABLE.csv}. The same record gives the same
 * bytes, on any day, in any zone and under any locale of the machine.
 */
public final class ReportFiles {

	/** Grows with each change after which the same record gives other bytes. */
	public static final String RENDERER = "4";

	private ReportFiles() {
	}

	/**
	 * The files in the given languages and formats: by language, by format, then in the
	 * order of reading.
	 */
	public static List<ReportFile> of(PeriodReport report, Collection<Language> languages, Collection<Format> formats) {
		return languages.stream().distinct().flatMap((language) -> of(report, language, formats).stream()).toList();
	}

	/**
	 * The files in the given formats, by format and then in the order of reading.
	 */
	public static List<ReportFile> of(PeriodReport report, Language language, Collection<Format> formats) {
		Texts texts = Texts.in(language);
		List<ReportFile> files = new ArrayList<>();
		if (formats.contains(Format.XLSX)) {
			files.add(new ReportFile(language, "report.xlsx", Format.XLSX, new ReportWorkbook(report, texts)::write));
			files.add(new ReportFile(language, "data.xlsx", Format.XLSX, new DataWorkbook(report, texts)::write));
		}
		boolean drawn = formats.contains(Format.PNG) || formats.contains(Format.SVG);
		List<ChartDefinition> charts = drawn ? new Charts(report, texts).all() : List.of();
		if (formats.contains(Format.PNG)) {
			for (ChartDefinition chart : charts) {
				files.add(new ReportFile(language, chart.name() + ".png", Format.PNG,
						(out) -> new ChartPicture(chart).png(out)));
				files.add(new ReportFile(language, chart.name() + "-300dpi.png", Format.PNG,
						(out) -> new ChartPicture(chart).printPng(out)));
			}
		}
		if (formats.contains(Format.SVG)) {
			charts.forEach((chart) -> files.add(new ReportFile(language, chart.name() + ".svg", Format.SVG,
					(out) -> new ChartPicture(chart).svg(out))));
		}
		if (formats.contains(Format.CSV)) {
			for (ReportTable table : new Tables(report, texts).all()) {
				files.add(new ReportFile(language, table.name() + ".csv", Format.CSV,
						(out) -> CsvRowWriter.write(table, texts, out)));
			}
		}
		return files;
	}

}
