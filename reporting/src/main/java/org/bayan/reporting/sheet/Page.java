package org.bayan.reporting.sheet;

import java.util.List;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;

/**
 * One sheet, written from top to bottom: two bands, the finding, then tables and notes.
 * The first column is a margin; content begins in the second.
 */
public final class Page {

	/** The column in which content begins. */
	public static final int FIRST = 1;

	/** The size of the words in the first band. */
	private static final int BAND_POINTS = 12;

	private final Masthead masthead;

	private final XSSFSheet sheet;

	private final int first;

	private final List<Double> widths;

	private final Print print;

	private int next;

	public Page(Masthead masthead, XSSFSheet sheet, List<Double> widths, boolean margin) {
		this.masthead = masthead;
		this.sheet = sheet;
		this.first = margin ? FIRST : 0;
		this.widths = widths;
		this.print = new Print(this);
		if (margin) {
			sheet.setColumnWidth(0, 2 * 256);
		}
		for (int i = 0; i < widths.size(); i++) {
			sheet.setColumnWidth(this.first + i, (int) Math.round(widths.get(i) * 256));
		}
		sheet.setRightToLeft(masthead.texts().rightToLeft());
		sheet.setDisplayGridlines(false);
		sheet.setZoom(100);
	}

	Masthead masthead() {
		return this.masthead;
	}

	public XSSFSheet sheet() {
		return this.sheet;
	}

	/** The row that is written next, from 0. */
	public int next() {
		return this.next;
	}

	/** Goes on in another row. */
	public void goTo(int row) {
		this.next = row;
	}

	/** The last column of content. */
	public int last() {
		return this.first + this.widths.size() - 1;
	}

	/** How wide columns are together, in characters. */
	public double width(int from, int to) {
		return this.widths.subList(from - this.first, to - this.first + 1)
			.stream()
			.mapToDouble(Double::doubleValue)
			.sum();
	}

	/** Bands and finding, the same on every sheet. */
	public void head(String finding) {
		head(finding, last());
	}

	/** Bands and finding up to a column, for sheets of which no more is printed. */
	public void head(String finding, int end) {
		// on a narrow sheet the organisation, which is in the footer, makes room for the
		// sheet's name
		boolean roomForBoth = Widths.lines(this.masthead.title() + "    " + where(),
				width(FIRST, end) * 10 / BAND_POINTS, this.masthead.texts().rightToLeft(), true) == 1;
		band(Look.Role.BAND, 26, roomForBoth ? this.masthead.title() : "", where(), end);
		band(Look.Role.BAND_2, 17, this.masthead.dataAsOf(), this.masthead.edition(), end);
		spread(finding, Look.text(Look.Role.FINDING).wrapped(), FIRST, end, 12, 12);
	}

	private void band(Look.Role role, float points, String start, String end, int last) {
		int row = row(points);
		Look look = Look.text(role);
		for (int i = FIRST; i <= last; i++) {
			cell(row, i).setCellStyle(this.masthead.styles().of(look));
		}
		text(row, FIRST, start, look);
		// The trailing words stand at the far edge and run back over empty cells.
		text(row, last, end, look);
		cell(row, last).setCellStyle(this.masthead.styles().trailing(role));
	}

	/** Words over the whole width, as high as they need. */
	public void note(String text) {
		note(text, FIRST, last());
	}

	/** Words over some columns, as high as they need. */
	public void note(String text, int from, int to) {
		if (!text.isEmpty()) {
			spread(text, Look.text(Look.Role.NOTE).wrapped(), from, to, 9, 0);
		}
	}

	/** Words over some columns in a row of their own, as high as they need. */
	public void spread(String text, Look look, int from, int to, int fontPoints, int air) {
		boolean rightToLeft = this.masthead.texts().rightToLeft();
		int lines = Widths.lines(text, width(from, to) * 10 / fontPoints, rightToLeft, fontPoints >= 12);
		int row = row(Widths.height(lines, fontPoints, rightToLeft) + air + 2);
		text(row, from, text, look);
		merge(row, from, to);
	}

	/**
	 * The row that begins at some distance below another; rows that are not there yet are
	 * made.
	 */
	public int rowAt(int from, float points) {
		float passed = 0;
		int row = from;
		while (passed < points) {
			XSSFRow at = this.sheet.getRow(row);
			if (at == null) {
				at = this.sheet.createRow(row);
				at.setHeightInPoints(TableArea.ROW_POINTS);
			}
			passed += at.getHeightInPoints();
			row++;
		}
		return row;
	}

	public void merge(int row, int from, int to) {
		if (to > from) {
			this.sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
		}
	}

	public void title(String text) {
		text(row(22), FIRST, text, Look.text(Look.Role.TABLE_TITLE));
	}

	/** A new row, at least of that height where it exists already. */
	public int row(float points) {
		XSSFRow row = this.sheet.getRow(this.next);
		if (row == null) {
			row = this.sheet.createRow(this.next);
			row.setHeightInPoints(points);
		}
		else if (points > row.getHeightInPoints()) {
			row.setHeightInPoints(points);
		}
		return this.next++;
	}

	private XSSFCell cell(int row, int column) {
		XSSFRow at = this.sheet.getRow(row);
		if (at == null) {
			at = this.sheet.createRow(row);
		}
		XSSFCell cell = at.getCell(column);
		return (cell != null) ? cell : at.createCell(column);
	}

	/** A text, which never becomes a formula. */
	public void text(int row, int column, String text, Look look) {
		put(row, column, Content.text(text, look));
	}

	/** A value of a table. */
	public void value(int row, int column, Value value, Look look) {
		put(row, column, Content.of(value, look, this.masthead.texts()));
	}

	private void put(int row, int column, Content content) {
		XSSFCell cell = cell(row, column);
		cell.setCellStyle(this.masthead.styles().of(content.look()));
		if (content.number() != null) {
			cell.setCellValue(content.number().doubleValue());
		}
		else if (!content.text().isEmpty()) {
			cell.setCellValue(content.written());
		}
	}

	/** Nothing in a cell of some look. */
	public void blank(int row, int column, Look look) {
		XSSFCell cell = cell(row, column);
		cell.setBlank();
		cell.setCellStyle(this.masthead.styles().of(look));
	}

	/**
	 * A note that shows itself when somebody points at a cell.
	 * @param columns how many columns it covers
	 * @param rows and how many rows
	 */
	public void comment(int row, int column, String text, int columns, int rows) {
		ClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, column, row + 1, column + columns, row + 1 + rows);
		XSSFComment comment = this.sheet.createDrawingPatriarch().createCellComment(anchor);
		comment.setString(text);
		comment.setAuthor("Bayan");
		cell(row, column).setCellComment(comment);
	}

	/** How the cells of a column look in which nothing stands yet. */
	public void look(int column, Look look) {
		this.sheet.setDefaultColumnStyle(column, this.masthead.styles().of(look));
	}

	/** A formula that gives the number that stands in the cell already. */
	public void formula(int row, int column, String formula) {
		XSSFCell cell = cell(row, column);
		double known = cell.getNumericCellValue();
		cell.setCellFormula(formula);
		cell.setCellValue(known);
	}

	/** A link to the beginning of another sheet. */
	public void sheetLink(int row, int column, String sheetName, Look look) {
		text(row, column, sheetName, look.kind(Column.Kind.LINK));
		Hyperlink link = this.sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
		link.setAddress("'" + sheetName.replace("'", "''") + "'!A1");
		cell(row, column).setHyperlink(link);
	}

	/** A table from a column on, its header and rows one under the other. */
	public TableArea table(ReportTable table, int column) {
		int header = header(table, column);
		for (ReportTable.Line line : table.rows()) {
			line(table, line, row(height(table, line, column)), column);
		}
		return new TableArea(this.sheet.getSheetName(), table, header, column);
	}

	/** The header of a table. */
	public int header(ReportTable table, int column) {
		boolean rightToLeft = this.masthead.texts().rightToLeft();
		int lines = 1;
		for (int i = 0; i < table.columns().size(); i++) {
			lines = Math.max(lines,
					Widths.lines(table.columns().get(i).label(), width(column + i, column + i), rightToLeft, true));
		}
		int row = row(Widths.height(lines, 10, rightToLeft) + 5);
		for (int i = 0; i < table.columns().size(); i++) {
			Column one = table.columns().get(i);
			text(row, column + i, one.label(), Look.of(Look.Role.HEADER, one.kind()).wrapped());
		}
		return row;
	}

	/** As high as the name needs that begins the line. */
	private float height(ReportTable table, ReportTable.Line line, int column) {
		int lines = (line.values().getFirst() instanceof Value.Words words
				&& table.columns().getFirst().kind() == Column.Kind.TEXT)
						? Widths.lines(words.text(), width(column, column), this.masthead.texts().rightToLeft(), false)
						: 1;
		boolean rightToLeft = this.masthead.texts().rightToLeft();
		return TableArea.ROW_POINTS + Widths.height(lines, 10, rightToLeft) - Widths.height(1, 10, rightToLeft);
	}

	private void line(ReportTable table, ReportTable.Line line, int row, int first) {
		for (int i = 0; i < table.columns().size(); i++) {
			Column column = table.columns().get(i);
			Look look = Look.of(line.total() ? Look.Role.TOTAL : Look.Role.BODY, column.kind());
			boolean strong = column.key().equals("activities") || column.key().equals("total")
					|| column.key().equals("to-date");
			look = (i == 0) ? look.wrapped() : look;
			value(row, first + i, line.values().get(i), strong ? look.strengthened() : look);
		}
	}

	/** The sheet and the period. */
	String where() {
		return this.masthead.where(this.sheet.getSheetName());
	}

	/** How it comes out on paper. */
	public Print print() {
		return this.print;
	}

}
