package org.bayan.web.range;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.bayan.db.account.Role;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.RangeRow;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.reference.Names;
import org.bayan.domain.report.RangeReport;
import org.bayan.domain.report.Scope;
import org.bayan.web.Contents;
import org.bayan.web.Offline;
import org.bayan.web.SmallReport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.web.OfflinePages.PAGES;

/** The page of several periods: 3, 2 and no activities in April, May and June 2025. */
class RangePageTests {

	private static final String ADDRESS = "/?from=2025-04&to=2025-06";

	private final Contents contents = PAGES.empty();

	@BeforeEach
	void thereAreThreeMonths() {
		List<Figures> all = List.of(figures(3), figures(2), figures(0));
		this.contents.range = new RangeReport(new Names("Bureau (B)", "Bureau (B)", "B"),
				new Range(Period.parse("2025-04"), Period.parse("2025-06")), Scope.ALL,
				Instant.parse("2025-06-10T09:00:00Z"), "UTC", null, "USD", line(RowKind.TOTAL, "ALL", null, all),
				List.of(), List.of(line(RowKind.STATE, "MAR", SmallReport.MOROCCO, all)), List.of(),
				List.of(line(RowKind.SECTOR, "EDU", SmallReport.EDUCATION, all)), Period.parse("2025-06"), List.of());
	}

	@Test
	void theTitleCountsAllOfThemAndLeadsThere() throws Exception {
		Document page = page(ADDRESS);
		assertThat(page.select("h1").text()).isEqualTo("5 activities, April 2025 – June 2025 so far");
		assertThat(page.select("h1 a").attr("href"))
			.isEqualTo("/activities?measure=activities&from=2025-04&to=2025-06&place=ALL&sector=ALL&lang=en");
	}

	@Test
	void everyFigureOfTheTableLeadsToItsRecords() throws Exception {
		Document page = page(ADDRESS);
		assertThat(page.select("table.series thead th").eachText()).containsExactly("Period", "Activities", "Active",
				"Completed", "Hosted");
		Element may = page.select("table.series tbody tr").get(1);
		assertThat(may.select("th").text()).isEqualTo("May 2025");
		assertThat(may.select("td").eachText()).containsExactly("2", "0", "0", "0");
		assertThat(may.select("td a").attr("href"))
			.isEqualTo("/activities?measure=activities&period=2025-05&place=ALL&sector=ALL&lang=en");
		assertThat(page.select("table.series tfoot td").eachText()).containsExactly("5", "0", "0");
		assertThat(page.select("table.series tfoot td").get(1).hasClass("none")).as("active has no total").isTrue();
	}

	@Test
	void chartsOfARangeAreTakenHomeAsSeries() throws Exception {
		Document page = page(ADDRESS + "&lang=fr");
		assertThat(page.select("section.chart .gets > a[download]").eachAttr("href"))
			.contains("/series/trend.png?from=2025-04&to=2025-06&lang=fr")
			.allMatch((href) -> href.startsWith("/series/"));
		assertThat(page.select("html").attr("lang")).isEqualTo("fr");
	}

	@Test
	void aSeriesIsAFileOfItsOwn() throws Exception {
		MockHttpServletResponse file = PAGES.get("/series/trend.csv?from=2025-04&to=2025-06",
				Offline.account(Role.LEADERSHIP));
		assertThat(file.getHeader("Content-Disposition"))
			.isEqualTo("attachment; filename=\"bayan-trend-2025-04_2025-06-en.csv\"");
		assertThat(file.getContentAsString(StandardCharsets.UTF_8).lines().skip(1))
			.containsExactly("2025-04,April 2025,3", "2025-05,May 2025,2", "2025-06,June 2025 so far,0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/series/trend.csv", "/series/trend.pdf?from=2025", "/series/trend?from=2025",
			"/series/other.csv?from=2025" })
	void whatIsNoSeriesIsNotFound(String address) throws Exception {
		assertThat(PAGES.get(address, Offline.account(Role.LEADERSHIP)).getStatus()).isEqualTo(404);
	}

	@Test
	void aRangeHasNoReportOfItsOwn() throws Exception {
		MockHttpServletResponse answer = PAGES.get("/reports/report.xlsx?from=2025-04&to=2025-06",
				Offline.account(Role.LEADERSHIP));
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
			.contains("A report and its files are of one month, one quarter or one year.");
	}

	private static Figures figures(long activities) {
		return SmallReport.figures(Map.of(Measure.ACTIVITIES, activities));
	}

	private static RangeRow line(RowKind kind, String code, @Nullable Names names, List<Figures> figures) {
		return new RangeRow(kind, code, names, null, null, figures);
	}

	private static Document page(String address) throws Exception {
		return PAGES.page(address, Offline.account(Role.LEADERSHIP));
	}

}
