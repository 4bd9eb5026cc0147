package org.bayan.web.filter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WrittenPeriodTests {

	@ParameterizedTest
	@CsvSource({ "2025, 2025", "2025-05, 2025-05", "2025-Q2, 2025-Q2", "11/2025, 2025-11", "1.2025, 2025-01",
			"T1 2025, 2025-Q1", "t1 2025, 2025-Q1", "Q3 2024, 2024-Q3", "novembre 2025, 2025-11",
			"Fevrier 2026, 2026-02", "en février 2026, 2026-02", "November 2025, 2025-11", "نوفمبر 2025, 2025-11",
			"الربع الأول 2025, 2025-Q1", "نوفمبر ٢٠٢٥, 2025-11", "'  mai   2025 ', 2025-05", "Q2-2025, 2025-Q2",
			"T4-2025, 2025-Q4", "nov. 2025, 2025-11", "déc. 2025, 2025-12", "4e trimestre 2025, 2025-Q4",
			"1er trimestre 2026, 2026-Q1", "quatrième trimestre 2025, 2025-Q4", "2nd quarter 2025, 2025-Q2",
			"تشرين الثاني 2025, 2025-11", "نونبر 2025, 2025-11", "شتنبر 2025, 2025-09", "ر4 2025, 2025-Q4",
			"الربع الرابع من سنة 2025, 2025-Q4", "سنة 2025, 2025", "2025 T4, 2025-Q4" })
	void aPeriodAsItIsTyped(String written, String period) {
		assertThat(WrittenPeriod.parse(written)).hasToString(period);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "13/2025", "0/2025", "T5 2025", "novembre", "brumaire 2025", "2025 2026", "20255",
			"2025-13", "novembre 2025 novembre 2025 novembre 2025 novembre 2025" })
	void whatNamesNone(String written) {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> WrittenPeriod.parse(written));
	}

}
