/**
 * Editions as rows: their frozen content and files.
 */
@NullMarked
package org.bayan.db.edition;

import org.jspecify.annotations.NullMarked;
