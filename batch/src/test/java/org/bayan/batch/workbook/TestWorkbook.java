package org.bayan.batch.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together from its parts, so that each of them can be wrong. */
public final class TestWorkbook {

	static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

	public static final String SHEET = "xl/worksheets/sheet1.xml";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	private TestWorkbook() {
	}

	/** A workbook with one sheet of these {@code <row>} elements. */
	public static TestWorkbook of(String rows) {
		return new TestWorkbook()
			.with("[Content_Types].xml",
					"<Types xmlns=\"" + PACKAGE
							+ "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>")
			.with("_rels/.rels", relationships(relationship("r1", RELATIONS + "/officeDocument", "xl/workbook.xml")))
			.with("xl/workbook.xml", workbook("", "<sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/>"))
			.with("xl/_rels/workbook.xml.rels",
					relationships(relationship("r1", RELATIONS + "/worksheet", "worksheets/sheet1.xml"),
							relationship("r2", RELATIONS + "/styles", "styles.xml"),
							relationship("r3", RELATIONS + "/sharedStrings", "/xl/sharedStrings.xml")))
			.with("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN
					+ "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
					+ "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs>"
					+ "</styleSheet>")
			.with("xl/sharedStrings.xml",
					"<sst xmlns=\"" + MAIN + "\"><si><t>shared</t></si><si><r><t>ri</t></r><r><t>ch</t></r>"
							+ "<rPh sb=\"0\" eb=\"1\"><t>said</t></rPh></si></sst>")
			.with(SHEET, sheet(rows));
	}

	/** A header of reference, title, start date and further columns in row 1. */
	public static String header(String... more) {
		StringBuilder cells = new StringBuilder(
				text("A1", "activity_ref") + text("B1", "title_en") + text("C1", "start_date"));
		for (int i = 0; i < more.length; i++) {
			cells.append(text((char) ('D' + i) + "1", more[i]));
		}
		return row(1, cells.toString());
	}

	/** A row of reference, title, start date and further cells. */
	public static String activity(int row, String ref, String moreCells) {
		return row(row, text("A" + row, ref) + text("B" + row, "Title") + text("C" + row, "2025-05-04") + moreCells);
	}

	public static String row(int number, String cells) {
		return "<row r=\"" + number + "\">" + cells + "</row>";
	}

	public static String text(String address, String text) {
		return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
	}

	/** A cell of that type and style with a stored value. */
	public static String cell(String address, String type, int style, String value) {
		return "<c r=\"" + address + "\" t=\"" + type + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
	}

	public static String sheet(String rows) {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows
				+ "</sheetData></worksheet>";
	}

	public static String workbook(String properties, String sheets) {
		return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><workbookPr " + properties + "/><sheets>"
				+ sheets + "</sheets></workbook>";
	}

	public static String relationship(String id, String type, String target) {
		return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
	}

	public static String relationships(String... relationships) {
		return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + String.join("", relationships)
				+ "</Relationships>";
	}

	public TestWorkbook with(String part, String content) {
		return with(part, content.getBytes(StandardCharsets.UTF_8));
	}

	public TestWorkbook with(String part, byte[] content) {
		this.parts.put(part, content);
		return this;
	}

	public TestWorkbook without(String part) {
		this.parts.remove(part);
		return this;
	}

	public String part(String part) {
		return new String(this.parts.get(part), StandardCharsets.UTF_8);
	}

	public byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : this.parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	public Path write(Path folder) throws IOException {
		return Files.write(folder.resolve("a.xlsx"), bytes());
	}

}
