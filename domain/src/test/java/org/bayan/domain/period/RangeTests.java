package org.bayan.domain.period;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RangeTests {

	@Test
	void theShorterOfBothPeriodsIsTheStep() {
		Range range = Range.between(Period.parse("2021"), Period.parse("2022-Q2"));
		assertThat(range.periods()).extracting(Period::toString)
			.containsExactly("2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2022-Q1", "2022-Q2");
		assertThat(range.size()).isEqualTo(6);
	}

	@Test
	void monthsFollowOneAnotherOverTheTurnOfTheYear() {
		Range range = Range.between(Period.parse("2021-Q4"), Period.parse("2022-02"));
		assertThat(range.periods()).extracting(Period::toString)
			.containsExactly("2021-10", "2021-11", "2021-12", "2022-01", "2022-02");
	}

	@Test
	void onePeriodIsARangeOfOne() {
		Range range = Range.between(Period.parse("2022"), Period.parse("2022"));
		assertThat(range.periods()).containsExactly(Period.parse("2022"));
	}

	@Test
	void anEndBeforeTheBeginningIsNone() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Range.between(Period.parse("2022-05"), Period.parse("2022-04")));
	}

}
