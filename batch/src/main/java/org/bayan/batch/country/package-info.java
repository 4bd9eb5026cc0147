/** Which states people mean by the names that they write. */
@NullMarked
package org.bayan.batch.country;

import org.jspecify.annotations.NullMarked;
