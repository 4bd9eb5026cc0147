package org.bayan.db.record;

import java.util.List;

import org.bayan.db.TestActivity;
import org.bayan.db.TestDatabase;
import org.bayan.db.TestFacts;
import org.bayan.domain.language.Language;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.record.ListedActivity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What words find, with the index and without. */
class SearchIndexIntegrationTests {

	private static final TestDatabase database = new TestDatabase();

	private final SearchIndex index = new SearchIndex(database.dataSource());

	@BeforeAll
	static void facts() {
		new TestFacts(database, false).merge(
				TestActivity.of("REF-1", "2025-05-01").titles("100% of_all", null, null).city("Fès"),
				TestActivity.of("REF-2", "2025-05-02")
					.titles("1000 of all", "Séance", "ورشة")
					.partners("UNESCO", "a\\b"),
				TestActivity.of("REF-3", "2025-05-03").titles("Workshop", null, null).description("On the sea"));
	}

	private static String found(String words) {
		RecordFilter filter = new RecordFilter(null, null, Place.EVERYWHERE, SectorScope.EVERY, null, null, words,
				RecordFilter.NOW);
		List<String> refs = database
			.get(() -> new RecordedActivities(database.dsl()).list(filter, RecordOrder.OLDEST, Language.EN, null, 10)
				.stream()
				.map(ListedActivity::ref)
				.toList());
		return String.join(" ", refs);
	}

	@ParameterizedTest
	@CsvSource({ "ref-, REF-1 REF-2 REF-3", "REF-2, REF-2", "fes, REF-1", "seance, REF-2", "ورشه, REF-2", "nesc, REF-2",
			"SEA, REF-2 REF-3", "workshop sea, REF-3", "workshop fes, ''" })
	void everyWordOccursSomewhereInWhatIsTold(String words, String refs) {
		assertThat(found(words)).isEqualTo(refs);
	}

	@ParameterizedTest
	@CsvSource({ "100%, REF-1", "%, REF-1", "of_, REF-1", "_, REF-1", "a\\b, REF-2", "\\, REF-2" })
	void signsOfPatternsStandForThemselves(String words, String refs) {
		assertThat(found(words)).isEqualTo(refs);
	}

	@Test
	void withoutTheIndexTheSameIsFoundUntilItIsMadeAgain() {
		assertThat(this.index.isThere()).isTrue();
		assertThat(this.index.drop()).isTrue();
		assertThat(this.index.isThere()).isFalse();
		assertThat(found("unesco")).isEqualTo("REF-2");
		this.index.make();
		assertThat(this.index.isThere()).isTrue();
		assertThat(found("unesco")).isEqualTo("REF-2");
		this.index.make();
		assertThat(this.index.isThere()).isTrue();
	}

}
