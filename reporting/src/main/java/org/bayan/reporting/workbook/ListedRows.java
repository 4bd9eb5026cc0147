package org.bayan.reporting.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.apache.poi.ss.util.CellReference;
import org.bayan.reporting.sheet.Content;
import org.bayan.reporting.sheet.Look;
import org.bayan.reporting.sheet.Page;
import org.bayan.reporting.sheet.SheetXml;
import org.bayan.reporting.sheet.Styles;
import org.bayan.reporting.sheet.Widths;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;

/**
 * The rows of one sheet of a list: they are written to disk as they come, in the form
 * that they have in the workbook, so that any number needs the memory of one.
 */
final class ListedRows implements Closeable {

	private final List<Column> columns;

	private final List<Double> widths;

	private final int read;

	private final int first;

	private final Styles styles;

	private final Texts texts;

	private final List<Look> looks = new ArrayList<>();

	private final List<String> letters = new ArrayList<>();

	private final Path rowFile;

	private final Path linkFile;

	private final Writer rows;

	private final Writer links;

	private final BitSet linked = new BitSet();

	private final StringBuilder cells = new StringBuilder(4_000);

	private int count;

	private int linkCount;

	private int cut;

	/**
	 * Rows from some row on.
	 * @param read how many columns, from the first, make their rows as high as their
	 * texts need
	 * @param first number of the first row, from 0
	 */
	ListedRows(List<Column> columns, List<Double> widths, int read, int first, Styles styles, Texts texts)
			throws IOException {
		this.columns = columns;
		this.widths = widths;
		this.read = read;
		this.first = first;
		this.styles = styles;
		this.texts = texts;
		for (int i = 0; i < columns.size(); i++) {
			this.looks.add(Look.of(Look.Role.BODY, columns.get(i).kind()).wrapped());
			this.letters.add(CellReference.convertNumToColString(Page.FIRST + i));
		}
		this.rowFile = Files.createTempFile("bayan-rows", ".xml");
		this.linkFile = Files.createTempFile("bayan-links", ".xml");
		this.rows = SheetXml.writer(Files.newOutputStream(this.rowFile));
		this.links = SheetXml.writer(Files.newOutputStream(this.linkFile));
	}

	/** How many there are. */
	int count() {
		return this.count;
	}

	/** How many texts are longer than a cell, so that their ends are missing. */
	int cut() {
		return this.cut;
	}

	/** Whether any row leads somewhere. */
	boolean hasLinks() {
		return !this.linked.isEmpty();
	}

	void add(ReportTable.Line line) throws IOException {
		this.cells.setLength(0);
		String number = Integer.toString(this.first + 1 + this.count);
		int lines = 1;
		for (int i = 0; i < this.columns.size(); i++) {
			Content content = content(line.values().get(i), i);
			if (i < this.read && content.number() == null) {
				lines = Math.max(lines,
						Widths.lines(content.text(), this.widths.get(i), this.texts.rightToLeft(), false));
			}
			SheetXml.cell(this.cells, content, this.styles, this.letters.get(i), number);
		}
		this.rows.append("<row r=\"").append(number).append("\" ht=\"");
		this.rows.append(Float.toString(SheetXml.height(lines, this.texts.rightToLeft())));
		this.rows.append("\" customHeight=\"1\">").append(this.cells).append("</row>");
		this.count++;
	}

	private Content content(Value value, int column) throws IOException {
		Look look = this.looks.get(column);
		if (value instanceof Value.Words words) {
			if (!Content.fits(words.text())) {
				this.cut++;
			}
			if (look.kind() == Column.Kind.LINK) {
				return Content.text(words.text(), leads(words.text()) ? look : look.kind(Column.Kind.FOREIGN));
			}
		}
		return Content.of(value, look, this.texts);
	}

	/** Whether the address of the row becomes a link, as long as Excel takes more. */
	private boolean leads(String address) throws IOException {
		if (this.linkCount == SheetXml.MOST_LINKS || !Content.webAddress(address)) {
			return false;
		}
		this.linked.set(this.count);
		this.links.write(SheetXml.relation(++this.linkCount, address));
		return true;
	}

	/** Ends the rows; then they can be read. */
	void end() throws IOException {
		this.rows.close();
		this.links.close();
	}

	/** The sheet with the rows in place of its empty one, and their links. */
	void sheet(byte[] old, OutputStream out) throws IOException {
		String letter = this.letters.get(Math.max(0, linkColumn()));
		SheetXml.sheet(old, this.first, (writer) -> copy(this.rowFile, writer),
				(writer) -> SheetXml.links(writer, this.linked, letter, this.first), out);
	}

	/** The sheet's relations with the addresses of the links. */
	void relations(byte[] old, OutputStream out) throws IOException {
		SheetXml.relations(old, (writer) -> copy(this.linkFile, writer), out);
	}

	private int linkColumn() {
		for (int i = 0; i < this.columns.size(); i++) {
			if (this.columns.get(i).kind() == Column.Kind.LINK) {
				return i;
			}
		}
		return -1;
	}

	private static void copy(Path file, Writer out) throws IOException {
		try (Reader text = Files.newBufferedReader(file)) {
			text.transferTo(out);
		}
	}

	@Override
	public void close() throws IOException {
		try (this.rows; this.links) {
			Files.deleteIfExists(this.rowFile);
			Files.deleteIfExists(this.linkFile);
		}
	}

}
