package org.bayan.db.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bayan.db.TestActivity;
import org.bayan.db.TestDatabase;
import org.bayan.db.TestFacts;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.record.ListedActivity;
import org.bayan.domain.record.WholeRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Which activities a list has, in which order, and that it is as long as its count. */
class RecordedActivitiesIntegrationTests {

	private static final TestDatabase database = new TestDatabase();

	@RegisterExtension
	private static final Extension undone = database.eachTestUndone();

	private static final RecordedActivities records = new RecordedActivities(database.dsl());

	/** The change after which A3 was withdrawn and A1 was of another day. */
	private static long first;

	private static TestFacts facts;

	@BeforeAll
	static void facts() {
		facts = new TestFacts(database, false);
		facts.states("MAR ARB", "EGY ARB", "MDV ASI 2025-05-06");
		first = facts.merge(TestActivity.of("A1", "2025-04-30"), TestActivity.of("A3", "2025-05-03"));
		facts.withdraw("A3");
		facts.merge(all());
	}

	private static TestActivity[] all() {
		return new TestActivity[] {
				TestActivity.of("A1", "2025-05-01")
					.until("2025-07-02")
					.countries("MAR EGY")
					.sectors("EDU CUL")
					.host("MAR")
					.city("Rabat")
					.partners("UNESCO", "ALECSO", "UNESCO")
					.stated(Measure.PARTICIPANTS, 20)
					.titles("b", "Zone", null),
				TestActivity.of("A2", "2025-05-05")
					.countries("MDV")
					.host("MDV")
					.type(ActivityType.WORKSHOP)
					.titles("A", null, null)
					.partners("UNESCO"),
				TestActivity.of("A4", "2025-05-06")
					.countries("MDV FRA")
					.host("EGY")
					.city("Cairo")
					.status(ActivityStatus.ONGOING)
					.until("2025-05-20")
					.stated(Measure.PARTICIPANTS, 0)
					.titles("É", null, null),
				TestActivity.of("A5", "2025-05-31").status(ActivityStatus.PLANNED).countries("MAR").host("MAR"),
				TestActivity.of("A6", "2025-05-31").status(ActivityStatus.CANCELLED).countries("MAR"),
				TestActivity.of("A7", "2025-06-01").status(ActivityStatus.POSTPONED).countries("MAR"),
				TestActivity.of("P1", "2025-05-02").countries("MAR").budget(10),
				TestActivity.of("P2", "2024-02-29").countries("EGY").sectors("EDU").partOf("P1") };
	}

	private static RecordFilter measured(Measure measure, String period, String place) {
		return new RecordFilter(measure, Period.parse(period), new Place(place), SectorScope.EVERY, null, null, "",
				RecordFilter.NOW);
	}

	private static RecordFilter all(String sector, RecordFilter.Detail detail) {
		return new RecordFilter(null, null, Place.EVERYWHERE, new SectorScope(sector), null, null, "", RecordFilter.NOW,
				detail);
	}

	private static RecordFilter all(@Nullable ActivityType type, @Nullable ActivityStatus status, long change) {
		return new RecordFilter(null, null, Place.EVERYWHERE, SectorScope.EVERY, type, status, "", change);
	}

	private static final RecordFilter EVERYTHING = all(null, null, RecordFilter.NOW);

	/**
	 * The references, oldest first, after it was seen that there are as many as counted.
	 */
	private static String found(RecordFilter filter) {
		List<String> refs = refs(filter, RecordOrder.OLDEST, Language.EN);
		assertThat(records.count(filter)).isEqualTo(refs.size());
		return String.join(" ", refs);
	}

	private static List<String> refs(RecordFilter filter, RecordOrder order, Language language) {
		return records.list(filter, order, language, null, 100).stream().map(ListedActivity::ref).toList();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			ACTIVITIES, 2025-05, ALL,       A1 A2 A4
			ACTIVITIES, 2025,    ALL,       A1 A2 A4
			ACTIVITIES, 2025-Q3, ALL,       ''
			ACTIVITIES, 2025-05, MAR,       A1
			ACTIVITIES, 2025-05, MDV,       A4
			ACTIVITIES, 2025-05, GROUP:ASI, A4
			ACTIVITIES, 2025-05, GROUP:ARB, A1
			ACTIVITIES, 2025-05, EXT,       A2 A4
			ACTIVITIES, 2025-05, ORG,       ''
			ACTIVITIES, 2024-02, EGY,       P2
			ACTIVE,     2025-06, ALL,       A1
			ACTIVE,     2025-07, MAR,       A1
			ACTIVE,     2025-08, ALL,       ''
			COMPLETED,  2025-05, ALL,       A2
			COMPLETED,  2025-07, ALL,       A1
			PLANNED,    2025-05, ALL,       A5
			CANCELLED,  2025-Q2, ALL,       A6 A7
			HOSTED,     2025-05, ALL,       A1 A2 A4
			HOSTED,     2025-05, EGY,       A4
			HOSTED,     2025-05, MDV,       ''
			HOSTED,     2025-05, EXT,       A2
			HOSTED,     2025-05, GROUP:ARB, A1 A4
			HOSTED,     2025-05, ORG,       ''
			""")
	void aMeasureHasTheActivitiesThatItCounts(Measure measure, String period, String place, String refs) {
		assertThat(found(measured(measure, period, place))).isEqualTo(refs);
	}

	@Test
	void withoutAMeasureEverythingThatBeginsIsListedProgrammesToo() {
		assertThat(found(new RecordFilter(null, Period.parse("2025-05"), Place.EVERYWHERE, SectorScope.EVERY, null,
				null, "", RecordFilter.NOW)))
			.isEqualTo("A1 P1 A2 A4 A5 A6");
		assertThat(found(EVERYTHING)).isEqualTo("P2 A1 P1 A2 A4 A5 A6 A7");
	}

	@Test
	void aSectorATypeAndAStatusNarrow() {
		assertThat(found(all("EDU", RecordFilter.Detail.NONE))).isEqualTo("P2 A1");
		assertThat(found(all("NONE", RecordFilter.Detail.NONE))).isEqualTo("P1 A2 A4 A5 A6 A7");
		assertThat(found(all(ActivityType.WORKSHOP, null, RecordFilter.NOW))).isEqualTo("A2");
		assertThat(found(all(null, ActivityStatus.ONGOING, RecordFilter.NOW))).isEqualTo("A4");
		assertThat(found(all(ActivityType.WORKSHOP, ActivityStatus.ONGOING, RecordFilter.NOW))).isEmpty();
	}

	@Test
	void whatElseActivitiesHaveInCommonNarrows() {
		assertThat(found(all("ALL", new RecordFilter.Detail("MAR", null, null, null, null, null)))).isEqualTo("A1 A5");
		assertThat(found(all("ALL", new RecordFilter.Detail(Tally.NO_HOST, null, null, null, null, null))))
			.isEqualTo("P2 P1 A6 A7");
		assertThat(found(all("ALL", new RecordFilter.Detail(null, "Cairo", null, null, null, null)))).isEqualTo("A4");
		assertThat(found(all("ALL", new RecordFilter.Detail(null, "cairo", null, null, null, null)))).isEmpty();
		assertThat(found(all("ALL", new RecordFilter.Detail(null, null, "UNESCO", null, null, null))))
			.isEqualTo("A1 A2");
	}

	@Test
	void whatLiesAheadIsPlannedOrOngoingAndNotOver() {
		assertThat(found(ahead("2025-05-19"))).isEqualTo("A4 A5");
		assertThat(found(ahead("2025-05-20"))).isEqualTo("A5");
		assertThat(found(ahead("2025-05-31"))).isEmpty();
		assertThat(refs(ahead("2025-05-19"), RecordOrder.NEWEST, Language.EN)).containsExactly("A5", "A4");
	}

	@Test
	void whatIsDatedByYearIsInListsOfYearsAlone() {
		facts.merge(TestActivity.of("Y1", "2025-01-01").dated(DatePrecision.YEAR).until("2026-02-03").host("EGY"),
				TestActivity.of("Y2", "2025-01-01").dated(DatePrecision.YEAR).status(ActivityStatus.PLANNED));
		assertThat(found(measured(Measure.ACTIVITIES, "2025", "ALL"))).isEqualTo("Y1 A1 A2 A4");
		assertThat(found(measured(Measure.ACTIVITIES, "2025-01", "ALL"))).isEmpty();
		assertThat(found(measured(Measure.ACTIVITIES, "2025-Q1", "ALL"))).isEmpty();
		assertThat(found(measured(Measure.ACTIVE, "2025-05", "ALL"))).isEqualTo("A1 A2 A4");
		assertThat(found(measured(Measure.ACTIVE, "2026", "ALL"))).isEqualTo("Y1");
		assertThat(found(measured(Measure.COMPLETED, "2026", "ALL"))).isEqualTo("Y1");
		assertThat(found(measured(Measure.PLANNED, "2025-01", "ALL"))).isEmpty();
		assertThat(found(measured(Measure.HOSTED, "2025", "EGY"))).isEqualTo("Y1 A4");
		assertThat(found(over("2025-01", "2025-12"))).isEqualTo("A1 A2 A4");
		assertThat(found(over("2024", "2025"))).isEqualTo("P2 Y1 A1 A2 A4");
		assertThat(found(all("ALL", new RecordFilter.Detail(null, null, null, null, null, DatePrecision.YEAR))))
			.isEqualTo("Y1 Y2");
		assertThat(found(ahead("2025-12-30"))).as("until the end of its year").isEqualTo("Y2");
		assertThat(found(ahead("2025-12-31"))).isEmpty();
	}

	private static RecordFilter over(String first, String last) {
		return new RecordFilter(Measure.ACTIVITIES, null, Place.EVERYWHERE, SectorScope.EVERY, null, null, "",
				RecordFilter.NOW, new RecordFilter.Detail(null, null, null, null,
						Range.between(Period.parse(first), Period.parse(last)), null));
	}

	private static RecordFilter ahead(String day) {
		return all("ALL", new RecordFilter.Detail(null, null, null, LocalDate.parse(day), null, null));
	}

	@Test
	void aRangeIsFromItsFirstDayToItsLast() {
		Range range = Range.between(Period.parse("2024-02"), Period.parse("2025-05"));
		RecordFilter.Detail detail = new RecordFilter.Detail(null, null, null, null, range, null);
		assertThat(found(new RecordFilter(Measure.ACTIVITIES, null, Place.EVERYWHERE, SectorScope.EVERY, null, null, "",
				RecordFilter.NOW, detail)))
			.isEqualTo("P2 A1 A2 A4");
		assertThat(detail.narrows()).isFalse();
	}

	@Test
	void aListIsAsKnownAfterItsChange() {
		assertThat(found(all(null, null, first))).isEqualTo("A1 A3");
		assertThat(found(all(null, null, first + 1))).isEqualTo("A1");
		assertThat(found(all(null, null, first - 1))).isEmpty();
		assertThat(records.list(all(null, null, first), RecordOrder.OLDEST, Language.EN, null, 1))
			.extracting(ListedActivity::start)
			.containsExactly(LocalDate.of(2025, 4, 30));
	}

	@Test
	void everyOrderEndsByReference() {
		assertThat(refs(EVERYTHING, RecordOrder.NEWEST, Language.EN)).containsExactly("A7", "A6", "A5", "A4", "A2",
				"P1", "A1", "P2");
		assertThat(refs(EVERYTHING, RecordOrder.TITLE, Language.EN)).containsExactly("A2", "A1", "A4", "A5", "A6", "A7",
				"P1", "P2");
		assertThat(refs(EVERYTHING, RecordOrder.TITLE, Language.FR)).containsExactly("A2", "A4", "A5", "A6", "A7", "P1",
				"P2", "A1");
		assertThat(refs(EVERYTHING, RecordOrder.PARTICIPANTS, Language.EN)).containsExactly("A1", "A4", "P2", "P1",
				"A7", "A6", "A5", "A2");
	}

	@ParameterizedTest
	@CsvSource({ "NEWEST, AR", "OLDEST, EN", "TITLE, FR", "TITLE, AR", "PARTICIPANTS, EN" })
	void stretchesMakeUpTheWholeList(RecordOrder order, Language language) {
		List<String> whole = refs(EVERYTHING, order, language);
		List<String> read = new ArrayList<>();
		ListedActivity last = null;
		for (int stretch = 0; stretch < 4; stretch++) {
			List<ListedActivity> next = records.list(EVERYTHING, order, language, last, 3);
			next.forEach((one) -> read.add(one.ref()));
			last = next.isEmpty() ? last : next.getLast();
		}
		assertThat(read).isEqualTo(whole).hasSize(8);
	}

	@Test
	void countingStopsWhereItIsTold() {
		assertThat(records.countUpTo(EVERYTHING, 3)).isEqualTo(3);
		assertThat(records.countUpTo(EVERYTHING, 100)).isEqualTo(8);
	}

	@Test
	void participantsAreThoseWhoStateThemAndTheirSum() {
		assertThat(records.participants(EVERYTHING)).containsExactly(2, 20);
		assertThat(records.participants(ahead("2025-05-30"))).containsExactly(0, 0);
	}

	@Test
	void citiesAndPartnersAreCountedOnceAnActivity() {
		assertThat(records.partners(EVERYTHING)).containsExactly(new Tallied("UNESCO", 2), new Tallied("ALECSO", 1));
		assertThat(records.cities(EVERYTHING)).containsExactly(new Tallied("Cairo", 1), new Tallied("Rabat", 1));
	}

	@Test
	void anActivityOfAListKnowsItsMembersAndWhetherItIsAProgramme() {
		ListedActivity a4 = records.find("A4").orElseThrow();
		assertThat(a4.countries()).containsExactly("MDV", "FRA");
		assertThat(a4.members()).containsExactly(true, false);
		assertThat(a4.end()).isEqualTo(LocalDate.of(2025, 5, 20));
		assertThat(records.find("A2").orElseThrow().members()).containsExactly(false);
		assertThat(records.find("P1").orElseThrow().programme()).isTrue();
		assertThat(records.find("P2").orElseThrow().programme()).isFalse();
		assertThat(records.find("A3")).isPresent();
		assertThat(records.find(Activity.idOf("A9"))).isEmpty();
	}

	@Test
	void theWholeListComesWithAllFacts() {
		List<WholeRecord> whole = new ArrayList<>();
		database
			.in(() -> records.each(all("EDU", RecordFilter.Detail.NONE), RecordOrder.OLDEST, Language.EN, whole::add));
		assertThat(whole).extracting((one) -> one.listed().ref()).containsExactly("P2", "A1");
		assertThat(whole.getLast().facts()).isEqualTo(all()[0].build());
		assertThat(whole.getFirst().facts().partOf()).isEqualTo("P1");
	}

	@Test
	void allThatWasKnownOfAnActivityIsToldTheOldestFirst() {
		List<Version> versions = records.versions("A1");
		assertThat(versions).extracting(Version::change).containsExactly(first, first + 2);
		assertThat(versions.getFirst().facts()).isEqualTo(Map.of("title_en", "Title", "type", "meeting", "status",
				"completed", "start_date", "2025-04-30", "date_precision", "day", "modality", "unknown"));
		assertThat(versions.getLast().facts()).containsEntry("sectors", "EDU:50.00; CUL:50.00")
			.containsEntry("member_states", "MAR:50.00; EGY:50.00")
			.containsEntry("partners", "UNESCO; ALECSO; UNESCO")
			.containsEntry("participants", "20")
			.doesNotContainKeys("other_countries", "women", "budget");
		assertThat(records.versions("A3")).extracting(Version::withdrawn, Version::kind, Version::reason)
			.containsExactly(tuple(false, "import", null), tuple(true, "withdrawal", "entered twice"));
	}

}
