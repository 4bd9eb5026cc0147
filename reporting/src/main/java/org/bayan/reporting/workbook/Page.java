package org.bayan.reporting.workbook;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.bayan.domain.report.CellState;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.FormulaGuard;
import org.bayan.reporting.text.Texts;

/**
 * One sheet, written from top to bottom: two bands, the finding, then tables and notes.
 * The first column is a margin; content begins in the second.
 */
final class Page {

	/** The column in which content begins. */
	static final int FIRST = 1;

	// Excel refuses a sheet with more links than this.
	static final int MOST_LINKS = 65_530;

	private static final double MARGIN_INCHES = 12 / 25.4;

	private final SXSSFSheet sheet;

	private final Styles styles;

	private final Texts texts;

	private final int columns;

	private final double width;

	private int next;

	private int links;

	/**
	 * A sheet of columns of the given widths.
	 * @param widths in characters of the first font, from the first column of content
	 */
	Page(SXSSFSheet sheet, Styles styles, Texts texts, List<Double> widths) {
		this.sheet = sheet;
		this.styles = styles;
		this.texts = texts;
		this.columns = widths.size();
		this.width = widths.stream().mapToDouble(Double::doubleValue).sum();
		sheet.setColumnWidth(0, 2 * 256);
		for (int i = 0; i < widths.size(); i++) {
			sheet.setColumnWidth(FIRST + i, (int) Math.round(widths.get(i) * 256));
		}
		sheet.setRightToLeft(texts.rightToLeft());
		sheet.setDisplayGridlines(false);
		sheet.setZoom(100);
	}

	SXSSFSheet sheet() {
		return this.sheet;
	}

	/** The row that is written next, from 0. */
	int next() {
		return this.next;
	}

	/** Bands and finding, the same on every sheet. */
	void head(Findings findings, String title, String sheetAndPeriod, String finding) {
		band(Look.Role.BAND, 26, title, sheetAndPeriod);
		String scope = findings.labels().scope();
		String edition = scope.isEmpty() ? findings.edition()
				: this.texts.get("workbook.scope", "scope", scope) + " · " + findings.edition();
		band(Look.Role.BAND_2, 17, findings.dataAsOf(), edition);
		spread(finding, Look.of(Look.Role.FINDING, Column.Kind.TEXT).wrapped(), 12, 12);
	}

	private void band(Look.Role role, float points, String start, String end) {
		SXSSFRow row = row(points);
		Look look = Look.of(role, Column.Kind.TEXT);
		for (int i = 0; i < this.columns; i++) {
			row.createCell(FIRST + i).setCellStyle(this.styles.of(look));
		}
		text(row, FIRST, start, look);
		// The trailing words stand at the far edge and run back over empty cells.
		Cell last = row.getCell(FIRST + this.columns - 1);
		last.setCellValue(end);
		last.setCellStyle(this.styles.of(Look.of(role, Column.Kind.COUNT)));
		if (this.texts.rightToLeft()) {
			last.setCellStyle(this.styles.trailing(role));
		}
	}

	/** Words over the whole width, as high as they need. */
	void note(String text) {
		if (!text.isEmpty()) {
			spread(text, Look.of(Look.Role.NOTE, Column.Kind.TEXT).wrapped(), 9, 0);
		}
	}

	private void spread(String text, Look look, int fontPoints, int air) {
		// A character of running text is about as wide as a digit of the same size.
		double perLine = this.width * 10 / fontPoints * 1.02;
		int lines = (int) Math.max(1, Math.ceil(text.length() / perLine));
		SXSSFRow row = row((float) (lines * fontPoints * (this.texts.rightToLeft() ? 1.75 : 1.5) + air));
		text(row, FIRST, text, look);
		this.sheet
			.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), FIRST, FIRST + this.columns - 1));
	}

	void gap(float points) {
		row(points);
	}

	SXSSFRow row(float points) {
		SXSSFRow row = this.sheet.createRow(this.next++);
		row.setHeightInPoints(points);
		return row;
	}

	/** A text, which never becomes a formula. */
	void text(SXSSFRow row, int column, String text, Look look) {
		Cell cell = row.createCell(column);
		boolean takenForMore = text.startsWith("'") || !FormulaGuard.guarded(text).equals(text);
		cell.setCellStyle(this.styles.of(takenForMore ? look.asText() : look));
		if (!text.isEmpty()) {
			cell.setCellValue((text.length() <= 32_767) ? text : text.substring(0, 32_767));
		}
	}

	/** A value of a table. */
	void value(SXSSFRow row, int column, Value value, Look look) {
		switch (value) {
			case Value.Words words when look.kind() == Column.Kind.LINK -> link(row, column, words.text(), look);
			case Value.Words words -> text(row, column, words.text(), look);
			case Value.Day day -> {
				Cell cell = row.createCell(column);
				cell.setCellStyle(this.styles.of(look));
				cell.setCellValue(day.date());
			}
			case Value.Signed signed -> {
				double number = signed.number().doubleValue();
				number(row, column, (look.kind() == Column.Kind.PERCENT) ? number / 10_000 : number, look);
			}
			case Value.Figure figure -> figure(row, column, figure.cell(), look);
		}
	}

	private void figure(SXSSFRow row, int column, org.bayan.domain.report.Cell figure, Look look) {
		Look shown = look.state(figure.state());
		switch (figure.state()) {
			case VALUE, ZERO -> {
				BigDecimal amount = new BigDecimal(figure.amount(), (look.kind() == Column.Kind.MONEY) ? 2 : 0);
				number(row, column, amount.doubleValue(), shown);
			}
			case NO_DATA -> text(row, column, "…", shown);
			case NOT_APPLICABLE -> text(row, column, this.texts.get("sign.not-applicable"), shown);
		}
	}

	private void number(SXSSFRow row, int column, double number, Look look) {
		Cell cell = row.createCell(column);
		cell.setCellStyle(this.styles.of(look));
		cell.setCellValue(number);
	}

	private void link(SXSSFRow row, int column, String address, Look look) {
		if (address.isEmpty() || !webAddress(address) || this.links == MOST_LINKS) {
			text(row, column, address, look.state(CellState.VALUE));
			return;
		}
		this.links++;
		text(row, column, this.texts.get("column.source.link"), look);
		Hyperlink link = this.sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
		link.setAddress(address);
		row.getCell(column).setHyperlink(link);
	}

	private static boolean webAddress(String address) {
		try {
			URI uri = new URI(address);
			return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null
					&& address.length() <= 2_000;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	/**
	 * Landscape A4, one page wide, the rows to the header repeated, the source on every
	 * page.
	 */
	void print(String source, int headerRow) {
		PrintSetup print = this.sheet.getPrintSetup();
		print.setPaperSize((short) PaperSize.A4_PAPER.ordinal());
		print.setLandscape(true);
		print.setFitWidth((short) 1);
		print.setFitHeight((short) 0);
		this.sheet.setFitToPage(true);
		this.sheet.setAutobreaks(true);
		List<Short> sides = new ArrayList<>(List.of((short) 0, (short) 1, (short) 2, (short) 3));
		for (short side : sides) {
			this.sheet.setMargin(side, MARGIN_INCHES);
		}
		if (headerRow >= 0) {
			this.sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
		}
		String font = "&\"" + Styles.FONT + ",Regular\"&8 ";
		String pages = this.texts.get("workbook.page", "page", "&P", "pages", "&N");
		String words = source.replace("&", "&&");
		this.sheet.getFooter().setLeft(font + (this.texts.rightToLeft() ? pages : words));
		this.sheet.getFooter().setRight(font + (this.texts.rightToLeft() ? words : pages));
	}

}
