package org.bayan.reporting.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.bayan.domain.reference.Countries;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Where members stand on a map. */
class TileGridTests {

	/** Countries and territories of ISO 3166-1 without a place: nobody's members. */
	private static final List<String> WITHOUT = List.of("ALA", "ATA", "ATF", "BES", "BLM", "BVT", "CCK", "CXR", "GGY",
			"HMD", "IMN", "IOT", "JEY", "MAF", "NFK", "PCN", "SGS", "SJM", "SPM", "UMI");

	@Test
	void everyStateOfTheWorldHasAPlaceOfItsOwn() {
		List<String> all = Stream.concat(Countries.codes().stream(), Stream.of("XKX")).toList();
		TileGrid world = TileGrid.of(all);
		assertThat(all).filteredOn((code) -> world.of(code) == null).containsExactlyInAnyOrderElementsOf(WITHOUT);
		assertThat(world.places().values()).hasSize(230).doesNotHaveDuplicates();
		assertThat(List.of(world.columns(), world.rows())).containsExactly(30, 19);
		assertThat(world.corner()).isFalse();
		assertThat(world.named()).isFalse();
	}

	@Test
	void placesKeepTheCompass() {
		TileGrid world = TileGrid.of(Countries.codes());
		for (String pair : List.of("NOR DNK", "FRA DZA", "USA MEX", "COL PER", "CHL FLK", "EGY SDN", "ZMB ZAF",
				"MNG CHN", "IND LKA", "IDN AUS", "ROU BGR")) {
			assertThat(place(world, pair, 0).row()).as(pair).isLessThan(place(world, pair, 1).row());
		}
		for (String pair : List.of("PRT ESP", "ESP ITA", "MAR TUN", "SEN NGA", "CHL ARG", "PER BRA", "IRN PAK",
				"IND CHN", "CHN JPN", "AUS FJI", "FJI PYF", "CUB PRI", "GBR NOR", "POL RUS")) {
			assertThat(place(world, pair, 0).column()).as(pair).isLessThan(place(world, pair, 1).column());
		}
	}

	private static ChartContent.Place place(TileGrid world, String pair, int state) {
		return Arrays.stream(pair.split(" ")).map(world::of).toList().get(state);
	}

	@Test
	void aMapIsCutToItsMembers() {
		TileGrid pacific = TileGrid
			.of(List.of("FJI", "SLB", "TON", "VUT", "WSM", "KIR", "TUV", "NRU", "FSM", "MHL", "PLW"));
		assertThat(List.of(pacific.columns(), pacific.rows())).containsExactly(10, 6);
		assertThat(pacific.of("PLW")).isEqualTo(new ChartContent.Place(1, 1));
		assertThat(pacific.of("TON")).isEqualTo(new ChartContent.Place(6, 4));
		assertThat(pacific.named()).isTrue();
		assertThat(TileGrid.of(List.of("XAA", "FRA")).of("XAA")).isNull();
	}

	@Test
	void membersThatAreAllInTheGridLaidOutByHandKeepTheirPlaces() {
		assertThat(TileGrid.of(List.of("MAR", "XAA")).of("MAR")).isEqualTo(new ChartContent.Place(4, 5));
		assertThat(TileGrid.of(List.of("MAR")).corner()).isTrue();
	}

}
