package org.bayan.batch.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.bayan.batch.TestProgram;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.db.calendar.Calendars;
import org.bayan.db.calendar.SectorMonths;
import org.bayan.db.change.Changes;
import org.bayan.db.report.FigureCaches;
import org.bayan.db.report.RangeReports;
import org.bayan.db.report.Reports;
import org.bayan.db.summary.Verification;
import org.bayan.domain.calendar.Completeness;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.calendar.SectorMonth;
import org.bayan.domain.calendar.Submission;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.RangeRow;
import org.bayan.domain.figure.Row;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.RangeReport;
import org.bayan.domain.report.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.table;

/**
 * The tests' clock stands at 22 November 2026: October is due, its cut-off may be to
 * come.
 */
class SectorReportsIntegrationTests {

	private static final Names NAMES = new Names("Name", "Nom", "اسم");

	private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	private static final Period MONTH = new Period(Period.Length.MONTH, OCTOBER);

	private static final List<String> SECTORS = List.of("EDU", "CUL", "SCI");

	@RegisterExtension
	private static final TestProgram program = TestProgram.start();

	@TempDir
	private Path folder;

	@BeforeEach
	void setUp() throws IOException {
		program.facts()
			.setUp(NAMES, "USD", new ReferenceLists(List.of(), List.of(new MemberState("MAR", "MA", NAMES, null, null)),
					SECTORS.stream().map((code) -> new Sector(code, "sector", NAMES)).toList(), List.of()));
		// runs into October, begins before it: no report of October
		take("A1,One,completed,2026-10-15,,EDU", "A2,Two,completed,2026-09-20,2026-10-03,CUL",
				"A3,Three,planned,2026-12-01,,SCI");
	}

	@Test
	void aMonthWaitsForSilentSectorsUpToTheCutOff() {
		rule(25);
		assertThat(in(() -> program.bean(Calendars.class).due(TestProgram.NOW))).containsExactly(OCTOBER);
		assertThat(ready()).isEmpty();
		assertThat(say("CUL").recorded()).isTrue();
		assertThat(ready()).as("SCI is silent").isEmpty();
		assertThat(say("SCI").recorded()).isTrue();
		assertThat(ready()).containsExactly(OCTOBER);
	}

	@Test
	void fromTheCutOffOnItDoesNotWaitAndTheSilentAreMarkedMissing() {
		rule(22);
		assertThat(ready()).containsExactly(OCTOBER);
		say("SCI");
		PeriodReport report = draft();
		assertThat(states(report)).containsExactly("EDU submitted", "CUL missing", "SCI nothing");
		assertThat(sector(report, "EDU").now().activities()).isEqualTo(Cell.of(1));
		assertThat(sector(report, "CUL").now().activities()).isEqualTo(Cell.NO_DATA);
		assertThat(sector(report, "CUL").now().of(Measure.BUDGET)).isEqualTo(Cell.NO_DATA);
		// what is counted stays: A2 has days in October
		assertThat(sector(report, "CUL").now().of(Measure.ACTIVE)).isEqualTo(Cell.of(1));
		assertThat(sector(report, "SCI").now().activities()).isEqualTo(Cell.of(0));
		assertThat(report.tables().matrix().activities().getFirst()).containsExactly(Cell.of(1), Cell.NO_DATA,
				Cell.of(0), Cell.of(0));
		assertThat(report.tables().total().now().activities()).isEqualTo(Cell.of(1));
		assertThat(said("CUL").by()).isEqualTo("calendar");
		assertThat(in(() -> program.bean(Verification.class).differences(5))).isEmpty();
	}

	@Test
	void withoutACutOffNobodyIsMarkedAndTheReportSaysNothingOfIt() {
		rule(null);
		assertThat(ready()).containsExactly(OCTOBER);
		PeriodReport report = draft();
		assertThat(report.head().completeness()).isNull();
		assertThat(sector(report, "CUL").now().activities()).isEqualTo(Cell.of(0));
	}

	@Test
	void aQuarterIsNoDataOnlyWhereAllItsMonthsAreMissing() {
		missing("SCI", OCTOBER);
		PeriodReport quarter = report("2026-Q4", null);
		assertThat(sector(quarter, "SCI").now().activities()).isEqualTo(Cell.of(0));
		assertThat(quarter.head().completeness()).isNotNull();
		assertThat(new Completeness(List.of(new SectorMonth("SCI", OCTOBER, Submission.MISSING))).complete()).isFalse();
		assertThat(states(quarter)).startsWith("EDU submitted", "CUL awaited", "SCI missing");
	}

	@Test
	void aSeriesSaysThatASectorsMonthIsMissingAsReportsDo() throws IOException {
		missing("SCI", OCTOBER);
		Range months = new Range(Period.parse("2026-09"), Period.parse("2026-11"));
		for (LocalDate asOf : Arrays.asList(null, LocalDate.of(2026, 11, 22))) {
			RangeReport series = in(
					() -> new RangeReports(program.dsl(), new FigureCaches()).of(months, Scope.ALL, asOf, ZONE))
				.orElseThrow();
			RangeRow science = series.sectors()
				.stream()
				.filter((row) -> row.code().equals("SCI"))
				.findFirst()
				.orElseThrow();
			assertThat(science.of(Measure.ACTIVITIES)).containsExactly(Cell.of(0), Cell.NO_DATA, Cell.of(0));
			assertThat(science.over(Measure.ACTIVITIES)).isEqualTo(Cell.of(0));
		}
		// a series of a place asks all places whether the sector reported
		take("L1,Late,completed,2026-10-30,,SCI");
		RangeReport beyond = in(() -> new RangeReports(program.dsl(), new FigureCaches()).of(months,
				new Scope(Place.ORGANISATION_WIDE, null, SectorScope.EVERY, null), null, ZONE))
			.orElseThrow();
		assertThat(beyond.sectors()
			.stream()
			.filter((row) -> row.code().equals("SCI"))
			.findFirst()
			.orElseThrow()
			.of(Measure.ACTIVITIES)).containsExactly(Cell.of(0), Cell.of(0), Cell.of(0));
	}

	@Test
	void aSectorThatHasActivitiesOrIsNotKnownIsRefusedWithAllOthers() {
		SectorReports.Confirmation refused = program.bean(SectorReports.class)
			.nothing(MONTH, List.of("SCI", "EDU", "XXX"), "somebody", null, "by letter");
		assertThat(refused.unknown()).containsExactly("XXX");
		assertThat(refused.reported()).containsExactly("EDU");
		assertThat(program.dsl().fetchCount(table("reporting.sector_month"))).isZero();
	}

	@Test
	void whoSaidItWhenAndWhyIsKeptAndAudited() {
		say("CUL");
		SectorMonths.Said said = said("CUL");
		assertThat(said).isEqualTo(
				new SectorMonths.Said("CUL", OCTOBER, Submission.NOTHING, "amina", TestProgram.NOW, "by letter"));
		assertThat(program.dsl()
			.fetchValue("select action || ' ' || object from operations.audit order by audit_id desc limit 1"))
			.isEqualTo("nothing-to-report 2026-10 CUL");
	}

	@Test
	void whatWasKnownBeforeIsStillKnownAsItWas() {
		missing("SCI", OCTOBER);
		long before = in(() -> program.bean(Changes.class).latest());
		say("SCI");
		PeriodReport then = in(() -> program.bean(Reports.class).after(before, MONTH, ZONE)).orElseThrow();
		assertThat(states(then)).contains("SCI missing");
		assertThat(sector(then, "SCI").now().activities()).isEqualTo(Cell.NO_DATA);
		assertThat(states(report("2026-10", null))).contains("SCI nothing");
		// a word of a sector is no change of the figures: the data are as old as they
		// were
		assertThat(then.head().dataAsOf()).isEqualTo(report("2026-10", null).head().dataAsOf());
	}

	@Test
	void aLateActivityIsAReportWhateverWasSaid() throws IOException {
		say("SCI");
		take("L1,Late,cancelled,2026-10-30,,SCI");
		assertThat(states(report("2026-10", null))).contains("SCI submitted");
	}

	private static void rule(@Nullable Integer cutOff) {
		program.bean(MonthlyClose.class).set(new DueRule(5, LocalTime.of(6, 0), ZONE, OCTOBER, cutOff));
	}

	private static List<YearMonth> ready() {
		return in(() -> program.bean(Calendars.class).ready(TestProgram.NOW, SECTORS, ZONE));
	}

	private static SectorReports.Confirmation say(String sector) {
		return program.bean(SectorReports.class).nothing(MONTH, List.of(sector), "amina", null, "by letter");
	}

	private static void missing(String sector, YearMonth month) {
		program.bean(SectorReports.class)
			.missing(new Period(Period.Length.MONTH, month), List.of(sector), "amina", null, "no answer");
	}

	private static SectorMonths.Said said(String sector) {
		return in(() -> program.bean(SectorMonths.class).current(Span.of(OCTOBER))).stream()
			.filter((one) -> one.sector().equals(sector))
			.findFirst()
			.orElseThrow();
	}

	private static PeriodReport draft() {
		return program.facts()
			.undisturbed(() -> in(() -> program.bean(Publisher.class).draft(MONTH, ZONE)))
			.orElseThrow()
			.edition()
			.report();
	}

	private static PeriodReport report(String period, @Nullable LocalDate asOf) {
		return in(() -> program.bean(Reports.class)
			.of(Period.parse(period), Place.EVERYWHERE, SectorScope.EVERY, asOf, ZONE)).orElseThrow();
	}

	private static List<String> states(PeriodReport report) {
		Completeness completeness = report.head().completeness();
		return (completeness == null) ? List.of()
				: completeness.months().stream().map((one) -> one.sector() + " " + one.submission().code()).toList();
	}

	private static Row sector(PeriodReport report, String code) {
		return report.tables().sectors().stream().filter((row) -> row.code().equals(code)).findFirst().orElseThrow();
	}

	private static <T> T in(Supplier<T> reading) {
		List<T> found = new ArrayList<>();
		program.in(() -> found.add(reading.get()));
		return found.getFirst();
	}

	private void take(String... rows) throws IOException {
		Path file = Files.writeString(this.folder.resolve("rows.csv"),
				"activity_ref,title_en,status,start_date,end_date,sectors,member_states\n"
						+ String.join("\n", List.of(rows).stream().map((row) -> row + ",MAR").toList()) + "\n");
		assertThat(program.facts().importFile(file, "rows.csv", false, (read) -> {
		}).rejected()).isZero();
	}

}
