/**
 * When a month's report is due.
 */
@NullMarked
package org.bayan.domain.calendar;

import org.jspecify.annotations.NullMarked;
