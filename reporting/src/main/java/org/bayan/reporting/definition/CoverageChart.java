package org.bayan.reporting.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bayan.domain.figure.Row;
import org.bayan.domain.report.Coverage;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.Dimension;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How long ago each state and each sector last had an activity, in five classes; the
 * names are written out, they are the message.
 */
final class CoverageChart {

	private final ChartWords words;

	private final Texts texts;

	CoverageChart(ChartWords words) {
		this.words = words;
		this.texts = words.texts();
	}

	ChartDefinition definition() {
		Coverage coverage = this.words.report().tables().coverage();
		List<Coverage.Latest> everything = new ArrayList<>(coverage.states());
		everything.addAll(coverage.sectors());
		boolean before = everything.stream().anyMatch((one) -> one.age() == Coverage.Age.NOT_APPLICABLE);
		List<Coverage.Age> ages = new ArrayList<>(List.of(Coverage.Age.values()));
		if (!before) {
			ages.remove(Coverage.Age.NOT_APPLICABLE);
		}
		List<ChartContent.ClassPart> parts = new ArrayList<>();
		add(parts, "states", this.texts.get("chart.coverage.states"), coverage.states(),
				this.words.report().tables().states(), ages);
		add(parts, "sectors", this.texts.get("chart.coverage.sectors"), coverage.sectors(),
				this.words.report().tables().sectors(), ages);
		ChartContent.ClassList list = new ChartContent.ClassList(parts);
		return this.words.activities("coverage", this.words.findings().coverage(),
				this.texts.get("chart.coverage.subtitle", "date",
						this.texts.date(this.words.report().head().coveredUntil())),
				list, parts.isEmpty() ? this.words.noActivity() : null,
				parts.isEmpty() ? List.of() : List.of(this.texts.get("chart.coverage.note")), describe(parts));
	}

	private void add(List<ChartContent.ClassPart> parts, String key, String heading, List<Coverage.Latest> latest,
			List<Row> rows, List<Coverage.Age> ages) {
		if (latest.isEmpty()) {
			return;
		}
		Dimension dimension = key.equals("sectors") ? Dimension.SECTOR : Dimension.PLACE;
		Map<String, Row> byCode = new HashMap<>();
		rows.forEach((row) -> byCode.put(row.code(), row));
		Comparator<String> order = this.texts.order();
		List<ChartContent.NameClass> classes = new ArrayList<>();
		for (Coverage.Age age : ages) {
			List<ChartCategory> members = latest.stream()
				.filter((one) -> one.age() == age)
				.map((one) -> member(one.code(), byCode.get(one.code()), dimension))
				.sorted(Comparator.comparing(ChartCategory::label, order))
				.toList();
			String label = this.texts.get(key(age));
			classes.add(new ChartContent.NameClass(
					new ChartCategory(Dimension.AGE, age.name(), label, label, null, true), step(age), members));
		}
		parts.add(new ChartContent.ClassPart(key, heading, classes));
	}

	private ChartCategory member(String code, @Nullable Row row, Dimension dimension) {
		return (row != null) ? this.words.categoryOnOneLine(row)
				: new ChartCategory(dimension, code, code, code, null, true);
	}

	private static String key(Coverage.Age age) {
		return switch (age) {
			case UNDER_3 -> "chart.coverage.under-3";
			case FROM_3_TO_5 -> "chart.coverage.from-3-to-5";
			case FROM_6_TO_11 -> "chart.coverage.from-6-to-11";
			case FROM_12 -> "chart.coverage.from-12";
			case NONE_ON_FILE -> "chart.coverage.none-on-file";
			case NOT_APPLICABLE -> "chart.coverage.not-applicable";
		};
	}

	/** The more recent, the darker. */
	private static int step(Coverage.Age age) {
		return switch (age) {
			case UNDER_3 -> 5;
			case FROM_3_TO_5 -> 4;
			case FROM_6_TO_11 -> 3;
			case FROM_12 -> 2;
			case NONE_ON_FILE, NOT_APPLICABLE -> 0;
		};
	}

	private String describe(List<ChartContent.ClassPart> parts) {
		List<String> sentences = new ArrayList<>();
		for (ChartContent.ClassPart part : parts) {
			List<String> counts = part.classes()
				.stream()
				.map((one) -> this.texts.get("chart.mark", "name", one.category().name(), "value",
						this.texts.number(one.names().size())))
				.toList();
			sentences.add(part.heading() + " · " + String.join(" · ", counts) + ".");
		}
		return String.join(" ", sentences);
	}

}
