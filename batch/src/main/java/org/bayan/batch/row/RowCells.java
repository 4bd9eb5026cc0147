package org.bayan.batch.row;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.bayan.batch.table.CellFault;
import org.bayan.batch.table.PlainText;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.Whitespace;
import org.bayan.domain.activity.ActivityReference;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Reason;
import org.bayan.domain.intake.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row by column, and the row's errors in column order, one a column,
 * whatever the order in which they are found.
 */
final class RowCells {

	/** What Excel, LibreOffice and Google write where a formula failed. */
	private static final Set<String> ERRORS = Set.of("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A",
			"#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!", "#ERROR!",
			"Err:502", "Err:503", "Err:504", "Err:508", "Err:509", "Err:511", "Err:522");

	private final SourceRow row;

	private final Columns columns;

	/**
	 * Why the row as a whole is rejected: then its cells may be others than they seem.
	 */
	private @Nullable Rejection whole;

	/** The first error found in each column; none for nearly all rows. */
	private @Nullable SortedMap<Column, Rejection> errors;

	RowCells(SourceRow row, Columns columns) {
		this.row = row;
		this.columns = columns;
		for (CellFault fault : row.faults()) {
			register(fault);
		}
	}

	private void register(CellFault fault) {
		if (fault.cell() == CellFault.WHOLE_ROW) {
			this.whole = new Rejection(this.row.number(), null, null, fault.reason(), fault.arguments());
			return;
		}
		for (Column column : this.columns.present()) {
			if (this.columns.cell(column) == fault.cell()) {
				reject(column, fault.reason(), fault.arguments());
			}
		}
	}

	boolean has(Column column) {
		return this.columns.has(column);
	}

	/** The cell as written; empty where the file has no such column. */
	String written(Column column) {
		int cell = this.columns.cell(column);
		return (cell >= 0) ? this.row.cells().get(cell) : "";
	}

	/**
	 * The cell without blanks at its ends; null where nothing is left of it or it is
	 * rejected.
	 */
	@Nullable String trimmed(Column column) {
		String text = Whitespace.trim(written(column));
		if (text.isEmpty()) {
			return null;
		}
		if ((text.charAt(0) == '#' || text.charAt(0) == 'E') && ERRORS.contains(text)) {
			reject(column, Reason.CELL_ERROR);
			return null;
		}
		int forbidden = PlainText.firstForbidden(text);
		if (forbidden >= 0) {
			reject(column, Reason.CONTROL_CHARACTER, PlainText.codePoint(forbidden));
			return null;
		}
		return text;
	}

	/** A folded reference; null where nothing is left of it or it is rejected. */
	@Nullable String reference(Column column) {
		if (trimmed(column) == null) {
			return null;
		}
		String reference = ActivityReference.folded(written(column));
		return (reference.isEmpty() || isTooLong(reference, column, ActivityReference.LIMIT)) ? null : reference;
	}

	/** A text of at most so many characters on one line; null where it is empty. */
	@Nullable String line(Column column, int limit) {
		return text(column, limit, false);
	}

	/** A text that may have several lines, their ends all LF. */
	@Nullable String lines(Column column, int limit) {
		return text(column, limit, true);
	}

	private @Nullable String text(Column column, int limit, boolean lines) {
		String text = trimmed(column);
		if (text == null || isTooLong(text, column, limit)) {
			return null;
		}
		return lines ? PlainText.lines(text) : PlainText.oneLine(text);
	}

	/** Whether a text has more code points than its column takes: then it is rejected. */
	private boolean isTooLong(String text, Column column, int limit) {
		int length = (text.length() > limit) ? text.codePointCount(0, text.length()) : text.length();
		if (length > limit) {
			reject(column, Reason.TEXT_TOO_LONG, Integer.toString(length), Integer.toString(limit));
		}
		return length > limit;
	}

	void reject(Column column, Reason reason, String... arguments) {
		reject(column, reason, List.of(arguments));
	}

	private void reject(Column column, Reason reason, List<String> arguments) {
		if (this.errors == null) {
			this.errors = new TreeMap<>();
		}
		this.errors.putIfAbsent(column, new Rejection(this.row.number(), column, written(column), reason, arguments));
	}

	boolean isRejected() {
		return this.whole != null || this.errors != null;
	}

	/**
	 * The first error in column order with those of further columns; null where there is
	 * none.
	 */
	@Nullable Rejection rejection() {
		if (this.whole != null || this.errors == null) {
			return this.whole;
		}
		List<Rejection> all = List.copyOf(this.errors.values());
		return all.getFirst().with(all.subList(1, all.size()));
	}

}
