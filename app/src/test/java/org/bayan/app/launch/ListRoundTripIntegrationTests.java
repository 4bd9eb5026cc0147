package org.bayan.app.launch;

import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.bayan.app.sample.Sample;
import org.bayan.db.account.Role;
import org.bayan.db.activity.Activities;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.IntakeFile;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.intake.ActivityCells;
import org.bayan.domain.intake.Column;
import org.bayan.reporting.text.FormulaGuard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A list that was taken home from the pages comes back in as it went out: the real
 * sample, the fictitious activities, and some whose texts and figures are easily spoilt.
 */
@Execution(ExecutionMode.CONCURRENT)
class ListRoundTripIntegrationTests {

	/** What each lists, counted in the files apart from the program. */
	private static final Map<String, Integer> LISTS = new TreeMap<>(Map.of(
	// @formatter:off
			"", 491,
			"&measure=activities&from=2022&to=2022", 57,
			"&measure=hosted&from=2026&to=2026&place=MAR", 17,
			"&place=GROUP:AFR&from=2025&to=2026&sort=title", 92,
			"&sector=CUL&status=planned&columns=type,host", 4,
			"&q=fictitious", 170,
			"&from=1990&to=1991&date-precision=year", 1,
			"&from=1900&to=1900", 1));
	// @formatter:on

	private static ServedSample sample;

	private static Visitor visitor;

	@TempDir
	private Path directory;

	@BeforeAll
	static void start() throws Exception {
		sample = ServedSample.start(Sample.fictitiousActivities(), spoilt());
		visitor = sample.visitor(Role.LEADERSHIP);
	}

	@AfterAll
	static void stop() throws IOException {
		sample.close();
	}

	/** Texts that a spreadsheet takes for more, odd dates, and money of many digits. */
	private static byte[] spoilt() throws IOException {
		List<Map<Column, String>> rows = new ArrayList<>();
		for (String text : List.of("=1+1", "+1", "-1+1", "-", "@SUM(A1)", "'=1", "'quoted'", "_x0041_", "_x000d_",
				"007", "1E5", "2025-05-01", "TRUE", "<b>&amp;\"'</b>", "\u202eabc\u202c", "a\u200bb", "\u200f=1",
				"\ud83d\ude00", "=HYPERLINK(\"http://example.org\")")) {
			rows.add(new TreeMap<>(Map.of(Column.ACTIVITY_REF, "SPOILT-" + rows.size(), Column.TITLE_EN, text,
					Column.TITLE_FR, text + " fr", Column.TITLE_AR, text, Column.START_DATE, "1990-03-05", Column.CITY,
					text, Column.PARTNERS, text + ";second, third", Column.PART_OF, text, Column.SOURCE_URL, text,
					Column.DESCRIPTION, text + "\nsecond line\tand " + text)));
			rows.getLast().put(Column.ACTIVITY_REF, text);
			rows.getLast().put(Column.PART_OF, "of " + text);
		}
		rows.add(Map.of(Column.ACTIVITY_REF, "MONTH", Column.TITLE_AR, "شهر", Column.START_DATE, "1990-03-01",
				Column.END_DATE, "1990-04-17", Column.DATE_PRECISION, "month", Column.DESCRIPTION, "x".repeat(32_767)));
		rows.add(Map.of(Column.ACTIVITY_REF, "YEAR", Column.TITLE_AR, "سنة", Column.START_DATE, "1990-01-01",
				Column.END_DATE, "1991-04-17", Column.DATE_PRECISION, "year", Column.BUDGET, "5"));
		rows.add(Map.of(Column.ACTIVITY_REF, "FIRST", Column.TITLE_FR, "Premier", Column.START_DATE, "1900-01-01",
				Column.END_DATE, "1900-03-01", Column.SOURCE_URL, "https://example.org/?a=1&b=%20\"x\""));
		rows.add(money("JPY", "123456789012345", "0"));
		rows.add(money("KWD", "-1234.567", "0.001"));
		rows.add(money("USD", "999999999999999.99", "-0.10"));
		rows.add(money("", "1000000.00", ""));
		StringWriter text = new StringWriter();
		try (CsvWriter csv = CsvWriter.builder().build(text)) {
			csv.writeRecord(ActivityCells.HEADER);
			for (Map<Column, String> row : rows) {
				List<String> cells = new ArrayList<>();
				for (Column column : Column.values()) {
					cells.add(FormulaGuard.guarded(row.getOrDefault(column, "")));
				}
				csv.writeRecord(cells);
			}
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static Map<Column, String> money(String currency, String budget, String expenditure) {
		return Map.of(Column.ACTIVITY_REF, "MONEY-" + currency, Column.TITLE_EN, "Money", Column.START_DATE,
				"1991-01-31", Column.BUDGET, budget, Column.EXPENDITURE, expenditure, Column.CURRENCY, currency,
				Column.SECTORS, "CUL:33.33;EDU:66.67", Column.MEMBER_STATES, "MAR;EGY;TUN", Column.OTHER_COUNTRIES,
				"FRA");
	}

	@ParameterizedTest
	@CsvSource({ "en,xlsx", "ar,csv" })
	void aListComesBackUnchanged(String language, String format) throws Exception {
		Map<String, Integer> read = new TreeMap<>();
		for (String list : LISTS.keySet()) {
			Path file = taken(list, language, format);
			try (Jobs jobs = Jobs.start(sample.database(), sample.settings())) {
				IntakeFile result = taken(jobs, file);
				assertThat(result.state() + " " + result.added() + " " + result.changed() + " " + result.rejected())
					.as(list)
					.isEqualTo("DONE 0 0 0");
				assertThat(result.unchanged()).as(list).isEqualTo(result.read());
				read.put(list, (int) result.read());
			}
		}
		assertThat(read).isEqualTo(LISTS);
	}

	@Tag("long")
	@ParameterizedTest
	@CsvSource({ "fr,xlsx", "ar,xlsx", "en,csv", "fr,csv" })
	void aListOfEveryOtherLanguageAndFormComesBackUnchanged(String language, String format) throws Exception {
		aListComesBackUnchanged(language, format);
	}

	@ParameterizedTest
	@CsvSource("fr,xlsx")
	void theWholeListMakesTheSameFactsAndFiguresInAnEmptyDatabase(String language, String format) throws Exception {
		Path file = taken("", language, format);
		Settings settings = PreparedHome.settings(PreparedHome.copyTo(this.directory.resolve("home")));
		try (Database empty = Database.open(settings)) {
			PreparedHome.numberRuns(empty.connections());
			try (Jobs jobs = Jobs.start(empty, settings)) {
				IntakeFile result = taken(jobs, file);
				assertThat(result.added()).isEqualTo(491);
				assertThat(result.rejected()).isZero();
			}
			assertThat(facts(empty)).isEqualTo(facts(sample.database()));
			assertThat(empty.read(Digests::of)).isEqualTo(sample.database().read(Digests::of));
		}
	}

	@Tag("long")
	@ParameterizedTest
	@CsvSource({ "en,csv", "ar,xlsx" })
	void theWholeListOfEveryOtherLanguageMakesTheSameFactsAndFigures(String language, String format) throws Exception {
		theWholeListMakesTheSameFactsAndFiguresInAnEmptyDatabase(language, format);
	}

	/** Each activity as an activities file states it. */
	private static List<List<String>> facts(Database database) {
		List<List<String>> facts = new ArrayList<>();
		ActivityCells cells = new ActivityCells(Set.of(), "USD");
		database.read((dsl) -> {
			new Activities(dsl).forEach(new Changes(dsl).latest(), null, null,
					(Activity activity) -> facts.add(cells.of(activity)));
			return true;
		});
		return facts;
	}

	private Path taken(String list, String language, String format) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = visitor.download("/activities." + format + "?lang=" + language + list);
		assertThat(answer.statusCode()).as(list).isEqualTo(200);
		return Files.write(this.directory.resolve("list." + format), answer.body());
	}

	private static IntakeFile taken(Jobs jobs, Path file) {
		return jobs.facts().importFile(file, file.getFileName().toString(), false, (rows) -> {
		});
	}

}
