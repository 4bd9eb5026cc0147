package org.bayan.app.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.bayan.batch.table.CellText;
import org.jspecify.annotations.Nullable;

/**
 * A workbook whose sheets hold the rows, another sheet where one is full. Text is text,
 * never a formula: a cell of text has a type of its own in XLSX, so nothing is put in
 * front of it.
 */
final class XlsxRows implements RowWriter {

	private static final int ROWS_IN_MEMORY = 200;

	/** Beyond this many digits Excel would round. */
	private static final int EXACT_DIGITS = 15;

	private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true);

	private final List<ColumnHead> columns;

	private final OutputStream out;

	private final CellStyle headStyle;

	private final CellStyle textStyle;

	private SXSSFSheet sheet;

	private int nextRow;

	XlsxRows(List<ColumnHead> columns, OutputStream out) {
		this.columns = columns;
		this.out = out;
		Font bold = this.workbook.createFont();
		bold.setBold(true);
		this.headStyle = this.workbook.createCellStyle();
		this.headStyle.setFont(bold);
		this.textStyle = this.workbook.createCellStyle();
		// whoever edits a cell finds a text again, even one that begins with =
		this.textStyle.setQuotePrefixed(true);
		this.sheet = beginSheet();
	}

	@Override
	public void write(List<? extends @Nullable String> values) {
		if (this.nextRow == SpreadsheetVersion.EXCEL2007.getMaxRows()) {
			this.sheet = beginSheet();
		}
		SXSSFRow row = this.sheet.createRow(this.nextRow++);
		for (int i = 0; i < values.size(); i++) {
			String value = values.get(i);
			if (value == null || value.isEmpty()) {
				continue;
			}
			SXSSFCell cell = row.createCell(i);
			if (this.columns.get(i).kind() == ColumnHead.Kind.NUMBER && value.length() <= EXACT_DIGITS) {
				cell.setCellValue(Double.parseDouble(value));
			}
			else {
				cell.setCellStyle(this.textStyle);
				cell.setCellValue(CellText.escaped(shortened(value)));
			}
		}
	}

	@Override
	public void close() throws IOException {
		try (this.workbook) {
			this.workbook.write(this.out);
		}
		this.out.flush();
	}

	private static String shortened(String text) {
		int limit = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
		return (text.length() <= limit) ? text : text.substring(0, limit - 1) + "…";
	}

	private SXSSFSheet beginSheet() {
		SXSSFSheet next = this.workbook.createSheet();
		SXSSFRow head = next.createRow(0);
		for (int i = 0; i < this.columns.size(); i++) {
			SXSSFCell cell = head.createCell(i);
			cell.setCellValue(this.columns.get(i).name());
			cell.setCellStyle(this.headStyle);
		}
		next.createFreezePane(0, 1);
		this.nextRow = 1;
		return next;
	}

}
