/** Which days people mean by the dates that they write. */
@NullMarked
package org.bayan.batch.date;

import org.jspecify.annotations.NullMarked;
