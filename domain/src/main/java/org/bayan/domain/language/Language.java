package org.bayan.domain.language;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The languages of the house, in the order in which they are listed; the first is that of
 * whoever has chosen none. The code (BCP 47) is what addresses, options, files and tables
 * hold. All write Western digits.
 */
public enum Language {

	EN(false, ",", ".", "%"), FR(false, "\u202f", ",", "\u202f%"), AR(true, ",", ".", "%");

	private final String code = name().toLowerCase(Locale.ROOT);

	private final boolean rightToLeft;

	private final String groupSeparator;

	private final String decimalSign;

	private final String percentSign;

	Language(boolean rightToLeft, String groupSeparator, String decimalSign, String percentSign) {
		this.rightToLeft = rightToLeft;
		this.groupSeparator = groupSeparator;
		this.decimalSign = decimalSign;
		this.percentSign = percentSign;
	}

	public String code() {
		return this.code;
	}

	/** The language of that code; null where there is none. */
	public static @Nullable Language ofCode(String code) {
		for (Language language : values()) {
			if (language.code.equals(code)) {
				return language;
			}
		}
		return null;
	}

	public boolean rightToLeft() {
		return this.rightToLeft;
	}

	/** Between groups of three digits. */
	public String groupSeparator() {
		return this.groupSeparator;
	}

	public String decimalSign() {
		return this.decimalSign;
	}

	/** What follows the number of a percentage, its space included. */
	public String percentSign() {
		return this.percentSign;
	}

	/**
	 * The languages in which the data have names and titles, in the order in which those
	 * who read this one look for them: their own before the others.
	 */
	public List<Language> fallbacks() {
		return Stream.of(this, EN, FR, AR).distinct().toList();
	}

	/** The code, as addresses and names of files have it. */
	@Override
	public String toString() {
		return this.code;
	}

}
