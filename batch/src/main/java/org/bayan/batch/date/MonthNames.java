package org.bayan.batch.date;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of months in English, French, Spanish, Portuguese and Arabic, in this of Egypt,
 * the Maghreb and the Levant.
 */
final class MonthNames {

	private static final List<Locale> LOCALES = Stream
		.of("en", "en-GB", "fr", "es", "pt", "ar", "ar-EG", "ar-MA", "ar-DZ", "ar-TN", "ar-LB", "ar-IQ")
		.map(Locale::forLanguageTag)
		.toList();

	private static final List<TextStyle> STYLES = List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT,
			TextStyle.SHORT_STANDALONE);

	private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Cf}\u0640]");

	/** As they are cut off, too. */
	private static final Map<String, Integer> OTHERS = Map.ofEntries(Map.entry("fev", 2), Map.entry("fevr", 2),
			Map.entry("avr", 4), Map.entry("juil", 7), Map.entry("sept", 9), Map.entry("janv", 1), Map.entry("july", 7),
			Map.entry("june", 6), Map.entry("شتنبر", 9), Map.entry("دجنبر", 12), Map.entry("نونبر", 11),
			Map.entry("غشت", 8), Map.entry("يوليوز", 7), Map.entry("ماي", 5));

	private static final Map<String, Integer> NUMBERS = numbers();

	private static final Pattern NAME = words(NUMBERS.keySet(), "\\.?");

	private static final Pattern WEEKDAY = words(weekdays(), "\\.?,?");

	private MonthNames() {
	}

	/**
	 * A text without case, accents, signs of direction and days of the week, its digits
	 * Latin, each name of a month {@code @} and its number.
	 */
	static String numbered(String text) {
		String plain = WEEKDAY.matcher(plain(text)).replaceAll(" ");
		return NAME.matcher(plain)
			.replaceAll((match) -> Matcher.quoteReplacement(" @" + NUMBERS.get(match.group(1)) + " "))
			.replaceAll("\\s+", " ")
			.strip();
	}

	private static String plain(String text) {
		String decomposed = Normalizer
			.normalize(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
		StringBuilder plain = new StringBuilder();
		MARKS.matcher(decomposed).replaceAll("").codePoints().forEach((c) -> {
			if (Character.isDigit(c)) {
				plain.append(Character.digit(c, 10));
			}
			else {
				plain.appendCodePoint((c == '\u0649') ? '\u064a' : c);
			}
		});
		return plain.toString();
	}

	private static Map<String, Integer> numbers() {
		Map<String, Integer> numbers = new HashMap<>(OTHERS);
		for (Locale locale : LOCALES) {
			for (TextStyle style : STYLES) {
				for (Month month : Month.values()) {
					numbers.put(name(month.getDisplayName(style, locale)), month.getValue());
				}
			}
		}
		numbers.keySet().removeIf((name) -> name.isEmpty() || Character.isDigit(name.charAt(0)));
		return numbers;
	}

	private static Set<String> weekdays() {
		Set<String> weekdays = new TreeSet<>();
		for (Locale locale : LOCALES) {
			for (DayOfWeek day : DayOfWeek.values()) {
				weekdays.add(name(day.getDisplayName(TextStyle.FULL, locale)));
				weekdays.add(name(day.getDisplayName(TextStyle.SHORT, locale)));
			}
		}
		weekdays.removeAll(NUMBERS.keySet());
		return weekdays;
	}

	private static String name(String written) {
		return plain(written).replace(".", "");
	}

	/** The longest first: of two names one may begin the other. */
	private static Pattern words(Collection<String> words, String end) {
		return Pattern.compile(words.stream()
			.sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
			.map(Pattern::quote)
			.collect(Collectors.joining("|", "(?<!\\p{L})(", ")(?!\\p{L})" + end)));
	}

}
