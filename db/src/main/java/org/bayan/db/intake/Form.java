package org.bayan.db.intake;

import java.util.Locale;
import java.util.Map;

import org.bayan.domain.intake.Column;

/**
 * What somebody wrote in the form of an activity.
 *
 * @param act what is to be done
 * @param ref reference of the activity
 * @param version the change that made the version which the form was opened at; 0: there
 * was none
 * @param reason why; empty where none was given
 * @param cells what stands in the fields, each column there
 */
public record Form(Act act, String ref, long version, String reason, Map<Column, String> cells) {

	public Form {
		cells = Map.copyOf(cells);
	}

	/** What is done to an activity. */
	public enum Act {

		/** It is new. */
		ADD,
		/** It becomes another. */
		EDIT,
		/** It was withdrawn and comes back, as the form has it. */
		RESTORE,
		/** It leaves every figure. */
		WITHDRAW;

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** The act of that code, which is one. */
		public static Act of(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}

	}

}
