package org.bayan.reporting.sample;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.report.Allocation;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportTables;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.domain.report.ReportedRecords;

/** The sample with money that it does not have: a budget each, and less or more spent. */
public final class MoneyReports {

	private MoneyReports() {
	}

	/**
	 * The report of a period whose n-th activity has a budget of n thousand and one cent.
	 */
	public static PeriodReport of(String period) {
		PeriodReport sample = SampleReports.of(period);
		List<ReportedActivity> activities = new ArrayList<>();
		for (ReportedActivity one : sample.activities()) {
			long n = activities.size() + 1;
			activities.add(with(one, line(one.start(), n * 100_000 + 1), line(sample.period().lastDay(), n * 90_007)));
		}
		PeriodReport paid = Variants.withActivities(sample, activities);
		Function<Predicate<Allocation>, List<BigInteger>> sums = (which) -> sums(paid, which);
		List<Row> states = rows(sample.tables().states(),
				(row) -> sums.apply((part) -> part.place().equals(row.place())));
		List<Row> others = rows(sample.tables().others(),
				(row) -> sums.apply((part) -> part.place().equals(row.place())));
		List<Row> sectors = rows(sample.tables().sectors(),
				(row) -> sums.apply((part) -> part.sector().equals(row.sector())));
		Row total = rows(List.of(sample.tables().total()), (row) -> sums.apply((part) -> true)).getFirst();
		return new PeriodReport(sample.head(),
				new ReportTables(total, sample.tables().trend(), sample.tables().groups(), states, others, sectors,
						sample.tables().matrix(), sample.tables().coverage(), sample.tables().types(),
						sample.tables().modalities(), sample.tables().hosts(), sample.tables().comparison(), List.of()),
				new ReportedRecords(activities, sample.further()), sample.names());
	}

	private static ReportedActivity.MoneyLine line(LocalDate day, long minor) {
		return new ReportedActivity.MoneyLine(day, minor, "USD", BigInteger.valueOf(minor), true);
	}

	private static ReportedActivity with(ReportedActivity one, ReportedActivity.MoneyLine budget,
			ReportedActivity.MoneyLine expenditure) {
		return new ReportedActivity(one.ref(), one.titleEn(), one.titleFr(), one.titleAr(), one.type(), one.status(),
				one.start(), one.end(), one.datePrecision(), one.sectors(), one.sectorShares(), one.countries(),
				one.hostCountry(), one.city(), one.modality(), one.stated(), one.sourceUrl(), one.partners(),
				one.partOf(), one.programme(), budget, expenditure);
	}

	private static List<BigInteger> sums(PeriodReport report, Predicate<Allocation> which) {
		BigInteger budget = BigInteger.ZERO;
		BigInteger expenditure = BigInteger.ZERO;
		for (ReportedActivity activity : report.activities()) {
			for (Allocation part : report.allocations(activity)) {
				if (which.test(part)) {
					budget = budget.add(part.budget());
					expenditure = expenditure.add(part.expenditure());
				}
			}
		}
		return List.of(budget, expenditure);
	}

	private static List<Row> rows(List<Row> rows, Function<Row, List<BigInteger>> money) {
		return rows.stream().map((row) -> {
			List<BigInteger> sums = money.apply(row);
			Figures now = row.now();
			Figures paid = Figures.of((measure) -> switch (measure) {
				case BUDGET -> Cell.of(sums.get(0));
				case EXPENDITURE -> Cell.of(sums.get(1));
				default -> now.of(measure);
			});
			return new Row(row.kind(), row.code(), row.names(), row.category(), row.joined(), paid, row.previous(),
					row.yearBefore(), row.yearToDate(), row.yearToDateBefore());
		}).toList();
	}

}
