/**
 * The tables of a report, each defined once for workbook and CSV alike.
 */
@NullMarked
package org.bayan.reporting.table;

import org.jspecify.annotations.NullMarked;
