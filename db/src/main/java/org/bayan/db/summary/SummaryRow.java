package org.bayan.db.summary;

import java.math.BigDecimal;

import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.jspecify.annotations.Nullable;

/**
 * One row of the figures, as the view {@code reporting.summary} has it.
 *
 * @param period {@code 2025-05}, {@code 2025-Q2} or {@code 2025}
 * @param participants null where no activity states them
 * @param women null where no activity states them
 * @param budget in the reporting currency, two decimals
 * @param expenditure in the reporting currency, two decimals
 * @param unconverted money lines in no amount for want of a rate
 */
public record SummaryRow(String period, Place place, SectorScope sector, long activities, long active, long completed,
		long planned, long cancelled, long hosted, @Nullable Long participants, @Nullable Long women,
		long reportingParticipants, BigDecimal budget, BigDecimal expenditure, long unconverted) {

}
