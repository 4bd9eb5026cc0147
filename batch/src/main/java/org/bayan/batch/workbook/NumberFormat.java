package org.bayan.batch.workbook;

/**
 * How a cell shows its number, as far as its value depends on that: whether it is a date,
 * and whether zeros stand before its digits.
 *
 * <p>
 * A format is taken apart as spreadsheets do: what is quoted, escaped, a width or a
 * filling is no part of it, nor are colours, languages and calendars, whatever signs they
 * are written with. What is left says what the number is.
 *
 * @param date whether numbers are dates or times
 * @param padded whether zeros stand before a number of few digits
 */
record NumberFormat(boolean date, boolean padded) {

	static final NumberFormat PLAIN = new NumberFormat(false, false);

	private static final NumberFormat DATE = new NumberFormat(true, false);

	/**
	 * A format of the numbers that every program knows by itself: in Western, East Asian
	 * and Thai editions these are dates and times.
	 */
	static NumberFormat builtIn(int id) {
		boolean date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47)
				|| (id >= 50 && id <= 58) || (id >= 71 && id <= 81);
		return date ? DATE : PLAIN;
	}

	/** A format as a workbook writes it: what it says of numbers from 0. */
	static NumberFormat of(String code) {
		String section = new Section(code).read();
		if (section.contains("general")) {
			return PLAIN;
		}
		if (isDate(section)) {
			return DATE;
		}
		return new NumberFormat(false, isPadded(section));
	}

	/**
	 * Letters of the calendar and the clock, and no other: {@code jj/mm/aaaa} is of no
	 * language that a file may be written in. Digits stand only for parts of a second.
	 */
	private static boolean isDate(String section) {
		boolean date = false;
		boolean seconds = false;
		for (int i = 0; i < section.length(); i++) {
			char c = section.charAt(i);
			switch (c) {
				case 'y', 'm', 'd', 'h', 'e', 'b' -> date = true;
				case 's' -> {
					date = true;
					seconds = true;
				}
				// eras, noon and signs between date and time
				case 'g', 't', 'z' -> {
				}
				case 'a' -> {
					int length = section.startsWith("am/pm", i) ? 5
							: section.startsWith("a/p", i) ? 3 : section.startsWith("aaa", i) ? 3 : 0;
					if (length == 0) {
						return false;
					}
					while (length == 3 && section.startsWith("a", i + length)) {
						length++;
					}
					i += length - 1;
				}
				case '0' -> {
					char before = (i > 0) ? section.charAt(i - 1) : ' ';
					if (!seconds || (before != '.' && before != ',' && before != '0')) {
						return false;
					}
				}
				default -> {
					if (c == '#' || c == '?' || c == '%' || c == '@' || (c >= 'a' && c <= 'z')
							|| (c >= '1' && c <= '9')) {
						return false;
					}
				}
			}
		}
		return date;
	}

	/** At least two zeros for a whole number, and nothing that changes its digits. */
	private static boolean isPadded(String section) {
		int zeros = 0;
		for (int i = 0; i < section.length(); i++) {
			char c = section.charAt(i);
			if (c == '.' || c == ',' || c == '%' || c == '/' || c == 'e' || c == '@') {
				return false;
			}
			zeros += (c == '0') ? 1 : 0;
		}
		return zeros >= 2;
	}

	/** The section of a format that shows numbers from 0. */
	private static final class Section {

		private final String code;

		private int at;

		Section(String code) {
			this.code = code;
		}

		/** What is no literal, in lower case. */
		String read() {
			StringBuilder kept = new StringBuilder();
			for (; this.at < this.code.length() && this.code.charAt(this.at) != ';'; this.at++) {
				char c = this.code.charAt(this.at);
				switch (c) {
					case '"' -> skipTo('"');
					case '[' -> keepDuration(kept);
					case '\\', '_', '*', '!' -> this.at++;
					case 'B', 'b' -> {
						char next = (this.at + 1 < this.code.length()) ? this.code.charAt(this.at + 1) : ' ';
						if (next == '1' || next == '2') {
							// one of two calendars
							this.at++;
						}
						else {
							kept.append('b');
						}
					}
					case 'E', 'e' -> {
						char next = (this.at + 1 < this.code.length()) ? this.code.charAt(this.at + 1) : ' ';
						// an exponent, not the year of an era
						kept.append((next == '+' || next == '-') ? "e%" : "e");
					}
					default -> kept.append((c >= 'A' && c <= 'Z') ? (char) (c - 'A' + 'a') : c);
				}
			}
			return kept.toString();
		}

		private void skipTo(char end) {
			int found = this.code.indexOf(end, this.at + 1);
			this.at = (found < 0) ? this.code.length() : found;
		}

		/** Of what stands in brackets only hours, minutes and seconds are shown. */
		private void keepDuration(StringBuilder kept) {
			int start = this.at + 1;
			skipTo(']');
			String inside = this.code.substring(Math.min(start, this.code.length()),
					Math.min(this.at, this.code.length()));
			if (inside.matches("[hH]+|[mM]+|[sS]+")) {
				kept.append(Character.toLowerCase(inside.charAt(0)));
			}
		}

	}

}
