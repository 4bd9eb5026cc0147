package org.bayan.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.bayan.app.launch.PreparedHome;
import org.bayan.domain.language.Language;
import org.bayan.reporting.text.Texts;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The whole main job on the sample, and its workbooks read back by two other programs.
 * The clock stands at 22 November 2026.
 */
@Tag("long")
@Execution(ExecutionMode.CONCURRENT)
class DemoIntegrationTests {

	private static final String YEAR = "2025";

	/** Every file of a report of the real sample, which has no money. */
	private static final List<String> FILES = Stream
		.concat(Stream.of("activities.csv", "coverage.csv", "data.xlsx", "groups.csv", "headlines.csv", "hosts.csv",
				"matrix.csv", "modalities.csv", "report.xlsx", "sectors.csv", "states.csv", "trend.csv", "types.csv"),
				Stream.of("coverage", "map", "matrix", "ranking", "sectors", "trend", "types")
					.flatMap((chart) -> Stream.of(chart + ".png", chart + "-300dpi.png", chart + ".svg")))
		.sorted()
		.toList();

	@TempDir
	static Path directory;

	private static Program program;

	private static Program.Result demo;

	/** Period, place, sector, then the other cells of {@code export summary}. */
	private static Map<String, CsvRecord> summary;

	@BeforeAll
	static void run() throws Exception {
		program = Program.at(directory.resolve("home"));
		demo = program.run("demo", "--no-serve");
		Path export = directory.resolve("summary.csv");
		assertThat(program.run("export", "summary", "--out", export).exitCode()).isZero();
		summary = new HashMap<>();
		for (CsvRecord row : records(export)) {
			summary.put(row.getField(0) + " " + row.getField(1) + " " + row.getField(2), row);
		}
	}

	@Test
	void reportsTheLatestPeriodsThatEndedInEveryLanguageAndFormat() throws IOException {
		assertThat(demo.exitCode()).as(demo.err()).isZero();
		assertThat(demo.out()).contains("295 activities, 295 new");
		for (String period : List.of("2026-02", "2025-12", "2025-11", "2026-Q1", "2025")) {
			for (Language language : Language.values()) {
				assertThat(names(directory.resolve("out").resolve(period).resolve(language.code())))
					.containsExactlyElementsOf(FILES);
			}
		}
		assertThat(names(directory.resolve("out"))).hasSize(5);
	}

	@Test
	void onceMoreChangesNothing() throws Exception {
		String digest = program.run("digest").out();
		Map<String, byte[]> before = contents();
		Program.Result again = program.run("demo", "--no-serve");
		assertThat(again.exitCode()).isZero();
		assertThat(again.out()).contains("295 activities, 0 new, 0 changed, 295 unchanged");
		assertThat(program.run("digest").out()).isEqualTo(digest);
		Map<String, byte[]> after = contents();
		assertThat(after.keySet()).isEqualTo(before.keySet());
		before.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
		assertThat(program.run("verify").exitCode()).isZero();
	}

	@Test
	void aReportIsTheSameOnAnotherDayInAnotherLocaleAndZone() throws Exception {
		Path elsewhere = directory.resolve("elsewhere");
		Program other = program.with("BAYAN_CLOCK", "2027-03-01T23:30:00Z")
			.with("TZ", "Asia/Tokyo")
			.with("LC_ALL", "tr_TR.UTF-8")
			.with("BAYAN_OPTS", "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Tokyo");
		assertThat(other.run("report", YEAR, "--out", elsewhere).exitCode()).isZero();
		Map<String, byte[]> here = contents(directory.resolve("out").resolve(YEAR));
		Map<String, byte[]> there = contents(elsewhere.resolve(YEAR));
		assertThat(there.keySet()).isEqualTo(here.keySet()).isNotEmpty();
		here.forEach((name, bytes) -> assertThat(there.get(name)).as(name).isEqualTo(bytes));
	}

	@Test
	void theExtendedSampleShowsWhatTheRealOneLacks() throws Exception {
		Path folder = Files.createDirectory(directory.resolve("extended"));
		Program extended = Program.at(PreparedHome.copyTo(folder.resolve("home")));
		Program.Result result = extended.run("demo", "--no-serve", "--sample", "extended");
		assertThat(result.exitCode()).as(result.err()).isZero();
		assertThat(result.out()).contains("170 activities, 170 new, 0 changed, 0 unchanged, 0 rejected");
		assertThat(names(folder.resolve("out"))).containsExactly("2025", "2026-08", "2026-09", "2026-10", "2026-Q3");
		Path activities = folder.resolve("activities.csv");
		assertThat(extended.run("export", "activities", "--out", activities).exitCode()).isZero();
		List<CsvRecord> fictitious = records(activities).stream()
			.filter((row) -> row.getField(0).startsWith("FICTITIOUS-"))
			.toList();
		assertThat(fictitious).hasSize(170).allSatisfy((row) -> {
			assertThat(row.getField(1)).startsWith("Fictitious example: ");
			assertThat(row.getField(2)).startsWith("Exemple fictif\u00a0: ");
			assertThat(row.getField(3)).startsWith("مثال افتراضي: ");
		});
		Path figures = folder.resolve("summary.csv");
		assertThat(extended.run("export", "summary", "--out", figures).exitCode()).isZero();
		CsvRecord year = records(figures).stream()
			.filter((row) -> row.getFields().subList(0, 3).equals(List.of("2026", "ALL", "ALL")))
			.findFirst()
			.orElseThrow();
		// planned, cancelled, women, budget, expenditure, lines without a rate
		for (int column : new int[] { 6, 7, 10, 12, 13, 14 }) {
			assertThat(year.getField(column)).as("column " + column).matches("[1-9][0-9.]*");
		}
		assertThat(extended.run("verify").exitCode()).isZero();
	}

	@Test
	void whatCannotBeWrittenIsToldByItsPlace() throws Exception {
		Path file = Files.writeString(directory.resolve("taken"), "a file");
		Program.Result refused = program.run("report", YEAR, "--format", "csv", "--out", file);
		assertThat(refused.exitCode()).isEqualTo(1);
		assertThat(refused.err()).isEqualTo("bayan: %s is a file where a directory is needed: ".formatted(file)
				+ "name another place or remove it\n");
		Program.Result export = program.run("export", "summary", "--out", file.resolve("summary.csv"));
		assertThat(export.err()).isEqualTo(refused.err());
	}

	@Test
	void aUsersOwnDataAreLeftAlone() throws Exception {
		Program own = Program.at(PreparedHome.copyTo(directory.resolve("own")));
		Path file = Files.writeString(directory.resolve("own.csv"),
				"activity_ref,title_en,start_date\nX1,Mine,2025-05-04\n");
		assertThat(own.run("import", file).exitCode()).isZero();
		String digest = own.run("digest").out();
		for (List<String> command : List.of(List.of("demo", "--no-serve"), List.of("demo", "--no-serve", "--fresh"))) {
			Program.Result refused = own.run(command.toArray());
			assertThat(refused.exitCode()).isEqualTo(1);
			assertThat(refused.err()).startsWith("bayan: The database holds data of your own").hasLineCount(1);
		}
		assertThat(own.run("digest").out()).isEqualTo(digest);
		// nor may an account beside those of the demo
		Program accounts = Program.at(PreparedHome.copyTo(directory.resolve("accounts")));
		assertThat(accounts.run("user", "add", "amina", "--role", "planner").exitCode()).isZero();
		assertThat(accounts.run("demo", "--no-serve", "--fresh").exitCode()).isEqualTo(1);
		assertThat(accounts.run("user", "list").out()).contains("amina");
	}

	@Test
	void anotherLibraryReadsTheFiguresOfTheExport() throws IOException {
		for (Language language : Language.values()) {
			try (InputStream in = Files.newInputStream(workbook(language));
					ReadableWorkbook workbook = new ReadableWorkbook(in)) {
				assertStates(cells(sheet(workbook, language, "states")));
				assertSectors(cells(sheet(workbook, language, "sectors")));
				assertMatrix(cells(sheet(workbook, language, "matrix")));
			}
		}
	}

	@Test
	void libreOfficeReadsTheFiguresOfTheExport() throws Exception {
		boolean there = Stream.of(System.getenv("PATH").split(":"))
			.anyMatch((path) -> Files.exists(Path.of(path, "soffice")));
		assumeTrue(there || "true".equals(System.getenv("CI")), "LibreOffice (soffice) is not installed");
		for (Language language : List.of(Language.EN, Language.AR)) {
			Path out = Files.createDirectories(directory.resolve("libreoffice-" + language));
			Process office = new ProcessBuilder("soffice", "--headless",
					"-env:UserInstallation=" + directory.resolve("office").toUri(), "--convert-to",
					"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir",
					out.toString(), workbook(language).toString())
				.redirectErrorStream(true)
				.redirectOutput(directory.resolve("office.log").toFile())
				.start();
			assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
			assertStates(text(out, name(language, "states")));
			assertSectors(text(out, name(language, "sectors")));
			assertMatrix(text(out, name(language, "matrix")));
		}
	}

	private static Sheet sheet(ReadableWorkbook workbook, Language language, String key) {
		return workbook.findSheet(name(language, key)).orElseThrow();
	}

	private static String name(Language language, String key) {
		return Texts.in(language).get("sheet." + key);
	}

	/**
	 * Name, code, group, activities now and before, change, active, completed, hosted,
	 * participants.
	 */
	private static void assertStates(List<List<String>> rows) {
		int states = 0;
		for (List<String> row : rows) {
			if (row.size() > 10 && row.get(2).matches("[A-Z]{3}")) {
				assertFigures(row.subList(4, row.size()), row.get(2), "ALL");
				states += (row.get(2).equals("EXT") || row.get(2).equals("ORG")) ? 0 : 1;
			}
		}
		assertThat(states).isEqualTo(53);
	}

	/** Name, short name, code, kind, then the figures as those of states. */
	private static void assertSectors(List<List<String>> rows) {
		int sectors = 0;
		for (List<String> row : rows) {
			if (row.size() > 11 && row.get(3).matches("[A-Z]{3,6}")) {
				assertFigures(row.subList(5, row.size()), "ALL", row.get(3));
				sectors++;
			}
		}
		assertThat(sectors).isGreaterThanOrEqualTo(16);
	}

	private static void assertFigures(List<String> row, String place, String sector) {
		String of = place + " " + sector + " " + row;
		assertThat(row.get(0)).as(of).isEqualTo(figure(YEAR, place, sector, 3));
		assertThat(row.get(1)).as(of).isEqualTo(figure("2024", place, sector, 3));
		assertThat(row.get(3)).as(of).isEqualTo(figure(YEAR, place, sector, 4));
		assertThat(row.get(4)).as(of).isEqualTo(figure(YEAR, place, sector, 5));
		assertThat(row.get(5)).as(of).isEqualTo(figure(YEAR, place, sector, 8));
		String participants = figure(YEAR, place, sector, 9);
		if (!participants.isEmpty() && !participants.equals("0")) {
			assertThat(row.get(6)).as(of).isEqualTo(participants);
		}
	}

	/**
	 * The columns are the sectors in the order of the sheet of sectors: their sum is
	 * checked by row.
	 */
	private static void assertMatrix(List<List<String>> rows) {
		int checked = 0;
		for (List<String> row : rows) {
			if (row.size() > 4 && row.get(2).matches("[A-Z]{3}")) {
				String place = row.get(2);
				assertThat(row.get(3)).as(row.toString()).isEqualTo(figure(YEAR, place, "ALL", 3));
				List<String> found = row.subList(4, row.size())
					.stream()
					.filter((cell) -> !cell.isEmpty() && !cell.equals("0"))
					.sorted()
					.toList();
				List<String> expected = summary.values()
					.stream()
					.filter((figures) -> figures.getField(0).equals(YEAR) && figures.getField(1).equals(place)
							&& !figures.getField(2).equals("ALL") && !figures.getField(3).equals("0"))
					.map((figures) -> figures.getField(3))
					.sorted()
					.toList();
				assertThat(found).as(row.toString()).isEqualTo(expected);
				checked++;
			}
		}
		assertThat(checked).isGreaterThanOrEqualTo(53);
	}

	private static String figure(String period, String place, String sector, int column) {
		CsvRecord row = summary.get(period + " " + place + " " + sector);
		return (row != null) ? row.getField(column) : "0";
	}

	private static Path workbook(Language language) {
		return directory.resolve("out").resolve(YEAR).resolve(language.code()).resolve("report.xlsx");
	}

	private static List<List<String>> cells(Sheet sheet) throws IOException {
		List<List<String>> rows = new ArrayList<>();
		sheet.read().forEach((row) -> {
			List<String> cells = new ArrayList<>();
			for (int column = 0; column < row.getCellCount(); column++) {
				Cell cell = row.getCell(column);
				cells.add((cell == null || cell.getRawValue() == null) ? "" : cell.getText().replaceFirst("\\.0$", ""));
			}
			rows.add(cells);
		});
		return rows;
	}

	private static List<List<String>> text(Path out, String sheet) throws IOException {
		return records(out.resolve("report-" + sheet + ".csv")).stream().map(CsvRecord::getFields).toList();
	}

	private static List<CsvRecord> records(Path file) throws IOException {
		try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
			return reader.stream().toList();
		}
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static Map<String, byte[]> contents() throws IOException {
		return contents(directory.resolve("out"));
	}

	private static Map<String, byte[]> contents(Path folder) throws IOException {
		Map<String, byte[]> contents = new TreeMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
			}
		}
		return contents;
	}

}
