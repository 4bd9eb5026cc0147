/**
 * Reports of the real sample, counted by plain loops, for the tests of what renders them.
 */
@NullMarked
package org.bayan.reporting.sample;

import org.jspecify.annotations.NullMarked;
