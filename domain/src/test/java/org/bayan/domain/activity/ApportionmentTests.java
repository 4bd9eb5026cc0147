package org.bayan.domain.activity;

import java.math.BigInteger;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ApportionmentTests {

	@Test
	void theFirstSectorsTakeTheRemainder() {
		assertThat(cells(10_000, List.of(10_000), List.of(3334, 3333, 3333))).containsExactly(3334L, 3333L, 3333L);
	}

	@Test
	void countriesAreOuterAndSectorsInner() {
		// 7 cents, shares 50:50 x 60:40, running weights 30, 50, 80, 100 percent: 2, 3,
		// 5, 7
		assertThat(cells(7, List.of(5000, 5000), List.of(6000, 4000))).containsExactly(2L, 1L, 2L, 2L);
	}

	@Test
	void aNegativeAmountIsDividedLikeItsAbsoluteValue() {
		assertThat(cells(-7, List.of(5000, 5000), List.of(6000, 4000))).containsExactly(-2L, -1L, -2L, -2L);
	}

	@Test
	void withoutCountriesAndSectorsTheWholeIsOneCell() {
		assertThat(cells(123, List.of(), List.of())).containsExactly(123L);
	}

	@Test
	void amountsBeyond64BitsStayExact() {
		BigInteger amount = new BigInteger("123456789012345678901");
		assertThat(Apportionment.cells(amount, List.of(3334, 3333, 3333), List.of())
			.stream()
			.reduce(BigInteger.ZERO, BigInteger::add)).isEqualTo(amount);
	}

	private static List<Long> cells(long amount, List<Integer> countries, List<Integer> sectors) {
		return Apportionment.cells(BigInteger.valueOf(amount), countries, sectors)
			.stream()
			.map(BigInteger::longValueExact)
			.toList();
	}

}
