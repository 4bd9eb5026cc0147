package org.bayan.domain.report;

import java.util.List;

import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Four activities of May: A of Egypt and Jordan, B of Egypt and Niger, C of Egypt and a
 * country that is no member, D that names none; A is of two sectors, the others of
 * education. So Egypt has 3, Jordan, Niger, outside and organisation-wide 1 each: 7 in
 * the rows for 4 activities, 3 of them in two rows.
 */
class ReportDetailTests {

	private final ReportTables tables = SmallReports.tables(
			SmallReports.row(RowKind.TOTAL, "ALL", null, SmallReports.count(4)),
			List.of(SmallReports.row(RowKind.GROUP, "GROUP:ARB", null, SmallReports.count(3)),
					SmallReports.row(RowKind.GROUP, "GROUP:AFR", null, SmallReports.count(1))),
			List.of(SmallReports.state("EGY", "ARB", 3), SmallReports.state("JOR", "ARB", 1),
					SmallReports.state("NER", "AFR", 1), SmallReports.state("TCD", "AFR", 0)),
			List.of(SmallReports.row(RowKind.OUTSIDE, "EXT", null, SmallReports.count(1)),
					SmallReports.row(RowKind.ORGANISATION_WIDE, "ORG", null, SmallReports.count(1))),
			List.of(SmallReports.row(RowKind.SECTOR, "EDU", "sector", SmallReports.count(4)),
					SmallReports.row(RowKind.SECTOR, "SCI", "sector", SmallReports.count(1))));

	private final ReportDetail records = new ReportedRecords(
			List.of(SmallReports.activity("A", "2025-05-03", List.of("EDU", "SCI"), "EGY", "JOR"),
					SmallReports.activity("B", "2025-05-04", List.of("EDU"), "EGY", "NER"),
					SmallReports.activity("C", "2025-05-05", List.of("EDU"), "EGY", "FRA*"),
					SmallReports.activity("D", "2025-05-06", List.of("EDU"))),
			List.of());

	/** In two groups are B and C: A's countries are of one. */
	private final ReportDetail counts = new Overlaps(4, 3, 2, 1, 3);

	@Test
	void recordsAndCountsOfThemSayTheSame() {
		for (ReportDetail detail : List.of(this.records, this.counts)) {
			assertThat(detail.placesAndTotal(this.tables)).isEqualTo(new Reconciliation(4, 7, 3));
			assertThat(detail.groupsAndTotal(this.tables)).isEqualTo(new Reconciliation(4, 6, 2));
			assertThat(detail.sectorsAndTotal(this.tables)).isEqualTo(new Reconciliation(4, 5, 1));
			assertThat(detail.topFive(this.tables)).isEqualTo(new Concentration(List.of("EGY", "JOR", "NER"), 3, 4));
		}
	}

	@Test
	void rowsThatAddUpNeedNoWord() {
		assertThat(new Reconciliation(4, 4, 0).agrees()).isTrue();
		assertThat(this.records.placesAndTotal(this.tables).agrees()).isFalse();
	}

	@Test
	void theFiveWithMostStandApartWhereTheSixthHasFewer() {
		List<Row> states = List.of(SmallReports.state("A", "G", 9), SmallReports.state("B", "G", 2),
				SmallReports.state("C", "G", 2), SmallReports.state("D", "G", 7), SmallReports.state("E", "G", 2),
				SmallReports.state("F", "G", 1), SmallReports.state("Z", "G", 0));
		assertThat(Concentration.most(states)).containsExactly("A", "D", "B", "C", "E");
		assertThat(Concentration.standsApart(states)).isTrue();
		assertThat(Concentration.standsApart(states.subList(0, 5))).as("there is no sixth").isFalse();
		List<Row> tied = List.of(states.get(0), states.get(1), states.get(2), states.get(3), states.get(4),
				SmallReports.state("F", "G", 2));
		assertThat(Concentration.standsApart(tied)).isFalse();
	}

	@Test
	void aShareIsRoundedHalfEvenAndNoneOfNothing() {
		assertThat(new Concentration(List.of(), 1, 3).basisPoints()).isEqualTo(3333);
		assertThat(new Concentration(List.of(), 2, 3).basisPoints()).isEqualTo(6667);
		assertThat(new Concentration(List.of(), 1, 32).basisPoints()).as("312.5").isEqualTo(312);
		assertThat(new Concentration(List.of(), 0, 0).basisPoints()).isNull();
	}

}
