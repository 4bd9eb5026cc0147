package org.bayan.reporting.chart;

import org.jspecify.annotations.Nullable;

/**
 * One category of a chart: a month, a sector. What it stands for, it knows itself.
 *
 * @param dimension what its key is a code of
 * @param key its code, {@code 2022-05} or {@code EDU}
 * @param label its short name as drawn, {@code May}
 * @param name its full name, {@code May 2022}
 * @param bracket what it shares with its neighbours, {@code 2022}; null where nothing
 * @param chosen whether it belongs to the report's own period, drawn in the accent colour
 */
public record ChartCategory(Dimension dimension, String key, String label, String name, @Nullable String bracket,
		boolean chosen) {

}
