/** Files of rows, told apart by their first bytes, read and written. */
@NullMarked
package org.bayan.batch.file;

import org.jspecify.annotations.NullMarked;
