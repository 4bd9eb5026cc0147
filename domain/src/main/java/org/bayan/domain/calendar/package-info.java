/** When a month's report is due, and which sectors have sent theirs. */
@NullMarked
package org.bayan.domain.calendar;

import org.jspecify.annotations.NullMarked;
