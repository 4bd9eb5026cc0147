/**
 * What the activities of each day involve, as numbers in memory, and what is counted from
 * that.
 */
@NullMarked
package org.bayan.db.roll;

import org.jspecify.annotations.NullMarked;
