/**
 * Charts in a page: the definitions of the reports as small drawings, lists and tables
 * whose marks lead to the records.
 */
@NullMarked
package org.bayan.web.chart;

import org.jspecify.annotations.NullMarked;
