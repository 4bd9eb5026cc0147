package org.bayan.batch.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

import org.bayan.batch.workbook.TestWorkbook;

import static org.bayan.batch.workbook.TestWorkbook.activity;
import static org.bayan.batch.workbook.TestWorkbook.cell;
import static org.bayan.batch.workbook.TestWorkbook.header;
import static org.bayan.batch.workbook.TestWorkbook.relationship;
import static org.bayan.batch.workbook.TestWorkbook.row;
import static org.bayan.batch.workbook.TestWorkbook.text;

/**
 * Small workbooks that ask for a lot of work or memory, one of each kind, always the same
 * bytes. {@code main} writes them to a directory, to try them with the whole program.
 */
final class HostileKinds {

	private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private static final String RELS = "xl/_rels/workbook.xml.rels";

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	private HostileKinds() {
	}

	public static void main(String... directory) throws IOException {
		for (Map.Entry<String, byte[]> file : all().entrySet()) {
			Files.write(Path.of(directory[0], file.getKey() + ".xlsx"), file.getValue());
		}
	}

	static Map<String, byte[]> all() {
		HostileKinds kinds = new HostileKinds();
		kinds.sheets();
		kinds.pointers();
		kinds.texts();
		kinds.names();
		kinds.styles();
		kinds.rows();
		kinds.merges();
		kinds.archives();
		kinds.elsewhere();
		return kinds.files;
	}

	/** One that asks for nothing: rows of a title each. */
	static byte[] ordinary() {
		return TestWorkbook
			.of(header() + many(330_000, (i) -> "<row><c/><c t=\"inlineStr\"><is><t>T" + i + "</t></is></c></row>"))
			.bytes();
	}

	private void add(String name, TestWorkbook workbook) {
		this.files.put(name, workbook.bytes());
	}

	private static TestWorkbook good() {
		return TestWorkbook.of(header("city") + activity(2, "G1", ""));
	}

	private static String many(int count, IntFunction<String> piece) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < count; i++) {
			text.append(piece.apply(i));
		}
		return text.toString();
	}

	private static String noise(int length) {
		Random random = new Random(2);
		StringBuilder noise = new StringBuilder(length + 20);
		while (noise.length() < length) {
			noise.append(Long.toString(random.nextLong() & Long.MAX_VALUE, 36));
		}
		return noise.substring(0, length);
	}

	private static TestWorkbook sheets(int count, IntFunction<String> target) {
		return good()
			.with("xl/workbook.xml",
					TestWorkbook.workbook("", many(count,
							(i) -> "<sheet name=\"S" + i + "\" sheetId=\"" + (i + 1) + "\" r:id=\"s" + i + "\"/>")))
			.with(RELS, TestWorkbook
				.relationships(many(count, (i) -> relationship("s" + i, RELATION + "worksheet", target.apply(i)))));
	}

	private void sheets() {
		TestWorkbook small = sheets(300, (i) -> "worksheets/s" + i + ".xml");
		for (int i = 0; i < 300; i++) {
			small.with("xl/worksheets/s" + i + ".xml", TestWorkbook.sheet(""));
		}
		add("sheets-300", small);
		add("sheets-100000-of-one-part", good().with("xl/workbook.xml",
				TestWorkbook.workbook("", "<sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/>".repeat(100_000))));
		add("sheets-2-of-one-part", sheets(2, (i) -> "worksheets/sheet1.xml"));
		add("sheets-2-of-one-part-by-another-path",
				sheets(2, (i) -> (i == 0) ? "worksheets/sheet1.xml" : "./worksheets/../Worksheets/SHEET1.xml"));
		TestWorkbook large = sheets(250, (i) -> "worksheets/s" + i + ".xml");
		String blanks = TestWorkbook.sheet("<row><c s=\"1\"/></row>".repeat(45_000));
		for (int i = 0; i < 250; i++) {
			large.with("xl/worksheets/s" + i + ".xml", blanks);
		}
		add("sheets-250-of-1-mb", large);
		TestWorkbook wide = sheets(200, (i) -> "worksheets/s" + i + ".xml");
		String head = TestWorkbook.sheet(many(30, (i) -> "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(200) + "</row>"));
		for (int i = 0; i < 200; i++) {
			wide.with("xl/worksheets/s" + i + ".xml", head);
		}
		add("sheets-200-whose-first-rows-are-long-texts",
				wide.with("xl/sharedStrings.xml", "<sst><si><t>" + noise(30_000) + "</t></si></sst>"));
	}

	private void pointers() {
		add("relationships-300000", good().with(RELS,
				TestWorkbook.relationships(many(300_000, (i) -> relationship("r" + i, RELATION + "x", "y")))));
		add("relationships-of-the-archive-300000", good().with("_rels/.rels",
				TestWorkbook.relationships(many(300_000, (i) -> relationship("r" + i, RELATION + "x", "y")))));
		add("relationships-with-long-paths", good().with(RELS, TestWorkbook
			.relationships(many(1_000, (i) -> relationship("r" + i, RELATION + "x", "a/../".repeat(8_000))))));
		add("relationships-of-a-sheet", good().with("xl/worksheets/_rels/sheet1.xml.rels",
				TestWorkbook.relationships(many(300_000, (i) -> relationship("r" + i, RELATION + "hyperlink", "y")))));
	}

	private static TestWorkbook shared(String item, int rows, int cells) {
		String names = many(cells, (i) -> "<c t=\"inlineStr\"><is><t>c" + i + "</t></is></c>");
		return TestWorkbook
			.of(header().replace("</row>", names + "</row>")
					+ many(rows, (i) -> "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(cells + 3) + "</row>"))
			.with("xl/sharedStrings.xml", "<sst>" + item + "</sst>");
	}

	private void texts() {
		add("shared-text-of-1-mb-24000-times", shared("<si><t>" + noise(1 << 20) + "</t></si>", 6_000, 1));
		add("shared-text-of-32-kb-400000-times", shared("<si><t>" + noise(32_767) + "</t></si>", 100_000, 1));
		add("shared-text-of-a-whole-row", shared("<si><t>" + noise(32_767) + "</t></si>", 20, 600));
		add("shared-text-of-1-kb-arabic", shared("<si><t>" + "\u0646\u0634".repeat(500) + "</t></si>", 60_000, 2));
		add("shared-texts-2000000", shared("<si/>".repeat(2_000_000), 10, 1));
		add("shared-text-of-1000000-runs", shared("<si>" + "<r><t>x</t></r>".repeat(1_000_000) + "</si>", 10, 1));
		add("shared-text-of-runs-in-runs", shared("<si>" + "<r>".repeat(500_000) + "</si>", 10, 1));
		add("text-of-escapes",
				TestWorkbook.of(header("city") + activity(2, "B1", text("D2", "_x_x0041_".repeat(1_000_000)))));
		add("text-of-20-mb", TestWorkbook.of(header("city") + activity(2, "B1", text("D2", noise(20 << 20)))));
		add("text-of-character-references",
				TestWorkbook.of(header("city") + activity(2, "B1", text("D2", "&#x41;&#66;".repeat(2_000_000)))));
		add("numbers-of-309-digits",
				TestWorkbook.of(header("budget") + many(150_000, (i) -> "<row><c/><c/><c/><c><v>1e308</v></c></row>")));
	}

	private static TestWorkbook before(String elements) {
		TestWorkbook workbook = good();
		return workbook.with(TestWorkbook.SHEET,
				workbook.part(TestWorkbook.SHEET).replace("<sheetData>", elements + "<sheetData>"));
	}

	private static TestWorkbook after(String elements) {
		TestWorkbook workbook = good();
		return workbook.with(TestWorkbook.SHEET,
				workbook.part(TestWorkbook.SHEET).replace("</sheetData>", "</sheetData>" + elements));
	}

	private void names() {
		add("names-of-elements", before(many(1_500_000, (i) -> "<z" + i + "/>")));
		add("names-of-attributes", before(many(1_000_000, (i) -> "<z a" + i + "=\"\"/>")));
		add("names-of-namespaces", before(many(700_000, (i) -> "<z xmlns=\"u" + i + "\"/>")));
		add("names-of-instructions", before(many(1_000_000, (i) -> "<?z" + i + "?>")));
		add("attributes-100000-of-one-element", before("<z" + many(100_000, (i) -> " a" + i + "=\"\"") + "/>"));
		add("depth-of-1000000", before("<z>".repeat(1_000_000)));
		add("comments-of-30-mb", before(("<!--" + " ".repeat(1_000) + noise(30) + "-->").repeat(29_000)));
		add("an-attribute-of-3-mb", before("<z a=\"" + noise(3 << 20) + "\"/>"));
	}

	private void styles() {
		add("styles-1000000", good().with("xl/styles.xml", "<styleSheet><cellXfs>"
				+ many(1_000_000, (i) -> "<xf numFmtId=\"" + i + "\"/>") + "</cellXfs></styleSheet>"));
		add("formats-300000",
				good().with("xl/styles.xml", "<styleSheet><numFmts>" + many(300_000,
						(i) -> "<numFmt numFmtId=\"" + i + "\" formatCode=\"[$-" + i + "]" + "y\\d".repeat(20) + "\"/>")
						+ "</numFmts></styleSheet>"));
		add("formats-of-brackets", good().with("xl/styles.xml", "<styleSheet><numFmts>" + many(4_000,
				(i) -> "<numFmt numFmtId=\"" + i + "\" formatCode=\"" + "[".repeat(120) + "h".repeat(120) + "\"/>")
				+ "</numFmts></styleSheet>"));
		add("references-of-250-zeros", TestWorkbook
			.of(header() + many(60_000, (i) -> "<row><c s=\"1\"><v>" + i + "</v></c></row>"))
			.with("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"" + "0".repeat(250)
					+ "\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"));
	}

	private void rows() {
		String wide = many(16_000, (i) -> "<c t=\"inlineStr\"><is><t>c" + i + "</t></is></c>");
		add("rows-500000-of-16000-columns", TestWorkbook
			.of(header().replace("</row>", wide + "</row>") + "<row><c><v>1</v></c></row>".repeat(500_000)));
		add("rows-1000000-empty", TestWorkbook.of(header() + "<row/>".repeat(1_000_000)));
		add("rows-2000000", TestWorkbook.of(header() + "<row/>".repeat(2_000_000)));
		add("cells-3000000-without-header", TestWorkbook
			.of(("<row>" + "<c/>".repeat(100) + "</row>").repeat(30_000) + row(1_000_000, text("A1000000", "x"))));
		add("rows-of-a-ratio-of-80", TestWorkbook.of(header() + paced(60 << 20)));
		add("formulas-of-30-mb", TestWorkbook
			.of(header() + ("<row><c><f>" + "1+".repeat(300) + "1</f><v>1</v></c></row>").repeat(45_000)));
		add("dates-of-no-day", TestWorkbook
			.of(header() + many(100_000, (i) -> "<row>" + cell("C" + (i + 2), "n", 1, "1e" + i % 300) + "</row>")));
	}

	/** Alike rows with a little noise every 8 KB: packed 80 times, as no bomb is. */
	private static String paced(int length) {
		Random random = new Random(5);
		String alike = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>".repeat(140);
		StringBuilder paced = new StringBuilder(length + alike.length());
		while (paced.length() < length) {
			byte[] bytes = new byte[45];
			random.nextBytes(bytes);
			paced.append("<row><c><v>").append(HexFormat.of().formatHex(bytes)).append("</v></c></row>").append(alike);
		}
		return paced.toString();
	}

	private static TestWorkbook merged(String rows, String merges) {
		TestWorkbook workbook = TestWorkbook.of(rows);
		return workbook.with(TestWorkbook.SHEET, workbook.part(TestWorkbook.SHEET)
			.replace("</sheetData>", "</sheetData><mergeCells>" + merges + "</mergeCells>"));
	}

	private void merges() {
		add("merges-500000", merged(header() + activity(2, "G1", ""),
				many(500_000, (i) -> "<mergeCell ref=\"A" + (i + 2) + ":A" + (i + 3) + "\"/>")));
		String rows = "<row><c/><c t=\"inlineStr\"><is><t>T</t></is></c></row>".repeat(300_000);
		add("merge-of-a-long-text-over-300000-rows",
				merged(header("description") + activity(2, "G1", text("D2", noise(30_000))) + rows,
						"<mergeCell ref=\"D2:D300000\"/>"));
		add("merges-one-in-another", merged(header("city") + activity(2, "G1", text("D2", "Rabat")) + rows,
				many(100_000, (i) -> "<mergeCell ref=\"D" + (i + 2) + ":D1048576\"/>")));
		String wide = many(5_000, (i) -> "<c t=\"inlineStr\"><is><t>c" + i + "</t></is></c>");
		add("merges-of-5000-columns-over-300000-rows", merged(
				header().replace("</row>", wide + "</row>") + activity(2, "G1", "") + rows,
				many(5_000, (i) -> "<mergeCell ref=\"" + letters(i + 3) + "2:" + letters(i + 3) + "300000\"/>")));
	}

	private static String letters(int column) {
		String letters = "";
		for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
			letters = (char) ('A' + (rest - 1) % 26) + letters;
		}
		return letters;
	}

	private void archives() {
		TestWorkbook prologues = good();
		byte[] prologue = ("<!--" + " ".repeat(20_000) + "--><x/>").getBytes(StandardCharsets.UTF_8);
		TestWorkbook parts = good();
		for (int i = 0; i < 4_900; i++) {
			prologues.with("customXml/item" + i + ".xml", prologue);
			parts.with("customXml/item" + i + ".xml", "<x/>");
		}
		add("parts-4900-with-long-prologues", prologues);
		add("parts-4900", parts);
		add("parts-6000", parts(6_000));
		add("a-part-that-nobody-reads-of-36-mb", good().with("customXml/item1.xml", " ".repeat(36 << 20)));
		this.files.put("parts-that-lie-over-each-other", overlapping());
	}

	private static TestWorkbook parts(int count) {
		TestWorkbook parts = good();
		for (int i = 0; i < count; i++) {
			parts.with("x" + i, "");
		}
		return parts;
	}

	/** One part of 20 MB to which ten entries of the archive's directory lead. */
	private static byte[] overlapping() {
		byte[] part = paced(20 << 20).getBytes(StandardCharsets.UTF_8);
		TestWorkbook workbook = good();
		for (int i = 0; i < 10; i++) {
			workbook.with("xl/part" + i + ".bin", (i == 0) ? part : new byte[0]);
		}
		byte[] bytes = workbook.bytes();
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		int first = text.lastIndexOf("xl/part0.bin") - 46;
		for (int i = 1; i < 10; i++) {
			int entry = text.lastIndexOf("xl/part" + i + ".bin") - 46;
			// method, checksum, sizes and place of the first
			System.arraycopy(bytes, first + 10, bytes, entry + 10, 18);
			System.arraycopy(bytes, first + 42, bytes, entry + 42, 4);
		}
		return Arrays.copyOf(bytes, bytes.length);
	}

	private void elsewhere() {
		add("rules-of-30-mb-behind-the-rows",
				after("<dataValidations>" + many(300_000,
						(i) -> "<dataValidation sqref=\"A" + i + "\"><formula1>\"a,b\"</formula1></dataValidation>")
						+ "</dataValidations>"));
		add("names-100000-of-ranges",
				good().with("xl/workbook.xml",
						TestWorkbook.workbook("", "<sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/>")
							.replace("</workbook>",
									"<definedNames>"
											+ many(100_000,
													(i) -> "<definedName name=\"n" + i
															+ "\">A!$A$1:$XFD$1048576</definedName>")
											+ "</definedNames></workbook>")));
		add("content-types-300000", good().with("[Content_Types].xml", "<Types>"
				+ many(300_000, (i) -> "<Override PartName=\"/p" + i + "\" ContentType=\"x/y\"/>") + "</Types>"));
	}

}
