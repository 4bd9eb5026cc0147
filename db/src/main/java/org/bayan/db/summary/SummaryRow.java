package org.bayan.db.summary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

import org.bayan.domain.figure.Measure;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.jspecify.annotations.Nullable;

/**
 * One row of the figures, as the view {@code reporting.summary} has it.
 *
 * @param period {@code 2025-05}, {@code 2025-Q2} or {@code 2025}
 * @param sums a whole number a measure, of money a {@link BigDecimal} with two decimals
 * in the reporting currency; none where no activity states it
 */
public record SummaryRow(String period, Place place, SectorScope sector, Map<Measure, Number> sums) {

	/** The sum of a measure as it is written: {@code 12}, {@code 0.50}; null for none. */
	public @Nullable String text(Measure measure) {
		Number sum = this.sums.get(measure);
		return (sum instanceof BigDecimal amount) ? amount.toPlainString() : (sum != null) ? sum.toString() : null;
	}

	/** How many a measure counts; 0 for none. */
	public long count(Measure measure) {
		Number sum = this.sums.get(measure);
		return (sum != null) ? sum.longValue() : 0;
	}

	/** The sum of a measure, money in minor units; null for none. */
	public @Nullable BigInteger sum(Measure measure) {
		Number sum = this.sums.get(measure);
		return (sum instanceof BigDecimal amount) ? amount.movePointRight(2).toBigIntegerExact()
				: (sum != null) ? BigInteger.valueOf(sum.longValue()) : null;
	}

}
