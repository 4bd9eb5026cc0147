package org.bayan.reporting.text;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.reference.Countries;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language: sentences from the catalogue, and numbers, money and dates
 * as that language writes them. Nothing follows the machine's locale or zone.
 *
 * <p>
 * {@code Texts.in(Language.FR).get("note.rows-and-total", "total", 57, "rows", 72, "n", 6, "of", "lieux")}
 * is "Total : 57 ; la somme des lignes est de 72, car 6 activités concernent plusieurs
 * lieux."
 */
public final class Texts {

	/** A code that ISO 3166-1 leaves to its users; CLDR's is XK. */
	private static final String KOSOVO = "XKX";

	private static final Map<Language, Texts> BY_LANGUAGE = new ConcurrentHashMap<>();

	private final Language language;

	private final ULocale locale;

	/** Frozen, so that threads may share it. */
	private final Collator collator;

	private final LocaleDisplayNames shortCountries;

	private final Map<String, String> patterns;

	private final Map<String, Set<String>> arguments = new ConcurrentHashMap<>();

	private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

	private Texts(Language language) {
		this.language = language;
		this.locale = ULocale.forLanguageTag(language + "-u-nu-latn");
		this.collator = Collator.getInstance(this.locale).freeze();
		this.shortCountries = LocaleDisplayNames.getInstance(this.locale, DisplayContext.LENGTH_SHORT);
		this.patterns = Catalogue.read(language);
	}

	public static Texts in(Language language) {
		return BY_LANGUAGE.computeIfAbsent(language, Texts::new);
	}

	public Language language() {
		return this.language;
	}

	public boolean rightToLeft() {
		return this.language.rightToLeft();
	}

	/** Whether the catalogue has a text of that key. */
	public boolean has(String key) {
		return this.patterns.containsKey(key);
	}

	/** All keys, the same in every language. */
	public Set<String> keys() {
		return this.patterns.keySet();
	}

	/**
	 * The sentence of a key.
	 * @param key such as {@code reason.end-before-start}
	 * @param namesAndValues the pattern's arguments, name and value by turns; whole
	 * numbers are written as the language does, everything else by its {@code toString}
	 * @throws IllegalArgumentException if there is no such key, or a name has no value
	 */
	public String get(String key, Object... namesAndValues) {
		return get(key, arguments(key, namesAndValues));
	}

	private static Map<String, Object> arguments(String key, Object[] namesAndValues) {
		if (namesAndValues.length % 2 != 0) {
			throw new IllegalArgumentException(key + ": names and values by turns");
		}
		Map<String, Object> arguments = new TreeMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return arguments;
	}

	/**
	 * The sentence of a key that knows where the names and figures stand in it that lead
	 * somewhere; its text is that of {@link #get(String, Object...)}.
	 * @param namesAndValues as there, also a {@link Count} or a {@link Sentence}
	 */
	public Sentence say(String key, Object... namesAndValues) {
		Map<String, Object> arguments = arguments(key, namesAndValues);
		Marks marks = new Marks();
		Map<String, Integer> counts = new TreeMap<>();
		arguments.replaceAll((name, value) -> {
			if (!(value instanceof Count count)) {
				return value;
			}
			if (count.target() != null && count.n() != 0) {
				counts.put(name, marks.add(count.target()));
			}
			return count.n();
		});
		arguments.replaceAll((name, value) -> (value instanceof Sentence sentence) ? marks.marked(sentence) : value);
		if (marks.isEmpty()) {
			return Sentence.of(get(key, arguments));
		}
		return marks.read(counts.isEmpty() ? get(key, arguments)
				: format(key, key + counts.keySet(), () -> Marks.around(pattern(key), counts), arguments));
	}

	/** The sentence of a key, its arguments by name. */
	public String get(String key, Map<String, ?> arguments) {
		String pattern = pattern(key);
		return (pattern.indexOf('{') < 0) ? pattern : format(key, key, () -> pattern, arguments);
	}

	private String pattern(String key) {
		String pattern = this.patterns.get(key);
		if (pattern == null) {
			throw new IllegalArgumentException("no text " + key + " in " + this.language);
		}
		return pattern;
	}

	/**
	 * @param form the name of the pattern, which is parsed once
	 */
	private String format(String key, String form, Supplier<String> pattern, Map<String, ?> arguments) {
		Map<String, Object> values = new HashMap<>();
		for (String name : this.arguments.computeIfAbsent(key, (k) -> Catalogue.arguments(pattern(key)))) {
			Object value = arguments.get(name);
			if (value == null) {
				throw new IllegalArgumentException(key + ": no value for {" + name + "}");
			}
			values.put(name, (value instanceof Number) ? value : value.toString());
		}
		MessageFormat format = this.formats.computeIfAbsent(form, (k) -> new MessageFormat(pattern.get(), this.locale));
		// ICU's formats may not be used by two threads at once.
		synchronized (format) {
			return format.format(values);
		}
	}

	/** A count: 1,234 or, in French, 1 234 with narrow no-break spaces. */
	public String number(long count) {
		String number = Numbers.grouped(Long.toString(count), this.language);
		// Before Arabic a minus stands at the left of its number as anywhere.
		return (count < 0) ? leftToRight(number) : number;
	}

	/** A difference with its sign: +21, −2, 0. */
	public String change(BigInteger difference) {
		String sign = (difference.signum() > 0) ? "+" : "";
		return leftToRight(sign + Numbers.grouped(difference.toString(), this.language));
	}

	/** A signed change of a share, from basis points: +58% or, in French, +58 %. */
	public String changePercent(long basisPoints) {
		long percent = Math.round(basisPoints / 100.0);
		return leftToRight(((percent > 0) ? "+" : "") + Numbers.grouped(Long.toString(percent), this.language)
				+ this.language.percentSign());
	}

	/** A share of a whole, from basis points, to one decimal: 12.5%. */
	public String percent(long basisPoints) {
		long tenths = Math.round(basisPoints / 10.0);
		return leftToRight(Numbers.decimal(BigInteger.valueOf(tenths), 1, this.language) + this.language.percentSign());
	}

	/**
	 * An amount with its currency: USD 1,234.50.
	 * @param minor the amount in minor units
	 * @param digits digits of the currency's minor unit
	 * @param currency ISO 4217 code
	 */
	public String money(BigInteger minor, int digits, String currency) {
		String name = has("currency." + currency) ? get("currency." + currency) : currency;
		return get("money", "amount", leftToRight(Numbers.decimal(minor, digits, this.language)), "currency", name);
	}

	/**
	 * An amount without its currency: 1,234.50.
	 * @param minor the amount in minor units
	 * @param digits digits of the currency's minor unit
	 */
	public String amount(BigInteger minor, int digits) {
		return leftToRight(Numbers.decimal(minor, digits, this.language));
	}

	/**
	 * A difference of amounts with its sign: +1,234.50.
	 * @param minor the difference in minor units
	 * @param digits digits of the currency's minor unit
	 */
	public String changeAmount(BigInteger minor, int digits) {
		String sign = (minor.signum() > 0) ? "+" : "";
		return leftToRight(sign + Numbers.decimal(minor, digits, this.language));
	}

	/** A day in full: 22 November 2026. */
	public String date(LocalDate date) {
		return get("date.long", "day", Integer.toString(date.getDayOfMonth()), "month", monthName(date.getMonthValue()),
				"year", Integer.toString(date.getYear()));
	}

	/** A day in short: 22 Nov 2026. */
	public String shortDate(LocalDate date) {
		return get("date.short", "day", Integer.toString(date.getDayOfMonth()), "month",
				shortMonthName(date.getMonthValue()), "year", Integer.toString(date.getYear()));
	}

	/** Days from first to last, both included: 7–9 Dec 2022, 30 Oct – 1 Nov 2022. */
	public String range(LocalDate first, LocalDate last) {
		if (first.equals(last)) {
			return shortDate(first);
		}
		if (YearMonth.from(first).equals(YearMonth.from(last))) {
			return get("range.days", "day", Integer.toString(first.getDayOfMonth()), "last", shortDate(last));
		}
		if (first.getYear() == last.getYear()) {
			return get("range.months", "day", Integer.toString(first.getDayOfMonth()), "month",
					shortMonthName(first.getMonthValue()), "last", shortDate(last));
		}
		return get("range.years", "first", shortDate(first), "last", shortDate(last));
	}

	/** Years from first to last, both included: 2022, 2022–2024. */
	public String years(int first, int last) {
		String from = Integer.toString(first);
		return (first == last) ? from : get("range.of-years", "first", from, "last", Integer.toString(last));
	}

	/** A period's name: December 2022, Q4 2022, 2022. */
	public String period(Period period) {
		return period("period.", period);
	}

	/** A period as part of a sentence: in December 2022, in Q4 2022, in 2022. */
	public String inPeriod(Period period) {
		return period("in-period.", period);
	}

	/** A period after "more than", "as many as": in 2021, qu’en 2021 without the qu’. */
	public String thanPeriod(Period period) {
		return period("than-period.", period);
	}

	private String period(String prefix, Period period) {
		YearMonth month = period.firstMonth();
		String year = Integer.toString(month.getYear());
		return switch (period.length()) {
			case MONTH -> get(prefix + "month", "month", monthName(month.getMonthValue()), "year", year);
			case QUARTER -> get(prefix + "quarter", "quarter", (month.getMonthValue() + 2) / 3, "year", year);
			case YEAR -> get(prefix + "year", "year", year);
		};
	}

	/** A period that may be under way: 2022 so far. */
	public String period(Period period, boolean soFar) {
		return soFar ? get("period.so-far", "period", period(period)) : period(period);
	}

	/** A period that may be under way, as part of a sentence: so far in 2022. */
	public String inPeriod(Period period, boolean soFar) {
		return soFar ? get("in-period.so-far", "period", inPeriod(period)) : inPeriod(period);
	}

	/** Months of one year, a month by its name: Jan–May 2025, May 2025. */
	public String span(Span span) {
		return span.first().equals(span.last()) ? month(span.last())
				: get("span", "first", shortMonthName(span.first().getMonthValue()), "last",
						shortMonthName(span.last().getMonthValue()), "year", Integer.toString(span.last().getYear()));
	}

	/** A month with its year: December 2022. */
	public String month(YearMonth month) {
		return period(new Period(Period.Length.MONTH, month));
	}

	/** The name of a month, 1 to 12. */
	public String monthName(int month) {
		return get("month." + month);
	}

	/** The short name of a month, 1 to 12; in Arabic the whole one. */
	public String shortMonthName(int month) {
		return get("month.short." + month);
	}

	/**
	 * A moment to the minute with the place of its zone: 22 November 2026, 08:00
	 * (Casablanca).
	 */
	public String moment(Instant moment, ZoneId zone) {
		ZonedDateTime local = moment.atZone(zone);
		return get("moment", "date", date(local.toLocalDate()), "time", time(local), "zone", zoneName(local));
	}

	/** A moment where the zone has been said: 22 November 2026, 08:00. */
	public String dateTime(Instant moment, ZoneId zone) {
		ZonedDateTime local = moment.atZone(zone);
		return get("date-time", "date", date(local.toLocalDate()), "time", time(local));
	}

	private static String time(ZonedDateTime local) {
		return String.format(Locale.ROOT, "%02d:%02d", local.getHour(), local.getMinute());
	}

	private String zoneName(ZonedDateTime local) {
		String place = (local.getZone() instanceof ZoneOffset) ? null
				: TimeZoneNames.getInstance(this.locale).getExemplarLocationName(local.getZone().getId());
		if (place != null) {
			return place;
		}
		return leftToRight(local.getOffset().equals(ZoneOffset.UTC) ? "UTC" : "UTC" + local.getOffset().getId());
	}

	/** Several names in one sentence: A, B, C; in Arabic with its own comma. */
	public String list(List<String> names) {
		return String.join(get("list.comma"), names);
	}

	/**
	 * The name of a country by its ISO 3166-1 alpha-3 code, for those that the reference
	 * data do not name; the code itself where it is none.
	 */
	public String country(String iso3) {
		String iso2 = iso3.equals(KOSOVO) ? "XK" : Countries.alpha2(iso3);
		if (iso2 == null || has("country." + iso3)) {
			return (iso2 != null) ? get("country." + iso3) : iso3;
		}
		return ULocale.getDisplayCountry("und_" + iso2, this.locale);
	}

	/**
	 * What CLDR calls a country in short: the UK, Hong Kong; null where the code is none.
	 */
	@Nullable String shortCountry(String iso3) {
		String iso2 = iso3.equals(KOSOVO) ? "XK" : Countries.alpha2(iso3);
		return (iso2 == null) ? null : this.shortCountries.regionDisplayName(iso2);
	}

	/** The order of names in this language. */
	public Comparator<String> order() {
		return this.collator::compare;
	}

	/** A number, code or address inside right-to-left text; elsewhere as it is. */
	public String leftToRight(String text) {
		return rightToLeft() ? "\u200e" + text + "\u200e" : text;
	}

	/**
	 * A text from the data, for use inside a sentence: isolated, so that its direction
	 * moves nothing around it, and without control characters of its own.
	 */
	public String foreign(String text) {
		return "\u2068" + ForeignText.plain(text) + "\u2069";
	}

}
