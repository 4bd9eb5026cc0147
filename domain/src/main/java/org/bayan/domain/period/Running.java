package org.bayan.domain.period;

import org.jspecify.annotations.Nullable;

/**
 * How far a period has come that has not ended: like is compared with like, so it is not
 * compared whole.
 *
 * @param ended its months that have ended; null where none has, so that nothing is
 * compared
 * @param toDate January to the last month of the period's year that has ended; null where
 * none has
 * @param ahead whether it begins after the data
 */
public record Running(@Nullable Span ended, @Nullable Span toDate, boolean ahead) {

}
