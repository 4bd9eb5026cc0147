package org.bayan.web.range;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.RangeRow;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.reference.Names;
import org.bayan.domain.report.RangeReport;
import org.bayan.domain.report.Scope;
import org.bayan.reporting.text.Texts;
import org.bayan.web.chart.RecordLinks;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * April and May 2025: 3 and 2 activities, active 4 and 3, an expenditure of 1,234.50 in
 * May; June is under way and has nothing yet.
 */
class SeriesTableTests {

	private static final Range RANGE = new Range(Period.parse("2025-04"), Period.parse("2025-06"));

	private static final RangeReport REPORT = new RangeReport(new Names("O", "O", "O"), RANGE, Scope.ALL, Instant.EPOCH,
			"UTC", null, "USD",
			new RangeRow(RowKind.TOTAL, "ALL", null, null, null,
					List.of(figures(3, 4, 0), figures(2, 3, 123_450), figures(0, 1, 0))),
			List.of(), List.of(), List.of(), List.of(), Period.parse("2025-06"), List.of());

	private final SeriesTable table = new SeriesTable(REPORT, Texts.in(Language.EN),
			new RecordLinks(REPORT, Language.EN));

	@Test
	void columnsAreWhatIsAlwaysShownAndWhatIsKnown() {
		assertThat(this.table.columns()).containsExactly("Activities", "Active", "Completed", "Hosted", "Expenditure");
	}

	@Test
	void aCountLeadsToItsRecordsAndMoneyDoesNot() {
		SeriesTable.Line may = this.table.lines().get(1);
		assertThat(may.name()).isEqualTo("May 2025");
		assertThat(may.figures().getFirst()).isEqualTo(new SeriesTable.Figure("2",
				"/activities?measure=activities&period=2025-05&place=ALL&sector=ALL&lang=en", ""));
		assertThat(may.figures().getLast()).isEqualTo(new SeriesTable.Figure("USD\u00a01,234.50", null, ""));
		assertThat(this.table.lines().getFirst().figures().getLast()).as("zero")
			.isEqualTo(new SeriesTable.Figure("USD\u00a00.00", null, "zero"));
	}

	@Test
	void aPeriodThatIsUnderWaySaysSo() {
		assertThat(this.table.lines().getLast().name()).isEqualTo("June 2025 so far");
	}

	@Test
	void activeHasNoTotalOverARange() {
		SeriesTable.Line total = this.table.total();
		assertThat(total.name()).isEqualTo("Total");
		assertThat(total.figures().get(0)).isEqualTo(new SeriesTable.Figure("5",
				"/activities?measure=activities&from=2025-04&to=2025-06&place=ALL&sector=ALL&lang=en", ""));
		assertThat(total.figures().get(1)).isEqualTo(new SeriesTable.Figure("", null, "none"));
		assertThat(total.figures().getLast().words()).isEqualTo("USD\u00a01,234.50");
	}

	private static Figures figures(long activities, long active, long expenditure) {
		Map<Measure, Cell> known = Map.of(Measure.ACTIVITIES, Cell.of(activities), Measure.ACTIVE, Cell.of(active),
				Measure.EXPENDITURE, Cell.of(expenditure));
		return Figures.of((measure) -> known.getOrDefault(measure,
				(measure.kind() == Measure.Kind.COUNT) ? Cell.of(0) : Cell.NO_DATA));
	}

}
