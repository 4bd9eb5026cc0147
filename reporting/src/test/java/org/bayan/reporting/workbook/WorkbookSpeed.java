package org.bayan.reporting.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Stated;
import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.sample.Variants;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Tables;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Measures how long a report with many activities takes, beside plain SXSSF and fastexcel
 * that write the same cells of them without styles, links, rows' heights or other sheets:
 * {@code WorkbookSpeed [ACTIVITIES]}, by turns, medians of five after one to warm up.
 */
public final class WorkbookSpeed {

	private static final int ROUNDS = 5;

	private WorkbookSpeed() {
	}

	private interface Writer {

		void write(OutputStream out) throws IOException;

	}

	public static void main(String[] arguments) throws IOException {
		int activities = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 100_000;
		PeriodReport report = report(activities);
		Texts texts = Texts.in(Language.EN);
		String[] names = { "report.xlsx", "data.xlsx", "SXSSF", "fastexcel" };
		Writer[] writers = { (out) -> new ReportWorkbook(report, texts).write(out),
				(out) -> new DataWorkbook(report, texts).write(out),
				(out) -> sxssf(new Tables(report, texts).activities(), out),
				(out) -> fastexcel(new Tables(report, texts).activities(), out) };
		long[][] nanos = new long[writers.length][ROUNDS];
		long[] size = new long[writers.length];
		for (int round = -1; round < ROUNDS; round++) {
			for (int i = 0; i < writers.length; i++) {
				System.gc();
				Path file = Files.createTempFile("workbook-speed", ".xlsx");
				long start = System.nanoTime();
				try (OutputStream out = Files.newOutputStream(file)) {
					writers[i].write(out);
				}
				if (round >= 0) {
					nanos[i][round] = System.nanoTime() - start;
				}
				size[i] = Files.size(file);
				Files.delete(file);
			}
		}
		System.out.printf(Locale.ROOT, "%d activities, %d columns, heap at most %d MB%n", activities,
				new Tables(report, texts).activities().columns().size(), Runtime.getRuntime().maxMemory() >> 20);
		double base = median(nanos[2]);
		for (int i = 0; i < writers.length; i++) {
			System.out.printf(Locale.ROOT, "%-12s median %6.2f s  %5.2f x SXSSF  %6.1f MB%n", names[i],
					median(nanos[i]) / 1e9, median(nanos[i]) / base, size[i] / 1e6);
		}
	}

	private static double median(long[] nanos) {
		long[] sorted = nanos.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	private static PeriodReport report(int activities) {
		PeriodReport sample = SampleReports.of("2022");
		List<ReportedActivity> many = new ArrayList<>(activities);
		for (int i = 0; i < activities; i++) {
			ReportedActivity one = sample.activities().get(i % sample.activities().size());
			many.add(new ReportedActivity("REF-" + i, one.titleEn() + " " + i, one.titleFr(), one.titleAr(), one.type(),
					one.status(), one.start(), one.end(), one.datePrecision(), one.sectors(), one.sectorShares(),
					one.countries(), one.hostCountry(), one.city(), one.modality(),
					new Stated(Map.of(Measure.PARTICIPANTS, i % 500)), "https://www.example.org/activities/" + i,
					one.partners(), one.partOf(), one.programme(), null, null));
		}
		return Variants.withActivities(sample, many);
	}

	private static void sxssf(ReportTable table, OutputStream out) throws IOException {
		try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
			SXSSFSheet sheet = workbook.createSheet("Activities");
			int number = 0;
			for (ReportTable.Line line : table.rows()) {
				SXSSFRow row = sheet.createRow(number++);
				for (int i = 0; i < line.values().size(); i++) {
					Cell cell = row.createCell(i);
					switch (line.values().get(i)) {
						case Value.Words words -> cell.setCellValue(words.text());
						case Value.Day day -> cell.setCellValue(day.date());
						case Value.Figure figure -> cell.setCellValue(figure.cell().count());
						default -> throw new IllegalStateException();
					}
				}
			}
			workbook.write(out);
		}
	}

	private static void fastexcel(ReportTable table, OutputStream out) throws IOException {
		try (Workbook workbook = new Workbook(out, "Bayan", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("Activities");
			int number = 0;
			for (ReportTable.Line line : table.rows()) {
				for (int i = 0; i < line.values().size(); i++) {
					switch (line.values().get(i)) {
						case Value.Words words -> sheet.value(number, i, words.text());
						case Value.Day day -> sheet.value(number, i, day.date());
						case Value.Figure figure -> sheet.value(number, i, figure.cell().count());
						default -> throw new IllegalStateException();
					}
				}
				if (++number % 1_000 == 0) {
					sheet.flush();
				}
			}
		}
	}

}
