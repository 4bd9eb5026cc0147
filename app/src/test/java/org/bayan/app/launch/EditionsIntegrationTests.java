package org.bayan.app.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.bayan.app.command.Commands;
import org.bayan.app.console.Console;
import org.bayan.db.account.Role;
import org.bayan.db.calendar.Calendars;
import org.bayan.db.calendar.MonthClose;
import org.bayan.db.edition.Editions;
import org.bayan.db.request.Request;
import org.bayan.db.request.Requests;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.period.Period;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Editions after they were published; the clock stands at 22 November 2026. */
class EditionsIntegrationTests {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Period JUNE = Period.parse("2021-06");

	/** A workshop of June 2021 that nobody had reported. */
	private static final String LATE = """
			activity_ref,title_en,type,status,start_date,sectors,member_states,host_country,modality,participants
			LATE-1,A late workshop,workshop,completed,2021-06-20,EDU,MAR,MAR,in-person,25
			""";

	/**
	 * In four rows (all, its group, Morocco, Education) six measures; Morocco in
	 * Education; type, modality and host.
	 */
	private static final int OWN = 4 * 6 + 1 + 3;

	/** The same rows of January to June. */
	private static final int OTHERS = 4 * 6;

	@TempDir
	private static Path folder;

	private static ServedSample sample;

	@BeforeAll
	static void start() throws IOException {
		sample = ServedSample.start();
	}

	@AfterAll
	static void stop() throws IOException {
		sample.close();
	}

	@Test
	void aCorrectionIsShownWithExactlyItsFiguresAndTheNextEditionRestatesThese() throws Exception {
		sample.publishTables(JUNE);
		Visitor planner = sample.visitor(Role.PLANNER);
		Visitor reader = sample.visitor(Role.LEADERSHIP);
		assertThat(reader.get("/?from=2021-06&lang=en").body()).doesNotContain("from edition 1");
		assertThat(reader.get("/editions/2021-06/1?lang=en").body())
			.contains("Every figure shown here is the same today");
		assertThat(planner.get("/editions/2021-06/next?lang=en").body())
			.contains("Nothing has changed in June 2021 since edition 1")
			.doesNotContain("<button class=\"btn main\"");
		sample.take(LATE.getBytes(UTF_8));

		assertThat(reader.get("/?from=2021-06&lang=en").body()).contains("52 figures differ from edition 1")
			.contains("/editions/2021-06/changes?of=1&amp;lang=en");
		assertThat(reader.get("/?from=2021-06&edition=1&lang=en").body()).contains("52 figures differ from today");
		assertThat(reader.get("/editions/2021-06/1?lang=en").body()).contains("52 figures differ from today");
		assertThat(reader.get("/reports?from=2021-06&lang=en").body()).contains("52 figures changed since edition 1")
			.doesNotContain("Look at edition");

		String page = reader.get("/editions/2021-06/changes?lang=en").body();
		assertThat(page).contains("<h1>52 figures of June 2021 differ from edition 1, because of 1 activity</h1>")
			.contains("A late workshop")
			.contains("activities.csv\u2069, row 2")
			.contains("in no edition yet")
			.doesNotContain("Look at edition 2");
		List<String> shown = rows(page);
		assertThat(shown).hasSize(OWN + OTHERS);
		assertThat(shown.getFirst()).startsWith("Activities|All places|All sectors and centres|");
		List<String> csv = csv(reader.download("/editions/2021-06/changes.csv?lang=en").body());
		assertThat(csv).containsExactlyElementsOf(shown);
		assertThat(command()).isEqualTo(OWN + OTHERS);
		assertThat(reader.download("/editions/2021-06/changes.xlsx?lang=en").statusCode()).isEqualTo(200);

		publishFromThePage(planner);
		List<String> restated = csv(reader.download("/editions/2021-06/changes.csv?of=1&with=2&lang=en").body());
		assertThat(restated).containsExactlyElementsOf(shown);
		assertThat(reader.get("/editions/2021-06/changes?lang=en").body())
			.contains("June 2021 is today as edition 2 says")
			.contains("Editions 1 and 2 (52)")
			.contains("Edition 1 and today (52)");
		assertThat(reader.get("/?from=2021-06&lang=ar").body()).doesNotContain("عن الإصدار 2");
		assertThat(reader.get("/editions/2021-06/changes?of=3").statusCode()).isEqualTo(400);
		assertThat(reader.get("/editions/2020-01/changes").statusCode()).isEqualTo(404);
	}

	/** Looks, publishes blindly, then as it should be. */
	private static void publishFromThePage(Visitor planner) throws Exception {
		String look = planner.get("/editions/2021-06/next?lang=en").body();
		assertThat(look).contains("June 2021 is ready for edition 2")
			.contains("52 figures, because of 1 activity.")
			.contains("sectors and centres have nothing in June 2021")
			.contains("name=\"known\"");
		String seen = seen(look);
		assertThat(planner.post("/editions", Map.of("from", "2021-06", "seen", seen, "lang", "en")).body())
			.contains("Please tick that you have seen");
		String before = String.valueOf(Long.parseLong(seen) - 1);
		HttpResponse<String> overtaken = planner.post("/editions",
				Map.of("from", "2021-06", "seen", before, "known", "yes", "lang", "en"));
		assertThat(overtaken.statusCode()).isEqualTo(409);
		assertThat(overtaken.body()).contains("The figures changed after you looked at them")
			.contains("value=\"" + seen + "\"");
		List<Request> asked = sample.database().read((dsl) -> new Requests(dsl).of("planner"));
		assertThat(asked).isEmpty();
		assertThat(planner.post("/editions", Map.of("from", "2021-06", "seen", seen, "known", "yes", "lang", "en"))
			.statusCode()).isEqualTo(302);
		sample.work();
		assertThat(ended("planner").outcome()).isEqualTo(new Request.Outcome(2, true, OWN + OTHERS));
		assertThat(
				planner.post("/editions", Map.of("from", "2021-06", "seen", seen, "known", "yes", "lang", "en")).body())
			.contains("There is no edition to publish");
	}

	@Test
	void aMonthThatHasNotEndedIsPublishedNowhere() throws Exception {
		Visitor planner = sample.visitor(Role.PLANNER);
		for (String month : List.of("2026-11", "2027-02")) {
			String look = planner.get("/editions/" + month + "/next?lang=en").body();
			assertThat(look).contains("has not ended yet").doesNotContain("<button class=\"btn main\"");
			assertThat(planner.get("/reports?from=" + month + "&lang=en").body())
				.contains("can be published once it has ended")
				.doesNotContain("Look at edition");
			HttpResponse<String> answer = planner.post("/editions",
					Map.of("from", month, "seen", "2", "known", "yes", "lang", "en"));
			assertThat(answer.statusCode()).isEqualTo(409);
			assertThat(answer.body()).contains("the month has not ended yet");
		}
		Said said = run("publish", "2026-11");
		assertThat(said.code()).isEqualTo(1);
		assertThat(said.err()).isEqualTo("bayan: November 2026 was not published: it has not ended yet. "
				+ "It can be published from 1 December 2026, 00:00 (Casablanca) on");
		assertThat(sample.visitor(Role.LEADERSHIP).get("/editions/2026-10/next").statusCode()).isEqualTo(403);
	}

	@Tag("long")
	@Test
	void aMonthThatCannotBeClosedIsToldAndTheOneAfterItIsClosed() throws Exception {
		sample.database().change((dsl) -> {
			new Calendars(dsl).set(
					new DueRule(5, LocalTime.of(6, 0), ZoneId.of("Africa/Casablanca"), YearMonth.of(2026, 9)),
					sample.settings().clock().instant(), null, null);
			return dsl.execute("""
					insert into reporting.summary_cell select (jsonb_populate_record(c, '{"period":"2026-09"}')).*
					from reporting.summary_cell c where period = '2021-06' and place = 'MAR' and sector = 'ALL'""");
		});
		Said said = run("calendar", "run");
		assertThat(said.code()).isEqualTo(1);
		assertThat(said.out()).startsWith("October 2026: closed with edition 1");
		assertThat(said.err()).isEqualTo("bayan: September 2026 could not be closed: its figures break a rule. "
				+ "“bayan verify” says which, “bayan summarise --all” computes the figures again");
		assertThat(run("status").out()).contains("September 2026 could not be closed; “bayan jobs” says why");
		assertThat(run("status", "--json").out()).contains("\"months_failed\":[\"2026-09\"]");
		assertThat(run("jobs").out()).containsPattern("monthly-report +failed .* 2026-09 ");
		assertThat(sample.visitor(Role.ADMINISTRATOR).get("/admin?lang=en").body())
			.contains("September 2026 could not be closed; its run below says why.");
		sample.database().change((dsl) -> dsl.execute("delete from reporting.summary_cell where period = '2026-09'"));
		new CalendarWatch(sample.database(), sample.settings()).wake();
		List<MonthClose> closed = sample.database().read((dsl) -> new Calendars(dsl).closed());
		assertThat(closed).extracting(MonthClose::month)
			.containsExactly(Period.parse("2026-09"), Period.parse("2026-10"));
		assertThat(run("status").out()).doesNotContain("could not be closed");
	}

	private static String seen(String page) {
		Matcher field = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(page);
		assertThat(field.find()).isTrue();
		return field.group(1);
	}

	/** Each figure of the page: measure, place, sector, as published, now. */
	private static List<String> rows(String page) {
		List<String> rows = new ArrayList<>();
		Matcher row = Pattern.compile("<tr[^>]*>\\s*(<td>[^<]*</td><td>.*?)</tr>", Pattern.DOTALL).matcher(page);
		while (row.find()) {
			List<String> cells = new ArrayList<>();
			Matcher cell = Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL).matcher(row.group(1));
			while (cell.find()) {
				cells.add(cell.group(1).replaceAll("<[^>]*>|→", "").strip());
			}
			int before = cells.size() - 4;
			rows.add(String.join("|", cells.get(0), cells.get(1), cells.get(2), cells.get(before),
					cells.get(before + 1)));
		}
		return rows;
	}

	/** The same of the file. */
	private static List<String> csv(byte[] file) {
		List<CsvRecord> lines = CsvReader.builder().ofCsvRecord(new String(file, UTF_8).substring(1)).stream().toList();
		Map<String, Integer> columns = new LinkedHashMap<>();
		List<String> heads = lines.getFirst().getFields();
		for (int i = 0; i < heads.size(); i++) {
			columns.put(heads.get(i), i);
		}
		int now = columns.getOrDefault("Today", columns.getOrDefault("As restated", -1));
		return lines.stream()
			.skip(1)
			.map((line) -> String.join("|", line.getField(columns.getOrDefault("Measure", -1)),
					line.getField(columns.getOrDefault("Place", -1)),
					line.getField(columns.getOrDefault("Sector or centre", -1)),
					shown(line.getField(columns.getOrDefault("As published", -1))), shown(line.getField(now))))
			.toList();
	}

	/** No data is an empty cell in a file. */
	private static String shown(String figure) {
		return figure.isEmpty() ? "…" : figure;
	}

	/** How many figures the command tells. */
	private static int command() {
		Said said = run("changes", "2021-06", "--json");
		JsonNode told = JsonMapper.builder().build().readTree(said.out().lines().findFirst().orElseThrow());
		assertThat(told.get("edition").asInt()).isOne();
		assertThat(told.get("causes").get(0).get("activity").asString()).isEqualTo("LATE-1");
		assertThat(run("changes", "2021-06", "--lang", "fr").out())
			.startsWith("juin 2021\u00a0: 52 chiffres diffèrent aujourd’hui de l’édition 1")
			.contains("LATE-1");
		return told.get("figures").size();
	}

	private record Said(int code, String out, String err) {

	}

	/** A command in this process, which comes to the database from outside. */
	private static Said run(String... arguments) {
		Properties properties = new Properties();
		properties.setProperty("bayan.home", folder.toString());
		properties.setProperty("bayan.clock", "2026-11-22T09:00:00Z");
		properties.setProperty("spring.datasource.url", sample.database().url());
		properties.setProperty("spring.datasource.username", sample.database().user());
		properties.setProperty("spring.datasource.password", sample.database().password());
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int code = new Commands(new Settings(properties, Map.of()),
				new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false))
			.run(arguments);
		return new Said(code, out.toString(UTF_8).strip(), err.toString(UTF_8).strip());
	}

	private static Request ended(String account) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < end) {
			List<Request> all = sample.database().read((dsl) -> new Requests(dsl).of(account));
			if (!all.isEmpty() && all.stream().allMatch((request) -> request.state().ended())) {
				return all.getFirst();
			}
			LockSupport.parkNanos(100_000_000);
		}
		throw new AssertionError("not done: " + sample.database().read((dsl) -> new Requests(dsl).of(account)));
	}

}
