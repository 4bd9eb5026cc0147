package org.bayan.batch.reference;

import org.jspecify.annotations.Nullable;

/**
 * A list that is refused as a whole for one of its rows. The sentence for its user is the
 * catalogue's {@code list.REASON}.
 */
public final class RefusedList extends Exception {

	private static final long serialVersionUID = 1L;

	private final String file;

	private final long row;

	private final String column;

	private final String value;

	private final String reason;

	RefusedList(String file, long row, String column, @Nullable String value, String reason) {
		super("%s, row %d, %s: %s '%s'".formatted(file, row, column, reason, value));
		this.file = file;
		this.row = row;
		this.column = column;
		this.value = (value != null) ? value : "";
		this.reason = reason;
	}

	/** The file's name, as its user knows it. */
	public String file() {
		return this.file;
	}

	/** The sheet's row; in CSV the line on which the record begins. */
	public long row() {
		return this.row;
	}

	public String column() {
		return this.column;
	}

	/** The cell as written. */
	public String value() {
		return this.value;
	}

	/** {@code missing}, {@code twice}, {@code reserved} ... */
	public String reason() {
		return this.reason;
	}

}
