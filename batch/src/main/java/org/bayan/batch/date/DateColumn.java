package org.bayan.batch.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bayan.batch.date.DateReading.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of a column as people write them. The order of day and month is that of
 * the column, never of a cell: one cell that has only one reading decides for all.
 */
public final class DateColumn {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2200;

	private static final Set<String> NOTHING = Set.of("", "-", "–", "—", "…", "...", "n/a", "na", "tbd", "tbc", "?");

	private static final String TIME = "(?:[t ]\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?:z| ?[ap]m|[+-]\\d{2}:?\\d{2})?)?";

	private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);

	private static final Pattern NUMBERS = Pattern
		.compile("(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{4})" + TIME);

	/** A month is {@code @} and its number: see {@link MonthNames#numbered}. */
	private static final Pattern DAY_MONTH = Pattern
		.compile("(?:(\\d{1,2})(?:er|st|nd|rd|th|o)?[ .-]*)?@(\\d{1,2})(?:[ ,./-]*(\\d{4}))?" + TIME);

	private static final Pattern MONTH_DAY = Pattern
		.compile("@(\\d{1,2}) ?(\\d{1,2})(?:st|nd|rd|th)?(?: ?,? ?(\\d{4}))?" + TIME);

	private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4}) ?[-/. ] ?@?(\\d{1,2})");

	private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2}) ?[-/.] ?(\\d{4})");

	private static final Pattern YEAR_QUARTER = Pattern.compile("(\\d{4})[- ]?[qt]([1-4])");

	private static final Pattern QUARTER_YEAR = Pattern.compile(
			"(?:[qt]\\.? ?([1-4])|([1-4])(?:er|e|eme|st|nd|rd|th)? (?:trimestre|quarter|trim\\.?)|الربع (الاول|الثاني|الثالث|الرابع))[ ,-]*(\\d{4})");

	private static final List<String> ARABIC_QUARTERS = List.of("الاول", "الثاني", "الثالث", "الرابع");

	private static final Pattern YEAR = Pattern.compile("\\d{4}");

	private static final Pattern DAY_YEAR = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? ?,? ?(\\d{4})");

	private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:er|st|nd|rd|th)?");

	/** Between the first and the last of two, the surest first. */
	private static final List<Pattern> BETWEEN = List.of(Pattern.compile(" ?[~–—→] ?"),
			Pattern.compile(" (?:to|au|a|al|ate|until|till|jusqu'au|الي|الى|حتي) "), Pattern.compile(" - "),
			Pattern.compile(" ?/ ?"), Pattern.compile(" ?- ?"), Pattern.compile(" (?:and|et|و) ?"));

	private static final Pattern SMALL_WORDS = Pattern
		.compile("(?<!\\p{L})(?:du|de|del|le|la|el|on|from|of|the|in|en|في|من|يوم|ايام|شهر|سنه|عام)(?!\\p{L})");

	private final boolean dayFirst;

	private final boolean monthFirst;

	private DateColumn(boolean dayFirst, boolean monthFirst) {
		this.dayFirst = dayFirst;
		this.monthFirst = monthFirst;
	}

	/** Decides the order by all cells of a column. */
	public static DateColumn of(Collection<String> cells) {
		DateColumn open = new DateColumn(true, true);
		boolean dayFirst = false;
		boolean monthFirst = false;
		for (String cell : cells) {
			Matcher numbers = NUMBERS.matcher(MonthNames.numbered(cell));
			while (numbers.find()) {
				dayFirst |= Integer.parseInt(numbers.group(1)) > 12;
				monthFirst |= Integer.parseInt(numbers.group(2)) > 12;
			}
		}
		return (dayFirst == monthFirst) ? open : new DateColumn(dayFirst, monthFirst);
	}

	/** A column whose order somebody has said. */
	public static DateColumn of(boolean dayFirst) {
		return new DateColumn(dayFirst, !dayFirst);
	}

	/** Whether its cells do not say the order, or contradict each other. */
	public boolean isOpen() {
		return this.dayFirst && this.monthFirst;
	}

	public DateReading read(String cell) {
		String text = SMALL_WORDS.matcher(MonthNames.numbered(cell)).replaceAll(" ").replaceAll("\\s+", " ").strip();
		if (NOTHING.contains(text)) {
			return new DateReading.Empty();
		}
		List<Part> single = parts(text);
		if (!single.isEmpty()) {
			return reading(single);
		}
		for (Pattern between : BETWEEN) {
			Matcher matcher = between.matcher(text);
			while (matcher.find()) {
				DateReading range = range(text.substring(0, matcher.start()), text.substring(matcher.end()));
				if (range != null) {
					return range;
				}
			}
		}
		return new DateReading.NoDate();
	}

	private static DateReading reading(List<Part> single) {
		List<LocalDate> starts = single.stream().map(Part::start).distinct().toList();
		List<LocalDate> days = starts.stream().filter((start) -> start != LocalDate.MIN).toList();
		if (days.size() == 2) {
			return new DateReading.EitherOrder(days.getFirst(), days.getLast());
		}
		if (days.isEmpty()) {
			return new DateReading.NoSuchDay();
		}
		Part part = single.get(starts.indexOf(days.getFirst()));
		return new DateReading.Known(part.start(), part.isQuarter() ? part.end() : null, part.precision());
	}

	/** From one to another; null where it is no range. */
	private @Nullable DateReading range(String first, String last) {
		List<Part> ends = parts(last);
		if (ends.isEmpty()) {
			return american(first, last);
		}
		Part end = ends.getFirst();
		List<Part> starts = new ArrayList<>(parts(first));
		Matcher day = DAY.matcher(first);
		if (day.matches() && end.day() != 0) {
			starts.add(new Part(end.year(), end.month(), Integer.parseInt(day.group(1)), 1));
		}
		if (starts.isEmpty()) {
			starts.addAll(withYear(first, end.year()));
		}
		if (starts.isEmpty()) {
			return null;
		}
		if (ends.size() > 1 || starts.size() > 1) {
			return either(starts, ends);
		}
		return between(starts.getFirst(), end);
	}

	/** {@code March 3-7, 2025}; null where it is not. */
	private static @Nullable DateReading american(String first, String last) {
		Matcher start = MONTH_DAY.matcher(first);
		Matcher end = DAY_YEAR.matcher(last);
		if (!start.matches() || start.group(3) != null || !end.matches()) {
			return null;
		}
		int month = number(start, 1);
		return between(new Part(number(end, 2), month, number(start, 2), 1),
				new Part(number(end, 2), month, number(end, 1), 1));
	}

	/** Both ends in the same order. */
	private static DateReading either(List<Part> starts, List<Part> ends) {
		List<DateReading> ways = new ArrayList<>();
		for (int order = 0; order < 2; order++) {
			DateReading way = between(starts.get(Math.min(order, starts.size() - 1)),
					ends.get(Math.min(order, ends.size() - 1)));
			if (way instanceof DateReading.Known) {
				ways.add(way);
			}
		}
		if (ways.size() == 2 && ways.get(0) instanceof DateReading.Known one
				&& ways.get(1) instanceof DateReading.Known other) {
			return new DateReading.EitherOrder(one.start(), other.start());
		}
		return ways.isEmpty() ? new DateReading.NoSuchDay() : ways.getFirst();
	}

	private static DateReading between(Part start, Part end) {
		if (start.start() == LocalDate.MIN || end.start() == LocalDate.MIN || end.end().isBefore(start.start())) {
			return new DateReading.NoSuchDay();
		}
		Precision precision = (start.precision().compareTo(end.precision()) > 0) ? start.precision() : end.precision();
		return new DateReading.Known(start.start(), end.end(), precision);
	}

	/** The dates that a text may be, one for each order; none where it is none. */
	private List<Part> parts(String text) {
		Matcher iso = ISO.matcher(text);
		if (iso.matches()) {
			return List.of(new Part(number(iso, 1), number(iso, 2), number(iso, 3), 1));
		}
		Matcher numbers = NUMBERS.matcher(text);
		if (numbers.matches()) {
			return orders(number(numbers, 1), number(numbers, 2), number(numbers, 3));
		}
		Matcher named = DAY_MONTH.matcher(text);
		if (named.matches() && named.group(3) != null) {
			return List
				.of(new Part(number(named, 3), number(named, 2), (named.group(1) != null) ? number(named, 1) : 0, 1));
		}
		Matcher american = MONTH_DAY.matcher(text);
		if (american.matches() && american.group(3) != null) {
			return List.of(new Part(number(american, 3), number(american, 1), number(american, 2), 1));
		}
		return months(text);
	}

	private List<Part> orders(int first, int second, int year) {
		List<Part> parts = new ArrayList<>();
		if (this.dayFirst && (second <= 12 || !this.monthFirst || first > 12)) {
			parts.add(new Part(year, second, first, 1));
		}
		if (this.monthFirst && (first <= 12 || !this.dayFirst)) {
			parts.add(new Part(year, first, second, 1));
		}
		return parts;
	}

	private static List<Part> months(String text) {
		Matcher month = YEAR_MONTH.matcher(text);
		if (month.matches()) {
			return List.of(new Part(number(month, 1), number(month, 2), 0, 1));
		}
		Matcher year = MONTH_YEAR.matcher(text);
		if (year.matches()) {
			return List.of(new Part(number(year, 2), number(year, 1), 0, 1));
		}
		Matcher quarter = YEAR_QUARTER.matcher(text);
		if (quarter.matches()) {
			return List.of(Part.ofQuarter(number(quarter, 1), number(quarter, 2)));
		}
		Matcher named = QUARTER_YEAR.matcher(text);
		if (named.matches()) {
			int number = (named.group(3) != null) ? ARABIC_QUARTERS.indexOf(named.group(3)) + 1
					: number(named, (named.group(1) != null) ? 1 : 2);
			return List.of(Part.ofQuarter(number(named, 4), number));
		}
		return YEAR.matcher(text).matches() ? List.of(new Part(Integer.parseInt(text), 0, 0, 1)) : List.of();
	}

	/** The first of two, whose year stands behind the second. */
	private static List<Part> withYear(String first, int year) {
		Matcher named = DAY_MONTH.matcher(first);
		if (named.matches()) {
			return List.of(new Part(year, number(named, 2), (named.group(1) != null) ? number(named, 1) : 0, 1));
		}
		Matcher american = MONTH_DAY.matcher(first);
		return american.matches() ? List.of(new Part(year, number(american, 1), number(american, 2), 1)) : List.of();
	}

	private static int number(Matcher matcher, int group) {
		return Integer.parseInt(matcher.group(group));
	}

	/**
	 * A day, month or year.
	 *
	 * @param month 0: the whole year
	 * @param day 0: the whole month
	 * @param months how many there are, three of a quarter
	 */
	private record Part(int year, int month, int day, int months) {

		static Part ofQuarter(int year, int quarter) {
			return new Part(year, quarter * 3 - 2, 0, 3);
		}

		boolean isQuarter() {
			return this.months == 3;
		}

		Precision precision() {
			return (this.month == 0) ? Precision.YEAR : (this.day == 0) ? Precision.MONTH : Precision.DAY;
		}

		/** {@link LocalDate#MIN} where there is no such day. */
		LocalDate start() {
			boolean isDay = this.year >= FIRST_YEAR && this.year <= LAST_YEAR && this.month <= 12 && (this.day == 0
					|| (this.month > 0 && this.day <= YearMonth.of(this.year, this.month).lengthOfMonth()));
			return isDay ? LocalDate.of(this.year, Math.max(1, this.month), Math.max(1, this.day)) : LocalDate.MIN;
		}

		LocalDate end() {
			if (this.day > 0) {
				return start();
			}
			return (this.month == 0) ? LocalDate.of(this.year, 12, 31)
					: YearMonth.of(this.year, this.month + this.months - 1).atEndOfMonth();
		}

	}

}
