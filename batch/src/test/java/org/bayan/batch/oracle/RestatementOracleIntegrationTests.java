package org.bayan.batch.oracle;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.bayan.batch.TestProgram;
import org.bayan.db.change.Changes;
import org.bayan.db.report.Reports;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.report.Contribution;
import org.bayan.domain.report.Figure;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.domain.report.ReportedRecords;
import org.bayan.domain.report.Restatement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random sequences of late and corrected data: the restated figures of each month are
 * those that differ between the summary as it was and as it is, and taking back the
 * activities named as causes gives the figures as they were. Long form:
 * {@code -Plong -Dbayan.oracle.restatements=200}.
 */
class RestatementOracleIntegrationTests {

	private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

	@RegisterExtension
	private static final TestProgram program = TestProgram.start();

	@TempDir
	private Path folder;

	static LongStream moreSeeds() {
		return LongStream.rangeClosed(2, Long.getLong("bayan.oracle.restatements", 2));
	}

	@ParameterizedTest(name = "sequence {0}")
	@ValueSource(longs = 1)
	void restatementsAreTheDifferencesOfTheSummaryAndTheirCausesExplainThem(long seed) throws IOException {
		new ProgramSteps(program, this.folder).take(RandomSequence.of(seed, 10, 60).steps());
		List<Restatement> all = new ArrayList<>();
		program.in(() -> {
			long latest = program.bean(Changes.class).latest();
			List<Period> months = program.summaries().withActivities(Period.Length.MONTH);
			for (long change : new long[] { latest / 3, 2 * latest / 3 }) {
				Map<String, String[]> was = rows(program.summary(change));
				Map<String, String[]> is = rows(program.summary());
				for (Period month : months.subList(0, Math.min(6, months.size()))) {
					PeriodReport before = report(change, month);
					PeriodReport now = report(latest, month);
					Span shown = new Span(month.firstMonth().minusYears(1).withMonth(1).minusMonths(12),
							month.lastMonth());
					Reports reports = program.bean(Reports.class);
					List<Restatement> restatements = Restatement.between(before,
							reports.records(shown, change, change, latest), now,
							reports.records(shown, latest, change, latest));
					all.addAll(restatements);
					Set<String> found = restatements.stream()
						.filter((one) -> one.before().known() && one.now().known())
						.filter((one) -> comparable(one.figure()))
						.map((one) -> one.figure().toString() + one.before().amount() + " " + one.now().amount())
						.collect(Collectors.toSet());
					assertThat(found).as("seed %d, %s after %d", seed, month, change)
						.isEqualTo(differences(was, is, before, now));
					assertThat(takenBack(before, now, restatements)).as("seed %d, %s after %d", seed, month, change)
						.isEqualTo(Contribution.sum(before));
					// after all changes: every activity, whether it changed or not
					assertCausesExplain(restatements, before, reports.records(shown, change, 0, latest), now,
							reports.records(shown, latest, 0, latest));
				}
			}
		});
		assertThat(all).isNotEmpty();
		assertThat(all).anySatisfy((one) -> assertThat(one.activities()).isNotEmpty());
	}

	@Tag("long")
	@ParameterizedTest(name = "sequence {0}")
	@MethodSource("moreSeeds")
	void restatementsOfMoreSequencesAreTheDifferencesOfTheSummary(long seed) throws IOException {
		restatementsAreTheDifferencesOfTheSummaryAndTheirCausesExplainThem(seed);
	}

	/** The contributions of now, those of the causes as they were. */
	private static SortedMap<Figure, BigInteger> takenBack(PeriodReport before, PeriodReport now,
			List<Restatement> restatements) {
		SortedMap<Figure, BigInteger> sums = new TreeMap<>(Contribution.sum(now));
		for (Restatement restatement : ofOwnMonth(restatements)) {
			Set<String> causes = new HashSet<>(restatement.activities());
			BigInteger was = Contribution.sum(only(before, causes)).getOrDefault(restatement.figure(), BigInteger.ZERO);
			BigInteger is = Contribution.sum(only(now, causes)).getOrDefault(restatement.figure(), BigInteger.ZERO);
			sums.merge(restatement.figure(), was.subtract(is), BigInteger::add);
		}
		sums.values().removeIf((amount) -> amount.signum() == 0);
		return sums;
	}

	private static List<Restatement> ofOwnMonth(List<Restatement> restatements) {
		return restatements.stream().filter((one) -> one.figure().span() == null).toList();
	}

	/**
	 * In each other month or span: the contributions of now, those of the causes as they
	 * were, give each figure as it was.
	 */
	private static void assertCausesExplain(List<Restatement> restatements, PeriodReport before,
			List<ReportedActivity> recordsBefore, PeriodReport now, List<ReportedActivity> recordsNow) {
		Set<Figure> shown = new HashSet<>(Figure.of(before).keySet());
		shown.addAll(Figure.of(now).keySet());
		for (Span span : shown.stream().map(Figure::span).collect(Collectors.toSet())) {
			if (span == null) {
				continue;
			}
			SortedMap<Figure, BigInteger> was = Contribution.sum(before, span, recordsBefore);
			SortedMap<Figure, BigInteger> back = new TreeMap<>(Contribution.sum(now, span, recordsNow));
			for (Restatement one : restatements.stream().filter((r) -> span.equals(r.figure().span())).toList()) {
				Set<String> causes = new HashSet<>(one.activities());
				BigInteger then = Contribution.sum(before, span, only(recordsBefore, causes))
					.getOrDefault(one.figure(), BigInteger.ZERO);
				BigInteger today = Contribution.sum(now, span, only(recordsNow, causes))
					.getOrDefault(one.figure(), BigInteger.ZERO);
				back.merge(one.figure(), then.subtract(today), BigInteger::add);
			}
			back.values().removeIf((amount) -> amount.signum() == 0);
			back.keySet().retainAll(shown);
			was.keySet().retainAll(shown);
			assertThat(back).as("%s of %s", span, now.period()).isEqualTo(was);
		}
	}

	private static PeriodReport only(PeriodReport report, Set<String> refs) {
		return new PeriodReport(report.head(), report.tables(),
				new ReportedRecords(only(report.activities(), refs), only(report.further(), refs)), report.names());
	}

	private static List<ReportedActivity> only(List<ReportedActivity> activities, Set<String> refs) {
		return activities.stream().filter((activity) -> refs.contains(activity.ref())).toList();
	}

	/**
	 * The cells of two summaries that differ, of those that a report of the month shows.
	 */
	private static Set<String> differences(Map<String, String[]> was, Map<String, String[]> is, PeriodReport before,
			PeriodReport now) {
		SortedMap<Figure, Cell> published = Figure.of(before);
		SortedMap<Figure, Cell> known = Figure.of(now);
		Set<String> differences = new TreeSet<>();
		String[] header = SummaryOracle.HEADER.split(",");
		for (Figure figure : Stream.concat(published.keySet().stream(), known.keySet().stream()).toList()) {
			Cell one = published.getOrDefault(figure, Cell.NOT_APPLICABLE);
			Cell other = known.getOrDefault(figure, Cell.NOT_APPLICABLE);
			if (one.known() && other.known() && comparable(figure)) {
				int column = List.of(header).indexOf(figure.measure().code());
				BigInteger wasAmount = amount(was, figure, column, now.period());
				BigInteger isAmount = amount(is, figure, column, now.period());
				if (!wasAmount.equals(isAmount)) {
					differences.add(figure.toString() + wasAmount + " " + isAmount);
				}
			}
		}
		return differences;
	}

	/**
	 * Whether {@code export summary} has it: it knows no types and no spans, and months
	 * of <em>active</em> do not add up.
	 */
	private static boolean comparable(Figure figure) {
		Span span = figure.span();
		return figure.kind() == null
				&& (figure.measure() != Measure.ACTIVE || span == null || span.first().equals(span.last()));
	}

	private static BigInteger amount(Map<String, String[]> rows, Figure figure, int column, Period own) {
		Span span = (figure.span() != null) ? figure.span() : Span.of(own);
		BigInteger sum = BigInteger.ZERO;
		for (YearMonth month = span.first(); !month.isAfter(span.last()); month = month.plusMonths(1)) {
			sum = sum
				.add(amount(rows.get(month + "," + figure.place() + "," + figure.sector()), column, figure.measure()));
		}
		return sum;
	}

	private static BigInteger amount(String @Nullable [] row, int column, Measure measure) {
		String text = (row != null) ? row[column] : "";
		return text.isEmpty() ? BigInteger.ZERO : new BigInteger(measure.money() ? text.replace(".", "") : text);
	}

	private static Map<String, String[]> rows(String summary) {
		return summary.lines()
			.map((line) -> line.split(",", -1))
			.collect(Collectors.toMap((cells) -> cells[0] + "," + cells[1] + "," + cells[2], (cells) -> cells));
	}

	private static PeriodReport report(long change, Period month) {
		return program.bean(Reports.class).after(change, month, ZONE).orElseThrow();
	}

}
