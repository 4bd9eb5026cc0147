package org.bayan.domain.reference;

import java.math.BigDecimal;

import org.bayan.domain.period.Period;

/**
 * The exchange rate of one month, or of one year for what is dated by year only.
 *
 * @param currency ISO 4217 code of the foreign currency
 * @param period the month or the year it holds for, no other
 * @param rate units of the reporting currency for one unit, above 0, as written
 */
public record Rate(String currency, Period period, BigDecimal rate) {

}
