/** What a row of activities says, checked cell by cell. */
@NullMarked
package org.bayan.batch.row;

import org.jspecify.annotations.NullMarked;
