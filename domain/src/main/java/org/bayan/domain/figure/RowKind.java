package org.bayan.domain.figure;

/** What a row of a table stands for. */
public enum RowKind {

	/** Everything the report covers. */
	TOTAL,
	/** A regional group. */
	GROUP,
	/** A member state. */
	STATE,
	/** Involved countries that were no members. */
	OUTSIDE,
	/** Activities that name no country. */
	ORGANISATION_WIDE,
	/** A sector, centre or department. */
	SECTOR,
	/** Activities that name no sector. */
	NO_SECTOR

}
