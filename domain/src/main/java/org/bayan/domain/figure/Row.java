package org.bayan.domain.figure;

import java.time.LocalDate;

import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table: a place or a sector, with its figures in the report's period and
 * those that they are compared with: of the period before and of the same period a year
 * before, or, where the period is running, of the same months of these.
 *
 * @param kind what it stands for
 * @param code of its {@link Place}, or of its {@link SectorScope} for a row of sectors
 * @param names its name; null where the catalogue has it: the total, outside,
 * organisation-wide, no sector
 * @param category a state's regional group, without {@code GROUP:}, or a sector's kind;
 * else null
 * @param joined a state's day of accession; else null
 * @param previous no data where the period is not compared
 * @param yearBefore no data where the period is not compared
 * @param yearToDate its figures from January to the end of the period, or to the last of
 * its months that has ended
 * @param yearToDateBefore the same span a year before
 * @param ended its figures over the months of a running period that have ended; null
 * where the period itself has ended, or none of its months
 */
public record Row(RowKind kind, String code, @Nullable Names names, @Nullable String category,
		@Nullable LocalDate joined, Figures now, Figures previous, Figures yearBefore, Figures yearToDate,
		Figures yearToDateBefore, @Nullable Figures ended) {

	/** A row of a period that has ended. */
	public Row(RowKind kind, String code, @Nullable Names names, @Nullable String category, @Nullable LocalDate joined,
			Figures now, Figures previous, Figures yearBefore, Figures yearToDate, Figures yearToDateBefore) {
		this(kind, code, names, category, joined, now, previous, yearBefore, yearToDate, yearToDateBefore, null);
	}

	/**
	 * The figures that are compared: of the period, or of its months that have ended.
	 */
	public Figures compared() {
		return (this.ended != null) ? this.ended : this.now;
	}

	/** Whether it is of a state that is a member on a day, or of anything else. */
	public boolean isMember(LocalDate day) {
		return MemberState.isMember(this.joined, day);
	}

	/** Where it counts: everywhere for a row of sectors. */
	public Place place() {
		return ofSectors() ? Place.EVERYWHERE : new Place(this.code);
	}

	/** Whose figures it counts: every sector's for a row of places. */
	public SectorScope sector() {
		return ofSectors() ? new SectorScope(this.code) : SectorScope.EVERY;
	}

	private boolean ofSectors() {
		return this.kind == RowKind.SECTOR || this.kind == RowKind.NO_SECTOR;
	}

	/** Whether it has at least one activity in the period. */
	public boolean tookPart() {
		return this.now.activities().state() == CellState.VALUE;
	}

}
