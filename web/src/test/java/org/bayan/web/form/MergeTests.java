package org.bayan.web.form;

import java.util.Map;

import org.bayan.domain.intake.Column;
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
	void withoutABaseAllThatDiffersIsAConflict() {
		Merge merge = Merge.of(null, BASE, Map.of(Column.CITY, "Fes", Column.PARTICIPANTS, "10"));
		assertThat(merge.conflicts()).containsExactly(Column.CITY);
		assertThat(merge.taken()).isEmpty();
	}

}
