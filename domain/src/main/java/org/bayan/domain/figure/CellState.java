package org.bayan.domain.figure;

/** What a cell of a table says; pages, sheets and charts show the four apart. */
public enum CellState {

	/** Something was counted. */
	VALUE,
	/** It was looked for and there is none. */
	ZERO,
	/** Nobody has stated it, or it lies ahead of the data. */
	NO_DATA,
	/** The question does not arise: the state had not joined. */
	NOT_APPLICABLE

}
