package org.bayan.reporting.workbook;

import org.bayan.reporting.table.Column;
import org.bayan.reporting.text.Texts;

/** How wide columns are, in characters. */
final class Widths {

	private Widths() {
	}

	static double of(Column column, Texts texts) {
		return switch (column.key()) {
			case "state" -> texts.rightToLeft() ? 28 : 30;
			case "sector" -> texts.rightToLeft() ? 40 : 52;
			case "group" -> 20;
			case "kind" -> 13;
			case "code" -> 9;
			case "title" -> 60;
			case "sectors", "countries" -> 36;
			case "type", "status", "modality", "dates" -> 13;
			case "host", "city" -> 17;
			case "reference" -> 18;
			case "source" -> 11;
			default -> switch (column.kind()) {
				case MONEY -> 16;
				case DATE, COUNT -> 12;
				case CHANGE, PERCENT -> 10;
				case TEXT, FOREIGN, LINK -> 18;
			};
		};
	}

	/** How many lines a heading takes, breaking between words. */
	static int lines(String text, double width) {
		int lines = 1;
		double used = 0;
		for (String word : text.split("[ \u00a0\u202f]")) {
			// Headings are semibold, about a tenth wider than the digits that measure
			// widths.
			double length = word.length() * 1.12;
			if (used > 0 && used + 1 + length > width) {
				lines++;
				used = length;
			}
			else {
				used += length + ((used > 0) ? 1 : 0);
			}
		}
		return lines;
	}

}
