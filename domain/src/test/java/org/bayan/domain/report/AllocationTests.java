package org.bayan.domain.report;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;

import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.figure.Stated;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AllocationTests {

	private static final Period MAY = Period.parse("2025-05");

	@Test
	void anActivityIsDividedAmongCountriesAndSectorsInListedOrder() {
		List<Allocation> all = Allocation.of(activity(List.of("EDU", "CUL"), List.of(5000, 5000), "EGY", "RUS"), MAY,
				(place, sector) -> true);
		assertThat(all).extracting((one) -> one.place() + " " + one.sector())
			.containsExactly("EGY EDU", "EGY CUL", "EXT EDU", "EXT CUL");
		assertThat(all).extracting(Allocation::first).containsExactly(true, false, false, false);
		assertThat(all).extracting(Allocation::firstInPlace).containsExactly(true, false, true, false);
		assertThat(all).extracting(Allocation::firstInSector).containsExactly(true, true, false, false);
		assertThat(all.stream().mapToLong(Allocation::weight).sum()).isEqualTo(100_000_000L);
		// 100.01 in quarters, by cumulative rounding: 25.00, 25.00, 25.00, 25.01.
		assertThat(all).extracting(Allocation::budget)
			.containsExactly(BigInteger.valueOf(2500), BigInteger.valueOf(2500), BigInteger.valueOf(2500),
					BigInteger.valueOf(2501));
	}

	@Test
	void whatLiesOutsideTheScopeIsLeftOutAndTheFirstThatRemainsIsTheFirst() {
		List<Allocation> all = Allocation.of(activity(List.of("EDU", "CUL"), List.of(5000, 5000), "EGY", "RUS"), MAY,
				(place, sector) -> place.isOutside() && sector.code().equals("CUL"));
		assertThat(all).hasSize(1);
		assertThat(all.getFirst().first()).isTrue();
		assertThat(all.getFirst().firstInSector()).isTrue();
		assertThat(all.getFirst().budget()).isEqualTo(BigInteger.valueOf(2501));
	}

	@Test
	void anActivityWithoutCountryAndSectorIsOneWhole() {
		List<Allocation> all = Allocation.of(activity(List.of(), List.of()), MAY, (place, sector) -> true);
		assertThat(all).hasSize(1);
		assertThat(all.getFirst().place()).isEqualTo(Place.ORGANISATION_WIDE);
		assertThat(all.getFirst().sector()).isEqualTo(SectorScope.NONE);
		assertThat(all.getFirst().weight()).isEqualTo(100_000_000L);
		assertThat(all.getFirst().budget()).isEqualTo(BigInteger.valueOf(10_001));
	}

	@Test
	void moneyOfAnotherMonthIsNone() {
		assertThat(Allocation.of(activity(List.of(), List.of()), Period.parse("2025-06"), (place, sector) -> true)
			.getFirst()
			.budget()).isEqualTo(BigInteger.ZERO);
	}

	private static ReportedActivity activity(List<String> sectors, List<Integer> shares, String... countries) {
		List<ReportedActivity.Involvement> involved = List.of(countries)
			.stream()
			.map((code) -> new ReportedActivity.Involvement(code, code.equals("EGY"), 10_000 / countries.length))
			.toList();
		@Nullable String none = null;
		return new ReportedActivity("A", "Title", none, none, ActivityType.MEETING, ActivityStatus.COMPLETED,
				LocalDate.of(2025, 5, 4), LocalDate.of(2025, 5, 4), DatePrecision.DAY, sectors, shares, involved, none,
				none, Modality.ONLINE, Stated.NOTHING, none, List.of(), none, false, new ReportedActivity.MoneyLine(
						LocalDate.of(2025, 5, 4), 10_001, "USD", BigInteger.valueOf(10_001), true),
				null);
	}

}
