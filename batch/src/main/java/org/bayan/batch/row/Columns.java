package org.bayan.batch.row;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.batch.table.Whitespace;
import org.bayan.domain.activity.ActivityReference;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.FileFault;
import org.bayan.domain.intake.StorableText;
import org.bayan.domain.language.Language;
import org.bayan.reporting.record.RecordTable;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Which column stands where in a file. A header means a column if it is the column's code
 * or its name in any of the three languages, written with or without capitals, accents,
 * spaces, hyphens, underscores and other signs: {@code Start-Date}, {@code DATE DE DEBUT}
 * and {@code تاريخ البداية} are all {@code start_date}.
 */
public final class Columns {

	private static final int ABSENT = -1;

	/** With all the signs that a writer may add; text of a page is no header. */
	private static final int LONGEST_HEADER = 200;

	private static final Map<String, Column> BY_HEADER = byHeader();

	private static final Set<String> OF_STATE = headers(List.of(RecordTable.STATE));

	/** Columns of a list that the product hands out which are for reading alone. */
	private static final Set<String> FOR_READING = headers(RecordTable.FOR_READING);

	private final int[] cells = new int[Column.values().length];

	private int state = ABSENT;

	private final List<Column> present = new ArrayList<>();

	private final List<String> unknown = new ArrayList<>();

	private Columns() {
		Arrays.fill(this.cells, ABSENT);
	}

	/** A row's reference as it is stored and compared; empty where it has none. */
	public String reference(SourceRow row) {
		return ActivityReference.folded(row.cells().get(cell(Column.ACTIVITY_REF)));
	}

	/**
	 * The columns of a header.
	 * @param file the file's name, for the exception
	 * @throws UnreadableFile if one stands twice or a required one is missing
	 */
	public static Columns of(List<String> header, String file) throws UnreadableFile {
		Columns columns = new Columns();
		for (int cell = 0; cell < header.size(); cell++) {
			Column column = column(header.get(cell));
			if (column == null && OF_STATE.contains(plain(header.get(cell)))) {
				columns.state = cell;
				continue;
			}
			if (column == null) {
				if (!Whitespace.isBlank(header.get(cell))) {
					columns.unknown.add(StorableText.storable(header.get(cell)));
				}
				continue;
			}
			int before = columns.cells[column.ordinal()];
			if (before != ABSENT) {
				throw new UnreadableFile(file, FileFault.DUPLICATE_COLUMN, column.code(), header.get(before),
						header.get(cell));
			}
			columns.cells[column.ordinal()] = cell;
		}
		for (Column column : Column.values()) {
			if (columns.has(column)) {
				columns.present.add(column);
			}
		}
		if (columns.hasState()) {
			columns.unknown.removeIf((unknown) -> FOR_READING.contains(plain(unknown)));
		}
		columns.require(file, Column.ACTIVITY_REF);
		columns.require(file, Column.TITLE_EN, Column.TITLE_FR, Column.TITLE_AR);
		columns.require(file, Column.START_DATE);
		return columns;
	}

	private void require(String file, Column... oneOf) throws UnreadableFile {
		for (Column column : oneOf) {
			if (has(column)) {
				return;
			}
		}
		throw new UnreadableFile(file, FileFault.MISSING_COLUMN, oneOf[0].code());
	}

	public boolean has(Column column) {
		return this.cells[column.ordinal()] != ABSENT;
	}

	/** The place of a column's cell in a row, from 0; -1 if the file has none. */
	public int cell(Column column) {
		return this.cells[column.ordinal()];
	}

	/** Whether it is a list that the product handed out. */
	public boolean hasState() {
		return this.state != ABSENT;
	}

	/** At what state of the facts a row was handed out; empty where it does not say. */
	public String state(SourceRow row) {
		return (hasState() && this.state < row.cells().size()) ? Whitespace.trim(row.cells().get(this.state)) : "";
	}

	/** The known columns that the file has, in the fixed order. */
	public List<Column> present() {
		return List.copyOf(this.present);
	}

	/** Headers that mean no column, as written; their cells are ignored. */
	public List<String> unknown() {
		return List.copyOf(this.unknown);
	}

	/** The column that a header means; null if it means none. */
	public static @Nullable Column column(String header) {
		return (header.length() <= LONGEST_HEADER) ? BY_HEADER.get(plain(header)) : null;
	}

	private static Map<String, Column> byHeader() {
		Map<String, Column> byHeader = new HashMap<>();
		for (Column column : Column.values()) {
			byHeader.put(plain(column.code()), column);
			for (Language language : Language.values()) {
				byHeader.put(plain(Texts.in(language).get("field." + column.code())), column);
			}
		}
		return Map.copyOf(byHeader);
	}

	/** Headings by their keys in all languages, as they are compared. */
	private static Set<String> headers(List<String> keys) {
		return Arrays.stream(Language.values())
			.flatMap((language) -> keys.stream().map((key) -> plain(Texts.in(language).get(key))))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Letters and digits alone, in lower case, without accents and vowel marks. */
	private static String plain(String header) {
		StringBuilder plain = new StringBuilder(header.length());
		Normalizer.normalize(header, Normalizer.Form.NFKD)
			.codePoints()
			.filter((c) -> Character.isLetterOrDigit(c) && c != 0x640)
			.forEach(plain::appendCodePoint);
		return plain.toString().toLowerCase(Locale.ROOT);
	}

}
