package org.bayan.web.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.bayan.db.account.Role;
import org.bayan.db.operation.AuditEntries;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.chart.ChartSeries;
import org.bayan.reporting.chart.ChartUnit;
import org.bayan.reporting.chart.Dimension;
import org.bayan.reporting.chart.Scale;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.text.Sentence;
import org.bayan.web.Offline;
import org.bayan.web.SmallReport;
import org.bayan.web.page.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.http.ResponseEntity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A chart to take home: its figures as a table, its name, its headers. */
class ChartCsvTests {

	private static final List<ChartCategory> SECTORS = List.of(sector("EDU", "Education"),
			sector("SCI", "Science, \"nature\" and|environment"), sector("X", "=1+1"), sector("CUL", "Culture"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			EN | Code,Name  | n/a
			FR | Code,Nom   | s.o.
			AR | الرمز,الاسم | لا ينطبق
			""")
	void aRowIsACategoryAndAColumnASeries(Language language, String heads, String notApplicable) throws IOException {
		assertThat(csv(bars(language, null, Cell.of(1_234), Cell.of(0), Cell.NO_DATA, Cell.NOT_APPLICABLE)))
			.isEqualTo("\ufeff" + heads + ",Activities\r\nEDU,Education,1234\r\n"
					+ "SCI,\"Science, \"\"nature\"\" and environment\",0\r\nX,'=1+1,\r\nCUL,Culture," + notApplicable
					+ "\r\n");
	}

	@Test
	void anAmountHasTheDigitsOfItsCurrency() throws IOException {
		assertThat(csv(bars(Language.EN, "USD", Cell.of(123_450), Cell.of(-5), Cell.of(0), Cell.of(100))).split("\r\n"))
			.contains("EDU,Education,1234.50", "CUL,Culture,1.00")
			.anyMatch((line) -> line.endsWith(",-0.05"));
	}

	@Test
	void aHeatMapHasItsTotalsToo() throws IOException {
		List<ChartCategory> columns = List.of(sector("EDU", "Education"), sector("CUL", "Culture"));
		ChartContent.HeatRow egypt = new ChartContent.HeatRow(place("EGY", "Egypt"), Cell.of(3),
				List.of(Cell.of(2), Cell.of(1)));
		ChartContent.HeatRow total = new ChartContent.HeatRow(place("ALL", "Total"), Cell.of(4),
				List.of(Cell.of(2), Cell.NO_DATA));
		ChartDefinition matrix = chart("matrix", Language.EN, null, new ChartContent.HeatMap(List.of(), columns, "All",
				List.of(new ChartContent.Section("States", List.of(egypt))), total));
		assertThat(csv(matrix))
			.isEqualTo("\ufeffCode,Name,All,Education,Culture\r\nEGY,Egypt,3,2,1\r\n,Total,4,2,\r\n");
	}

	@ParameterizedTest
	@EnumSource
	void aChartCanBeHadInEveryFormat(Format format) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ChartFile.of(bars(Language.EN, null, Cell.of(4), Cell.of(3), Cell.of(2), Cell.of(1)), format).writeTo(out);
		String begin = out.toString(StandardCharsets.ISO_8859_1).substring(0, 5);
		assertThat(begin).startsWith(switch (format) {
			case PNG -> "\u0089PNG";
			case XLSX -> "PK";
			case SVG -> "<";
			case CSV -> "\u00ef\u00bb\u00bf";
		});
	}

	@ParameterizedTest
	@CsvSource({ "EN, bayan-trend-2025-05-en.png", "FR, bayan-trend-2025-05-fr.png", "AR, bayan-trend-2025-05-ar.png" })
	void aChartOfAMonthSaysItsMonthAndLanguage(Language language, String name) {
		assertThat(FileName.of(new SmallReport().report(), "trend.png", language)).isEqualTo(name);
	}

	@Test
	void aFileSaysItsStateItsEditionAndItsDay() {
		PeriodReport edition = new SmallReport().edition(2, "2025-06-07").report();
		assertThat(FileName.of(edition, "report.xlsx", Language.AR))
			.isEqualTo("bayan-report-2025-05-edition-2-ar.xlsx");
		PeriodReport then = new SmallReport().of("2025-Q2")
			.state("EGY", SmallReport.EGYPT)
			.knownOn("2025-06-01")
			.report();
		assertThat(FileName.of(then, "states.csv", Language.FR))
			.isEqualTo("bayan-states-2025-Q2-EGY-as-of-2025-06-01-fr.csv");
	}

	@Test
	void whatIsTakenHomeIsDeclaredAndNoted() throws IOException {
		Noted noted = new Noted();
		Page page = Offline.page(Language.EN, Offline.account(Role.PLANNER), "/charts/trend.csv", "");
		ResponseEntity<byte[]> answer = new Delivery(new Rendering(), noted)
			.answer((out) -> out.write(new byte[] { 7, 8 }), "bayan-trend-2025-05-en.csv", page);
		assertThat(answer.getBody()).containsExactly(7, 8);
		assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
		assertThat(answer.getHeaders().getFirst("Content-Disposition"))
			.isEqualTo("attachment; filename=\"bayan-trend-2025-05-en.csv\"");
		assertThat(noted.entries).containsExactly("planner download bayan-trend-2025-05-en.csv 192.0.2.7");
	}

	@Test
	void aFileThatFailsGivesItsTurnBack() throws IOException {
		Rendering rendering = new Rendering();
		for (int i = 0; i < 5; i++) {
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> rendering.bytes((out) -> {
				throw new IOException("no");
			}));
		}
		assertThat(requireNonNull(rendering.bytes((out) -> out.write(1)))).containsExactly(1);
	}

	private static String csv(ChartDefinition chart) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ChartCsv.write(chart, out);
		return out.toString(StandardCharsets.UTF_8);
	}

	private static ChartDefinition bars(Language language, @Nullable String currency, Cell... values) {
		return chart("sectors", language, currency,
				new ChartContent.Plot(ChartKind.BARS, Scale.of(List.of(values)), SECTORS,
						List.of(new ChartSeries("activities", "Activities", ChartSeries.Mark.BAR, List.of(values))),
						List.of(), null));
	}

	private static ChartDefinition chart(String name, Language language, @Nullable String currency,
			ChartContent content) {
		return new ChartDefinition(name, language, Sentence.of("Title"), "Subtitle",
				new ChartUnit("Activities", currency), content, null, List.of(), "Source", "Description");
	}

	private static ChartCategory sector(String code, String name) {
		return new ChartCategory(Dimension.SECTOR, code, name, name, null, true);
	}

	private static ChartCategory place(String code, String name) {
		return new ChartCategory(Dimension.PLACE, code, name, name, null, true);
	}

	/** What was noted of those who took something. */
	private static final class Noted extends AuditEntries {

		private final List<String> entries = new ArrayList<>();

		Noted() {
			super(Offline.NO_DATABASE);
		}

		@Override
		public void add(@Nullable String account, String action, @Nullable String object, @Nullable String address) {
			this.entries.add(account + " " + action + " " + object + " " + address);
		}

	}

}
