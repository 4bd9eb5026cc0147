/** What a figure is: measures, cells, rows of them, and how they compare. */
@NullMarked
package org.bayan.domain.figure;

import org.jspecify.annotations.NullMarked;
