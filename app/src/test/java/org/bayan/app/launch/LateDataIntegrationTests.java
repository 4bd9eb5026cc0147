package org.bayan.app.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.bayan.batch.edition.Publisher;
import org.bayan.batch.edition.SectorReports;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.db.account.Role;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.Editions;
import org.bayan.db.reference.References;
import org.bayan.db.report.Reports;
import org.bayan.db.restatement.Restatements;
import org.bayan.db.summary.Verification;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Rate;
import org.bayan.domain.reference.Sector;
import org.bayan.domain.report.Figure;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Restatement;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.output.ReportFile;
import org.bayan.reporting.output.ReportFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Late and corrected data, one scenario each: the first edition keeps its bytes, the
 * second lists exactly the figures that changed and the activities behind them, and its
 * workbook shows both. The scenarios and what is expected were written by hand; their
 * form is told at the top of {@code late-data.txt}.
 */
@Tag("long")
class LateDataIntegrationTests {

	private static final Names NAMES = new Names("Name", "Nom", "اسم");

	private static final Period MAY = Period.parse("2025-05");

	private static final String HEADER = "activity_ref,title_en,type,status,start_date,end_date,sectors,member_states,"
			+ "host_country,modality,participants,women,budget,currency,part_of\n";

	private static final String BASE = "A1,One,workshop,completed,2025-05-04,,EDU,MAR,MAR,in-person,10,4,100.00,USD,";

	private static ServedSample sample;

	private static Jobs jobs;

	private static Publisher publisher;

	private static Visitor reader;

	@TempDir
	private Path folder;

	@BeforeAll
	static void start() throws Exception {
		sample = ServedSample.start();
		jobs = Jobs.start(sample.database(), sample.settings());
		// tables alone, 33 files: an edition with workbooks and pictures takes seconds
		publisher = new Publisher(jobs.facts(), jobs.bean(Editions.class), jobs.bean(Restatements.class),
				jobs.bean(Reports.class), jobs.bean(Changes.class), jobs.bean(Verification.class),
				jobs.bean(SectorReports.class), jobs.bean(References.class),
				new TransactionTemplate(jobs.bean(PlatformTransactionManager.class)), sample.settings().clock(),
				List.of(Format.CSV));
		reader = sample.visitor(Role.LEADERSHIP);
	}

	@AfterAll
	static void stop() throws IOException {
		jobs.close();
		sample.close();
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
	void theNextEditionListsExactlyWhatChangedAndBothViewsAreRight(Scenario scenario) throws Exception {
		clear();
		jobs.facts()
			.setUp(NAMES, "USD", new ReferenceLists(List.of(new Group("ARB", names("Arab region"))),
					List.of(new MemberState("MAR", null, names("MAR"), "ARB", null),
							new MemberState("NER", null, names("NER"), null, null)),
					List.of(new Sector("EDU", "sector", names("EDU")), new Sector("CUL", "sector", names("CUL"))),
					List.of()));
		take(BASE);
		scenario.before().forEach(this::happen);
		write();
		SortedMap<String, String> first = digests();
		scenario.after().forEach(this::happen);
		SortedSet<String> expected = expected(scenario.expected());
		assertDashboardShows(scenario, expected);
		Edition second = write();
		assertThat(second.number()).isEqualTo(2);
		SortedSet<String> listed = new TreeSet<>();
		second.restatements().forEach((one) -> listed.add(words(one)));
		assertThat(listed).isEqualTo(expected);
		assertThat(digests()).containsAllEntriesOf(first);
		assertThat(first).isNotEmpty();
		assertThat(second.causes()).extracting((cause) -> cause.activityRef())
			.containsExactlyElementsOf(
					new TreeSet<>(second.restatements().stream().flatMap((one) -> one.activities().stream()).toList()));
		assertWorkbookShows(second);
	}

	/**
	 * The dashboard as published and as known today: what is listed for the month itself
	 * stands there before and after, and whatever is not listed is the same in both.
	 */
	private static void assertDashboardShows(Scenario scenario, SortedSet<String> expected) throws Exception {
		// kept pages know a change by its number, and each scenario begins with 1
		String address = "/?from=2025-05&lang=en&scenario=" + scenario.name().hashCode();
		Map<String, String> published = OverviewFigures.of(reader.get(address + "&edition=1").body());
		Map<String, String> today = OverviewFigures.of(reader.get(address).body());
		SortedMap<String, String> differ = new TreeMap<>();
		SortedSet<String> all = new TreeSet<>(published.keySet());
		all.addAll(today.keySet());
		for (String figure : all) {
			String before = published.getOrDefault(figure, OverviewFigures.NOT_SHOWN);
			String now = today.getOrDefault(figure, OverviewFigures.NOT_SHOWN);
			if (!before.equals(now)) {
				differ.put(figure, before + ">" + now);
			}
		}
		SortedMap<String, String> listed = new TreeMap<>();
		for (String line : expected) {
			String[] parts = line.split(" ");
			String figure = parts[1] + " " + parts[2];
			if (parts[0].equals("own") && OverviewFigures.isShown(figure)) {
				String[] values = parts[3].split(">");
				listed.put(figure,
						OverviewFigures.shown(figure, values[0]) + ">" + OverviewFigures.shown(figure, values[1]));
			}
		}
		listed.values().removeIf((values) -> values.split(">")[0].equals(values.split(">")[1]));
		assertThat(differ).isEqualTo(listed);
		assertThat(published).as("figures read").hasSizeGreaterThan(7);
	}

	private static void clear() {
		sample.database()
			.change((dsl) -> dsl.execute(
					"""
							truncate activity.change, activity.organisation, activity.region, activity.member_state, activity.sector,
								activity.exchange_rate, activity.activity_version, activity.part, activity.programme, intake.file, intake.file_part,
								intake.rejected_row, intake.staged_row, reporting.summary_cell, reporting.edition,
								reporting.sector_month, operations.batch_job_instance cascade"""));
		sample.database().change((dsl) -> dsl.execute("update reporting.summary_state set change_id = 0"));
		sample.database().change((dsl) -> dsl.execute("update intake.stage set file_id = null"));
	}

	private static Names names(String text) {
		return new Names(text, text, text);
	}

	private static Edition write() {
		int number = publisher.publish(MAY, sample.settings().zone()).orElseThrow().number();
		return jobs.inTransaction(() -> jobs.bean(Editions.class).find(MAY, number).orElseThrow());
	}

	private static byte[] workbook(PeriodReport report) {
		ReportFile file = ReportFiles.of(report, Language.EN, List.of(Format.XLSX)).getFirst();
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
			case "withdraw" -> jobs.facts().withdraw(List.of(words[1]), "test");
			case "rate" -> jobs.facts()
				.replace(new ReferenceLists(null, null, null,
						List.of(new Rate(words[1], Period.parse(words[2]), new BigDecimal(words[3])))));
			case "joined" -> jobs.facts()
				.replace(new ReferenceLists(null,
						List.of(new MemberState("MAR", null, names("MAR"), "ARB", LocalDate.parse(words[2])),
								new MemberState("NER", null, names("NER"), null, null)),
						null, null));
			case "missing" -> jobs.bean(SectorReports.class).missing(MAY, List.of(words[1]), "test", null, "no word");
			case "nothing" -> jobs.bean(SectorReports.class).nothing(MAY, List.of(words[1]), "test", null, "by letter");
			default -> take(what);
		}
	}

	private void take(String row) {
		try {
			Path file = Files.writeString(this.folder.resolve("late.csv"), HEADER + row + "\n");
			assertThat(jobs.facts().importFile(file, "late.csv", false, (read) -> {
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
		String cell = (figure.kind() != null) ? figure.kind() : figure.sector().isEvery() ? figure.place().code()
				: (figure.place().isEverywhere() ? "" : figure.place()) + ":" + figure.sector();
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

	/** A row a figure, both values in their columns; no sheet where nothing changed. */
	private static void assertWorkbookShows(Edition edition) throws IOException {
		assertThat(RestatementSheet.read(workbook(edition.marked(LocalDate.of(2026, 11, 22)))))
			.containsExactlyElementsOf(edition.restatements().stream().map((one) -> {
				boolean money = one.figure().measure().money();
				return one.figure().place() + " " + one.figure().sector() + " " + shown(one.before(), money) + ">"
						+ shown(one.now(), money);
			}).toList());
	}

	private static String shown(Cell cell, boolean money) {
		if (!cell.known()) {
			return text(cell);
		}
		return money ? String.format(Locale.ROOT, "%.2f", new BigDecimal(cell.amount()).movePointLeft(2))
				: cell.amount().toString();
	}

	private static SortedMap<String, String> digests() {
		return jobs.inTransaction(() -> new TreeMap<>(jobs.bean(Editions.class).digests()));
	}

}
