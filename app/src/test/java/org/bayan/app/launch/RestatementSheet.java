package org.bayan.app.launch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Texts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** The restated figures that a workbook shows, read as a reader does. */
final class RestatementSheet {

	private RestatementSheet() {
	}

	/**
	 * A figure a row: {@code MAR ALL 1>2}, its place, its sector and both values.
	 * @return empty where there is no such sheet
	 */
	static List<String> read(byte[] workbook) throws IOException {
		List<String> shown = new ArrayList<>();
		Map<String, Integer> columns = new HashMap<>();
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
			Sheet sheet = book.getSheet(Texts.in(Language.EN).get("sheet.restatements"));
			if (sheet == null) {
				return shown;
			}
			for (Row row : sheet) {
				if (columns.isEmpty()) {
					columns.putAll(header(row));
				}
				else if (!text(row, at(columns, "Place code")).isEmpty()) {
					boolean money = columns.containsKey("As published (USD)")
							&& !text(row, at(columns, "As published (USD)")).isEmpty();
					shown.add(text(row, at(columns, "Place code")) + " " + text(row, at(columns, "Sector code")) + " "
							+ text(row, at(columns, money ? "As published (USD)" : "As published")) + ">"
							+ text(row, at(columns, money ? "As restated (USD)" : "As restated")));
				}
			}
		}
		assertThat(shown).as("figures of the sheet").isNotEmpty();
		return shown;
	}

	/** The columns by their labels; empty where the row is not the header. */
	private static Map<String, Integer> header(Row row) {
		Map<String, Integer> labels = new HashMap<>();
		row.forEach((cell) -> {
			if (cell.getCellType() == CellType.STRING) {
				labels.put(cell.getStringCellValue(), cell.getColumnIndex());
			}
		});
		return labels.containsKey("Place code") ? labels : Map.of();
	}

	private static int at(Map<String, Integer> columns, String label) {
		return requireNonNull(columns.get(label));
	}

	private static String text(Row row, int column) {
		var cell = row.getCell(column);
		if (cell == null) {
			return "";
		}
		if (cell.getCellType() == CellType.NUMERIC) {
			BigDecimal number = BigDecimal.valueOf(cell.getNumericCellValue());
			String format = cell.getCellStyle().getDataFormatString();
			return format.contains("0.00") ? String.format(Locale.ROOT, "%.2f", number)
					: number.stripTrailingZeros().toPlainString();
		}
		return (cell.getCellType() == CellType.STRING) ? cell.getStringCellValue() : "";
	}

}
