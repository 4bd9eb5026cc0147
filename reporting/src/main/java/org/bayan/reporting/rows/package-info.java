/**
 * The one way to write a table as CSV, XLSX or JSON: a column says how its values are
 * written, rows are written as they come, and only a few are ever held in memory.
 */
@NullMarked
package org.bayan.reporting.rows;

import org.jspecify.annotations.NullMarked;
