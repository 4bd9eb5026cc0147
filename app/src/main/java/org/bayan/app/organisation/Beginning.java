package org.bayan.app.organisation;

import org.bayan.app.console.Console;
import org.bayan.app.launch.Database;
import org.bayan.db.reference.References;
import org.bayan.reporting.text.Texts;

/** What is said where a database began with the organisation of the product. */
public final class Beginning {

	private Beginning() {
	}

	/** Says that nobody set an organisation up, and how one does; else nothing. */
	public static void say(Database database, Console console, Texts texts) {
		if (database.hasBegun()) {
			console.err()
				.println(texts.get("command.init.began", "name",
						database.read((dsl) -> new References(dsl).organisation()).in(texts.language())));
		}
	}

}
