package org.bayan.domain.reference;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * The exchange rate of one month.
 *
 * @param currency ISO 4217 code of the foreign currency
 * @param month the month it holds for, no other
 * @param rate units of the reporting currency for one unit, above 0, as written
 */
public record Rate(String currency, YearMonth month, BigDecimal rate) {

}
