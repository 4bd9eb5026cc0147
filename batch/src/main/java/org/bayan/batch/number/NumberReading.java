package org.bayan.batch.number;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a cell of numbers says. */
public sealed interface NumberReading {

	/**
	 * A number.
	 *
	 * @param currencies ISO 4217 codes that its sign or word may mean; none where it has
	 * none
	 * @param part a second number that is said to be a part of it, women of participants;
	 * null where there is none
	 * @param about whether the cell says that it is not exact
	 */
	record Known(BigDecimal number, List<String> currencies, @Nullable BigDecimal part,
			boolean about) implements NumberReading {

		public Known {
			currencies = List.copyOf(currencies);
		}

	}

	/** One sign of which nobody can say whether it parts thousands or decimals. */
	record EitherSign(BigDecimal thousands, BigDecimal decimals) implements NumberReading {

	}

	/** Two numbers of which neither is a part of the other. */
	record Two(BigDecimal first, BigDecimal second) implements NumberReading {

	}

	/** Nothing, or a sign for nothing. */
	record Empty() implements NumberReading {

	}

	/** Another text. */
	record NoNumber() implements NumberReading {

	}

}
