package org.bayan.db;

import java.math.BigDecimal;
import java.util.Map;

import org.bayan.domain.activity.Activity;
import org.bayan.domain.reference.Currencies;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bayan.db.jooq.activity.Tables.CURRENCY;

class SchemaIntegrationTests {

	private final DSLContext dsl = new TestDatabase().dsl();

	@ParameterizedTest
	@ValueSource(strings = { "A1", "ICESCO-2017-0001", "نشاط ١", "é\u0301 𝄞", "a'b\"c\\d" })
	void databaseAndProgramGiveAnActivityTheSameKey(String ref) {
		assertThat(this.dsl.fetchValue("select activity.id_of(?)", ref)).isEqualTo(Activity.idOf(ref));
	}

	@Test
	void databaseAndProgramKnowTheSameCurrencies() {
		Map<String, Integer> known = this.dsl.fetch(CURRENCY).intoMap(CURRENCY.CODE, CURRENCY.MINOR_DIGITS);
		assertThat(known).isEqualTo(Currencies.minorDigits());
	}

	@ParameterizedTest
	@CsvSource({ "0.5, 0", "1.5, 2", "2.5, 2", "-0.5, 0", "-1.5, -2", "-2.5, -2", "2.500001, 3", "2.499999, 2", "7, 7",
			"12345678901234567890.5, 12345678901234567890" })
	void halfIsRoundedToTheEvenNeighbour(BigDecimal x, BigDecimal rounded) {
		assertThat((BigDecimal) this.dsl.fetchValue("select reporting.half_even(?)", x)).isEqualByComparingTo(rounded);
	}

	@Test
	void aTotalThatLeaves64BitsIsAnErrorAndNoOtherFigure() {
		assertThat(this.dsl.fetchValue("select reporting.total(x) from unnest(array[9223372036854775806, null, 1]) x"))
			.isEqualTo(9223372036854775807L);
		assertThatThrownBy(
				() -> this.dsl.fetchValue("select reporting.total(x) from unnest(array[9223372036854775807, 1]) x"))
			.hasMessageContaining("out of range");
		assertThat((BigDecimal) this.dsl
			.fetchValue("select reporting.total(x) from unnest(array[9223372036854775807, null, 0.5]) x"))
			.isEqualByComparingTo("9223372036854775807.5");
	}

}
