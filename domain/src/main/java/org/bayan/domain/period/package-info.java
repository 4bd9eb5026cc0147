/**
 * Months, quarters and years of the Gregorian calendar.
 */
@NullMarked
package org.bayan.domain.period;

import org.jspecify.annotations.NullMarked;
