/**
 * Headline figures.
 */
@NullMarked
package org.bayan.web.tile;

import org.jspecify.annotations.NullMarked;
