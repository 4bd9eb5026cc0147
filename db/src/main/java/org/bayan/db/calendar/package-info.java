/**
 * The calendar of monthly reports as rows: its rule, and what it has done.
 */
@NullMarked
package org.bayan.db.calendar;

import org.jspecify.annotations.NullMarked;
