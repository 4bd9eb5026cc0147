package org.bayan.db.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.bayan.db.TestActivity;
import org.bayan.db.TestDatabase;
import org.bayan.db.TestFacts;
import org.bayan.db.change.Changes;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.Shares;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.bayan.domain.reference.Rate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an activity counts for, level by level; each rule has a year of its own. Figures
 * are written as in {@code export summary}: activities, active, completed, planned,
 * cancelled, hosted, participants, women, those who state participants, budget,
 * expenditure, unconverted.
 */
class LevelsIntegrationTests {

	private static final TestDatabase database = new TestDatabase();

	private static final Summaries summaries = new Summaries(database.dsl());

	private static final String ONE = "1,1,1,0,0,0,,,0,0.00,0.00,0";

	private static List<String> rows;

	/** An earlier word on two of them is taken back by the change that follows. */
	@BeforeAll
	static void facts() {
		TestFacts facts = new TestFacts(database);
		facts.states("MAR ARB", "EGY ARB", "KWT ARB 2021-03-10", "IDN ASI", "MDV ASI 2025-05-06", "UZB -");
		facts.rates(new Rate("JPY", Period.parse("2011-01"), new BigDecimal("0.0125")),
				new Rate("KWD", Period.parse("2011-02"), new BigDecimal("3.2")));
		facts.merge(TestActivity.of("A1", "2024-12-31").until("2025-05-06").countries("IDN").host("MDV").budget(5),
				TestActivity.of("P1", "2010-01-01").countries("MAR").budget(1000).expenditure(700));
		facts.merge(all().toArray(TestActivity[]::new));
		rows = database.get(LevelsIntegrationTests::read);
	}

	private static List<TestActivity> all() {
		List<TestActivity> all = new ArrayList<>(List.of(
				TestActivity.of("A1", "2025-05-05").until("2025-06-30").countries("MDV"),
				TestActivity.of("A2", "2025-05-06").countries("MDV"),
				TestActivity.of("B1", "2024-03-01").countries("MAR EGY IDN").sectors("EDU CUL"),
				TestActivity.of("C1", "2021-03-09").countries("KWT MAR"),
				TestActivity.of("C2", "2021-04-01").countries("KWT MAR"),
				TestActivity.of("D1", "2020-02-01").countries("FRA KWT MAR JPN"),
				TestActivity.of("D2", "2020-03-01").countries("MAR FRA"),
				TestActivity.of("D3", "2020-04-01").countries("KWT FRA"),
				TestActivity.of("E1", "2019-01-31").countries("UZB"), TestActivity.of("E2", "2018-01-01"),
				TestActivity.of("F1", "2017-01-10").countries("MAR EGY").host("EGY"),
				TestActivity.of("F2", "2017-02-10").countries("MAR").host("IDN"),
				TestActivity.of("F3", "2017-03-10").host("KWT"),
				TestActivity.of("F4", "2017-04-10").countries("MAR").host("MAR").status(ActivityStatus.PLANNED)));
		for (ActivityStatus status : ActivityStatus.values()) {
			all.add(TestActivity.of("G" + status, "2016-01-01").until("2016-01-09").countries("MAR").status(status));
		}
		all.add(TestActivity.of("H1", "2014-11-15").until("2015-02-03").countries("MAR"));
		all.add(TestActivity.of("I1", "2013-01-01")
			.countries("MAR EGY")
			.sectors("EDU CUL")
			.stated(Measure.PARTICIPANTS, 30)
			.stated(Measure.WOMEN, 12));
		all.add(TestActivity.of("I2", "2013-01-02").countries("MAR").stated(Measure.PARTICIPANTS, 0));
		all.add(TestActivity.of("I3", "2013-01-03").countries("IDN"));
		all.add(TestActivity.of("I4", "2013-02-03")
			.countries("IDN")
			.stated(Measure.PARTICIPANTS, 9)
			.status(ActivityStatus.PLANNED));
		all.addAll(money());
		return all;
	}

	private static List<TestActivity> money() {
		return List.of(
				TestActivity.of("J1", "2012-01-01")
					.countries(Shares.stated(List.of("MAR", "EGY"), List.of(7_000, 3_000)))
					.sectors("EDU CUL SCI")
					.budget(101),
				TestActivity.of("J2", "2012-02-10").until("2012-04-20").countries("MAR").budget(1_000).expenditure(900),
				TestActivity.of("J3", "2012-05-01")
					.until("2012-06-30")
					.status(ActivityStatus.CANCELLED)
					.budget(500)
					.expenditure(40),
				TestActivity.of("K1", "2011-01-15").currency("JPY").budget(10),
				TestActivity.of("K2", "2011-01-16").currency("JPY").budget(14),
				TestActivity.of("K3", "2011-02-01").currency("KWD").budget(100),
				TestActivity.of("K4", "2011-03-01").currency("JPY").budget(1_000),
				TestActivity.of("K5", "2011-01-20").until("2011-02-10").currency("JPY").budget(4).expenditure(8),
				TestActivity.of("L1", "2010-01-10").countries("MAR").partOf("P1").budget(300));
	}

	private static List<String> read() {
		List<String> read = new ArrayList<>();
		summaries.rows(null, null, null, (row) -> read.add(Summaries.csv(row)));
		return read;
	}

	private static List<String> keys(String period) {
		return rows.stream()
			.filter((row) -> row.startsWith(period + ","))
			.map((row) -> row.split(",")[1] + " " + row.split(",")[2])
			.toList();
	}

	/** The figures of a place over all sectors; null where there is no row. */
	private static @Nullable String figures(String period, String place) {
		return figures(period, place, "ALL");
	}

	private static @Nullable String figures(String period, String place, String sector) {
		String key = period + "," + place + "," + sector + ",";
		return rows.stream()
			.filter((row) -> row.startsWith(key))
			.map((row) -> row.substring(key.length()))
			.findFirst()
			.orElse(null);
	}

	@Test
	void aStateIsAMemberFromTheDayOnWhichItJoined() {
		assertThat(figures("2025-05", "MDV")).isEqualTo(ONE);
		assertThat(figures("2025-05", "GROUP:ASI")).isEqualTo(ONE);
		assertThat(figures("2025-05", "EXT")).isEqualTo("1,1,0,0,0,0,,,0,0.00,0.00,0");
		assertThat(figures("2025-05", "ALL")).isEqualTo("2,2,1,0,0,0,,,0,0.00,0.00,0");
	}

	@Test
	void anActivityThatBeganBeforeItsStateJoinedStaysOutside() {
		assertThat(keys("2025-06")).containsExactly("ALL ALL", "ALL NONE", "EXT ALL", "EXT NONE");
		assertThat(figures("2025-06", "EXT")).isEqualTo("0,1,1,0,0,0,,,0,0.00,0.00,0");
	}

	@Test
	void twoStatesOfAGroupAreOneActivityOfIt() {
		for (String place : List.of("MAR", "EGY", "IDN", "GROUP:ARB", "GROUP:ASI", "ALL")) {
			for (String sector : List.of("EDU", "CUL", "ALL")) {
				assertThat(figures("2024-03", place, sector)).as(place + " " + sector).isEqualTo(ONE);
			}
		}
		assertThat(keys("2024-03")).hasSize(18);
	}

	@Test
	void aStateThatHasNotJoinedTakesNotItsGroupsPlace() {
		assertThat(figures("2021-03", "KWT")).isNull();
		assertThat(figures("2021-03", "EXT")).isEqualTo(ONE);
		assertThat(figures("2021-03", "MAR")).isEqualTo(ONE);
		assertThat(figures("2021-03", "GROUP:ARB")).isEqualTo(ONE);
		assertThat(figures("2021-04", "KWT")).isEqualTo(ONE);
		assertThat(figures("2021-04", "GROUP:ARB")).isEqualTo(ONE);
		assertThat(figures("2021-04", "EXT")).isNull();
		assertThat(figures("2021", "GROUP:ARB")).isEqualTo("2,2,2,0,0,0,,,0,0.00,0.00,0");
	}

	@Test
	void severalCountriesOutsideAreOneActivityThere() {
		for (String month : List.of("2020-02", "2020-03", "2020-04")) {
			assertThat(figures(month, "EXT")).as(month).isEqualTo(ONE);
			assertThat(figures(month, "ALL")).as(month).isEqualTo(ONE);
		}
		assertThat(figures("2020-02", "MAR")).isEqualTo(ONE);
		assertThat(figures("2020-04", "MAR")).isNull();
	}

	@Test
	void aStateOfNoGroupAndAnActivityOfNobodyHaveNoRowOfAGroup() {
		assertThat(keys("2019-01")).containsExactly("ALL ALL", "ALL NONE", "UZB ALL", "UZB NONE");
		assertThat(keys("2018-01")).containsExactly("ALL ALL", "ALL NONE", "ORG ALL", "ORG NONE");
	}

	@Test
	void anActivityIsHostedInOnePlace() {
		assertThat(figures("2017-01", "EGY")).isEqualTo("1,1,1,0,0,1,,,0,0.00,0.00,0");
		assertThat(figures("2017-01", "MAR")).isEqualTo(ONE);
		assertThat(figures("2017-01", "GROUP:ARB")).isEqualTo("1,1,1,0,0,1,,,0,0.00,0.00,0");
	}

	@Test
	void aHostThatIsNotInvolvedHasTheHostedActivityAlone() {
		String hosted = "0,0,0,0,0,1,,,0,0.00,0.00,0";
		assertThat(figures("2017-02", "IDN")).isEqualTo(hosted);
		assertThat(figures("2017-02", "GROUP:ASI")).isEqualTo(hosted);
		assertThat(figures("2017-02", "MAR")).isEqualTo(ONE);
		assertThat(figures("2017-02", "ALL")).isEqualTo("1,1,1,0,0,1,,,0,0.00,0.00,0");
		assertThat(figures("2017-03", "EXT")).isEqualTo(hosted);
		assertThat(figures("2017-03", "ORG")).isEqualTo(ONE);
		assertThat(figures("2017-04", "MAR")).isEqualTo("0,0,0,1,0,0,,,0,0.00,0.00,0");
	}

	@Test
	void theStatusSaysWhatIsCounted() {
		assertThat(figures("2016-01", "MAR")).isEqualTo("2,2,1,1,2,0,,,0,0.00,0.00,0");
	}

	@Test
	void anActivityIsActiveOnceInEachPeriodItTouches() {
		assertThat(figures("2014-11", "MAR")).isEqualTo("1,1,0,0,0,0,,,0,0.00,0.00,0");
		assertThat(figures("2014-12", "MAR")).isEqualTo("0,1,0,0,0,0,,,0,0.00,0.00,0");
		assertThat(figures("2015-01", "MAR")).isEqualTo("0,1,0,0,0,0,,,0,0.00,0.00,0");
		assertThat(figures("2015-02", "MAR")).isEqualTo("0,1,1,0,0,0,,,0,0.00,0.00,0");
		assertThat(figures("2014-Q4", "MAR")).isEqualTo("1,1,0,0,0,0,,,0,0.00,0.00,0");
		assertThat(figures("2015-Q1", "MAR")).isEqualTo("0,1,1,0,0,0,,,0,0.00,0.00,0");
		assertThat(figures("2014", "MAR")).isEqualTo("1,1,0,0,0,0,,,0,0.00,0.00,0");
		assertThat(figures("2015", "MAR")).isEqualTo("0,1,1,0,0,0,,,0,0.00,0.00,0");
	}

	@Test
	void whatActivitiesStateIsAddedUpOnceAndUnknownWhereNoneDoes() {
		assertThat(figures("2013-01", "ALL")).isEqualTo("3,3,3,0,0,0,30,12,2,0.00,0.00,0");
		assertThat(figures("2013-01", "GROUP:ARB")).isEqualTo("2,2,2,0,0,0,30,12,2,0.00,0.00,0");
		assertThat(figures("2013-01", "EGY")).isEqualTo("1,1,1,0,0,0,30,12,1,0.00,0.00,0");
		assertThat(figures("2013-01", "EGY", "CUL")).isEqualTo("1,1,1,0,0,0,30,12,1,0.00,0.00,0");
		assertThat(figures("2013-01", "MAR", "NONE")).isEqualTo("1,1,1,0,0,0,0,,1,0.00,0.00,0");
		assertThat(figures("2013-01", "IDN")).isEqualTo(ONE);
		assertThat(figures("2013-02", "IDN")).isEqualTo("0,0,0,1,0,0,,,0,0.00,0.00,0");
	}

	@Test
	void moneyIsSharedByCountryAndSectorToTheLastCent() {
		assertThat(figures("2012-01", "ALL")).endsWith(",1.01,0.00,0");
		assertThat(figures("2012-01", "MAR")).endsWith(",0.70,0.00,0");
		assertThat(figures("2012-01", "EGY")).endsWith(",0.31,0.00,0");
		assertThat(figures("2012-01", "ALL", "EDU")).endsWith(",0.33,0.00,0");
		assertThat(figures("2012-01", "ALL", "CUL")).endsWith(",0.34,0.00,0");
		assertThat(figures("2012-01", "ALL", "SCI")).endsWith(",0.34,0.00,0");
		assertThat(figures("2012-01", "MAR", "CUL")).endsWith(",0.24,0.00,0");
		assertThat(figures("2012-01", "EGY", "SCI")).endsWith(",0.11,0.00,0");
		assertThat(figures("2012-01", "GROUP:ARB")).endsWith(",1.01,0.00,0");
	}

	@Test
	void aBudgetIsOfTheFirstMonthAndAnExpenditureOfTheLast() {
		assertThat(figures("2012-02", "MAR")).isEqualTo("1,1,0,0,0,0,,,0,10.00,0.00,0");
		assertThat(figures("2012-03", "MAR")).isEqualTo("0,1,0,0,0,0,,,0,0.00,0.00,0");
		assertThat(figures("2012-04", "MAR")).isEqualTo("0,1,1,0,0,0,,,0,0.00,9.00,0");
	}

	@Test
	void whatWasCancelledHasNoBudgetButWhatItCost() {
		assertThat(figures("2012-05", "ORG")).isEqualTo("0,0,0,0,1,0,,,0,0.00,0.00,0");
		assertThat(figures("2012-06", "ORG")).isEqualTo("0,0,0,0,0,0,,,0,0.00,0.40,0");
	}

	/** 12.5 and 17.5 cents are 12 and 18; the yen has no cents, the dinar thousandths. */
	@Test
	void anAmountIsConvertedAtTheRateOfItsMonthOrCountedAsUnconverted() {
		assertThat(figures("2011-01", "ORG")).isEqualTo("3,3,2,0,0,0,,,0,0.35,0.00,0");
		assertThat(figures("2011-02", "ORG")).isEqualTo("1,2,2,0,0,0,,,0,0.32,0.00,1");
		assertThat(figures("2011-03", "ORG")).isEqualTo("1,1,1,0,0,0,,,0,0.00,0.00,1");
		assertThat(figures("2011", "ORG")).isEqualTo("5,5,5,0,0,0,,,0,0.67,0.00,2");
	}

	@Test
	void aProgrammeCountsForTheMoneyThatItsPartsDoNotState() {
		assertThat(figures("2010-01", "MAR")).isEqualTo("1,1,1,0,0,0,,,0,3.00,7.00,0");
	}

	@Test
	void whatWasSaidBeforeIsTakenAway() {
		assertThat(rows).noneMatch((row) -> row.startsWith("2024-12") || row.startsWith("2024-Q4"));
		assertThat(figures("2025", "IDN")).isNull();
	}

	@Test
	void figuresFromNothingAreTheSameAndKeepTheRules() {
		database.undone(() -> {
			assertThat(new Verification(database.dsl()).differences(10)).isEmpty();
			summaries.recompute(new Changes(database.dsl()).latest());
			assertThat(read()).isEqualTo(rows);
		});
	}

}
