package org.bayan.web.filter;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.reporting.text.Texts;

/**
 * A period as people type it: {@code 2025-05} or {@code 11/2025}, as the pages themselves
 * write it in any language ({@code T2 2025}, {@code nov. 2025}), or with the names of
 * months of the Maghreb and the Levant.
 */
final class WrittenPeriod {

	private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

	private static final Pattern QUARTER = Pattern.compile("[tqر] ?([1-4])|(\\S+) (?:trimestre|quarter)");

	/** How the first to the fourth quarter are counted in English and French. */
	private static final List<Set<String>> ORDINALS = List.of(Set.of("1", "1er", "1st", "premier", "first"),
			Set.of("2", "2e", "2eme", "2nd", "deuxieme", "second"),
			Set.of("3", "3e", "3eme", "3rd", "troisieme", "third"),
			Set.of("4", "4e", "4eme", "4th", "quatrieme", "fourth"));

	/** Where months are called otherwise than the pages call them. */
	private static final List<Locale> MONTHS = Stream
		.concat(Stream.of(Language.values()).map(Language::code), Stream.of("ar-MA", "ar-LB"))
		.map(Locale::forLanguageTag)
		.toList();

	/** Words that say nothing of which period it is. */
	private static final Set<String> PLAIN_WORDS = Set.of("in", "the", "of", "en", "au", "de", "du", "le", "في", "من",
			"سنة", "عام", "شهر");

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
			return parsed(month.group(2) + "-%02d".formatted(Integer.parseInt(month.group(1))));
		}
		Matcher year = YEAR.matcher(plain);
		if (!year.find()) {
			throw new IllegalArgumentException(plain);
		}
		String name = withoutYear(plain, year.group());
		Matcher quarter = QUARTER.matcher(name);
		if (quarter.matches()) {
			return parsed(
					year.group() + "-Q" + ((quarter.group(1) != null) ? quarter.group(1) : ordinal(quarter.group(2))));
		}
		return within(year.group()).stream()
			.filter((period) -> names(period).anyMatch((one) -> withoutYear(plain(one), year.group()).equals(name)))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(plain));
	}

	/** From 1; 0 where the word is none. */
	private static int ordinal(String word) {
		return ORDINALS.stream().map((words) -> words.contains(word)).toList().indexOf(true) + 1;
	}

	private static Stream<String> names(Period period) {
		Stream<String> own = Stream.of(Language.values())
			.map(Texts::in)
			.flatMap((texts) -> Stream.of(texts.period(period), texts.inPeriod(period), texts.thanPeriod(period)));
		return (period.length() != Period.Length.MONTH) ? own
				: Stream.concat(own,
						MONTHS.stream()
							.flatMap((locale) -> Arrays.stream(TextStyle.values())
								.filter((style) -> style != TextStyle.NARROW && style != TextStyle.NARROW_STANDALONE)
								.map((style) -> period.lastMonth().getMonth().getDisplayName(style, locale))));
	}

	/** The year, its quarters and its months. */
	private static List<Period> within(String year) {
		List<Period> periods = new ArrayList<>(List.of(parsed(year)));
		for (int quarter = 1; quarter <= 4; quarter++) {
			periods.add(parsed(year + "-Q" + quarter));
		}
		for (int month = 1; month <= 12; month++) {
			periods.add(parsed(year + "-%02d".formatted(month)));
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

	private static String withoutYear(String plain, String year) {
		return Arrays.stream(plain.replaceFirst(year, " ").split("[ .-]+"))
			.filter((word) -> !word.isEmpty() && !PLAIN_WORDS.contains(word))
			.collect(Collectors.joining(" "));
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
		return plain.toString().strip().toLowerCase(Locale.ROOT);
	}

}
