package org.bayan.web.page;

import org.bayan.db.reference.References;
import org.bayan.domain.language.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What the organisation is called beside the product's mark. */
@Component
public class OrganisationName {

	private final References references;

	OrganisationName(References references) {
		this.references = references;
	}

	/** In short; null while the database cannot be read, as on the page that says so. */
	@Nullable String in(Language language) {
		try {
			return inShort(this.references.organisation().in(language));
		}
		catch (DataAccessException ex) {
			return null;
		}
	}

	/** What stands in parentheses after a long name: ICESCO. */
	public static String inShort(String name) {
		int open = name.lastIndexOf('(');
		int close = name.lastIndexOf(')');
		return (open >= 0 && close > open + 1) ? name.substring(open + 1, close) : name;
	}

}
