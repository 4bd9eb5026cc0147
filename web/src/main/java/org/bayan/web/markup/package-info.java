/**
 * Elements written by the program itself: drawings, tables, long lists.
 */
@NullMarked
package org.bayan.web.markup;

import org.jspecify.annotations.NullMarked;
