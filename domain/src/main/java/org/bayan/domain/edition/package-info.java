/**
 * Editions: what was published of a month, and how later figures differ from it.
 */
@NullMarked
package org.bayan.domain.edition;

import org.jspecify.annotations.NullMarked;
