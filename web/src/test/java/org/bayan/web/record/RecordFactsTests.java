package org.bayan.web.record;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bayan.db.record.Version;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Texts;
import org.bayan.web.SmallReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.web.Offline.plain;

/** The facts of an activity in words, and what changed from one version to the next. */
class RecordFactsTests {

	private static final Instant MORNING = Instant.parse("2025-06-01T06:30:00Z");

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					EN | type            | workshop              | Type: Workshop
					AR | type            | workshop              | النوع: ورشة عمل
					EN | status          | postponed             | Status: Postponed
					EN | modality        | in-person             | How it was held: In person
					EN | date_precision  | month                 | Precision of the dates: month only
					FR | date_precision  | year                  | Précision des dates: année seule
					EN | participants    | 1234                  | Participants: 1,234
					FR | participants    | 1234                  | Participants: 1\u202f234
					EN | women           | 0                     | Women among them: 0
					EN | host_country    | MAR                   | Host country: Morocco
					AR | host_country    | MAR                   | البلد المضيف: المغرب
					FR | host_country    | DEU                   | Pays hôte: Allemagne
					EN | host_country    | PSE                   | Host country: Palestine
					EN | sectors         | EDU:60.00; CUL:40.00  | Sectors and centres: Education 60.0%, Culture 40.0%
					FR | sectors         | EDU:60.00; CUL:40.00  | Secteurs et centres: Éducation 60,0\u202f%, Culture 40,0\u202f%
					EN | sectors         | EDU:100.00            | Sectors and centres: Education
					EN | sectors         | XYZ:100.00            | Sectors and centres: XYZ
					EN | member_states   | MAR:33.34; EGY:66.66  | Member states: Morocco 33.3%, Egypt 66.7%
					EN | other_countries | DEU:100.00            | Other countries: Germany
					EN | start_date      | 2025-05-01            | First day: 1 May 2025
					FR | start_date      | 2025-05-01            | Premier jour: 1ᵉʳ mai 2025
					AR | end_date        | 2025-05-31            | اليوم الأخير: 31 مايو 2025
					EN | budget          | 123450                | Budget: USD\u00a01,234.50
					FR | budget          | 123450                | Budget: 1\u202f234,50\u00a0USD
					EN | expenditure     | -5                    | Expenditure: USD\u00a0−0.05
					EN | title_en        | Water & sand          | Title in English: Water & sand
					EN | currency        | EUR                   | Currency: EUR
					""")
	void aFactIsSaidInTheReadersLanguage(Language language, String column, String value, String words) {
		assertThat(facts(language).of(version(1, Map.of(column, value)))).singleElement()
			.satisfies((fact) -> assertThat(fact.name() + ": " + fact.value()).isEqualTo(words));
	}

	@Test
	void anAmountHasAsManyDigitsAsItsCurrency() {
		RecordFacts facts = facts(Language.EN);
		assertThat(facts.of(version(1, Map.of("budget", "123450", "currency", "JPY"))).getFirst().value())
			.isEqualTo("JPY\u00a0123,450");
		assertThat(facts.of(version(1, Map.of("budget", "123450", "currency", "KWD"))).getFirst().value())
			.isEqualTo("KWD\u00a0123.450");
		assertThat(facts.of(version(1, Map.of("budget", "123450", "currency", ""))).getFirst().value())
			.as("the reporting currency")
			.isEqualTo("USD\u00a01,234.50");
	}

	@Test
	void aDayOfWhichTheMonthAloneIsKnownIsAMonth() {
		Map<String, String> dates = Map.of("start_date", "2025-05-01", "end_date", "2025-06-30", "date_precision",
				"month");
		assertThat(facts(Language.EN).of(version(1, dates))).extracting(RecordFacts.Fact::value)
			.containsExactly("May 2025", "June 2025", "month only");
		assertThat(facts(Language.FR).of(version(1, dates)).getFirst().value()).isEqualTo("mai 2025");
	}

	@Test
	void aDayOfWhichTheYearAloneIsKnownIsAYear() {
		Map<String, String> dates = Map.of("start_date", "2023-01-01", "end_date", "2025-06-30", "date_precision",
				"year");
		assertThat(facts(Language.EN).of(version(1, dates))).extracting(RecordFacts.Fact::value)
			.containsExactly("2023", "2025", "year only");
	}

	@Test
	void factsStandInTheOrderOfTheFileWithoutWhatIsNotStated() {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("description", "About sand");
		all.put("city", "Fès");
		all.put("type", "study");
		all.put("title_fr", "Sable");
		all.put("activity_ref", "A-1");
		assertThat(facts(Language.EN).of(version(1, all))).as("the reference stands above them")
			.extracting(RecordFacts.Fact::name)
			.containsExactly("Title in French", "Type", "City", "Description");
	}

	@Test
	void whatSteersTextOrLinesIsTakenOut() {
		assertThat(facts(Language.EN).of(version(1, Map.of("city", "A\u202eB\u0007\nC"))).getFirst().value())
			.isEqualTo("AB C");
	}

	@Test
	void theHistoryBeginsWithTheNewest() {
		List<Version> versions = List.of(imported(1, "may.csv", 7L, Map.of("status", "planned")),
				imported(2, "june.csv", 12L, Map.of("status", "completed", "city", "Rabat")),
				imported(3, null, null, Map.of("status", "completed")),
				new Version(4, "withdrawal", MORNING, "Twice", null, null, null, true, Map.of("status", "completed")));
		List<RecordFacts.Step> history = facts(Language.EN).history(versions);
		assertThat(history).extracting(RecordFacts.Step::what)
			.containsExactly("Withdrawn: Twice", "Changed", "Changed by june.csv, row 12",
					"Imported from may.csv, row 7");
		assertThat(history.get(2).changed()).containsExactly(
				new RecordFacts.Difference("Status", "Planned", "Completed"),
				new RecordFacts.Difference("City", "…", "Rabat"));
		assertThat(history.get(1).changed()).containsExactly(new RecordFacts.Difference("City", "Rabat", "…"));
		assertThat(history.get(0).changed()).isEmpty();
		assertThat(history.getLast().changed()).as("before the first there was none").isEmpty();
		assertThat(history.getFirst().when()).isEqualTo("1 June 2025, 07:30 (Casablanca)");
	}

	@Test
	void aWithdrawalWithoutAReasonSaysThatNoneIsKnown() {
		Version withdrawn = new Version(1, "withdrawal", MORNING, null, null, null, null, true, Map.of());
		assertThat(plain(facts(Language.FR).history(List.of(withdrawn)).getFirst().what())).isEqualTo("Retirée : …");
	}

	@Test
	void anotherCurrencyIsAChangeOfItsOwn() {
		Version before = version(1, Map.of("budget", "100"));
		Version after = version(2, Map.of("budget", "100", "currency", "EUR"));
		assertThat(facts(Language.EN).between(before.facts(), after.facts()))
			.containsExactly(new RecordFacts.Difference("Currency", "…", "EUR"));
		assertThat(facts(Language.EN).between(after.facts(), after.facts())).isEmpty();
	}

	private static Version version(long change, Map<String, String> facts) {
		return imported(change, "a.csv", 1L, facts);
	}

	private static Version imported(long change, @Nullable String file, @Nullable Long row, Map<String, String> facts) {
		return new Version(change, "import", MORNING, null, file, row, null, false, facts);
	}

	private static RecordFacts facts(Language language) {
		return new RecordFacts(names(language), Texts.in(language), ZoneId.of("Africa/Casablanca"), "USD");
	}

	static RecordNames names(Language language) {
		return new RecordNames(Texts.in(language),
				List.of(new MemberState("MAR", "MA", SmallReport.MOROCCO, "ARB", null),
						new MemberState("EGY", "EG", SmallReport.EGYPT, "ARB", null)),
				List.of(new Sector("EDU", "sector", SmallReport.EDUCATION),
						new Sector("CUL", "sector", SmallReport.CULTURE)));
	}

}
