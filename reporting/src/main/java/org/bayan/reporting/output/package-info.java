/**
 * The files that a report consists of, by language and format.
 */
@NullMarked
package org.bayan.reporting.output;

import org.jspecify.annotations.NullMarked;
