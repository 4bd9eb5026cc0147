/** What figures are counted by: places and sectors. */
@NullMarked
package org.bayan.domain.place;

import org.jspecify.annotations.NullMarked;
