package org.bayan.batch.oracle;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every figure here is computed by hand. */
class SummaryOracleTests {

	private static final String MONEY_HEADER = "activity_ref,title_en,status,start_date,end_date,sectors,member_states,"
			+ "other_countries,budget,expenditure,currency,part_of\n";

	private final SummaryOracle oracle = WorkedExample.reference();

	/** The line of a cell without its key; empty if there is none. */
	private String row(String period, String place, String sector) {
		String key = period + "," + place + "," + sector + ",";
		return this.oracle.summary()
			.lines()
			.filter((line) -> line.startsWith(key))
			.map((line) -> line.substring(key.length()))
			.findFirst()
			.orElse("");
	}

	private String budget(String period, String place, String sector) {
		String row = row(period, place, sector);
		return row.isEmpty() ? "" : row.split(",", -1)[9];
	}

	private void take(String... rows) {
		this.oracle.activities(MONEY_HEADER + String.join("\n", rows));
	}

	@Test
	void printsTheWorkedExample() {
		this.oracle.activities(WorkedExample.ACTIVITIES);
		// activities, active, completed, planned, cancelled, hosted
		assertThat(row("2025-05", "ALL", "ALL")).isEqualTo("6,7,7,0,0,6,,,0,100.00,0.00,0");
		assertThat(row("2025-05", "MAR", "ALL")).isEqualTo("2,2,2,0,0,1,,,0,0.00,0.00,0");
		assertThat(row("2025-05", "EGY", "ALL")).isEqualTo("1,1,1,0,0,1,,,0,0.00,0.00,0");
		assertThat(row("2025-05", "EXT", "ALL")).isEqualTo("1,1,1,0,0,2,,,0,0.00,0.00,0");
		assertThat(row("2025-05", "ORG", "ALL")).isEqualTo("0,1,1,0,0,0,,,0,0.00,0.00,0");
		assertThat(row("2025-05", "IDN", "ALL")).isEqualTo("1,1,1,0,0,0,,,0,100.00,0.00,0");
		assertThat(row("2025-05", "GROUP:ARB", "ALL")).isEqualTo("4,4,4,0,0,4,,,0,0.00,0.00,0");
		assertThat(row("2025-05", "ALL", "EDU")).isEqualTo("2,2,2,0,0,2,,,0,33.34,0.00,0");
		assertThat(row("2025-05", "IDN", "EDU")).isEqualTo("1,1,1,0,0,0,,,0,33.34,0.00,0");
		assertThat(row("2025-05", "IDN", "CUL")).isEqualTo("1,1,1,0,0,0,,,0,33.33,0.00,0");
		assertThat(row("2025-05", "IDN", "SCI")).isEqualTo("1,1,1,0,0,0,,,0,33.33,0.00,0");
		assertThat(row("2025-05", "EXT", "CUL")).isEqualTo("1,1,1,0,0,2,,,0,0.00,0.00,0");
		assertThat(row("2025-05", "ORG", "CCD")).isEqualTo("0,1,1,0,0,0,,,0,0.00,0.00,0");
		assertThat(row("2025-05", "UZB", "ALL")).isEmpty();
		assertThat(row("2025-04", "UZB", "ALL")).isEqualTo("0,0,0,0,0,1,,,0,0.00,0.00,0");
		assertThat(row("2025-04", "ORG", "CCD")).isEqualTo("1,1,0,0,0,0,,,0,0.00,0.00,0");
		assertThat(row("2025-Q2", "ALL", "ALL")).isEqualTo("7,7,7,0,0,7,,,0,100.00,0.00,0");
		assertThat(row("2025", "ORG", "ALL")).isEqualTo("1,1,1,0,0,0,,,0,0.00,0.00,0");
	}

	@Test
	void printsHeaderAndOrderOfTheWholeText() {
		take("A,Title,,2025-05-04,,EDU,,FRA,1,,,");
		assertThat(this.oracle.summary()).isEqualTo("""
				period,place,sector,activities,active,completed,planned,cancelled,hosted,participants,women,\
				reporting_participants,budget,expenditure,unconverted
				2025,ALL,ALL,1,1,1,0,0,0,,,0,1.00,0.00,0
				2025,ALL,EDU,1,1,1,0,0,0,,,0,1.00,0.00,0
				2025,EXT,ALL,1,1,1,0,0,0,,,0,1.00,0.00,0
				2025,EXT,EDU,1,1,1,0,0,0,,,0,1.00,0.00,0
				2025-05,ALL,ALL,1,1,1,0,0,0,,,0,1.00,0.00,0
				2025-05,ALL,EDU,1,1,1,0,0,0,,,0,1.00,0.00,0
				2025-05,EXT,ALL,1,1,1,0,0,0,,,0,1.00,0.00,0
				2025-05,EXT,EDU,1,1,1,0,0,0,,,0,1.00,0.00,0
				2025-Q2,ALL,ALL,1,1,1,0,0,0,,,0,1.00,0.00,0
				2025-Q2,ALL,EDU,1,1,1,0,0,0,,,0,1.00,0.00,0
				2025-Q2,EXT,ALL,1,1,1,0,0,0,,,0,1.00,0.00,0
				2025-Q2,EXT,EDU,1,1,1,0,0,0,,,0,1.00,0.00,0
				""");
		assertThat(this.oracle.summary(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31)).lines()).hasSize(5);
		assertThat(new SummaryOracle().summary()).isEqualTo(SummaryOracle.HEADER + "\n");
	}

	@Test
	void countsEachStatusWhereItBelongs() {
		take("A,T,ongoing,2025-01-31,2025-03-01,,,,,,,", "B,T,planned,2025-01-31,2025-03-01,,,,,,,",
				"C,T,cancelled,2025-01-31,2025-03-01,,,,,,,", "D,T,postponed,2025-01-31,2025-03-01,,,,,,,",
				"E,T,completed,2025-01-31,2025-03-01,,,,,,,");
		assertThat(row("2025-01", "ORG", "NONE")).isEqualTo("2,2,0,1,2,0,,,0,0.00,0.00,0");
		assertThat(row("2025-02", "ORG", "NONE")).isEqualTo("0,2,0,0,0,0,,,0,0.00,0.00,0");
		assertThat(row("2025-03", "ORG", "NONE")).isEqualTo("0,2,1,0,0,0,,,0,0.00,0.00,0");
		assertThat(row("2025-Q1", "ALL", "NONE")).isEqualTo("2,2,1,1,2,0,,,0,0.00,0.00,0");
	}

	@Test
	void keepsUnknownPeopleApartFromNone() {
		this.oracle.activities("""
				activity_ref,title_en,start_date,sectors,participants,women
				A,T,2025-01-01,EDU,0,
				B,T,2025-01-01,CUL,,0
				C,T,2025-01-01,SCI,,
				D,T,2025-01-01,SHS,7,3
				""");
		assertThat(row("2025-01", "ALL", "EDU")).isEqualTo("1,1,1,0,0,0,0,,1,0.00,0.00,0");
		assertThat(row("2025-01", "ALL", "CUL")).isEqualTo("1,1,1,0,0,0,,0,0,0.00,0.00,0");
		assertThat(row("2025-01", "ALL", "SCI")).isEqualTo("1,1,1,0,0,0,,,0,0.00,0.00,0");
		assertThat(row("2025-01", "ALL", "ALL")).isEqualTo("4,4,4,0,0,0,7,3,2,0.00,0.00,0");
	}

	@Test
	void judgesMembershipOnceAtTheStart() {
		// Indonesia accedes on 2025-02-10 in this test
		this.oracle.members("iso3,group,joined\nIDN,ASI,2025-02-10\nMAR,ARB,\n");
		this.oracle.activities("""
				activity_ref,title_en,start_date,end_date,member_states,other_countries,host_country
				A,T,2025-02-09,2025-03-09,IDN,,IDN
				B,T,2025-02-10,2025-03-09,,IDN,IDN
				C,T,2025-02-11,2025-02-11,MAR;IDN,FRA;DEU,FRA
				""");
		assertThat(row("2025-02", "EXT", "ALL")).isEqualTo("2,2,1,0,0,2,,,0,0.00,0.00,0");
		assertThat(row("2025-02", "IDN", "ALL")).isEqualTo("2,2,1,0,0,1,,,0,0.00,0.00,0");
		assertThat(row("2025-02", "GROUP:ASI", "ALL")).isEqualTo("2,2,1,0,0,1,,,0,0.00,0.00,0");
		assertThat(row("2025-03", "EXT", "ALL")).isEqualTo("0,1,1,0,0,0,,,0,0.00,0.00,0");
		assertThat(row("2025-03", "IDN", "ALL")).isEqualTo("0,1,1,0,0,0,,,0,0.00,0.00,0");
		this.oracle.members("iso3,group,joined\nMAR,ARB,\n");
		assertThat(row("2025-02", "EXT", "ALL")).isEqualTo("3,3,1,0,0,3,,,0,0.00,0.00,0");
		assertThat(row("2025-02", "IDN", "ALL")).isEmpty();
	}

	@Test
	void cutsALineByCumulativeRounding() {
		take("A,T,,2025-01-01,,EDU;CUL;SCI,,,1.00,,,", "B,T,,2025-02-01,,EDU;CUL;SCI,,,-1.00,,,",
				"C,T,,2025-03-01,,EDU;CUL,EGY:60;MAR:40,,0.07,,,", "D,T,,2025-04-01,,EDU;CUL,MAR:40,FRA:60,0.07,,,",
				"E,T,,2025-05-01,,EDU:0.01;CUL:99.99,,,99.99,,,", "F,T,,2025-06-01,,EDU:0.01;CUL:99.99,,,100.00,,,");
		// floor(33.34), floor(66.67), 100
		assertThat(budget("2025-01", "ORG", "EDU")).isEqualTo("0.33");
		assertThat(budget("2025-01", "ORG", "CUL")).isEqualTo("0.33");
		assertThat(budget("2025-01", "ORG", "SCI")).isEqualTo("0.34");
		assertThat(budget("2025-02", "ORG", "EDU")).isEqualTo("-0.33");
		assertThat(budget("2025-02", "ORG", "CUL")).isEqualTo("-0.33");
		assertThat(budget("2025-02", "ORG", "SCI")).isEqualTo("-0.34");
		// floor of 2.1, 4.2, 5.6, 7
		assertThat(budget("2025-03", "EGY", "EDU")).isEqualTo("0.02");
		assertThat(budget("2025-03", "EGY", "CUL")).isEqualTo("0.02");
		assertThat(budget("2025-03", "MAR", "EDU")).isEqualTo("0.01");
		assertThat(budget("2025-03", "MAR", "CUL")).isEqualTo("0.02");
		assertThat(budget("2025-03", "GROUP:ARB", "EDU")).isEqualTo("0.03");
		assertThat(budget("2025-03", "ALL", "CUL")).isEqualTo("0.04");
		// floor of 1.4, 2.8, 4.9, 7
		assertThat(budget("2025-04", "MAR", "EDU")).isEqualTo("0.01");
		assertThat(budget("2025-04", "MAR", "CUL")).isEqualTo("0.01");
		assertThat(budget("2025-04", "EXT", "EDU")).isEqualTo("0.02");
		assertThat(budget("2025-04", "EXT", "CUL")).isEqualTo("0.03");
		assertThat(budget("2025-05", "ALL", "EDU")).isEqualTo("0.00");
		assertThat(budget("2025-05", "ALL", "CUL")).isEqualTo("99.99");
		assertThat(budget("2025-06", "ALL", "EDU")).isEqualTo("0.01");
		assertThat(budget("2025-06", "ALL", "CUL")).isEqualTo("99.99");
	}

	@Test
	void cutsEachNonMemberAtItsOwnPosition() {
		// thirds 3334, 3333, 3333 of 2 cents: floor of 0.6668, 1.3334, 2
		take("A,T,,2025-01-01,,EDU,EGY,FRA;DEU,0.02,,,", "B,T,,2025-02-01,,EDU,,FRA;EGY;DEU,0.02,,,");
		assertThat(budget("2025-01", "EGY", "EDU")).isEqualTo("0.00");
		assertThat(budget("2025-01", "EXT", "EDU")).isEqualTo("0.02");
		assertThat(budget("2025-02", "EGY", "EDU")).isEqualTo("0.01");
		assertThat(budget("2025-02", "EXT", "EDU")).isEqualTo("0.01");
	}

	@Test
	void givesTheRemainderOfEqualSharesToTheFirst() {
		assertThat(Portion.of(List.of("A", "B", "C"))).extracting(Portion::basisPoints)
			.containsExactly(3334, 3333, 3333);
		assertThat(Portion.of(List.of("A", "B", "C", "D", "E", "F", "G"))).extracting(Portion::basisPoints)
			.containsExactly(1429, 1429, 1429, 1429, 1428, 1428, 1428);
		assertThat(Portion.of(List.of(" edu :33.3", "CUL:0.01", "SCI:66.69"))).containsExactly(new Portion("EDU", 3330),
				new Portion("CUL", 1), new Portion("SCI", 6669));
	}

	@Test
	void roundsTiesToTheEvenCent() {
		this.oracle.rates("currency,month,rate\nJPY,2025-01,0.005\nKWD,2025-01,3.25\nUSD,2025-01,9\n");
		take("A,T,,2025-01-01,,DGO,,,1,,JPY,", "B,T,,2025-01-01,,EDU,,,3,,JPY,", "C,T,,2025-01-01,,CUL,,,5,,jpy,",
				"D,T,,2025-01-01,,SCI,,,-3,,JPY,", "E,T,,2025-01-01,,SHS,,,-5,,JPY,",
				"F,T,,2025-01-01,,CCD,,,0.020,,KWD,", "G,T,,2025-01-01,,CSFAI,,,2,,USD,");
		assertThat(budget("2025-01", "ALL", "DGO")).isEqualTo("0.00");
		assertThat(budget("2025-01", "ALL", "EDU")).isEqualTo("0.02");
		assertThat(budget("2025-01", "ALL", "CUL")).isEqualTo("0.02");
		assertThat(budget("2025-01", "ALL", "SCI")).isEqualTo("-0.02");
		assertThat(budget("2025-01", "ALL", "SHS")).isEqualTo("-0.02");
		// 0.020 x 3.25 = 0.065, of 6 and 7 cents the even one
		assertThat(budget("2025-01", "ALL", "CCD")).isEqualTo("0.06");
		assertThat(budget("2025-01", "ALL", "CSFAI")).isEqualTo("2.00");
	}

	@Test
	void countsLinesWithoutARateOnceInEachCell() {
		this.oracle.rates("currency,month,rate\nEUR,2025-01,1.1\n");
		take("A,T,completed,2025-01-31,2025-02-01,EDU;CUL,EGY;MAR,FRA;DEU,10,10,EUR,",
				"B,T,cancelled,2025-02-01,2025-02-01,EDU,MAR,,0,0,EUR,");
		assertThat(row("2025-01", "ALL", "ALL")).isEqualTo("1,1,0,0,0,0,,,0,11.00,0.00,0");
		assertThat(row("2025-02", "ALL", "ALL")).isEqualTo("0,1,1,0,1,0,,,0,0.00,0.00,2");
		assertThat(row("2025-02", "EXT", "CUL")).isEqualTo("0,1,1,0,0,0,,,0,0.00,0.00,1");
		assertThat(row("2025-02", "GROUP:ARB", "EDU")).isEqualTo("0,1,1,0,1,0,,,0,0.00,0.00,2");
		assertThat(row("2025-02", "EGY", "ALL")).isEqualTo("0,1,1,0,0,0,,,0,0.00,0.00,1");
	}

}
