package org.bayan.web.tile;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.RangeRow;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.period.Running;
import org.bayan.domain.period.Span;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.RangeReport;
import org.bayan.domain.report.Scope;
import org.bayan.reporting.text.Texts;
import org.bayan.web.SmallReport;
import org.bayan.web.chart.RecordLinks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.web.Offline.plain;
import static org.bayan.web.SmallReport.EGYPT;
import static org.bayan.web.SmallReport.MOROCCO;
import static org.bayan.web.SmallReport.NIGER;
import static org.bayan.web.SmallReport.count;
import static org.bayan.web.SmallReport.figures;
import static org.bayan.web.SmallReport.notApplicable;
import static org.bayan.web.SmallReport.row;
import static org.bayan.web.SmallReport.state;
import static org.bayan.web.SmallReport.total;

/**
 * What the headline figures of a page say, what they are compared with and where they
 * lead.
 */
class TilesTests {

	private static final String RECORDS = "/activities?measure=activities&period=2025-05&place=ALL&sector=ALL&lang=en";

	/** 12 activities in May 2025, 10 in April and 15 a year before. */
	private static final Row TOTAL = total(
			figures(Map.of(Measure.ACTIVITIES, 12L, Measure.HOSTED, 7L, Measure.PLANNED, 2L, Measure.PARTICIPANTS,
					1_234L, Measure.REPORTING_PARTICIPANTS, 6L, Measure.WOMEN, 600L, Measure.EXPENDITURE, 0L)),
			figures(Map.of(Measure.ACTIVITIES, 10L, Measure.HOSTED, 7L, Measure.PARTICIPANTS, 900L,
					Measure.REPORTING_PARTICIPANTS, 4L, Measure.PLANNED, 9L)),
			figures(Map.of(Measure.ACTIVITIES, 15L, Measure.HOSTED, 8L, Measure.PARTICIPANTS, 1_000L,
					Measure.REPORTING_PARTICIPANTS, 8L, Measure.EXPENDITURE, 100_000L)));

	private static final PeriodReport MAY = new SmallReport().total(TOTAL)
		.states(state("MAR", MOROCCO, count(9)), state("EGY", EGYPT, count(0)), state("NER", NIGER, notApplicable()))
		.others(row(RowKind.ORGANISATION_WIDE, "ORG", null, count(3), count(4), count(3)))
		.report();

	@Test
	void theyStandInTheOrderInWhichPeopleAskForThem() {
		assertThat(tiles(MAY).all()).extracting(Tile::name)
			.containsExactly("Activities", "Member states taking part", "Hosted", "Organisation-wide", "Participants",
					"Women", "Planned", "Expenditure");
	}

	@Test
	void whatIsZeroOrNotKnownIsSaidInASentenceEach() {
		assertThat(tiles(MAY).leftOut())
			.isEqualTo("No data in May 2025: Budget. Left out, zero in May 2025: Cancelled or postponed.");
		Figures all = figures(Map.of(Measure.ACTIVITIES, 1L, Measure.PLANNED, 1L, Measure.CANCELLED, 1L, Measure.WOMEN,
				1L, Measure.BUDGET, 1L, Measure.EXPENDITURE, 1L));
		assertThat(tiles(new SmallReport().total(total(all, all, all)).report()).leftOut()).isNull();
	}

	@Test
	void anAmountOfZeroWasRecordedAndParticipantsThatNobodyStatedWereNot() {
		assertThat(tile(MAY, "Expenditure").figure()).isEqualTo("USD\u00a00.00");
		PeriodReport nothing = new SmallReport().report();
		assertThat(tile(nothing, "Activities").figure()).isEqualTo("0");
		assertThat(tile(nothing, "Participants").figure()).isEqualTo("…");
		assertThat(tile(nothing, "Participants").hint()).as("of no activity").isEmpty();
		assertThat(tiles(nothing).all()).extracting(Tile::name).doesNotContain("Expenditure", "Planned", "Women");
	}

	@Test
	void beforeAccessionNothingIsApplicable() {
		PeriodReport niger = new SmallReport().state("NER", NIGER)
			.total(total(notApplicable(), notApplicable(), notApplicable()))
			.states(state("NER", NIGER, notApplicable()))
			.report();
		assertThat(tile(niger, "Activities").figure()).isEqualTo("n/a");
		assertThat(tile(niger, "Activities").changes()).extracting((one) -> plain(one.words()))
			.containsExactly("Not compared with April 2025 (no data)", "Not compared with May 2024 (no data)");
	}

	@Test
	void eachLeadsToExactlyWhatItCounts() {
		assertThat(tile(MAY, "Activities").address()).isEqualTo(RECORDS);
		assertThat(tile(MAY, "Hosted").address())
			.isEqualTo("/activities?measure=hosted&period=2025-05&place=ALL&sector=ALL&lang=en");
		assertThat(tile(MAY, "Organisation-wide").address())
			.isEqualTo("/activities?measure=activities&period=2025-05&place=ORG&sector=ALL&lang=en");
		assertThat(tile(MAY, "Women").address()).as("the activities that may state them").isEqualTo(RECORDS);
		assertThat(tile(MAY, "Member states taking part").address()).isEqualTo("#map");
		assertThat(tile(MAY, "Expenditure").address()).as("no records count money").isNull();
	}

	@Test
	void ofTheStatesThatAreMembersOneTookPart() {
		Tile states = tile(MAY, "Member states taking part");
		assertThat(states.figure()).isEqualTo("1");
		assertThat(states.whole()).isEqualTo("of 2");
		assertThat(tile(MAY, "Activities").whole()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			EN | Activities | 2 more than in April 2025 (10)    | 3 fewer than in May 2024 (15)
			FR | Activités  | 2 de plus qu’en avril 2025 (10)   | 3 de moins qu’en mai 2024 (15)
			AR | الأنشطة    | بزيادة 2 على أبريل 2025 (10)      | بنقص 3 عن مايو 2024 (15)
			EN | Hosted     | As many as in April 2025 (7)      | 1 fewer than in May 2024 (8)
			FR | Accueillies | Autant qu’en avril 2025 (7)      | 1 de moins qu’en mai 2024 (8)
			AR | المستضافة  | بلا تغيير عن أبريل 2025 (7)       | بنقص 1 عن مايو 2024 (8)
			""")
	void everyFigureIsComparedWithThePeriodBeforeAndTheYearBefore(Language language, String name, String previous,
			String yearBefore) {
		assertThat(tile(MAY, name, language).changes()).extracting((one) -> plain(one.words()))
			.containsExactly(previous, yearBefore);
	}

	@Test
	void theDirectionIsThatOfTheDifference() {
		assertThat(tile(MAY, "Activities").changes()).extracting(Tile.Difference::direction).containsExactly(1, -1);
		assertThat(tile(MAY, "Hosted").changes()).extracting(Tile.Difference::direction).containsExactly(0, -1);
		assertThat(tile(MAY, "Activities").changes()).as("the figure itself leads there")
			.extracting(Tile.Difference::address)
			.containsOnlyNulls();
	}

	@Test
	void participantsAreNotComparedWhereFewerThanHalfStateThem() {
		assertThat(tile(MAY, "Participants").changes()).extracting((one) -> plain(one.words()))
			.containsExactly("Not compared with April 2025", "234 more than in May 2024 (1,000)");
	}

	@Test
	void aPlanIsNeverCompared() {
		assertThat(tile(MAY, "Planned").changes()).isEmpty();
	}

	@Test
	void anAmountIsLessAndNotFewer() {
		assertThat(tile(MAY, "Expenditure").changes()).extracting((one) -> plain(one.words()))
			.containsExactly("Not compared with April 2025 (no data)",
					"USD 1,000.00 less than in May 2024 (USD 1,000.00)");
	}

	@Test
	void participantsSayHowManyActivitiesStateThem() {
		Document hint = Jsoup.parse(tile(MAY, "Participants").hint());
		assertThat(hint.text()).isEqualTo("Stated by 6 of 12 activities");
		assertThat(hint.select("a").eachText()).containsExactly("12 activities");
		assertThat(hint.select("a").eachAttr("href")).containsExactly(RECORDS);
		assertThat(Jsoup.parse(tile(MAY, "Participants", Language.FR).hint(), "").text())
			.isEqualTo("Indiqués par 6 activités sur 12");
	}

	@Test
	void hostsAndOrganisationWideAreExplained() {
		assertThat(tile(MAY, "Hosted").hint()).isEqualTo("Activities with a stated host country");
		assertThat(tile(MAY, "Organisation-wide").hint()).isEqualTo("No country said to take part");
		assertThat(tile(MAY, "Activities").hint()).isEmpty();
	}

	@Test
	void theOrganisationAsSuchHostsNothing() {
		PeriodReport wide = new SmallReport().organisationWide().total(total(count(3), count(3), count(3))).report();
		assertThat(tiles(wide).all()).extracting(Tile::name).containsExactly("Activities", "Participants");
	}

	@Test
	void aYearIsComparedOnce() {
		PeriodReport year = new SmallReport().of("2025").total(total(count(12), count(11), count(11))).report();
		assertThat(tile(year, "Activities").changes()).extracting((one) -> plain(one.words()))
			.containsExactly("1 more than in 2024 (11)");
	}

	/** 12 so far, 9 of them up to April; a year before 7 in these months. */
	@Test
	void ofAPeriodUnderWayTheMonthsThatHaveEndedAreCompared() {
		Span months = new Span(YearMonth.of(2025, 1), YearMonth.of(2025, 4));
		PeriodReport year = new SmallReport().of("2025")
			.running(new Running(months, months, false))
			.total(ended(12, 9, 7))
			.report();
		assertThat(tile(year, "Activities").changes()).singleElement().satisfies((one) -> {
			assertThat(one.direction()).isEqualTo(1);
			assertThat(plain(one.words()))
				.isEqualTo("9 from January to April: 2 more than in the same months of 2024 (7)");
			assertThat(one.address())
				.isEqualTo("/activities?measure=activities&from=2025-01&to=2025-04&place=ALL&sector=ALL&lang=en");
		});
		PeriodReport level = new SmallReport().of("2025")
			.running(new Running(months, months, false))
			.total(ended(12, 9, 9))
			.report();
		assertThat(tile(level, "Activities").changes()).extracting((one) -> plain(one.words()))
			.containsExactly("9 from January to April: as many as in the same months of 2024 (9)");
	}

	@Test
	void whereNoMonthHasEndedNothingIsCompared() {
		PeriodReport may = new SmallReport().running(new Running(null, null, false))
			.total(total(count(4), count(9), count(9)))
			.report();
		assertThat(tile(may, "Activities").changes())
			.containsExactly(new Tile.Difference(0, "Not compared: the period has not ended", null));
	}

	@Test
	void aSparkShowsTheMonthsOfTheTrendAndMarksThePeriod() {
		Document spark = Jsoup.parse(tile(MAY, "Activities").spark());
		assertThat(spark.select("rect")).hasSize(24);
		assertThat(spark.select("rect").subList(0, 23)).allMatch((one) -> one.attr("fill").equals("#B9C3CA"));
		assertThat(spark.select("rect").getLast().attr("height")).isEqualTo("30");
		assertThat(spark.select("rect").getLast().attr("fill")).isEqualTo("#0B5C69");
		assertThat(tile(new SmallReport().report(), "Activities").spark()).as("of nothing").isEmpty();
		assertThat(tile(MAY, "Organisation-wide").spark()).as("no trend without its months").isEmpty();
	}

	/** In the last of the months two states took part and three activities named none. */
	@Test
	void statesAndOrganisationWideHaveTheirSparkFromTheMonths() {
		Range months = new Range(Period.parse("2023-06"), Period.parse("2025-05"));
		List<Figures> nothing = IntStream.range(0, 24).mapToObj((at) -> count(0)).toList();
		List<Figures> last = IntStream.range(0, 24).mapToObj((at) -> count((at == 23) ? 3 : 0)).toList();
		RangeReport trend = new RangeReport(MAY.head().organisation(), months, Scope.ALL, Instant.EPOCH, "UTC", null,
				"USD", line(RowKind.TOTAL, "ALL", nothing), List.of(),
				List.of(line(RowKind.STATE, "MAR", last), line(RowKind.STATE, "EGY", last)),
				List.of(line(RowKind.ORGANISATION_WIDE, "ORG", last)), List.of(), null, List.of());
		List<Tile> tiles = new Tiles(MAY, Texts.in(Language.EN), new RecordLinks(MAY, Language.EN), trend).all();
		assertThat(tiles)
			.filteredOn((one) -> List.of("Member states taking part", "Organisation-wide").contains(one.name()))
			.hasSize(2)
			.allSatisfy((one) -> {
				assertThat(Jsoup.parse(one.spark()).select("rect").eachAttr("height")).hasSize(24)
					.endsWith("0", "30")
					.containsOnly("0", "30");
			});
	}

	private static RangeRow line(RowKind kind, String code, List<Figures> figures) {
		return new RangeRow(kind, code, null, null, null, figures);
	}

	private static Row ended(long now, long ended, long before) {
		return new Row(RowKind.TOTAL, "ALL", null, null, null, count(now), count(before), count(before), count(now),
				count(before), count(ended));
	}

	private static Tile tile(PeriodReport report, String name) {
		return tile(report, name, Language.EN);
	}

	private static Tile tile(PeriodReport report, String name, Language language) {
		return tiles(report, language, null).all()
			.stream()
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no tile " + name));
	}

	private static Tiles tiles(PeriodReport report) {
		return tiles(report, Language.EN, null);
	}

	private static Tiles tiles(PeriodReport report, Language language, @Nullable RangeReport months) {
		return new Tiles(report, Texts.in(language), new RecordLinks(report, language), months);
	}

}
