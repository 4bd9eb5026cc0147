package org.bayan.domain.place;

import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SectorScopeTests {

	@ParameterizedTest
	@CsvSource({ "ALL, true, false", "EDU, false, false", "NONE, false, true" })
	void isOfOneKindByItsCode(String code, boolean every, boolean none) {
		SectorScope sector = new SectorScope(code);
		assertThat(sector).hasToString(code);
		assertThat(sector.isEvery()).isEqualTo(every);
		assertThat(sector.isNone()).isEqualTo(none);
	}

	@Test
	void everyCoversAllOthersOnlyThemselves() {
		SectorScope education = new SectorScope("EDU");
		assertThat(SectorScope.EVERY.covers(SectorScope.NONE)).isTrue();
		assertThat(education.covers(new SectorScope("EDU"))).isTrue();
		assertThat(education.covers(SectorScope.EVERY)).isFalse();
	}

	@Test
	void comesInTheOrderOfCodes() {
		assertThat(new TreeSet<>(List.of(SectorScope.NONE, new SectorScope("EDU"), SectorScope.EVERY)))
			.extracting(SectorScope::code)
			.containsExactly("ALL", "EDU", "NONE");
	}

}
