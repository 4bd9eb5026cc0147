package org.bayan.web.overview;

import java.time.YearMonth;
import java.util.List;

import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Running;
import org.bayan.domain.period.Span;
import org.bayan.domain.reference.Names;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.text.Texts;
import org.bayan.web.SmallReport;
import org.bayan.web.chart.RecordLinks;
import org.bayan.web.page.OrganisationName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.web.Offline.plain;
import static org.bayan.web.SmallReport.EGYPT;
import static org.bayan.web.SmallReport.MOROCCO;
import static org.bayan.web.SmallReport.NIGER;
import static org.bayan.web.SmallReport.TUNISIA;
import static org.bayan.web.SmallReport.count;
import static org.bayan.web.SmallReport.notApplicable;

/**
 * In May 2025 Egypt, Niger, Tunisia and Libya have no activity and Morocco has two; in
 * April Egypt and Niger had none either, Tunisia had three, and Libya was no member.
 */
class WithoutTests {

	private static final Names LIBYA = new Names("Libya", "Libye", "ليبيا");

	private static final SmallReport MAY = new SmallReport().states(state("MAR", MOROCCO, 2, count(0)),
			state("NER", NIGER, 0, count(0)), state("EGY", EGYPT, 0, count(0)), state("TUN", TUNISIA, 0, count(3)),
			state("LBY", LIBYA, 0, notApplicable()));

	@Test
	void theTitleCountsThem() {
		assertThat(plain(without(Language.EN).title())).isEqualTo("4 member states without an activity in May 2025");
		assertThat(plain(without(Language.FR).title())).isEqualTo("4 États membres sans activité en mai 2025");
		assertThat(plain(without(Language.AR).title())).isEqualTo("4 دول أعضاء بلا نشاط في مايو 2025");
	}

	@Test
	void theyStandByWhatTheyHadBefore() {
		List<Without.Part> parts = without(Language.EN).parts();
		assertThat(parts).extracting((part) -> plain(part.heading()))
			.containsExactly("2 had none in April 2025 either", "1 took part in April 2025",
					"1 was not yet a member in April 2025");
		assertThat(parts.getFirst().states()).containsExactly(
				new Without.State("Egypt", "/?from=2025-05&to=2025-05&place=EGY&lang=en"),
				new Without.State("Niger", "/?from=2025-05&to=2025-05&place=NER&lang=en"));
		assertThat(parts.get(1).states()).extracting(Without.State::name).containsExactly("Tunisia");
		assertThat(parts.get(2).states()).extracting(Without.State::name).containsExactly("Libya");
	}

	@Test
	void whereNothingIsKnownOfTheTimeBeforeThatIsSaid() {
		PeriodReport report = new SmallReport().states(state("EGY", EGYPT, 0, Figures.UNKNOWN)).report();
		assertThat(without(report, Language.FR).parts()).extracting((part) -> plain(part.heading()))
			.containsExactly("1 sans données en avril 2025");
	}

	@Test
	void aPeriodUnderWayIsComparedWithNone() {
		Span april = new Span(YearMonth.of(2025, 4), YearMonth.of(2025, 4));
		PeriodReport running = new SmallReport().of("2025-Q2")
			.running(new Running(april, april, false))
			.states(state("TUN", TUNISIA, 0, count(3)), state("EGY", EGYPT, 0, count(0)))
			.report();
		List<Without.Part> parts = without(running, Language.EN).parts();
		assertThat(parts).extracting((part) -> plain(part.heading())).containsExactly("");
		assertThat(parts.getFirst().states()).extracting(Without.State::name).containsExactly("Egypt", "Tunisia");
		PeriodReport everybody = new SmallReport().running(new Running(null, null, false))
			.states(state("MAR", MOROCCO, 2, count(0)))
			.report();
		assertThat(without(everybody, Language.EN).parts()).isEmpty();
	}

	@Test
	void anOrganisationHasTheNameInItsParentheses() {
		assertThat(OrganisationName.inShort("World Islamic Organization (ICESCO)")).isEqualTo("ICESCO");
		assertThat(OrganisationName.inShort("Bureau")).isEqualTo("Bureau");
		assertThat(OrganisationName.inShort("Bureau ()")).as("of nothing").isEqualTo("Bureau ()");
		assertThat(OrganisationName.inShort("A (b) of (C)")).as("the last of them").isEqualTo("C");
	}

	private static Row state(String code, Names names, long now, Figures previous) {
		return SmallReport.row(RowKind.STATE, code, names, count(now), previous, count(0));
	}

	private static Without without(Language language) {
		return without(MAY.report(), language);
	}

	private static Without without(PeriodReport report, Language language) {
		return new Without(report, Texts.in(language), new RecordLinks(report, language));
	}

}
