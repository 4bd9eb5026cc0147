package org.bayan.db.report;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept belongs to one state of the figures, and takes no more than its room. */
class KeptFiguresTests {

	private final FigureCaches kept = new FigureCaches();

	private final FigureCache shelf = this.kept.of(state(7, 7, "801", 2));

	@Test
	void theSameStateHasTheSameShelf() {
		assertThat(this.kept.of(state(7, 7, "801", 2))).isSameAs(this.shelf);
	}

	@Test
	void anythingNewBeginsAnew() {
		assertThat(this.kept.of(state(8, 7, "801", 2))).isNotSameAs(this.shelf);
		assertThat(this.kept.of(state(8, 8, "802", 2))).isNotSameAs(this.shelf);
		assertThat(this.kept.of(state(8, 8, "802", 3))).isNotSameAs(this.shelf);
		assertThat(this.kept.of(state(7, 7, "801", 2))).isNotSameAs(this.shelf);
	}

	/** As after a restore: the numbers are those of before. */
	@Test
	void theSameNumbersOfAnotherWriterAreAnotherState() {
		assertThat(this.kept.of(state(7, 7, "900", 2))).isNotSameAs(this.shelf);
	}

	private static DataVersions.State state(long change, long figures, String writer, int editions) {
		return new DataVersions.State(change, figures, writer, editions);
	}

	@Test
	void whatWasAskedForLeastRecentlyMakesRoom() {
		long half = 32L << 20;
		this.shelf.put("one", 1, half);
		this.shelf.put("two", 2, half);
		assertThat(this.shelf.<Integer>find("one")).isEqualTo(1);
		this.shelf.put("three", 3, half);
		assertThat(this.shelf.<Integer>find("two")).isNull();
		assertThat(this.shelf.<Integer>find("one")).isEqualTo(1);
		assertThat(this.shelf.<Integer>get("three", half, () -> 4)).isEqualTo(3);
	}

	@Test
	void aThingOnceMoreTakesNoMoreRoom() {
		for (int i = 0; i < 10; i++) {
			this.shelf.put("one", i, 32L << 20);
		}
		this.shelf.put("two", 2, 1);
		assertThat(this.shelf.<Integer>find("one")).isEqualTo(9);
	}

}
