package org.bayan.domain.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bayan.domain.period.Period;
import org.bayan.domain.report.Concentration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Rank and median among peers, and totals over a range. */
class StandingTests {

	private static final Period YEAR = Period.parse("2022");

	private static final LocalDate LATER = LocalDate.of(2026, 11, 22);

	@Test
	void equalFiguresShareARankAndTheNextOneCountsThem() {
		Comparison group = group(4, 4, 2, 0);
		Standing first = group.standing("S0").orElseThrow();
		assertThat(first.rank()).isEqualTo(1);
		assertThat(first.of()).isEqualTo(4);
		assertThat(first.tied()).extracting(Row::code).containsExactly("S1");
		assertThat(group.standing("S2").orElseThrow()).isEqualTo(new Standing(3, 4, List.of()));
		assertThat(group.standing("S3")).as("none is no rank").isEmpty();
	}

	@Test
	void theFirstFiveStandApartWhereTheSixthHasFewer() {
		assertThat(Concentration.standsApart(group(9, 8, 7, 6, 5, 4).peers())).isTrue();
		assertThat(Concentration.standsApart(group(9, 8, 7, 5, 5, 5).peers())).isFalse();
		assertThat(Concentration.standsApart(group(9, 8, 7, 5, 5, 0).peers())).as("five are all").isFalse();
	}

	@Test
	void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
		assertThat(group(4, 2, 1, 0).median()).isEqualByComparingTo(new BigDecimal("1.5"));
		assertThat(group(3, 1, 1).median()).isEqualByComparingTo(BigDecimal.ONE);
		assertThat(group(40, 20).median()).isEqualByComparingTo(new BigDecimal("30"));
	}

	@Test
	void aStateThatJoinedLaterIsNeitherRankedNorCounted() {
		List<Row> peers = new ArrayList<>(group(3, 1).peers());
		peers.add(row("LATE", LocalDate.of(2023, 1, 1), 0));
		Comparison group = new Comparison(List.of(), peers);
		assertThat(group.standing("LATE")).isEmpty();
		assertThat(group.standing("S0").orElseThrow().of()).isEqualTo(2);
		assertThat(group.median()).isEqualByComparingTo(new BigDecimal("2"));
		assertThat(new Comparison(List.of(), List.of(row("LATE", LocalDate.of(2023, 1, 1), 0))).median()).isNull();
	}

	@Test
	void activeIsNeverTotalledOverARange() {
		RangeRow row = new RangeRow(RowKind.TOTAL, "ALL", null, null, null,
				List.of(figures(null, 3), figures(null, 4)));
		assertThat(row.over(Measure.ACTIVITIES)).isEqualTo(Cell.of(7));
		assertThat(row.over(Measure.PARTICIPANTS)).isEqualTo(Cell.NO_DATA);
		assertThatIllegalArgumentException().isThrownBy(() -> row.over(Measure.ACTIVE));
	}

	@Test
	void aRangeBeforeAccessionIsNotApplicable() {
		RangeRow row = new RangeRow(RowKind.STATE, "LATE", null, null, LocalDate.of(2023, 1, 1),
				List.of(figures(LocalDate.of(2023, 1, 1), 3)));
		assertThat(row.over(Measure.ACTIVITIES)).isEqualTo(Cell.NOT_APPLICABLE);
		assertThat(row.tookPart()).isFalse();
	}

	private static Comparison group(long... counts) {
		List<Row> peers = new ArrayList<>();
		for (int i = 0; i < counts.length; i++) {
			peers.add(row("S" + i, null, counts[i]));
		}
		return new Comparison(List.of(), peers);
	}

	private static Row row(String code, @Nullable LocalDate joined, long activities) {
		Figures figures = figures(joined, activities);
		return new Row(RowKind.STATE, code, null, "G", joined, figures, figures, figures, figures, figures);
	}

	private static Figures figures(@Nullable LocalDate joined, long activities) {
		return Figures.of(YEAR, joined, LATER, Map.of(Measure.ACTIVITIES, BigInteger.valueOf(activities),
				Measure.ACTIVE, BigInteger.valueOf(activities))::get);
	}

}
