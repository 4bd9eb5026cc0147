package org.bayan.batch.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.bayan.batch.table.CellFault;
import org.bayan.batch.table.CellText;
import org.bayan.batch.table.FoundHeader;
import org.bayan.batch.table.HeaderRule;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.TableLimits;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.batch.table.Whitespace;
import org.bayan.domain.intake.FileFault;
import org.bayan.domain.intake.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet. A formula counts with the value that was stored with it; nothing
 * is computed.
 */
final class SheetRows implements AutoCloseable {

	private static final int MAX_ROWS = 1_048_576;

	private static final int ALL = -1;

	private final Workbook workbook;

	private final XmlPart xml;

	private final StringBuilder text = new StringBuilder();

	/**
	 * How many cells of a row are kept; as many as there are until the header is known.
	 */
	private int width = ALL;

	/** Cells of a column of references, and of one whose values are one row's. */
	private final BitSet references = new BitSet();

	private final BitSet ofOneRow = new BitSet();

	private @Nullable Merges merges;

	/** The merges in which the rows stand, each with what it holds. */
	private final List<Held> held = new ArrayList<>();

	private long number;

	private boolean ended;

	private SheetRows(Workbook workbook, XmlPart xml) {
		this.workbook = workbook;
		this.xml = xml;
	}

	/** A merge and what stands in its first cell. */
	private record Held(Merges.Merge merge, String text, @Nullable CellFault fault) {

	}

	/** All rows of a sheet; what stands above the first of its cells is passed. */
	static SheetRows open(Workbook workbook, String part) throws UnreadableFile {
		SheetRows rows = new SheetRows(workbook, workbook.xml(part));
		try {
			rows.ended = !rows.findTable();
			return rows;
		}
		catch (UnreadableFile | RuntimeException ex) {
			rows.close();
			throw ex;
		}
	}

	private boolean findTable() throws UnreadableFile {
		if (this.xml.root().equals("worksheet")) {
			while (this.xml.nextChild()) {
				if (this.xml.name().equals("sheetData")) {
					return true;
				}
				this.xml.skip();
			}
		}
		return false;
	}

	/**
	 * The rows below a header that was found before.
	 * @param part the sheet's
	 */
	static SheetRows below(Workbook workbook, String part, FoundHeader header, HeaderRule rule) throws UnreadableFile {
		Merges merges = Merges.of(workbook, part, header.row(), header.cells().size());
		SheetRows rows = open(workbook, part);
		try {
			while (rows.number < header.row()) {
				if (rows.row() == null) {
					throw workbook.damaged(part);
				}
			}
			rows.merges = merges.isEmpty() ? null : merges;
			rows.begin(header, rule);
			return rows;
		}
		catch (UnreadableFile | RuntimeException ex) {
			rows.close();
			throw ex;
		}
	}

	/** The rows from here on stand under that header. */
	void begin(FoundHeader header, HeaderRule rule) {
		this.width = header.cells().size();
		for (int cell = 0; cell < this.width; cell++) {
			String column = rule.column(header.cells().get(cell));
			this.references.set(cell, column != null && rule.isReference(column));
			this.ofOneRow.set(cell, column != null && rule.isOfOneRow(column));
		}
	}

	/** The next row that is not wholly empty; null after the last. */
	@Nullable SourceRow next() throws UnreadableFile {
		for (Cells cells = cells(); cells != null; cells = cells()) {
			boolean empty = cells.isEmpty();
			hold(cells);
			if (!empty) {
				return cells.row(this.number);
			}
		}
		return null;
	}

	/** The next row, blank or not; null after the last. */
	@Nullable SourceRow row() throws UnreadableFile {
		Cells cells = cells();
		return (cells != null) ? cells.row(this.number) : null;
	}

	private @Nullable Cells cells() throws UnreadableFile {
		while (!this.ended && this.xml.nextChild()) {
			if (this.xml.name().equals("row")) {
				return readRow();
			}
			this.xml.skip();
		}
		if (!this.ended) {
			this.ended = true;
			this.xml.finish();
		}
		return null;
	}

	/**
	 * Gives a row what the merges in which it stands hold. A row that has nothing of its
	 * own is none: it may only lie under a merge that was drawn too long.
	 */
	private void hold(Cells cells) throws UnreadableFile {
		if (this.merges == null) {
			return;
		}
		this.held.removeIf((held) -> held.merge.lastRow() < this.number);
		for (Held held : this.held) {
			cells.put(held);
			this.workbook.count(held.text.length() + 1L);
		}
		for (Merges.Merge merge = this.merges.next(this.number); merge != null; merge = this.merges.next(this.number)) {
			if (merge.lastRow() < this.number) {
				continue;
			}
			boolean first = merge.firstRow() == this.number;
			int column = merge.column();
			String value = first ? cells.texts[column] : "";
			CellFault fault = first ? cells.faultOf(column) : null;
			if (fault == null && this.ofOneRow.get(column) && !Whitespace.isBlank(value)) {
				fault = new CellFault(column, Reason.MERGED_VALUE, List.of(merge.range()));
			}
			Held held = new Held(merge, value, fault);
			this.held.removeIf((other) -> other.merge.column() == column);
			this.held.add(held);
			cells.put(held);
		}
	}

	private Cells readRow() throws UnreadableFile {
		String written = this.xml.attribute("r");
		long number = (written != null) ? row(written) : this.number + 1;
		if (number <= this.number || number > MAX_ROWS) {
			throw this.xml.damaged();
		}
		this.number = number;
		Cells cells = new Cells(this.width);
		int last = -1;
		while (this.xml.nextChild()) {
			if (!this.xml.name().equals("c")) {
				this.xml.skip();
				continue;
			}
			String reference = this.xml.attribute("r");
			int column = (reference != null) ? column(reference) : last + 1;
			if (column <= last || column >= TableLimits.MAX_COLUMNS) {
				throw this.xml.damaged();
			}
			last = column;
			if (this.width == ALL || column < this.width) {
				readCell(column, cells);
			}
			else {
				this.xml.skip();
			}
		}
		this.workbook.count((long) cells.characters + cells.texts.length);
		return cells;
	}

	private void readCell(int column, Cells cells) throws UnreadableFile {
		String type = this.xml.attribute("t");
		String style = this.xml.attribute("s");
		boolean formula = false;
		boolean stored = false;
		this.text.setLength(0);
		while (this.xml.nextChild()) {
			switch (this.xml.name()) {
				// of a cell that has both, its type says which one counts
				case "v", "is" -> {
					boolean inline = this.xml.name().equals("is");
					if (stored && inline != "inlineStr".equals(type)) {
						this.xml.skip();
						continue;
					}
					this.text.setLength(0);
					if (inline) {
						SharedTexts.readItem(this.xml, this.text);
					}
					else {
						this.xml.text(this.text, SharedTexts.MAX_TEXT);
					}
					stored = true;
				}
				case "f" -> {
					formula = true;
					this.xml.skip();
				}
				default -> this.xml.skip();
			}
		}
		if (formula && !stored) {
			cells.fault(column, Reason.FORMULA_WITHOUT_VALUE);
		}
		else if (stored) {
			addValue(column, (type != null) ? type : "n", style, this.text.toString(), cells);
		}
	}

	private void addValue(int column, String type, @Nullable String style, String written, Cells cells)
			throws UnreadableFile {
		String value = switch (type) {
			case "s" -> this.workbook.text(Whitespace.trim(written));
			case "str", "inlineStr" -> CellText.unescaped(written);
			case "b" -> written.equals("1") ? "TRUE" : written.equals("0") ? "FALSE" : null;
			case "d" -> (written.length() > 10 && written.charAt(10) == 'T') ? written.substring(0, 10) : written;
			case "n" -> numberOrDate(Whitespace.trim(written), style, column);
			case "e" -> written;
			default -> null;
		};
		if (value == null) {
			cells.set(column, written, this.workbook.name(), this.number);
			cells.fault(column, Reason.UNREADABLE_CELL);
			return;
		}
		cells.set(column, value, this.workbook.name(), this.number);
		if (type.equals("e")) {
			cells.fault(column, Reason.CELL_ERROR);
		}
		else if (this.references.get(column) && !Whitespace.isBlank(value)
				&& (type.equals("d") || (type.equals("n") && this.workbook.styles().isDate(style)))) {
			cells.fault(column, Reason.DATE_AS_REFERENCE);
		}
	}

	private @Nullable String numberOrDate(String written, @Nullable String style, int column) {
		if (written.isEmpty()) {
			return "";
		}
		String date = this.workbook.styles().isDate(style) ? CellText.date(written, this.workbook.since1904()) : null;
		if (date != null) {
			return date;
		}
		String number = CellText.number(written);
		String shown = (number != null && this.references.get(column)) ? this.workbook.styles().shown(number, style)
				: null;
		return (shown != null) ? shown : number;
	}

	/** 12 for {@code 12} and for {@code AB12}; -1 for what is no row. */
	static int row(String written) {
		int number = 0;
		for (int i = 0; i < written.length(); i++) {
			char c = written.charAt(i);
			if (isLetter(c) && number == 0) {
				continue;
			}
			if (c < '0' || c > '9' || number > MAX_ROWS) {
				return -1;
			}
			number = number * 10 + c - '0';
		}
		return number;
	}

	/** 27 for {@code AB12}, counted from 0; beyond every sheet for what is no address. */
	static int column(String reference) {
		int column = 0;
		int i = 0;
		while (i < reference.length() && column <= TableLimits.MAX_COLUMNS && isLetter(reference.charAt(i))) {
			column = column * 26 + (reference.charAt(i) & 0x1f);
			i++;
		}
		return (i == 0) ? TableLimits.MAX_COLUMNS : column - 1;
	}

	/** {@code AB} for 27. */
	static String letters(int column) {
		String letters = "";
		for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
			letters = (char) ('A' + (rest - 1) % 26) + letters;
		}
		return letters;
	}

	private static boolean isLetter(char c) {
		return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
	}

	@Override
	public void close() {
		this.xml.close();
	}

	/** A row on its way: its cells so far, none of them null. */
	private static final class Cells {

		private String[] texts;

		private int characters;

		private List<CellFault> faults = List.of();

		Cells(int width) {
			this.texts = new String[Math.max(width, 0)];
			Arrays.fill(this.texts, "");
		}

		void set(int column, String text, String file, long row) throws UnreadableFile {
			this.characters += text.length();
			if (this.characters > TableLimits.MAX_ROW_CHARACTERS) {
				throw new UnreadableFile(file, FileFault.OVERSIZED_ROW, Long.toString(row),
						Integer.toString(TableLimits.MAX_ROW_CHARACTERS));
			}
			int before = this.texts.length;
			if (column >= before) {
				this.texts = Arrays.copyOf(this.texts, Math.max(column + 1, before * 2));
				Arrays.fill(this.texts, before, this.texts.length, "");
			}
			this.texts[column] = text;
		}

		void fault(int column, Reason reason) {
			fault(new CellFault(column, reason, List.of()));
		}

		private void fault(CellFault fault) {
			if (this.faults.isEmpty()) {
				this.faults = new ArrayList<>(1);
			}
			this.faults.add(fault);
		}

		@Nullable CellFault faultOf(int column) {
			for (CellFault fault : this.faults) {
				if (fault.cell() == column) {
					return fault;
				}
			}
			return null;
		}

		boolean isEmpty() {
			return this.faults.isEmpty() && Whitespace.allBlank(Arrays.asList(this.texts), 0);
		}

		/** Shows what a merge shows, in place of what it hides. */
		void put(Held held) {
			int column = held.merge.column();
			this.texts[column] = held.text;
			if (!this.faults.isEmpty()) {
				this.faults.removeIf((fault) -> fault.cell() == column);
			}
			if (held.fault != null) {
				fault(held.fault);
			}
		}

		SourceRow row(long number) {
			return new SourceRow(number, Arrays.asList(this.texts), this.faults);
		}

	}

}
