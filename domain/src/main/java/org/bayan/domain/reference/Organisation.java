package org.bayan.domain.reference;

import java.time.ZoneId;
import java.util.List;

import org.bayan.domain.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The one organisation whose activities a database holds.
 *
 * @param names its name in three languages, what it is called in short in parentheses at
 * the end
 * @param reportingCurrency ISO 4217
 * @param own whether it was set up with members and sectors of its own; else it is the
 * one that comes with the product
 * @param zone in which its days and months end; null: that of the settings
 * @param languages in which its reports are made, at least one
 */
public record Organisation(Names names, String reportingCurrency, boolean own, @Nullable ZoneId zone,
		List<Language> languages) {

	public Organisation {
		languages = List.copyOf(languages);
	}

}
