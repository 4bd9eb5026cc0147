package org.bayan.db.report;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept belongs to one state of the figures, and takes no more than its room. */
class FigureCachesTests {

	private final FigureCaches kept = new FigureCaches();

	private final FigureCache cache = this.kept.of(state(7, 7, "801", 2));

	@Test
	void theSameStateHasTheSameShelf() {
		assertThat(this.kept.of(state(7, 7, "801", 2))).isSameAs(this.cache);
	}

	@Test
	void anythingNewBeginsAnew() {
		assertThat(this.kept.of(state(8, 7, "801", 2))).isNotSameAs(this.cache);
		assertThat(this.kept.of(state(8, 8, "802", 2))).isNotSameAs(this.cache);
		assertThat(this.kept.of(state(8, 8, "802", 3))).isNotSameAs(this.cache);
		assertThat(this.kept.of(state(7, 7, "801", 2))).isNotSameAs(this.cache);
	}

	/** As after a restore: the numbers are those of before. */
	@Test
	void theSameNumbersOfAnotherWriterAreAnotherState() {
		assertThat(this.kept.of(state(7, 7, "900", 2))).isNotSameAs(this.cache);
	}

	private static DataVersions.State state(long change, long figures, String writer, int editions) {
		return new DataVersions.State(change, figures, writer, editions);
	}

	@Test
	void whatWasAskedForLeastRecentlyMakesRoom() {
		long half = 32L << 20;
		this.cache.put("one", 1, half);
		this.cache.put("two", 2, half);
		assertThat(this.cache.<Integer>find("one")).isEqualTo(1);
		this.cache.put("three", 3, half);
		assertThat(this.cache.<Integer>find("two")).isNull();
		assertThat(this.cache.<Integer>find("one")).isEqualTo(1);
		assertThat(this.cache.<Integer>get("three", half, () -> 4)).isEqualTo(3);
	}

	@Test
	void aThingOnceMoreTakesNoMoreRoom() {
		for (int i = 0; i < 10; i++) {
			this.cache.put("one", i, 32L << 20);
		}
		this.cache.put("two", 2, 1);
		assertThat(this.cache.<Integer>find("one")).isEqualTo(9);
	}

}
