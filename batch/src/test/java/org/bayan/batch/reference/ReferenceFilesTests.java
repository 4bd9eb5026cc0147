package org.bayan.batch.reference;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

import org.bayan.batch.table.UnreadableFile;
import org.bayan.batch.workbook.TestWorkbook;
import org.bayan.domain.intake.ReferenceFault;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Rate;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Reasons;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReferenceFilesTests {

	private static final Set<String> GROUPS = Set.of("ARB", "AFR");

	private static final String MEMBERS = "iso3,iso2,name_en,name_fr,name_ar,group,joined\n";

	private static final String NAMED = "code,kind,name_en,name_fr,name_ar\n";

	private static final String RATES = "currency,month,rate\n";

	/**
	 * Kind, rows after the header with slashes between them, then row, column, fault and
	 * arguments.
	 */
	private static final String REFUSED = """
			members | MAR,MA,Morocco,Maroc,المغرب,ARB, / MOR,,M,M,M,, | 3 iso3 unknown_country []
			members | MAR,MA,Morocco,Maroc,المغرب,ARB, / mar,,M,M,M,, | 3 iso3 code_twice [2]
			members | ORG,,M,M,M,, | 2 iso3 reserved_code []
			members | ,,M,M,M,, | 2 iso3 missing_value []
			members | MAR,M1,M,M,M,, | 2 iso2 bad_alpha_2 []
			members | MAR,MA,M,,M,, | 2 name_fr missing_value []
			members | MAR,MA,M,M\u0007,M,, | 2 name_fr control_character [U+0007]
			members | MAR,MA,M,M,M,ASI, | 2 group unknown_group []
			members | MAR,MA,M,M,M,,2025-02-29 | 2 joined bad_date []
			members | MAR,MA,M,M,M,,0025-02-28 | 2 joined bad_date []
			members | MAR,MA,M,M,M | 2 iso3 unreadable_row []
			sectors | EDU,sector,E,E,E / edu,,F,F,F | 3 code code_twice [2]
			sectors | NONE,,E,E,E | 2 code reserved_code []
			sectors | all,,E,E,E | 2 code reserved_code []
			sectors | A;B,,E,E,E | 2 code bad_code []
			sectors | -A,,E,E,E | 2 code bad_code []
			sectors | A:B,,E,E,E | 2 code bad_code []
			rates | EUR,2025-05,1.08 / XXQ,2025-05,1 | 3 currency unknown_currency []
			rates | EUR,2025-5,1.08 | 2 month bad_month []
			rates | EUR,2025-13,1.08 | 2 month bad_month []
			rates | EUR,25,1.08 | 2 month bad_month []
			rates | EUR,1025,1.08 | 2 month bad_month []
			rates | EUR,2025,1.08 / EUR,2025-01,1 / eur,2025,1.09 | 4 month code_twice [2]
			rates | EUR,2025-05,1.08 / eur,2025-05,1.09 | 3 month code_twice [2]
			rates | EUR,2025-05,0.000 | 2 rate bad_rate []
			rates | EUR,2025-05,-1 | 2 rate bad_rate []
			rates | EUR,2025-05,"1,08" | 2 rate bad_rate []
			rates | EUR,2025-05,1e3 | 2 rate bad_rate []
			rates | EUR,2025-05,1.0000000000001 | 2 rate bad_rate []
			rates | EUR,2025-05,1.2.3 | 2 rate bad_rate []
			rates | EUR,2025-05, | 2 rate missing_value []
			""";

	@TempDir
	Path folder;

	private Path file(String text) throws Exception {
		return Files.writeString(this.folder.resolve("a.csv"), text);
	}

	@Test
	void memberStatesAreReadWithTheirGroupAndAccession() throws Exception {
		Path path = file(MEMBERS.replace("\n", ",capital\n") + "mar,ma,Morocco,Maroc,المغرب,arb,1982-05-01,Rabat\n"
				+ "XKX,,K,K,K,,,\n");
		assertThat(ReferenceFiles.memberStates(path, "a.csv", GROUPS)).containsExactly(
				new MemberState("MAR", "MA", new Names("Morocco", "Maroc", "المغرب"), "ARB", LocalDate.of(1982, 5, 1)),
				new MemberState("XKX", null, new Names("K", "K", "K"), null, null));
	}

	@Test
	void groupsAndSectorsAreReadWithTheirNames() throws Exception {
		assertThat(ReferenceFiles.groups(file("Code;Name EN;name_fr;name-ar\nARB;Arab;Arabe;عربية\n"), "a.csv"))
			.containsExactly(new Group("ARB", new Names("Arab", "Arabe", "عربية")));
		assertThat(ReferenceFiles.sectors(file(NAMED + "EDU,,E,F,A\nR.1-x,centre,E,F,A\n"), "a.csv")).containsExactly(
				new Sector("EDU", "sector", new Names("E", "F", "A")),
				new Sector("R.1-x", "centre", new Names("E", "F", "A")));
	}

	@Test
	void ratesAreKeptAsWritten() throws Exception {
		assertThat(ReferenceFiles.rates(
				file(RATES + "eur,2025-05,1.0840\nEUR,2025,1.1\nJPY,2025-05,0.000000000001\nUSD,2025-05,1\n"), "a.csv"))
			.containsExactly(new Rate("EUR", Period.parse("2025-05"), new BigDecimal("1.0840")),
					new Rate("EUR", Period.parse("2025"), new BigDecimal("1.1")),
					new Rate("JPY", Period.parse("2025-05"), new BigDecimal("0.000000000001")),
					new Rate("USD", Period.parse("2025-05"), BigDecimal.ONE));
	}

	@Test
	void workbooksAreReadToo() throws Exception {
		Path path = TestWorkbook.of(TestWorkbook.row(1,
				TestWorkbook.text("A1", "currency") + TestWorkbook.text("B1", "month")
						+ TestWorkbook.text("C1", "rate"))
				+ TestWorkbook.row(2, TestWorkbook.text("A2", "EUR") + TestWorkbook.text("B2", "2025-05")
						+ TestWorkbook.cell("C2", "n", 0, "1.0840000000000001")))
			.write(this.folder);
		assertThat(ReferenceFiles.rates(path, "a.xlsx"))
			.containsExactly(new Rate("EUR", Period.parse("2025-05"), new BigDecimal("1.084")));
	}

	static String[][] refused() {
		return REFUSED.lines().map((line) -> line.split(" \\| ")).toArray(String[][]::new);
	}

	@ParameterizedTest
	@MethodSource("refused")
	void aWrongCellRefusesTheFileAndIsNamed(String kind, String rows, String expected) throws Exception {
		Path path = file(switch (kind) {
			case "members" -> MEMBERS;
			case "sectors" -> NAMED;
			default -> RATES;
		} + rows.replace(" / ", "\n") + "\n");
		assertThatExceptionOfType(RefusedReference.class).isThrownBy(() -> {
			switch (kind) {
				case "members" -> ReferenceFiles.memberStates(path, "a.csv", GROUPS);
				case "sectors" -> ReferenceFiles.sectors(path, "a.csv");
				default -> ReferenceFiles.rates(path, "a.csv");
			}
		}).satisfies((ex) -> {
			assertThat(ex.row() + " " + ex.column() + " " + ex.fault().code() + " " + ex.arguments())
				.isEqualTo(expected);
			for (Language language : Language.values()) {
				assertThat(Reasons.of(Texts.in(language), ex.file(), ex.row(), ex.column(), ex.value(), ex.fault(),
						ex.arguments()))
					.contains("a.csv", Long.toString(ex.row()), ex.column());
			}
		});
	}

	@Test
	void everyFaultIsProven() {
		Set<String> proven = new TreeSet<>();
		for (String[] refused : refused()) {
			proven.add(refused[2].split(" ")[2]);
		}
		assertThat(proven).containsAll(Arrays.stream(ReferenceFault.values()).map(ReferenceFault::code).toList());
	}

	@Test
	void aMissingOrDoubleColumnIsNamed() throws Exception {
		Path path = file("code,name_en,name_ar\nA,A,A\n");
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> ReferenceFiles.groups(path, "a.csv"))
			.withMessage("a.csv: missing_column [name_fr]");
		Path twice = file("code,name_en,name_fr,name_ar,Name En\nA,A,A,A,A\n");
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> ReferenceFiles.groups(twice, "a.csv"))
			.withMessage("a.csv: duplicate_column [name_en, name_en, Name En]");
		Path none = file("a,b\n1,2\n");
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> ReferenceFiles.rates(none, "a.csv"))
			.withMessage("a.csv: no_header [30, currency, a, b]");
	}

}
