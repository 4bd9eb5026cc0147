package org.bayan.domain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Comparison;
import org.bayan.domain.figure.DatedByYear;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Headline;
import org.bayan.domain.figure.Matrix;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.figure.TrendMonth;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a report.
 *
 * @param total the scope's own figures, computed from its activities
 * @param trend the months that end with the period's last, oldest first
 * @param groups the regional groups within the scope, in the organisation's order
 * @param states the member states within the scope, all of them where it has no place, in
 * the organisation's order
 * @param others outside and organisation-wide, where the scope has them
 * @param sectors sectors and centres within the scope in the organisation's order, at
 * last those that name none
 * @param matrix states and others by sectors
 * @param types activities by type, every type, in the order of {@link ActivityType}
 * @param modalities activities by modality, every one, in the order of {@link Modality}
 * @param hosts activities by the country in which they took place, by code, those that do
 * not state it at last
 * @param comparison what one state or one sector is compared with; null for any other
 * scope
 * @param datedByYear of the years of the trend those that have such activities, the
 * earliest first
 */
public record ReportTables(Row total, List<TrendMonth> trend, List<Row> groups, List<Row> states, List<Row> others,
		List<Row> sectors, Matrix matrix, Coverage coverage, List<Tally> types, List<Tally> modalities,
		List<Tally> hosts, @Nullable Comparison comparison, List<DatedByYear> datedByYear) {

	public ReportTables {
		trend = List.copyOf(trend);
		groups = List.copyOf(groups);
		states = List.copyOf(states);
		others = List.copyOf(others);
		sectors = List.copyOf(sectors);
		types = List.copyOf(types);
		modalities = List.copyOf(modalities);
		hosts = List.copyOf(hosts);
		datedByYear = List.copyOf(datedByYear);
	}

	/** States and others: the rows of the table of places. */
	public List<Row> places() {
		List<Row> places = new ArrayList<>(this.states);
		places.addAll(this.others);
		return places;
	}

	/** Groups and others. */
	List<Row> groupsAndOthers() {
		List<Row> rows = new ArrayList<>(this.groups);
		rows.addAll(this.others);
		return rows;
	}

	/** The row of activities outside the member states or organisation-wide. */
	public Optional<Row> other(RowKind kind) {
		return this.others.stream().filter((row) -> row.kind() == kind).findFirst();
	}

	/** The headline figure of a measure. */
	public Headline headline(Measure measure) {
		return Headline.of(Headline.Subject.of(measure), this.total, (time) -> time.apply(this.total).of(measure));
	}

	/** How many states took part, at one time. */
	Cell statesTakingPart(Function<Row, Figures> when) {
		List<Cell> cells = this.states.stream().map(when).map(Figures::activities).toList();
		if (cells.stream().noneMatch(Cell::known)) {
			return Cell.NO_DATA;
		}
		return Cell.of(cells.stream().filter((cell) -> cell.state() == CellState.VALUE).count());
	}

	/**
	 * The member states without an activity in the period.
	 */
	public List<Row> statesWithout() {
		return this.states.stream().filter((state) -> state.now().activities().state() == CellState.ZERO).toList();
	}

	/**
	 * The member states of a regional group, for which the period is not before
	 * accession.
	 */
	public List<Row> statesOf(Row group) {
		return this.states.stream()
			.filter((state) -> group.place().group().equals(state.category()))
			.filter(ReportTables::isMember)
			.toList();
	}

	/** How many member states of a regional group took part. */
	public int tookPart(Row group) {
		return (int) statesOf(group).stream().filter(Row::tookPart).count();
	}

	/** How many member states took part. */
	public int tookPart() {
		return (int) this.states.stream().filter(Row::tookPart).count();
	}

	/** How many of the states are members in the period. */
	public int membersInPeriod() {
		return (int) this.states.stream().filter(ReportTables::isMember).count();
	}

	private static boolean isMember(Row state) {
		return state.now().activities().state() != CellState.NOT_APPLICABLE;
	}

	/** Whether the period has any money, with a rate or without. */
	public boolean hasMoney() {
		Figures now = this.total.now();
		return now.of(Measure.BUDGET).state() == CellState.VALUE
				|| now.of(Measure.EXPENDITURE).state() == CellState.VALUE
				|| now.of(Measure.UNCONVERTED).state() == CellState.VALUE;
	}

}
