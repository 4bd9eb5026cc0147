package org.bayan.reporting.text;

import java.math.BigInteger;

import org.bayan.domain.language.Language;

/** Numbers with groups of three digits, a true minus and each language's signs. */
final class Numbers {

	private Numbers() {
	}

	/**
	 * An integer in decimal digits, grouped.
	 * @param digits with a leading {@code -} where negative
	 */
	static String grouped(String digits, Language language) {
		boolean negative = digits.startsWith("-");
		StringBuilder text = new StringBuilder(negative ? digits.substring(1) : digits);
		for (int at = text.length() - 3; at > 0; at -= 3) {
			text.insert(at, language.groupSeparator());
		}
		return negative ? "\u2212" + text : text.toString();
	}

	/** {@code unscaled} with its last {@code places} digits after the decimal sign. */
	static String decimal(BigInteger unscaled, int places, Language language) {
		if (places == 0) {
			return grouped(unscaled.toString(), language);
		}
		boolean negative = unscaled.signum() < 0;
		StringBuilder digits = new StringBuilder(unscaled.abs().toString());
		while (digits.length() <= places) {
			digits.insert(0, '0');
		}
		int point = digits.length() - places;
		String whole = grouped((negative ? "-" : "") + digits.substring(0, point), language);
		return whole + language.decimalSign() + digits.substring(point);
	}

}
