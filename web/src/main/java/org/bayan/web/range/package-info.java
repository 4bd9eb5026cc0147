/**
 * Several periods as a series.
 */
@NullMarked
package org.bayan.web.range;

import org.jspecify.annotations.NullMarked;
