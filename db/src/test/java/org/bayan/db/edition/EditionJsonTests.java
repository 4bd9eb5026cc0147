package org.bayan.db.edition;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.bayan.db.TestReport;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.calendar.Completeness;
import org.bayan.domain.calendar.SectorMonth;
import org.bayan.domain.calendar.Submission;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.DatedByYear;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Stated;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.Cause;
import org.bayan.domain.report.Figure;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportHead;
import org.bayan.domain.report.ReportTables;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.domain.report.ReportedActivity.Involvement;
import org.bayan.domain.report.ReportedActivity.MoneyLine;
import org.bayan.domain.report.Restatement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How an edition's content is written, and which contents are read. */
class EditionJsonTests {

	private static final BigInteger LARGE = new BigInteger("123456789012345678901234567890");

	private static final Figures FIGURES = new Figures(
			Map.of(Measure.ACTIVITIES, Cell.of(12), Measure.ACTIVE, Cell.of(0), Measure.PLANNED, Cell.NOT_APPLICABLE,
					Measure.BUDGET, Cell.of(LARGE), Measure.EXPENDITURE, Cell.of(-5)));

	private static final ReportedActivity ACTIVITY = new ReportedActivity("A1", "Title", null, "عنوان",
			ActivityType.VISIT, ActivityStatus.ONGOING, LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 31),
			DatePrecision.MONTH, List.of("EDU"), List.of(10_000), List.of(new Involvement("MAR", true, 10_000)), null,
			"Rabat", Modality.HYBRID, new Stated(Map.of(Measure.PARTICIPANTS, 30)), null, List.of("a \"b\""), "P1",
			false, new MoneyLine(LocalDate.of(2025, 5, 1), 7, "JPY", null, true),
			new MoneyLine(LocalDate.of(2025, 5, 31), 8, "USD", LARGE, false));

	private static final Edition EDITION = edition(TestReport.of("2025-05", FIGURES, ACTIVITY));

	private static Edition edition(PeriodReport report) {
		Restatement own = new Restatement(
				new Figure(null, "type:visit", Place.EVERYWHERE, SectorScope.EVERY, Measure.ACTIVITIES), Cell.of(1),
				Cell.NO_DATA, List.of("A1", "A2"));
		Restatement other = new Restatement(new Figure(Span.yearTo(YearMonth.of(2025, 4)), null, Place.ofGroup("ARB"),
				new SectorScope("EDU"), Measure.BUDGET), Cell.NOT_APPLICABLE, Cell.of(LARGE), List.of());
		return new Edition(2, report, List.of(own, other),
				List.of(new Cause("A1", "import", Instant.EPOCH, "a.csv", 3L),
						new Cause("A2", "withdrawal", Instant.EPOCH, null, null)));
	}

	private static String written() {
		return EditionJson.write(EDITION);
	}

	@Test
	void aCellIsANumberOrASign() {
		assertThat(written()).contains("\"now\":{\"activities\":12,\"active\":0,\"completed\":\"no-data\","
				+ "\"planned\":\"n/a\",\"cancelled\":\"no-data\",\"hosted\":\"no-data\",\"participants\":\"no-data\","
				+ "\"women\":\"no-data\",\"reportingParticipants\":\"no-data\",\"budget\":123456789012345678901234567890,"
				+ "\"expenditure\":-5,\"unconverted\":\"no-data\"}");
	}

	@Test
	void everyKindOfCellIsReadAsItWasWritten() {
		Figures read = EditionJson.read(written()).report().tables().total().now();
		assertThat(read).isEqualTo(FIGURES);
		assertThat(read.of(Measure.BUDGET)).isEqualTo(Cell.of(LARGE));
		assertThat(read.of(Measure.ACTIVE)).isEqualTo(Cell.of(0));
		assertThat(read.of(Measure.PLANNED)).isEqualTo(Cell.NOT_APPLICABLE);
		assertThat(read.of(Measure.WOMEN)).isEqualTo(Cell.NO_DATA);
	}

	@Test
	void anEditionIsReadAsItWasWritten() {
		assertThat(EditionJson.read(written())).isEqualTo(EDITION);
	}

	@Test
	void placesAreTheirCodesAndDaysIso() {
		assertThat(written()).startsWith("{\"version\":3,\"number\":2,\"report\":{\"organisation\":")
			.contains("\"period\":{\"length\":\"MONTH\",\"firstMonth\":\"2025-05\"}",
					"\"dataAsOf\":\"2025-06-01T06:00:00Z\"", "\"places\":[\"EXT\"],\"sectors\":[\"NONE\"]",
					"\"place\":\"GROUP:ARB\",\"sector\":\"EDU\"", "\"start\":\"2025-05-01\"");
	}

	@Test
	void whatAnActivityStatesStandsAmongWhatItIs() {
		assertThat(written()).contains("\"modality\":\"HYBRID\",\"participants\":30,\"women\":null,\"sourceUrl\":null")
			.doesNotContain("stated");
	}

	/** A report without them says the same as one of the first form. */
	@Test
	void whatTheFirstFormDidNotHaveIsLeftOutWhereThereIsNone() {
		assertThat(written()).doesNotContain("completeness", "ended");
		ReportHead head = EDITION.report().head();
		Completeness completeness = new Completeness(
				List.of(new SectorMonth("EDU", YearMonth.of(2025, 5), Submission.MISSING)));
		PeriodReport told = new PeriodReport(
				new ReportHead(head.organisation(), head.period(), head.scope(), head.dataAsOf(), head.zone(), null,
						null, head.currency(), null, completeness),
				EDITION.report().tables(), EDITION.report().detail(), EDITION.report().names());
		String json = EditionJson.write(edition(told));
		assertThat(json).contains("\"completeness\":{\"months\":[{\"sector\":\"EDU\",\"month\":\"2025-05\","
				+ "\"submission\":\"MISSING\"}]}");
		assertThat(EditionJson.read(json).report()).isEqualTo(told);
	}

	/** It is no figure of a month, so that a change of it makes no other edition. */
	@Test
	void whatIsInNoMonthStandsInAnEditionAndIsNotCompared() {
		assertThat(written()).doesNotContain("datedByYear");
		PeriodReport report = EDITION.report();
		ReportTables tables = report.tables();
		PeriodReport told = new PeriodReport(report.head(),
				new ReportTables(tables.total(), tables.trend(), tables.groups(), tables.states(), tables.others(),
						tables.sectors(), tables.matrix(), tables.coverage(), tables.types(), tables.modalities(),
						tables.hosts(), tables.comparison(), List.of(new DatedByYear(2024, 3))),
				report.detail(), report.names());
		String json = EditionJson.write(edition(told));
		assertThat(json).contains("\"datedByYear\":[{\"year\":2024,\"activities\":3}]");
		assertThat(EditionJson.read(json).report()).isEqualTo(told);
		assertThat(EditionJson.writeWithoutMoment(told)).isEqualTo(EditionJson.writeWithoutMoment(report));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void earlierFormsAreRead(int form) {
		assertThat(EditionJson.read(ofForm(form))).isEqualTo(EDITION);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 4, -1 })
	void formsThatAreNotKnownAreRefused(int form) {
		assertThatThrownBy(() -> EditionJson.read(ofForm(form))).isInstanceOf(IllegalStateException.class)
			.hasMessage("an edition's content of form " + form);
	}

	private static String ofForm(int form) {
		return written().replace("{\"version\":3,", "{\"version\":" + form + ",");
	}

	@Test
	void whatIsNotKnownInAContentIsRefused() {
		assertThatThrownBy(() -> EditionJson.read(written().replace("{\"version\":3,", "{\"version\":3,\"more\":1,")))
			.isInstanceOf(JacksonException.class)
			.hasMessageContaining("more");
		assertThatThrownBy(() -> EditionJson.read(written().replace("\"women\":\"no-data\"", "\"men\":\"no-data\"")))
			.hasStackTraceContaining("an edition's figures of men");
		assertThatThrownBy(() -> EditionJson.read(written().replace("\"city\":", "\"town\":")))
			.isInstanceOf(JacksonException.class)
			.hasMessageContaining("town");
	}

	@Test
	void aMeasureThatAnEditionIsOlderThanIsNoData() {
		String older = written().replace(",\"unconverted\":\"no-data\"", "").replace("\"participants\":30,", "");
		Edition read = EditionJson.read(older);
		assertThat(read.report().tables().total().now()).isEqualTo(FIGURES);
		assertThat(read.report().activities().getFirst().stated()).isEqualTo(Stated.NOTHING);
	}

	@Test
	void theMomentOfTheDataIsNoPartOfWhatAReportSays() {
		PeriodReport report = EDITION.report();
		assertThat(EditionJson.writeWithoutMoment(report.knownAt(Instant.parse("2030-01-01T00:00:00Z"))))
			.isEqualTo(EditionJson.writeWithoutMoment(report));
		assertThat(EditionJson.writeWithoutMoment(TestReport.of("2025-05", FIGURES)))
			.isNotEqualTo(EditionJson.writeWithoutMoment(report));
	}

	@Test
	void zeroOfMoneyThatNobodyRecordedSaidTheSameInEarlierForms() {
		String zero = content(2, 12, 0L);
		assertThat(EditionJson.saidTheSameBefore(zero, report(12, null))).isTrue();
		assertThat(EditionJson.saidTheSameBefore(zero, report(12, 0L))).isTrue();
		assertThat(EditionJson.saidTheSameBefore(zero, report(12, null).knownAt(Instant.EPOCH))).isTrue();
		assertThat(EditionJson.saidTheSameBefore(zero, report(13, null))).isFalse();
		assertThat(EditionJson.saidTheSameBefore(zero, report(12, 5L))).isFalse();
		assertThat(EditionJson.saidTheSameBefore(content(1, 0, 0L), report(0, null))).isTrue();
		assertThat(EditionJson.saidTheSameBefore(content(3, 12, 0L), report(12, null))).isFalse();
	}

	private static PeriodReport report(long activities, @Nullable Long budget) {
		return TestReport.of("2025-05", Figures.of((measure) -> switch (measure) {
			case ACTIVITIES -> Cell.of(activities);
			case BUDGET -> (budget != null) ? Cell.of(budget) : Cell.NO_DATA;
			default -> Cell.of(0);
		}));
	}

	private static String content(int form, long activities, @Nullable Long budget) {
		return EditionJson.write(new Edition(1, report(activities, budget), List.of(), List.of()))
			.replace("{\"version\":3,", "{\"version\":" + form + ",");
	}

}
