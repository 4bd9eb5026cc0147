package org.bayan.reporting.text;

import org.jspecify.annotations.Nullable;

/**
 * A number in a sentence that leads to what it counts.
 *
 * @param target null: it leads nowhere
 */
public record Count(long n, @Nullable Target target) {

}
