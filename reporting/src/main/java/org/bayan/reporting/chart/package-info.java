/** What a chart is: its words, categories, series and figures, whoever draws it. */
@NullMarked
package org.bayan.reporting.chart;

import org.jspecify.annotations.NullMarked;
