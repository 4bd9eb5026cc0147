package org.bayan.reporting.chart;

import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a chart says and shows, in one language, for every renderer alike.
 *
 * @param name its file name without extension: {@code trend}
 * @param finding its title; the measure's name where there is none
 * @param subtitle measure, by what, period, what the colours mean
 * @param unit what the figures are
 * @param content the figures in the shape of the chart's kind
 * @param instead the sentence that stands where the plot would; null where there is
 * something to draw
 * @param notes how rows and total relate, what is left out
 * @param source data-as-of, organisation, edition
 * @param description the text alternative: extent, lowest, highest, last
 */
public record ChartDefinition(String name, Language language, Sentence finding, String subtitle, ChartUnit unit,
		ChartContent content, @Nullable String instead, List<Sentence> notes, String source, String description) {

	public ChartDefinition {
		notes = List.copyOf(notes);
		int categories = content.categories().size();
		for (ChartSeries one : content.series()) {
			if (one.values().size() != categories) {
				throw new IllegalArgumentException(
						name + ": " + one.values().size() + " values of " + categories + " categories");
			}
		}
	}

	/** The same with further notes. */
	public ChartDefinition noting(List<Sentence> further) {
		List<Sentence> all = new ArrayList<>(this.notes);
		all.addAll(further);
		return new ChartDefinition(this.name, this.language, this.finding, this.subtitle, this.unit, this.content,
				this.instead, all, this.source, this.description);
	}

	/** The finding in words. */
	public String title() {
		return this.finding.text();
	}

	public boolean rightToLeft() {
		return this.language.rightToLeft();
	}

	/** How the chart shows its figures. */
	public ChartKind kind() {
		return this.content.kind();
	}

	/** In the order of reading. */
	public List<ChartCategory> categories() {
		return this.content.categories();
	}

	/** What is drawn of each category, in the order of the categories. */
	public List<ChartSeries> series() {
		return this.content.series();
	}

	/** The content of columns, lines and bars. */
	public ChartContent.Plot plot() {
		return (ChartContent.Plot) this.content;
	}

	/** A figure as written in the chart: 1,234; … for no data; n/a. */
	public String figure(Cell cell) {
		return switch (cell.state()) {
			case VALUE, ZERO -> number(cell);
			case NO_DATA -> "…";
			case NOT_APPLICABLE -> texts().get("sign.not-applicable");
		};
	}

	/** A figure as read aloud: 1,234; no data; n/a. */
	public String spoken(Cell cell) {
		return switch (cell.state()) {
			case VALUE, ZERO -> number(cell);
			case NO_DATA -> texts().get("sign.no-data");
			case NOT_APPLICABLE -> texts().get("sign.not-applicable");
		};
	}

	/** The title of a mark: "May 2022: 6". */
	public String markTitle(ChartCategory category, Cell cell) {
		return texts().get("chart.mark", "name", category.name(), "value", spoken(cell));
	}

	/**
	 * The title of a mark of one of several series: "Education · 2021: 4"; the report's
	 * own figures without their series.
	 */
	public String markTitle(ChartSeries series, ChartCategory category, Cell cell) {
		boolean own = series.measure() == Measure.ACTIVITIES && series.periods() == null;
		return own ? markTitle(category, cell)
				: texts().get("chart.mark", "name", category.name() + " · " + series.label(), "value", spoken(cell));
	}

	/**
	 * The form of {@link #markTitle(ChartCategory, Cell)} with {@code {name}} and
	 * {@code {value}} in it.
	 */
	public String markForm() {
		return texts().get("chart.mark", "name", "{name}", "value", "{value}");
	}

	private String number(Cell cell) {
		return (this.unit.currency() != null) ? texts().amount(cell.amount(), this.unit.digits())
				: texts().number(cell.count());
	}

	public Texts texts() {
		return Texts.in(this.language);
	}

}
