package org.bayan.domain.intake;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has to say of a list before all of its rows can be read.
 *
 * @param kind what is asked
 * @param spelling what it is asked of, as it is kept
 * @param written the same as it stands in the list
 * @param rows how many rows wait for the answer
 * @param candidates answers that are likely, the likeliest first
 * @param answer what was said; null: nothing yet
 */
public record ListQuestion(Kind kind, String spelling, String written, long rows, List<String> candidates,
		@Nullable String answer) {

	public ListQuestion {
		candidates = List.copyOf(candidates);
	}

	/** The same question that another list asks as well. */
	public ListQuestion and(ListQuestion other) {
		return new ListQuestion(this.kind, this.spelling, this.written, this.rows + other.rows,
				this.candidates.isEmpty() ? other.candidates : this.candidates,
				(other.answer != null) ? other.answer : this.answer);
	}

	/** What may be asked. */
	public enum Kind {

		/**
		 * What a column holds, by its heading: a {@link Field}'s code; empty: nothing.
		 */
		COLUMN,
		/**
		 * Which countries a word says: alpha-3 codes parted by {@code ;}; empty: none.
		 */
		COUNTRY,
		/** Which sectors a word says, likewise; empty: none. */
		SECTOR,
		/** Which type a word says; empty: none. */
		TYPE,
		/** Which status a word says. */
		STATUS,
		/** Which modality a word says. */
		MODALITY,
		/** Which currency a word says: an ISO 4217 code. */
		CURRENCY,
		/**
		 * By a column's heading: {@code day} or {@code month}, whichever stands first.
		 */
		DATE_ORDER,
		/** By a column's heading: the sign before decimals, {@code ,} or {@code .}. */
		DECIMAL_SIGN,
		/** The date of a list that has none: 2025, 2025-03 or 2025-03-31. */
		DATE,
		/** The number of a cell that is not exact; empty: none. */
		NUMBER,
		/**
		 * What references are made of where the list has none: codes of fields, parted by
		 * blanks. It is decided once and never asked.
		 */
		REFERENCE;

		/** As it stands in files of answers and in the catalogue's keys. */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		/** The kind of a code; IllegalArgumentException where there is none. */
		public static Kind of(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
		}

	}

}
