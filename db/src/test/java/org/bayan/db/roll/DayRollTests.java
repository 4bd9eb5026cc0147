package org.bayan.db.roll;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.report.Overlaps;
import org.bayan.domain.report.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The day 2025-05-06 of measures.md's example, and A5, which involves a state and three
 * sectors. The Maldives join on 7 May.
 */
class DayRollTests {

	private static final Names NAMES = new Names("n", "n", "n");

	private static final LocalDate DAY = LocalDate.of(2025, 5, 6);

	private static final List<MemberState> STATES = List.of(state("EGY", "ARB", null), state("MAR", "ARB", null),
			state("IDN", "ASI", null), state("MDV", "ASI", DAY.plusDays(1)));

	private static final Period MAY = Period.parse("2025-05");

	private final Codes codes = new Codes();

	/** A2, A3, A5, one of the Maldives and Russia, one of nobody. */
	private final DayRoll roll = new DayRoll(DAY, list("EGY MAR,MAR,IDN,MDV RUS,"), list("SCI,CSFAI,EDU CUL SCI,EDU,"),
			list("meeting,meeting,workshop,visit,visit"), list("online,online,hybrid,online,online"),
			list("EGY,MAR,RUS,MDV,NONE"));

	@Test
	void emptyTextsAreEntriesWithoutCodes() {
		assertThat(list("").size()).isEqualTo(1);
		assertThat(list("").to(0)).isZero();
		assertThat(list(",,").size()).isEqualTo(3);
		assertThat(list("A B,,C").to(1)).isEqualTo(2);
		assertThat(this.codes.code(list("A B,,C").only(2))).isEqualTo("C");
		String many = String.join(",", Collections.nCopies(1_000, "A B"));
		assertThat(list(many).to(999)).isEqualTo(2_000);
	}

	@Test
	void aListThatIsTooShortIsRefused() {
		assertThatThrownBy(() -> new DayRoll(DAY, list("EGY,MAR"), list("EDU"), list("visit,visit"),
				list("online,online"), list("EGY,EGY")))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void aListThatIsNotAsLongAsItSaysIsRefused() {
		assertThatThrownBy(() -> Entries.of("MAR", 2, this.codes)).isInstanceOf(IllegalStateException.class);
		assertThatThrownBy(() -> Entries.of("MAR\u001eEGY", 1, this.codes)).isInstanceOf(IllegalStateException.class);
	}

	@Test
	void codesKeepTheirNumbers() {
		List<String> many = IntStream.range(0, 2_000).mapToObj((i) -> "C" + i).toList();
		Map<String, Integer> numbers = many.stream().collect(Collectors.toMap((code) -> code, this.codes::number));
		many.forEach((code) -> assertThat(this.codes.number(code)).isEqualTo(numbers.get(code)));
		many.forEach((code) -> assertThat(this.codes.code(this.codes.number(code))).isEqualTo(code));
	}

	@Test
	void activitiesInSeveralRowsAreCountedOnce() {
		assertThat(shared(Scope.ALL)).isEqualTo(new Overlaps(5, 1, 0, 1, 2));
		// Egypt and Morocco are one group, the Maldives not yet a member
		assertThat(shared(new Scope(new Place("MAR"), NAMES, SectorScope.EVERY, null)))
			.isEqualTo(new Overlaps(2, 1, 0, 0, 2));
		assertThat(shared(new Scope(new Place("GROUP:ASI"), NAMES, SectorScope.EVERY, null)))
			.isEqualTo(new Overlaps(1, 0, 0, 1, 0));
		assertThat(shared(new Scope(Place.OUTSIDE, null, SectorScope.EVERY, null)))
			.isEqualTo(new Overlaps(1, 0, 0, 0, 0));
		assertThat(shared(new Scope(Place.ORGANISATION_WIDE, null, SectorScope.EVERY, null)))
			.isEqualTo(new Overlaps(1, 0, 0, 0, 0));
		assertThat(shared(new Scope(Place.EVERYWHERE, null, new SectorScope("EDU"), NAMES)))
			.isEqualTo(new Overlaps(2, 0, 0, 1, 0));
		assertThat(shared(new Scope(Place.EVERYWHERE, null, SectorScope.NONE, null)))
			.isEqualTo(new Overlaps(1, 0, 0, 0, 0));
		assertThat(shared(new Scope(new Place("MDV"), NAMES, SectorScope.EVERY, null)))
			.isEqualTo(new Overlaps(0, 0, 0, 0, 0));
	}

	private Overlaps shared(Scope scope) {
		SharedRows shared = new SharedRows(new Rows(this.codes, scope, STATES),
				Map.of("EGY", "GROUP:ARB", "MAR", "GROUP:ARB", "IDN", "GROUP:ASI", "EXT", "EXT"),
				List.of("EGY", "MAR", "IDN", "MDV", "EXT"), List.of("SCI", "EDU", "CUL", "CSFAI"),
				List.of("MAR", "MDV"));
		shared.add(this.roll);
		return shared.counted();
	}

	@Test
	void typesAndHostsAreCountedInTheirPeriod() {
		Tallies tallies = new Tallies(new Rows(this.codes, Scope.ALL, STATES),
				spans(MAY, MAY.previous(), MAY.yearBefore()));
		tallies.add(this.roll);
		assertThat(counts(tallies, "type")).containsOnlyKeys("meeting", "visit", "workshop");
		assertThat(requireNonNull(counts(tallies, "type").get("visit"))).containsExactly(2, 0, 0);
		assertThat(counts(tallies, "host_country")).containsOnlyKeys("EGY", "MAR", "RUS", "MDV", "NONE");
		Tallies next = new Tallies(new Rows(this.codes, Scope.ALL, STATES),
				spans(MAY.next(), MAY, MAY.next().yearBefore()));
		next.add(this.roll);
		assertThat(counts(next, "modality").get("online")).containsExactly(0, 4, 0);
	}

	private static List<Span> spans(Period... periods) {
		return Arrays.stream(periods).map(Span::of).toList();
	}

	private static Map<String, long[]> counts(Tallies tallies, String column) {
		return requireNonNull(tallies.counts().get(column));
	}

	@Test
	void theLatestStartIsThatOfMembersAlone() {
		LatestStarts latest = new LatestStarts(new Rows(this.codes, Scope.ALL, STATES), MAY.lastDay());
		latest.add(this.roll);
		assertThat(latest.byPlace()).containsOnlyKeys("EGY", "MAR", "IDN", "EXT").containsEntry("MAR", DAY);
		assertThat(latest.bySector()).containsOnlyKeys("SCI", "CSFAI", "EDU", "CUL");
	}

	@Test
	void aStartThatHasNotComeIsNotTheLatest() {
		LatestStarts latest = new LatestStarts(new Rows(this.codes, Scope.ALL, STATES), DAY.minusDays(1));
		latest.add(this.roll);
		assertThat(latest.byPlace()).isEmpty();
		assertThat(latest.bySector()).isEmpty();
	}

	@Test
	void partnersCountOnceAnActivityAndCitiesWhereTheyWere() {
		NameTallies names = new NameTallies(
				new Rows(this.codes, new Scope(new Place("MAR"), NAMES, SectorScope.EVERY, null), STATES), this.codes);
		names.add(this.roll, new DayNames(DAY, list("Cairo,Rabat,Kazan,Malé,"), list("ISESCO ISESCO,ISESCO,UNESCO,,")));
		assertThat(names.partners()).containsExactly(Map.entry("ISESCO", 2L));
		assertThat(names.cities()).containsExactly(Map.entry("Rabat", 1L));
	}

	@Test
	void namesOfAnotherDayAreRefused() {
		NameTallies names = new NameTallies(new Rows(this.codes, Scope.ALL, STATES), this.codes);
		DayNames other = new DayNames(DAY.plusDays(1), list(",,,,"), list(",,,,"));
		assertThatThrownBy(() -> names.add(this.roll, other)).isInstanceOf(IllegalArgumentException.class);
		DayNames fewer = new DayNames(DAY, list(",,,"), list(",,,,"));
		assertThatThrownBy(() -> names.add(this.roll, fewer)).isInstanceOf(IllegalArgumentException.class);
	}

	private Entries list(String text) {
		int size = text.split(",", -1).length;
		return Entries.of(text.replace(',', '\u001e').replace(' ', '\u001f'), size, this.codes);
	}

	private static MemberState state(String code, String group, @Nullable LocalDate joined) {
		return new MemberState(code, null, NAMES, group, joined);
	}

}
