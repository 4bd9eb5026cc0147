package org.bayan.web.filter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.web.page.Page;
import org.bayan.web.page.WrongAddressException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an address asks for, and the address that asks for it again. */
class PageFilterTests {

	@Test
	void anAddressWithoutParametersAsksForNothing() {
		PageFilter filter = of("");
		assertThat(filter)
			.isEqualTo(new PageFilter(null, null, Place.EVERYWHERE, SectorScope.EVERY, null, null, Map.of()));
		assertThat(filter.address("/", Language.AR)).isEqualTo("/?lang=ar");
	}

	@Test
	void onePeriodIsAPeriodAndTwoAreARange() {
		assertThat(of("from=2025-05&to=2025-05").period()).hasToString("2025-05");
		assertThat(of("from=2025-05").period()).as("to follows from").hasToString("2025-05");
		assertThat(of("to=2025").period()).hasToString("2025");
		assertThat(of("period=2025-Q2&from=2020").period()).as("of links to records").hasToString("2025-Q2");
		PageFilter range = of("from=2024-11&to=2025-02");
		assertThat(range.period()).isNull();
		assertThat(range.range()).isEqualTo(new Range(Period.parse("2024-11"), Period.parse("2025-02")));
	}

	/** The shorter of the two lengths: 2024 to May 2025 is January 2024 to May 2025. */
	@Test
	void periodsOfTwoLengthsAreARangeOfTheShorter() {
		Range range = of("from=2024&to=2025-05").range();
		assertThat(range).isEqualTo(new Range(Period.parse("2024-01"), Period.parse("2025-05")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					from=2025-05&to=2025-04     | The period ends before it begins: exchange “From” and “To”.
					from=2025-13                | A period is a month (May 2025, 2025-05), a quarter (Q2 2025, 2025-Q2) or a year (2025).
					as-of=2025-02-30            | as-of takes a day, such as 2025-05-31.
					edition=1                   | There is no such edition of this month.
					from=2025&edition=1         | There is no such edition of this month.
					from=2025-05&edition=0      | There is no such edition of this month.
					from=2025-05&edition=1&as-of=2025-06-01 | There is no such edition of this month.
					""")
	void whatCannotBeAskedIsSaidInOneSentence(String query, String sentence) {
		assertThatExceptionOfType(WrongAddressException.class).isThrownBy(() -> of(query)).withMessage(sentence);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/?from=2025-05&to=2025-05&lang=fr", "/?from=2024-Q1&to=2025-Q2&place=GROUP%3AARB&lang=fr",
			"/?from=2025&to=2025&place=EGY&sector=EDU&as-of=2025-06-01&lang=fr",
			"/?from=2025-05&to=2025-05&edition=2&lang=fr", "/?from=2024-11&to=2024-11&edition=2025-05.2&lang=fr" })
	void theAddressOfWhatAnAddressAsksForIsTheSame(String address) {
		assertThat(of(address.substring(2).replace("%3A", ":")).address("/", Language.FR)).isEqualTo(address);
	}

	@Test
	void anEditionGoesWithItsMonthAlone() {
		PageFilter may = of("from=2025-05&edition=2&place=EGY");
		assertThat(may.in(Period.parse("2025-05"))).isEqualTo(may);
		assertThat(may.in(Period.parse("2025-04")).edition()).isNull();
		assertThat(may.over(Range.between(Period.parse("2025-01"), Period.parse("2025-05"))).edition()).isNull();
		assertThat(may.today().edition()).isNull();
		assertThat(may.published(Period.parse("2024-01"), 3).address("/", Language.EN))
			.isEqualTo("/?from=2024-01&to=2024-01&place=EGY&edition=3&lang=en");
		assertThat(of("from=2025-05&as-of=2025-06-01").today().asOf()).isNull();
	}

	@Test
	void whatOnlyAPageAsksForIsKeptAndTakenAway() {
		PageFilter filter = PageFilter.of(page("from=2025&q=water+%26+sand&sort=oldest&other=1"), "q", "sort");
		assertThat(filter.further()).containsOnlyKeys("q", "sort");
		assertThat(filter.with("sort", "").with("type", "workshop").address("/activities", Language.EN))
			.isEqualTo("/activities?q=water%2B%2526%2Bsand&type=workshop&from=2025&to=2025&lang=en");
		assertThat(filter.plain().further()).isEmpty();
	}

	@Test
	void whatDoesNotExistIsTheAddressesFault() {
		PageFilter filter = of("place=XYZ");
		assertThat(filter.place()).hasToString("XYZ");
		assertThatExceptionOfType(WrongAddressException.class).isThrownBy(() -> filter.known(page(""), () -> {
			throw new IllegalArgumentException("no such place");
		})).withMessage("There is no such place or sector.");
	}

	@Test
	void aDayIsReadAsADay() {
		assertThat(of("as-of=2025-06-01").asOf()).isEqualTo(LocalDate.of(2025, 6, 1));
	}

	private static PageFilter of(String query) {
		return PageFilter.of(page(query));
	}

	static Page page(String query) {
		Map<String, String> parameters = new LinkedHashMap<>();
		for (String one : query.isEmpty() ? new String[0] : query.split("&")) {
			String[] parts = one.split("=", 2);
			parameters.put(parts[0], parts[1]);
		}
		return new Page(Language.EN, null, "/", parameters, null);
	}

}
