package org.bayan.batch.number;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers and amounts as people write them. */
class NumberColumnTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			0 | 0 |
			40 | 40 |
			٤٠ | 40 |
			1250 | 1250 |
			1 250 000 | 1250000 |
			1 250 000 FCFA | 1250000 | XOF XAF
			€12.500,50 | 12500.50 | EUR
			12 500,50 € | 12500.50 | EUR
			USD 1,200.00 | 1200.00 | USD
			1'250'000.75 CHF | 1250000.75 | CHF
			US$ 1.2 million | 1200000 | USD
			1,5 million d | |
			2 millions EUR | 2000000 | EUR
			(500.00) USD | -500.00 | USD
			-500 | -500 |
			−1 000,25 | -1000.25 |
			$ 5,000,000 | 5000000 | USD CAD AUD
			12,34,567 | 1234567 |
			0,125 | 0.125 |
			1.5 | 1.5 |
			١٬٢٥٠٫٥٠ | 1250.50 |
			١٢٠٠ درهم | 1200 | MAD AED
			3 مليون دولار | 3000000 | USD
			""")
	void aNumberWithOneReadingIsRead(String written, @Nullable BigDecimal number, @Nullable String currencies) {
		NumberReading reading = NumberColumn.of(List.of(written)).read(written);
		if (number == null) {
			assertThat(reading).isEqualTo(new NumberReading.NoNumber());
			return;
		}
		List<String> codes = (currencies != null) ? Arrays.asList(currencies.split(" ")) : List.of();
		assertThat(reading).isEqualTo(new NumberReading.Known(number, codes, null, false));
	}

	@Test
	void theColumnSaysWhichSignPartsDecimals() {
		assertThat(NumberColumn.of(List.of("1,250", "3,99")).read("1,250")).isEqualTo(known("1.250"));
		assertThat(NumberColumn.of(List.of("1,250", "3.99")).read("1,250")).isEqualTo(known("1250"));
		assertThat(NumberColumn.of(List.of("1.250", "3,99")).read("1.250")).isEqualTo(known("1250"));
	}

	@Test
	void whereNothingOrBothAreSaidItIsAsked() {
		NumberReading either = new NumberReading.EitherSign(new BigDecimal("1250"), new BigDecimal("1.250"));
		assertThat(NumberColumn.of(List.of("1,250")).read("1,250")).isEqualTo(either);
		NumberColumn both = NumberColumn.of(List.of("€12.500,50", "USD 1,200.00", "1,250"));
		assertThat(both.isOpen()).isTrue();
		assertThat(both.read("1,250")).isEqualTo(either);
		assertThat(both.read("1,250,000")).isEqualTo(known("1250000"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			25 (12 F) | 25 | 12
			30 dont 14 femmes | 30 | 14
			40, of which 18 women | 40 | 18
			120 منهم 45 امرأة | 120 | 45
			18H / 22F | 40 | 22
			18 hommes et 22 femmes | 40 | 22
			22 F, 18 M | 40 | 22
			١٨ رجل و ٢٢ امرأة | 40 | 22
			""")
	void participantsAndWomenAreReadFromOneCell(String written, BigDecimal number, BigDecimal women) {
		assertThat(NumberColumn.of(List.of(written)).read(written))
			.isEqualTo(new NumberReading.Known(number, List.of(), women, false));
	}

	@Test
	void whatIsNotExactSaysSo() {
		NumberColumn column = NumberColumn.of(List.of());
		assertThat(column.read("env. 100"))
			.isEqualTo(new NumberReading.Known(new BigDecimal(100), List.of(), null, true));
		assertThat(column.read("plus de 1 000"))
			.isEqualTo(new NumberReading.Known(new BigDecimal(1000), List.of(), null, true));
		assertThat(column.read("12-15")).isEqualTo(new NumberReading.Two(new BigDecimal(12), new BigDecimal(15)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			twelve
			1,2,3
			1.2.3
			12 workshops of 3 days
			1 25 000
			10%
			""")
	void otherTextsAreNoNumbers(String written) {
		assertThat(NumberColumn.of(List.of()).read(written)).isEqualTo(new NumberReading.NoNumber());
	}

	@ParameterizedTest
	@CsvSource({ "-", "n/a", "…", "néant" })
	void aSignForNothingIsEmptyAndNotZero(String written) {
		assertThat(NumberColumn.of(List.of()).read(written)).isEqualTo(new NumberReading.Empty());
	}

	private static NumberReading known(String number) {
		return new NumberReading.Known(new BigDecimal(number), List.of(), null, false);
	}

}
