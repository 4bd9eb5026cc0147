/** How a sheet of a workbook is written: places, looks, widths, native charts. */
@NullMarked
package org.bayan.reporting.sheet;

import org.jspecify.annotations.NullMarked;
