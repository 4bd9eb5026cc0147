package org.bayan.batch.intake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.bayan.batch.intake.BadRowsTests.Outcome;
import org.bayan.batch.workbook.TestWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bayan.batch.workbook.TestWorkbook.activity;
import static org.bayan.batch.workbook.TestWorkbook.cell;
import static org.bayan.batch.workbook.TestWorkbook.header;
import static org.bayan.batch.workbook.TestWorkbook.row;
import static org.bayan.batch.workbook.TestWorkbook.text;

/**
 * Workbooks made to read files, to call elsewhere or to fill the memory: refused by the
 * limit that they break, or harmless. A server that nobody calls stands by.
 */
@Timeout(30)
class HostileWorkbooksTests {

	private static final int BOMB = 64 << 20;

	@TempDir
	Path folder;

	private ServerSocket server;

	private String address;

	@BeforeEach
	void listen() throws IOException {
		this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		this.server.setSoTimeout(1);
		this.address = "http://127.0.0.1:" + this.server.getLocalPort() + "/";
	}

	@AfterEach
	void nobodyCalled() throws IOException {
		try (ServerSocket server = this.server) {
			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
		}
	}

	private static TestWorkbook good() {
		return TestWorkbook.of(header("city") + activity(2, "G1", ""));
	}

	private String fault(TestWorkbook workbook) throws IOException {
		return BadWorkbooksTests.fault(workbook.write(this.folder));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
			"xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "docProps/core.xml",
			"xl/drawings/vmlDrawing1.vml", "customXml/item1.xml" })
	void anExternalEntityInAnyPartIsRefused(String part) throws IOException {
		String root = part.equals("xl/worksheets/sheet1.xml") ? "worksheet" : "x";
		TestWorkbook workbook = good();
		workbook.with(part, "<?xml version=\"1.0\"?><!DOCTYPE " + root + " [<!ENTITY e SYSTEM \"" + this.address
				+ "x\">]><" + root + ">&e;</" + root + ">");
		assertThat(fault(workbook)).isEqualTo("document_type [" + part + "]");
	}

	@Test
	void aDocumentTypeElsewhereInUtf16OrWithParametersIsRefused() throws IOException {
		String secret = Files.writeString(this.folder.resolve("secret.txt"), "secret").toUri().toString();
		for (String type : List.of("<!DOCTYPE x SYSTEM \"" + this.address + "x.dtd\">",
				"<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + this.address + "p\"> %p;]>",
				"<!DOCTYPE x PUBLIC \"-//X\" \"" + secret + "\">",
				"<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret + "\">]>")) {
			TestWorkbook workbook = good().with("xl/sharedStrings.xml", type + "<sst><si><t>&e;</t></si></sst>");
			assertThat(fault(workbook)).isEqualTo("document_type [xl/sharedStrings.xml]");
			workbook = good().with("xl/sharedStrings.xml",
					("\ufeff<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + type + "<sst><si><t>&e;</t></si></sst>")
						.getBytes(StandardCharsets.UTF_16BE));
			assertThat(fault(workbook)).isEqualTo("document_type [xl/sharedStrings.xml]");
		}
	}

	@Test
	void addressesOfSchemasInclusionsAndStylesheetsAreNotFollowed() throws Exception {
		String sheet = good().part(TestWorkbook.SHEET)
			.replace("<worksheet ",
					"<?xml-stylesheet href=\"" + this.address + "\"?><worksheet "
							+ "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"x "
							+ this.address + "\" ")
			.replace("<sheetData>", "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + this.address
					+ "\"/><sheetData>");
		Path path = good().with(TestWorkbook.SHEET, sheet).write(this.folder);
		assertThat(Outcome.of(path, "a.xlsx", BadRowsTests.LISTS).accepted()).containsExactly("G1");
	}

	@Test
	void entitiesWithinEntitiesAreRefused() throws IOException {
		StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
		for (int i = 1; i < 20; i++) {
			laughs.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
		}
		assertThat(fault(good().with(TestWorkbook.SHEET, laughs + "]><worksheet>&a19;</worksheet>")))
			.isEqualTo("document_type [xl/worksheets/sheet1.xml]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/media/image1.png",
			"docProps/thumbnail.jpeg" })
	void aPartPackedAThousandfoldIsRefused(String part) throws IOException {
		TestWorkbook workbook = good().with(part, "<worksheet>" + " ".repeat(BOMB) + "</worksheet>");
		byte[] bytes = workbook.bytes();
		assertThat(bytes.length).isLessThan(BOMB / 500);
		assertThat(fault(workbook)).isEqualTo("oversized_workbook []");
	}

	@Test
	void aPartThatUnpacksToMoreThanTheDirectorySaysIsRefused() throws IOException {
		byte[] bytes = good().with(TestWorkbook.SHEET, "<worksheet>" + " ".repeat(1 << 20) + "</worksheet>").bytes();
		int entry = directoryEntry(bytes, TestWorkbook.SHEET);
		bytes[entry + 24] = 100;
		bytes[entry + 25] = 0;
		bytes[entry + 26] = 0;
		assertThat(BadWorkbooksTests.fault(Files.write(this.folder.resolve("lie.xlsx"), bytes)))
			.isEqualTo("oversized_workbook []");
	}

	private static int directoryEntry(byte[] bytes, String part) {
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		return text.lastIndexOf(part) - 46;
	}

	@Test
	void moreThanFourGigabytesAreRefusedUnread() throws IOException {
		TestWorkbook workbook = good();
		byte[] noise = new byte[4000];
		new Random(1).nextBytes(noise);
		for (int i = 0; i < 20; i++) {
			workbook.with("xl/media/image" + i + ".bin", noise);
		}
		byte[] bytes = workbook.bytes();
		for (int i = 0; i < 20; i++) {
			int entry = directoryEntry(bytes, "xl/media/image" + i + ".bin");
			// 256 MB unpacked, said to be packed in 16 MB.
			bytes[entry + 27] = 16;
			bytes[entry + 23] = 1;
		}
		assertThat(BadWorkbooksTests.fault(Files.write(this.folder.resolve("lie.xlsx"), bytes)))
			.isIn("oversized_workbook []", "damaged_workbook [zip]");
	}

	@Test
	void thousandsOfPartsAreRefused() throws IOException {
		TestWorkbook workbook = good();
		for (int i = 0; i < 5_000; i++) {
			workbook.with("xl/worksheets/x" + i + ".xml", "");
		}
		assertThat(fault(workbook)).isEqualTo("oversized_workbook []");
	}

	@Test
	void partsOfTheSameNameAreRefused() throws IOException {
		TestWorkbook workbook = good().with("XL/Worksheets/SHEET1.xml", TestWorkbook.sheet(""));
		assertThat(fault(workbook)).isEqualTo("damaged_workbook [XL/Worksheets/SHEET1.xml]");
		byte[] bytes = good().with("xl/worksheets/sheet2.xml", TestWorkbook.sheet("")).bytes();
		String same = new String(bytes, StandardCharsets.ISO_8859_1).replace("sheet2.xml", "sheet1.xml");
		assertThat(BadWorkbooksTests
			.fault(Files.write(this.folder.resolve("same.xlsx"), same.getBytes(StandardCharsets.ISO_8859_1))))
			.startsWith("damaged_workbook");
	}

	@Test
	void oneTokenOfMegabytesIsRefused() throws IOException {
		String noise = noise(3 << 20);
		for (String token : List.of("<!--" + noise + "-->", "<?x " + noise + "?>", "<x y=\"" + noise + "\"/>",
				"<x" + noise + "/>")) {
			assertThat(fault(good().with(TestWorkbook.SHEET, "<worksheet>" + token + "</worksheet>")))
				.isIn("oversized_workbook []", "damaged_workbook [xl/worksheets/sheet1.xml]");
		}
	}

	private static String noise(int length) {
		Random random = new Random(2);
		StringBuilder noise = new StringBuilder(length);
		while (noise.length() < length) {
			noise.append(Long.toString(random.nextLong() & Long.MAX_VALUE, 36));
		}
		return noise.toString();
	}

	@Test
	void aCellOfMegabytesRejectsItsRowAlone() throws Exception {
		String sheet = header("city") + activity(2, "B1", text("D2", noise(3 << 20))) + activity(3, "G1", "");
		Outcome outcome = Outcome.of(TestWorkbook.of(sheet).write(this.folder), "a.xlsx", BadRowsTests.LISTS);
		assertThat(outcome.accepted()).containsExactly("G1");
		assertThat(outcome.rejected()).hasSize(1).first().asString().startsWith("2 | city | text_too_long");
	}

	@Test
	void manyCellsThatShareOneLongTextAreRefused() throws IOException {
		StringBuilder header = new StringBuilder(header()).delete(header().length() - 6, header().length());
		StringBuilder cells = new StringBuilder();
		for (int i = 0; i < 600; i++) {
			header.append("<c t=\"inlineStr\"><is><t>c</t></is></c>");
			cells.append("<c t=\"s\"><v>0</v></c>");
		}
		TestWorkbook workbook = TestWorkbook.of(header + "</row>" + row(2, cells.toString()));
		workbook.with("xl/sharedStrings.xml", "<sst><si><t>" + noise(32_767).substring(0, 32_767) + "</t></si></sst>");
		assertThat(fault(workbook)).isEqualTo("oversized_row [2, 16777216]");
	}

	@Test
	void hundredsOfThousandsOfStylesAreReadLikeAny() throws Exception {
		TestWorkbook workbook = TestWorkbook
			.of(header() + row(2, text("A2", "G1") + text("B2", "T") + cell("C2", "n", 1, "45781")));
		StringBuilder styles = new StringBuilder("<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>");
		Random random = new Random(3);
		for (int i = 0; i < 300_000; i++) {
			styles.append("<xf numFmtId=\"").append(random.nextInt(1_000_000)).append("\"/>");
		}
		workbook.with("xl/styles.xml", styles + "</cellXfs></styleSheet>");
		assertThat(Outcome.of(workbook.write(this.folder), "a.xlsx", BadRowsTests.LISTS).accepted())
			.containsExactly("G1");
	}

	@Test
	void anHonestWorkbookOfTwentyMegabytesIsRead() throws Exception {
		String words = noise(1 << 16);
		Random random = new Random(4);
		StringBuilder texts = new StringBuilder("<sst>");
		StringBuilder rows = new StringBuilder(header("description"));
		for (int i = 0; i < 20_000; i++) {
			texts.append("<si><t>").append(i).append(" &amp; ");
			for (int word = 0; word < 50; word++) {
				int start = random.nextInt(words.length() - 20);
				texts.append(words, start, start + 10 + random.nextInt(10)).append(' ');
			}
			texts.append("</t></si>");
			rows.append(activity(i + 2, "G" + i, cell("D" + (i + 2), "s", 0, Integer.toString(19_999 - i))));
		}
		TestWorkbook workbook = TestWorkbook.of(rows.toString())
			.with("xl/sharedStrings.xml", texts.append("</sst>").toString());
		try (ActivityFile file = ActivityFile.open(workbook.write(this.folder), "a.xlsx")) {
			file.skipThrough(20_000);
			assertThat(file.next()).satisfies((row) -> {
				assertThat(row.number()).isEqualTo(20_001);
				assertThat(row.cells().getFirst()).isEqualTo("G19999");
				assertThat(row.cells().getLast()).startsWith("0 & ").hasSizeGreaterThan(500);
			});
			assertThat(file.next()).isNull();
		}
	}

}
