package org.bayan.domain.report;

import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two groups: of ARB Egypt has 3 activities, Jordan none, Qatar had not joined; of AFR
 * Niger has 1 and of Chad nothing is known.
 */
class ReportTablesTests {

	private static final Row ARAB = SmallReports.row(RowKind.GROUP, "GROUP:ARB", null, SmallReports.count(3));

	private static final Row AFRICAN = SmallReports.row(RowKind.GROUP, "GROUP:AFR", null, SmallReports.count(1));

	private static final Row OUTSIDE = SmallReports.row(RowKind.OUTSIDE, "EXT", null, SmallReports.count(2));

	private static final Row WIDE = SmallReports.row(RowKind.ORGANISATION_WIDE, "ORG", null, SmallReports.count(0));

	private static final List<Row> STATES = List.of(SmallReports.state("EGY", "ARB", 3),
			SmallReports.state("JOR", "ARB", 0),
			SmallReports.row(RowKind.STATE, "QAT", "ARB", Figures.of((measure) -> Cell.NOT_APPLICABLE)),
			SmallReports.state("NER", "AFR", 1), SmallReports.row(RowKind.STATE, "TCD", "AFR", Figures.UNKNOWN));

	private final ReportTables tables = SmallReports.tables(
			SmallReports.row(RowKind.TOTAL, "ALL", null, SmallReports.count(5)), List.of(ARAB, AFRICAN), STATES,
			List.of(OUTSIDE, WIDE), List.of());

	@Test
	void whatIsNotKnownIsNotWithout() {
		assertThat(this.tables.statesWithout()).extracting(Row::code).containsExactly("JOR");
	}

	@Test
	void whoHadNotJoinedIsNoMemberOfItsGroup() {
		assertThat(this.tables.statesOf(ARAB)).extracting(Row::code).containsExactly("EGY", "JOR");
		assertThat(this.tables.statesOf(AFRICAN)).extracting(Row::code).containsExactly("NER", "TCD");
		assertThat(this.tables.membersInPeriod()).isEqualTo(4);
	}

	@Test
	void whoTookPartHasAnActivity() {
		assertThat(this.tables.tookPart()).isEqualTo(2);
		assertThat(this.tables.tookPart(ARAB)).isEqualTo(1);
		assertThat(this.tables.tookPart(AFRICAN)).isEqualTo(1);
		assertThat(this.tables.statesTakingPart(Row::now)).isEqualTo(Cell.of(2));
		assertThat(this.tables.statesTakingPart(Row::previous)).isEqualTo(Cell.of(0));
	}

	@Test
	void placesAreTheStatesThenTheOthers() {
		assertThat(this.tables.places()).extracting(Row::code)
			.containsExactly("EGY", "JOR", "QAT", "NER", "TCD", "EXT", "ORG");
		assertThat(this.tables.other(RowKind.OUTSIDE)).contains(OUTSIDE);
		assertThat(this.tables.other(RowKind.NO_SECTOR)).isEmpty();
	}

	@Test
	void anAmountOfZeroIsNoMoney() {
		assertThat(this.tables.hasMoney()).isFalse();
		Figures spent = Figures.of((measure) -> (measure == Measure.EXPENDITURE) ? Cell.of(-1) : Cell.of(0));
		ReportTables with = SmallReports.tables(SmallReports.row(RowKind.TOTAL, "ALL", null, spent), List.of(),
				List.of(), List.of(), List.of());
		assertThat(with.hasMoney()).as("a refund").isTrue();
	}

}
