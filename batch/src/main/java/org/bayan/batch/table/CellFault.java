package org.bayan.batch.table;

import java.util.List;

import org.bayan.domain.intake.Reason;

/**
 * A cell that cannot be read while its neighbours can.
 *
 * @param cell its place in the row, from 0; {@link #WHOLE_ROW} for the row itself
 * @param reason why
 * @param arguments values of {@link Reason#argumentNames()}
 */
public record CellFault(int cell, Reason reason, List<String> arguments) {

	public static final int WHOLE_ROW = -1;

}
