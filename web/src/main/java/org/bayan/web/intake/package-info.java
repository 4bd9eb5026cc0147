/**
 * Files that planners bring: tried, shown with what they would do, taken in.
 */
@NullMarked
package org.bayan.web.intake;

import org.jspecify.annotations.NullMarked;
