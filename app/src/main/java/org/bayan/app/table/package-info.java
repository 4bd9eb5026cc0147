/**
 * Rows written to files and streams as CSV, XLSX or JSON, without holding them in memory.
 */
@NullMarked
package org.bayan.app.table;

import org.jspecify.annotations.NullMarked;
