package org.bayan.app.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bayan.app.sample.Sample;
import org.bayan.db.account.Role;
import org.bayan.db.reference.References;
import org.bayan.domain.period.Period;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages of states and sectors, of several periods, and of what was known earlier. */
class ProfilesIntegrationTests {

	private static final String CORRECTION = """
			activity_ref,title_en,start_date,member_states,status
			LATE-1,Came to be known after publication,2022-05-20,MAR,completed
			""";

	private static ServedSample sample;

	private static Visitor visitor;

	@BeforeAll
	static void start() throws Exception {
		sample = ServedSample.start(Sample.fictitiousActivities());
		sample.publishTables(Period.parse("2022-05"));
		sample.take(CORRECTION.getBytes(StandardCharsets.UTF_8));
		sample.database()
			.change((dsl) -> dsl.execute("update activity.member_state set joined = '2026-06-01' where iso3 = 'GUY'"));
		visitor = sample.visitor(Role.LEADERSHIP);
	}

	@AfterAll
	static void stop() throws IOException {
		sample.close();
	}

	@Test
	void moroccoIsRankedAmongItsGroup() throws Exception {
		String page = visitor.get("/?from=2021&place=MAR&lang=en").body();
		assertThat(page).contains("Member state · Arab region · ")
			.contains("Rank in the Arab region")
			.contains("Median of the Arab region")
			.doesNotContain("Member since")
			.contains("id=\"comparison\"")
			.contains("/reports/report.xlsx?from=2021&amp;to=2021&amp;place=MAR");
		assertThat(tile(page, "Activities")).isEqualTo("5");
		assertThat(tile(page, "Hosted")).isEqualTo("10");
	}

	@Tag("long")
	@Test
	void everyStateAndEverySectorHasItsPage() throws Exception {
		List<String> states = sample.database()
			.read((dsl) -> new References(dsl).memberStates(Long.MAX_VALUE - 1))
			.stream()
			.map((state) -> "place=" + state.iso3())
			.toList();
		List<String> sectors = sample.database()
			.read((dsl) -> new References(dsl).sectors(Long.MAX_VALUE - 1))
			.stream()
			.map((sector) -> "sector=" + sector.code())
			.toList();
		assertThat(states).hasSize(53);
		for (String one : states) {
			String page = visitor.get("/?from=2022&lang=fr&" + one).body();
			assertThat(page).as(one).contains("État membre").contains("id=\"partners\"").contains("id=\"hosted\"");
		}
		for (String one : sectors) {
			String page = visitor.get("/?from=2022&lang=ar&" + one).body();
			assertThat(page).as(one).contains("قطاع أو مركز").contains("id=\"partners\"").contains("id=\"map\"");
		}
	}

	@Test
	void beforeAccessionNothingIsApplicable() throws Exception {
		String page = visitor.get("/?from=2022&place=GUY&lang=en").body();
		assertThat(tile(page, "Activities")).isEqualTo("n/a");
		assertThat(tile(page, "Rank in the Asian region")).isEqualTo("n/a");
		assertThat(page).contains("It joined on 1 June 2026, after this period").doesNotContain("No activity matches");
		assertThat(tile(visitor.get("/?from=2026-07&place=GUY&lang=en").body(), "Activities")).isNotEqualTo("n/a");
	}

	@Test
	void thePartsOfAProfileLeadToAsManyRecords() throws Exception {
		Pattern part = Pattern.compile("<a href=\"(/activities[^\"]+)\" aria-label=\"[^\"]*: (\\d+)\"");
		int checked = 0;
		for (String address : List.of("/?from=2022&place=MAR&lang=en", "/?from=2022&sector=CUL&lang=en",
				"/?from=2021&place=EGY&lang=en")) {
			Matcher found = part.matcher(visitor.get(address).body());
			while (found.find()) {
				String n = found.group(2);
				assertThat(visitor.get(found.group(1).replace("&amp;", "&")).body()).as(found.group(1))
					.contains("<h1>" + n + (n.equals("1") ? " activity " : " activities "));
				checked++;
			}
		}
		assertThat(checked).isGreaterThan(20);
	}

	@Test
	void anEditionShowsWhatWasPublishedAndSaysWhatIsKnownToday() throws Exception {
		String today = visitor.get("/?from=2022-05&lang=en").body();
		String published = visitor.get("/?from=2022-05&edition=1&lang=en").body();
		long now = Long.parseLong(tile(today, "Activities"));
		assertThat(tile(published, "Activities")).isEqualTo(Long.toString(now - 1));
		assertThat(today).contains("As published: edition 1, ").doesNotContain("class=\"known-then\"");
		assertThat(published).contains("Activities: %d then, %d today.".formatted(now - 1, now));
		assertThat(visitor.get("/activities?measure=activities&period=2022-05&edition=2022-05.1&lang=en").body())
			.contains("<h1>" + (now - 1) + " activit")
			.doesNotContain("LATE-1");
		String before = visitor.get("/activities?measure=activities&period=2021-11&edition=2022-05.1&lang=en").body();
		assertThat(Jsoup.parse(before).select(".kicker a").attr("href"))
			.as("a month of the trend: the edition has no page of it")
			.isEqualTo("/?from=2022-05&to=2022-05&edition=1&lang=en");
		assertThat(visitor.get("/?from=2022-05&to=2022-05&edition=1&lang=en").statusCode()).isEqualTo(200);
		String state = visitor.get("/?from=2022-05&edition=1&place=MAR&lang=en").body();
		assertThat(state).contains("class=\"known-then\"");
		assertThat(Long.parseLong(tile(state, "Activities")))
			.isEqualTo(Long.parseLong(tile(visitor.get("/?from=2022-05&place=MAR&lang=en").body(), "Activities")) - 1);
		for (String wrong : List.of("/?from=2022-05&edition=2", "/?from=2022&edition=1", "/?edition=1",
				"/?from=2022-05&edition=x", "/?from=2022-05&edition=1&as-of=2024-01-01",
				"/?from=2022-06&edition=2022-05.1")) {
			assertThat(visitor.get(wrong).statusCode()).as(wrong).isEqualTo(400);
		}
	}

	@Test
	void severalPeriodsAreASeriesInWhichActiveHasNoTotal() throws Exception {
		String page = visitor.get("/?from=2021&to=2022-Q4&sector=CUL&lang=en").body();
		assertThat(page).contains("Q1 2021 – Q4 2022").contains("Active has no total over several periods");
		assertThat(page).containsPattern("<tfoot>.*<td class=\"num none\"><span></span></td>");
		// over the months of a comparison each activity counts once
		assertThat(visitor.get("/activities?measure=active&from=2021-01&to=2022-10&lang=en").statusCode())
			.isEqualTo(200);
		assertThat(visitor.get("/?from=2010-01&to=2022-12").statusCode()).isEqualTo(400);
		assertThat(visitor.get("/?from=2022&to=2021").statusCode()).isEqualTo(400);
		assertThat(visitor.get("/reports/report.xlsx?from=2021&to=2022").statusCode()).isEqualTo(400);
	}

	@Test
	void aRunningYearSaysSoAndLeadsToTheRecordsOfItsMonthsThatHaveEnded() throws Exception {
		String page = visitor.get("/?from=2026&lang=en").body();
		assertThat(page).contains("56 activities so far in 2026: 52 from January to October, "
				+ "44 fewer than in the same months of 2025 (96)");
	}

	@Test
	void whatLiesAheadIsListedInTheOrderOfItsBeginning() throws Exception {
		String page = visitor.get("/?from=2022&lang=en").body();
		Matcher count = Pattern.compile("(\\d+) activities ahead").matcher(page);
		assertThat(count.find()).isTrue();
		String day = LocalDate.of(2026, 11, 22).toString();
		String list = visitor.get("/activities?ahead=" + day + "&sort=oldest&lang=en").body();
		assertThat(list).contains("<h1>" + count.group(1) + " activities");
		assertThat(visitor.get("/?from=2022&place=SYR&sector=NONE&lang=en").body())
			.contains("No activity is planned yet");
	}

	@Test
	void columnsAreChosenInTheAddress() throws Exception {
		String page = visitor.get("/activities?measure=activities&period=2022&columns=none,status&lang=en").body();
		assertThat(page).contains("<th scope=\"col\">Status</th>").doesNotContain("<th scope=\"col\">Took part</th>");
		String ticked = visitor
			.get("/activities?measure=activities&period=2022&columns=none&columns=type&columns=source&lang=en")
			.body();
		assertThat(ticked).contains("<th scope=\"col\">Type</th>").contains("<th scope=\"col\">Source</th>");
		assertThat(visitor.get("/activities?columns=nothing").statusCode()).isEqualTo(400);
	}

	private static String tile(String page, String name) {
		OverviewPage.Figure tile = new OverviewPage(page).tiles().get(name);
		return (tile != null) ? tile.text() : "none among " + new OverviewPage(page).tiles().keySet();
	}

}
