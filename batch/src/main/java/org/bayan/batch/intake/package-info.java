/** Files of activities on their way in: read, checked, staged, taken in. */
@NullMarked
package org.bayan.batch.intake;

import org.jspecify.annotations.NullMarked;
