package org.bayan.reporting.workbook;

import org.bayan.reporting.table.Column;
import org.bayan.reporting.text.Texts;

/** How wide columns are, in characters. */
final class Widths {

	// Headings are semibold, about a tenth wider than the digits that measure widths.
	private static final double SEMIBOLD = 1.12;

	/** What a cell's padding takes, in characters. */
	private static final double PADDING = 2;

	private Widths() {
	}

	static double of(Column column, Texts texts) {
		return switch (column.key()) {
			case "state" -> texts.rightToLeft() ? 28 : 30;
			case "sector" -> texts.rightToLeft() ? 40 : 52;
			case "group" -> 20;
			case "kind" -> 13;
			case "code" -> 10;
			case "activities", "previous", "year-before" -> 15;
			case "start", "end" -> 13;
			case "title" -> 52;
			case "sectors" -> 32;
			case "countries" -> 28;
			case "type", "status", "modality", "dates" -> 14;
			case "host", "city" -> 16;
			case "reference" -> 20;
			case "source" -> 11;
			default -> switch (column.kind()) {
				case MONEY -> 18;
				case DATE -> 13;
				case COUNT -> Math.clamp(longestWord(column.label()), 13, 18);
				case CHANGE, PERCENT -> 12;
				case TEXT, FOREIGN, LINK -> 18;
			};
		};
	}

	private static double longestWord(String label) {
		double longest = 0;
		for (String word : label.split("[ \u00a0\u202f]")) {
			longest = Math.max(longest, word.length() * SEMIBOLD);
		}
		return longest + PADDING;
	}

	/** How many lines a heading takes, breaking between words. */
	static int headingLines(String text, double width) {
		return lines(text, width, SEMIBOLD);
	}

	/**
	 * How many lines a text takes in the body of a table; Arabic letters are narrower.
	 */
	static int bodyLines(String text, double width, boolean arabic) {
		return lines(text, width, arabic ? 0.82 : 0.97);
	}

	private static int lines(String text, double width, double perLetter) {
		int lines = 1;
		double used = 0;
		for (String word : text.split("[ \u00a0\u202f]")) {
			double length = word.length() * perLetter;
			if (used > 0 && used + perLetter / 2 + length > width - PADDING) {
				lines++;
				used = length;
			}
			else {
				used += length + ((used > 0) ? perLetter / 2 : 0);
			}
		}
		return lines;
	}

}
