package org.bayan.web.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.bayan.db.account.Role;
import org.bayan.db.record.RecordFilter;
import org.bayan.db.record.Version;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.record.ListedActivity;
import org.bayan.web.Contents;
import org.bayan.web.Offline;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.web.OfflinePages.PAGES;

/** Lists of records as readers get them, and the page of one. */
class RecordsPageTests {

	private final Contents contents = PAGES.empty();

	@Test
	void aListSaysHowManyThereAreBehindTheFigure() throws Exception {
		there(3);
		Document page = page("/activities?measure=activities&period=2025-05&place=MAR&sector=EDU");
		assertThat(page.select("h1").text())
			.isEqualTo("3 activities behind the figure “Activities, May 2025, Morocco, Education”");
		assertThat(page.select("nav.pager").text()).isEqualTo("1–3 of 3");
		assertThat(page.select("table.records tbody tr")).hasSize(3);
		assertThat(page.select(".left-out").text())
			.isEqualTo("… participants not stated: by none of these activities.");
		RecordFilter asked = this.contents.asked.getFirst();
		assertThat(asked.measure()).isEqualTo(Measure.ACTIVITIES);
		assertThat(asked.place()).hasToString("MAR");
		assertThat(asked.sector()).hasToString("EDU");
		assertThat(asked.period()).hasToString("2025-05");
	}

	@Test
	void aMeasureWithoutAPeriodIsThatOfTheLatestMonth() throws Exception {
		there(1);
		page("/activities?measure=hosted");
		assertThat(this.contents.asked.getFirst().period()).hasToString("2025-05");
	}

	@Test
	void aFullPageLeadsToTheNextAndBackToTheFirst() throws Exception {
		this.contents.records = activities(20);
		this.contents.count = 45;
		Document first = page("/activities?from=2025-05&q=sand");
		assertThat(first.select("nav.pager a[rel=next]").attr("href"))
			.isEqualTo("/activities?q=sand&from=2025-05&to=2025-05&lang=en&after=key%2020&ref=A-20&shown=20");
		assertThat(first.select("nav.pager").text()).isEqualTo("1–20 of 45Next");
		Document second = page("/activities?from=2025-05&q=sand&after=key%2020&ref=A-20&shown=20");
		assertThat(second.select("nav.pager").text()).isEqualTo("21–40 of 45From the beginningNext");
		assertThat(second.select("nav.pager a").getFirst().attr("href"))
			.isEqualTo("/activities?q=sand&from=2025-05&to=2025-05&lang=en");
	}

	@Test
	void aShortListIsTakenHomeAtOnceAndALongOneIsAskedFor() throws Exception {
		there(2);
		Document shorter = page("/activities?from=2025&lang=fr");
		assertThat(shorter.select("p.push a").eachAttr("href"))
			.containsExactly("/activities.xlsx?from=2025&to=2025&lang=fr", "/activities.csv?from=2025&to=2025&lang=fr");
		assertThat(shorter.select("p.push a").getFirst().text()).isEqualTo("Excel, 2 lignes");
		assertThat(shorter.select("form.long")).isEmpty();
		this.contents.count = 20_001;
		Document longer = page("/activities?from=2025&lang=fr");
		assertThat(longer.select("p.push a")).isEmpty();
		assertThat(longer.select("form.long").attr("action")).isEqualTo("/lists?from=2025&to=2025&lang=fr");
		assertThat(longer.select("form.long button").eachAttr("value")).containsExactly("xlsx", "csv");
	}

	@Test
	void headsOfColumnsSortAndSayHowTheyAreSorted() throws Exception {
		there(2);
		Document page = page("/activities?from=2025");
		assertThat(page.select("thead th[aria-sort]").eachAttr("aria-sort")).containsExactly("descending");
		assertThat(page.select("thead a").getFirst().attr("href")).contains("sort=oldest");
		assertThat(page("/activities?from=2025&sort=title").select("thead th[aria-sort]").text()).isEqualTo("Activity");
	}

	@Test
	void aSearchThatFindsVeryManyDoesNotCountThem() throws Exception {
		this.contents.records = activities(20);
		this.contents.count = 1_000_000;
		Document page = page("/activities?q=workshop");
		assertThat(page.select("h1").text()).isEqualTo("More than 20,000 activities: \u2068workshop\u2069");
		assertThat(page.select("nav.pager").text()).isEqualTo("1–20 of more than 20,000Next");
	}

	@Test
	void whereNothingIsFoundThePageSaysWhatToDo() throws Exception {
		assertThat(page("/activities?q=nothing").select("p.empty").text())
			.isEqualTo("No activity matches. Remove a word or a filter, or choose a longer period.");
		assertThat(page("/activities?measure=planned&period=2025-05").select("p.empty").text())
			.isEqualTo("No activity in this period, place and sector.");
		assertThat(page("/activities?q=nothing").select("nav.pager, table.records")).isEmpty();
	}

	@Test
	void theFormKeepsWhatWasAsked() throws Exception {
		there(1);
		Document page = page(
				"/activities?from=2025-05&place=MAR&type=forum&sort=title&q=%22sand%22&host=MAR&as-of=2025-06-01");
		assertThat(page.select("form.narrowing input[name=q]").val()).isEqualTo("\"sand\"");
		assertThat(page.select("form.narrowing select[name=type] option[selected]").eachAttr("value"))
			.containsExactly("forum");
		assertThat(page.select("form.narrowing select[name=sort] option[selected]").eachAttr("value"))
			.containsExactly("title");
		assertThat(page.select("form.narrowing input[type=hidden]").eachAttr("name")).contains("from", "to", "place",
				"host", "as-of", "lang");
		assertThat(page.select("footer, .asof").text()).contains("As known on 1 June 2025, not published");
	}

	@Test
	void theOverviewIsThatOfTheListsPeriod() throws Exception {
		there(1);
		assertThat(page("/activities?measure=hosted").select(".kicker a").attr("href")).as("the latest month")
			.isEqualTo("/?from=2025-05&to=2025-05&lang=en");
		assertThat(page("/activities?from=2024&place=MAR&q=x").select(".kicker a").attr("href"))
			.isEqualTo("/?from=2024&to=2024&place=MAR&lang=en");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/activities?place=XYZ", "/activities?sector=XYZ", "/activities?sort=x",
			"/activities?measure=women", "/activities?columns=x" })
	void whatIsNotThereCannotBeListed(String address) throws Exception {
		assertThat(PAGES.get(address, Offline.account(Role.LEADERSHIP)).getStatus()).isEqualTo(400);
	}

	@Test
	void oneRecordHasAPageOfItsOwn() throws Exception {
		there(1);
		this.contents.versions = List.of(new Version(1, "import", Instant.parse("2025-05-08T08:00:00Z"), null,
				"may.csv", 12L, null, false, Map.of("type", "workshop", "city", "Rabat")));
		Document page = page("/activities/A-1?lang=fr");
		assertThat(page.select("h1").text()).isEqualTo("Sand 1");
		assertThat(page.select("h1 bdi").attr("lang")).as("it has no French title").isEqualTo("en");
		assertThat(page.select("dl.facts dd").eachText()).containsExactly("Atelier", "Rabat");
		assertThat(page.select("ol.history").text()).isEqualTo("8 mai 2025, 08:00 (UTC) Importée de may.csv, ligne 12");
		assertThat(page.select("tbody td a").getFirst().attr("href"))
			.isEqualTo("/activities?measure=activities&period=2025-05&lang=fr");
	}

	@Test
	void aRecordThatIsNotThereIsNotFound() throws Exception {
		assertThat(PAGES.get("/activities/B-9", Offline.account(Role.LEADERSHIP)).getStatus()).isEqualTo(404);
	}

	private void there(int count) {
		this.contents.records = activities(count);
		this.contents.count = count;
	}

	private static List<ListedActivity> activities(int count) {
		return IntStream.rangeClosed(1, count)
			.mapToObj((at) -> new ListedActivity("A-" + at, "Sand " + at, null, null, ActivityType.WORKSHOP,
					ActivityStatus.COMPLETED, LocalDate.of(2025, 5, 7), LocalDate.of(2025, 5, 7), DatePrecision.DAY,
					List.of("EDU"), List.of("MAR"), List.of(true), "MAR", "Rabat", Modality.IN_PERSON, null, null,
					false, "key " + at))
			.toList();
	}

	private static Document page(String address) throws Exception {
		return PAGES.page(address, Offline.account(Role.LEADERSHIP));
	}

}
