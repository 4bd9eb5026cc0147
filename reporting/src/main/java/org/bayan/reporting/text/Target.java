package org.bayan.reporting.text;

import java.util.LinkedHashMap;
import java.util.Map;

import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.SectorScope;
import org.jspecify.annotations.Nullable;

/** What a name or figure in a sentence about a report leads to. */
public sealed interface Target {

	/**
	 * A member state's own page.
	 *
	 * @param code ISO 3166-1 alpha-3
	 */
	record Place(String code) implements Target {

	}

	/**
	 * A sector's own page.
	 *
	 * @param code the organisation's
	 */
	record Sector(String code) implements Target {

	}

	/**
	 * The records behind a figure, exactly as many as it says.
	 *
	 * @param measure one that counts activities
	 * @param place null: the report's
	 * @param sector null: the report's
	 * @param months null: the report's period
	 * @param further what else they have in common, by the names of addresses:
	 * {@code type}, {@code host}
	 */
	record Records(Measure measure, org.bayan.domain.place.@Nullable Place place, @Nullable SectorScope sector,
			@Nullable Span months, Map<String, String> further) implements Target {

		/** Behind the report's own figure. */
		public static Records of(Measure measure) {
			return new Records(measure, null, null, null, Map.of());
		}

		public Records at(org.bayan.domain.place.Place otherPlace) {
			return new Records(this.measure, otherPlace, this.sector, this.months, this.further);
		}

		public Records in(SectorScope otherSector) {
			return new Records(this.measure, this.place, otherSector, this.months, this.further);
		}

		public Records over(Span otherMonths) {
			return new Records(this.measure, this.place, this.sector, otherMonths, this.further);
		}

		public Records with(String name, String value) {
			Map<String, String> all = new LinkedHashMap<>(this.further);
			all.put(name, value);
			return new Records(this.measure, this.place, this.sector, this.months, all);
		}

	}

}
