package org.bayan.batch.number;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers and amounts of a column as people write them. A cell that has one
 * reading is read so; of the others, {@code 1,250}, the column says which sign parts its
 * decimals, where its cells agree.
 */
public final class NumberColumn {

	private static final Set<String> NOTHING = Set.of("", "-", "–", "—", "…", "...", "n/a", "na", "nd", "n.d.", "tbd",
			"tbc", "?", "nil", "néant", "لا يوجد");

	/** So many different numbers are no chance. */
	private static final int SEVERAL = 3;

	/** Digits with signs between them. */
	private static final String NUMBER = "\\d(?:[\\d.,'’ ]*\\d)?";

	private static final Pattern NUMBERS = Pattern.compile(NUMBER);

	private static final Pattern THOUSANDS_BY_BLANKS = Pattern.compile("\\d{1,3}(?:[ '’]\\d{3})+(?:[.,]\\d+)?");

	private static final Pattern ABOUT = Pattern.compile(
			"^(?:env\\.?|environ|approx\\.?|about|around|ca\\.?|circa|~|≈|±|plus de|more than|over|>|حوالي|نحو|أكثر من) ?");

	/** Twenty-five, of which twelve. */
	private static final Pattern PART = Pattern.compile("(" + NUMBER
			+ ") ?(?:[(,;] ?|dont |of which |of whom |including |incl\\.? |منهم |منها |بينهم )(?:dont |of which |including )?("
			+ NUMBER
			+ ") ?(?:f|femmes?|women|woman|females?|filles?|نساء|امرأة|إناث|أنثى|سيدات|سيدة)(?: among them)? ?\\)?");

	private static final String MEN = "(?:h|m|hommes?|men|males?|رجال|ذكور|رجل)";

	private static final String WOMEN = "(?:f|femmes?|women|females?|نساء|إناث|امرأة)";

	private static final Pattern MEN_AND_WOMEN = Pattern
		.compile("(" + NUMBER + ") ?" + MEN + " ?[/,;+&-]? ?(?:et |and |و ?)?(" + NUMBER + ") ?" + WOMEN);

	private static final Pattern WOMEN_AND_MEN = Pattern
		.compile("(" + NUMBER + ") ?" + WOMEN + " ?[/,;+&-]? ?(?:et |and |و ?)?(" + NUMBER + ") ?" + MEN);

	private static final Pattern TWO = Pattern.compile("(\\d+) ?[-–/] ?(\\d+)");

	private static final Map<String, Integer> TENS = Map.ofEntries(Map.entry("thousand", 3), Map.entry("mille", 3),
			Map.entry("k", 3), Map.entry("ألف", 3), Map.entry("الف", 3), Map.entry("million", 6),
			Map.entry("millions", 6), Map.entry("mio", 6), Map.entry("mn", 6), Map.entry("مليون", 6),
			Map.entry("milliard", 9), Map.entry("milliards", 9), Map.entry("billion", 9), Map.entry("مليار", 9));

	/** Signs and words of currencies, of several where nobody can say which. */
	private static final Map<String, List<String>> CURRENCIES = Map.ofEntries(Map.entry("€", List.of("EUR")),
			Map.entry("euro", List.of("EUR")), Map.entry("euros", List.of("EUR")), Map.entry("يورو", List.of("EUR")),
			Map.entry("us$", List.of("USD")), Map.entry("$us", List.of("USD")), Map.entry("u$s", List.of("USD")),
			Map.entry("دولار", List.of("USD")), Map.entry("$", List.of("USD", "CAD", "AUD")),
			Map.entry("dollars", List.of("USD", "CAD", "AUD")), Map.entry("£", List.of("GBP", "EGP")),
			Map.entry("¥", List.of("JPY", "CNY")), Map.entry("fcfa", List.of("XOF", "XAF")),
			Map.entry("cfa", List.of("XOF", "XAF")), Map.entry("f cfa", List.of("XOF", "XAF")),
			Map.entry("dh", List.of("MAD", "AED")), Map.entry("dhs", List.of("MAD", "AED")),
			Map.entry("درهم", List.of("MAD", "AED")), Map.entry("dt", List.of("TND")), Map.entry("da", List.of("DZD")),
			Map.entry("ريال", List.of("SAR", "QAR", "OMR", "YER", "IRR")),
			Map.entry("دينار", List.of("TND", "DZD", "IQD", "JOD", "KWD", "BHD", "LYD")),
			Map.entry("جنيه", List.of("EGP", "SDG")));

	private static final Pattern WORDS = Pattern.compile("[\\p{L}$€£¥]+(?: cfa)?");

	private final boolean comma;

	private final boolean point;

	private NumberColumn(boolean comma, boolean point) {
		this.comma = comma;
		this.point = point;
	}

	/**
	 * Decides by all cells of a column which signs part decimals. Where none says it but
	 * several have three digits behind the same sign, it parts thousands: amounts that
	 * all have three decimals there are not.
	 */
	public static NumberColumn of(Collection<String> cells) {
		boolean comma = false;
		boolean point = false;
		Set<String> byComma = new HashSet<>();
		Set<String> byPoint = new HashSet<>();
		for (String cell : cells) {
			Matcher numbers = NUMBERS.matcher(plain(cell));
			while (numbers.find()) {
				String number = numbers.group();
				char sign = decimalSign(number);
				comma |= sign == ',';
				point |= sign == '.';
				if (isEither(number)) {
					(number.contains(",") ? byComma : byPoint).add(number);
				}
			}
		}
		if (!comma && !point && byComma.isEmpty() != byPoint.isEmpty()) {
			return new NumberColumn(byPoint.size() >= SEVERAL, byComma.size() >= SEVERAL);
		}
		return new NumberColumn(comma, point);
	}

	/** A column whose sign of decimals somebody has said. */
	public static NumberColumn of(boolean comma) {
		return new NumberColumn(comma, !comma);
	}

	/** Whether its cells do not say the sign of decimals, or contradict each other. */
	public boolean isOpen() {
		return this.comma == this.point;
	}

	public NumberReading read(String cell) {
		String text = plain(cell);
		if (NOTHING.contains(text)) {
			return new NumberReading.Empty();
		}
		NumberReading people = people(text);
		return (people != null) ? people : amount(text);
	}

	/** Two numbers in a cell; null where there are not. */
	private @Nullable NumberReading people(String text) {
		Matcher part = PART.matcher(text);
		if (part.matches()) {
			return two(part.group(1), part.group(2), false);
		}
		Matcher men = MEN_AND_WOMEN.matcher(text);
		if (men.matches()) {
			return two(men.group(1), men.group(2), true);
		}
		Matcher women = WOMEN_AND_MEN.matcher(text);
		if (women.matches()) {
			return two(women.group(2), women.group(1), true);
		}
		Matcher two = TWO.matcher(text);
		return two.matches() ? new NumberReading.Two(new BigDecimal(two.group(1)), new BigDecimal(two.group(2))) : null;
	}

	/**
	 * @param beside whether the second stands beside the first and is not yet counted in
	 * it
	 */
	private @Nullable NumberReading two(String first, String second, boolean beside) {
		if (!(number(first) instanceof NumberReading.Known one)
				|| !(number(second) instanceof NumberReading.Known other)) {
			return null;
		}
		BigDecimal whole = beside ? one.number().add(other.number()) : one.number();
		return new NumberReading.Known(whole, List.of(), other.number(), false);
	}

	private NumberReading amount(String text) {
		Matcher about = ABOUT.matcher(text);
		boolean isAbout = about.find();
		String rest = isAbout ? text.substring(about.end()) : text;
		boolean negative = false;
		if (rest.contains("(") && rest.contains(")")) {
			negative = true;
			rest = rest.replaceAll("[()]", " ");
		}
		List<String> currencies = new ArrayList<>();
		int tens = 0;
		Matcher words = WORDS.matcher(rest);
		while (words.find()) {
			String word = words.group();
			if (TENS.containsKey(word)) {
				tens += TENS.get(word);
			}
			else if (CURRENCIES.containsKey(word)) {
				currencies.addAll(CURRENCIES.get(word));
			}
			else if (isCurrency(word)) {
				currencies.add(word.toUpperCase(Locale.ROOT));
			}
			else {
				return new NumberReading.NoNumber();
			}
		}
		rest = WORDS.matcher(rest).replaceAll(" ").strip();
		if (rest.startsWith("-") || rest.startsWith("\u2212")) {
			negative = true;
			rest = rest.substring(1).strip();
		}
		return signed(number(rest), negative, tens, currencies, isAbout);
	}

	private static NumberReading signed(NumberReading reading, boolean negative, int tens, List<String> currencies,
			boolean about) {
		if (!(reading instanceof NumberReading.Known known)) {
			return reading;
		}
		BigDecimal number = known.number().movePointRight(tens);
		number = (number.scale() < 0) ? number.setScale(0) : number;
		return new NumberReading.Known(negative ? number.negate() : number, currencies.stream().distinct().toList(),
				null, about);
	}

	private static boolean isCurrency(String word) {
		return word.matches("[a-z]{3}") && CODES.contains(word.toUpperCase(Locale.ROOT));
	}

	private static final Set<String> CODES = Currency.getAvailableCurrencies()
		.stream()
		.map(Currency::getCurrencyCode)
		.collect(Collectors.toUnmodifiableSet());

	/** Digits and signs alone. */
	private NumberReading number(String written) {
		if (!written.matches(NUMBER)) {
			return new NumberReading.NoNumber();
		}
		if (written.matches("\\d+")) {
			return known(written);
		}
		char sign = decimalSign(written);
		if (sign != 0) {
			return decimal(written, sign);
		}
		if (!isEither(written)) {
			return isThousands(written) ? known(written.replaceAll("\\D", "")) : new NumberReading.NoNumber();
		}
		BigDecimal thousands = new BigDecimal(written.replaceAll("\\D", ""));
		BigDecimal decimals = new BigDecimal(written.replace(',', '.'));
		if (isOpen()) {
			return new NumberReading.EitherSign(thousands, decimals);
		}
		boolean decimal = this.comma == written.contains(",");
		return new NumberReading.Known(decimal ? decimals : thousands, List.of(), null, false);
	}

	private static NumberReading decimal(String written, char sign) {
		int at = written.lastIndexOf(sign);
		String whole = written.substring(0, at);
		return (whole.matches("\\d+") || isThousands(whole)) && written.indexOf(sign) == at
				? known(whole.replaceAll("\\D", "") + "." + written.substring(at + 1)) : new NumberReading.NoNumber();
	}

	private static NumberReading known(String digits) {
		return new NumberReading.Known(new BigDecimal(digits), List.of(), null, false);
	}

	/** One sign with three digits behind it and one to three before. */
	private static boolean isEither(String written) {
		return written.matches("[1-9]\\d{0,2}[.,]\\d{3}");
	}

	/** Groups of three, parted by one sign, or as in India. */
	private static boolean isThousands(String written) {
		return written.matches("\\d{1,3}(?:([.,'’ ])\\d{3})(?:\\1\\d{3})*")
				|| written.matches("\\d{1,2}(?:,\\d{2})+,\\d{3}");
	}

	/** The sign of its decimals where that is sure; else 0. */
	private static char decimalSign(String number) {
		int comma = number.lastIndexOf(',');
		int point = number.lastIndexOf('.');
		if (comma < 0 && point < 0) {
			return 0;
		}
		if (comma >= 0 && point >= 0) {
			return number.charAt(Math.max(comma, point));
		}
		int at = Math.max(comma, point);
		char sign = number.charAt(at);
		boolean once = number.indexOf(sign) == at;
		if (THOUSANDS_BY_BLANKS.matcher(number).matches()) {
			return sign;
		}
		return (once && !isEither(number)) ? sign : 0;
	}

	/** Its digits Latin, one kind of blank, without signs of direction. */
	private static String plain(String text) {
		StringBuilder plain = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints().forEach((c) -> {
			if (Character.isDigit(c)) {
				plain.append(Character.digit(c, 10));
			}
			else if (c == '\u066b') {
				plain.append('.');
			}
			else if (c == '\u066c') {
				plain.append('\'');
			}
			else if (c == '\u060c') {
				plain.append(',');
			}
			else if (Character.getType(c) != Character.FORMAT && c != '\u0640') {
				plain.appendCodePoint(Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c);
			}
		});
		return plain.toString().replaceAll(" +", " ").strip();
	}

}
