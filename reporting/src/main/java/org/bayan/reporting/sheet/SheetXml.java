package org.bayan.reporting.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Rows as they stand in a sheet's own XML, for sheets of which POI makes all but the
 * rows: one empty row marks their place.
 */
public final class SheetXml {

	/** Excel refuses a sheet with more links than this. */
	public static final int MOST_LINKS = 65_530;

	/** Rows that a text would make higher than that show its beginning. */
	private static final int MOST_LINES = 20;

	/** What Excel takes. */
	private static final float MOST_POINTS = 409;

	private static final String END_OF_RELATIONS = "</Relationships>";

	private SheetXml() {
	}

	/** Writes something between two parts of a file. */
	@FunctionalInterface
	public interface Between {

		void write(Writer out) throws IOException;

	}

	public static Writer writer(OutputStream out) {
		return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
	}

	/** How high a row of so many lines is. */
	public static float height(int lines, boolean rightToLeft) {
		return Math.min(Widths.height(Math.min(lines, MOST_LINES), 10, rightToLeft) + 2, MOST_POINTS);
	}

	/** Appends a cell to its row. */
	public static void cell(StringBuilder row, Content content, Styles styles, String letter, String number) {
		row.append("<c r=\"").append(letter).append(number).append("\" s=\"");
		row.append(styles.of(content.look()).getIndex()).append('"');
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

	/** The links of a sheet, one for each row that leads somewhere. */
	public static void links(Writer out, BitSet linked, String letter, int first) throws IOException {
		if (linked.isEmpty()) {
			return;
		}
		out.write("<hyperlinks>");
		int link = 0;
		for (int at = linked.nextSetBit(0); at >= 0; at = linked.nextSetBit(at + 1)) {
			out.write("<hyperlink ref=\"" + letter + (first + 1 + at) + "\" r:id=\"link" + ++link + "\"/>");
		}
		out.write("</hyperlinks>");
	}

	/** Where a link leads, to stand among the sheet's relations. */
	public static String relation(int link, String address) {
		return "<Relationship Id=\"link" + link + "\" Target=\"" + Xml.escaped(address)
				+ "\" TargetMode=\"External\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
				+ "relationships/hyperlink\"/>";
	}

	/**
	 * A sheet with rows in place of the empty one, and their links.
	 * @param empty number of the empty row, from 0
	 */
	public static void sheet(byte[] old, int empty, Between rows, Between links, OutputStream out) throws IOException {
		String sheet = new String(old, StandardCharsets.UTF_8);
		String marker = "<row r=\"" + (empty + 1) + "\"/>";
		int gap = sheet.indexOf(marker);
		if (gap < 0) {
			throw new IllegalStateException("no empty row " + (empty + 1));
		}
		int end = sheet.indexOf("<printOptions");
		end = (end >= 0) ? end : sheet.indexOf("<pageMargins");
		Writer writer = writer(out);
		writer.write(sheet, 0, gap);
		rows.write(writer);
		writer.write(sheet, gap + marker.length(), end - gap - marker.length());
		links.write(writer);
		writer.write(sheet, end, sheet.length() - end);
		writer.flush();
	}

	/** The sheet's relations with those of its links. */
	public static void relations(byte[] old, Between links, OutputStream out) throws IOException {
		String relations = (old.length == 0) ? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
				+ "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
				+ END_OF_RELATIONS : new String(old, StandardCharsets.UTF_8);
		Writer writer = writer(out);
		writer.write(relations, 0, relations.length() - END_OF_RELATIONS.length());
		links.write(writer);
		writer.write(END_OF_RELATIONS);
		writer.flush();
	}

}
