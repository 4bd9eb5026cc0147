package org.bayan.web.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.language.Language;
import org.bayan.domain.record.ListedActivity;
import org.bayan.web.page.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.web.Offline.plain;

/**
 * What an activity from 30 May to 2 June 2025 counts for and why: a workshop on education
 * in which Morocco took part, and Germany as a guest.
 */
class RecordCountsTests {

	private static final List<String> MEASURES = List.of("Activities", "Active", "Completed", "Planned",
			"Cancelled or postponed", "Hosted");

	@ParameterizedTest
	@CsvSource({ "COMPLETED, true, true, true, false, false, true", "ONGOING, true, true, false, false, false, true",
			"PLANNED, false, false, false, true, false, false", "CANCELLED, false, false, false, false, true, false",
			"POSTPONED, false, false, false, false, true, false" })
	void theStatusSaysWhatItCountsFor(ActivityStatus status, boolean activities, boolean active, boolean completed,
			boolean planned, boolean cancelled, boolean hosted) {
		List<RecordCounts.Count> counts = counts(activity(status, "MAR", false), false, Language.EN);
		assertThat(counts).extracting(RecordCounts.Count::measure).isEqualTo(MEASURES);
		assertThat(counts).extracting(RecordCounts.Count::counts)
			.containsExactly(activities, active, completed, planned, cancelled, hosted);
	}

	@Test
	void eachReasonNamesTheMonthAndLeadsToItsRecords() {
		List<RecordCounts.Count> counts = counts(activity(ActivityStatus.COMPLETED, "MAR", false), false, Language.EN);
		assertThat(counts).extracting(RecordCounts.Count::why)
			.containsExactly(
					"Completed, begun in May 2025: counts once for each country (Morocco, Germany (outside)), "
							+ "once for each sector or centre (Education) and once in every total",
					"Its days run from May 2025 to June 2025; it counts in each of these months",
					"Completed; its last day lies in June 2025", "Does not count: its status is “Completed”",
					"Does not count: its status is “Completed”", "Begun in May 2025 and held in Morocco");
		assertThat(counts).extracting(RecordCounts.Count::address)
			.containsExactly("/activities?measure=activities&period=2025-05&lang=en",
					"/activities?measure=active&period=2025-05&lang=en",
					"/activities?measure=completed&period=2025-06&lang=en", "", "",
					"/activities?measure=hosted&period=2025-05&lang=en");
	}

	@Test
	void inFrenchItSaysTheSame() {
		assertThat(counts(activity(ActivityStatus.PLANNED, null, false), false, Language.FR))
			.extracting((one) -> plain(one.why()))
			.containsExactly("Ne compte pas : son statut est « Prévue »", "Ne compte pas : son statut est « Prévue »",
					"Ne compte pas : son statut est « Prévue »", "Prévue pour mai 2025",
					"Ne compte pas : son statut est « Prévue »", "Ne compte pas : son statut est « Prévue »");
	}

	@Test
	void withoutAHostItIsHostedNowhere() {
		assertThat(counts(activity(ActivityStatus.COMPLETED, null, false), false, Language.EN).getLast().why())
			.isEqualTo("Does not count: no host country is stated");
	}

	@Test
	void whatWasWithdrawnCountsForNothing() {
		assertThat(counts(activity(ActivityStatus.COMPLETED, "MAR", true), true, Language.EN)).hasSize(6)
			.allSatisfy((one) -> {
				assertThat(one.counts()).isFalse();
				assertThat(one.why()).isEqualTo("Does not count: it was withdrawn");
				assertThat(one.address()).isEmpty();
			});
	}

	@Test
	void ofAProgrammeThePartsCount() {
		assertThat(counts(activity(ActivityStatus.COMPLETED, "MAR", true), false, Language.EN)).hasSize(6)
			.extracting(RecordCounts.Count::why)
			.containsOnly("Does not count: it is a programme, and its parts count instead");
	}

	@Test
	void aReferenceThatWouldNotStandInAnAddressIsReplacedByItsId() {
		RecordNames names = RecordFactsTests.names(Language.FR);
		assertThat(names.address(named("A-1.b~2_c"))).isEqualTo("/activities/A-1.b~2_c?lang=fr");
		for (String ref : List.of("A/1", "A 1", "..", ".a", "a.", "نشاط", "A%2F1", "a?b")) {
			assertThat(names.address(named(ref))).as(ref)
				.matches("/activities/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\?lang=fr");
		}
	}

	@Test
	void whatIsDatedByYearCountsInItsYears() {
		ListedActivity one = new ListedActivity("A-1", "Sand", null, null, ActivityType.WORKSHOP,
				ActivityStatus.COMPLETED, LocalDate.of(2023, 1, 1), LocalDate.of(2025, 6, 2), DatePrecision.YEAR,
				List.of("EDU"), List.of("MAR"), List.of(true), "MAR", null, Modality.IN_PERSON, null, null, false, "");
		List<RecordCounts.Count> counts = counts(one, false, Language.EN);
		assertThat(counts.get(1).why()).isEqualTo("Only its years are known, 2023 to 2025; it counts in each of them");
		assertThat(counts.get(2).why()).isEqualTo("Completed; its last day lies in 2025");
		assertThat(counts).extracting(RecordCounts.Count::address)
			.containsExactly("/activities?measure=activities&period=2023&lang=en",
					"/activities?measure=active&period=2023&lang=en",
					"/activities?measure=completed&period=2025&lang=en", "", "",
					"/activities?measure=hosted&period=2023&lang=en");
	}

	private static List<RecordCounts.Count> counts(ListedActivity activity, boolean withdrawn, Language language) {
		Page page = new Page(language, null, "/activities/A-1", Map.of(), null);
		return new RecordCounts(page, RecordFactsTests.names(language)).of(activity, withdrawn);
	}

	private static ListedActivity named(String ref) {
		return listed(ref, ActivityStatus.COMPLETED, null, false);
	}

	private static ListedActivity activity(ActivityStatus status, @Nullable String host, boolean programme) {
		return listed("A-1", status, host, programme);
	}

	private static ListedActivity listed(String ref, ActivityStatus status, @Nullable String host, boolean programme) {
		return new ListedActivity(ref, "Sand", null, null, ActivityType.WORKSHOP, status, LocalDate.of(2025, 5, 30),
				LocalDate.of(2025, 6, 2), DatePrecision.DAY, List.of("EDU"), List.of("MAR", "DEU"),
				List.of(true, false), host, null, Modality.IN_PERSON, null, null, programme, "");
	}

}
