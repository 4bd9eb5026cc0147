package org.bayan.web.tile;

import java.util.List;
import java.util.Map;

import org.bayan.domain.language.Language;
import org.bayan.web.Offline;
import org.bayan.web.Templates;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Headline figures as the page shows them. */
class TilesPageTests {

	@Test
	void aFigureIsALinkAndWhatItIsPartOfIsNot() {
		Element tile = tile(of("1", "of 53", "/activities?measure=activities", ""));
		assertThat(tile.select(".big a").attr("href")).isEqualTo("/activities?measure=activities");
		assertThat(tile.select(".big a bdi").text()).isEqualTo("1");
		assertThat(tile.select(".big small").text()).isEqualTo("of 53");
		assertThat(tile.select(".name").text()).isEqualTo("Activities");
	}

	@Test
	void whatCountsNoRecordsIsNoLink() {
		Element tile = tile(of("USD 1,234.50", "", null, ""));
		assertThat(tile.select(".big a")).isEmpty();
		assertThat(tile.select(".big bdi").text()).isEqualTo("USD 1,234.50");
		assertThat(tile.select(".big bdi").hasClass("unknown")).isFalse();
		assertThat(tile.select(".big small")).isEmpty();
	}

	@Test
	void whatIsNotKnownLooksUnlikeZero() {
		assertThat(tile(of("…", "", null, "")).select(".big bdi").hasClass("unknown")).isTrue();
		assertThat(tile(of("n/a", "", null, "")).select(".big bdi").hasClass("unknown")).isTrue();
		assertThat(tile(of("0", "", null, "")).select(".big bdi").hasClass("unknown")).isFalse();
	}

	@Test
	void longFiguresAreSetSmaller() {
		assertThat(tile(of("1234567890", "", null, "")).select(".big").hasClass("long")).isFalse();
		assertThat(tile(of("12345678901", "", null, "")).select(".big").hasClass("long")).isTrue();
		assertThat(tile(of("12345678901234567", "", null, "")).select(".big").attr("class")).isEqualTo("big longer");
	}

	@Test
	void aChangeHasAnArrowInItsDirectionAndItsWords() {
		Element tile = tile(new Tile(
				"Activities", "12", "", null, List.of(new Tile.Difference(1, "2 more", null),
						new Tile.Difference(-1, "3 fewer", "/activities?x=1"), new Tile.Difference(0, "as many", null)),
				"", ""));
		List<Element> changes = tile.select(".change");
		assertThat(changes).extracting(Element::text).containsExactly("2 more", "3 fewer", "as many");
		assertThat(changes.get(0).select("path").attr("d")).as("upwards").isEqualTo("M4.5 0L9 8H0z");
		assertThat(changes.get(1).select("path").attr("d")).as("downwards").isEqualTo("M4.5 8L0 0h9z");
		assertThat(changes.get(2).select("svg")).isEmpty();
		assertThat(changes.get(1).select("a").attr("href")).isEqualTo("/activities?x=1");
		assertThat(changes.get(0).select("a")).isEmpty();
		assertThat(tile.select("svg")).as("the words say it already")
			.allMatch((one) -> one.attr("aria-hidden").equals("true"));
	}

	@Test
	void aHintMayHoldALink() {
		Element hint = tile(of("1", "", null, "Stated by 6 of <a href=\"/activities\">12 activities</a>"))
			.select(".hint a")
			.getFirst();
		assertThat(hint.attr("href")).isEqualTo("/activities");
		assertThat(tile(of("1", "", null, "")).select(".hint, .spark")).isEmpty();
	}

	@Test
	void aNameIsNeverMarkup() {
		Tile hostile = new Tile("<b>Name</b>", "<i>1</i>", "", null, List.of(), "", "");
		assertThat(tile(hostile).select(".name").text()).isEqualTo("<b>Name</b>");
		assertThat(tile(hostile).select("i, .name b")).isEmpty();
	}

	@Test
	void theWholeIsNamedForThoseWhoHearIt() {
		Document tiles = tiles(Language.AR, of("1", "", null, ""), of("2", "", null, ""));
		assertThat(tiles.select("section.tiles").attr("aria-label")).isEqualTo("الأرقام الرئيسية");
		assertThat(tiles.select(".tile")).hasSize(2);
	}

	private static Tile of(String figure, String whole, @Nullable String address, String hint) {
		return new Tile("Activities", figure, whole, address, List.of(), hint, "");
	}

	private static Element tile(Tile tile) {
		return tiles(Language.EN, tile).select(".tile").getFirst();
	}

	private static Document tiles(Language language, Tile... tiles) {
		return Templates.part("parts", "tiles", Offline.page(language, null, "/", ""), Map.of("tiles", List.of(tiles)));
	}

}
