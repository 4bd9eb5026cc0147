package org.bayan.reporting.rows;

import java.io.IOException;
import java.io.OutputStream;
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
import org.bayan.reporting.sheet.Content;
import org.bayan.reporting.sheet.FixedZip;
import org.bayan.reporting.sheet.Look;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;

/**
 * A workbook for those who go on with the figures: numbers are numbers, days are days,
 * texts are texts and never formulas, what is not known is empty. The same table is the
 * same bytes. What a sheet cannot hold goes on in the next.
 */
public final class XlsxRowWriter implements RowWriter {

	/** What a sheet of Excel holds below its headings. */
	static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

	private static final int ROWS_IN_MEMORY = 200;

	/** Width of a column of texts and of others, in 256ths of a character. */
	private static final int WIDE = 32 * 256;

	private static final int NARROW = 14 * 256;

	private static final Date NO_MOMENT = new Date(0);

	private final String name;

	private final List<Column> columns;

	private final List<Look> looks;

	private final Texts texts;

	private final OutputStream out;

	private final int mostRows;

	private final SXSSFWorkbook book = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true);

	private final Map<Column.Kind, CellStyle> styles = new EnumMap<>(Column.Kind.class);

	private final CellStyle head;

	private SXSSFSheet sheet;

	/** Rows of the current sheet, the headings included. */
	private int rows;

	XlsxRowWriter(String name, List<Column> columns, Texts texts, OutputStream out) {
		this(name, columns, texts, out, MOST_ROWS);
	}

	XlsxRowWriter(String name, List<Column> columns, Texts texts, OutputStream out, int mostRows) {
		this.name = name;
		this.columns = List.copyOf(columns);
		this.looks = columns.stream().map((column) -> Look.of(Look.Role.BODY, shown(column.kind()))).toList();
		this.texts = texts;
		this.out = out;
		this.mostRows = mostRows;
		this.book.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(Optional.of(NO_MOMENT));
		this.head = this.book.createCellStyle();
		Font bold = this.book.createFont();
		bold.setBold(true);
		this.head.setFont(bold);
		this.head.setQuotePrefixed(true);
		this.sheet = begin(this.book.createSheet(name));
	}

	/** Writes a whole table and leaves the stream open. */
	public static void write(ReportTable table, Texts texts, OutputStream out) throws IOException {
		try (XlsxRowWriter rows = new XlsxRowWriter(table.name(), table.columns(), texts, out)) {
			table.rows().forEach((line) -> rows.add(line.values()));
		}
	}

	@Override
	public void add(List<Value> values) {
		if (this.rows > this.mostRows) {
			end();
			this.sheet = begin(
					this.book.createSheet("%s (%d)".formatted(this.name, this.book.getNumberOfSheets() + 1)));
		}
		SXSSFRow row = this.sheet.createRow(this.rows++);
		for (int i = 0; i < this.columns.size(); i++) {
			Content content = Content.of(values.get(i), this.looks.get(i), this.texts);
			if (content.number() != null) {
				Cell cell = row.createCell(i);
				cell.setCellValue(content.number().doubleValue());
				cell.setCellStyle(style(content.look().kind()));
			}
			else if (content.look().state() != CellState.NO_DATA) {
				text(row, i, content, style(Column.Kind.TEXT));
			}
		}
	}

	@Override
	public void close() throws IOException {
		try (this.book) {
			end();
			FixedZip.write(this.book, Map.of(), this.out);
		}
	}

	/** A sheet with its headings. */
	private SXSSFSheet begin(SXSSFSheet begun) {
		begun.setRightToLeft(this.texts.rightToLeft());
		begun.createFreezePane(0, 1);
		SXSSFRow header = begun.createRow(0);
		for (int i = 0; i < this.columns.size(); i++) {
			begun.setColumnWidth(i, isText(this.columns.get(i).kind()) ? WIDE : NARROW);
			text(header, i, Content.text(this.columns.get(i).label(), this.looks.get(i)), this.head);
		}
		this.rows = 1;
		return begun;
	}

	private void end() {
		this.sheet.setAutoFilter(new CellRangeAddress(0, this.rows - 1, 0, this.columns.size() - 1));
	}

	private static void text(SXSSFRow row, int column, Content content, CellStyle style) {
		if (!content.text().isEmpty()) {
			Cell cell = row.createCell(column);
			cell.setCellValue(content.written());
			cell.setCellStyle(style);
		}
	}

	/** An address is a text here, to be read and not to be followed. */
	private static Column.Kind shown(Column.Kind kind) {
		return (kind == Column.Kind.LINK) ? Column.Kind.FOREIGN : kind;
	}

	private static boolean isText(Column.Kind kind) {
		return shown(kind) == Column.Kind.FOREIGN || kind == Column.Kind.TEXT;
	}

	private CellStyle style(Column.Kind kind) {
		return this.styles.computeIfAbsent(kind, this::made);
	}

	private CellStyle made(Column.Kind kind) {
		CellStyle style = this.book.createCellStyle();
		String format = switch (kind) {
			// whoever edits a text finds a text again, even one that begins with =
			case TEXT, FOREIGN, LINK -> "@";
			case DATE -> "yyyy-mm-dd";
			case MONTH -> "yyyy-mm";
			case YEAR -> "yyyy";
			case AMOUNT -> "General";
			default -> switch (kind.places()) {
				case 0 -> "0";
				case 4 -> "0.00%";
				case 8 -> "0.00000000";
				default -> "0.00";
			};
		};
		style.setDataFormat(this.book.createDataFormat().getFormat(format));
		style.setQuotePrefixed(isText(kind));
		return style;
	}

}
