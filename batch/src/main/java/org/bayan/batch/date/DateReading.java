package org.bayan.batch.date;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What a cell of dates says. */
public sealed interface DateReading {

	/** How much of its days is known. */
	enum Precision {

		DAY, MONTH, YEAR

	}

	/**
	 * Days.
	 *
	 * @param start the first, of a month or year its first day
	 * @param end the last where the cell says two, or a quarter; else null
	 */
	record Known(LocalDate start, @Nullable LocalDate end, Precision precision) implements DateReading {

	}

	/**
	 * A day by either order of day and month, where no cell of the column says which.
	 */
	record EitherOrder(LocalDate dayFirst, LocalDate monthFirst) implements DateReading {

	}

	/** Nothing, or a sign for nothing. */
	record Empty() implements DateReading {

	}

	/**
	 * The form of a date, of a day or month that there is not, or an end before its
	 * start.
	 */
	record NoSuchDay() implements DateReading {

	}

	/** Another text. */
	record NoDate() implements DateReading {

	}

}
