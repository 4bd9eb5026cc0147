package org.bayan.app.launch;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.bayan.batch.edition.MonthlyClose;
import org.bayan.batch.edition.SectorReports;
import org.bayan.db.account.Role;
import org.bayan.db.calendar.Calendars;
import org.bayan.db.calendar.MonthClose;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.EditionChecks;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.reference.References;
import org.bayan.db.request.RequestedOutput;
import org.bayan.db.request.Requests;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Texts;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What administrators see; the clock stands at 22 November 2026. */
class AdminIntegrationTests {

	/** October waits for its sectors until the 25th. */
	private static final DueRule RULE = new DueRule(5, LocalTime.of(6, 0), ZoneId.of("Africa/Casablanca"),
			YearMonth.of(2026, 10), 25);

	private static ServedSample sample;

	@TempDir
	private static Path folder;

	@BeforeAll
	static void start() throws IOException {
		sample = ServedSample.start();
		try (Jobs jobs = Jobs.start(sample.database(), sample.settings())) {
			jobs.bean(MonthlyClose.class).set(RULE);
			jobs.bean(SectorReports.class).nothing(Period.parse("2026-10"), List.of("EDU"), "amina", null, "letter");
			Path broken = Files.writeString(folder.resolve("broken.csv"), "no,header\n");
			jobs.facts().importFile(broken, "broken.csv", false, (rows) -> {
			});
			Path mixed = Files.writeString(folder.resolve("mixed.csv"), """
					activity_ref,title_en,start_date
					M1,One,2025-05-01
					M2,Two,2025-05-02
					M3,Three,2025-02-30
					""");
			IntakeFile look = jobs.facts().importFile(mixed, "looked-at.csv", true, (rows) -> {
			});
			jobs.facts().forget(look);
			jobs.facts().importFile(mixed, "mixed.csv", false, (rows) -> {
			});
		}
	}

	@AfterAll
	static void stop() throws IOException {
		sample.close();
	}

	@Test
	void thePageTellsWhatIsDueWhatRanAndWhoMaySignIn() throws Exception {
		HttpResponse<String> page = sample.visitor(Role.ADMINISTRATOR).get("/admin?lang=en");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body())
			.contains("Day 5 of the month after, 06:00 (Africa/Casablanca), from October 2026 on; "
					+ "waits for sectors up to day 25")
			.contains("nothing to report, confirmed")
			.contains("activities.csv")
			.contains("<span>nothing to report</span>")
			.contains("2026-10 EDU")
			.contains("planner")
			.doesNotContain(">None<", ">stage<");
		assertThat(sample.visitor(Role.ADMINISTRATOR).get("/admin?lang=ar").body()).contains("أخفق: قراءة الملف");
	}

	@Test
	void thePageAnswersFirstWhatAnAdministratorAsks() throws Exception {
		String page = sample.visitor(Role.ADMINISTRATOR).get("/admin?lang=en").body();
		assertThat(page)
			.contains("<h1>The report of October 2026 is due and not published; 1 failure in the last seven days</h1>")
			.contains("22 November 2026, 10:00 (Casablanca); all times are of this zone");
		assertThat(answers(page)).containsExactly(
				"bad Last month’s report: October 2026 was due on 5 November 2026, 06:00 and is not published yet.",
				"bad Next report: 1 month is overdue: October 2026. November 2026 is due on 5 December 2026, 06:00. "
						+ "None of the 21 sectors and centres has reported it yet. Rule: Day 5 of the month after, 06:00 "
						+ "(Africa/Casablanca), from October 2026 on; waits for sectors up to day 25.",
				"check Waiting: October 2026 waits for 20 sectors: " + waitedFor() + ".",
				"bad Failed: In the last seven days: \u2068broken.csv\u2069. "
						+ "\u2068no header with activity_ref, title_en, start_date was found in the first 30 rows of "
						+ "broken.csv. The first row reads: no, header. Name these columns in the first row.\u2069",
				"ok Figures: As of 22 November 2026, 10:00.",
				"check Backup: None has been made yet: bayan backup FILE.");
	}

	@Test
	void aRunTellsWhatBecameOfTheRowsOfItsFileAndALookIsNoImport() throws Exception {
		String page = sample.visitor(Role.ADMINISTRATOR).get("/admin?lang=en").body();
		assertThat(run(page, "mixed.csv")).isEqualTo("Took in mixed.csv on the host 3 2 0 0 1 done");
		assertThat(run(page, "looked-at.csv")).isEqualTo("Looked at looked-at.csv on the host 3 2 0 0 1 done");
		assertThat(run(page, "broken.csv")).startsWith("Taking in broken.csv on the host failed: Reading the file");
		assertThat(sample.database()
			.<Long>read((dsl) -> dsl.fetchSingle("""
					select count(*) from intake.file f left join intake.file_part p using (file_id)
						left join intake.rejected_row r using (file_id)
					where f.name = 'looked-at.csv' and (p.file_id is not null or r.file_id is not null)""")
				.into(Long.class)))
			.isZero();
	}

	@Test
	void whatWasPublishedByHandIsAmongTheRuns() throws Exception {
		sample.database()
			.change((dsl) -> dsl.execute(
					"""
							insert into reporting.edition (period, number, change_id, published_at, renderer, content, report_sha256)
							values ('2025-04', 1, 1, '2026-11-22T09:30:00Z', '3', '{}', repeat('0', 64))"""));
		assertThat(run(sample.visitor(Role.ADMINISTRATOR).get("/admin?lang=en").body(), "April 2025"))
			.isEqualTo("Published April 2025, edition 1 on the host done");
	}

	@Test
	void onlyAdministratorsAreLedThere() throws Exception {
		assertThat(sample.visitor(Role.ADMINISTRATOR).get("/activities?lang=en").body()).contains("/admin?lang=en");
		assertThat(sample.visitor(Role.PLANNER).get("/activities?lang=en").body()).doesNotContain("/admin");
	}

	@Test
	void metricsTellWhatAPersonMustKnow() throws Exception {
		HttpResponse<String> metrics = sample.visitor(Role.ADMINISTRATOR).get("/actuator/metrics");
		assertThat(metrics.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
		assertThat(metrics.body().lines()).contains("bayan_months_due 1", "bayan_months_closed 0",
				"bayan_last_close_seconds NaN", "bayan_queue_length 0", "bayan_data_as_of_seconds 1795338000",
				"# TYPE bayan_months_due gauge");
		assertThat(metrics.body()).contains("jvm_memory_used");
	}

	@Test
	void anAlarmStandsOnThePageAndInTheMetrics() throws Exception {
		Visitor administrator = sample.visitor(Role.ADMINISTRATOR);
		sample.database().change((dsl) -> {
			new EditionChecks(dsl).add(3, 2, "2025-05/1 file fr/trend.png");
			return true;
		});
		assertThat(administrator.get("/admin?lang=en").body()).contains("role=\"alert\"")
			.contains("2025-05/1 file fr/trend.png");
		assertThat(administrator.get("/actuator/metrics").body().lines()).contains("bayan_editions_differences 2");
		sample.database().change((dsl) -> {
			new EditionChecks(dsl).add(3, 0, null);
			return true;
		});
		assertThat(administrator.get("/admin?lang=en").body()).doesNotContain("role=\"alert\"");
	}

	@Test
	void aFailedRunIsTriedAgainByTheNextWaking() throws Exception {
		Visitor administrator = sample.visitor(Role.ADMINISTRATOR);
		int before = runsOf("broken.csv");
		long run = sample.database()
			.read((dsl) -> dsl
				.fetchSingle(
						"select max(job_execution_id) from operations.batch_job_execution" + " where status = 'FAILED'")
				.into(Long.class));
		HttpResponse<String> answer = administrator.post("/admin/restart", Map.of("run", String.valueOf(run)));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(sample.database().hasLeftRuns()).isTrue();
		new CalendarWatch(sample.database(), sample.settings()).wake();
		assertThat(runsOf("broken.csv")).isEqualTo(before + 1);
		assertThat(sample.database().hasLeftRuns()).isFalse();
		assertThat(administrator.get("/admin?lang=en").body()).contains("<span>run tried again</span>");
		assertThat(administrator.post("/admin/restart", Map.of("run", "999999")).statusCode()).isEqualTo(400);
	}

	@Test
	void theRuleIsLookedAtThenSet() throws Exception {
		Visitor administrator = sample.visitor(Role.ADMINISTRATOR);
		assertThat(administrator.get("/admin/rule?lang=en").body()).contains("value=\"Africa/Casablanca\"")
			.doesNotContain("The rule would be");
		Map<String, String> rule = Map.of("day", "7", "time", "05:30", "zone", "Africa/Cairo", "from", "2026-08",
				"cut-off", "20");
		HttpResponse<String> look = administrator
			.get("/admin/rule?day=7&time=05:30&zone=Africa/Cairo&from=2026-08&cut-off=20&lang=en");
		assertThat(look.body()).contains(
				"Day 7 of the month after, 05:30 (Africa/Cairo), from August 2026 on; waits for sectors up to day 20")
			.contains("Next: November 2026, due 7 December 2026")
			.contains("3 months are due and not closed, the first August 2026.");
		String before = written();
		assertThat(before).isEqualTo("5 06:00 Africa/Casablanca from 2026-10 cut-off 25");
		assertThat(administrator.post("/admin/rule", rule).statusCode()).isEqualTo(302);
		assertThat(written()).isEqualTo("7 05:30 Africa/Cairo from 2026-08 cut-off 20");
		assertThat(newestEntry()).isEqualTo("administrator rule-set 7 05:30 Africa/Cairo from 2026-08 cut-off 20");
		sample.database().change((dsl) -> {
			new Calendars(dsl).set(RULE, Instant.parse("2026-11-22T09:00:00Z"), null, null);
			return true;
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			32 | 06:00 | UTC  | 2026-10 |    | en | “\u206832\u2069” is not a day of a month: give 1 to 31.
			5  | six   | UTC  | 2026-10 |    | en | “\u2068six\u2069” is not a time of day: write it like 06:00.
			5  | 06:00 | Nile | 2026-10 |    | fr | n’est pas un fuseau horaire
			5  | 06:00 | UTC  | 10/2026 |    | ar | «\u206810/2026\u2069» ليس شهرًا
			5  | 06:00 | UTC  | 2026-10 | 4  | en | “\u20684\u2069” is not a cut-off day
			""")
	void aRuleThatIsNoneIsToldInOneSentenceAndNothingChanges(String day, String time, String zone, String from,
			@Nullable String cutOff, String language, String sentence) throws Exception {
		Visitor administrator = sample.visitor(Role.ADMINISTRATOR);
		Map<String, String> rule = Map.of("day", day, "time", time, "zone", zone, "from", from, "cut-off",
				(cutOff != null) ? cutOff : "", "lang", language);
		HttpResponse<String> look = administrator.get("/admin/rule?day=" + day + "&time=" + time + "&zone=" + zone
				+ "&from=" + from + "&cut-off=" + rule.get("cut-off") + "&lang=" + language);
		assertThat(look.statusCode()).isEqualTo(400);
		assertThat(look.body()).contains(sentence).contains("value=\"" + zone + "\"");
		HttpResponse<String> set = administrator.post("/admin/rule", rule);
		assertThat(set.statusCode()).isEqualTo(400);
		assertThat(set.body()).contains(sentence);
		assertThat(written()).isEqualTo(RULE.written());
	}

	@Test
	void aClosedMonthIsOpenedAgainWithAReason() throws Exception {
		Visitor administrator = sample.visitor(Role.ADMINISTRATOR);
		Period month = Period.parse("2025-05");
		Instant now = Instant.parse("2026-11-22T09:00:00Z");
		sample.database().change((dsl) -> {
			// without the edition that a close has, which takes seconds to make
			dsl.execute("alter table reporting.month_close drop constraint month_close_period_number_fkey");
			new Calendars(dsl).close(new MonthClose(month, 1, now, now));
			return true;
		});
		assertThat(administrator.get("/admin?lang=en").body()).contains("/admin/reopening?month=2025-05");
		assertThat(administrator.get("/admin/reopening?month=2025-05&lang=en").body()).contains("Open May 2025 again");
		assertThat(administrator.post("/admin/reopening", Map.of("month", "2025-05", "reason", " ")).statusCode())
			.isEqualTo(400);
		assertThat(closed()).containsExactly(month);
		assertThat(administrator.post("/admin/reopening", Map.of("month", "2025-05", "reason", "Culture was late"))
			.statusCode()).isEqualTo(302);
		assertThat(closed()).isEmpty();
		assertThat(newestEntry()).isEqualTo("administrator month-reopened 2025-05: Culture was late");
		assertThat(administrator.get("/admin/reopening?month=2025-05&lang=en").body())
			.contains("May 2025 is not closed, so it cannot be opened again.");
		assertThat(administrator.get("/admin/reopening?month=2025-Q2").statusCode()).isEqualTo(400);
	}

	@Test
	void requestsAreCountedAndOneThatWaitsTooLongIsAnAlarm() throws Exception {
		Visitor administrator = sample.visitor(Role.ADMINISTRATOR);
		RequestedOutput output = new RequestedOutput.Publication(Period.parse("2025-05"), 0);
		sample.database().change((dsl) -> {
			Requests requests = new Requests(dsl);
			for (int i = 0; i < 3; i++) {
				requests.add("planner", null, output);
			}
			UUID running = requests.add("planner", null, output).orElseThrow().id();
			requests.begin(running);
			UUID failed = requests.add("planner", null, output).orElseThrow().id();
			requests.fail(failed, requests.begin(failed).orElseThrow(), "unexpected");
			return true;
		});
		assertThat(administrator.get("/actuator/metrics").body().lines()).contains("bayan_requests_queued 3",
				"bayan_requests_running 1", "bayan_requests_failed 1", "bayan_requests_oldest_seconds 0");
		assertThat(administrator.get("/admin?lang=en").body())
			.contains("1 report is being made. 3 reports that users asked for are waiting.",
					"1 report that a user asked for could not be made.")
			.doesNotContain("role=\"alert\"");
		sample.database()
			.change((dsl) -> dsl.execute("update operations.request set asked_at = asked_at - interval '21 minutes'"));
		assertThat(administrator.get("/admin?lang=en").body())
			.contains("Alarm: a report that a user asked for has been waiting for 21 minutes.");
		assertThat(administrator.get("/admin?lang=ar").body()).contains("ينتظر منذ 21 دقيقة");
		sample.database().change((dsl) -> dsl.execute("delete from operations.request"));
		assertThat(administrator.get("/admin?lang=en").body()).doesNotContain("that a user asked for");
	}

	private static List<String> answers(String page) {
		return Jsoup.parse(page)
			.select(".say li")
			.stream()
			.map((answer) -> answer.className() + " " + answer.select("b").text() + ": " + answer.select("p").text())
			.toList();
	}

	/** The row of what was done to something, without moments and durations. */
	private static String run(String page, String what) {
		return Jsoup.parse(page)
			.select("#runs tbody tr")
			.stream()
			.filter((row) -> row.text().contains(what))
			.map((row) -> {
				row.select("td:first-child").remove();
				row.select("td:nth-last-child(2)").remove();
				return row.text();
			})
			.findFirst()
			.orElseThrow();
	}

	private static String waitedFor() {
		return sample.database()
			.read((dsl) -> Texts.in(Language.EN)
				.list(new References(dsl).sectors(new Changes(dsl).latest())
					.stream()
					.map(Sector::code)
					.filter((code) -> !code.equals("EDU"))
					.toList()));
	}

	private static String written() {
		return sample.database().read((dsl) -> new Calendars(dsl).rule().orElseThrow().written());
	}

	private static List<Period> closed() {
		return sample.database().read((dsl) -> new Calendars(dsl).closed().stream().map(MonthClose::month).toList());
	}

	private static String newestEntry() {
		return sample.database().read((dsl) -> {
			AuditEntries.Entry entry = new AuditEntries(dsl).newest(1).getFirst();
			return entry.account() + " " + entry.action() + " " + entry.object();
		});
	}

	private static int runsOf(String file) {
		return sample.database()
			.read((dsl) -> dsl.fetchSingle("""
					select count(*)::integer from operations.batch_job_execution_params p join intake.file f
						on p.parameter_name = 'file' and p.parameter_value = f.file_id::text where f.name = ?""", file)
				.into(Integer.class));
	}

}
