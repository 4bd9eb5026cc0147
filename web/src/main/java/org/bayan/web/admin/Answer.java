package org.bayan.web.admin;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator asks first, answered in a sentence.
 *
 * @param sign whether something is to be done
 * @param question in a word or two
 * @param sentence the answer
 * @param address where more of it stands or it is changed; null: nowhere
 * @param link what the link says
 */
public record Answer(Sign sign, String question, String sentence, @Nullable String address, @Nullable String link) {

	/** Whether something is to be done; its name is a class of the style sheet. */
	public enum Sign {

		/** All is well. */
		OK,
		/** Somebody should look. */
		CHECK,
		/** Something is wrong. */
		BAD;

		public String style() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	Answer(Sign sign, String question, String sentence) {
		this(sign, question, sentence, null, null);
	}

}
