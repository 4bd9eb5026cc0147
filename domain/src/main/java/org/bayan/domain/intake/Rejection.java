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
 * {@link Written#storable}; null where there is no cell
 * @param reason why
 * @param arguments what the sentence names besides row, column and value, see
 * {@link Reason}
 */
public record Rejection(long row, @Nullable Column column, @Nullable String value, Reason reason,
		List<String> arguments) {

	/**
	 * Long enough for every code, date, number and title, short enough to be shown and
	 * stored a million times. The whole cell is in the file of rejected rows.
	 */
	public static final int VALUE_LIMIT = 500;

	public Rejection {
		arguments = List.copyOf(arguments);
		if (value != null && value.length() > VALUE_LIMIT) {
			int end = Character.isHighSurrogate(value.charAt(VALUE_LIMIT - 2)) ? VALUE_LIMIT - 2 : VALUE_LIMIT - 1;
			value = value.substring(0, end) + "…";
		}
		if (value != null) {
			value = Written.storable(value);
		}
	}

}
