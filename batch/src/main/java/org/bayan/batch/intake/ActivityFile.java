package org.bayan.batch.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bayan.batch.file.TableFile;
import org.bayan.batch.mapping.OwnList;
import org.bayan.batch.row.Columns;
import org.bayan.batch.row.Lists;
import org.bayan.batch.table.CellFault;
import org.bayan.batch.table.HeaderRule;
import org.bayan.batch.table.RowStream;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.FileFault;
import org.bayan.domain.intake.Mapping;
import org.bayan.domain.intake.RowNames;
import org.jspecify.annotations.Nullable;

/**
 * A file of activities, CSV or XLSX, open for reading from its first row to its last.
 */
public final class ActivityFile implements AutoCloseable {

	private static final HeaderRule HEADER = new ActivityHeader();

	private final RowStream table;

	private final String name;

	private final Columns columns;

	private Map<Long, Map<Column, String>> corrections = Map.of();

	private @Nullable SourceRow ahead;

	private ActivityFile(RowStream table, String name, Columns columns) {
		this.table = table;
		this.name = name;
		this.columns = columns;
	}

	/**
	 * Opens a file and understands its header.
	 * @param path where its bytes lie
	 * @param name its name, as its user knows it
	 * @throws UnreadableFile if it is no table, or lacks a required column
	 */
	public static ActivityFile open(Path path, String name) throws UnreadableFile {
		return of(TableFile.open(path, name, HEADER), name);
	}

	/**
	 * Opens somebody's own list of activities.
	 * @param mapping how it is read
	 * @param lists the reference data
	 * @throws UnreadableFile if it is no table, or no row of it is a header
	 */
	public static ActivityFile open(Path path, String name, Mapping mapping, Lists lists) throws UnreadableFile {
		return of(OwnList.open(path, name, mapping, lists), name);
	}

	private static ActivityFile of(RowStream table, String name) throws UnreadableFile {
		try {
			return new ActivityFile(table, name, Columns.of(table.header(), name));
		}
		catch (UnreadableFile | RuntimeException ex) {
			table.close();
			throw ex;
		}
	}

	public String name() {
		return this.name;
	}

	/** The header's cells as written, those without a name included. */
	public List<String> header() {
		return this.table.header();
	}

	/** The row in which the header stands. */
	public long headerRow() {
		return this.table.headerRow();
	}

	/** The known columns and where they stand. */
	public Columns columns() {
		return this.columns;
	}

	/** What its rows are called. */
	public RowNames rowNames() {
		return new RowNames(this.table.sheets());
	}

	/** Sheets of a workbook that are no part of the list, hidden ones among them. */
	public List<String> sheetsNotRead() {
		return this.table.sheetsNotRead();
	}

	/** Headers that mean no column, as written. */
	public List<String> unknownColumns() {
		return (this.table instanceof OwnList own) ? own.unknownColumns() : this.columns.unknown();
	}

	/** The list as somebody has it; null where it has the product's columns. */
	@Nullable OwnList own() {
		return (this.table instanceof OwnList own) ? own : null;
	}

	/**
	 * The next row that is not wholly empty; null after the last.
	 * @throws UnreadableFile if the file breaks off or breaks a limit from here on
	 */
	public @Nullable SourceRow next() throws UnreadableFile {
		SourceRow row = this.ahead;
		this.ahead = null;
		SourceRow read = (row != null) ? row : this.table.next();
		return (read != null && this.corrections.containsKey(read.number())) ? corrected(read) : read;
	}

	/** Reads some cells as somebody wrote them anew, by row and column. */
	void correct(Map<Long, Map<Column, String>> cells) {
		this.corrections = Map.copyOf(cells);
	}

	private SourceRow corrected(SourceRow row) {
		List<String> cells = new ArrayList<>(row.cells());
		List<CellFault> faults = new ArrayList<>(row.faults());
		this.corrections.getOrDefault(row.number(), Map.of()).forEach((column, value) -> {
			int cell = this.columns.cell(column);
			if (cell >= 0 && cell < cells.size()) {
				cells.set(cell, value);
				faults.removeIf((fault) -> fault.cell() == cell);
			}
		});
		return new SourceRow(row.number(), List.copyOf(cells), List.copyOf(faults));
	}

	/**
	 * The row of that number, which is not passed yet.
	 * @throws UnreadableFile if there is none, for instance because the file has changed
	 */
	SourceRow row(long number) throws UnreadableFile {
		SourceRow row = next();
		while (row != null && row.number() < number) {
			row = this.table.next();
		}
		if (row == null || row.number() != number) {
			throw new UnreadableFile(this.name, FileFault.NOT_READABLE);
		}
		return row;
	}

	/** Passes over all rows up to this one, itself included, after a restart. */
	public void skipThrough(long row) throws UnreadableFile {
		SourceRow next = next();
		while (next != null && next.number() <= row) {
			next = this.table.next();
		}
		this.ahead = next;
	}

	@Override
	public void close() {
		this.table.close();
	}

}
