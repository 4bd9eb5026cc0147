/** Which columns people mean by the headings of their lists. */
@NullMarked
package org.bayan.batch.heading;

import org.jspecify.annotations.NullMarked;
