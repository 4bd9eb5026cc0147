package org.bayan.batch.workbook;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What formats say of their numbers, as the programs that write them mean it. */
class NumberFormatTests {

	@ParameterizedTest
	@ValueSource(strings = { "yyyy-mm-dd", "d/m/yy", "[$-40C]d\\ mmmm\\ yyyy;@", "[$-FC19]dd\\ mmmm\\ yyyy\\ \\г\\.;@",
			"d\" de \"mmmm\" de \"yyyy", "[$-,101]d mmmm yyyy;@", "[$-060401]B2dd/mm/yyyy", "B1yyyy/mm/dd",
			"dd/mm/yyyy_)", "* dd/mm/yyyy", "dd/mm/yyyy;;", "[Red]dd/mm/yyyy", "[$-411]ge.m.d",
			"[$-411]ggge\"年\"m\"月\"d\"日\"", "yyyy年m月d日", "dd mmmm yyyy г.", "d/m/bbbb", "[$-D000000]d/mm/bbbb",
			"yyyy\\-mm\\-dd\\Thh:mm:ss\\Z", "yyyy-mm-ddThh:mm:ssZ", "h:mm AM/PM", "h:mm a/p", "mm:ss.000", "[h]:mm:ss",
			"dddd, d. mmmm yyyy", "[<44000]dd/mm/yy;dd/mm/yyyy", "[~hijri]dd/mm/yyyy", "aaaa d mmmm",
			"[DBNum1]yyyy\"年\"", "mmm" })
	void dates(String code) {
		assertThat(NumberFormat.of(code)).isEqualTo(new NumberFormat(true, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "General", "0", "0.00", "#,##0", "#,##0.00\\ [$€-40C]", "[$-2000401]0", "0.00E+00", "0%",
			"# ?/?", "@", "jj/mm/aaaa", "TT.MM.JJJJ", "0\" days\"", "[Red]-0", "\"dd/mm/yyyy\"0", "[$USD] #,##0", "",
			"GENERAL", "_(* #,##0_);_(* (#,##0)", "[>1]0;dd/mm/yyyy", "##0.0E+0", "00.00", "00%" })
	void numbers(String code) {
		assertThat(NumberFormat.of(code)).isEqualTo(NumberFormat.PLAIN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "00000", "000-000", "\"R-\"0000", "00000;-00000", "[$-409]0000_)" })
	void paddedNumbers(String code) {
		assertThat(NumberFormat.of(code)).isEqualTo(new NumberFormat(false, true));
	}

	@ParameterizedTest
	@ValueSource(ints = { 14, 22, 27, 30, 31, 36, 45, 47, 50, 57, 58, 71, 77, 81 })
	void builtInDatesOfEveryEdition(int id) {
		assertThat(NumberFormat.builtIn(id).date()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 1, 4, 11, 13, 23, 37, 44, 48, 49, 59, 70, 82, 164 })
	void builtInNumbers(int id) {
		assertThat(NumberFormat.builtIn(id)).isEqualTo(NumberFormat.PLAIN);
	}

}
