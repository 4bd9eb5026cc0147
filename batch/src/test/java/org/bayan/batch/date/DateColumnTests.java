package org.bayan.batch.date;

import java.time.LocalDate;
import java.util.List;

import org.bayan.batch.date.DateReading.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Dates as people write them, and the order of day and month of a column. */
class DateColumnTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2025-03-01 | 2025-03-01 | | DAY
			2025-03-01T09:00:00 | 2025-03-01 | | DAY
			2025/3/1 | 2025-03-01 | | DAY
			25/05/2025 | 2025-05-25 | | DAY
			25.05.2025 | 2025-05-25 | | DAY
			05/25/2025 | 2025-05-25 | | DAY
			3 March 2025 | 2025-03-03 | | DAY
			March 3, 2025 | 2025-03-03 | | DAY
			3rd March 2025 | 2025-03-03 | | DAY
			lundi 3 mars 2025 | 2025-03-03 | | DAY
			1er février 2025 | 2025-02-01 | | DAY
			le 12 août 2025 | 2025-08-12 | | DAY
			3-Mar-2025 | 2025-03-03 | | DAY
			12 de mayo de 2025 | 2025-05-12 | | DAY
			٣ آذار ٢٠٢٥ | 2025-03-03 | | DAY
			٥ ماي 2025 | 2025-05-05 | | DAY
			3 كانون الثاني 2025 | 2025-01-03 | | DAY
			3 نونبر 2025 | 2025-11-03 | | DAY
			3-7 mars 2025 | 2025-03-03 | 2025-03-07 | DAY
			3-7 March 2025 | 2025-03-03 | 2025-03-07 | DAY
			March 3-7, 2025 | 2025-03-03 | 2025-03-07 | DAY
			du 28 février au 2 mars 2025 | 2025-02-28 | 2025-03-02 | DAY
			28 Feb – 2 Mar 2025 | 2025-02-28 | 2025-03-02 | DAY
			25/05/2025 - 27/05/2025 | 2025-05-25 | 2025-05-27 | DAY
			1991-05-27~1991-06-15 | 1991-05-27 | 1991-06-15 | DAY
			2025-03-01/2025-03-05 | 2025-03-01 | 2025-03-05 | DAY
			٥-٧ مايو ٢٠٢٥ | 2025-05-05 | 2025-05-07 | DAY
			من 3 إلى 5 مارس 2025 | 2025-03-03 | 2025-03-05 | DAY
			30 December 2024 - 2 January 2025 | 2024-12-30 | 2025-01-02 | DAY
			mars 2025 | 2025-03-01 | | MONTH
			2020-01 | 2020-01-01 | | MONTH
			03/2025 | 2025-03-01 | | MONTH
			Sept. 2025 | 2025-09-01 | | MONTH
			mars - mai 2025 | 2025-03-01 | 2025-05-31 | MONTH
			1er trimestre 2025 | 2025-01-01 | 2025-03-31 | MONTH
			2025-Q3 | 2025-07-01 | 2025-09-30 | MONTH
			T4 2025 | 2025-10-01 | 2025-12-31 | MONTH
			الربع الثاني 2025 | 2025-04-01 | 2025-06-30 | MONTH
			2025 | 2025-01-01 | | YEAR
			2006-2010 | 2006-01-01 | 2010-12-31 | YEAR
			""")
	void aDateIsReadHoweverItIsWritten(String written, LocalDate start, @Nullable LocalDate end, Precision precision) {
		assertThat(DateColumn.of(List.of(written)).read(written))
			.isEqualTo(new DateReading.Known(start, end, precision));
	}

	@Test
	void oneCellDecidesTheOrderOfAll() {
		DateColumn french = DateColumn.of(List.of("12/05/2025", "25/05/2025", "01.02.2025"));
		assertThat(french.isOpen()).isFalse();
		assertThat(french.read("12/05/2025")).isEqualTo(day(2025, 5, 12));
		assertThat(french.read("1.2.2025")).isEqualTo(day(2025, 2, 1));
		assertThat(DateColumn.of(List.of("12/05/2025", "05/25/2025")).read("12/05/2025")).isEqualTo(day(2025, 12, 5));
	}

	@Test
	void aColumnThatAllowsBothOrdersIsAskedAndOneDayIsTheSameInBoth() {
		DateColumn open = DateColumn.of(List.of("12/05/2025", "03/03/2025"));
		assertThat(open.isOpen()).isTrue();
		assertThat(open.read("12/05/2025"))
			.isEqualTo(new DateReading.EitherOrder(LocalDate.of(2025, 5, 12), LocalDate.of(2025, 12, 5)));
		assertThat(open.read("03/03/2025")).isEqualTo(day(2025, 3, 3));
		assertThat(DateColumn.of(true).read("12/05/2025")).isEqualTo(day(2025, 5, 12));
		assertThat(DateColumn.of(false).read("12/05/2025")).isEqualTo(day(2025, 12, 5));
	}

	@Test
	void cellsThatContradictEachOtherDecideNothing() {
		DateColumn both = DateColumn.of(List.of("25/05/2025", "05/26/2025", "01/02/2025"));
		assertThat(both.isOpen()).isTrue();
		assertThat(both.read("25/05/2025")).isEqualTo(day(2025, 5, 25));
		assertThat(both.read("05/26/2025")).isEqualTo(day(2025, 5, 26));
		assertThat(both.read("01/02/2025")).isInstanceOf(DateReading.EitherOrder.class);
	}

	@ParameterizedTest
	@CsvSource({ "31 avril 2025", "30/02/2025", "2025-13-01", "2025-02-29", "0202-05-01", "7-3 March 2025",
			"5 March 2025 to 3 March 2025" })
	void aDayThatThereIsNotIsNone(String written) {
		assertThat(DateColumn.of(true).read(written)).isEqualTo(new DateReading.NoSuchDay());
	}

	@ParameterizedTest
	@CsvSource({ "next spring", "12 workshops", "March", "5 May", "12/05/25", "45000" })
	void whatIsNoDateIsNone(String written) {
		assertThat(DateColumn.of(true).read(written)).isEqualTo(new DateReading.NoDate());
	}

	@ParameterizedTest
	@CsvSource({ "-", "n/a", "…", "TBD" })
	void aSignForNothingIsEmpty(String written) {
		assertThat(DateColumn.of(true).read(written)).isEqualTo(new DateReading.Empty());
	}

	private static DateReading day(int year, int month, int day) {
		return new DateReading.Known(LocalDate.of(year, month, day), null, Precision.DAY);
	}

}
