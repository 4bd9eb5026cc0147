package org.bayan.reporting.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.bayan.domain.language.Language;

/**
 * The name of a sector, centre or department inside a sentence. Names are the
 * organisation's own; where a name says by one of its words what kind of body it is, its
 * article is known. Any other name stands without one, in French in quotation marks.
 *
 * @param name as in the reference data
 */
public record SectorName(Language language, String name) {

	private static final Set<String> ENGLISH = Set.of("Sector", "Department", "Directorate", "Division", "Centre",
			"Center", "Office", "Bureau", "Unit", "Section", "Secretariat", "Federation", "Institute", "Academy",
			"Committee", "Commission", "Council", "Fund", "Agency", "Service", "Programme", "Library", "Museum");

	private static final Map<String, String> FRENCH = Map.ofEntries(Map.entry("secteur", "le "),
			Map.entry("département", "le "), Map.entry("direction", "la "), Map.entry("division", "la "),
			Map.entry("centre", "le "), Map.entry("bureau", "le "), Map.entry("office", "l’"), Map.entry("unité", "l’"),
			Map.entry("section", "la "), Map.entry("service", "le "), Map.entry("secrétariat", "le "),
			Map.entry("fédération", "la "), Map.entry("institut", "l’"), Map.entry("académie", "l’"),
			Map.entry("comité", "le "), Map.entry("commission", "la "), Map.entry("conseil", "le "),
			Map.entry("fonds", "le "), Map.entry("agence", "l’"), Map.entry("programme", "le "),
			Map.entry("pôle", "le "), Map.entry("cellule", "la "), Map.entry("bibliothèque", "la "),
			Map.entry("musée", "le "));

	/** As a subject: the Culture Sector, la Direction générale, قطاع الثقافة. */
	public String the() {
		return switch (this.language) {
			case EN -> Arrays.stream(this.name.split(" ")).anyMatch(ENGLISH::contains) ? "the " + this.name : this.name;
			case FR -> french();
			case AR -> this.name;
		};
	}

	private String french() {
		String first = this.name.split("[ \u00a0]", 2)[0].toLowerCase(Locale.ROOT);
		String article = FRENCH.get(first);
		return (article != null) ? article + this.name : "«\u202f" + this.name + "\u202f»";
	}

}
