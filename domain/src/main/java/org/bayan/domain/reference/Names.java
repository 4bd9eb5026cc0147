package org.bayan.domain.reference;

/** A name in the three official languages. */
public record Names(String en, String fr, String ar) {

	/** The name in a language: {@code en}, {@code fr} or {@code ar}. */
	public String in(String language) {
		return switch (language) {
			case "en" -> this.en;
			case "fr" -> this.fr;
			case "ar" -> this.ar;
			default -> throw new IllegalArgumentException("no language " + language);
		};
	}

}
