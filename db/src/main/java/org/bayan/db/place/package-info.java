/** Places and sectors of figures as the tables have them. */
@NullMarked
package org.bayan.db.place;

import org.jspecify.annotations.NullMarked;
