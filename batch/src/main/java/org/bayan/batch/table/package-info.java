/**
 * What files of rows have in common, whatever their format: rows of text, header, limits.
 */
@NullMarked
package org.bayan.batch.table;

import org.jspecify.annotations.NullMarked;
