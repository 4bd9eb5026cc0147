package org.bayan.batch.oracle;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Programmes and corrections in the oracle, all figures by hand. */
class ProgrammeOracleTests {

	private static final String HEADER = "activity_ref,title_en,start_date,status,budget,expenditure,currency,part_of\n";

	private final SummaryOracle oracle = WorkedExample.reference();

	/** The row of all activities of January 2025. */
	private String january() {
		return this.oracle.summary()
			.lines()
			.filter((line) -> line.startsWith("2025-01,ALL,ALL,"))
			.map((line) -> line.substring("2025-01,ALL,ALL,".length()))
			.findFirst()
			.orElse("");
	}

	private void take(String... rows) {
		this.oracle.activities(HEADER + String.join("\n", rows));
	}

	@Test
	void aProgrammeShowsItsMoneyOnly() {
		take("P,T,2025-01-01,completed,100,50,,", "A,T,2025-01-02,completed,,,,P");
		assertThat(january()).isEqualTo("1,1,1,0,0,0,,,0,100.00,50.00,0");
	}

	@Test
	void aPartsLineOfTheSameKindReplacesItsProgrammes() {
		take("P,T,2025-01-01,completed,100,50,,", "A,T,2025-02-02,completed,0,,,P");
		assertThat(january()).isEqualTo("0,0,0,0,0,0,,,0,0.00,50.00,0");
	}

	@Test
	void aCancelledPartMakesAProgrammeButItsBudgetDoesNotCount() {
		take("P,T,2025-01-01,completed,100,50,,", "A,T,2025-01-02,cancelled,30,20,,P");
		assertThat(january()).isEqualTo("0,0,0,0,1,0,,,0,100.00,20.00,0");
	}

	@Test
	void aLineWithoutARateReplacesItsProgrammesToo() {
		take("P,T,2025-01-01,completed,100,50,,", "A,T,2025-01-02,completed,30,,GNF,P");
		assertThat(january()).isEqualTo("1,1,1,0,0,0,,,0,0.00,50.00,1");
	}

	@Test
	void theDeepestCountingLineCounts() {
		take("P,T,2025-01-01,completed,100,50,,", "Q,T,2025-01-01,completed,40,,,P", "R,T,2025-01-01,completed,,,,Q",
				"S,T,2025-01-01,completed,,7,,R");
		// budget of Q, not of P; expenditure of S, not of P; S alone is no programme
		assertThat(january()).isEqualTo("1,1,1,0,0,0,,,0,40.00,7.00,0");
	}

	@Test
	void aWithdrawnPartIsNoPartAndBreaksTheChain() {
		take("P,T,2025-01-01,completed,100,,,", "Q,T,2025-01-01,completed,40,,,P", "R,T,2025-01-01,completed,5,,,Q");
		assertThat(january()).isEqualTo("1,1,1,0,0,0,,,0,5.00,0.00,0");
		this.oracle.withdraw(List.of("Q"));
		assertThat(january()).isEqualTo("2,2,2,0,0,0,,,0,105.00,0.00,0");
		take("Q,T,2025-01-01,completed,40,,,P");
		assertThat(january()).isEqualTo("1,1,1,0,0,0,,,0,5.00,0.00,0");
	}

	@Test
	void aPartOfAnUnknownProgrammeIsOrdinary() {
		take("A,T,2025-01-02,completed,10,,,P");
		assertThat(january()).isEqualTo("1,1,1,0,0,0,,,0,10.00,0.00,0");
		take("p,T,2025-01-02,completed,,,,");
		assertThat(january()).isEqualTo("2,2,2,0,0,0,,,0,10.00,0.00,0");
		take("P,T,2025-01-02,completed,99,,,");
		assertThat(january()).isEqualTo("2,2,2,0,0,0,,,0,10.00,0.00,0");
	}

	@Test
	void anEmptyCellClearsAndAnAbsentColumnLeaves() {
		take("A,T,2025-01-02,planned,10,20,,");
		this.oracle.activities("activity_ref,title_fr,start_date,budget\nA,T,2025-01-03,\n");
		assertThat(january()).isEqualTo("0,0,0,1,0,0,,,0,0.00,20.00,0");
		this.oracle.activities("activity_ref,title_fr,start_date,status\nA,T,2025-01-03,\n");
		assertThat(january()).isEqualTo("1,1,1,0,0,0,,,0,0.00,20.00,0");
	}

	@Test
	void anEndThatWasEmptyFollowsTheStart() {
		this.oracle.activities("activity_ref,title_en,start_date,end_date\nA,T,2025-02-02,\n");
		this.oracle.activities("activity_ref,title_en,start_date\nA,T,2025-01-02\n");
		assertThat(january()).isEqualTo("1,1,1,0,0,0,,,0,0.00,0.00,0");
		assertThat(this.oracle.summary()).doesNotContain("2025-02");
	}

}
