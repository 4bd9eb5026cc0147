package org.bayan.domain.reference;

import java.util.regex.Pattern;

/** A name in the three official languages. */
public record Names(String en, String fr, String ar) {

	private static final Pattern STRAIGHT_APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

	/**
	 * The name in a language as it is printed, Côte d’Ivoire however the apostrophe was
	 * typed.
	 * @param language {@code en}, {@code fr} or {@code ar}
	 */
	public String in(String language) {
		return switch (language) {
			case "en" -> printed(this.en);
			case "fr" -> printed(this.fr);
			case "ar" -> this.ar;
			default -> throw new IllegalArgumentException("no language " + language);
		};
	}

	private static String printed(String name) {
		return STRAIGHT_APOSTROPHE.matcher(name).replaceAll("’");
	}

}
