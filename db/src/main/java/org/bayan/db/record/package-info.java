/**
 * Lists of activities as people look for them, and all that is known of one.
 */
@NullMarked
package org.bayan.db.record;

import org.jspecify.annotations.NullMarked;
