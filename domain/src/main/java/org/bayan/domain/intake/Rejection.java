package org.bayan.domain.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One rejected row with its first error in column order.
 *
 * @param row the sheet's row, in further sheets {@link RowNames#number}; in CSV the line
 * on which the record begins
 * @param column where the error is; null where it is the row as a whole
 * @param value the cell as written, cut after {@value #VALUE_LIMIT} characters and
 * {@link StorableText#storable}; null where there is no cell
 * @param reason why
 * @param arguments what the sentence names besides row, column and value, see
 * {@link Reason}
 * @param further the errors of further columns in their order, each without any of its
 * own; of a file's row {@value #FURTHER_LIMIT} are kept
 */
public record Rejection(long row, @Nullable Column column, @Nullable String value, Reason reason,
		List<String> arguments, List<Rejection> further) {

	/** Enough to mend a row at once; a row with more errors is another table's. */
	public static final int FURTHER_LIMIT = 4;

	/**
	 * Long enough for every code, date, number and title, short enough to be shown and
	 * stored a million times. The whole cell is in the file of rejected rows.
	 */
	public static final int VALUE_LIMIT = 500;

	public Rejection {
		arguments = List.copyOf(arguments);
		further = List.copyOf(further);
		if (value != null && value.length() > VALUE_LIMIT) {
			int end = Character.isHighSurrogate(value.charAt(VALUE_LIMIT - 2)) ? VALUE_LIMIT - 2 : VALUE_LIMIT - 1;
			value = value.substring(0, end) + "…";
		}
		if (value != null) {
			value = StorableText.storable(value);
		}
	}

	/** An error alone. */
	public Rejection(long row, @Nullable Column column, @Nullable String value, Reason reason, List<String> arguments) {
		this(row, column, value, reason, arguments, List.of());
	}

	/** The same error with the next ones of the row. */
	public Rejection with(List<Rejection> next) {
		return new Rejection(this.row, this.column, this.value, this.reason, this.arguments, next);
	}

	/** The same error with at most so many of the next ones. */
	public Rejection with(int most) {
		return with(this.further.subList(0, Math.min(most, this.further.size())));
	}

}
