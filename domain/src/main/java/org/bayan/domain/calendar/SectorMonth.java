package org.bayan.domain.calendar;

import java.time.YearMonth;

/**
 * Whether a sector has reported a month.
 *
 * @param sector code of the sector or centre
 */
public record SectorMonth(String sector, YearMonth month, Submission submission) {

}
