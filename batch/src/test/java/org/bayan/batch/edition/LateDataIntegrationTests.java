package org.bayan.batch.edition;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bayan.batch.TestProgram;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.db.edition.EditionFile;
import org.bayan.db.edition.Editions;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Rate;
import org.bayan.domain.reference.Sector;
import org.bayan.domain.report.Cell;
import org.bayan.domain.report.Figure;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Restatement;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.output.ReportFile;
import org.bayan.reporting.output.ReportFiles;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Late and corrected data, one scenario each: the first edition keeps its bytes, the
 * second lists exactly the figures that changed and the activities behind them, and its
 * workbook shows both. The scenarios and what is expected were written by hand; their
 * form is told at the top of {@code late-data.txt}.
 */
class LateDataIntegrationTests {

	private static final Names NAMES = new Names("Name", "Nom", "اسم");

	private static final Period MAY = Period.parse("2025-05");

	private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

	private static final String HEADER = "activity_ref,title_en,type,status,start_date,end_date,sectors,member_states,"
			+ "host_country,modality,participants,women,budget,currency,part_of\n";

	private static final String BASE = "A1,One,workshop,completed,2025-05-04,,EDU,MAR,MAR,in-person,10,4,100.00,USD,";

	private static TestProgram program;

	@TempDir
	private Path folder;

	@BeforeAll
	static void start() {
		program = TestProgram.start();
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	/** What happens, and what the second edition is expected to list. */
	record Scenario(String name, List<String> before, List<String> after, List<String> expected) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	static List<Scenario> scenarios() throws IOException {
		List<Scenario> scenarios = new ArrayList<>();
		try (var in = LateDataIntegrationTests.class.getResourceAsStream("late-data.txt")) {
			for (String line : new String(requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
				.lines()
				.toList()) {
				if (line.startsWith("= ")) {
					scenarios
						.add(new Scenario(line.substring(2), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
				}
				else if (!line.isBlank() && !line.startsWith("#")) {
					Scenario scenario = scenarios.getLast();
					List<String> part = line.startsWith("before ") ? scenario.before()
							: line.startsWith("then ") ? scenario.after() : scenario.expected();
					part.add(line.replaceFirst("^(before|then) ", ""));
				}
			}
		}
		return scenarios;
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("scenarios")
	void theNextEditionListsExactlyWhatChanged(Scenario scenario) throws IOException {
		program.clear();
		program.facts()
			.setUp(NAMES, "USD", new ReferenceLists(List.of(new Group("ARB", NAMES)),
					List.of(new MemberState("MAR", null, NAMES, "ARB", null),
							new MemberState("NER", null, NAMES, null, null)),
					List.of(new Sector("EDU", "sector", NAMES), new Sector("CUL", "sector", NAMES)), List.of()));
		take(BASE);
		scenario.before().forEach(this::happen);
		write();
		SortedMap<String, String> first = digests();
		scenario.after().forEach(this::happen);
		Edition second = write();
		assertThat(second.number()).isEqualTo(2);
		SortedSet<String> listed = new TreeSet<>();
		second.restatements().forEach((one) -> listed.add(words(one)));
		assertThat(listed).isEqualTo(expected(scenario.expected()));
		assertThat(digests()).containsAllEntriesOf(first);
		assertThat(first).isNotEmpty();
		assertThat(second.causes()).extracting((cause) -> cause.activityRef())
			.containsExactlyElementsOf(
					new TreeSet<>(second.restatements().stream().flatMap((one) -> one.activities().stream()).toList()));
		assertWorkbookShows(second);
	}

	private static Edition write() {
		List<Edition> written = new ArrayList<>();
		program.facts().undisturbed(() -> {
			program.in(() -> {
				Publisher.Draft draft = program.bean(Publisher.class).draft(MAY, ZONE).orElseThrow();
				assertThat(draft.same()).isNull();
				PeriodReport marked = draft.edition().marked(LocalDate.of(2026, 11, 22));
				program.bean(Editions.class)
					.add(draft.edition(), draft.change(), TestProgram.NOW, ReportFiles.RENDERER,
							List.of(new EditionFile("en", "report.xlsx", workbook(marked))));
				written.add(program.bean(Editions.class).find(MAY, draft.edition().number()).orElseThrow());
			});
			return true;
		});
		return written.getFirst();
	}

	private static byte[] workbook(PeriodReport report) {
		ReportFile file = ReportFiles.of(report, "en", List.of(Format.XLSX)).getFirst();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			file.writeTo(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * Rows of a file, or {@code withdraw}, {@code rate}, {@code joined}, a sector's word.
	 */
	private void happen(String what) {
		String[] words = what.split(" ");
		switch (words[0]) {
			case "withdraw" -> program.facts().withdraw(List.of(words[1]), "test");
			case "rate" -> program.facts()
				.replace(new ReferenceLists(null, null, null,
						List.of(new Rate(words[1], YearMonth.parse(words[2]), new BigDecimal(words[3])))));
			case "joined" -> program.facts()
				.replace(new ReferenceLists(null,
						List.of(new MemberState("MAR", null, NAMES, "ARB", LocalDate.parse(words[2])),
								new MemberState("NER", null, NAMES, null, null)),
						null, null));
			case "missing" ->
				program.bean(SectorReports.class).missing(MAY, List.of(words[1]), "test", null, "no word");
			case "nothing" ->
				program.bean(SectorReports.class).nothing(MAY, List.of(words[1]), "test", null, "by letter");
			default -> take(what);
		}
	}

	private void take(String row) {
		try {
			Path file = Files.writeString(this.folder.resolve("late.csv"), HEADER + row + "\n");
			assertThat(program.facts().importFile(file, "late.csv", false, (read) -> {
			}).rejected()).isZero();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * {@code months measures cells before>now causes}, each combination of them one
	 * figure.
	 */
	private static SortedSet<String> expected(List<String> lines) {
		SortedSet<String> all = new TreeSet<>();
		for (String line : lines) {
			String[] parts = line.trim().split("\\s+");
			String causes = (parts.length > 4) ? parts[4] : "";
			for (String months : parts[0].split(",")) {
				for (String measure : parts[1].split(",")) {
					for (String cell : parts[2].split(",")) {
						all.add(months + " " + measure + " " + cell + " " + parts[3] + " " + causes);
					}
				}
			}
		}
		return all;
	}

	private static String words(Restatement one) {
		Figure figure = one.figure();
		String cell = (figure.kind() != null) ? figure.kind() : figure.sector().equals("ALL") ? figure.place()
				: (figure.place().equals("ALL") ? "" : figure.place()) + ":" + figure.sector();
		return months(figure.span()) + " " + figure.measure().code() + " " + cell + " " + text(one.before()) + ">"
				+ text(one.now()) + " " + String.join("+", one.activities());
	}

	private static String months(@Nullable Span span) {
		if (span == null) {
			return "own";
		}
		return switch (span.first() + ".." + span.last()) {
			case "2025-04..2025-04" -> "previous";
			case "2024-05..2024-05" -> "year-before";
			case "2025-01..2025-05" -> "to-date";
			case "2024-01..2024-05" -> "to-date-before";
			default -> span.first().toString();
		};
	}

	private static String text(Cell cell) {
		return switch (cell.state()) {
			case NO_DATA -> "…";
			case NOT_APPLICABLE -> "n/a";
			case VALUE, ZERO -> cell.amount().toString();
		};
	}

	/**
	 * Reads the sheet as a reader does: one row a figure, both values in their columns.
	 */
	private static void assertWorkbookShows(Edition edition) throws IOException {
		List<EditionFile> files = new ArrayList<>();
		program.in(() -> files.addAll(program.bean(Editions.class).files(MAY, 2, "en")));
		Texts texts = Texts.in("en");
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(files.getFirst().content()))) {
			Sheet sheet = book.getSheet(texts.get("sheet.restatements"));
			if (edition.restatements().isEmpty()) {
				assertThat(sheet).isNull();
				return;
			}
			List<String> shown = new ArrayList<>();
			Map<String, Integer> columns = new HashMap<>();
			for (Row row : sheet) {
				if (!columns.isEmpty() && row.getCell(at(columns, "Place code")) != null
						&& !text(row, at(columns, "Place code")).isEmpty()) {
					boolean money = columns.containsKey("As published (USD)")
							&& !text(row, at(columns, "As published (USD)")).isEmpty();
					shown.add(text(row, at(columns, "Place code")) + " " + text(row, at(columns, "Sector code")) + " "
							+ text(row, at(columns, money ? "As published (USD)" : "As published")) + ">"
							+ text(row, at(columns, money ? "As restated (USD)" : "As restated")));
				}
				else if (columns.isEmpty()) {
					Map<String, Integer> labels = new HashMap<>();
					row.forEach((cell) -> {
						if (cell.getCellType() == CellType.STRING) {
							labels.put(cell.getStringCellValue(), cell.getColumnIndex());
						}
					});
					if (labels.containsKey("Place code")) {
						columns.putAll(labels);
					}
				}
			}
			assertThat(shown).containsExactlyElementsOf(edition.restatements().stream().map((one) -> {
				boolean money = one.figure().measure().money();
				return one.figure().place() + " " + one.figure().sector() + " " + shown(one.before(), money) + ">"
						+ shown(one.now(), money);
			}).toList());
		}
	}

	private static int at(Map<String, Integer> columns, String label) {
		return requireNonNull(columns.get(label));
	}

	private static String shown(Cell cell, boolean money) {
		if (!cell.known()) {
			return text(cell);
		}
		return money ? String.format(Locale.ROOT, "%.2f", new BigDecimal(cell.amount()).movePointLeft(2))
				: cell.amount().toString();
	}

	private static String text(Row row, int column) {
		var cell = row.getCell(column);
		if (cell == null) {
			return "";
		}
		if (cell.getCellType() == CellType.NUMERIC) {
			BigDecimal number = BigDecimal.valueOf(cell.getNumericCellValue());
			String format = cell.getCellStyle().getDataFormatString();
			return format.contains("0.00") ? String.format(Locale.ROOT, "%.2f", number)
					: number.stripTrailingZeros().toPlainString();
		}
		return (cell.getCellType() == CellType.STRING) ? cell.getStringCellValue() : "";
	}

	private static SortedMap<String, String> digests() {
		SortedMap<String, String> digests = new TreeMap<>();
		program.in(() -> digests.putAll(program.bean(Editions.class).digests()));
		return digests;
	}

}
