/**
 * Languages: how each writes, and which one stands in where something has no name in it.
 */
@NullMarked
package org.bayan.domain.language;

import org.jspecify.annotations.NullMarked;
