package org.bayan.reporting.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.bayan.domain.calendar.Completeness;
import org.bayan.domain.calendar.SectorMonth;
import org.bayan.domain.calendar.Submission;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.Cause;
import org.bayan.domain.report.EditionMark;
import org.bayan.domain.report.Figure;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportHead;
import org.bayan.domain.report.Restatement;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Tables;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Plain;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompletenessTests {

	private static final YearMonth MONTH = YearMonth.of(2022, 11);

	private static final PeriodReport SAMPLE = SampleReports.of("2022-11");

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					EN | 1 of the 3 sectors and centres has reported, and 1 has confirmed that it has nothing to report; no report, so figures unknown and not zero: Culture Sector.
					FR | 1 des 3 secteurs et centres a rendu compte et 1 a confirmé n’avoir rien à signaler\u202f; sans compte rendu, donc avec des chiffres inconnus et non nuls\u00a0: Secteur de la Culture.
					AR | قدّم قطاع أو مركز واحد تقريره من أصل 3، وأكّد قطاع أو مركز واحد أن لا شيء لديه يُذكر؛ ولم يرد تقرير ممّا يأتي، فأرقامه مجهولة وليست صفرًا: قطاع الثقافة.
					""")
	void theSummaryNamesWhoIsSilent(Language language, String expected) {
		assertThat(sentences(report(Submission.MISSING), language)).last().isEqualTo(expected);
		assertThat(sentences(report(Submission.AWAITED), language)).last().isEqualTo(expected);
	}

	@Test
	void whereNobodyIsSilentItSaysSo() {
		assertThat(sentences(report(Submission.NOTHING), Language.EN)).last()
			.isEqualTo(
					"1 of the 3 sectors and centres has reported, and 2 have confirmed that they have nothing to report; "
							+ "none is awaited.");
	}

	@Test
	void whereNobodyWasAskedNothingIsSaid() {
		assertThat(sentences(SAMPLE, Language.EN)).noneMatch((sentence) -> sentence.contains("reported:"));
		assertThat(new Tables(SAMPLE, Texts.in(Language.EN)).all()).extracting(ReportTable::name)
			.doesNotContain("completeness");
	}

	@Test
	void theTableHasEachSectorWithItsState() {
		List<ReportTable> tables = new Tables(report(Submission.MISSING), Texts.in(Language.EN)).all();
		ReportTable table = tables.stream()
			.filter((one) -> one.name().equals("completeness"))
			.findFirst()
			.orElseThrow();
		assertThat(table.rows()).extracting((line) -> words(line, 1) + " " + words(line, 2))
			.containsExactly("EDU reported", "SCI nothing to report, confirmed", "CUL missing");
	}

	@Test
	void restatedFiguresNameTheirMonthsAndWhatIsCounted() {
		List<Restatement> restated = List.of(
				new Restatement(new Figure(Place.EVERYWHERE, SectorScope.EVERY, Measure.ACTIVITIES), Cell.of(1),
						Cell.of(2), List.of("A1")),
				new Restatement(
						new Figure(Span.yearTo(MONTH), null, Place.EVERYWHERE, SectorScope.EVERY, Measure.ACTIVE),
						Cell.of(1), Cell.of(2), List.of("A1")),
				new Restatement(new Figure(Span.of(MONTH.minusMonths(1)), "type:workshop", Place.EVERYWHERE,
						SectorScope.EVERY, Measure.ACTIVITIES), Cell.of(1), Cell.of(2), List.of("A1")),
				new Restatement(new Figure(Place.EVERYWHERE, new SectorScope("CUL"), Measure.ACTIVITIES), Cell.NO_DATA,
						Cell.of(0), List.of()));
		PeriodReport edition = SAMPLE.as(new EditionMark(2, LocalDate.of(2026, 11, 22), restated,
				List.of(new Cause("A1", "import", Instant.parse("2026-11-22T09:00:00Z"), "late.csv", 2L))));
		ReportTable table = new Tables(edition, Texts.in(Language.EN)).restatements();
		assertThat(table.rows()).extracting((line) -> words(line, 0) + " / " + words(line, 5))
			.containsExactly("November 2022 / Activities", "Jan–Nov 2022 / Active",
					"October 2022 / Activities: Workshop", "November 2022 / Activities");
		assertThat(words(table.rows().getFirst(), table.columns().size() - 1))
			.isEqualTo("A1: late.csv, row 2, 22 November 2026");
		assertThat(words(table.rows().getLast(), table.columns().size() - 1)).isEqualTo("now known: there was nothing");
	}

	private static String words(ReportTable.Line line, int column) {
		return ((Value.Words) line.values().get(column)).text();
	}

	private static List<String> sentences(PeriodReport report, Language language) {
		return Plain.spaces(new Summary(new Findings(report, Texts.in(language))).sentences());
	}

	private static PeriodReport report(Submission culture) {
		Completeness completeness = new Completeness(List.of(new SectorMonth("EDU", MONTH, Submission.SUBMITTED),
				new SectorMonth("SCI", MONTH, Submission.NOTHING), new SectorMonth("CUL", MONTH, culture)));
		return new PeriodReport(
				new ReportHead(SAMPLE.head().organisation(), SAMPLE.period(), SAMPLE.scope(), SAMPLE.head().dataAsOf(),
						SAMPLE.head().zone(), SAMPLE.head().knownOn(), SAMPLE.head().edition(),
						SAMPLE.head().currency(), null, completeness),
				SAMPLE.tables(), SAMPLE.detail(), SAMPLE.names());
	}

}
