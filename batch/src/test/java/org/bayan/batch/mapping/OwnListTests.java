package org.bayan.batch.mapping;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bayan.batch.row.Lists;
import org.bayan.batch.table.SourceRow;
import org.bayan.domain.intake.Mapping;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnListTests {

	@ParameterizedTest
	@ValueSource(strings = { "01-title-rows-totals.xlsx", "02-sections-by-country.xlsx", "03-row-per-country.csv",
			"04-dates-in-words.csv", "06-countries-in-words.csv", "07-hxl-tags.csv", "09-no-reference-first.csv",
			"09-no-reference-resent.csv", "10-numbers-and-money.csv", "11-arabic.xlsx" })
	void show(String name) throws Exception {
		Path path = Path.of(OwnListTests.class.getResource(name).toURI());
		Lists lists = new Lists(Set.of("MAR", "TUN", "SAU", "EGY", "SEN", "MLI", "CIV", "BEN", "TGO"),
				Set.of("EDU", "CUL"), Map.of("MAR", List.of("Morocco", "Maroc", "المغرب")), Map.of("EDU",
						List.of("Education", "Éducation", "التربية"), "CUL", List.of("Culture", "Culture", "الثقافة")),
				"USD");
		System.out.println("=== " + name);
		try (OwnList list = OwnList.open(path, name, Mapping.EMPTY, lists)) {
			list.reading().columns().forEach((c) -> System.out.println("  col " + c));
			list.reading().questions().forEach((c) -> System.out.println("  q " + c));
			list.reading().setApart().forEach((c) -> System.out.println("  apart " + c));
			System.out.println("  made of " + list.reading().madeOf() + " joined " + list.reading().joined() + " "
					+ list.header());
			for (SourceRow row = list.next(); row != null; row = list.next()) {
				System.out.println("  " + row.number() + " " + row.cells() + " " + row.faults());
			}
		}
	}

}
