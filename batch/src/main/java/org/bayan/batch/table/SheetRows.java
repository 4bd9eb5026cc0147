package org.bayan.batch.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.bayan.domain.intake.FileFault;
import org.bayan.domain.intake.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet, from the header on. A formula counts with the value that was
 * stored with it; nothing is computed.
 */
final class SheetRows implements RowStream {

	private static final int MAX_ROWS = 1_048_576;

	private static final int ALL = -1;

	/**
	 * Characters of a whole sheet: as many as the parts may unpack to. Cells that share
	 * one long text could come to thousands of times more.
	 */
	private static final long MAX_CHARACTERS = 4L << 30;

	private final Workbook workbook;

	private final XmlPart xml;

	private final StringBuilder text = new StringBuilder();

	private List<String> header = List.of();

	private long headerRow;

	private long number;

	/**
	 * How many cells of a row are kept; as many as there are until the header is known.
	 */
	private int width = ALL;

	private long characters;

	private boolean ended;

	private SheetRows(Workbook workbook, XmlPart xml) {
		this.workbook = workbook;
		this.xml = xml;
	}

	/** The rows of a sheet, which then owns the workbook; null if it has no header. */
	static @Nullable SheetRows open(Workbook workbook, String part, HeaderRule rule) throws UnreadableFile {
		SheetRows rows = new SheetRows(workbook, workbook.xml(part));
		boolean found = false;
		try {
			found = rows.findTable() && rows.findHeader(rule);
			return found ? rows : null;
		}
		finally {
			if (!found) {
				rows.xml.close();
			}
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

	private boolean findHeader(HeaderRule rule) throws UnreadableFile {
		for (SourceRow row = row(); row != null && row.number() <= TableFile.HEADER_ROWS; row = row()) {
			if (rule.rate(row.cells()) > 0) {
				this.header = withoutBlankEnd(row.cells());
				this.headerRow = row.number();
				this.width = this.header.size();
				return true;
			}
		}
		return false;
	}

	private static List<String> withoutBlankEnd(List<String> cells) {
		int size = cells.size();
		while (size > 0 && Blank.isBlank(cells.get(size - 1))) {
			size--;
		}
		return List.copyOf(cells.subList(0, size));
	}

	@Override
	public List<String> header() {
		return this.header;
	}

	@Override
	public long headerRow() {
		return this.headerRow;
	}

	@Override
	public @Nullable SourceRow next() throws UnreadableFile {
		for (SourceRow row = row(); row != null; row = row()) {
			if (!row.faults().isEmpty() || !Blank.allBlank(row.cells(), 0)) {
				return row;
			}
		}
		return null;
	}

	/** The next row, blank or not; null after the last. */
	private @Nullable SourceRow row() throws UnreadableFile {
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

	private SourceRow readRow() throws UnreadableFile {
		String written = this.xml.attribute("r");
		long number = (written != null) ? rowNumber(written) : this.number + 1;
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
			if (column <= last || column >= TableFile.MAX_COLUMNS) {
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
		this.characters += cells.characters;
		if (this.characters > MAX_CHARACTERS) {
			throw new UnreadableFile(this.workbook.name(), FileFault.OVERSIZED_WORKBOOK);
		}
		return cells.row(number);
	}

	private void readCell(int column, Cells cells) throws UnreadableFile {
		String type = this.xml.attribute("t");
		String style = this.xml.attribute("s");
		boolean formula = false;
		boolean stored = false;
		this.text.setLength(0);
		while (this.xml.nextChild()) {
			switch (this.xml.name()) {
				case "v" -> {
					this.xml.text(this.text, SharedTexts.MAX_TEXT);
					stored = true;
				}
				case "is" -> {
					SharedTexts.readItem(this.xml, this.text);
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
			case "s" -> this.workbook.text(Blank.trim(written));
			case "str", "inlineStr" -> CellText.unescaped(written);
			case "b" -> written.equals("1") ? "TRUE" : written.equals("0") ? "FALSE" : null;
			case "d" -> (written.length() > 10 && written.charAt(10) == 'T') ? written.substring(0, 10) : written;
			case "n" -> numberOrDate(Blank.trim(written), style);
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
	}

	private @Nullable String numberOrDate(String written, @Nullable String style) {
		if (written.isEmpty()) {
			return "";
		}
		String date = this.workbook.isDate(style) ? CellText.date(written, this.workbook.since1904()) : null;
		return (date != null) ? date : CellText.number(written);
	}

	private static long rowNumber(String written) {
		long number = 0;
		for (int i = 0; i < written.length(); i++) {
			char c = written.charAt(i);
			if (c < '0' || c > '9' || number > MAX_ROWS) {
				return -1;
			}
			number = number * 10 + c - '0';
		}
		return number;
	}

	/** 27 for {@code AB12}, counted from 0; beyond every sheet for what is no address. */
	private static int column(String reference) {
		int column = 0;
		int i = 0;
		while (i < reference.length() && column <= TableFile.MAX_COLUMNS) {
			char c = reference.charAt(i);
			char letter = (c >= 'a' && c <= 'z') ? (char) (c - 'a' + 'A') : c;
			if (letter < 'A' || letter > 'Z') {
				break;
			}
			column = column * 26 + letter - 'A' + 1;
			i++;
		}
		return (i == 0) ? TableFile.MAX_COLUMNS : column - 1;
	}

	@Override
	public void close() {
		this.xml.close();
		this.workbook.close();
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
			if (this.characters > TableFile.MAX_ROW_CHARACTERS) {
				throw new UnreadableFile(file, FileFault.OVERSIZED_ROW, Long.toString(row),
						Integer.toString(TableFile.MAX_ROW_CHARACTERS));
			}
			int before = this.texts.length;
			if (column >= before) {
				this.texts = Arrays.copyOf(this.texts, Math.max(column + 1, before * 2));
				Arrays.fill(this.texts, before, this.texts.length, "");
			}
			this.texts[column] = text;
		}

		void fault(int column, Reason reason) {
			if (this.faults.isEmpty()) {
				this.faults = new ArrayList<>(1);
			}
			this.faults.add(new CellFault(column, reason, List.of()));
		}

		SourceRow row(long number) {
			return new SourceRow(number, Arrays.asList(this.texts), this.faults);
		}

	}

}
