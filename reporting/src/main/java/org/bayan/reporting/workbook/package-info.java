/**
 * The report as an Excel workbook, one a language, the same bytes for the same record.
 */
@NullMarked
package org.bayan.reporting.workbook;

import org.jspecify.annotations.NullMarked;
