package org.bayan.web.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bayan.db.intake.Corrections;
import org.bayan.db.intake.RejectedRow;
import org.bayan.db.intake.RejectedRows;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Rejection;
import org.bayan.domain.intake.StorableText;
import org.bayan.reporting.text.ForeignText;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import static java.util.Objects.requireNonNull;

/**
 * The wrong cells of rejected rows, each a field that can be written anew. In the current
 * transaction.
 */
@Component
class WrongCells {

	/** Rows that have fields at once: more would be more than a form sends. */
	static final int ROWS = 60;

	private final RejectedRows rejected;

	private final Corrections corrections;

	WrongCells(RejectedRows rejected, Corrections corrections) {
		this.rejected = rejected;
		this.corrections = corrections;
	}

	/** The name of a cell's field; null for what no field holds. */
	static @Nullable String field(Rejection cell) {
		Column column = cell.column();
		boolean whole = cell.value() != null && cell.value().length() < Rejection.VALUE_LIMIT;
		return (column != null && whole) ? "cell." + cell.row() + "." + column.code() : null;
	}

	/**
	 * Keeps what was written anew in a file.
	 * @param form the cells by the names of their fields
	 * @return what was corrected, a line each; none where nothing is another
	 */
	List<String> correct(long file, Map<String, String> form) {
		Map<String, Rejection> shown = new HashMap<>();
		this.rejected.firstFaults(file, ROWS, (row) -> cells(row).forEach((cell) -> shown.put(field(cell), cell)));
		List<String> corrected = new ArrayList<>();
		form.forEach((name, written) -> {
			Rejection cell = shown.get(name);
			if (cell == null || plain(written).equals(plain(ForeignText.plain(requireNonNull(cell.value()))))) {
				return;
			}
			Column column = requireNonNull(cell.column());
			String value = StorableText.storable(written.strip());
			this.corrections.correct(file, cell.row(), column, value);
			corrected.add(cell.row() + " " + column.code() + ": " + cell.value() + " = " + value);
		});
		return corrected;
	}

	/** A row's wrong cells that have fields. */
	private static List<Rejection> cells(RejectedRow row) {
		return RejectedLine.reasons(row).stream().filter((one) -> field(one) != null).toList();
	}

	/** A field of one line loses line feeds, and blanks at the ends are none. */
	private static String plain(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}

}
