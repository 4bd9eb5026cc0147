package org.bayan.web.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.bayan.db.account.Role;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.record.ListedActivity;
import org.bayan.web.Contents;
import org.bayan.web.Offline;
import org.bayan.web.SmallReport;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.web.OfflinePages.PAGES;
import static org.bayan.web.SmallReport.count;
import static org.bayan.web.SmallReport.figures;
import static org.bayan.web.SmallReport.row;
import static org.bayan.web.SmallReport.state;
import static org.bayan.web.SmallReport.total;

/** The page of Morocco, which had three activities in May 2025 and hosted two. */
class ProfilePageTests {

	private final Contents contents = PAGES.empty();

	@BeforeEach
	void moroccoHasActivities() {
		this.contents.report = new SmallReport().state("MAR", SmallReport.MOROCCO)
			.total(total(figures(Map.of(Measure.ACTIVITIES, 3L, Measure.HOSTED, 2L)), count(1), count(3)))
			.states(state("MAR", SmallReport.MOROCCO, count(3)))
			.sectors(row(RowKind.SECTOR, "EDU", SmallReport.EDUCATION, count(3)))
			.among(row(RowKind.GROUP, "GROUP:ARB", SmallReport.ARAB_REGION, count(4)),
					state("MAR", SmallReport.MOROCCO, count(3)), state("EGY", SmallReport.EGYPT, count(1)))
			.report();
		this.contents.records = List
			.of(new ListedActivity("A-1", "Sand", null, null, ActivityType.WORKSHOP, ActivityStatus.COMPLETED,
					LocalDate.of(2025, 5, 7), LocalDate.of(2025, 5, 7), DatePrecision.DAY, List.of("EDU"),
					List.of("MAR"), List.of(true), "MAR", "Rabat", Modality.IN_PERSON, null, null, false, ""));
	}

	@Test
	void theStandingComesAfterTheFirstFigures() throws Exception {
		Document page = page("/?from=2025-05&place=MAR&as-of=2025-06-01");
		assertThat(page.select(".tile .name").eachText()).startsWith("Activities", "Hosted", "Rank in the Arab region",
				"Median of the Arab region");
		assertThat(page.select(".tile .big").eachText()).startsWith("3", "2", "1 of 2", "2");
		assertThat(page.select(".lead .kicker").text()).startsWith("Member state · Arab region · ");
	}

	@Test
	void whatIsHostedIsSaidByCityOrWithoutOne() throws Exception {
		Document page = page("/?from=2025-05&place=MAR&as-of=2025-06-01");
		assertThat(page.select("#hosted h2").text()).isEqualTo("Morocco hosted 2 activities in May 2025");
		assertThat(page.select("#hosted h2 a").attr("href"))
			.startsWith("/activities?measure=hosted&period=2025-05&place=MAR");
		assertThat(page.select("#hosted .note").text()).isEqualTo("2 activities name no city.");
		assertThat(page.select("#partners .empty").text()).isEqualTo("No activity in May 2025 names a partner.");
	}

	@Test
	void theRecordsBehindTheFigureStandBelow() throws Exception {
		Document page = page("/?from=2025-05&place=MAR&as-of=2025-06-01&lang=fr");
		assertThat(page.select("#records h2").text()).isEqualTo("Les 3 activités en mai 2025");
		assertThat(page.select("#records tbody a").eachAttr("href")).containsExactly("/activities/A-1?lang=fr");
		assertThat(page.select("#records .gets a").attr("href"))
			.isEqualTo("/activities?measure=activities&period=2025-05&place=MAR&sector=ALL&lang=fr");
	}

	@Test
	void theSmallMapAndTheComparisonAreThere() throws Exception {
		Document page = page("/?from=2025-05&place=MAR&as-of=2025-06-01");
		assertThat(page.select(".locator rect[fill='#0B5C69']")).hasSize(1);
		assertThat(page.select("#comparison circle")).as("wide and narrow").hasSize(4);
		assertThat(page.select("#map")).as("of one state there is none").isEmpty();
	}

	private static Document page(String address) throws Exception {
		return PAGES.page(address, Offline.account(Role.LEADERSHIP));
	}

}
