package org.bayan.reporting.sheet;

import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.bayan.domain.language.Language;

/** How a sheet comes out on paper. */
public final class Print {

	private static final double MARGIN_INCHES = 12 / 25.4;

	/**
	 * So many characters may a head or foot have in all; Excel calls more a damaged file.
	 */
	private static final int LONGEST = 255;

	/** The codes of its left and its right part. */
	private static final int SECTIONS = 4;

	private final Page page;

	Print(Page page) {
		this.page = page;
	}

	/**
	 * Landscape A4, one page wide, some rows repeated on every page, the source at its
	 * foot.
	 * @param header the last repeated row; -1: none is
	 */
	public void landscape(int header) {
		PrintSetup print = this.page.sheet().getPrintSetup();
		print.setPaperSize(PrintSetup.A4_PAPERSIZE);
		print.setLandscape(true);
		print.setFitWidth((short) 1);
		print.setFitHeight((short) 0);
		this.page.sheet().setFitToPage(true);
		this.page.sheet().setAutobreaks(true);
		for (short side : new short[] { 0, 1, 2, 3 }) {
			this.page.sheet().setMargin(side, MARGIN_INCHES);
		}
		print.setFooterMargin(6 / 25.4);
		print.setHeaderMargin(6 / 25.4);
		if (header >= 0) {
			this.page.sheet().setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
		}
		// LibreOffice sets words and numbers from left to right in every language: in
		// Arabic the word comes last, where reading begins.
		String pages = this.page.masthead().texts().get("workbook.page", "page", "&P", "pages", "&N");
		set(this.page.sheet().getFooter(), this.page.masthead().source(), font(language()) + pages);
	}

	/** Prints the columns up to one of them. */
	public void columns(int last) {
		this.page.sheet()
			.getWorkbook()
			.setPrintArea(this.page.sheet().getWorkbook().getSheetIndex(this.page.sheet()), Page.FIRST, last, 0,
					this.page.next() - 1);
	}

	/**
	 * Prints a table on pages side by side, its first columns and its header repeated on
	 * each, one page after the other across before the rows go on. The words above the
	 * table would be cut by the repeated columns, so they go to the head of the page.
	 * @param repeated the last repeated column
	 */
	public void across(int header, int repeated, int pages, String finding) {
		PrintSetup print = this.page.sheet().getPrintSetup();
		print.setFitWidth((short) pages);
		print.setLeftToRight(true);
		this.page.sheet().setRepeatingColumns(new CellRangeAddress(-1, -1, Page.FIRST, repeated));
		this.page.sheet()
			.getWorkbook()
			.setPrintArea(this.page.sheet().getWorkbook().getSheetIndex(this.page.sheet()), Page.FIRST,
					this.page.last(), header, this.page.next() - 1);
		this.page.sheet().setMargin(PageMargin.TOP, 2.2 * MARGIN_INCHES);
		set(this.page.sheet().getHeader(), finding, printed(this.page.where(), language(), (LONGEST - SECTIONS) / 3));
	}

	private Language language() {
		return this.page.masthead().texts().language();
	}

	/** Words where reading begins, something shorter where it ends. */
	private void set(HeaderFooter where, String words, String end) {
		boolean rightToLeft = this.page.masthead().texts().rightToLeft();
		String begin = printed(words, language(), LONGEST - SECTIONS - end.length());
		where.setLeft(rightToLeft ? end : begin);
		where.setRight(rightToLeft ? begin : end);
	}

	/**
	 * Words for the head or foot of a printed page, in the font of the sheet; an ellipsis
	 * says where they were cut, as the sheet itself has them all.
	 * @param most characters, codes included
	 */
	static String printed(String words, Language language, int most) {
		String all = words.replace("&", "&&");
		int room = most - font(language).length();
		if (all.length() <= room) {
			return font(language) + all;
		}
		int end = words.length();
		String cut = all;
		while (cut.length() > room - 1) {
			end = words.offsetByCodePoints(end, -1);
			cut = words.substring(0, end).stripTrailing().replace("&", "&&");
		}
		return font(language) + cut + "\u2026";
	}

	/**
	 * The size before the font: a digit that follows a size would be read as part of it.
	 */
	private static String font(Language language) {
		return "&8&\"" + SheetLanguage.of(language).font() + ",Regular\"";
	}

	/** Repeats a row on the pages after it. */
	public void repeat(int row) {
		this.page.sheet().setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
	}

	/** Begins a new printed page with the row that is written next. */
	public void newPage() {
		this.page.sheet().setRowBreak(this.page.next() - 1);
	}

	/** Puts the whole sheet on one printed page. */
	public void onePage() {
		this.page.sheet().getPrintSetup().setFitHeight((short) 1);
	}

}
