package org.bayan.reporting.chart;

import java.util.List;

/**
 * What a chart says and shows, in one language, for every renderer alike.
 *
 * @param name its file name without extension: {@code trend}
 * @param kind how it shows its figures
 * @param language {@code en}, {@code fr} or {@code ar}
 * @param title the finding; the measure's name where there is none
 * @param subtitle measure, by what, period, what the colours mean
 * @param scale the value axis
 * @param categories in the order of reading; none: the title stands for the plot
 * @param series what is drawn of each category
 * @param notes how rows and total relate, what is left out
 * @param source data-as-of, organisation, edition
 * @param description the text alternative: extent, lowest, highest, last
 */
public record ChartDefinition(String name, ChartKind kind, String language, String title, String subtitle, Scale scale,
		List<ChartCategory> categories, List<ChartSeries> series, List<String> notes, String source,
		String description) {

	public ChartDefinition {
		categories = List.copyOf(categories);
		series = List.copyOf(series);
		notes = List.copyOf(notes);
		for (ChartSeries one : series) {
			if (one.values().size() != categories.size()) {
				throw new IllegalArgumentException(
						name + ": " + one.values().size() + " values of " + categories.size() + " categories");
			}
		}
	}

	public boolean rightToLeft() {
		return this.language.equals("ar");
	}

	/** The series drawn as columns or bars. */
	public ChartSeries bars() {
		return this.series.stream().filter((one) -> one.mark() == ChartSeries.Mark.BAR).findFirst().orElseThrow();
	}

}
