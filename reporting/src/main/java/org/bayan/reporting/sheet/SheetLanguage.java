package org.bayan.reporting.sheet;

import org.bayan.domain.language.Language;

/**
 * How Excel and LibreOffice know a language.
 *
 * @param font in which it is set, letters of others included
 * @param tag of words in a chart
 * @param months the format of months by their names, whatever the reader's own settings
 * are
 * @param numbers before a format of numbers: Excel takes separators from the reader's own
 * settings, LibreOffice from this
 */
record SheetLanguage(String font, String tag, String months, String numbers) {

	static SheetLanguage of(Language language) {
		return switch (language) {
			case EN -> new SheetLanguage("Noto Sans", "en-GB", "[$-809]mmm yyyy", "");
			case FR -> new SheetLanguage("Noto Sans", "fr-FR", "[$-40C]mmm yyyy", "[$-40C]");
			// Arabic of Egypt has the names of months that the organisation uses; its
			// digits are Western, as are their separators.
			case AR -> new SheetLanguage("Noto Sans Arabic", "ar-MA", "[$-C01]mmmm yyyy", "");
		};
	}

}
