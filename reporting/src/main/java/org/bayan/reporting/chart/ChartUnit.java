package org.bayan.reporting.chart;

import org.bayan.domain.reference.Currencies;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a chart are.
 *
 * @param measure the measure's name, {@code Activities}
 * @param currency ISO 4217 code where they are amounts in its minor units; null where
 * they are counts
 */
public record ChartUnit(String measure, @Nullable String currency) {

	/** Digits after the point: 2 for an amount in USD, 0 for a count. */
	public int digits() {
		return (this.currency != null) ? Currencies.minorDigits(this.currency) : 0;
	}

}
