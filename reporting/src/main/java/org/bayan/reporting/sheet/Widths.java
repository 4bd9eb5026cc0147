package org.bayan.reporting.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;

/** How wide columns are and how many lines texts take, in characters of 10 points. */
public final class Widths {

	// Headings are semibold, a little wider than the digits that measure widths.
	private static final double SEMIBOLD = 1.05;

	/** What a cell's padding takes, in characters. */
	private static final double PADDING = 1.7;

	/** What an A4 page holds across between its margins at full size. */
	public static final double PAGE = 172;

	/** Longer names go on in a second line. */
	private static final double LONGEST_NAME = 58;

	private Widths() {
	}

	/** The widths of a table's columns, wide enough for their longest figure. */
	public static List<Double> of(ReportTable table, Texts texts) {
		List<Double> widths = new ArrayList<>();
		for (int i = 0; i < table.columns().size(); i++) {
			int at = i;
			Column column = table.columns().get(i);
			double longest = (column.kind() == Column.Kind.TEXT) ? Math.min(LONGEST_NAME, longestText(table, at))
					: !column.kind().number() ? 0 : table.rows()
						.stream()
						.mapToDouble((line) -> digits(
								Content.of(line.values().get(at), Look.of(Look.Role.BODY, column.kind()), texts)))
						.max()
						.orElse(0);
			widths.add(Math.max(of(column, texts), longest));
		}
		return widths;
	}

	private static double longestText(ReportTable table, int column) {
		return table.rows()
			.stream()
			.mapToInt((line) -> (line.values().get(column) instanceof Value.Words words) ? words.text().length() : 0)
			.max()
			.orElse(0) * 0.95 + PADDING;
	}

	/**
	 * Widths that fill a page: narrow tables are widened, by a third at most, so that
	 * they are still read along their rows.
	 */
	public static List<Double> filled(List<Double> widths) {
		double sum = widths.stream().mapToDouble(Double::doubleValue).sum();
		double factor = Math.clamp(PAGE / sum, 1, 4 / 3.0);
		return widths.stream().map((width) -> width * factor).toList();
	}

	/** What a figure takes: its digits, separators, sign and padding. */
	private static double digits(Content content) {
		if (content.number() == null) {
			return content.text().length() + PADDING;
		}
		BigDecimal shown = content.number().abs();
		int whole = Math.max(1, shown.precision() - shown.scale());
		int places = switch (content.look().kind()) {
			case MONEY, MONEY_CHANGE, AMOUNT -> 3;
			case SHARE -> 3;
			case EXACT_SHARE -> 4;
			case WEIGHT -> 5;
			default -> 0;
		};
		return (whole + (whole - 1) / 3 + places + 1) * 1.08 + PADDING;
	}

	public static double of(Column column, Texts texts) {
		boolean arabic = texts.rightToLeft();
		return switch (column.key()) {
			case "state", "name", "country-name" -> arabic ? 28 : 30;
			case "sector" -> arabic ? 36 : 46;
			case "short-name" -> arabic ? 20 : 22;
			case "group" -> 20;
			case "kind", "of" -> 13;
			case "code" -> 12;
			case "age" -> 22;
			case "start", "end", "latest" -> 12.5;
			case "start_date", "end_date" -> arabic ? 16 : 14;
			case "title", "title-words", "title_en", "title_fr", "title_ar" -> 44;
			case "sectors", "sector-names", "country-names", "member_states" -> 34;
			case "countries", "other_countries" -> 26;
			case "type", "status", "modality", "dates", "city", "type-words", "status-words", "modality-words",
					"date_precision", "currency" ->
				13.5;
			case "host", "host-name", "host_country" -> 15;
			case "reference" -> 18;
			case "activity_ref", "part_of" -> 20;
			case "source" -> 10;
			case "partners", "source_url" -> 36;
			case "description" -> 60;
			case "causes" -> 58;
			case "month" -> 15;
			case "period-code" -> 11;
			default -> switch (column.kind()) {
				case MONEY, MONEY_CHANGE, AMOUNT -> 18;
				case DATE, MONTH, YEAR -> 15;
				case COUNT -> Math.clamp(longestWord(column.label()), 11, 18);
				case CHANGE, PERCENT, SHARE, EXACT_SHARE, WEIGHT -> Math.clamp(longestWord(column.label()), 11, 16);
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

	/**
	 * How many lines a text takes, breaking between words; Arabic letters are narrower.
	 * @param width in characters of the text's own size
	 */
	public static int lines(String text, double width, boolean arabic, boolean semibold) {
		double perLetter = (arabic ? 0.84 : 0.98) * (semibold ? SEMIBOLD : 1);
		double room = width - PADDING;
		int lines = 1;
		double used = 0;
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i < text.length() && !isSpace(text.charAt(i))) {
				continue;
			}
			double length = (i - start) * perLetter;
			double space = (used > 0) ? perLetter / 2 : 0;
			start = i + 1;
			if (used > 0 && used + space + length > room) {
				lines++;
				used = length;
			}
			else {
				used += space + length;
			}
			// A word longer than the line is broken.
			while (used > room && room > perLetter) {
				lines++;
				used -= room;
			}
		}
		return lines;
	}

	/**
	 * How high so many lines are, in points. The Arabic font has room for marks above and
	 * below each line, which a single one can do without.
	 */
	public static float height(int lines, int fontPoints, boolean arabic) {
		return fontPoints * (arabic ? 1.65f + (lines - 1) * 2.12f : lines * 1.45f);
	}

	private static boolean isSpace(char c) {
		return c == ' ' || c == '\u00a0' || c == '\u202f';
	}

}
