package org.bayan.batch.edition;

import java.time.Instant;

/**
 * What came of publishing a month.
 *
 * @param number the month's newest edition
 * @param fresh whether it is a new one; else nothing has changed since it
 * @param restated how many figures differ from the edition before
 * @param publishedAt business clock
 */
public record Published(int number, boolean fresh, int restated, Instant publishedAt) {

}
