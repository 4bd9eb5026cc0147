package org.bayan.batch.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.bayan.batch.row.Checked;
import org.bayan.batch.row.Columns;
import org.bayan.batch.row.Lists;
import org.bayan.batch.row.RowCheck;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.db.activity.Activities;
import org.bayan.db.activity.Outdated;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.Corrections;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.intake.ActivityCells;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Merge;
import org.bayan.domain.intake.Reason;
import org.bayan.domain.intake.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list that the product handed out and that comes back: of each only the
 * cells count that its planner changed, so that nothing others did meanwhile is undone.
 * Cells that both changed are asked for.
 */
class ListMerge {

	private static final Columns ALL = all();

	private final Columns columns;

	private final RowCheck check;

	private final RowCheck checkMerged;

	private final ActivityCells cells;

	private final Activities activities;

	private final Changes changes;

	private final Map<Long, Map<Column, Corrections.Decision>> decisions;

	private final Map<String, OptionalLong> states = new HashMap<>();

	/**
	 * @param columns those of the file
	 * @param check checks its rows
	 * @param decisions what was said of rows that others changed as well
	 */
	ListMerge(Columns columns, RowCheck check, Lists lists, Activities activities, Changes changes,
			Map<Long, Map<Column, Corrections.Decision>> decisions) {
		this.columns = columns;
		this.check = check;
		this.checkMerged = new RowCheck(ALL, lists);
		this.cells = new ActivityCells(lists.memberStates(), lists.reportingCurrency());
		this.activities = activities;
		this.changes = changes;
		this.decisions = decisions;
	}

	private static Columns all() {
		try {
			return Columns.of(ActivityCells.HEADER, "");
		}
		catch (UnreadableFile ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Of some rows those whose activities others changed since, by row number. */
	Map<Long, Outdated> outdated(List<ReadRow> rows) {
		if (!this.columns.hasState()) {
			return Map.of();
		}
		List<Long> numbers = new ArrayList<>();
		List<String> refs = new ArrayList<>();
		List<Long> read = new ArrayList<>();
		for (ReadRow row : rows) {
			OptionalLong state = this.states.computeIfAbsent(this.columns.state(row.source()), this.changes::ofState);
			if (state.isPresent() && !row.ref().isEmpty()) {
				numbers.add(row.source().number());
				refs.add(row.ref());
				read.add(state.getAsLong());
			}
		}
		Map<Long, Outdated> outdated = new HashMap<>();
		this.activities.outdated(refs, read).forEach((place, one) -> outdated.put(numbers.get(place), one));
		return outdated;
	}

	/**
	 * What a row makes of an activity that others changed since; null where it is to stay
	 * as it is.
	 */
	@Nullable Checked check(SourceRow row, Outdated activity) {
		Checked written = this.check.check(row, (activity.read() != null) ? activity.read() : activity.now());
		if (!(written instanceof Checked.Accepted(Activity mine))) {
			return written;
		}
		Map<Column, Corrections.Decision> decided = this.decisions.getOrDefault(row.number(), Map.of());
		Map<Column, String> read = (activity.read() != null) ? cells(activity.read()) : null;
		if (activity.withdrawn()) {
			Corrections.Choice choice = choice(decided, Column.ACTIVITY_REF, activity);
			if (choice == null) {
				return new Checked.Rejected(new Rejection(row.number(), Column.ACTIVITY_REF, mine.ref(),
						Reason.WITHDRAWN_MEANWHILE, List.of()));
			}
			if (choice == Corrections.Choice.KNOWN) {
				return null;
			}
		}
		Map<Column, String> now = cells(activity.now());
		Merge merge = Merge.of(read, now, cells(mine));
		Map<Column, String> merged = new EnumMap<>(merge.cells());
		List<Rejection> open = new ArrayList<>();
		for (Column column : merge.conflicts()) {
			Corrections.Choice choice = choice(decided, Merge.part(column).iterator().next(), activity);
			if (choice == null) {
				String list = merge.cells().getOrDefault(column, "");
				open.add(new Rejection(row.number(), column, list, Reason.CHANGED_MEANWHILE, List
					.of((read != null) ? read.getOrDefault(column, "") : "", now.getOrDefault(column, ""), list)));
			}
			else if (choice == Corrections.Choice.KNOWN) {
				merged.put(column, now.getOrDefault(column, ""));
			}
		}
		if (!open.isEmpty()) {
			return new Checked.Rejected(open.getFirst().with(open.subList(1, open.size())));
		}
		List<String> texts = new ArrayList<>(Column.values().length);
		for (Column column : Column.values()) {
			texts.add(merged.getOrDefault(column, ""));
		}
		return this.checkMerged.check(new SourceRow(row.number(), texts, List.of()), null);
	}

	/** What was said, unless others changed the activity since. */
	private static Corrections.@Nullable Choice choice(Map<Column, Corrections.Decision> decided, Column column,
			Outdated activity) {
		Corrections.Decision decision = decided.get(column);
		return (decision != null && decision.change() >= activity.change()) ? decision.choice() : null;
	}

	private Map<Column, String> cells(Activity activity) {
		List<String> written = this.cells.of(activity);
		Map<Column, String> cells = new EnumMap<>(Column.class);
		for (Column column : Column.values()) {
			cells.put(column, written.get(column.ordinal()));
		}
		return cells;
	}

}
