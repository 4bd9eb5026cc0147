package org.bayan.reporting.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.bayan.domain.figure.CellState;
import org.bayan.reporting.sheet.FixedZip;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;

/**
 * One table as a workbook, for those who go on with the figures: numbers are numbers,
 * days are days, texts are texts and never formulas. Rows are written as they come and go
 * through a file, so a long table needs the memory of a few; what a sheet cannot hold
 * goes on in the next.
 */
public final class TableWorkbook implements Closeable {

	/** What a sheet of Excel holds below its headings. */
	static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

	private static final int ROWS_IN_MEMORY = 200;

	/** Width of a column of texts and of others, in 256ths of a character. */
	private static final int WIDE = 32 * 256;

	private static final int NARROW = 14 * 256;

	private static final Date NO_MOMENT = new Date(0);

	private final String name;

	private final List<Column> columns;

	private final Texts texts;

	private final int mostRows;

	private final SXSSFWorkbook book = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true);

	private final CellStyle head;

	private final Map<Column.Kind, CellStyle> styles = new EnumMap<>(Column.Kind.class);

	private SXSSFSheet sheet;

	/** Rows of the current sheet, the headings included. */
	private int rows;

	/** A workbook without rows. */
	public TableWorkbook(String name, List<Column> columns, Texts texts) {
		this(name, columns, texts, MOST_ROWS);
	}

	TableWorkbook(String name, List<Column> columns, Texts texts, int mostRows) {
		this.name = name;
		this.columns = List.copyOf(columns);
		this.texts = texts;
		this.mostRows = mostRows;
		// the same table, the same bytes
		this.book.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(Optional.of(NO_MOMENT));
		this.head = this.book.createCellStyle();
		Font bold = this.book.createFont();
		bold.setBold(true);
		this.head.setFont(bold);
		this.head.setQuotePrefixed(true);
		columns.forEach((column) -> this.styles.computeIfAbsent(column.kind(), this::style));
		this.styles.computeIfAbsent(Column.Kind.TEXT, this::style);
		this.sheet = begin(this.book.createSheet(name));
	}

	/** Writes a whole table and leaves the stream open. */
	public static void write(ReportTable table, Texts texts, OutputStream out) throws IOException {
		try (TableWorkbook book = new TableWorkbook(table.name(), table.columns(), texts)) {
			table.rows().forEach(book::add);
			book.write(out);
		}
	}

	/** Adds a row. */
	public void add(ReportTable.Line line) {
		if (this.rows > this.mostRows) {
			end();
			this.sheet = begin(
					this.book.createSheet("%s (%d)".formatted(this.name, this.book.getNumberOfSheets() + 1)));
		}
		SXSSFRow row = this.sheet.createRow(this.rows++);
		for (int i = 0; i < this.columns.size(); i++) {
			write(row, i, line.values().get(i), this.columns.get(i).kind());
		}
	}

	/**
	 * Writes the workbook, to which nothing can be added then, and leaves the stream
	 * open.
	 */
	public void write(OutputStream out) throws IOException {
		end();
		Path file = Files.createTempFile("bayan-table", ".xlsx");
		try {
			try (OutputStream plain = Files.newOutputStream(file)) {
				this.book.write(plain);
			}
			FixedZip.copy(file, Map.of(), out);
		}
		finally {
			Files.delete(file);
		}
	}

	/** Forgets the rows. */
	@Override
	public void close() throws IOException {
		this.book.close();
	}

	/** A sheet with its headings. */
	private SXSSFSheet begin(SXSSFSheet begun) {
		begun.setRightToLeft(this.texts.rightToLeft());
		SXSSFRow header = begun.createRow(0);
		for (int i = 0; i < this.columns.size(); i++) {
			begun.setColumnWidth(i, isText(this.columns.get(i).kind()) ? WIDE : NARROW);
			Cell cell = header.createCell(i);
			cell.setCellValue(escaped(this.columns.get(i).label()));
			cell.setCellStyle(this.head);
		}
		this.rows = 1;
		return begun;
	}

	private void end() {
		this.sheet.createFreezePane(0, 1);
		this.sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, this.rows - 1), 0, this.columns.size() - 1));
	}

	private static boolean isText(Column.Kind kind) {
		return kind == Column.Kind.TEXT || kind == Column.Kind.FOREIGN || kind == Column.Kind.LINK;
	}

	private void write(SXSSFRow row, int column, Value value, Column.Kind kind) {
		switch (value) {
			case Value.Words words -> text(row, column, words.text());
			case Value.Day day -> day(row, column, day.date(), kind);
			case Value.Month month -> day(row, column, month.date(), kind);
			case Value.Amount amount -> row.createCell(column).setCellValue(amount.amount().doubleValue());
			case Value.Signed signed -> number(row, column, signed.number(), kind);
			case Value.SignedMoney signed -> number(row, column, signed.number(), Column.Kind.MONEY);
			case Value.Figure figure -> figure(row, column, figure.cell(), kind);
			case Value.Money money -> figure(row, column, money.cell(), Column.Kind.MONEY);
		}
	}

	private void day(SXSSFRow row, int column, LocalDate day, Column.Kind kind) {
		Cell cell = row.createCell(column);
		cell.setCellValue(day);
		cell.setCellStyle(this.styles.get(kind));
	}

	/** What is not known is empty; what does not apply says so. */
	private void figure(SXSSFRow row, int column, org.bayan.domain.figure.Cell figure, Column.Kind kind) {
		if (figure.known()) {
			number(row, column, figure.amount(), kind);
		}
		else if (figure.state() == CellState.NOT_APPLICABLE) {
			text(row, column, this.texts.get("sign.not-applicable"));
		}
	}

	private void number(SXSSFRow row, int column, BigInteger number, Column.Kind kind) {
		Cell cell = row.createCell(column);
		cell.setCellValue(new BigDecimal(number, kind.places()).doubleValue());
		CellStyle style = this.styles.get(kind);
		if (style != null) {
			cell.setCellStyle(style);
		}
	}

	private void text(SXSSFRow row, int column, String text) {
		if (!text.isEmpty()) {
			Cell cell = row.createCell(column);
			cell.setCellValue(escaped(text));
			cell.setCellStyle(this.styles.get(Column.Kind.TEXT));
		}
	}

	/**
	 * A text that looks like an escaped character of XLSX stays what it is; none is
	 * longer than a cell holds.
	 */
	private static String escaped(String text) {
		int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
		String whole = (text.length() <= most) ? text : text.substring(0, most - 1) + "…";
		return whole.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
	}

	private CellStyle style(Column.Kind kind) {
		CellStyle style = this.book.createCellStyle();
		String format = switch (kind) {
			case DATE -> "yyyy-mm-dd";
			case MONTH -> "yyyy-mm";
			default -> switch (kind.places()) {
				case 0 -> isText(kind) ? "General" : "0";
				case 4 -> "0.00%";
				case 8 -> "0.00000000";
				default -> "0.00";
			};
		};
		style.setDataFormat(this.book.createDataFormat().getFormat(format));
		// whoever edits a text finds a text again, even one that begins with =
		style.setQuotePrefixed(isText(kind));
		return style;
	}

}
