package org.bayan.batch.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bayan.batch.file.TableFile;
import org.bayan.batch.table.PlainText;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.batch.table.Whitespace;
import org.bayan.domain.intake.FileFault;
import org.bayan.domain.intake.ReferenceFault;
import org.jspecify.annotations.Nullable;

/** The rows of a file of reference data, cell by cell by the header's names. */
final class ReferenceRows {

	private final String file;

	private final Map<String, Integer> cells = new HashMap<>();

	private final Map<String, Long> codes = new HashMap<>();

	private SourceRow row = new SourceRow(0, List.of(), List.of());

	private ReferenceRows(String file) {
		this.file = file;
	}

	/** Makes a record of the row at which the rows stand. */
	interface RowReader<T> {

		T read(ReferenceRows row) throws RefusedReference;

	}

	/**
	 * Reads a whole file.
	 * @param key the column by which the header is known
	 * @param required the other columns that must be there; further ones may be, and
	 * names where none is required
	 */
	static <T> List<T> read(Path path, String name, String key, List<String> required, RowReader<T> reader)
			throws UnreadableFile, RefusedReference {
		List<String> known = required.isEmpty() ? ReferenceFiles.NAMES : required;
		try (TableFile table = TableFile.open(path, name, new ReferenceHeader(key, known))) {
			ReferenceRows rows = new ReferenceRows(name);
			rows.readHeader(table.header(), key, required, known);
			List<T> records = new ArrayList<>();
			for (SourceRow row = table.next(); row != null; row = table.next()) {
				rows.row = row;
				if (!row.faults().isEmpty()) {
					throw rows.refused(key, ReferenceFault.UNREADABLE_ROW);
				}
				records.add(reader.read(rows));
			}
			return records;
		}
	}

	private void readHeader(List<String> header, String key, List<String> required, List<String> known)
			throws UnreadableFile {
		for (int cell = 0; cell < header.size(); cell++) {
			String column = plain(header.get(cell));
			Integer before = this.cells.putIfAbsent(column, cell);
			if (before != null && (column.equals(key) || known.contains(column))) {
				throw new UnreadableFile(this.file, FileFault.DUPLICATE_COLUMN, column, header.get(before),
						header.get(cell));
			}
		}
		for (String column : required) {
			if (!this.cells.containsKey(column)) {
				throw new UnreadableFile(this.file, FileFault.MISSING_COLUMN, column);
			}
		}
	}

	static String plain(String header) {
		return Whitespace.trim(header).toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
	}

	/** A cell without blanks at its ends; empty where the file has no such column. */
	String text(String column) throws RefusedReference {
		String text = Whitespace.trim(written(column));
		int forbidden = PlainText.firstForbidden(text);
		if (forbidden >= 0) {
			throw refused(column, ReferenceFault.CONTROL_CHARACTER, PlainText.codePoint(forbidden));
		}
		return PlainText.oneLine(text);
	}

	/** A cell that must hold something. */
	String required(String column) throws RefusedReference {
		String text = text(column);
		if (text.isEmpty()) {
			throw refused(column, ReferenceFault.MISSING_VALUE);
		}
		return text;
	}

	/** Remembers a code and refuses it if an earlier row has it, in whatever case. */
	void unique(String column, String code) throws RefusedReference {
		Long before = this.codes.putIfAbsent(code.toUpperCase(Locale.ROOT), this.row.number());
		if (before != null) {
			throw refused(column, ReferenceFault.CODE_TWICE, before.toString());
		}
	}

	RefusedReference refused(String column, ReferenceFault fault, String... arguments) {
		return new RefusedReference(this.file, this.row.number(), column, written(column), fault, arguments);
	}

	private String written(String column) {
		@Nullable Integer cell = this.cells.get(column);
		return (cell != null && cell < this.row.cells().size()) ? this.row.cells().get(cell) : "";
	}

}
