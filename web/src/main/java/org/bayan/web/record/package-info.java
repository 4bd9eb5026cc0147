/**
 * The records behind the figures: lists of activities, and the page of each one.
 */
@NullMarked
package org.bayan.web.record;

import org.jspecify.annotations.NullMarked;
