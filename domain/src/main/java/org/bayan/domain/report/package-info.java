/**
 * The report of one period: its figures, records and what follows from them, as plain
 * records that any renderer shows and an edition can keep.
 */
@NullMarked
package org.bayan.domain.report;

import org.jspecify.annotations.NullMarked;
