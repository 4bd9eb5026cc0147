package org.bayan.reporting.chart;

import org.jspecify.annotations.Nullable;

/**
 * One category of a chart: a month, a sector.
 *
 * @param key its code, {@code 2022-05} or {@code EDU}
 * @param label its short name as drawn, {@code May}
 * @param name its full name, {@code May 2022}
 * @param bracket what it shares with its neighbours, {@code 2022}; null where nothing
 * @param chosen whether it belongs to the report's own period, drawn in the accent colour
 */
public record ChartCategory(String key, String label, String name, @Nullable String bracket, boolean chosen) {

}
