/**
 * Copies of the whole database in one file.
 */
@NullMarked
package org.bayan.app.backup;

import org.jspecify.annotations.NullMarked;
