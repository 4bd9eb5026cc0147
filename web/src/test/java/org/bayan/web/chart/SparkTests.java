package org.bayan.web.chart;

import java.util.List;
import java.util.stream.LongStream;

import org.bayan.domain.figure.Cell;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The drawing beneath a headline: 200 wide, 34 high, from 2 to the line at 32. */
class SparkTests {

	@Test
	void theHighestColumnFillsTheHeight() {
		Elements columns = columns(Spark.columns(cells(4, 2, 0, 1), 1, false));
		assertThat(columns).hasSize(4);
		assertThat(columns.eachAttr("height")).containsExactly("30", "15", "0", "7.5");
		assertThat(columns.eachAttr("y")).containsExactly("2", "17", "32", "24.5");
		assertThat(columns.eachAttr("x")).containsExactly("0", "50", "100", "150");
		assertThat(columns.eachAttr("fill").subList(0, 3)).containsOnly("#B9C3CA");
		assertThat(columns.get(3).attr("fill")).as("the period's own").isEqualTo(SvgCanvas.ACCENT);
	}

	@Test
	void whatIsLittleBesideTheHighestIsSeen() {
		assertThat(columns(Spark.columns(cells(1_000_000_000, 1), 1, false)).eachAttr("height")).containsExactly("30",
				"1");
	}

	@Test
	void aRefundHangsBelowTheLine() {
		Document svg = Jsoup.parse(Spark.columns(cells(10, -20), 1, false));
		assertThat(svg.select("line").attr("y1")).as("ten of thirty below the top").isEqualTo("12.5");
		assertThat(columns(svg.html()).eachAttr("y")).containsExactly("2", "12");
		assertThat(columns(svg.html()).eachAttr("height")).containsExactly("10", "20");
	}

	@Test
	void arabicReadsFromTheRight() {
		assertThat(columns(Spark.columns(cells(1, 1), 1, true)).eachAttr("x")).containsExactly("102", "2");
	}

	@Test
	void whatIsNotKnownHasNoColumn() {
		String svg = Spark.columns(List.of(Cell.NO_DATA, Cell.of(3)), 1, false);
		assertThat(columns(svg).eachAttr("height")).containsExactly("0", "30");
	}

	private static Elements columns(String svg) {
		return Jsoup.parse(svg).select("rect");
	}

	private static List<Cell> cells(long... amounts) {
		return LongStream.of(amounts).mapToObj(Cell::of).toList();
	}

}
