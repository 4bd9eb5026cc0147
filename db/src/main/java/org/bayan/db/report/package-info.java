/**
 * The report of a period, filled from the tables.
 */
@NullMarked
package org.bayan.db.report;

import org.jspecify.annotations.NullMarked;
