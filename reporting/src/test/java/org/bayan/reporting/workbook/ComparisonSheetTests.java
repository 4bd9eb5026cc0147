package org.bayan.reporting.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.finding.ScopedReports;
import org.bayan.reporting.text.Texts;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The sheet that compares one state or sector, read back by another library. */
class ComparisonSheetTests {

	@ParameterizedTest
	@EnumSource
	void aStateStandsAmongThoseOfItsGroup(Language language) throws IOException {
		PeriodReport report = ScopedReports.of("2022", "MAR", "ALL");
		Map<String, List<Long>> figures = figures(report, language);
		// Counted by hand in activities.csv: 2022, 2021, the difference.
		assertThat(figures).hasSize(20)
			.containsEntry("MAR", numbers(4, 5, -1))
			.containsEntry("SAU", numbers(4, 2, 2))
			.containsEntry("EGY", numbers(3, 6, -3))
			.containsEntry("PSE", numbers(3, 2, 1))
			.containsEntry("DZA", numbers(0, 0, 0))
			.containsEntry("TUN", numbers(0, 1, -1))
			.containsEntry("YEM", numbers(1, 0, 1));
		assertAsInTheRecord(report, figures);
		assertThat(figures.keySet().stream().limit(2)).as("most activities first").containsOnly("MAR", "SAU");
	}

	@Test
	void aSectorStandsAmongAllSectors() throws IOException {
		PeriodReport report = ScopedReports.of("2022", "ALL", "CUL");
		Map<String, List<Long>> figures = figures(report, Language.EN);
		assertThat(figures).containsEntry("CUL", numbers(7, 4, 3))
			.containsEntry("DGO", numbers(25, 16, 9))
			.containsEntry("SHS", numbers(11, 2, 9))
			.containsEntry("RECMYS", numbers(0, 1, -1))
			.containsEntry("CPL", numbers(0, 0, 0));
		assertAsInTheRecord(report, figures);
	}

	private static void assertAsInTheRecord(PeriodReport report, Map<String, List<Long>> figures) {
		assertThat(report.tables().comparison()).isNotNull().satisfies((comparison) -> {
			assertThat(figures).hasSameSizeAs(comparison.peers());
			comparison.peers()
				.forEach((peer) -> assertThat(figures.getOrDefault(peer.code(), List.of())).as(peer.code())
					.startsWith(peer.now().activities().count(), peer.previous().activities().count()));
		});
	}

	/** Activities now, before and their difference, by the code in the second column. */
	private static Map<String, List<Long>> figures(PeriodReport report, Language language) throws IOException {
		Map<String, List<Long>> figures = new LinkedHashMap<>();
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(WrittenWorkbook.report(report, language).bytes()))) {
			Sheet sheet = workbook.findSheet(Texts.in(language).get("sheet.comparison")).orElseThrow();
			for (Row row : sheet.read()) {
				String code = (row.getCellCount() > 5) ? row.getOptionalCell(2).map(Cell::getText).orElse("") : "";
				if (code.matches("[A-Z]+")) {
					List<Cell> cells = row.getCells(3, 6);
					assertThat(cells).extracting(Cell::getType).containsOnly(CellType.NUMBER);
					figures.put(code, cells.stream().map((cell) -> cell.asNumber().longValueExact()).toList());
				}
			}
		}
		return figures;
	}

	private static List<Long> numbers(long... numbers) {
		return Arrays.stream(numbers).boxed().toList();
	}

}
