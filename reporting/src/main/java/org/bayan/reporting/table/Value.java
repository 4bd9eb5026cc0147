package org.bayan.reporting.table;

import java.math.BigInteger;
import java.time.LocalDate;

import org.bayan.domain.report.Cell;

/** What stands in a cell of a table. */
public sealed interface Value {

	/** Nothing, where nothing is asked. */
	Value NONE = new Words("");

	/** Words, as they are. */
	record Words(String text) implements Value {

	}

	/** A figure that may be zero, no data or not applicable. */
	record Figure(Cell cell) implements Value {

	}

	/** A difference or a share, signed. */
	record Signed(BigInteger number) implements Value {

	}

	/** A day. */
	record Day(LocalDate date) implements Value {

	}

}
