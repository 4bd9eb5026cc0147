package org.bayan.db.summary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

import org.bayan.domain.figure.Measure;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Which columns the summary has for each measure, and what is read from them. */
class SummaryColumnsTests {

	@Test
	void aStatedNumberIsSummedWithHowManyStateItAndMoneyInMinorUnits() {
		assertThat(SummaryColumns.SUMMED).containsExactly("activities", "active", "completed", "planned", "cancelled",
				"hosted", "participants", "reporting_participants", "women", "reporting_women", "budget_minor",
				"expenditure_minor", "unconverted");
		assertThat(SummaryColumns.each("-%1$s")).startsWith("-activities, -active, ").endsWith(", -unconverted");
	}

	@Test
	void whatIsReadStandsInTheOrderOfTheExport() {
		assertThat(SummaryColumns.READ).isEqualTo("activities, active, completed, planned, cancelled, hosted, "
				+ "participants, women, reporting_participants, budget, expenditure, unconverted");
		assertThat(Summaries.HEADER)
			.isEqualTo("period,place,sector,activities,active,completed,planned,cancelled,hosted,"
					+ "participants,women,reporting_participants,budget,expenditure,unconverted");
	}

	@Test
	void whatNobodyStatesIsReadAsNothing() {
		assertThat(SummaryColumns.FROM_SUMS)
			.contains("case when reporting_women > 0 then women end as women",
					"(expenditure_minor / 100)::numeric(60, 2) as expenditure")
			.endsWith("or expenditure_minor <> 0 or unconverted <> 0) s");
	}

	@Test
	void moneyOfARowIsWrittenWithItsCentsAndSummedInThem() {
		SummaryRow row = new SummaryRow("2025-05", new Place("MAR"), SectorScope.EVERY,
				Map.of(Measure.ACTIVITIES, 12L, Measure.BUDGET, new BigDecimal("-0.50")));
		assertThat(row.text(Measure.ACTIVITIES)).isEqualTo("12");
		assertThat(row.text(Measure.BUDGET)).isEqualTo("-0.50");
		assertThat(row.sum(Measure.BUDGET)).isEqualTo(BigInteger.valueOf(-50));
		assertThat(row.sum(Measure.ACTIVITIES)).isEqualTo(BigInteger.valueOf(12));
		assertThat(row.count(Measure.ACTIVITIES)).isEqualTo(12);
		assertThat(Summaries.csv(row)).isEqualTo("2025-05,MAR,ALL,12,,,,,,,,,-0.50,,");
	}

	@Test
	void whatARowDoesNotSayIsNothingAndCountsZero() {
		SummaryRow row = new SummaryRow("2025", Place.EVERYWHERE, SectorScope.NONE, Map.of());
		assertThat(row.text(Measure.WOMEN)).isNull();
		assertThat(row.sum(Measure.WOMEN)).isNull();
		assertThat(row.count(Measure.WOMEN)).isZero();
	}

	@Test
	void aSliceIsMoreThanOneRow() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Slice("2025", new Place("MAR"), new SectorScope("EDU")));
		assertThat(new Slice("2025", null, null).period()).isEqualTo("2025");
	}

}
