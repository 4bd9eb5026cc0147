package org.bayan.domain.report;

import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What differs between two reports of May 2025, and whose doing it is. */
class RestatementTests {

	private static final ReportedActivity A = SmallReports.activity("A", "2025-05-03", List.of("EDU"), "EGY");

	private static final ReportedActivity B = SmallReports.activity("B", "2025-05-04", List.of("EDU"), "EGY");

	@Test
	void anActivityMoreIsNamedByEachFigureThatItRaises() {
		assertThat(Restatement.between(report(1, A), List.of(), report(2, A, B), List.of())).containsExactly(
				new Restatement(figure("ALL", "ALL"), Cell.of(1), Cell.of(2), List.of("B")),
				new Restatement(figure("ALL", "EDU"), Cell.of(1), Cell.of(2), List.of("B")),
				new Restatement(figure("EGY", "ALL"), Cell.of(1), Cell.of(2), List.of("B")));
	}

	@Test
	void oneForAnotherChangesNothingThatIsShown() {
		assertThat(Restatement.between(report(1, A), List.of(), report(1, B), List.of())).isEmpty();
	}

	@Test
	void anAmountOfZeroWasNeverSaidWhereNobodyRecordedOne() {
		PeriodReport before = report(1, A);
		PeriodReport now = with(Figures.of((measure) -> measure.money() ? Cell.NO_DATA
				: (measure == Measure.ACTIVITIES) ? Cell.of(1) : Cell.of(0)));
		assertThat(Restatement.differing(before, now)).isEmpty();
		assertThat(Restatement.differing(now, before)).as("an amount of zero that is recorded now")
			.extracting(Figure::measure)
			.containsExactlyInAnyOrder(Measure.BUDGET, Measure.EXPENDITURE);
	}

	@Test
	void aStateThatAReportDoesNotHaveWasNotAsked() {
		PeriodReport now = SmallReports.of(tables(SmallReports.count(1),
				List.of(SmallReports.state("EGY", "ARB", 1), SmallReports.state("NER", "AFR", 0))), A);
		assertThat(Restatement.differing(report(1, A), now)).extracting(Figure::place).containsOnly(new Place("NER"));
		assertThat(Restatement.between(report(1, A), List.of(), now, List.of()).getFirst().before())
			.isEqualTo(Cell.NOT_APPLICABLE);
	}

	@Test
	void onlyTheMonthItselfDiffers() {
		assertThat(Restatement.reachesOtherMonths(report(1, A), report(2, A, B))).isFalse();
	}

	private static PeriodReport report(long activities, ReportedActivity... records) {
		return SmallReports
			.of(tables(SmallReports.count(activities), List.of(SmallReports.state("EGY", "ARB", activities))), records);
	}

	private static PeriodReport with(Figures total) {
		return SmallReports.of(tables(total, List.of(SmallReports.state("EGY", "ARB", 1))), A);
	}

	private static ReportTables tables(Figures total, List<Row> states) {
		return SmallReports
			.tables(SmallReports.row(RowKind.TOTAL, "ALL", null, total), List.of(), states, List.of(), List
				.of(SmallReports.row(RowKind.SECTOR, "EDU", "sector", SmallReports.count(total.activities().count()))));
	}

	private static Figure figure(String place, String sector) {
		return new Figure(new Place(place), new SectorScope(sector), Measure.ACTIVITIES);
	}

}
