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

	@ParameterizedTest
	@CsvSource({ "10000, 33340000, 3334", "10000, 66670000, 6667", "10000, 100000000, 10000", "1, 99999999, 0",
			"9223372036854775807, 99999999, 9223371944621055438", "9223372036854775808, 50000000, 4611686018427387904",
			"100000000000000000000, 1, 1000000000000" })
	void aShareOfAnAmountIsRoundedDownWithinAndBeyond64Bits(BigDecimal amount, long weight, BigDecimal share) {
		assertThat((BigDecimal) this.dsl.fetchValue("select reporting.share_of(?, ?)", amount, weight))
			.isEqualByComparingTo(share);
	}

}
