/**
 * What the activities of each day involve, and what is counted from that.
 */
@NullMarked
package org.bayan.domain.roll;

import org.jspecify.annotations.NullMarked;
