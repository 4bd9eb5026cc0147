package org.bayan.domain.intake;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An activity that two people changed at once. */
class MergeTests {

	private static final Map<Column, String> BASE = Map.of(Column.CITY, "Rabat", Column.PARTICIPANTS, "10");

	@Test
	void whatOneChangedAloneIsKept() {
		Merge merge = Merge.of(BASE, Map.of(Column.CITY, "Fes", Column.PARTICIPANTS, "10"),
				Map.of(Column.CITY, " Rabat", Column.PARTICIPANTS, "12"));
		assertThat(merge.cells()).isEqualTo(Map.of(Column.CITY, "Fes", Column.PARTICIPANTS, "12"));
		assertThat(merge.taken()).containsExactly(Column.CITY);
		assertThat(merge.conflicts()).isEmpty();
	}

	@Test
	void whatBothChangedIsAConflictUnlessTheyAgree() {
		Merge merge = Merge.of(BASE, Map.of(Column.CITY, "Fes", Column.PARTICIPANTS, "11"),
				Map.of(Column.CITY, "Fes", Column.PARTICIPANTS, ""));
		assertThat(merge.cells()).isEqualTo(Map.of(Column.CITY, "Fes", Column.PARTICIPANTS, ""));
		assertThat(merge.conflicts()).containsExactly(Column.PARTICIPANTS);
	}

	@Test
	void cellsThatBelongTogetherComeFromOneHand() {
		Map<Column, String> base = Map.of(Column.START_DATE, "2025-05-02", Column.END_DATE, "2025-05-04");
		Map<Column, String> theirs = Map.of(Column.START_DATE, "2025-06-02", Column.END_DATE, "2025-06-04");
		Map<Column, String> mine = Map.of(Column.START_DATE, "2025-05-02", Column.END_DATE, "2025-05-05");
		Merge merge = Merge.of(base, theirs, mine);
		assertThat(merge.cells()).isEqualTo(mine);
		assertThat(merge.conflicts()).containsExactly(Column.START_DATE, Column.END_DATE);
		assertThat(Merge.of(base, theirs, base).cells()).isEqualTo(theirs);
		assertThat(Merge.of(base, base, mine).cells()).isEqualTo(mine);
	}

	@Test
	void withoutABaseAllThatDiffersIsAConflict() {
		Merge merge = Merge.of(null, BASE, Map.of(Column.CITY, "Fes", Column.PARTICIPANTS, "10"));
		assertThat(merge.conflicts()).containsExactly(Column.CITY);
		assertThat(merge.taken()).isEmpty();
	}

}
