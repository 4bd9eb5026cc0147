package org.bayan.reporting.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.bayan.reporting.finding.Summary;
import org.bayan.reporting.sheet.Book;
import org.bayan.reporting.sheet.Look;
import org.bayan.reporting.sheet.Page;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Texts;

/** The first sheet: what this is, what it says in sentences, and where to find it. */
final class CoverSheet {

	private static final List<Double> WIDTHS = List.of(34.0, 138.0);

	private final Book book;

	private final Texts texts;

	CoverSheet(Book book) {
		this.book = book;
		this.texts = book.texts();
	}

	void write(List<SheetKey> sheets) {
		Page page = this.book.page(SheetKey.COVER.key(), WIDTHS);
		page.print().landscape(-1);
		page.print().onePage();
		int band = page.row(36);
		Look look = Look.text(Look.Role.BAND);
		page.text(band, Page.FIRST, this.book.title(), look);
		page.blank(band, page.last(), look);
		page.row(20);
		line(page, 42, this.texts.period(this.book.report().period()), Look.Role.COVER_PERIOD);
		line(page, 24, this.texts.get("workbook.cover.subtitle"), Look.Role.COVER_TITLE);
		String scope = this.book.labels().scope();
		line(page, 18, scope.isEmpty() ? this.texts.get("workbook.cover.everything")
				: this.texts.get("workbook.scope", "scope", scope), Look.Role.NOTE);
		line(page, 16, this.book.findings().dataAsOf() + " · " + this.book.findings().edition(), Look.Role.NOTE);
		page.row(18);
		for (Sentence sentence : new Summary(this.book.findings()).sentences()) {
			page.spread(sentence.text(), Look.text(Look.Role.COVER_TEXT).wrapped(), Page.FIRST, page.last(), 11, 4);
		}
		page.row(14);
		contents(page, sheets);
	}

	private static void line(Page page, float points, String text, Look.Role role) {
		page.text(page.row(points), Page.FIRST, text, Look.text(role));
	}

	private void contents(Page page, List<SheetKey> sheets) {
		page.title(this.texts.get("workbook.cover.contents"));
		int header = page.row(20);
		page.text(header, Page.FIRST, this.texts.get("workbook.cover.sheet"), Look.text(Look.Role.HEADER));
		page.text(header, page.last(), this.texts.get("workbook.cover.shows"), Look.text(Look.Role.HEADER));
		Look body = Look.text(Look.Role.BODY);
		for (SheetKey sheet : sheets) {
			if (sheet != SheetKey.COVER) {
				int row = page.row(18);
				page.sheetLink(row, Page.FIRST, this.book.sheetName(sheet.key()), body.kind(Column.Kind.LINK));
				page.text(row, page.last(), this.texts.get("sheet." + sheet.key() + ".shows"), body);
			}
		}
		List<SheetKey> left = new ArrayList<>(Arrays.asList(SheetKey.values()));
		left.removeAll(sheets);
		if (!left.isEmpty()) {
			page.row(4);
			page.note(this.texts.get("workbook.cover.left-out", "sheets",
					this.texts.list(left.stream().map((sheet) -> this.book.sheetName(sheet.key())).toList())));
		}
	}

}
