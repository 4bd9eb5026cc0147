package org.bayan.batch.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bayan.batch.row.Checked;
import org.bayan.batch.row.Lists;
import org.bayan.batch.row.RowCheck;
import org.bayan.batch.table.SourceRow;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.intake.Rejection;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Reasons;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Lists of codes as people write them: with names, and with other separators. */
class ReportedListsTests {

	private static final Lists LISTS = Lists.of(List.of(state("MAR", "Morocco", "Maroc", "المغرب"),
			state("CIV", "Côte d'Ivoire", "Côte d'Ivoire", "كوت ديفوار"), state("EGY", "Egypt", "Égypte", "مصر"),
			state("PSE", "Palestine", "Palestine", "فلسطين"), state("GIN", "Guinea", "Guinée", "غينيا"),
			state("GNB", "Guinea-Bissau", "Guinée-Bissau", "غينيا بيساو")),
			List.of(sector("EDU", "Education Sector", "Secteur de l’Éducation", "قطاع التربية"),
					sector("SCI", "Science and Environment Sector", "Secteur des Sciences et de l’Environnement",
							"قطاع العلوم والبيئة"),
					sector("SHS", "Social and Human Sciences Sector", "Secteur des Sciences humaines et sociales",
							"قطاع العلوم الإنسانية والاجتماعية"),
					sector("CUL", "Culture Sector", "Secteur de la Culture", "قطاع الثقافة")),
			"USD");

	@TempDir
	Path folder;

	private static MemberState state(String code, String en, String fr, String ar) {
		return new MemberState(code, null, new Names(en, fr, ar), null, null);
	}

	private static Sector sector(String code, String en, String fr, String ar) {
		return new Sector(code, "sector", new Names(en, fr, ar));
	}

	private static List<String> told(Path path, Language language) throws Exception {
		List<String> told = new ArrayList<>();
		try (ActivityFile file = ActivityFile.open(path, "a.csv")) {
			RowCheck check = new RowCheck(file.columns(), LISTS);
			for (SourceRow row = file.next(); row != null; row = file.next()) {
				String ref = row.cells().getFirst();
				switch (check.check(row, null)) {
					case Checked.Accepted(Activity activity) -> told.add(ref + " " + activity.countries().codes());
					case Checked.Rejected(Rejection rejection) -> told.add(ref + " " + rejection.reason().code() + " "
							+ rejection.arguments() + " " + Reasons.of(Texts.in(language), rejection));
				}
			}
		}
		return told;
	}

	private String told(String column, String cell) throws Exception {
		Path path = Files.writeString(this.folder.resolve("a.csv"),
				"activity_ref,title_en,start_date," + column + "\nA,T,2025-05-01,\"" + cell + "\"\n");
		try (ActivityFile file = ActivityFile.open(path, "a.csv")) {
			Checked checked = new RowCheck(file.columns(), LISTS).check(requireNonNull(file.next()), null);
			return (checked instanceof Checked.Rejected(Rejection rejection))
					? rejection.reason().code() + " " + rejection.arguments() : "accepted";
		}
	}

	@Test
	void separatorsAndNamesOfTheReportedFile() throws Exception {
		List<String> told = told(BadRowsTests.file("reported/references-that-look-alike.csv"), Language.EN);
		assertThat(told.subList(14, 24)).containsExactly("S1 [MAR, EGY]", "S2 [MAR, EGY]", "S3 [MAR, EGY]",
				"S4 name_instead_of_code [Maroc, MAR] Row 19, member_states: “Maroc” is a name, but this column takes codes. Write MAR.",
				"S5 name_instead_of_code [المغرب, MAR] Row 20, member_states: “\u2068المغرب\u2069” is a name, but this column takes codes. Write MAR.",
				"S6 [MAR, EGY]",
				"S7 wrong_separator [/] Row 22, member_states: the codes in “MAR/EGY” are separated by “/”. Separate them by semicolons (;).",
				"S8 wrong_separator [\n] Row 23, member_states: the codes in “MAR EGY” are separated by a line break. Separate them by semicolons (;).",
				"S9 name_instead_of_code [UK, GBR] Row 25, other_countries: “UK” is a name, but this column takes codes. Write GBR.",
				"S10 unknown_country [XKX] Row 26, other_countries: “XKX” is not a country code of ISO 3166-1 alpha-3. Write its three letters, such as MAR for Morocco.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			EN | a line break          | a tab              | a space
			FR | un saut de ligne      | une tabulation     | une espace
			AR | سطر جديد               | علامة جدولة         | مسافة
			""")
	void separatorsThatCannotBeSeenAreNamed(Language language, String line, String tab, String space) throws Exception {
		List<String> told = told(BadRowsTests.file("reported/codes-on-lines.csv"), language);
		assertThat(told).hasSize(3);
		assertThat(told.get(0)).startsWith("AL1 wrong_separator [\n]").contains(line);
		assertThat(told.get(1)).startsWith("AL2 wrong_separator [\t]").contains(tab);
		assertThat(told.get(2)).startsWith("AL3 wrong_separator [ ]").contains(space);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			member_states | MAR, EGY          | wrong_separator [,]
			member_states | MAR - EGY         | wrong_separator [-]
			member_states | MAR and EGY       | wrong_separator [and]
			member_states | MAR EGY;CIV       | wrong_separator [ ]
			member_states | CIV;MAR + EGY     | wrong_separator [+]
			member_states | MAR、EGY          | wrong_separator [、]
			member_states | MAR/XXX           | wrong_separator [/]
			member_states | MAR·EGY           | wrong_separator [·]
			member_states | MAR XXX           | unknown_country [MAR XXX]
			member_states | MAR:60,EGY:40     | wrong_separator [,]
			member_states | MAR:60 EGY:40     | wrong_separator [ ]
			member_states | MAR:60%,EGY:40%   | wrong_separator [,]
			member_states | MAR:33,3;EGY:66,7 | decimal_comma []
			member_states | MAR:60%;EGY:40%   | bad_percentage [60%]
			member_states | MAREGY            | unknown_country [MAREGY]
			sectors       | EDU/CUL           | wrong_separator [/]
			sectors       | EDU،CUL؛SCI       | accepted
			""")
	void whateverStandsBetweenCodesIsNamed(String column, String cell, String expected) throws Exception {
		assertThat(told(column, cell)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			member_states   | Côte d'Ivoire              | [Côte d'Ivoire, CIV]
			member_states   | COTE D’IVOIRE              | [COTE D’IVOIRE, CIV]
			member_states   | MAR;Égypte                 | [Égypte, EGY]
			member_states   | MAR; egypte:40             | [egypte, EGY]
			member_states   | Maroc, Tunisie             | [Maroc, MAR]
			member_states   | Kingdom of Morocco         | [Kingdom of Morocco, MAR]
			member_states   | المملكة المغربية           | [المملكة المغربية, MAR]
			member_states   | اَلْمَغْرِب                    | [اَلْمَغْرِب, MAR]
			member_states   | Guinée                     | [Guinée, GIN]
			member_states   | Guinea Bissau              | [Guinea Bissau, GNB]
			other_countries | France                     | [France, FRA]
			other_countries | فرنسا                      | [فرنسا, FRA]
			other_countries | United States              | [United States, USA]
			other_countries | Royaume-Uni                | [Royaume-Uni, GBR]
			other_countries | Türkiye                    | [Türkiye, TUR]
			other_countries | Turquie                    | [Turquie, TUR]
			other_countries | Corée                      | [Corée, KOR]
			other_countries | Virgin Islands             | -
			host_country    | Emirats arabes unis        | [Emirats arabes unis, ARE]
			host_country    | ایران                      | [ایران, IRN]
			sectors         | Education                  | [Education, EDU]
			sectors         | Éducation                  | [Éducation, EDU]
			sectors         | قطاع التربيه               | [قطاع التربيه, EDU]
			sectors         | الثقافة                    | [الثقافة, CUL]
			sectors         | Science                    | [Science, SCI]
			type            | Réunion                    | [Réunion, meeting]
			type            | ورشة عمل                   | [ورشة عمل, workshop]
			type            | Ateliers                   | [Ateliers, workshop]
			status          | Achevée                    | [Achevée, completed]
			modality        | En ligne                   | [En ligne, online]
			""")
	void aNameIsCalledOneAndItsCodeIsOffered(String column, String cell, String expected) throws Exception {
		assertThat(told(column, cell))
			.isEqualTo(expected.equals("-") ? "unknown_country [" + cell + "]" : "name_instead_of_code " + expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			host_country | MA       | unknown_country [MA, MAR]
			host_country | XKX      | unknown_country [XKX]
			host_country | Марокко  | unknown_country [Марокко]
			host_country | МАR      | lookalike_letter [М, U+041C]
			sectors      | ÉDU      | lookalike_letter [É, U+00C9]
			sectors      | Zoologie | unknown_sector [Zoologie]
			type         | Séminaire | unknown_type
			""")
	void whatIsNoNameIsNotTakenForOne(String column, String cell, String expected) throws Exception {
		assertThat(told(column, cell)).startsWith(expected);
	}

	@Test
	void theCodeOfAnotherListIsOffered() throws Exception {
		Path path = Files.writeString(this.folder.resolve("a.csv"),
				"activity_ref,title_en,start_date,host_country\nA,T,2025-05-01,ma\n");
		assertThat(told(path, Language.FR))
			.containsExactly("A unknown_country [ma, MAR] Ligne 2, Pays hôte (host_country)\u00a0: "
					+ "«\u202fma\u202f» n’est pas un code de pays à trois lettres de la norme ISO 3166-1. Écrivez MAR.");
	}

}
