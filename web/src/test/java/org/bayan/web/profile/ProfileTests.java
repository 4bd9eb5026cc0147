package org.bayan.web.profile;

import java.time.LocalDate;
import java.util.List;

import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.Names;
import org.bayan.domain.report.Coverage;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.text.Texts;
import org.bayan.web.SmallReport;
import org.bayan.web.chart.RecordLinks;
import org.bayan.web.tile.Tile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.web.Offline.plain;
import static org.bayan.web.SmallReport.ARAB_REGION;
import static org.bayan.web.SmallReport.CULTURE;
import static org.bayan.web.SmallReport.EDUCATION;
import static org.bayan.web.SmallReport.EGYPT;
import static org.bayan.web.SmallReport.MOROCCO;
import static org.bayan.web.SmallReport.NIGER;
import static org.bayan.web.SmallReport.TUNISIA;
import static org.bayan.web.SmallReport.count;
import static org.bayan.web.SmallReport.notApplicable;
import static org.bayan.web.SmallReport.row;
import static org.bayan.web.SmallReport.state;
import static org.bayan.web.SmallReport.total;

/** Where a state or a sector stands among its like, and what else is known of it. */
class ProfileTests {

	private static final Row REGION = row(RowKind.GROUP, "GROUP:ARB", ARAB_REGION, count(9));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			EN | Member state · Arab region · \u2068Maroc\u2069 · \u2068المغرب\u2069
			FR | État membre · Région arabe · \u2068Morocco\u2069 · \u2068المغرب\u2069
			AR | دولة عضو · المنطقة العربية · \u2068Morocco\u2069 · \u2068Maroc\u2069
			""")
	void aStateSaysItsGroupAndItsOtherNames(Language language, String words) {
		assertThat(profile(morocco(4), language).kicker()).isEqualTo(words);
	}

	@Test
	void aNameThatIsTheSameInTwoLanguagesIsSaidOnce() {
		PeriodReport niger = new SmallReport().state("NER", NIGER).report();
		assertThat(profile(niger, Language.AR).kicker()).as("in no group").isEqualTo("دولة عضو · \u2068Niger\u2069");
		PeriodReport culture = new SmallReport().sector("CUL", CULTURE).report();
		assertThat(profile(culture, Language.EN).kicker())
			.isEqualTo("Sector or centre · \u2068Culture\u2069 · \u2068الثقافة\u2069");
	}

	@Test
	void theFactsAreAccessionAndTheLatestActivity() {
		Row joined = new Row(RowKind.STATE, "MAR", MOROCCO, null, LocalDate.of(1982, 5, 3), count(4), count(0),
				count(0), count(0), count(0));
		PeriodReport report = new SmallReport().state("MAR", MOROCCO)
			.states(joined)
			.latest(new Coverage.Latest("EGY", LocalDate.of(2025, 5, 31), Coverage.Age.UNDER_3),
					new Coverage.Latest("MAR", LocalDate.of(2025, 5, 20), Coverage.Age.UNDER_3))
			.report();
		assertThat(profile(report, Language.EN).facts()).containsExactly(new Profile.Fact("Member since", "3 May 1982"),
				new Profile.Fact("Start of the latest activity", "20 May 2025"));
		assertThat(profile(report, Language.FR).facts()).containsExactly(
				new Profile.Fact("Membre depuis", "3 mai 1982"),
				new Profile.Fact("Dernière activité commencée", "20 mai 2025"));
	}

	@Test
	void aStateWithoutAnActivityOnFileSaysSo() {
		PeriodReport report = new SmallReport().state("MAR", MOROCCO)
			.states(state("MAR", MOROCCO, count(0)))
			.latest(new Coverage.Latest("MAR", null, Coverage.Age.NONE_ON_FILE))
			.report();
		assertThat(profile(report, Language.EN).facts()).as("always a member")
			.containsExactly(new Profile.Fact("Start of the latest activity", "No activity on file"));
	}

	/** Egypt has 4 as well, Tunisia 2, Algeria none, and Niger is no member yet. */
	@Test
	void theRankCountsThoseOfWhichThereAreData() {
		Tile rank = standing(morocco(4)).get(0);
		assertThat(rank.name()).isEqualTo("Rank in the Arab region");
		assertThat(rank.figure()).isEqualTo("1");
		assertThat(rank.whole()).isEqualTo("of 4");
		assertThat(rank.address()).isEqualTo("#comparison");
		Document hint = Jsoup.parse(rank.hint());
		assertThat(hint.text()).isEqualTo("Level with Egypt");
		assertThat(hint.select("a").eachAttr("href")).containsExactly("/?from=2025-05&to=2025-05&place=EGY&lang=en");
		assertThat(standing(morocco(3)).get(0).figure()).as("behind Egypt").isEqualTo("2");
		assertThat(plain(standing(morocco(3)).get(0).hint())).isEmpty();
		assertThat(standing(morocco(1)).get(0).figure()).as("behind Egypt and Tunisia").isEqualTo("3");
	}

	@Test
	void theMedianIsThatOfTheSameStates() {
		Tile median = standing(morocco(4)).get(1);
		assertThat(median.name()).isEqualTo("Median of the Arab region");
		assertThat(median.figure()).as("of 4, 4, 2 and 0").isEqualTo("3");
		assertThat(plain(median.hint())).isEqualTo("4 states, 1 without activity");
		assertThat(standing(morocco(3)).get(1).figure()).as("of 4, 3, 2 and 0").isEqualTo("2.5");
		assertThat(profile(morocco(3), Language.FR).standing().get(1).figure()).isEqualTo("2,5");
	}

	@Test
	void manyThatAreLevelAreCountedAndNotNamed() {
		PeriodReport report = among(count(2), peer("MAR", 2), peer("A", 2), peer("B", 2), peer("C", 2), peer("D", 2));
		assertThat(plain(standing(report).getFirst().hint())).isEqualTo("Level with 4 other states");
		assertThat(plain(standing(report).get(1).hint())).isEqualTo("5 states, all with at least one activity");
		PeriodReport three = among(count(2), peer("MAR", 2), peer("A", 2), peer("B", 2), peer("C", 2));
		assertThat(Jsoup.parse(standing(three).getFirst().hint()).select("a").eachText()).containsExactly("A", "B",
				"C");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			EN | – | No rank without an activity
			FR | – | Pas de rang sans activité
			AR | – | لا ترتيب بلا نشاط
			""")
	void withoutAnActivityThereIsNoRank(Language language, String figure, String why) {
		Tile rank = profile(morocco(0), language).standing().getFirst();
		assertThat(rank.figure()).isEqualTo(figure);
		assertThat(plain(rank.hint())).isEqualTo(why);
		assertThat(rank.address()).isNull();
		assertThat(rank.whole()).isEmpty();
	}

	@Test
	void beforeAccessionTheDayOfItIsSaid() {
		Row niger = new Row(RowKind.STATE, "NER", NIGER, null, LocalDate.of(2025, 6, 1), notApplicable(),
				notApplicable(), notApplicable(), notApplicable(), notApplicable());
		PeriodReport report = new SmallReport().state("NER", NIGER)
			.total(total(notApplicable(), notApplicable(), notApplicable()))
			.states(niger)
			.among(REGION, niger, peer("EGY", 4))
			.report();
		Tile rank = standing(report).getFirst();
		assertThat(rank.figure()).isEqualTo("n/a");
		assertThat(plain(rank.hint())).isEqualTo("It joined on 1 June 2025, after this period");
		assertThat(profile(report, Language.FR).standing().getFirst().hint())
			.isEqualTo("Adhésion le 1ᵉʳ juin 2025, après cette période");
	}

	@Test
	void whereNothingIsKnownOfAnybodyThereIsNoMedian() {
		Row unknown = row(RowKind.STATE, "MAR", MOROCCO, Figures.UNKNOWN);
		PeriodReport report = new SmallReport().state("MAR", MOROCCO)
			.total(total(Figures.UNKNOWN, count(0), count(0)))
			.states(unknown)
			.among(REGION, unknown)
			.report();
		assertThat(standing(report)).extracting(Tile::figure).containsExactly("…", "…");
		assertThat(standing(report)).extracting(Tile::hint).containsExactly("", "");
	}

	@Test
	void aSectorStandsAmongSectors() {
		Row whole = row(RowKind.TOTAL, "ALL", null, count(5));
		PeriodReport report = new SmallReport().sector("EDU", EDUCATION)
			.total(total(count(3), count(0), count(0)))
			.sectors(sector("EDU", EDUCATION, 3))
			.among(whole, sector("EDU", EDUCATION, 3), sector("CUL", CULTURE, 3))
			.report();
		List<Tile> tiles = standing(report);
		assertThat(tiles).extracting(Tile::name)
			.containsExactly("Rank among sectors and centres", "Median of sectors and centres");
		assertThat(plain(tiles.get(1).hint())).isEqualTo("2 sectors and centres, all with at least one activity");
		assertThat(Jsoup.parse(tiles.get(0).hint()).select("a").eachAttr("href"))
			.containsExactly("/?from=2025-05&to=2025-05&sector=CUL&lang=en");
	}

	@Test
	void aStateWithoutItsLikeHasNoRank() {
		assertThat(standing(new SmallReport().state("NER", NIGER).report())).isEmpty();
	}

	private static PeriodReport morocco(long activities) {
		return among(count(activities), peer("MAR", activities), state("EGY", EGYPT, count(4)),
				state("TUN", TUNISIA, count(2)), peer("DZA", 0), state("NER", NIGER, notApplicable()));
	}

	private static PeriodReport among(Figures own, Row... peers) {
		return new SmallReport().state("MAR", MOROCCO)
			.total(total(own, count(0), count(0)))
			.states(row(RowKind.STATE, "MAR", MOROCCO, own))
			.among(REGION, peers)
			.report();
	}

	private static Row peer(String code, long activities) {
		return state(code, new Names(code, code, code), count(activities));
	}

	private static Row sector(String code, Names names, long activities) {
		return row(RowKind.SECTOR, code, names, count(activities));
	}

	private static List<Tile> standing(PeriodReport report) {
		return profile(report, Language.EN).standing();
	}

	private static Profile profile(PeriodReport report, Language language) {
		return new Profile(report, Texts.in(language), new RecordLinks(report, language));
	}

}
