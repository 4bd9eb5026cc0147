package org.bayan.app.launch;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.bayan.batch.edition.MonthlyClose;
import org.bayan.batch.edition.SectorReports;
import org.bayan.db.account.Role;
import org.bayan.db.edition.EditionChecks;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.period.Period;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What administrators see; the clock stands at 22 November 2026. */
class AdminIntegrationTests {

	private static ServedSample sample;

	@TempDir
	private static Path folder;

	@BeforeAll
	static void start() throws IOException {
		sample = ServedSample.start();
		try (Jobs jobs = Jobs.start(sample.database(), sample.settings())) {
			// October waits for its sectors until the 25th
			jobs.bean(MonthlyClose.class)
				.set(new DueRule(5, LocalTime.of(6, 0), ZoneId.of("Africa/Casablanca"), YearMonth.of(2026, 10), 25));
			jobs.bean(SectorReports.class).nothing(Period.parse("2026-10"), List.of("EDU"), "amina", null, "letter");
			Path broken = Files.writeString(folder.resolve("broken.csv"), "no,header\n");
			jobs.facts().importFile(broken, "broken.csv", false, (rows) -> {
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
			.contains("October 2026")
			.contains("nothing to report, confirmed")
			.contains("broken.csv")
			.contains("activities.csv")
			.contains("<td>nothing to report</td>")
			.contains("2026-10 EDU")
			.contains("planner");
		assertThat(page.body()).contains("<bdi dir=\"ltr\">stage</bdi>");
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
		assertThat(administrator.get("/admin?lang=en").body()).contains("<td>run tried again</td>");
		assertThat(administrator.post("/admin/restart", Map.of("run", "999999")).statusCode()).isEqualTo(400);
	}

	private static int runsOf(String file) {
		return sample.database()
			.read((dsl) -> dsl.fetchSingle("""
					select count(*)::integer from operations.batch_job_execution_params p join intake.file f
						on p.parameter_name = 'file' and p.parameter_value = f.file_id::text where f.name = ?""", file)
				.into(Integer.class));
	}

}
