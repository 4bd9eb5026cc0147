/**
 * Copies of the whole database in one file, and the commands that make and read them.
 */
@NullMarked
package org.bayan.app.backup;

import org.jspecify.annotations.NullMarked;
