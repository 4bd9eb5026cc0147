package org.bayan.reporting.workbook;

import org.bayan.reporting.table.Column;
import org.bayan.reporting.text.Texts;

/** How wide columns are, in characters. */
final class Widths {

	// Headings are semibold, about a tenth wider than the digits that measure widths.
	private static final double SEMIBOLD = 1.12;

	private Widths() {
	}

	static double of(Column column, Texts texts) {
		return switch (column.key()) {
			case "state" -> texts.rightToLeft() ? 28 : 30;
			case "sector" -> texts.rightToLeft() ? 40 : 52;
			case "group" -> 20;
			case "kind" -> 13;
			case "code" -> 9;
			case "start", "end" -> 11.5;
			case "title" -> 52;
			case "sectors" -> 32;
			case "countries" -> 28;
			case "type", "status", "modality", "dates" -> 12;
			case "host", "city" -> 14;
			case "reference" -> 18;
			case "source" -> 9;
			default -> switch (column.kind()) {
				case MONEY -> 16;
				case DATE -> 12;
				case COUNT -> Math.clamp(longestWord(column.label()), 12, 17);
				case CHANGE, PERCENT -> 10;
				case TEXT, FOREIGN, LINK -> 18;
			};
		};
	}

	private static double longestWord(String label) {
		double longest = 0;
		for (String word : label.split("[ \u00a0\u202f]")) {
			longest = Math.max(longest, word.length() * SEMIBOLD);
		}
		return longest + 1;
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
