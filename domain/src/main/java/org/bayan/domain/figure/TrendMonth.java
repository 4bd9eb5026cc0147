package org.bayan.domain.figure;

import java.time.YearMonth;

/** One month of the trend. */
public record TrendMonth(YearMonth month, Figures figures) {

}
