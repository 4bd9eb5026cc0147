package org.bayan.reporting.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bayan.domain.language.Language;

/**
 * A country's name with the grammar that a sentence needs. The name comes from the
 * reference data or CLDR; {@code countries.csv} holds, for every code of ISO 3166-1, what
 * no name shows: the English article, the French gender, number and article, an
 * unexpected French preposition, the Arabic gender.
 *
 * <p>
 * {@code new CountryName(Language.FR, "EGY", "Égypte")}: l’Égypte, en Égypte, de
 * l’Égypte.
 *
 * @param code ISO 3166-1 alpha-3; a country of another code has no article
 * @param name the name without an article
 */
public record CountryName(Language language, String code, String name) {

	private static final Map<String, Grammar> GRAMMAR = read();

	/**
	 * First words that tell the article of a long name, whatever the country's short name
	 * takes: la République du Mali, but le Mali.
	 */
	private static final Map<String, String> FRENCH_FIRST_WORDS = Map.of("République", "f", "Fédération", "f", "Union",
			"f", "Principauté", "f", "Royaume", "m", "État", "m", "Sultanat", "m", "Grand-Duché", "m", "États", "mp",
			"Émirats", "mp");

	private static final Set<String> ENGLISH_WORDS = Set.of("Republic", "Kingdom", "Sultanate", "State", "States",
			"Federation", "Union", "Principality", "Commonwealth", "Emirates", "Islands");

	private static final Set<String> ARABIC_FEMININE_WORDS = Set.of("جمهورية", "الجمهورية", "مملكة", "المملكة", "سلطنة",
			"دولة", "إمارة", "ولايات", "الولايات", "جزر");

	/**
	 * @param en {@code the} or nothing
	 * @param fr {@code m}, {@code f}, {@code mp}, {@code fp}; empty: no article
	 * @param aspirated whether the name begins with an aspirated h, before which nothing
	 * elides
	 * @param in the French preposition where it does not follow from the article
	 * @param ar {@code m} or {@code f}
	 */
	private record Grammar(String en, String fr, boolean aspirated, String in, String ar) {

		static final Grammar UNKNOWN = new Grammar("", "", false, "", "f");

	}

	/** As a subject or object: the Gambia, le Maroc, l’Égypte, Bahreïn, المغرب. */
	public String the() {
		return switch (this.language) {
			case EN -> english() ? "the " + this.name : this.name;
			case FR -> article() + this.name;
			case AR -> this.name;
		};
	}

	/** Where something took place: in the Gambia, au Maroc, en Égypte, في المغرب. */
	public String in() {
		return switch (this.language) {
			case EN -> "in " + the();
			case FR -> frenchIn() + this.name;
			case AR -> "في " + this.name;
		};
	}

	/** Whose: of the Gambia, du Maroc, de l’Égypte, d’Oman; in Arabic the name alone. */
	public String of() {
		return switch (this.language) {
			case EN -> "of " + the();
			case FR -> frenchOf() + this.name;
			case AR -> this.name;
		};
	}

	/**
	 * What a verb after or before the name agrees with: {@code plural} (French) or
	 * {@code m} (Arabic masculine), else {@code other}.
	 */
	public String agreement() {
		return switch (this.language) {
			case FR -> frenchClass().endsWith("p") ? "plural" : "other";
			case AR -> arabicMasculine() ? "m" : "other";
			case EN -> "other";
		};
	}

	private Grammar grammar() {
		return GRAMMAR.getOrDefault(this.code, Grammar.UNKNOWN);
	}

	private boolean english() {
		if (this.name.toLowerCase(Locale.ROOT).startsWith("the ")) {
			return false;
		}
		String words = this.name.split("[,(]", 2)[0];
		return !grammar().en().isEmpty() || Arrays.stream(words.split(" ")).anyMatch(ENGLISH_WORDS::contains);
	}

	private boolean arabicMasculine() {
		return grammar().ar().equals("m") && !ARABIC_FEMININE_WORDS.contains(firstWord());
	}

	private String frenchClass() {
		return FRENCH_FIRST_WORDS.getOrDefault(firstWord(), grammar().fr());
	}

	private String article() {
		return switch (frenchClass()) {
			case "m" -> elides() ? "l’" : "le ";
			case "f" -> elides() ? "l’" : "la ";
			case "" -> "";
			default -> "les ";
		};
	}

	private String frenchOf() {
		return switch (frenchClass()) {
			case "m" -> elides() ? "de l’" : "du ";
			case "f" -> elides() ? "de l’" : "de la ";
			case "" -> elides() ? "d’" : "de ";
			default -> "des ";
		};
	}

	private String frenchIn() {
		String in = grammar().in();
		boolean own = !FRENCH_FIRST_WORDS.containsKey(firstWord());
		if (own && !in.isEmpty()) {
			return (in.equals("à la") && elides()) ? "à l’" : in + " ";
		}
		return switch (frenchClass()) {
			case "m" -> elides() ? "en " : "au ";
			case "f" -> "en ";
			case "" -> "à ";
			default -> "aux ";
		};
	}

	/** Whether le, la and de elide: before a vowel and a mute h, but not before y. */
	private boolean elides() {
		return !grammar().aspirated() && French.beginsWithVowel(this.name);
	}

	private String firstWord() {
		return this.name.split("[ \u00a0]", 2)[0];
	}

	private static Map<String, Grammar> read() {
		return Lists.read("countries.csv")
			.stream()
			.collect(Collectors.toMap((row) -> row.get(0),
					(row) -> new Grammar(row.get(1), row.get(2), !row.get(3).isEmpty(), row.get(4), row.get(5))));
	}

}
