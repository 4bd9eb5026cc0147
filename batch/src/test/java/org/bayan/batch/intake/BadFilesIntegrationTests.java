package org.bayan.batch.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bayan.batch.TestProgram;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.batch.intake.BadFiles.BadFile;
import org.bayan.batch.row.Lists;
import org.bayan.batch.workbook.TestWorkbook;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.RejectedRow;
import org.bayan.db.intake.RejectedRows;
import org.bayan.db.record.RecordFilter;
import org.bayan.db.record.RecordedActivities;
import org.bayan.db.record.SearchIndex;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bad files through the whole import: good rows go in, bad ones are kept with their
 * reason, a file that cannot be read changes nothing, and the next import is unaffected.
 */
class BadFilesIntegrationTests {

	private static final Names NAMES = new Names("Name", "Nom", "اسم");

	/**
	 * Of so many files one is taken in at each change; {@code BadRowsTests} reads them
	 * all.
	 */
	private static final int SOME = 8;

	@RegisterExtension
	private static final TestProgram program = TestProgram.start();

	@TempDir
	private Path folder;

	@BeforeEach
	void setUp() {
		program.facts().setUp(NAMES, "USD", lists());
	}

	/** 600 rows with descriptions of 30,000 letters are 18 MB. */
	@Test
	void aLargeFileGoesInWithoutTheSearchIndexAndIsFound() throws Exception {
		SearchIndex index = program.bean(SearchIndex.class);
		index.make();
		StringBuilder rows = new StringBuilder("activity_ref,title_en,start_date,description\n");
		for (int i = 0; i < 600; i++) {
			rows.append("L")
				.append(i)
				.append(",Large,2025-05-01,")
				.append("text ".repeat(6_000))
				.append(i)
				.append('\n');
		}
		Path file = Files.writeString(this.folder.resolve("large.csv"), rows);
		IntakeFile small = program.facts()
			.importFile(Files.writeString(this.folder.resolve("small.csv"),
					"activity_ref,title_en,start_date\nS1,Small,2025-05-01\n"), "small.csv", false, (read) -> {
					});
		assertThat(small.added()).isEqualTo(1);
		assertThat(index.isThere()).as("after a small file").isTrue();
		IntakeFile large = program.facts().importFile(file, "large.csv", false, (read) -> {
		});
		assertThat(large.added()).isEqualTo(600);
		assertThat(index.isThere()).as("after a large file").isFalse();
		assertThat(found("large")).isEqualTo(600);
		index.make();
		assertThat(index.isThere()).isTrue();
		assertThat(found("large")).isEqualTo(600);
		assertThat(found("small")).isEqualTo(1);
		IntakeFile again = take(
				Files.writeString(this.folder.resolve("again.csv"), rows.toString().replace("L7,Large", "L7,Larger")));
		assertThat(again.changed()).isEqualTo(1);
		assertThat(again.unchanged()).isEqualTo(599);
		assertThat(index.isThere()).as("after a large file of which little is new").isTrue();
		assertThat(found("larger")).isEqualTo(1);
	}

	private static long found(String word) {
		long[] count = new long[1];
		program.in(() -> count[0] = new RecordedActivities(program.dsl()).count(
				new RecordFilter(null, null, Place.EVERYWHERE, SectorScope.EVERY, null, null, word, RecordFilter.NOW)));
		return count[0];
	}

	private static ReferenceLists lists() {
		Lists lists = BadRowsTests.LISTS;
		return new ReferenceLists(List.of(),
				sorted(lists.memberStates()).map((code) -> new MemberState(code, null, NAMES, null, null)).toList(),
				sorted(lists.sectors()).map((code) -> new Sector(code, "sector", NAMES)).toList(), List.of());
	}

	private static Stream<String> sorted(Set<String> codes) {
		return codes.stream().sorted();
	}

	private static IntakeFile take(Path path) {
		return program.facts().importFile(path, path.getFileName().toString(), false, (rows) -> {
		});
	}

	private static List<String> rejected(IntakeFile file) {
		List<String> rejected = new ArrayList<>();
		program.in(() -> program.bean(RejectedRows.class).forEach(file.number(), (row) -> rejected.add(line(row))));
		return rejected;
	}

	private static String line(RejectedRow row) {
		return row.number() + " | " + ((row.column() != null) ? row.column() : "-") + " | " + row.reason() + " | "
				+ ((row.value() != null) ? "'" + row.value() + "'" : "-");
	}

	private static Stream<BadFile> bad(boolean some) {
		List<BadFile> all = BadFiles.rejected();
		return IntStream.range(0, all.size()).filter((i) -> (i % SOME == 0) == some).mapToObj(all::get);
	}

	static Stream<BadFile> someBad() {
		return bad(true);
	}

	static Stream<BadFile> otherBad() {
		return bad(false);
	}

	static List<String[]> unreadable() {
		return BadFiles.unreadable();
	}

	@Tag("long")
	@ParameterizedTest
	@MethodSource("otherBad")
	void badRowsOfEveryOtherFileAreKeptWithTheirReason(BadFile bad) throws Exception {
		badRowsAreKeptWithTheirReasonAndGoodOnesGoIn(bad);
	}

	@ParameterizedTest
	@MethodSource("someBad")
	void badRowsAreKeptWithTheirReasonAndGoodOnesGoIn(BadFile bad) throws Exception {
		IntakeFile file = take(BadRowsTests.file("bad/" + bad.name()));
		assertThat(file.state()).isEqualTo(IntakeFile.State.DONE);
		assertThat(file.added()).isEqualTo(bad.accepted());
		assertThat(file.rejected()).isEqualTo(bad.rejections().size());
		assertThat(file.read()).isEqualTo(file.added() + file.rejected());
		assertThat(rejected(file)).isEqualTo(bad.rejections());
	}

	@ParameterizedTest
	@MethodSource("unreadable")
	void anUnreadableFileChangesNothingAndTheNextIsUnaffected(String name, String fault, String arguments)
			throws Exception {
		IntakeFile file = take(BadRowsTests.file("bad/" + name));
		assertThat(file.state()).isEqualTo(IntakeFile.State.FAILED);
		assertThat(file.errorKey()).isEqualTo(fault);
		assertThat(String.join(" ; ", file.errorArguments())).isEqualTo(arguments);
		assertThat(file.read()).isZero();
		assertThat(program.summary().lines()).hasSize(1);
		IntakeFile next = take(Files.writeString(this.folder.resolve("next.csv"),
				"activity_ref,title_en,start_date\nN1,T,2025-05-04\n"));
		assertThat(next.added()).isEqualTo(1);
	}

	/** Four chunks and a row: the fault lies in the last of them. */
	@Test
	void aFileThatBreaksOffFarBehindItsBeginningChangesNothing() throws Exception {
		StringBuilder rows = new StringBuilder("activity_ref,title_en,start_date\n");
		for (int i = 1; i <= 20_001; i++) {
			rows.append('R').append(i).append(",T,2025-05-01\n");
		}
		IntakeFile broken = take(
				Files.writeString(this.folder.resolve("broken.csv"), rows + "R20002,\"T,2025-05-01\n"));
		assertThat(broken.state()).isEqualTo(IntakeFile.State.FAILED);
		assertThat(broken.errorKey()).isEqualTo("unclosed_quote");
		assertThat(broken.errorArguments()).containsExactly("20003");
		assertThat(program.dsl().fetchCount(DSL.table("activity.activity_version"))).isZero();
		IntakeFile whole = take(Files.writeString(this.folder.resolve("whole.csv"), rows));
		assertThat(whole.added()).isEqualTo(20_001);
		assertThat(whole.rejected()).isZero();
	}

	@Test
	void differentRowsThatShareAReferenceAreAllRejected() throws Exception {
		IntakeFile file = take(BadRowsTests.file("bad/reference-shared-by-different-rows.csv"));
		assertThat(file.added()).isEqualTo(1);
		assertThat(rejected(file)).containsExactly("2 | activity_ref | duplicate_reference | 'B1'",
				"4 | activity_ref | duplicate_reference | 'B1'");
	}

	@Test
	void furtherErrorsAreKeptBehindASharedReferenceToo() throws Exception {
		IntakeFile file = take(Files.writeString(this.folder.resolve("further.csv"), """
				activity_ref,title_en,type,start_date,sectors,member_states,women,currency
				B1,T,feast,2025-02-30,X\u2400X,MAR,-1,GOLD
				B2,T,visit,2025-05-04,,,,
				B2,,feast,2025-02-30,XXX,ZZZ,-1,GOLD
				B2,T,visit
				"""));
		assertThat(file.rejected()).isEqualTo(4);
		List<String> told = new ArrayList<>();
		program.in(() -> program.bean(RejectedRows.class)
			.forEach(file.number(), (row) -> told.add(row.reason() + " < " + String.join(" ", row.further()
				.stream()
				.map((error) -> error.column() + "=" + error.value() + error.reason().code() + error.arguments())
				.toList()))));
		assertThat(told).containsExactly(
				"unknown_type < START_DATE=2025-02-30no_such_day[] SECTORS=X\u2400Xunknown_sector[X\u2400X]"
						+ " WOMEN=-1negative_number[] CURRENCY=GOLDunknown_currency[]",
				"duplicate_reference < ",
				"duplicate_reference < TITLE_EN=missing_title[] TYPE=feastunknown_type[" + TYPES
						+ "] START_DATE=2025-02-30no_such_day[] SECTORS=XXXunknown_sector[XXX]",
				"duplicate_reference < null=nulltoo_few_cells[3, 8]");
	}

	private static final String TYPES = Stream.of(ActivityType.values())
		.map(ActivityType::code)
		.collect(Collectors.joining(", "));

	@Test
	void partsWhoseChainLeadsBackToThemAreAllRejected() throws Exception {
		IntakeFile file = take(BadRowsTests.file("bad/parts-in-a-circle.csv"));
		assertThat(file.added()).isEqualTo(1);
		assertThat(rejected(file)).containsExactly("2 | part_of | part_of_loop | 'B2'",
				"3 | part_of | part_of_loop | 'B1'");
	}

	/**
	 * With 60,000 of them it took more than nine minutes, in which nothing else went in.
	 */
	@Test
	@Timeout(60)
	void tensOfThousandsOfSharedReferencesAreFoundInSeconds() throws Exception {
		StringBuilder rows = new StringBuilder("activity_ref,title_en,start_date\n");
		for (int i = 0; i < 40_000; i++) {
			rows.append("R").append(i % 20_000).append((i < 20_000) ? ",One" : ",Other").append(",2025-05-01\n");
		}
		IntakeFile file = take(Files.writeString(this.folder.resolve("shared.csv"), rows));
		assertThat(file.rejected()).isEqualTo(40_000);
		assertThat(file.added()).isZero();
	}

	@Test
	void rowsOfSeveralSheetsAreCalledBySheetAndRow() throws Exception {
		TestWorkbook workbook = TestWorkbook
			.of(TestWorkbook.header() + TestWorkbook.activity(2, "G1", "") + TestWorkbook.activity(3, "B1", ""))
			.with("xl/worksheets/s2.xml",
					TestWorkbook.sheet(TestWorkbook.header() + TestWorkbook.activity(2, "G2", "")
							+ TestWorkbook.activity(3, "B1", "").replace("Title", "Other")))
			.with("xl/workbook.xml",
					TestWorkbook.workbook("",
							"<sheet name=\"January\" sheetId=\"1\" r:id=\"r1\"/>"
									+ "<sheet name=\"February\" sheetId=\"2\" r:id=\"r2\"/>"
									+ "<sheet name=\"Old\" state=\"hidden\" sheetId=\"3\" r:id=\"r3\"/>"))
			.with("xl/worksheets/s3.xml", TestWorkbook.sheet(""))
			.with("xl/_rels/workbook.xml.rels",
					TestWorkbook.relationships(TestWorkbook.relationship("r1", "x/worksheet", "worksheets/sheet1.xml"),
							TestWorkbook.relationship("r2", "x/worksheet", "worksheets/s2.xml"),
							TestWorkbook.relationship("r3", "x/worksheet", "worksheets/s3.xml")));
		IntakeFile file = take(workbook.write(this.folder));
		assertThat(file.added()).isEqualTo(2);
		assertThat(file.rejected()).isEqualTo(2);
		assertThat(file.sheetsNotRead()).containsExactly("Old");
		List<String> rejected = new ArrayList<>();
		program.in(() -> program.bean(RejectedRows.class)
			.forEach(file.number(), (row) -> rejected
				.add(file.rowNames().of(row.number()) + " " + row.reason() + " " + row.arguments())));
		assertThat(rejected).containsExactly("January!3 duplicate_reference [January!3, February!3]",
				"February!3 duplicate_reference [January!3, February!3]");
		program.in(() -> assertThat(new RecordedActivities(program.dsl()).versions("G2")).singleElement()
			.satisfies((version) -> {
				assertThat(version.file()).isEqualTo("a.xlsx, February");
				assertThat(version.row()).isEqualTo(2);
			}));
	}

}
