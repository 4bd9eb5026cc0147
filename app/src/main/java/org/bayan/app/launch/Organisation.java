package org.bayan.app.launch;

import org.bayan.batch.facts.ReferenceLists;
import org.bayan.domain.reference.Currencies;
import org.bayan.domain.reference.Names;

/**
 * What a new database begins with: ICESCO and its reference data, unless the settings
 * name another organisation. All of it but the reporting currency can be replaced later.
 */
record Organisation(Names names, String reportingCurrency, ReferenceLists reference) {

	static Organisation of(Settings settings) {
		Names names = new Names(
				settings.get("bayan.organisation-en")
					.orElse("Islamic World Educational, Scientific and Cultural Organization (ICESCO)"),
				settings.get("bayan.organisation-fr")
					.orElse("Organisation du monde islamique pour l’éducation, les sciences et la culture (ICESCO)"),
				settings.get("bayan.organisation-ar")
					.orElse("منظمة العالم الإسلامي للتربية والعلوم والثقافة (إيسيسكو)"));
		return new Organisation(names, currency(settings), new ReferenceLists(null, null, null, null));
	}

	private static String currency(Settings settings) {
		String currency = settings.get("bayan.reporting-currency").orElse("USD");
		if (Currencies.minorDigits(currency) != 2) {
			throw new SettingException(
					"bayan.reporting-currency is '%s', which is no ISO 4217 code of a currency with two minor digits."
						.formatted(currency),
					null);
		}
		return currency;
	}

}
