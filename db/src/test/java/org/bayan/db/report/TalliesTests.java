package org.bayan.db.report;

import java.util.List;
import java.util.Map;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.figure.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Parts of a whole, which are as unknown as the whole. */
class TalliesTests {

	private static final Map<String, Map<String, long[]>> COUNTS = Map.of("type",
			Map.of("visit", new long[] { 3, 2, 1, 4 }), "modality", Map.of("online", new long[] { 3, 2, 1, 4 }),
			"host_country", Map.of("MAR", new long[] { 2, 1, 1, 0 }, "NONE", new long[] { 1, 1, 0, 4 }, "EGY",
					new long[] { 0, 0, 0, 1 }));

	private static Figures activities(Cell cell) {
		return Figures.of((measure) -> (measure == Measure.ACTIVITIES) ? cell : Cell.of(99));
	}

	private static Row total(Cell now, Cell previous, Cell yearBefore, @Nullable Cell ended) {
		return new Row(RowKind.TOTAL, "ALL", null, null, null, activities(now), activities(previous),
				activities(yearBefore), Figures.UNKNOWN, Figures.UNKNOWN, (ended != null) ? activities(ended) : null);
	}

	private static Tally of(List<Tally> tallies, String code) {
		return tallies.stream().filter((tally) -> tally.code().equals(code)).findFirst().orElseThrow();
	}

	@Test
	void everyTypeAndModalityIsThereInItsOrderThoseWithoutTooWithZero() {
		Tallies tallies = new Tallies(COUNTS, total(Cell.of(3), Cell.of(1), Cell.of(4), null), true);
		assertThat(tallies.types()).hasSize(16);
		assertThat(tallies.modalities()).extracting(Tally::code)
			.containsExactly("in-person", "online", "hybrid", "unknown");
		assertThat(of(tallies.types(), "visit")).isEqualTo(new Tally("visit", Cell.of(3), Cell.of(1), Cell.of(4)));
		assertThat(of(tallies.modalities(), "hybrid"))
			.isEqualTo(new Tally("hybrid", Cell.of(0), Cell.of(0), Cell.of(0)));
	}

	@Test
	void hostsStandByCodeAndThoseNotStatedAtLast() {
		Tallies tallies = new Tallies(COUNTS, total(Cell.of(3), Cell.of(1), Cell.of(4), null), true);
		assertThat(tallies.hosts()).containsExactly(new Tally("EGY", Cell.of(0), Cell.of(0), Cell.of(1)),
				new Tally("MAR", Cell.of(2), Cell.of(1), Cell.of(0)),
				new Tally("NONE", Cell.of(1), Cell.of(0), Cell.of(4)));
		Map<String, Map<String, long[]>> none = Map.of("host_country", Map.of());
		assertThat(new Tallies(none, total(Cell.of(3), Cell.of(1), Cell.of(4), null), true).hosts())
			.containsExactly(new Tally("NONE", Cell.of(0), Cell.of(0), Cell.of(0)));
	}

	@Test
	void monthsThatHaveEndedAreAPartOfTheirOwn() {
		Tallies tallies = new Tallies(COUNTS, total(Cell.of(3), Cell.of(1), Cell.of(4), Cell.of(2)), true);
		assertThat(of(tallies.types(), "visit"))
			.isEqualTo(new Tally("visit", Cell.of(3), Cell.of(1), Cell.of(4), Cell.of(2)));
		assertThat(of(tallies.types(), "visit").compared()).isEqualTo(Cell.of(2));
	}

	@Test
	void partsOfWhatIsNotKnownOrNotAskedAreNeitherKnownNorAsked() {
		Tallies tallies = new Tallies(COUNTS, total(Cell.NO_DATA, Cell.NOT_APPLICABLE, Cell.of(0), null), true);
		assertThat(of(tallies.types(), "visit"))
			.isEqualTo(new Tally("visit", Cell.NO_DATA, Cell.NOT_APPLICABLE, Cell.of(4)));
	}

	/** Then only the period itself was counted. */
	@Test
	void whatIsNotComparedHasItsPeriodAlone() {
		Map<String, Map<String, long[]>> alone = Map.of("type", Map.of("visit", new long[] { 3 }));
		Tallies tallies = new Tallies(alone, total(Cell.of(3), Cell.of(1), Cell.of(4), null), false);
		assertThat(of(tallies.types(), "visit")).isEqualTo(new Tally("visit", Cell.of(3), Cell.NO_DATA, Cell.NO_DATA));
		assertThat(of(tallies.types(), "launch"))
			.isEqualTo(new Tally("launch", Cell.of(0), Cell.NO_DATA, Cell.NO_DATA));
	}

}
