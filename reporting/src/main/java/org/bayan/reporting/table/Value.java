package org.bayan.reporting.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;

import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.figure.Cell;

/** What stands in a cell of a table. */
public sealed interface Value {

	/** Nothing, where nothing is asked. */
	Value NONE = new Words("");

	/** How it is written in a column of a kind: as the column's values are. */
	default Column.Kind kind(Column.Kind column) {
		return column;
	}

	/** Words, as they are. */
	record Words(String text) implements Value {

	}

	/** A figure that may be zero, no data or not applicable. */
	record Figure(Cell cell) implements Value {

	}

	/** An amount in minor units among figures of other kinds. */
	record Money(Cell cell) implements Value {

		@Override
		public Column.Kind kind(Column.Kind column) {
			return Column.Kind.MONEY;
		}

	}

	/** A difference or a share, signed. */
	record Signed(BigInteger number) implements Value {

	}

	/** A difference of amounts, in minor units, among differences of counts. */
	record SignedMoney(BigInteger number) implements Value {

		@Override
		public Column.Kind kind(Column.Kind column) {
			return Column.Kind.MONEY_CHANGE;
		}

	}

	/** A day. */
	record Day(LocalDate date) implements Value {

	}

	/** A day of which the month alone is known; shown as the month. */
	record Month(LocalDate date) implements Value {

		@Override
		public Column.Kind kind(Column.Kind column) {
			return Column.Kind.MONTH;
		}

	}

	/** A day of which the year alone is known; shown as the year. */
	record Year(LocalDate date) implements Value {

		@Override
		public Column.Kind kind(Column.Kind column) {
			return Column.Kind.YEAR;
		}

	}

	/** A day as exactly as it is known. */
	static Value of(LocalDate date, DatePrecision precision) {
		return switch (precision) {
			case DAY -> new Day(date);
			case MONTH -> new Month(date);
			case YEAR -> new Year(date);
		};
	}

	/** An amount in a currency of its own, with as many decimals as that has. */
	record Amount(BigDecimal amount) implements Value {

		@Override
		public Column.Kind kind(Column.Kind column) {
			return (this.amount.scale() == 0) ? Column.Kind.COUNT : Column.Kind.AMOUNT;
		}

	}

	/** A count that is known. */
	static Value count(long count) {
		return new Figure(Cell.of(count));
	}

	/** 1 for yes, 0 for no, so that a sum counts. */
	static Value flag(boolean yes) {
		return count(yes ? 1 : 0);
	}

}
