/**
 * Every table as it is copied out of a database and into an empty one.
 */
@NullMarked
package org.bayan.db.backup;

import org.jspecify.annotations.NullMarked;
