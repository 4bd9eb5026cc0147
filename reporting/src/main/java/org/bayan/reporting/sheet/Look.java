package org.bayan.reporting.sheet;

import org.bayan.domain.figure.CellState;
import org.bayan.reporting.table.Column;

/**
 * Everything that decides how a cell looks; equal looks share one cell style.
 *
 * @param role where in the sheet it stands
 * @param kind how its value is written
 * @param state what a figure says; {@code VALUE} for all else
 * @param wraps whether its text goes on in a second line
 * @param strong whether the figure is the one that matters in its row
 * @param quoted whether Excel must keep it a text when someone edits it
 */
public record Look(Role role, Column.Kind kind, CellState state, boolean wraps, boolean strong, boolean quoted) {

	/** Where in the sheet a cell stands. */
	public enum Role {

		BAND, BAND_2, FINDING, TABLE_TITLE, HEADER, BODY, TOTAL, NOTE, COVER_PERIOD, COVER_TITLE, COVER_TEXT, TILE_NAME,
		TILE_FIGURE;

		/** Whether it belongs to the rows of a table. */
		boolean ofTable() {
			return this == BODY || this == TOTAL;
		}

	}

	public static Look of(Role role, Column.Kind kind) {
		return new Look(role, kind, CellState.VALUE, false, false, false);
	}

	public static Look text(Role role) {
		return of(role, Column.Kind.TEXT);
	}

	public Look state(CellState other) {
		return (other == this.state) ? this
				: new Look(this.role, this.kind, other, this.wraps, this.strong, this.quoted);
	}

	public Look kind(Column.Kind other) {
		return (other == this.kind) ? this
				: new Look(this.role, other, this.state, this.wraps, this.strong, this.quoted);
	}

	public Look wrapped() {
		return new Look(this.role, this.kind, this.state, true, this.strong, this.quoted);
	}

	public Look strengthened() {
		return new Look(this.role, this.kind, this.state, this.wraps, true, this.quoted);
	}

	Look asText() {
		return new Look(this.role, this.kind, this.state, this.wraps, this.strong, true);
	}

}
