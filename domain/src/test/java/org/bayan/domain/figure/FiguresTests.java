package org.bayan.domain.figure;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.bayan.domain.period.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FiguresTests {

	private static final Period YEAR = Period.parse("2022");

	private static final LocalDate LATER = LocalDate.of(2026, 11, 22);

	@Test
	void nothingCountedIsZeroButParticipantsAreUnknown() {
		Figures figures = Figures.of(YEAR, null, LATER, (measure) -> null);
		assertThat(figures.activities()).isEqualTo(Cell.of(0));
		assertThat(figures.of(Measure.BUDGET)).isEqualTo(Cell.of(0));
		assertThat(figures.of(Measure.PARTICIPANTS)).isEqualTo(Cell.NO_DATA);
		assertThat(figures.of(Measure.WOMEN)).isEqualTo(Cell.NO_DATA);
		assertThat(figures.of(Measure.REPORTING_PARTICIPANTS)).isEqualTo(Cell.of(0));
	}

	@Test
	void participantsKnownToBeNoneAreZero() {
		Figures figures = Figures.of(YEAR, null, LATER, Map.of(Measure.PARTICIPANTS, BigInteger.ZERO)::get);
		assertThat(figures.of(Measure.PARTICIPANTS)).isEqualTo(Cell.of(0));
	}

	@Test
	void aStateThatJoinedAfterThePeriodHasNoFigures() {
		for (Measure measure : Measure.values()) {
			assertThat(Figures.of(YEAR, LocalDate.of(2023, 1, 1), LATER, (m) -> null).of(measure))
				.isEqualTo(Cell.NOT_APPLICABLE);
			assertThat(Figures.of(YEAR, LocalDate.of(2022, 12, 31), LATER, (m) -> BigInteger.ONE).of(measure))
				.isEqualTo(Cell.of(1));
		}
	}

	@Test
	void aPeriodAheadOfTheDataHasZeroesOfWhatIsPlannedAlone() {
		Figures figures = Figures.of(Period.parse("2023"), null, LocalDate.of(2022, 12, 31), (m) -> BigInteger.ZERO);
		for (Measure measure : Measure.values()) {
			assertThat(figures.of(measure)).as(measure.code()).isEqualTo(switch (measure) {
				case PLANNED, CANCELLED, BUDGET -> Cell.of(0);
				default -> Cell.NO_DATA;
			});
			assertThat(Figures.of(Period.parse("2023"), null, LocalDate.of(2022, 12, 31), (m) -> BigInteger.ONE)
				.of(measure)).isEqualTo(Cell.of(1));
		}
		assertThat(Figures.of(Period.parse("2023"), null, LocalDate.of(2023, 1, 1), (m) -> null).activities())
			.isEqualTo(Cell.of(0));
	}

	@Test
	void moneyThatNobodyRecordedIsNoDataAndZeroBesideAnother() {
		Figures unrecorded = Figures.of(YEAR, null, LATER, (measure) -> measure == Measure.EXPENDITURE, (m) -> null);
		assertThat(unrecorded.of(Measure.EXPENDITURE)).isEqualTo(Cell.NO_DATA);
		assertThat(unrecorded.of(Measure.BUDGET)).isEqualTo(Cell.of(0));
		assertThat(unrecorded.activities()).isEqualTo(Cell.of(0));
	}

	@Test
	void ofAMonthThatIsMissingOnlyWhatWasCountedIsKnown() {
		Figures missing = Figures.of(YEAR, null, LATER, (measure) -> true,
				Map.of(Measure.ACTIVE, BigInteger.TWO, Measure.PLANNED, BigInteger.ZERO)::get);
		assertThat(missing.of(Measure.ACTIVE)).isEqualTo(Cell.of(2));
		assertThat(missing.of(Measure.PLANNED)).isEqualTo(Cell.NO_DATA);
		assertThat(missing.activities()).isEqualTo(Cell.NO_DATA);
	}

	@Test
	void aSpanCountsWhatIsActiveOnce() {
		// one from 10 January to 5 March, one in February, three in March: active 1, 2, 4
		Figures span = Figures
			.over(List.of(month("2025-01", null, 1, 1), month("2025-02", null, 1, 2), month("2025-03", null, 3, 4)));
		assertThat(span.activities()).isEqualTo(Cell.of(5));
		assertThat(span.of(Measure.ACTIVE)).isEqualTo(Cell.of(5));
		assertThat(span.of(Measure.PARTICIPANTS)).isEqualTo(Cell.NO_DATA);
	}

	@Test
	void aSpanBeginsWithAccession() {
		LocalDate joined = LocalDate.of(2025, 2, 10);
		Figures before = month("2025-01", joined, 9, 9);
		assertThat(Figures.over(List.of(before)).of(Measure.ACTIVE)).isEqualTo(Cell.NOT_APPLICABLE);
		// active 2 in February, one of them still in March, when another begins
		Figures span = Figures.over(List.of(before, month("2025-02", joined, 2, 2), month("2025-03", joined, 1, 2)));
		assertThat(span.of(Measure.ACTIVE)).isEqualTo(Cell.of(3));
		assertThat(span.activities()).isEqualTo(Cell.of(3));
	}

	@Test
	void aSpanThatLiesPartlyAheadHasWhatIsKnown() {
		Figures known = month("2025-01", null, 1, 1);
		Figures ahead = Figures.of(Period.parse("2027-02"), null, LATER,
				(measure) -> (measure == Measure.PLANNED) ? BigInteger.TEN : null);
		Figures span = Figures.over(List.of(known, ahead));
		assertThat(span.activities()).isEqualTo(Cell.of(1));
		assertThat(span.of(Measure.PLANNED)).isEqualTo(Cell.of(10));
		assertThat(Figures.over(List.of(ahead)).activities()).isEqualTo(Cell.NO_DATA);
	}

	private static Figures month(String month, @Nullable LocalDate joined, long activities, long active) {
		return Figures.of(Period.parse(month), joined, LATER, (measure) -> (measure == Measure.ACTIVITIES)
				? BigInteger.valueOf(activities) : (measure == Measure.ACTIVE) ? BigInteger.valueOf(active) : null);
	}

	@Test
	void aCellSaysWhatItsAmountIs() {
		assertThat(Cell.of(0).state()).isEqualTo(CellState.ZERO);
		assertThat(Cell.of(-1).state()).isEqualTo(CellState.VALUE);
		assertThatIllegalArgumentException().isThrownBy(() -> new Cell(CellState.NO_DATA, BigInteger.ONE));
	}

}
