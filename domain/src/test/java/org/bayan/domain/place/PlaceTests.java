package org.bayan.domain.place;

import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PlaceTests {

	@ParameterizedTest
	@CsvSource({ "ALL, true, false, false, false, false", "GROUP:ARB, false, true, false, false, false",
			"EGY, false, false, true, false, false", "EXT, false, false, false, true, false",
			"ORG, false, false, false, false, true" })
	void isOfOneKindByItsCode(String code, boolean everywhere, boolean group, boolean state, boolean outside,
			boolean organisationWide) {
		Place place = new Place(code);
		assertThat(place).hasToString(code);
		assertThat(place.isEverywhere()).isEqualTo(everywhere);
		assertThat(place.isGroup()).isEqualTo(group);
		assertThat(place.isState()).isEqualTo(state);
		assertThat(place.isOutside()).isEqualTo(outside);
		assertThat(place.isOrganisationWide()).isEqualTo(organisationWide);
	}

	@Test
	void aGroupHasTheCodeOfItsStates() {
		assertThat(Place.ofGroup("ARB")).isEqualTo(new Place("GROUP:ARB"));
		assertThat(new Place("GROUP:ARB").group()).isEqualTo("ARB");
		assertThatIllegalStateException().isThrownBy(() -> new Place("EGY").group()).withMessage("EGY is no group");
	}

	@Test
	void everywhereCoversAllOthersOnlyThemselves() {
		Place egypt = new Place("EGY");
		assertThat(Place.EVERYWHERE.covers(egypt)).isTrue();
		assertThat(egypt.covers(new Place("EGY"))).isTrue();
		assertThat(egypt.covers(Place.EVERYWHERE)).isFalse();
		assertThat(Place.ofGroup("ARB").covers(egypt)).isFalse();
	}

	@Test
	void comesInTheOrderOfCodes() {
		assertThat(new TreeSet<>(List.of(Place.ORGANISATION_WIDE, new Place("MAR"), Place.ofGroup("ARB"), Place.OUTSIDE,
				Place.EVERYWHERE)))
			.extracting(Place::code)
			.containsExactly("ALL", "EXT", "GROUP:ARB", "MAR", "ORG");
	}

}
