/** Workbooks as foreign programs write them, read with bounded memory and work. */
@NullMarked
package org.bayan.batch.workbook;

import org.jspecify.annotations.NullMarked;
