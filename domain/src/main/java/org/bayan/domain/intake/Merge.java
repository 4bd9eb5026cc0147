package org.bayan.domain.intake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A three-way merge of an activity that two people changed at once, by its cells. Cells
 * that say something together come from one hand: an end beside another's start, or
 * another's women among one's participants, was said by nobody.
 *
 * @param cells what results: what the writer changed, else what others did
 * @param conflicts columns that differ where both changed; the cells have the writer's
 * @param taken columns that others alone changed
 */
public record Merge(Map<Column, String> cells, Set<Column> conflicts, Set<Column> taken) {

	private static final List<Set<Column>> TOGETHER = List.of(
			EnumSet.of(Column.START_DATE, Column.END_DATE, Column.DATE_PRECISION),
			EnumSet.of(Column.MEMBER_STATES, Column.OTHER_COUNTRIES), EnumSet.of(Column.PARTICIPANTS, Column.WOMEN),
			EnumSet.of(Column.BUDGET, Column.EXPENDITURE, Column.CURRENCY));

	private static final Set<Set<Column>> PARTS = Arrays.stream(Column.values())
		.map(Merge::part)
		.collect(Collectors.toCollection(LinkedHashSet::new));

	/**
	 * Of what the writer began from, what is known now and what was written.
	 * @param base null where it is not known: then all that differs is a conflict
	 */
	public static Merge of(@Nullable Map<Column, String> base, Map<Column, String> theirs, Map<Column, String> mine) {
		Merge merge = new Merge(new EnumMap<>(mine), EnumSet.noneOf(Column.class), EnumSet.noneOf(Column.class));
		for (Set<Column> part : PARTS) {
			Set<Column> differ = differences(part, mine, theirs);
			if (differ.isEmpty() || (base != null && differences(part, theirs, base).isEmpty())) {
				continue;
			}
			if (base != null && differences(part, mine, base).isEmpty()) {
				differ.forEach((column) -> merge.cells.put(column, cell(theirs, column)));
				merge.taken.addAll(differ);
			}
			else {
				merge.conflicts.addAll(differ);
			}
		}
		return merge;
	}

	/** The columns that say something together with one, itself included. */
	public static Set<Column> part(Column column) {
		return TOGETHER.stream().filter((part) -> part.contains(column)).findFirst().orElse(EnumSet.of(column));
	}

	private static Set<Column> differences(Set<Column> part, Map<Column, String> one, Map<Column, String> other) {
		return part.stream()
			.filter((column) -> !Objects.equals(cell(one, column), cell(other, column)))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Column.class)));
	}

	private static String cell(Map<Column, String> cells, Column column) {
		return cells.getOrDefault(column, "").strip();
	}

}
