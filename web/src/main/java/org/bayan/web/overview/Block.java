package org.bayan.web.overview;

import java.util.List;

import org.bayan.web.chart.PageChart;

/**
 * Charts that stand one below the other, and how wide they are.
 *
 * @param columns class of the style sheet: c4 is four of twelve
 * @param charts from the top
 * @param ahead whether what lies ahead stands beneath them
 * @param without whether the states without an activity stand beneath them
 */
public record Block(String columns, List<PageChart> charts, boolean ahead, boolean without) {

	public Block {
		charts = List.copyOf(charts);
	}

	public static Block of(String columns, PageChart... charts) {
		return new Block(columns, List.of(charts), false, false);
	}

}
