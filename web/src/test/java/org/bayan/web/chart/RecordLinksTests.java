package org.bayan.web.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.Figure;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.Dimension;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
import org.bayan.web.SmallReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the records behind a figure are, and the pages that it names. */
class RecordLinksTests {

	private static final Span WINTER = new Span(YearMonth.of(2024, 12), YearMonth.of(2025, 2));

	@Test
	void aFigureIsLookedUpInItsOwnPeriodPlaceAndSector() {
		RecordLinks links = links(new SmallReport().state("EGY", SmallReport.EGYPT));
		assertThat(links.of(Measure.PLANNED))
			.isEqualTo("/activities?measure=planned&period=2025-05&place=EGY&sector=ALL&lang=en");
		assertThat(links.of(Measure.ACTIVITIES, Map.of("host", "MAR")))
			.isEqualTo("/activities?measure=activities&period=2025-05&place=EGY&sector=ALL&host=MAR&lang=en");
		assertThat(links.of(Measure.ACTIVITIES, WINTER))
			.isEqualTo("/activities?measure=activities&from=2024-12&to=2025-02&place=EGY&sector=ALL&lang=en");
		assertThat(links.of(Measure.HOSTED, Map.of("city", "Fès & Meknès"))).as("as an address holds it")
			.contains("&city=F%C3%A8s%20%26%20Mekn%C3%A8s&");
	}

	@Test
	void whatWasKnownOnADayIsAskedForAsKnownThen() {
		RecordLinks links = links(new SmallReport().knownOn("2025-06-01"));
		assertThat(links.of(Measure.ACTIVITIES)).endsWith("&as-of=2025-06-01&lang=en");
		assertThat(links.ofPlacePage(new Place("EGY")))
			.isEqualTo("/?from=2025-05&to=2025-05&place=EGY&as-of=2025-06-01&lang=en");
	}

	@Test
	void anEditionIsNamedWithItsMonthAndItsPagesAreOfThatMonthAlone() {
		RecordLinks links = links(new SmallReport().edition(2, "2025-06-07"));
		assertThat(links.of(Measure.ACTIVITIES))
			.isEqualTo("/activities?measure=activities&period=2025-05&place=ALL&sector=ALL&edition=2025-05.2&lang=en");
		assertThat(links.page(category(Dimension.PLACE, "EGY")))
			.isEqualTo("/?from=2025-05&to=2025-05&place=EGY&edition=2025-05.2&lang=en");
		assertThat(links.page(category(Dimension.PERIOD, "2025-04"))).isEqualTo("/?from=2025-04&to=2025-04&lang=en");
		assertThat(links.of(Measure.ACTIVITIES, WINTER)).as("records of other months as known then")
			.contains("&edition=2025-05.2&");
	}

	@Test
	void everyPlaceAndSectorHasAPageButTheWhole() {
		RecordLinks links = links(new SmallReport());
		assertThat(links.page(category(Dimension.PLACE, "GROUP:ARB")))
			.isEqualTo("/?from=2025-05&to=2025-05&place=GROUP%3AARB&lang=en");
		assertThat(links.page(category(Dimension.SECTOR, "NONE")))
			.isEqualTo("/?from=2025-05&to=2025-05&sector=NONE&lang=en");
		assertThat(links.page(category(Dimension.PLACE, "ALL"))).isNull();
		assertThat(links.page(category(Dimension.TYPE, "workshop"))).isNull();
		assertThat(links.page(category(Dimension.AGE, "UNDER_3"))).isNull();
	}

	@Test
	void aCellIsOfItsRowAndItsColumn() {
		RecordLinks links = links(new SmallReport());
		assertThat(links.of(category(Dimension.PLACE, "EGY"), category(Dimension.SECTOR, "EDU")))
			.isEqualTo("/activities?measure=activities&period=2025-05&place=EGY&sector=EDU&lang=en");
		assertThat(links.of(category(Dimension.TYPE, "workshop")))
			.isEqualTo("/activities?measure=activities&period=2025-05&place=ALL&sector=ALL&type=workshop&lang=en");
		assertThat(links.of(category(Dimension.PERIOD, "2024-Q4")))
			.isEqualTo("/activities?measure=activities&period=2024-Q4&place=ALL&sector=ALL&lang=en");
	}

	@Test
	void whatLiesAheadIsSortedFromTheNextOn() {
		LocalDate day = LocalDate.of(2025, 6, 5);
		assertThat(links(new SmallReport()).ahead(day)).isEqualTo("/activities?ahead=2025-06-05&sort=oldest&lang=en");
		assertThat(links(new SmallReport().sector("EDU", SmallReport.EDUCATION)).ahead(day))
			.isEqualTo("/activities?ahead=2025-06-05&sort=oldest&sector=EDU&lang=en");
	}

	@Test
	void aFigureThatChangedLeadsToItsRecordsWhereOneListHasThem() {
		RecordLinks links = links(new SmallReport());
		Place egypt = new Place("EGY");
		assertThat(links.of(new Figure(null, null, egypt, SectorScope.EVERY, Measure.ACTIVITIES)))
			.isEqualTo("/activities?measure=activities&period=2025-05&place=EGY&sector=ALL&lang=en");
		Span march = Span.of(YearMonth.of(2025, 3));
		assertThat(links.of(new Figure(march, null, egypt, SectorScope.EVERY, Measure.HOSTED)))
			.isEqualTo("/activities?measure=hosted&period=2025-03&place=EGY&sector=ALL&lang=en");
		assertThat(links.of(new Figure(WINTER, null, egypt, SectorScope.EVERY, Measure.ACTIVITIES))).isNull();
	}

	@Test
	void whatThePageIsAboutIsNoLinkInItsSentences() {
		Sentence sentence = Sentence.join(" and ", List.of(Sentence.of("Egypt", "Egypt", new Target.Place("EGY")),
				Sentence.of("<Education>", "<Education>", new Target.Sector("EDU")), Sentence.of("others")));
		Document html = Jsoup.parse(links(new SmallReport().state("EGY", SmallReport.EGYPT)).html(sentence));
		assertThat(html.text()).isEqualTo("Egypt and <Education> and others");
		assertThat(html.select("a").eachText()).containsExactly("<Education>");
		assertThat(html.select("a").eachAttr("href"))
			.containsExactly("/?from=2025-05&to=2025-05&place=EGY&sector=EDU&lang=en");
	}

	@Test
	void aFigureOfASentenceIsOfItsMonths() {
		Target.Records records = Target.Records.of(Measure.ACTIVITIES).at(new Place("EGY"));
		Span quarter = new Span(YearMonth.of(2025, 1), YearMonth.of(2025, 3));
		RecordLinks links = links(new SmallReport());
		assertThat(links.html(Sentence.of("12", "12", records.over(quarter).with("type", "workshop"))))
			.isEqualTo("<a href=\"/activities?measure=activities&amp;period=2025-Q1&amp;place=EGY&amp;sector=ALL"
					+ "&amp;type=workshop&amp;lang=en\">12</a>");
		assertThat(links.html(Sentence.of("12", "12", records.over(WINTER)))).contains("from=2024-12&amp;to=2025-02");
	}

	private static ChartCategory category(Dimension dimension, String code) {
		return new ChartCategory(dimension, code, code, code, null, false);
	}

	private static RecordLinks links(SmallReport small) {
		PeriodReport report = small.report();
		return new RecordLinks(report, Language.EN);
	}

}
