package org.bayan.domain.report;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.figure.Stated;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What one activity adds to which figures of May 2025. */
class ContributionTests {

	private final ReportTables tables = SmallReports.tables(
			SmallReports.row(RowKind.TOTAL, "ALL", null, SmallReports.count(0)), List.of(),
			List.of(SmallReports.state("EGY", "ARB", 0), SmallReports.state("JOR", "ARB", 0),
					SmallReports.state("NER", "AFR", 0)),
			List.of(), List.of());

	@Test
	void aGroupCountsAnActivityOfTwoOfItsStatesOnce() {
		assertThat(of(Measure.ACTIVITIES, SmallReports.activity("A", "2025-05-03", List.of("EDU"), "EGY", "JOR")))
			.containsExactlyInAnyOrderEntriesOf(Map.of("ALL ALL", 1L, "ALL EDU", 1L, "EGY ALL", 1L, "EGY EDU", 1L,
					"JOR ALL", 1L, "JOR EDU", 1L, "GROUP:ARB ALL", 1L, "ALL ALL type:workshop", 1L,
					"ALL ALL modality:online", 1L, "ALL ALL host:NONE", 1L));
	}

	@Test
	void aHostThatIsNoMemberIsOutside() {
		ReportedActivity activity = SmallReports.activity("A", "2025-05-03", List.of(), "FRA", Stated.NOTHING, null,
				"NER");
		assertThat(of(Measure.HOSTED, activity)).isEqualTo(Map.of("ALL ALL", 1L, "ALL NONE", 1L, "EXT ALL", 1L));
		assertThat(of(Measure.HOSTED,
				SmallReports.activity("A", "2025-05-03", List.of(), "NER", Stated.NOTHING, null, "EGY")))
			.isEqualTo(Map.of("ALL ALL", 1L, "ALL NONE", 1L, "NER ALL", 1L, "GROUP:AFR ALL", 1L));
	}

	@Test
	void whatIsStatedCountsWhereTheActivityDoesAndIsSaidToBeStated() {
		ReportedActivity activity = SmallReports.activity("A", "2025-05-03", List.of("EDU"), null,
				SmallReports.stated(40, 18), null);
		assertThat(of(Measure.PARTICIPANTS, activity))
			.isEqualTo(Map.of("ALL ALL", 40L, "ALL EDU", 40L, "ORG ALL", 40L));
		assertThat(of(Measure.WOMEN, activity)).isEqualTo(Map.of("ALL ALL", 18L, "ALL EDU", 18L, "ORG ALL", 18L));
		assertThat(of(Measure.REPORTING_PARTICIPANTS, activity))
			.isEqualTo(Map.of("ALL ALL", 1L, "ALL EDU", 1L, "ORG ALL", 1L));
	}

	/**
	 * 10.00 of three countries with shares of 3334, 3333 and 3333, rounded cumulatively:
	 * 3.334 is 3.33, 6.667 is 6.66, 10.
	 */
	@Test
	void moneyIsApportionedAndAddsUpToItsLine() {
		ReportedActivity activity = SmallReports.activity("A", "2025-05-03", List.of("EDU"), null, Stated.NOTHING,
				SmallReports.usd("2025-05-20", 1000), "EGY", "JOR", "NER");
		assertThat(of(Measure.EXPENDITURE, activity)).isEqualTo(Map.of("ALL ALL", 1000L, "ALL EDU", 1000L, "EGY ALL",
				333L, "JOR ALL", 333L, "NER ALL", 334L, "GROUP:ARB ALL", 666L, "GROUP:AFR ALL", 334L));
	}

	@Test
	void moneyBelongsToTheMonthOfItsDayAndNotOfTheActivity() {
		ReportedActivity june = SmallReports.activity("A", "2025-05-03", List.of("EDU"), null, Stated.NOTHING,
				SmallReports.usd("2025-06-01", 1000), "EGY");
		assertThat(of(Measure.EXPENDITURE, june)).isEmpty();
		assertThat(of(Measure.ACTIVITIES, june)).isNotEmpty();
	}

	@Test
	void aLineWithoutARateIsCountedAndNotSummed() {
		ReportedActivity.MoneyLine line = new ReportedActivity.MoneyLine(LocalDate.of(2025, 5, 20), 700, "EUR", null,
				true);
		ReportedActivity activity = SmallReports.activity("A", "2025-05-03", List.of("EDU"), null, Stated.NOTHING, line,
				"EGY");
		assertThat(of(Measure.EXPENDITURE, activity)).isEmpty();
		assertThat(of(Measure.UNCONVERTED, activity))
			.isEqualTo(Map.of("ALL ALL", 1L, "ALL EDU", 1L, "EGY ALL", 1L, "GROUP:ARB ALL", 1L));
	}

	@Test
	void contributionsOfAllRecordsAddUpWithoutZeros() {
		PeriodReport report = SmallReports.of(this.tables,
				SmallReports.activity("A", "2025-05-03", List.of("EDU"), null, Stated.NOTHING,
						SmallReports.usd("2025-05-20", 1000), "EGY"),
				SmallReports.activity("B", "2025-05-04", List.of("EDU"), null, Stated.NOTHING,
						SmallReports.usd("2025-05-21", -1000), "EGY"));
		SortedMap<Figure, BigInteger> sum = Contribution.sum(report);
		assertThat(sum).containsEntry(new Figure(Place.EVERYWHERE, SectorScope.EVERY, Measure.ACTIVITIES),
				BigInteger.TWO);
		assertThat(sum.keySet()).as("a refund of the same amount")
			.noneMatch((figure) -> figure.measure() == Measure.EXPENDITURE);
	}

	/** By place, sector and kind. */
	private Map<String, Long> of(Measure measure, ReportedActivity activity) {
		SortedMap<Figure, BigInteger> all = new Contribution(SmallReports.of(this.tables, activity), null).of(activity);
		return all.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().measure() == measure)
			.collect(Collectors.toMap((entry) -> name(entry.getKey()), (entry) -> entry.getValue().longValueExact(),
					(a, b) -> a, TreeMap::new));
	}

	private static String name(Figure figure) {
		return figure.place() + " " + figure.sector() + ((figure.kind() != null) ? " " + figure.kind() : "");
	}

}
