package org.bayan.db.roll;

import java.time.LocalDate;

/**
 * What the activities of a {@link DayRoll} name beside codes: one entry of each list an
 * activity, in its order.
 *
 * @param day on which they begin
 * @param cities where they take place; none where not stated
 * @param partners with whom
 */
public record DayNames(LocalDate day, Entries cities, Entries partners) {

}
