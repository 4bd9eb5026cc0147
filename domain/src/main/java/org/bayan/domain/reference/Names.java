package org.bayan.domain.reference;

import java.util.regex.Pattern;

import org.bayan.domain.language.Language;

/** A name in the three official languages. */
public record Names(String en, String fr, String ar) {

	private static final Pattern STRAIGHT_APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

	/**
	 * The name in a language as it is printed, Côte d’Ivoire however the apostrophe was
	 * typed.
	 */
	public String in(Language language) {
		return switch (language) {
			case EN -> printed(this.en);
			case FR -> printed(this.fr);
			case AR -> this.ar;
		};
	}

	private static String printed(String name) {
		return STRAIGHT_APOSTROPHE.matcher(name).replaceAll("’");
	}

}
