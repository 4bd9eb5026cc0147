package org.bayan.domain.report;

import java.time.LocalDate;

import org.bayan.domain.report.Coverage.Age;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageTests {

	private static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 31);

	@Test
	void wholeMonthsAreCounted() {
		assertThat(Age.between(LAST_DAY, LAST_DAY)).isEqualTo(Age.UNDER_3);
		assertThat(Age.between(LocalDate.of(2022, 10, 1), LAST_DAY)).isEqualTo(Age.UNDER_3);
		assertThat(Age.between(LocalDate.of(2022, 9, 30), LAST_DAY)).isEqualTo(Age.FROM_3_TO_5);
		assertThat(Age.between(LocalDate.of(2022, 7, 1), LAST_DAY)).isEqualTo(Age.FROM_3_TO_5);
		assertThat(Age.between(LocalDate.of(2022, 6, 30), LAST_DAY)).isEqualTo(Age.FROM_6_TO_11);
		assertThat(Age.between(LocalDate.of(2022, 1, 1), LAST_DAY)).isEqualTo(Age.FROM_6_TO_11);
		assertThat(Age.between(LocalDate.of(2021, 12, 31), LAST_DAY)).isEqualTo(Age.FROM_12);
		assertThat(Age.between(null, LAST_DAY)).isEqualTo(Age.NONE_ON_FILE);
	}

}
