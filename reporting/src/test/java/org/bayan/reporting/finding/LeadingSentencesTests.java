package org.bayan.reporting.finding;

import java.time.YearMonth;
import java.util.List;

import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.text.Plain;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the names and figures of titles and sentences lead to. */
class LeadingSentencesTests {

	private static final Target.Records ACTIVITIES = Target.Records.of(Measure.ACTIVITIES);

	@Test
	void theStatesOfATitleLeadToTheirPagesInEveryLanguage() {
		PeriodReport may = SampleReports.of("2025-05");
		List<Target> states = List.of(new Target.Place("MAR"), new Target.Place("UZB"));
		for (Language language : Language.values()) {
			assertThat(targets(new Findings(may, Texts.in(language)).map())).as(language.code()).isEqualTo(states);
		}
		assertThat(words(new Findings(may, Texts.in(Language.EN)).map())).containsExactly("Morocco", "Uzbekistan");
		assertThat(words(new Findings(may, Texts.in(Language.FR)).map())).containsExactly("Maroc", "Ouzbékistan");
		assertThat(words(new Findings(may, Texts.in(Language.AR)).map())).containsExactly("المغرب", "أوزبكستان");
	}

	@Test
	void theFigureOfOneStateLeadsToItsRecordsAndThatOfSeveralNowhere() {
		assertThat(targets(new Findings(SampleReports.of("2022"), Texts.in(Language.EN)).ranking()))
			.containsExactly(new Target.Place("BFA"), ACTIVITIES.at(new Place("BFA")));
		assertThat(targets(new Findings(SampleReports.of("2025-05"), Texts.in(Language.FR)).ranking()))
			.containsExactly(new Target.Place("MAR"), new Target.Place("UZB"));
	}

	@Test
	void theFiguresOfATitleLeadToWhatTheyCount() {
		PeriodReport year = SampleReports.of("2022");
		assertThat(targets(new Findings(year, Texts.in(Language.EN)).activities())).containsExactly(ACTIVITIES);
		assertThat(targets(new Findings(year, Texts.in(Language.EN)).types()))
			.containsExactly(ACTIVITIES.with("type", "meeting"), ACTIVITIES);
		assertThat(targets(new Findings(year, Texts.in(Language.AR)).sectors()))
			.containsExactly(new Target.Sector("DGO"), ACTIVITIES.in(new SectorScope("DGO")), ACTIVITIES);
		assertThat(targets(new Findings(ScopedReports.of("2022", "MAR", "ALL"), Texts.in(Language.FR)).activities()))
			.containsExactly(ACTIVITIES, Target.Records.of(Measure.HOSTED));
	}

	@Test
	void theFiguresOfTheSummaryLeadToTheirMonths() {
		Sentence first = new Summary(new Findings(SampleReports.of("2022-Q4"), Texts.in(Language.EN))).sentences()
			.getFirst();
		assertThat(Plain.spaces(first)).startsWith(
				"25 activities began in the fourth quarter of 2022, 10 more than in the third quarter of 2022 (15) and "
						+ "15 more than in the fourth quarter of 2021 (10); the busiest month was December, with 10;");
		assertThat(targets(first)).containsExactly(ACTIVITIES, ACTIVITIES.over(Span.of(Period.parse("2022-Q3"))),
				ACTIVITIES.over(Span.of(Period.parse("2021-Q4"))), ACTIVITIES.over(Span.of(YearMonth.of(2022, 12))));
	}

	private static List<Target> targets(Sentence sentence) {
		return sentence.parts().stream().map(Sentence.Part::target).filter((one) -> one != null).toList();
	}

	private static List<String> words(Sentence sentence) {
		return sentence.parts().stream().filter((one) -> one.target() != null).map(Sentence.Part::text).toList();
	}

}
