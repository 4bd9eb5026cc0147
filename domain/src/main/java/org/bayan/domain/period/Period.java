package org.bayan.domain.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month {@code 2025-05}, a quarter {@code 2025-Q2} or a year {@code 2025} of the
 * Gregorian calendar.
 *
 * @param length month, quarter or year
 * @param firstMonth its first month
 */
public record Period(Length length, YearMonth firstMonth) {

	private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?");

	/** How many months a period has. */
	public enum Length {

		MONTH(1), QUARTER(3), YEAR(12);

		private final int months;

		Length(int months) {
			this.months = months;
		}

		public int months() {
			return this.months;
		}

	}

	public Period {
		if ((firstMonth.getMonthValue() - 1) % length.months != 0) {
			throw new IllegalArgumentException(firstMonth + " begins no " + length);
		}
	}

	/**
	 * Reads {@code 2025-05}, {@code 2025-Q2} or {@code 2025}.
	 * @throws IllegalArgumentException for anything else
	 */
	public static Period parse(String text) {
		Matcher form = FORM.matcher(text);
		if (!form.matches()) {
			throw new IllegalArgumentException(
					"'" + text + "' is no period: write a month 2025-05, a quarter 2025-Q2 or a year 2025.");
		}
		int year = Integer.parseInt(form.group(1));
		if (form.group(2) != null) {
			return new Period(Length.MONTH, YearMonth.of(year, Integer.parseInt(form.group(2))));
		}
		if (form.group(3) != null) {
			return new Period(Length.QUARTER, YearMonth.of(year, Integer.parseInt(form.group(3)) * 3 - 2));
		}
		return new Period(Length.YEAR, YearMonth.of(year, 1));
	}

	/** The period of that length in which a day lies. */
	public static Period of(Length length, LocalDate day) {
		int month = (day.getMonthValue() - 1) / length.months * length.months + 1;
		return new Period(length, YearMonth.of(day.getYear(), month));
	}

	public LocalDate firstDay() {
		return this.firstMonth.atDay(1);
	}

	public YearMonth lastMonth() {
		return this.firstMonth.plusMonths(this.length.months - 1L);
	}

	public LocalDate lastDay() {
		return lastMonth().atEndOfMonth();
	}

	/** The moment at which its last day is over in a zone. */
	public Instant end(ZoneId zone) {
		return lastDay().plusDays(1).atStartOfDay(zone).toInstant();
	}

	/** Whether its last day is over in a zone: before, a month cannot be published. */
	public boolean hasEnded(Instant now, ZoneId zone) {
		return !now.isBefore(end(zone));
	}

	/** The period of the same length right before: 2025-Q1 before 2025-Q2. */
	public Period previous() {
		return new Period(this.length, this.firstMonth.minusMonths(this.length.months));
	}

	/** The period of the same length right after: 2025-Q3 after 2025-Q2. */
	public Period next() {
		return new Period(this.length, this.firstMonth.plusMonths(this.length.months));
	}

	/** The same period a year before: 2024-Q2 for 2025-Q2. */
	public Period yearBefore() {
		return new Period(this.length, this.firstMonth.minusYears(1));
	}

	@Override
	public String toString() {
		int month = this.firstMonth.getMonthValue();
		// a page asks for thousands: a format takes several times as long
		StringBuilder text = new StringBuilder().append(this.firstMonth.getYear());
		while (text.length() < 4) {
			text.insert(0, '0');
		}
		return switch (this.length) {
			case MONTH -> text.append((month < 10) ? "-0" : "-").append(month).toString();
			case QUARTER -> text.append("-Q").append((month + 2) / 3).toString();
			case YEAR -> text.toString();
		};
	}

}
