package org.bayan.batch.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.bayan.batch.table.CellFault;
import org.bayan.batch.table.FoundHeader;
import org.bayan.batch.table.HeaderRule;
import org.bayan.batch.table.RowStream;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.TableLimits;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.domain.intake.FileFault;
import org.bayan.domain.intake.RowNames;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a workbook. The first sheet that has a header and a row below it decides
 * what the table is; every visible sheet with the same columns, in whatever order, goes
 * on with it. Which others there are is told, so that none is passed over in silence.
 */
final class WorkbookRows implements RowStream {

	private final Workbook workbook;

	private final HeaderRule rule;

	private final List<Part> table;

	private final List<String> header = new ArrayList<>();

	/** Where each cell of each sheet stands among the cells of the whole table. */
	private final List<int[]> places = new ArrayList<>();

	private int sheet;

	private @Nullable SheetRows rows;

	private WorkbookRows(Workbook workbook, HeaderRule rule, List<Part> table) throws UnreadableFile {
		this.workbook = workbook;
		this.rule = rule;
		this.table = table;
		for (Part part : table) {
			this.places.add(places(part.header));
		}
	}

	/**
	 * A sheet that may be part of the table.
	 *
	 * @param hasRows whether anything stands below its header
	 */
	private record Part(Workbook.Sheet sheet, FoundHeader header, boolean hasRows) {

	}

	static WorkbookRows open(Workbook workbook, HeaderRule rule) throws UnreadableFile {
		List<Part> parts = new ArrayList<>();
		for (Workbook.Sheet sheet : workbook.sheets()) {
			Part part = workbook.mayBeRead(sheet) ? part(workbook, sheet, rule) : null;
			if (part != null) {
				parts.add(part);
			}
		}
		Part first = first(parts);
		if (first == null) {
			throw new UnreadableFile(workbook.name(), FileFault.NO_HEADER, rule.missing());
		}
		parts.removeIf((part) -> part != first && !(rule.isOverSheets() && first.header.complete()
				&& part.header.columns().equals(first.header.columns())));
		return new WorkbookRows(workbook, rule, List.copyOf(parts));
	}

	private static @Nullable Part part(Workbook workbook, Workbook.Sheet sheet, HeaderRule rule) throws UnreadableFile {
		FoundHeader header = null;
		try (SheetRows rows = SheetRows.open(workbook, sheet.part())) {
			SourceRow row = rows.row();
			while (row != null && row.number() <= TableLimits.HEADER_ROWS && (header == null || !header.complete())) {
				FoundHeader found = FoundHeader.of(row, rule);
				if (found != null && found.isBetterThan(header)) {
					header = found;
				}
				if (header == null || !header.complete()) {
					row = rows.row();
				}
			}
			if (header == null) {
				return null;
			}
			if (header.complete()) {
				rows.begin(header, rule);
			}
			return new Part(sheet, header, rows.next() != null);
		}
	}

	private static @Nullable Part first(List<Part> parts) {
		Part first = null;
		for (Part part : parts) {
			if (part.header.complete() && part.hasRows) {
				return part;
			}
			if (first == null || (part.header.complete() && !first.header.complete())
					|| (!first.header.complete() && part.header.isBetterThan(first.header))) {
				first = part;
			}
		}
		return first;
	}

	private int[] places(FoundHeader header) throws UnreadableFile {
		int[] places = new int[header.cells().size()];
		boolean first = this.header.isEmpty();
		Set<Integer> taken = new HashSet<>();
		for (int cell = 0; cell < places.length; cell++) {
			String name = header.cells().get(cell);
			int place = first ? -1 : place(name, taken);
			if (place < 0) {
				place = this.header.size();
				this.header.add(name);
			}
			String column = this.rule.column(name);
			if (!taken.add(place) && column != null) {
				throw new UnreadableFile(this.workbook.name(), FileFault.DUPLICATE_COLUMN, column,
						this.header.get(place), name);
			}
			places[cell] = place;
		}
		return places;
	}

	/**
	 * Where a column stands that an earlier sheet has: one that is known by what it
	 * means, any other by its name.
	 */
	private int place(String name, Set<Integer> taken) {
		String column = this.rule.column(name);
		for (int place = 0; place < this.header.size(); place++) {
			String other = this.header.get(place);
			if ((column != null) ? column.equals(this.rule.column(other))
					: name.equals(other) && !taken.contains(place)) {
				return place;
			}
		}
		return -1;
	}

	@Override
	public List<String> header() {
		return List.copyOf(this.header);
	}

	@Override
	public long headerRow() {
		return this.table.getFirst().header.row();
	}

	@Override
	public List<String> sheets() {
		long visible = this.workbook.sheets().stream().filter(Workbook.Sheet::visible).count();
		return (visible > 1) ? this.table.stream().map((part) -> part.sheet.name()).toList() : List.of();
	}

	@Override
	public List<String> sheetsNotRead() {
		List<Workbook.Sheet> read = this.table.stream().map(Part::sheet).toList();
		return this.workbook.sheets()
			.stream()
			.filter((sheet) -> !read.contains(sheet))
			.map(Workbook.Sheet::name)
			.toList();
	}

	@Override
	public @Nullable SourceRow next() throws UnreadableFile {
		while (this.sheet < this.table.size()) {
			SheetRows rows = this.rows;
			if (rows == null) {
				Part part = this.table.get(this.sheet);
				rows = SheetRows.below(this.workbook, part.sheet.part(), part.header, this.rule);
				this.rows = rows;
			}
			SourceRow row = rows.next();
			if (row != null) {
				return placed(row);
			}
			rows.close();
			this.rows = null;
			this.sheet++;
		}
		return null;
	}

	/** A row with its cells where they stand in the whole table. */
	private SourceRow placed(SourceRow row) throws UnreadableFile {
		long number = RowNames.number(this.sheet, row.number());
		if (this.sheet == 0 && row.cells().size() == this.header.size()) {
			return row;
		}
		int[] places = this.places.get(this.sheet);
		String[] cells = new String[this.header.size()];
		Arrays.fill(cells, "");
		for (int cell = 0; cell < places.length; cell++) {
			cells[places[cell]] = row.cells().get(cell);
		}
		this.workbook.count(cells.length);
		return new SourceRow(number, Arrays.asList(cells),
				row.faults()
					.stream()
					.map((fault) -> new CellFault(places[fault.cell()], fault.reason(), fault.arguments()))
					.toList());
	}

	@Override
	public void close() {
		if (this.rows != null) {
			this.rows.close();
		}
		this.workbook.close();
	}

}
