package org.bayan.domain.report;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;

import org.bayan.domain.period.Period;
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
		assertThat(figures.budget()).isEqualTo(Cell.of(0));
		assertThat(figures.participants()).isEqualTo(Cell.NO_DATA);
		assertThat(figures.women()).isEqualTo(Cell.NO_DATA);
		assertThat(figures.reportingParticipants()).isEqualTo(Cell.of(0));
	}

	@Test
	void participantsKnownToBeNoneAreZero() {
		Figures figures = Figures.of(YEAR, null, LATER, Map.of(Measure.PARTICIPANTS, BigInteger.ZERO)::get);
		assertThat(figures.participants()).isEqualTo(Cell.of(0));
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
	void aPeriodAheadOfTheDataHasOnlyWhatIsPlanned() {
		Figures figures = Figures.of(Period.parse("2023"), null, LocalDate.of(2022, 12, 31), (m) -> BigInteger.ONE);
		for (Measure measure : Measure.values()) {
			assertThat(figures.of(measure)).as(measure.code()).isEqualTo(switch (measure) {
				case PLANNED, CANCELLED, BUDGET -> Cell.of(1);
				default -> Cell.NO_DATA;
			});
		}
		assertThat(Figures.of(Period.parse("2023"), null, LocalDate.of(2023, 1, 1), (m) -> null).activities())
			.isEqualTo(Cell.of(0));
	}

	@Test
	void aCellSaysWhatItsAmountIs() {
		assertThat(Cell.of(0).state()).isEqualTo(CellState.ZERO);
		assertThat(Cell.of(-1).state()).isEqualTo(CellState.VALUE);
		assertThatIllegalArgumentException().isThrownBy(() -> new Cell(CellState.NO_DATA, BigInteger.ONE));
	}

}
