/** Which numbers and amounts people mean by what they write. */
@NullMarked
package org.bayan.batch.number;

import org.jspecify.annotations.NullMarked;
