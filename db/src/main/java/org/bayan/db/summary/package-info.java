/**
 * The figures: by period, place and sector.
 */
@NullMarked
package org.bayan.db.summary;

import org.jspecify.annotations.NullMarked;
