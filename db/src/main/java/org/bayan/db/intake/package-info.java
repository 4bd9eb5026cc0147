/**
 * Files received, their rows on the way in and those rejected.
 */
@NullMarked
package org.bayan.db.intake;

import org.jspecify.annotations.NullMarked;
