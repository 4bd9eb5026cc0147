package org.bayan.reporting.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.apache.poi.ss.util.CellReference;
import org.bayan.domain.figure.CellState;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;

/**
 * The rows of a long table, written straight into the file, so that 100,000 of them need
 * the memory of one. POI has made the sheet around them, with one empty row in their
 * place.
 */
public final class StreamedRows {

	private final ReportTable table;

	private final int first;

	private final Styles styles;

	private final Texts texts;

	private final boolean wraps;

	private final List<Look> looks = new ArrayList<>();

	private final List<String> letters = new ArrayList<>();

	private final List<Double> widths;

	private final int linkColumn;

	private final BitSet links;

	private final Content link;

	/**
	 * The rows of a table.
	 * @param area where it stands; the row after its header is the empty one
	 * @param widths of its columns, in characters
	 * @param wraps whether texts go on in further lines and rows grow with them
	 */
	public StreamedRows(TableArea area, Styles styles, Texts texts, List<Double> widths, boolean wraps) {
		this.table = area.table();
		this.first = area.first();
		this.styles = styles;
		this.texts = texts;
		this.wraps = wraps;
		this.widths = widths;
		this.linkColumn = this.table.indexOf("source");
		for (int i = 0; i < this.table.columns().size(); i++) {
			Look look = Look.of(Look.Role.BODY, this.table.columns().get(i).kind());
			this.looks.add(wraps ? look.wrapped() : look);
			this.letters.add(CellReference.convertNumToColString(area.column() + i));
			// Styles are numbered in the order in which they are asked for, and must be
			// there when POI writes them.
			for (CellState state : CellState.values()) {
				styles.of(this.looks.get(i).state(state));
			}
			styles.of(this.looks.get(i).asText());
			styles.of(this.looks.get(i).kind(Column.Kind.FOREIGN));
			styles.of(this.looks.get(i).kind(Column.Kind.FOREIGN).asText());
		}
		this.links = linked();
		Look look = Look.of(Look.Role.BODY, Column.Kind.LINK);
		this.link = Content.text(texts.get("column.source.link"), wraps ? look.wrapped() : look);
	}

	/** The rows that lead somewhere, as many as Excel takes. */
	private BitSet linked() {
		BitSet linked = new BitSet(this.table.rows().size());
		int links = 0;
		int row = 0;
		for (ReportTable.Line line : this.table.rows()) {
			if (links == SheetXml.MOST_LINKS || this.linkColumn < 0) {
				break;
			}
			if (content(line.values().get(this.linkColumn), this.linkColumn, true).link() != null) {
				linked.set(row);
				links++;
			}
			row++;
		}
		return linked;
	}

	/** Whether any row leads somewhere. */
	boolean hasLinks() {
		return !this.links.isEmpty();
	}

	/** The sheet with the rows in place of the empty one, and their links. */
	void sheet(byte[] old, OutputStream out) throws IOException {
		SheetXml.sheet(old, this.first, this::rows, (writer) -> SheetXml.links(writer, this.links,
				(this.linkColumn >= 0) ? this.letters.get(this.linkColumn) : "", this.first), out);
	}

	private void rows(Writer out) throws IOException {
		int at = 0;
		StringBuilder text = new StringBuilder(4_000);
		for (ReportTable.Line line : this.table.rows()) {
			text.setLength(0);
			boolean link = this.links.get(at);
			String number = Integer.toString(this.first + 1 + at++);
			int lines = 1;
			for (int i = 0; i < this.looks.size(); i++) {
				Content content = (link && i == this.linkColumn) ? this.link : content(line.values().get(i), i, false);
				if (i != this.linkColumn && this.wraps && content.number() == null) {
					lines = Math.max(lines,
							Widths.lines(content.text(), this.widths.get(i), this.texts.rightToLeft(), false));
				}
				SheetXml.cell(text, content, this.styles, this.letters.get(i), number);
			}
			out.write("<row r=\"" + number + "\"");
			if (this.wraps) {
				out.write(" ht=\"" + SheetXml.height(lines, this.texts.rightToLeft()) + "\" customHeight=\"1\"");
			}
			out.write('>');
			out.append(text).write("</row>");
		}
	}

	private Content content(Value value, int column, boolean mayLead) {
		Look look = this.looks.get(column);
		boolean plain = column == this.linkColumn && !mayLead;
		return Content.of(value, plain ? look.kind(Column.Kind.FOREIGN) : look, this.texts);
	}

	/** The sheet's relations with the addresses of the links. */
	void relations(byte[] old, OutputStream out) throws IOException {
		SheetXml.relations(old, this::addresses, out);
	}

	private void addresses(Writer out) throws IOException {
		int link = 0;
		int at = 0;
		for (ReportTable.Line line : this.table.rows()) {
			if (this.links.get(at++) && line.values().get(this.linkColumn) instanceof Value.Words address) {
				out.write(SheetXml.relation(++link, address.text()));
			}
		}
	}

}
