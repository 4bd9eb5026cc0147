package org.bayan.web.record;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.bayan.db.record.RecordFilter;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.reporting.text.Texts;
import org.bayan.web.filter.PageFilter;
import org.bayan.web.page.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a list says it is, and what it can be narrowed to. */
class RecordTitleTests {

	private static final Period MAY = Period.parse("2025-05");

	@Test
	void aFigureIsItsMeasurePeriodPlaceAndSector() {
		RecordFilter filter = new RecordFilter(Measure.ACTIVITIES, MAY, new Place("MAR"), new SectorScope("EDU"), null,
				null, "", RecordFilter.NOW);
		assertThat(scope(filter, Language.EN)).isEqualTo("Activities, May 2025, Morocco, Education");
		assertThat(scope(filter, Language.FR)).isEqualTo("Activités, mai 2025, Morocco, Education");
		assertThat(scope(filter, Language.AR)).isEqualTo("الأنشطة، مايو 2025، Morocco، Education");
	}

	@Test
	void aPeriodUnderWaySaysSo() {
		RecordFilter filter = filter(Measure.HOSTED, RecordFilter.Detail.NONE, null, null, "");
		assertThat(RecordTitle.scope(filter, "", "", true, Texts.in(Language.EN), RecordFactsTests.names(Language.EN)))
			.isEqualTo("Hosted, May 2025 so far");
	}

	@Test
	void whereNothingLimitsItAllActivitiesAreMeant() {
		RecordFilter filter = new RecordFilter(null, null, Place.EVERYWHERE, SectorScope.EVERY, null, null, " ",
				RecordFilter.NOW);
		assertThat(scope(filter, Language.EN)).isEqualTo("All activities");
		assertThat(
				RecordTitle.limited(filter, "", "", false, Texts.in(Language.EN), RecordFactsTests.names(Language.EN)))
			.isEmpty();
	}

	@Test
	void everyFurtherLimitIsNamed() {
		RecordFilter.Detail detail = new RecordFilter.Detail("MAR", "Fès", "UNESCO", null, null, null);
		assertThat(scope(filter(Measure.ACTIVITIES, detail, ActivityType.WORKSHOP, ActivityStatus.COMPLETED, "water"),
				Language.EN))
			.isEqualTo("Activities, May 2025, Workshop, Completed, held in Morocco, held in \u2068Fès\u2069, "
					+ "with \u2068UNESCO\u2069, \u2068water\u2069");
		RecordFilter.Detail nowhere = new RecordFilter.Detail("NONE", null, null, null, null, null);
		assertThat(scope(filter(Measure.ACTIVITIES, nowhere, null, null, ""), Language.EN))
			.isEqualTo("Activities, May 2025, host country not stated");
		RecordFilter.Detail years = new RecordFilter.Detail(null, null, null, null, null, DatePrecision.YEAR);
		assertThat(scope(filter(Measure.ACTIVITIES, years, null, null, ""), Language.EN))
			.isEqualTo("Activities, May 2025, dated by year only");
	}

	@Test
	void whatLiesAheadAndARangeStandInPlaceOfThePeriod() {
		RecordFilter.Detail ahead = new RecordFilter.Detail(null, null, null, LocalDate.of(2025, 6, 5), null, null);
		assertThat(scope(new RecordFilter(null, null, Place.EVERYWHERE, SectorScope.EVERY, null, null, "",
				RecordFilter.NOW, ahead), Language.EN))
			.isEqualTo("planned or ongoing after 5 June 2025");
		RecordFilter.Detail range = new RecordFilter.Detail(null, null, null, null,
				new Range(Period.parse("2024-11"), Period.parse("2025-02")), null);
		assertThat(scope(new RecordFilter(Measure.PLANNED, null, Place.EVERYWHERE, SectorScope.EVERY, null, null, "",
				RecordFilter.NOW, range), Language.EN))
			.isEqualTo("Planned, November 2024 – February 2025");
	}

	@Test
	void itSaysAsOfWhenRecordsAreKnown() {
		assertThat(known("from=2025-05")).isEqualTo("Current figures, not published");
		assertThat(known("from=2025-05&as-of=2025-06-01")).isEqualTo("As known on 1 June 2025, not published");
		assertThat(known("from=2025-05&edition=2")).isEqualTo("As published: edition 2 of May 2025");
		assertThat(known("from=2024&edition=2025-05.2")).as("of another period")
			.isEqualTo("As published: edition 2 of May 2025");
	}

	@Test
	void aMeasureIsOfferedWhereThereIsAPeriod() {
		assertThat(RecordChoices.measures(RecordQuery.of(page("")), page(""))).isEmpty();
		assertThat(RecordChoices.measures(RecordQuery.of(page("from=2025")), page("from=2025")))
			.extracting(Page.Choice::code)
			.containsExactly("activities", "active", "completed", "planned", "cancelled", "hosted");
		String range = "from=2024-11&to=2025-02&measure=hosted";
		assertThat(RecordChoices.measures(RecordQuery.of(page(range)), page(range))).as("active has no total")
			.extracting(Page.Choice::code)
			.containsExactly("activities", "completed", "planned", "cancelled", "hosted");
		assertThat(RecordChoices.measures(RecordQuery.of(page(range)), page(range))).filteredOn(Page.Choice::chosen)
			.extracting(Page.Choice::name)
			.containsExactly("Hosted");
	}

	@Test
	void anotherOrderKeepsWhatWasAskedFor() {
		Page page = page("from=2025-05&place=MAR&q=sand&sort=title");
		assertThat(RecordChoices.orders(RecordQuery.of(page), page)).containsExactly(
				new Page.Choice("newest", "Newest first",
						"/activities?q=sand&sort=newest&from=2025-05&to=2025-05&place=MAR&lang=en", false),
				new Page.Choice("oldest", "Oldest first",
						"/activities?q=sand&sort=oldest&from=2025-05&to=2025-05&place=MAR&lang=en", false),
				new Page.Choice("title", "By title",
						"/activities?q=sand&sort=title&from=2025-05&to=2025-05&place=MAR&lang=en", true),
				new Page.Choice("participants", "Most participants",
						"/activities?q=sand&sort=participants&from=2025-05&to=2025-05&place=MAR&lang=en", false));
	}

	@Test
	void typesAndStatusesAreAllThereAre() {
		RecordQuery query = RecordQuery.of(page("type=forum&status=ongoing"));
		assertThat(RecordChoices.types(query, Texts.in(Language.EN))).hasSize(16)
			.filteredOn(Page.Choice::chosen)
			.extracting(Page.Choice::name)
			.containsExactly("Forum");
		assertThat(RecordChoices.statuses(query, Texts.in(Language.FR))).extracting(Page.Choice::name)
			.containsExactly("Prévue", "En cours", "Achevée", "Annulée", "Reportée");
	}

	private static String known(String query) {
		return RecordTitle.known(PageFilter.of(page(query)), Texts.in(Language.EN));
	}

	private static RecordFilter filter(Measure measure, RecordFilter.Detail detail, @Nullable ActivityType type,
			@Nullable ActivityStatus status, String words) {
		return new RecordFilter(measure, MAY, Place.EVERYWHERE, SectorScope.EVERY, type, status, words,
				RecordFilter.NOW, detail);
	}

	private static String scope(RecordFilter filter, Language language) {
		return RecordTitle.scope(filter, "Morocco", "Education", false, Texts.in(language),
				RecordFactsTests.names(language));
	}

	private static Page page(String query) {
		Map<String, String> parameters = new LinkedHashMap<>();
		for (String one : query.isEmpty() ? new String[0] : query.split("&")) {
			parameters.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
		}
		return new Page(Language.EN, null, "/activities", parameters, null);
	}

}
