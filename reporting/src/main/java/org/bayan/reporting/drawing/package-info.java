/** Charts drawn from their definitions, as PNG and SVG. */
@NullMarked
package org.bayan.reporting.drawing;

import org.jspecify.annotations.NullMarked;
