package org.bayan.domain.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Running;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a report's period is compared with, ended or running. */
class ReportHeadTests {

	@Test
	void anEndedQuarterIsComparedWhole() {
		ReportHead head = head("2025-Q2", null, "2025-08-01T00:00:00Z");
		assertThat(head.compared()).contains(span("2025-04", "2025-06"));
		assertThat(head.comparedPrevious()).contains(span("2025-01", "2025-03"));
		assertThat(head.comparedYearBefore()).contains(span("2024-04", "2024-06"));
		assertThat(head.yearToDate()).contains(span("2025-01", "2025-06"));
		assertThat(head.soFar()).isFalse();
		assertThat(head.coveredUntil()).isEqualTo(LocalDate.of(2025, 6, 30));
	}

	@Test
	void aYearThatBeginsInJanuaryHasNoYearToDateOfItsOwn() {
		assertThat(head("2024", null, "2025-08-01T00:00:00Z").yearToDate()).isEmpty();
		assertThat(head("2025-01", null, "2025-08-01T00:00:00Z").yearToDate()).isEmpty();
		assertThat(head("2025-02", null, "2025-08-01T00:00:00Z").yearToDate()).contains(span("2025-01", "2025-02"));
	}

	@Test
	void aRunningQuarterIsComparedByItsMonthsThatHaveEnded() {
		Running running = new Running(span("2025-04", "2025-05"), span("2025-01", "2025-05"), false);
		ReportHead head = head("2025-Q2", running, "2025-06-11T22:30:00Z");
		assertThat(head.compared()).contains(span("2025-04", "2025-05"));
		assertThat(head.comparedPrevious()).as("two months of the first quarter").contains(span("2025-01", "2025-02"));
		assertThat(head.comparedYearBefore()).contains(span("2024-04", "2024-05"));
		assertThat(head.yearToDate()).contains(span("2025-01", "2025-05"));
		assertThat(head.soFar()).isTrue();
		assertThat(head.coveredUntil()).as("the day of the data").isEqualTo(LocalDate.of(2025, 6, 11));
	}

	@Test
	void aPeriodOfWhichNoMonthHasEndedIsNotCompared() {
		ReportHead first = head("2025-Q1", new Running(null, null, false), "2025-01-20T00:00:00Z");
		assertThat(first.compared()).isEmpty();
		assertThat(first.comparedPrevious()).isEmpty();
		assertThat(first.comparedYearBefore()).isEmpty();
		assertThat(first.soFar()).isTrue();
		ReportHead ahead = head("2026-Q1", new Running(null, null, true), "2025-01-20T00:00:00Z");
		assertThat(ahead.soFar()).as("it has not begun").isFalse();
		assertThat(ahead.coveredUntil()).isEqualTo(LocalDate.of(2025, 1, 20));
	}

	@Test
	void theDayOfTheDataIsThatOfTheZone() {
		ReportHead utc = head("2025-06", new Running(null, null, false), "2025-06-11T22:30:00Z");
		ReportHead muscat = new ReportHead(utc.organisation(), utc.period(), utc.scope(), utc.dataAsOf(), "Asia/Muscat",
				null, null, "USD", utc.running(), null);
		assertThat(muscat.coveredUntil()).isEqualTo(LocalDate.of(2025, 6, 12));
	}

	@Test
	void anEditionRestatesWhereAFigureDiffersFromTheOneBefore() {
		ReportHead head = head("2025-05", null, "2025-08-01T00:00:00Z");
		assertThat(head.restates()).isFalse();
		assertThat(head.as(mark(List.of())).restates()).isFalse();
		Restatement restatement = new Restatement(new Figure(Place.EVERYWHERE, SectorScope.EVERY, Measure.ACTIVITIES),
				Cell.of(1), Cell.of(2), List.of("A"));
		assertThat(head.as(mark(List.of(restatement))).restates()).isTrue();
	}

	private static EditionMark mark(List<Restatement> restatements) {
		return new EditionMark(2, LocalDate.of(2025, 8, 2), restatements, List.of());
	}

	private static ReportHead head(String period, @Nullable Running running, String dataAsOf) {
		return SmallReports.head(Period.parse(period), running, dataAsOf);
	}

	private static Span span(String first, String last) {
		return new Span(YearMonth.parse(first), YearMonth.parse(last));
	}

}
