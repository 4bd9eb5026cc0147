/**
 * Charts, each defined once in words and figures, and drawn from that definition as PNG
 * and SVG.
 */
@NullMarked
package org.bayan.reporting.chart;

import org.jspecify.annotations.NullMarked;
