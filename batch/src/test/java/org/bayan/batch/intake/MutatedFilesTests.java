package org.bayan.batch.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.bayan.batch.row.Checked;
import org.bayan.batch.row.RowCheck;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.batch.workbook.TestWorkbook;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Rejection;
import org.bayan.domain.language.Language;
import org.bayan.reporting.text.Reasons;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Good files with random damage: whatever it is, the outcome is rows, rejections or an
 * unreadable file, and a sentence for each. {@code -Dbayan.mutations=100000} runs more,
 * {@code -Dbayan.seed=7} others.
 */
@Timeout(600)
class MutatedFilesTests {

	private static final int MUTATIONS = Integer.getInteger("bayan.mutations", 2_000);

	private static final long SEED = Long.getLong("bayan.seed", 20_261_122);

	private static final List<String> WORTHY = List.of("\"", ",", ";", "\t", "\n", "\r", "\0", "'", "=", ":", "#N/A",
			"<", ">", "&", "]]>", "<!DOCTYPE x>", "<!--", "1e999", "-", "٤", "\ufeff", "\u00a0", "_x0000_",
			"999999999999", "</c>", "<row>", "t=\"s\"", "r=\"ZZZZ9\"", "\ud83d\ude00");

	private static final String CSV = """
			activity_ref,title_en,title_ar,type,status,start_date,end_date,date_precision,sectors,member_states,\
			other_countries,host_country,modality,participants,women,budget,expenditure,currency,partners,part_of,description
			A1,"Title, one",عنوان,visit,planned,2025-05-04,,day,EDU:60;CUL:40,MAR:50;EGY:25.5,RUS:24.5,MAR,online,40,20,\
			-1250.50,0,MAD,OIC;UNESCO,P1,"two
			lines"
			A2,Title,,,,2025-05-01,2025-06-30,month,EDU,MAR,,EGY,,,,1.234,,KWD,,,
			'=A3,"quoted ""title"" of it",,other,,2024-02-29,,,,,,,hybrid,0,0,,,,,A1,
			""";

	@TempDir
	Path folder;

	private final Random random = new Random(SEED);

	@Test
	void damagedCsvIsReadOrRefused() throws Exception {
		byte[] good = CSV.getBytes(StandardCharsets.UTF_8);
		assertThat(accepted(good)).isEqualTo(3);
		int readable = 0;
		for (int i = 0; i < MUTATIONS / 2; i++) {
			readable += (outcome(mutated(good), i) >= 0) ? 1 : 0;
		}
		assertThat(readable).as("readable of %d, seed %d", MUTATIONS / 2, SEED).isGreaterThan(MUTATIONS / 20);
	}

	@Test
	void damagedPartsOfAWorkbookAreReadOrRefused() throws Exception {
		assertThat(accepted(workbook().bytes())).isEqualTo(2);
		List<String> parts = List.of(TestWorkbook.SHEET, TestWorkbook.SHEET, TestWorkbook.SHEET, "xl/sharedStrings.xml",
				"xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels");
		for (int i = 0; i < MUTATIONS / 4; i++) {
			TestWorkbook workbook = workbook();
			String part = parts.get(this.random.nextInt(parts.size()));
			workbook.with(part, mutated(workbook.part(part).getBytes(StandardCharsets.UTF_8)));
			outcome(workbook.bytes(), i);
		}
	}

	@Test
	void damagedArchivesAreReadOrRefused() throws Exception {
		byte[] good = workbook().bytes();
		for (int i = 0; i < MUTATIONS / 4; i++) {
			outcome(mutated(good), i);
		}
	}

	private static TestWorkbook workbook() {
		return TestWorkbook.of(TestWorkbook.header("participants", "city", "budget")
				+ TestWorkbook.activity(2, "A1",
						TestWorkbook.cell("D2", "n", 0, "40") + TestWorkbook.cell("E2", "s", 0, "1")
								+ TestWorkbook.cell("F2", "n", 0, "-1250.5"))
				+ TestWorkbook.row(4, TestWorkbook.text("A4", "A2") + TestWorkbook.text("B4", "T &amp; U")
						+ TestWorkbook.cell("C4", "n", 1, "45781") + "<c r=\"D4\"><f>20+20</f><v>40</v></c>"));
	}

	private byte[] mutated(byte[] good) {
		byte[] bytes = good;
		for (int i = 0; i <= this.random.nextInt(3); i++) {
			bytes = (bytes.length == 0) ? bytes : mutatedOnce(bytes);
		}
		return bytes;
	}

	private byte[] mutatedOnce(byte[] bytes) {
		int at = this.random.nextInt(bytes.length);
		int end = Math.min(bytes.length, at + 1 + this.random.nextInt(40));
		byte[] inserted = switch (this.random.nextInt(6)) {
			case 0 -> new byte[] { (byte) this.random.nextInt(256) };
			case 1 -> Arrays.copyOfRange(bytes, at, end);
			case 2 -> WORTHY.get(this.random.nextInt(WORTHY.size())).getBytes(StandardCharsets.UTF_8);
			case 3 -> new byte[0];
			case 4 -> new byte[] { (byte) (bytes[at] ^ (1 << this.random.nextInt(8))) };
			default -> Arrays.copyOfRange(bytes, this.random.nextInt(at + 1), at);
		};
		int resume = switch (this.random.nextInt(4)) {
			case 0 -> at;
			case 1 -> at + 1;
			case 2 -> end;
			default -> (this.random.nextInt(10) == 0) ? bytes.length : at + 1;
		};
		ByteArrayOutputStream mutated = new ByteArrayOutputStream(bytes.length + inserted.length);
		mutated.write(bytes, 0, at);
		mutated.writeBytes(inserted);
		mutated.write(bytes, resume, bytes.length - resume);
		return mutated.toByteArray();
	}

	private int accepted(byte[] bytes) throws Exception {
		return outcome(bytes, -1);
	}

	/** The number of accepted rows; -1 where the file cannot be read. */
	private int outcome(byte[] bytes, int mutation) throws Exception {
		Path path = Files.write(this.folder.resolve("a"), bytes);
		try {
			return read(path);
		}
		catch (RuntimeException | StackOverflowError ex) {
			throw new AssertionError("mutation " + mutation + " of seed " + SEED + ", bytes "
					+ new String(bytes, StandardCharsets.ISO_8859_1), ex);
		}
	}

	private static int read(Path path) {
		int accepted = 0;
		try (ActivityFile file = ActivityFile.open(path, "a")) {
			RowCheck check = new RowCheck(file.columns(), BadRowsTests.LISTS);
			long before = file.headerRow();
			for (SourceRow row = file.next(); row != null; row = file.next()) {
				assertThat(row.number()).isGreaterThan(before);
				before = row.number();
				switch (check.check(row, null)) {
					case Checked.Rejected(Rejection rejection) ->
						assertThat(Reasons.of(Texts.in(Language.AR), "a", file.rowNames(), rejection)).isNotBlank();
					case Checked.Accepted(var activity) -> {
						assertThat(activity.ref()).isEqualTo(file.columns().reference(row)).isNotBlank();
						assertThat(file.columns().has(Column.ACTIVITY_REF)).isTrue();
						accepted++;
					}
				}
			}
			return accepted;
		}
		catch (UnreadableFile ex) {
			assertThat(Reasons.of(Texts.in(Language.FR), ex.file(), ex.fault(), ex.arguments())).isNotBlank();
			return -1;
		}
	}

}
