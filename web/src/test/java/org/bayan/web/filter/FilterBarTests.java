package org.bayan.web.filter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.bayan.db.edition.EditionHead;
import org.bayan.db.report.Lists;
import org.bayan.domain.period.Period;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.web.page.Page;
import org.bayan.web.page.Page.Choice;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** The choices of period, place and sector, and where each leads. */
class FilterBarTests {

	private static final Lists LISTS = new Lists(List.of(new Group("ARB", names("Arab region"))),
			List.of(new MemberState("NER", "NE", names("Niger"), null, null),
					new MemberState("EGY", "EG", names("Egypt"), "ARB", null),
					new MemberState("CIV", "CI", names("Côte d'Ivoire"), null, null)),
			List.of(new Sector("SCI", "sector", names("Science")), new Sector("EDU", "sector", names("Education"))),
			List.of());

	@Test
	void theStepsLeadToThePeriodsBesideAndKeepTheRest() {
		FilterBar bar = bar("from=2025-Q1&place=EGY&sector=EDU");
		assertThat(bar.now().name()).isEqualTo("Q1 2025");
		assertThat(requireNonNull(bar.previous()).address())
			.isEqualTo("/?from=2024-Q4&to=2024-Q4&place=EGY&sector=EDU&lang=en");
		assertThat(requireNonNull(bar.next()).name()).isEqualTo("Q2 2025");
	}

	@Test
	void aRangeMovesByItsOwnLength() {
		FilterBar bar = bar("from=2024-11&to=2025-01");
		assertThat(bar.now().name()).isEqualTo("November 2024 – January 2025");
		assertThat(requireNonNull(bar.previous()).address()).isEqualTo("/?from=2024-08&to=2024-10&lang=en");
		assertThat(requireNonNull(bar.next()).address()).isEqualTo("/?from=2025-02&to=2025-04&lang=en");
	}

	@Test
	void quartersAndMonthsAreThoseOfTheYearShown() {
		FilterBar bar = bar("from=2025-05");
		assertThat(bar.quarters()).extracting(Choice::code).containsExactly("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4");
		assertThat(bar.months()).hasSize(12);
		assertThat(bar.months().get(4))
			.isEqualTo(new Choice("2025-05", "May", "/?from=2025-05&to=2025-05&lang=en", true));
		assertThat(bar.has("2025-05")).isTrue();
		assertThat(bar.has("2025-04")).isFalse();
	}

	@Test
	void statesAndSectorsStandByName() {
		FilterBar bar = bar("from=2025&place=CIV&sector=NONE");
		assertThat(bar.states()).extracting(FilterBar.Option::name).containsExactly("Côte d’Ivoire", "Egypt", "Niger");
		assertThat(bar.sectors()).extracting(FilterBar.Option::code).containsExactly("ALL", "EDU", "SCI", "NONE");
		assertThat(bar.wholes()).extracting(FilterBar.Option::code).containsExactly("ALL", "GROUP:ARB", "EXT", "ORG");
		assertThat(bar.placeName()).isEqualTo("Côte d’Ivoire");
		assertThat(Jsoup.parse(bar.placeOptions()).select("option[selected]").eachAttr("value")).containsExactly("CIV");
		assertThat(Jsoup.parse(bar.sectorOptions()).select("option").eachAttr("value")).containsExactly("ALL", "EDU",
				"SCI", "NONE");
	}

	@Test
	void theEditionsOfTheMonthStandTheNewestFirst() {
		FilterBar bar = bar("from=2025-05&edition=1");
		assertThat(bar.knowledge()).extracting(Choice::code).containsExactly("", "2", "1");
		assertThat(bar.knowledge()).filteredOn(Choice::chosen).extracting(Choice::code).containsExactly("1");
		assertThat(bar.knowledge().getFirst().address()).isEqualTo("/?from=2025-05&to=2025-05&lang=en");
		assertThat(bar.edition()).as("what forms keep").isEqualTo("1");
		assertThat(bar.earlier()).isTrue();
		assertThat(bar("from=2025-05").earlier()).isFalse();
	}

	@Test
	void formsKeepNothingWhereNothingIsAsked() {
		FilterBar bar = new FilterBar(PageFilterTests.page(""), PageFilter.of(PageFilterTests.page("")), null,
				Period.parse("2025-05"), Set.of(), LISTS, List.of(), ZoneOffset.UTC);
		assertThat(bar.from()).isEmpty();
		assertThat(bar.to()).isEmpty();
		assertThat(bar.shown()).as("the latest").hasToString("2025-05");
		assertThat(bar.any().chosen()).isTrue();
	}

	private static FilterBar bar(String query) {
		Page page = PageFilterTests.page(query);
		PageFilter filter = PageFilter.of(page);
		Period may = Period.parse("2025-05");
		List<EditionHead> editions = List.of(head(may, 1), head(may, 2));
		return new FilterBar(page, filter, filter.period(), may, Set.of(may, Period.parse("2025")), LISTS, editions,
				ZoneOffset.UTC);
	}

	private static EditionHead head(Period month, int number) {
		return new EditionHead(month, number, number, Instant.parse("2025-06-0" + number + "T06:00:00Z"), "x");
	}

	private static Names names(String name) {
		return new Names(name, name, name);
	}

}
