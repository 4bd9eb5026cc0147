package org.bayan.reporting.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.util.CellReference;
import org.bayan.domain.report.CellState;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;

/**
 * The rows of a long table, written straight into the file, so that 100,000 of them need
 * the memory of one. POI has made the sheet around them, with one empty row in their
 * place.
 */
final class StreamedRows {

	// Excel refuses a sheet with more links than this.
	static final int MOST_LINKS = 65_530;

	private static final int MOST_LINES = 20;

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
	StreamedRows(TableArea area, Styles styles, Texts texts, List<Double> widths, boolean wraps) {
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
			if (links == MOST_LINKS || this.linkColumn < 0) {
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
		String sheet = new String(old, StandardCharsets.UTF_8);
		Matcher gap = Pattern.compile("<row r=\"" + (this.first + 1) + "\"[^>]*(/>|></row>)").matcher(sheet);
		if (!gap.find()) {
			throw new IllegalStateException("no empty row " + (this.first + 1));
		}
		int links = sheet.indexOf("<printOptions");
		links = (links >= 0) ? links : sheet.indexOf("<pageMargins");
		Writer writer = writer(out);
		writer.write(sheet, 0, gap.start());
		rows(writer);
		writer.write(sheet, gap.end(), links - gap.end());
		links(writer);
		writer.write(sheet, links, sheet.length() - links);
		writer.flush();
	}

	private static Writer writer(OutputStream out) {
		return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
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
				cell(text, content, this.letters.get(i), number);
			}
			out.write("<row r=\"" + number + "\"");
			if (this.wraps) {
				out.write(" ht=\"" + height(lines) + "\" customHeight=\"1\"");
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

	private double height(int lines) {
		return Math.min(lines, MOST_LINES) * (this.texts.rightToLeft() ? 16.5 : 14.5) + 2;
	}

	private void cell(StringBuilder row, Content content, String letter, String number) {
		row.append("<c r=\"").append(letter).append(number).append("\" s=\"");
		row.append(this.styles.of(content.look()).getIndex()).append('"');
		if (content.number() != null) {
			row.append("><v>").append(content.number().toPlainString()).append("</v></c>");
		}
		else if (content.text().isEmpty()) {
			row.append("/>");
		}
		else {
			String text = content.written();
			// Spaces at an end would be lost.
			boolean spaced = text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ';
			row.append(spaced ? " t=\"inlineStr\"><is><t xml:space=\"preserve\">" : " t=\"inlineStr\"><is><t>");
			Xml.escape(row, text);
			row.append("</t></is></c>");
		}
	}

	private void links(Writer out) throws IOException {
		if (!hasLinks()) {
			return;
		}
		out.write("<hyperlinks>");
		int link = 0;
		for (int at = this.links.nextSetBit(0); at >= 0; at = this.links.nextSetBit(at + 1)) {
			out.write("<hyperlink ref=\"" + this.letters.get(this.linkColumn) + (this.first + 1 + at) + "\" r:id=\"link"
					+ ++link + "\"/>");
		}
		out.write("</hyperlinks>");
	}

	/** The sheet's relations with the addresses of the links. */
	void relations(byte[] old, OutputStream out) throws IOException {
		String end = "</Relationships>";
		String relations = (old.length == 0)
				? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
						+ "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + end
				: new String(old, StandardCharsets.UTF_8);
		Writer writer = writer(out);
		writer.write(relations, 0, relations.length() - end.length());
		int link = 0;
		StringBuilder text = new StringBuilder();
		int at = 0;
		for (ReportTable.Line line : this.table.rows()) {
			if (this.links.get(at++) && line.values().get(this.linkColumn) instanceof Value.Words address) {
				text.setLength(0);
				text.append("<Relationship Id=\"link").append(++link).append("\" Target=\"");
				Xml.escape(text, address.text());
				text.append("\" TargetMode=\"External\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
						+ "relationships/hyperlink\"/>");
				writer.append(text);
			}
		}
		writer.write(end);
		writer.flush();
	}

}
