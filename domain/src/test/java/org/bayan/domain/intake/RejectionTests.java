package org.bayan.domain.intake;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RejectionTests {

	@Test
	void aLongValueIsCutAndSaysSo() {
		assertThat(of("x".repeat(500)).value()).hasSize(500).doesNotContain("…");
		assertThat(of("x".repeat(501)).value()).isEqualTo("x".repeat(499) + "…");
	}

	/** A letter outside the first plane takes two places of Java's. */
	@Test
	void noLetterIsCutInTwo() {
		assertThat(of("x".repeat(498) + "🌍" + "y").value()).isEqualTo("x".repeat(498) + "…");
		assertThat(of("x".repeat(497) + "🌍" + "yy").value()).isEqualTo("x".repeat(497) + "🌍…");
	}

	@Test
	void whatNoDatabaseHoldsIsShownByASign() {
		assertThat(of("a\u0000b").value()).isEqualTo("a\u2400b");
		assertThat(of("half \ud83c of a letter").value()).isEqualTo("half \ufffd of a letter");
	}

	@Test
	void asManyFurtherErrorsAreKeptAsAreAskedFor() {
		List<Rejection> six = IntStream.range(0, 6).mapToObj((at) -> of("value " + at)).toList();
		assertThat(of("first").with(six).with(4).further()).isEqualTo(six.subList(0, 4));
		assertThat(of("first").with(six).with(24).further()).isEqualTo(six);
	}

	@Test
	void aRowOfSeveralSheetsIsCalledBySheetAndNumber() {
		assertThat(RowNames.NUMBERS.of(12)).isEqualTo("12");
		RowNames sheets = new RowNames(List.of("January", "February"));
		assertThat(sheets.of(RowNames.number(0, 12))).isEqualTo("January!12");
		assertThat(sheets.of(RowNames.number(1, 1_048_576))).isEqualTo("February!1048576");
		assertThat(RowNames.number(0, 1_048_576)).as("in the order of sheets").isLessThan(RowNames.number(1, 1));
	}

	private static Rejection of(String value) {
		return new Rejection(2, Column.TITLE_EN, value, Reason.TEXT_TOO_LONG, List.of("501", "500"));
	}

}
