package org.bayan.batch.intake;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bayan.batch.intake.BadRowsTests.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** CSV files that are large in one direction or another. */
@Timeout(60)
class LargeFilesTests {

	private static final String HEADER = "activity_ref,title_en,start_date";

	@TempDir
	Path folder;

	private Path file(String text) throws Exception {
		return Files.writeString(this.folder.resolve("a.csv"), text);
	}

	private Outcome outcome(String text) throws Exception {
		return Outcome.of(file(text), "a.csv", BadRowsTests.LISTS);
	}

	@Test
	void aCellOfTenMegabytesRejectsItsRowAlone() throws Exception {
		Outcome outcome = outcome(
				HEADER + ",city\nG1,T,2025-05-04,\nB1,T,2025-05-04," + "x".repeat(10 << 20) + "\nG2,T,2025-05-04,\n");
		assertThat(outcome.accepted()).containsExactly("G1", "G2");
		assertThat(outcome.rejected()).hasSize(1).first().asString().startsWith("3 | city | text_too_long | 'xxx");
	}

	@Test
	void aRowBeyondSixteenMillionCharactersMakesTheFileUnreadable() throws Exception {
		assertThat(BadWorkbooksTests.fault(file(HEADER + "\nB1,\"" + "x".repeat(17 << 20) + "\",2025-05-04\n")))
			.isEqualTo("oversized_row [2, 16777216]");
		assertThat(BadWorkbooksTests
			.fault(file(HEADER + ",a,b\nB1," + ("y".repeat(6 << 20) + ",").repeat(3) + "2025-05-04\n")))
			.isEqualTo("oversized_row [2, 16777216]");
	}

	@Test
	void fiveThousandColumnsAreReadAndReported() throws Exception {
		String columns = IntStream.range(0, 4_997).mapToObj((i) -> "c" + i).collect(Collectors.joining(","));
		Path path = file(HEADER + "," + columns + "\nG1,T,2025-05-04" + ",x".repeat(4_997) + "\n");
		try (ActivityFile file = ActivityFile.open(path, "a.csv")) {
			assertThat(file.header()).hasSize(5_000);
			assertThat(file.unknownColumns()).hasSize(4_997).startsWith("c0").endsWith("c4996");
		}
		assertThat(Outcome.of(path, "a.csv", BadRowsTests.LISTS).accepted()).containsExactly("G1");
	}

	@Test
	void fiveThousandCellsUnderAShortHeaderRejectTheirRow() throws Exception {
		assertThat(outcome(HEADER + "\nB1,T,2025-05-04" + ",x".repeat(4_997) + "\nG1,T,2025-05-04\n"))
			.isEqualTo(new Outcome(List.of("G1"), List.of("2 | - | too_many_cells | -")));
	}

	@Test
	void moreColumnsThanASheetHasMakeTheFileUnreadable() throws Exception {
		assertThat(BadWorkbooksTests.fault(file(HEADER + ",x".repeat(16_382) + "\n")))
			.isEqualTo("too_many_columns [1, 16384]");
		assertThat(BadWorkbooksTests.fault(file(HEADER + "\nB1" + ",x".repeat(16_384) + "\n")))
			.isEqualTo("too_many_columns [2, 16384]");
	}

	@Test
	void aHundredThousandRowsAreReadFromAnyOfThem() throws Exception {
		Path path = this.folder.resolve("a.csv");
		try (BufferedWriter writer = Files.newBufferedWriter(path)) {
			writer.write(HEADER + "\n");
			for (int i = 1; i <= 100_000; i++) {
				writer.write("G" + i + ",\"T\n" + i + "\",2025-05-04\n");
			}
		}
		assertThat(Outcome.of(path, "a.csv", BadRowsTests.LISTS).accepted()).hasSize(100_000);
		try (ActivityFile file = ActivityFile.open(path, "a.csv")) {
			file.skipThrough(180_001);
			assertThat(file.next()).satisfies((row) -> {
				assertThat(row.number()).isEqualTo(180_002);
				assertThat(row.cells()).containsExactly("G90001", "T\n90001", "2025-05-04");
			});
			file.skipThrough(1_000_000);
			assertThat(file.next()).isNull();
		}
	}

}
