package org.bayan.web.filter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bayan.domain.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * An edition as an address names it: {@code 2} of the month that is asked for, or
 * {@code 2024-05.2} where records of another period are asked for as known then.
 *
 * @param month that was published
 * @param number 1 for the first of its month
 */
public record Published(Period month, int number) {

	private static final Pattern FORM = Pattern.compile("(?:(\\d{4}-(?:0[1-9]|1[0-2]))\\.)?([1-9]\\d{0,5})");

	/** What an address names; null if it is none. */
	static @Nullable Published of(String text, @Nullable Period period) {
		Matcher form = FORM.matcher(text);
		if (!form.matches() || (form.group(1) == null && (period == null || period.length() != Period.Length.MONTH))) {
			return null;
		}
		Period month = (form.group(1) != null || period == null) ? Period.parse(form.group(1)) : period;
		return new Published(month, Integer.parseInt(form.group(2)));
	}

	/** As an address about a period names it. */
	public String code(String period) {
		return this.month.toString().equals(period) ? Integer.toString(this.number) : this.month + "." + this.number;
	}

}
