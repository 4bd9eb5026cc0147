/** The charts of a report, each defined once in words and figures. */
@NullMarked
package org.bayan.reporting.definition;

import org.jspecify.annotations.NullMarked;
