package org.bayan.batch.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.bayan.batch.table.CellText;
import org.jspecify.annotations.Nullable;

/**
 * A workbook whose cells are all text. The first row is the header of every sheet; a
 * sheet that is full is followed by another.
 */
final class WorkbookWriter implements TableWriter {

	/** Rows in memory; the others are in a temporary file. */
	private static final int WINDOW = 100;

	private static final int MAX_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();

	private static final int MAX_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

	private final OutputStream out;

	private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);

	private final CellStyle text;

	private final boolean rightToLeft;

	private @Nullable SXSSFSheet sheet;

	private List<String> header = List.of();

	private int rows;

	private boolean closed;

	WorkbookWriter(Path path, boolean rightToLeft) throws IOException {
		this.out = new BufferedOutputStream(Files.newOutputStream(path));
		this.rightToLeft = rightToLeft;
		// Whoever edits a cell finds a text again, even one that begins with =.
		this.text = this.workbook.createCellStyle();
		this.text.setQuotePrefixed(true);
		this.text.setDataFormat((short) 0x31);
	}

	@Override
	public void write(List<String> cells) {
		if (this.sheet == null) {
			this.header = cells;
		}
		SXSSFSheet sheet = this.sheet;
		if (sheet == null || this.rows == MAX_ROWS) {
			sheet = this.workbook.createSheet();
			sheet.setRightToLeft(this.rightToLeft);
			sheet.createFreezePane(0, 1);
			this.sheet = sheet;
			this.rows = 0;
			if (!cells.equals(this.header)) {
				write(sheet.createRow(this.rows++), this.header);
			}
		}
		write(sheet.createRow(this.rows++), cells);
	}

	private void write(SXSSFRow row, List<String> cells) {
		for (int i = 0; i < cells.size(); i++) {
			if (!cells.get(i).isEmpty()) {
				SXSSFCell cell = row.createCell(i);
				cell.setCellStyle(this.text);
				cell.setCellValue(CellText.escaped(shortened(cells.get(i))));
			}
		}
	}

	private static String shortened(String text) {
		return (text.length() <= MAX_TEXT) ? text : text.substring(0, MAX_TEXT - 1) + "…";
	}

	@Override
	public void close() throws IOException {
		if (!this.closed) {
			this.closed = true;
			try (OutputStream out = this.out; SXSSFWorkbook workbook = this.workbook) {
				workbook.write(out);
			}
		}
	}

}
