package org.bayan.domain.report;

import java.time.LocalDate;

import org.bayan.domain.reference.Names;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table: a place or a sector, with its figures in the report's period, the
 * period before and the same period a year before.
 *
 * @param kind what it stands for
 * @param code {@code ALL}, {@code GROUP:ARB}, {@code EGY}, {@code EXT}, {@code ORG}, a
 * sector's code or {@code NONE}
 * @param names its name; null where the catalogue has it: the total, outside,
 * organisation-wide, no sector
 * @param category a state's regional group, without {@code GROUP:}, or a sector's kind;
 * else null
 * @param joined a state's day of accession; else null
 * @param yearToDate its figures from January to the end of the period
 * @param yearToDateBefore the same span a year before
 */
public record Row(RowKind kind, String code, @Nullable Names names, @Nullable String category,
		@Nullable LocalDate joined, Figures now, Figures previous, Figures yearBefore, Figures yearToDate,
		Figures yearToDateBefore) {

	/** Whether it has at least one activity in the period. */
	public boolean tookPart() {
		return this.now.activities().state() == CellState.VALUE;
	}

}
