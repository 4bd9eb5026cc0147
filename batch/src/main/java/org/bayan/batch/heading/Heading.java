package org.bayan.batch.heading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.bayan.batch.row.Columns;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Field;
import org.bayan.domain.intake.ListReading.Why;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * What a heading is taken to mean, and why.
 *
 * @param currency ISO 4217 code that it names, {@code Budget (USD)}; null where it names
 * none
 * @param number {@code Sector 2}: which of several columns of the same; 0 where it is one
 */
public record Heading(Field field, Why why, @Nullable String currency, int number) {

	private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies()
		.stream()
		.map(Currency::getCurrencyCode)
		.collect(Collectors.toUnmodifiableSet());

	private static final Map<String, String> CURRENCY_WORDS = Map.of("€", "EUR", "euro", "EUR", "euros", "EUR", "us$",
			"USD", "dollars us", "USD", "us dollars", "USD", "يورو", "EUR", "دولار أمريكي", "USD", "دولار", "USD");

	/** Between a heading and its currency. */
	private static final Pattern BETWEEN = Pattern.compile("(?:\\s+(?:in|en|ب))?[\\s(\\[/,:-]*(?:in |en )?$");

	private static final Pattern CODE = Pattern.compile("(?<!\\p{Lu})(\\p{Lu}{3})$");

	private static final Pattern NUMBERED = Pattern.compile("^(.*\\D?)[ _.-]*\\(?(\\d{1,2})\\)?$");

	/** The columns of a file of activities by what they hold. */
	private static final Map<Column, Field> CANONICAL = Map.ofEntries(Map.entry(Column.ACTIVITY_REF, Field.REFERENCE),
			Map.entry(Column.START_DATE, Field.START), Map.entry(Column.END_DATE, Field.END),
			Map.entry(Column.MEMBER_STATES, Field.COUNTRIES), Map.entry(Column.HOST_COUNTRY, Field.HOST),
			Map.entry(Column.CITY, Field.PLACE), Map.entry(Column.SOURCE_URL, Field.SOURCE));

	private static final Map<String, Field> SYNONYMS = synonyms();

	/** What a heading means; null where it is not known. */
	public static @Nullable Heading of(String written) {
		String text = written.strip();
		if (text.startsWith("#")) {
			Field field = HxlTag.field(text);
			return (field != null) ? new Heading(field, Why.HXL, null, 0) : null;
		}
		Column column = Columns.column(text);
		if (column != null) {
			Field field = CANONICAL.get(column);
			return new Heading((field != null) ? field : Field.valueOf(column.name()), Why.NAME, null, 0);
		}
		Heading whole = synonym(text, null, 0);
		if (whole != null) {
			return whole;
		}
		Heading inCurrency = inCurrency(text);
		return (inCurrency != null) ? inCurrency : numbered(text);
	}

	private static @Nullable Heading synonym(String text, @Nullable String currency, int number) {
		Field field = SYNONYMS.get(plain(text));
		return (field != null) ? new Heading(field, Why.SYNONYM, currency, number) : null;
	}

	private static @Nullable Heading inCurrency(String written) {
		String text = written.replaceAll("[)\\]\\s]+$", "");
		Matcher code = CODE.matcher(text);
		if (code.find() && CURRENCIES.contains(code.group(1))) {
			return synonym(BETWEEN.matcher(text.substring(0, code.start())).replaceFirst(""), code.group(1), 0);
		}
		String lower = text.toLowerCase(Locale.ROOT);
		return CURRENCY_WORDS.entrySet()
			.stream()
			.filter((word) -> lower.endsWith(word.getKey()))
			.max(Comparator.comparing((word) -> word.getKey().length()))
			.map((word) -> synonym(
					BETWEEN.matcher(text.substring(0, text.length() - word.getKey().length())).replaceFirst(""),
					word.getValue(), 0))
			.orElse(null);
	}

	private static @Nullable Heading numbered(String text) {
		Matcher numbered = NUMBERED.matcher(text);
		return numbered.matches() ? synonym(numbered.group(1), null, Integer.parseInt(numbered.group(2))) : null;
	}

	private static Map<String, Field> synonyms() {
		Map<String, Field> synonyms = new HashMap<>();
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				requireNonNull(Heading.class.getResourceAsStream("synonyms.tsv")), StandardCharsets.UTF_8))) {
			lines.lines().filter((line) -> !line.startsWith("#")).forEach((line) -> {
				List<String> cells = List.of(line.split("\t"));
				Field field = Field.valueOf(cells.getFirst().toUpperCase(Locale.ROOT));
				cells.subList(1, cells.size()).forEach((cell) -> synonyms.putIfAbsent(plain(cell), field));
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Map.copyOf(synonyms);
	}

	/**
	 * Its letters and digits, without case, accents and articles of Arabic; of signs
	 * alone the signs.
	 */
	private static String plain(String heading) {
		StringBuilder plain = new StringBuilder();
		Normalizer.normalize(heading, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).codePoints().forEach((c) -> {
			if (Character.isLetterOrDigit(c) && c != 0x640) {
				plain.appendCodePoint((c == 0x649) ? 0x64a : (c == 0x629) ? 0x647 : c);
			}
		});
		return plain.isEmpty() ? heading.strip() : plain.toString();
	}

}
