package org.bayan.domain.period;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PeriodTests {

	@ParameterizedTest
	@CsvSource({ "2025-05, 2025-05-01, 2025-05-31, 2025-04, 2024-05",
			"2024-02, 2024-02-01, 2024-02-29, 2024-01, 2023-02", "2025-01, 2025-01-01, 2025-01-31, 2024-12, 2024-01",
			"2025-Q1, 2025-01-01, 2025-03-31, 2024-Q4, 2024-Q1", "2025-Q4, 2025-10-01, 2025-12-31, 2025-Q3, 2024-Q4",
			"2025, 2025-01-01, 2025-12-31, 2024, 2024" })
	void readsAPeriodAndKnowsItsNeighbours(String text, LocalDate first, LocalDate last, String previous,
			String yearBefore) {
		Period period = Period.parse(text);
		assertThat(period).hasToString(text);
		assertThat(period.firstDay()).isEqualTo(first);
		assertThat(period.lastDay()).isEqualTo(last);
		assertThat(period.previous()).hasToString(previous);
		assertThat(period.yearBefore()).hasToString(yearBefore);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2025-13", "2025-00", "2025-Q5", "2025-Q0", "2025-5", "25-05", "2025-05-01", "2025-q1",
			"٢٠٢٥", "2025 " })
	void refusesWhatIsNoPeriod(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
	}

	@Test
	void findsThePeriodOfADay() {
		LocalDate day = LocalDate.of(2025, 12, 31);
		assertThat(Period.of(Period.Length.MONTH, day)).hasToString("2025-12");
		assertThat(Period.of(Period.Length.QUARTER, day)).hasToString("2025-Q4");
		assertThat(Period.of(Period.Length.YEAR, day)).hasToString("2025");
	}

}
