package org.bayan.batch.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.bayan.domain.language.Language;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Members and sectors as people paste them. */
class PastedNamesTests {

	private final NamesRule rule = NamesRule.standIn(List.of(Language.FR));

	@TempDir
	Path folder;

	private Path file(String text) throws Exception {
		return Files.writeString(this.folder.resolve("a.txt"), text);
	}

	private PastedNames pasted(String text) throws Exception {
		return requireNonNull(PastedNames.of(file(text), "a.txt", "iso3"));
	}

	@Test
	void membersAreKnownByNamesAndCodesAndNamedInEveryLanguage() throws Exception {
		PastedNames pasted = pasted("\ufeffFiji\n\n Îles Salomon \nتونغا\nVUT\r\nKosovo\n");
		assertThat(pasted.members())
			.containsExactly(new MemberState("FJI", "FJ", new Names("Fiji", "Fidji", "فيجي"), null, null),
					new MemberState("SLB", "SB", new Names("Solomon Islands", "Îles Salomon", "جزر سليمان"), null,
							null),
					new MemberState("TON", "TO", new Names("Tonga", "Tonga", "تونغا"), null, null),
					new MemberState("VUT", "VU", new Names("Vanuatu", "Vanuatu", "فانواتو"), null, null),
					new MemberState("XKX", null, new Names("Kosovo", "Kosovo", "كوسوفو"), null, null));
		assertThat(pasted.wrong()).isEmpty();
	}

	@Test
	void whatIsWrongIsNamedByLineAndValue() throws Exception {
		PastedNames pasted = pasted("Fiji\n\nCongo\nAtlantis\nFidji\nMarocco\n");
		pasted.members();
		assertThat(pasted.wrong()).containsExactly(
				new WrongLine("a.txt", 3, "Congo", WrongLine.Kind.WHICH_STATE, List.of("COG", "COD")),
				new WrongLine("a.txt", 4, "Atlantis", WrongLine.Kind.UNKNOWN_STATE, List.of()),
				new WrongLine("a.txt", 5, "Fidji", WrongLine.Kind.TWICE, List.of("1")),
				new WrongLine("a.txt", 6, "Marocco", WrongLine.Kind.WHICH_STATE, List.of("MAR")));
	}

	@Test
	void sectorsGetCodesOfTheirLettersUnlessTheyHaveOne() throws Exception {
		PastedNames pasted = pasted("TCH, Enseignement\nÉducation\nEDU: Édition\nÉducation physique\nالبحر\n");
		assertThat(pasted.sectors(Language.FR, this.rule)).extracting(Sector::code)
			.containsExactly("TCH", "EDU2", "EDU", "EDU3", "S1");
		assertThat(pasted.wrong()).isEmpty();
		assertThat(this.rule.missing())
			.contains(new NamesRule.Missing("TCH", Language.EN), new NamesRule.Missing("TCH", Language.AR))
			.hasSize(10);
	}

	@Test
	void aSectorTwiceOrOfAReservedCodeIsWrong() throws Exception {
		PastedNames pasted = pasted("ALL, Everything\nArts\narts\n");
		assertThat(pasted.sectors(Language.EN, this.rule))
			.containsExactly(new Sector("ART", "sector", new Names("Arts", "Arts", "Arts")));
		assertThat(pasted.wrong()).containsExactly(
				new WrongLine("a.txt", 1, "ALL", WrongLine.Kind.RESERVED_CODE, List.of()),
				new WrongLine("a.txt", 3, "arts", WrongLine.Kind.TWICE, List.of("2")));
	}

	@Test
	void aTableIsNoListOfNames() throws Exception {
		assertThat(PastedNames.of(file("\"ISO3\";name_en\nFJI;Fiji\n"), "a.txt", "iso3")).isNull();
	}

	@Test
	void inATableWhatCldrCallsAStateStandsInForItsName() throws Exception {
		assertThat(
				ReferenceFiles.memberStates(file("iso3,name_fr\nFJI,Les Fidji\nTON,\n"), "a.txt", Set.of(), this.rule))
			.containsExactly(new MemberState("FJI", null, new Names("Fiji", "Les Fidji", "فيجي"), null, null),
					new MemberState("TON", null, new Names("Tonga", "Tonga", "تونغا"), null, null));
		assertThat(ReferenceFiles.sectors(file("code,name_en\nSEA,Sea\n"), "a.txt", this.rule))
			.containsExactly(new Sector("SEA", "sector", new Names("Sea", "Sea", "Sea")));
		assertThat(this.rule.missing()).containsExactly(new NamesRule.Missing("SEA", Language.FR),
				new NamesRule.Missing("SEA", Language.AR));
	}

}
