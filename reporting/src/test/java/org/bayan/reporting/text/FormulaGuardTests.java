package org.bayan.reporting.text;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaGuardTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n1", " =1", "\u00a0=1", "\u200b=1",
			"＝1", "＋1", "－1", "＠A", "=cmd|' /C calc'!A0", "- item", "-", "--1", "-1.", "-.5", "-1.2.3", "'=1", "''=1",
			"'\t=1", "' =1" })
	void whatCouldBeAFormulaGetsAnApostropheAndReadsBack(String text) {
		assertThat(FormulaGuard.guarded(text)).isEqualTo("'" + text);
		assertThat(FormulaGuard.unguarded("'" + text)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "-5", "-1250.50", "5", "a=b", "'", "'a", "l'eau", "''", "'-5", "١=٢",
			"\u2212" + "5", "%1", " a" })
	void whatCannotBeOneStaysAsItIs(String text) {
		assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
		assertThat(FormulaGuard.unguarded(text)).isEqualTo(text);
	}

	@Test
	void everyShortTextReadsBack() {
		List<String> signs = List.of("", "'", "=", "-", "1", ".", " ", "\t", "a", "\uff1d", "\n");
		for (String a : signs) {
			for (String b : signs) {
				for (String c : signs) {
					for (String d : signs) {
						String text = a + b + c + d;
						assertThat(FormulaGuard.unguarded(FormulaGuard.guarded(text))).isEqualTo(text);
					}
				}
			}
		}
	}

}
