package org.bayan.batch.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.bayan.batch.table.Blank;
import org.bayan.batch.table.SourceRow;
import org.bayan.domain.reference.Names;
import org.jspecify.annotations.Nullable;

/** One row of a list. */
final class ListRow {

	/** What tables of figures say where no code could stand. */
	private static final Set<String> RESERVED = Set.of("ALL", "EXT", "ORG", "NONE");

	/**
	 * Codes stand in addresses, names of directories and lists with {@code ;} and
	 * {@code :}.
	 */
	private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_.-]{0,31}");

	private final String file;

	private final SourceRow row;

	private final Map<String, Integer> columns;

	private final Set<String> seen;

	/**
	 * @param columns where each column's cell stands
	 * @param seen codes of the rows before
	 */
	ListRow(String file, SourceRow row, Map<String, Integer> columns, Set<String> seen) {
		this.file = file;
		this.row = row;
		this.columns = columns;
		this.seen = seen;
	}

	/**
	 * The cell without blanks around it; null if it is empty or the file has no such
	 * column.
	 */
	@Nullable String optional(String column) {
		Integer place = this.columns.get(column);
		List<String> cells = this.row.cells();
		String cell = (place != null && place < cells.size()) ? Blank.trim(cells.get(place)) : "";
		return cell.isEmpty() ? null : cell;
	}

	String required(String column) throws RefusedList {
		String cell = optional(column);
		if (cell == null) {
			throw refusal(column, "missing");
		}
		return cell;
	}

	/** A code in capitals that no other row has. */
	String ownCode(String column) throws RefusedList {
		String code = code(column, required(column));
		unique(column, code);
		return code;
	}

	void unique(String column, String key) throws RefusedList {
		if (!this.seen.add(key)) {
			throw refusal(column, "twice");
		}
	}

	@Nullable String optionalCode(String column) throws RefusedList {
		String cell = optional(column);
		return (cell != null) ? code(column, cell) : null;
	}

	@Nullable LocalDate optionalDate(String column) throws RefusedList {
		String cell = optional(column);
		try {
			return (cell != null) ? LocalDate.parse(cell) : null;
		}
		catch (DateTimeException ex) {
			throw refusal(column, "bad_date");
		}
	}

	Names names() throws RefusedList {
		return new Names(required("name_en"), required("name_fr"), required("name_ar"));
	}

	RefusedList refusal(String column, String reason) {
		return new RefusedList(this.file, this.row.number(), column, optional(column), reason);
	}

	private String code(String column, String cell) throws RefusedList {
		String code = cell.toUpperCase(Locale.ROOT);
		if (!CODE.matcher(code).matches()) {
			throw refusal(column, "bad_code");
		}
		if (RESERVED.contains(code)) {
			throw refusal(column, "reserved");
		}
		return code;
	}

}
