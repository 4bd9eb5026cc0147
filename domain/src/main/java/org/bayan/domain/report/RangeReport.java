package org.bayan.domain.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.DatedByYear;
import org.bayan.domain.figure.RangeRow;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.reference.Names;
import org.jspecify.annotations.Nullable;

/**
 * The figures of periods that follow one another, in no language and no format.
 *
 * @param organisation whose activities these are
 * @param range the periods
 * @param scope what it is limited to
 * @param dataAsOf when the newest change in the figures was recorded
 * @param zone the organisation's time zone
 * @param knownOn the day as known on which the figures are; null: as known now
 * @param currency ISO 4217 code of the reporting currency, which has two minor digits
 * @param total the scope's own figures
 * @param groups the regional groups within the scope
 * @param states the member states within the scope
 * @param others outside and organisation-wide, where the scope has them
 * @param sectors sectors and centres within the scope, at last those that name none
 * @param soFar the period that is under way; null where none is
 * @param datedByYear of the years of months and quarters those that have such activities,
 * the earliest first; none where the periods are years
 */
public record RangeReport(Names organisation, Range range, Scope scope, Instant dataAsOf, String zone,
		@Nullable LocalDate knownOn, String currency, RangeRow total, List<RangeRow> groups, List<RangeRow> states,
		List<RangeRow> others, List<RangeRow> sectors, @Nullable Period soFar, List<DatedByYear> datedByYear) {

	public RangeReport {
		groups = List.copyOf(groups);
		states = List.copyOf(states);
		others = List.copyOf(others);
		sectors = List.copyOf(sectors);
		datedByYear = List.copyOf(datedByYear);
	}

	/** How many member states took part in each period. */
	public List<Cell> statesTakingPart() {
		return IntStream.range(0, this.range.size()).mapToObj((at) -> {
			List<Cell> cells = this.states.stream().map((state) -> state.figures().get(at).activities()).toList();
			return cells.stream().noneMatch(Cell::known) ? Cell.NO_DATA
					: Cell.of(cells.stream().filter((cell) -> cell.state() == CellState.VALUE).count());
		}).toList();
	}

}
