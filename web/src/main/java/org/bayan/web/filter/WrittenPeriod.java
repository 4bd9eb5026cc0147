package org.bayan.web.filter;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bayan.domain.period.Period;
import org.bayan.reporting.text.Texts;

/**
 * A period as people type it: {@code 2025-05}, as the pages themselves write it in any
 * language ({@code T2 2025}, {@code novembre 2025}), or {@code 11/2025}.
 */
final class WrittenPeriod {

	private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

	/** Longer than every name of a period. */
	private static final int LONGEST = 40;

	private WrittenPeriod() {
	}

	/**
	 * The period that a text names.
	 * @throws IllegalArgumentException if it names none
	 */
	static Period parse(String written) {
		try {
			return Period.parse(written);
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			if (written.length() > LONGEST) {
				throw new IllegalArgumentException(ex);
			}
		}
		String plain = plain(written);
		Matcher month = MONTH_AND_YEAR.matcher(plain);
		if (month.matches()) {
			return find(plain, month.group(2), "-%02d".formatted(Integer.parseInt(month.group(1))));
		}
		Matcher year = YEAR.matcher(plain);
		return find(plain, year.find() ? year.group() : "", "");
	}

	/** Among the periods of a year, the one that has the ending or the name. */
	private static Period find(String plain, String year, String ending) {
		if (!ending.isEmpty()) {
			return parsed(year + ending);
		}
		for (Period period : of(year)) {
			for (String language : Texts.LANGUAGES) {
				Texts texts = Texts.in(language);
				if (plain(texts.period(period)).equals(plain) || plain(texts.inPeriod(period)).equals(plain)) {
					return period;
				}
			}
		}
		throw new IllegalArgumentException(plain);
	}

	private static List<Period> of(String year) {
		List<Period> periods = new ArrayList<>();
		if (!year.isEmpty()) {
			periods.add(parsed(year));
			for (int quarter = 1; quarter <= 4; quarter++) {
				periods.add(parsed(year + "-Q" + quarter));
			}
			for (int month = 1; month <= 12; month++) {
				periods.add(parsed(year + "-%02d".formatted(month)));
			}
		}
		return periods;
	}

	private static Period parsed(String code) {
		try {
			return Period.parse(code);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/** Without accents, signs of direction, other digits, capitals and further spaces. */
	private static String plain(String written) {
		StringBuilder plain = new StringBuilder();
		Normalizer.normalize(written, Normalizer.Form.NFKD).codePoints().forEach((c) -> {
			if (Character.isDigit(c)) {
				plain.append(Character.digit(c, 10));
			}
			else if (Character.getType(c) != Character.NON_SPACING_MARK && Character.getType(c) != Character.FORMAT) {
				plain.appendCodePoint(Character.isSpaceChar(c) ? ' ' : c);
			}
		});
		return plain.toString().strip().replaceAll(" +", " ").toLowerCase(Locale.ROOT);
	}

}
