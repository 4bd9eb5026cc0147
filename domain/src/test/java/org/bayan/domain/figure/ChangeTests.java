package org.bayan.domain.figure;

import java.math.BigInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeTests {

	@Test
	void twentyOneMoreThanThirtySixIsFiftyEightPercent() {
		assertThat(Change.between(Cell.of(36), Cell.of(57))).isEqualTo(new Change(BigInteger.valueOf(21), 5_833L));
	}

	@Test
	void aBaseBelowTenHasNoPercentage() {
		assertThat(Change.between(Cell.of(9), Cell.of(3))).isEqualTo(new Change(BigInteger.valueOf(-6), null));
		assertThat(Change.between(Cell.of(10), Cell.of(3))).isEqualTo(new Change(BigInteger.valueOf(-7), -7_000L));
		assertThat(Change.between(Cell.of(0), Cell.of(3))).isEqualTo(new Change(BigInteger.valueOf(3), null));
	}

	@Test
	void noDataIsNeverCompared() {
		assertThat(Change.between(Cell.NO_DATA, Cell.of(3)).compared()).isFalse();
		assertThat(Change.between(Cell.of(3), Cell.NO_DATA).compared()).isFalse();
		assertThat(Change.between(Cell.NOT_APPLICABLE, Cell.of(3)).compared()).isFalse();
	}

	@Test
	void amountsBeyondSixtyFourBitsAreCompared() {
		BigInteger huge = BigInteger.TEN.pow(30);
		assertThat(Change.between(Cell.of(huge), Cell.of(huge.shiftLeft(1)))).isEqualTo(new Change(huge, 10_000L));
	}

	@Test
	void anAmountHasAPercentageUnlessTheEarlierOneIsNothing() {
		assertThat(Change.betweenAmounts(Cell.of(9), Cell.of(3)))
			.isEqualTo(new Change(BigInteger.valueOf(-6), -6_667L));
		assertThat(Change.betweenAmounts(Cell.of(0), Cell.of(3))).isEqualTo(new Change(BigInteger.valueOf(3), null));
		assertThat(Change.betweenAmounts(Cell.NO_DATA, Cell.of(3)).compared()).isFalse();
		// from a refund of 100 to 50 spent is more, not less
		assertThat(Change.betweenAmounts(Cell.of(-100), Cell.of(50)))
			.isEqualTo(new Change(BigInteger.valueOf(150), 15_000L));
	}

}
