package org.bayan.web.record;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.language.Language;
import org.bayan.domain.record.ListedActivity;
import org.bayan.reporting.text.Texts;
import org.bayan.web.Offline;
import org.bayan.web.Templates;
import org.bayan.web.page.Page;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.web.Offline.plain;

/** A record as its page shows it, and as a row of a list. */
class RecordPageTests {

	private static final ListedActivity WORKSHOP = activity("A-1", "Sand <and> sea", "Sable", DatePrecision.DAY,
			"https://example.org/a?b=1&c=2", false);

	@Test
	void aRowHasTheColumnsInTheirOrder() {
		Document list = list(Language.EN, RecordColumn.usual(), WORKSHOP, false);
		assertThat(list.select("thead th").eachText()).containsExactly("Dates", "Activity", "Type",
				"Sectors and centres", "Took part", "Hosted in", "Participants", "Source");
		Element row = list.select("tbody tr").getFirst();
		assertThat(row.select("td").eachText()).containsExactly("30 May – 2 Jun 2025", "Sand <and> seaA-1", "Workshop",
				"Education", "Morocco, Germany (outside)", "MoroccoRabat", "1,234", "Page");
		assertThat(row.select("td[data-label]").eachAttr("data-label")).as("where the screen is narrow")
			.containsExactly("Type", "Sectors and centres", "Took part", "Hosted in", "Participants");
		assertThat(row.select("td a").getFirst().attr("href")).isEqualTo("/activities/A-1?lang=en");
	}

	@Test
	void onlyTheColumnsThatWereChosenStand() {
		Document list = list(Language.EN, List.of(RecordColumn.STATUS, RecordColumn.MODALITY), WORKSHOP, false);
		assertThat(list.select("tbody td").eachText()).containsExactly("30 May – 2 Jun 2025", "Sand <and> seaA-1",
				"Completed", "In person");
		assertThat(list(Language.EN, List.of(), WORKSHOP, true).select("tbody td").eachText())
			.containsExactly("30 May – 2 Jun 2025", "Sand <and> seaA-1 · Completed");
	}

	@ParameterizedTest
	@CsvSource({ "EN, Sand <and> sea, en", "FR, Sable, fr", "AR, Sand <and> sea, en" })
	void aTitleSaysItsOwnLanguage(Language language, String title, String own) {
		Element shown = list(language, RecordColumn.usual(), WORKSHOP, false).select("tbody a bdi").getFirst();
		assertThat(shown.text()).isEqualTo(title);
		assertThat(shown.attr("lang")).isEqualTo(own);
	}

	@Test
	void aMonthAndAProgrammeAreSaidBeneathTheTitle() {
		ListedActivity programme = activity("P-1", "Sand", null, DatePrecision.MONTH, null, true);
		Element row = list(Language.EN, List.of(), programme, false).select("tbody tr").getFirst();
		assertThat(row.select("td").eachText()).containsExactly("May 2025",
				"SandP-1 · only the month is known · programme");
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "ftp://example.org/", "https://exa mple.org", "data:text/html,x" })
	void onlyAnAddressOfTheWebIsALink(String source) {
		ListedActivity hostile = activity("A-1", "Sand", null, DatePrecision.DAY, source, false);
		assertThat(list(Language.EN, List.of(RecordColumn.SOURCE), hostile, false).select("a[href]").eachAttr("href"))
			.containsExactly("/activities/A-1?lang=en");
		assertThat(page(hostile, Language.EN, Map.of()).select("a.btn")).isEmpty();
	}

	@Test
	void theSourceIsOpenedWithoutSayingWhereFrom() {
		Element link = page(WORKSHOP, Language.EN, Map.of()).select("a.btn").getFirst();
		assertThat(link.attr("href")).isEqualTo("https://example.org/a?b=1&c=2");
		assertThat(link.attr("rel")).isEqualTo("noreferrer noopener");
	}

	@Test
	void thePageSaysFactsReasonsAndHistory() {
		Document page = page(WORKSHOP, Language.EN,
				Map.of("facts", List.of(new RecordFacts.Fact("City", "Rabat <x>")), "counts",
						List.of(new RecordCounts.Count("Activities", true, "Begun in May 2025",
								"/activities?a=1"), new RecordCounts.Count("Planned", false, "Does not count", "")),
						"history",
						List.of(new RecordFacts.Step("1 June", "Changed by b.csv, row 2",
								List.of(new RecordFacts.Difference("City", "…", "Rabat"))),
								new RecordFacts.Step("1 May", "Imported from a.csv, row 1", List.of()))));
		assertThat(page.select("dl.facts dt").eachText()).containsExactly("City");
		assertThat(page.select("dl.facts dd").eachText()).containsExactly("Rabat <x>");
		assertThat(page.select("tbody td a").eachAttr("href")).containsExactly("/activities?a=1");
		assertThat(page.select("tbody td.dim").eachText()).containsExactly("Does not count");
		assertThat(page.select("ol.history > li > p").eachText()).containsExactly("1 June Changed by b.csv, row 2",
				"1 May Imported from a.csv, row 1");
		assertThat(page.select("ol.history del").eachText()).containsExactly("…");
		assertThat(page.select("ol.history ins").eachText()).containsExactly("Rabat");
		assertThat(page.select("p.failed")).isEmpty();
	}

	@Test
	void whatWasWithdrawnSaysSoAtTheTop() {
		assertThat(plain(page(WORKSHOP, Language.FR, Map.of("withdrawn", true)).select("p.failed").text()))
			.isEqualTo("Cette activité a été retirée ; elle n’entre dans aucun chiffre.");
	}

	@Test
	void theReferenceReadsFromTheLeftInArabicToo() {
		Document page = page(WORKSHOP, Language.AR, Map.of());
		assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
		assertThat(page.select(".kicker bdi[dir=ltr]").text()).isEqualTo("A-1");
		assertThat(page.select("p.summary").text()).isEqualTo("ورشة عمل · 30 مايو – 2 يونيو 2025 · مكتمل");
	}

	private static Document page(ListedActivity activity, Language language, Map<String, ?> more) {
		RecordNames names = RecordFactsTests.names(language);
		Map<String, Object> model = new HashMap<>(
				Map.of("activity", activity, "names", names, "title", names.title(activity), "withdrawn", false,
						"facts", List.of(), "counts", List.of(), "history", List.of(), "dataAsOf", "now"));
		model.putAll(more);
		return Templates.page("record", Offline.page(language, null, "/activities/A-1", ""), model);
	}

	private static Document list(Language language, List<RecordColumn> columns, ListedActivity activity,
			boolean withStatus) {
		List<Page.Choice> shown = RecordColumn.choices(columns, Texts.in(language))
			.stream()
			.filter(Page.Choice::chosen)
			.toList();
		return Templates.part("records", "list", Offline.page(language, null, "/activities", ""),
				Map.of("rows", List.of(activity), "shown", shown, "caption", "Caption", "withStatus", withStatus,
						"names", RecordFactsTests.names(language)));
	}

	private static ListedActivity activity(String ref, String english, @Nullable String french, DatePrecision precision,
			@Nullable String source, boolean programme) {
		return new ListedActivity(ref, english, french, null, ActivityType.WORKSHOP, ActivityStatus.COMPLETED,
				LocalDate.of(2025, 5, 30), LocalDate.of(2025, 6, 2), precision, List.of("EDU"), List.of("MAR", "DEU"),
				List.of(true, false), "MAR", "Rabat", Modality.IN_PERSON, 1_234, source, programme, "");
	}

}
