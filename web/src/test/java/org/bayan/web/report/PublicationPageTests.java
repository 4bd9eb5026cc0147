package org.bayan.web.report;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.bayan.db.account.Role;
import org.bayan.db.edition.EditionHead;
import org.bayan.db.intake.RejectedRows;
import org.bayan.db.summary.Difference;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.intake.RowNames;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.PeriodReport;
import org.bayan.web.Contents;
import org.bayan.web.Offline;
import org.bayan.web.SmallReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.web.OfflinePages.PAGES;
import static org.bayan.web.SmallReport.count;
import static org.bayan.web.SmallReport.figures;
import static org.bayan.web.SmallReport.state;
import static org.bayan.web.SmallReport.total;

/**
 * What a planner reads before May 2025 is published: 12 activities, USD 1,234.50 spent.
 */
class PublicationPageTests {

	private final Contents contents = PAGES.empty();

	@BeforeEach
	void mayHasEnded() {
		this.contents.report = may("2025-05", 12);
	}

	private static PeriodReport may(String month, long activities) {
		return new SmallReport().of(month)
			.total(total(figures(Map.of(Measure.ACTIVITIES, activities, Measure.EXPENDITURE, 123_450L)), count(0),
					count(0)))
			.states(state("MAR", SmallReport.MOROCCO, count(12)), state("EGY", SmallReport.EGYPT, count(0)))
			.report();
	}

	private void published(long activities) {
		this.contents.editions = List
			.of(new EditionHead(Period.parse("2025-05"), 1, 5, Instant.parse("2025-06-05T06:00:00Z"), "x"));
		this.contents.edition = new Edition(1, may("2025-05", activities), List.of(), List.of());
	}

	@Test
	void theFirstEditionSaysWhatItWillFreeze() throws Exception {
		Document page = page("2025-05");
		assertThat(page.select("h1").text()).isEqualTo("May 2025 is ready for edition 1: 12 activities");
		assertThat(remarks(page)).containsExactly("ok The month has ended", "ok The figures agree with each other",
				"ok This is the first edition", "ok 1 of 2 member states has an activity",
				"ok Every sector and centre has reported", "ok No rejected row is open");
		assertThat(page.select("table.totals thead th").eachText()).containsExactly("Measure", "Edition 1");
		assertThat(page.select("form input[name=seen]").val()).as("the change that was seen")
			.isEqualTo(Long.toString(this.contents.change));
		assertThat(page.select("form button").text()).endsWith("Publish edition 1");
		assertThat(page.select("input[name=known]")).as("nothing to be seen first").isEmpty();
	}

	@Test
	void theNextOneStandsBesideTheOneBefore() throws Exception {
		published(10);
		Document page = page("2025-05");
		assertThat(page.select("h1").text())
			.isEqualTo("May 2025 is ready for edition 2: 12 activities, edition 1 said 10");
		assertThat(page.select("table.totals thead th").eachText()).containsExactly("Measure", "Edition 1, 5 Jun 2025",
				"Edition 2", "Change");
		assertThat(line(page, "Activities").eachText()).containsExactly("10", "12", "+2");
		assertThat(line(page, "Activities").getLast().hasClass("is")).isEqualTo(true);
		assertThat(line(page, "Expenditure").eachText()).containsExactly("USD 1,234.50", "USD 1,234.50", "as before");
		assertThat(line(page, "Participants").eachText()).containsExactly("…", "…", "as before");
		assertThat(page.select("ul.made li").getLast().text())
			.isEqualTo("Edition 1 stays as it is, under its own address");
		assertThat(page.select("ul.say a").eachAttr("href")).contains("/editions/2025-05/changes?lang=en");
	}

	@Test
	void whatIsTheSameIsNotPublishedAgain() throws Exception {
		published(12);
		this.contents.saysTheSame = true;
		Document page = page("2025-05");
		assertThat(page.select("h1").text()).isEqualTo("Nothing has changed in May 2025 since edition 1");
		assertThat(remarks(page)).contains("ok It says the same as edition 1");
		assertThat(page.select("form.ask")).isEmpty();
	}

	@Test
	void aMonthUnderWayIsNotPublished() throws Exception {
		this.contents.report = may("2025-06", 1);
		Document page = page("2025-06");
		assertThat(page.select("h1").text()).isEqualTo("June 2025 has not ended yet");
		assertThat(page.select("li.bad p").text())
			.isEqualTo("June 2025 can be published once it has ended: from 1 July 2025, 00:00 (UTC) on.");
		assertThat(page.select("form.ask")).isEmpty();
	}

	@Test
	void figuresThatBreakARuleKeepItFromBeingPublished() throws Exception {
		this.contents.differences = List.of(new Difference(1, "2025-05", "ALL", "ALL", "activities", "1", "2"));
		Document page = page("2025-05");
		assertThat(remarks(page)).contains("bad The figures break a rule");
		assertThat(page.select("form.ask")).isEmpty();
	}

	@Test
	void whoHasNotReportedIsNamedAndToBeSeen() throws Exception {
		this.contents.silent = List.of("CUL");
		Document page = page("2025-05");
		assertThat(page.select("li.check b").text()).isEqualTo("1 of 2 sectors and centres have nothing in May 2025");
		assertThat(page.select("li.check p").text()).isEqualTo("\u2068Culture\u2069. The report shows 0 for them.");
		assertThat(page.select("li.check p a").attr("href")).isEqualTo("/?from=2025-05&to=2025-05&sector=CUL&lang=en");
		assertThat(page.select("input[name=known]").hasAttr("required")).isTrue();
	}

	@Test
	void afterTheCutOffTheyAreMarkedMissing() throws Exception {
		this.contents.silent = List.of("CUL");
		this.contents.rule = new DueRule(5, LocalTime.of(6, 0), ZoneId.of("UTC"), YearMonth.of(2025, 1), 9);
		assertThat(page("2025-05").select("li.check p").text())
			.isEqualTo("\u2068Culture\u2069. They did not report in time, so the edition marks them as missing.");
		this.contents.rule = new DueRule(5, LocalTime.of(6, 0), ZoneId.of("UTC"), YearMonth.of(2025, 1), 15);
		assertThat(page("2025-05").select("li.check p").text()).endsWith("The report shows 0 for them.");
	}

	@Test
	void rowsThatWereRejectedAreToldAsFarAsTheyAreFew() throws Exception {
		this.contents.open = new RejectedRows.Open(3, List.of(new RejectedRows.OpenRow("may.csv",
				new RowNames(List.of()), 12, null, null, "missing_title", List.of())));
		Document page = page("2025-05");
		assertThat(page.select("li.check b").text()).isEqualTo("3 rejected rows are open");
		assertThat(page.select("li.check p").text())
			.contains("may.csv", "12", "the activity has no title. Write one in English, French or Arabic.")
			.endsWith("2 more rows. They may belong to this month.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/editions/2025/next", "/editions/2025-Q2/next", "/editions/May/next" })
	void onlyAMonthIsPublished(String address) throws Exception {
		assertThat(PAGES.get(address, Offline.account(Role.PLANNER)).getStatus()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2025-06 | 0  | Nothing was published: the month has not ended yet.
			2025-05 | -1 | The figures changed after you looked at them. This is what would be published now.
			2025-05 | 0  | Please tick that you have seen what is marked below, or come back later.
			""")
	void whatWasNotSeenIsNotPublished(String month, long off, String alert) throws Exception {
		this.contents.report = may(month, 12);
		this.contents.silent = List.of("CUL");
		MockHttpServletResponse response = PAGES
			.post("/editions?from=" + month + "&seen=" + (this.contents.change + off), Offline.account(Role.PLANNER));
		assertThat(response.getStatus()).isEqualTo(409);
		assertThat(Jsoup.parse(response.getContentAsString()).select("[role=alert]").text()).isEqualTo(alert);
		assertThat(this.contents.audit).as("nothing was asked for").isEmpty();
	}

	@Test
	void theSameIsNotPublishedTwice() throws Exception {
		published(12);
		this.contents.saysTheSame = true;
		MockHttpServletResponse response = PAGES.post("/editions?from=2025-05&seen=" + this.contents.change,
				Offline.account(Role.PLANNER));
		assertThat(Jsoup.parse(response.getContentAsString()).select("[role=alert]").text())
			.isEqualTo("There is no edition to publish: the next one would say the same.");
	}

	private static List<String> remarks(Document page) {
		return page.select("ul.say > li")
			.stream()
			.map((one) -> one.className() + " " + one.select("> b").text())
			.toList();
	}

	private static Elements line(Document page, String measure) {
		return page.select("table.totals tbody tr")
			.stream()
			.filter((row) -> row.select("th").text().equals(measure))
			.findFirst()
			.orElseThrow()
			.select("td");
	}

	private static Document page(String month) throws Exception {
		return PAGES.page("/editions/" + month + "/next", Offline.account(Role.PLANNER));
	}

}
