package org.bayan.batch.reference;

import java.util.List;

/**
 * What is wrong with a line of pasted names.
 *
 * @param value the words it is about, as written
 * @param more alpha-3 codes of the states that may be meant, or the number of the line
 * that says the same before
 */
public record WrongLine(String file, long line, String value, Kind kind, List<String> more) {

	public WrongLine {
		more = List.copyOf(more);
	}

	/** What it is. */
	public enum Kind {

		UNKNOWN_STATE("unknown-state"), WHICH_STATE("which-state"), TWICE("twice"),
		CONTROL_CHARACTER("control-character"), RESERVED_CODE("reserved-code");

		private final String code;

		Kind(String code) {
			this.code = code;
		}

		/** The key of its sentence: {@code command.init.wrong.CODE}. */
		public String code() {
			return this.code;
		}

	}

}
