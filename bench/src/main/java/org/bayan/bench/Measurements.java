package org.bayan.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Seconds by name, in the order in which they were first taken, and ratios of them. */
final class Measurements {

	private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

	private final List<String> lines = new ArrayList<>();

	void add(String name, double taken) {
		this.seconds.computeIfAbsent(name, (key) -> new ArrayList<>()).add(taken);
	}

	/** The newest of a name. */
	double last(String name) {
		return this.seconds.getOrDefault(name, List.of(Double.NaN)).getLast();
	}

	Stream<String> names() {
		return List.copyOf(this.seconds.keySet()).stream();
	}

	double median(String name) {
		List<Double> sorted = this.seconds.getOrDefault(name, List.of()).stream().sorted().toList();
		if (sorted.isEmpty()) {
			return Double.NaN;
		}
		int middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

	/**
	 * A line about the ratio of two names, taken round by round, so that a slow moment of
	 * the machine hits both; nothing if one of them was not measured.
	 * @param reach what the ratio is not to exceed; NaN where there is no such reach
	 */
	void ratio(String what, String name, String of, double reach) {
		List<Double> over = this.seconds.getOrDefault(name, List.of());
		List<Double> under = this.seconds.getOrDefault(of, List.of());
		List<Double> ratios = new ArrayList<>();
		for (int i = 0; i < Math.min(over.size(), under.size()); i++) {
			ratios.add(over.get(i) / under.get(i));
		}
		if (!ratios.isEmpty()) {
			ratios.sort(null);
			this.lines.add(String.format(Locale.ROOT, "| %s | %.2f | %.2f - %.2f | %s |", what,
					ratios.get((ratios.size() - 1) / 2), ratios.getFirst(), ratios.getLast(),
					Double.isNaN(reach) ? "" : "<= " + Double.toString(reach).replaceAll("\\.0$", "")));
		}
	}

	/** The tables in Markdown. */
	String table() {
		StringBuilder table = new StringBuilder("| what | median s | least - most s |\n| --- | --- | --- |\n");
		this.seconds.forEach((name,
				taken) -> table.append(String.format(Locale.ROOT, "| %s | %.3f | %.3f - %.3f |%n", name, median(name),
						taken.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN),
						taken.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN))));
		table.append("\n| ratio, round by round | median | least - most | reach |\n| --- | --- | --- | --- |\n");
		this.lines.forEach((line) -> table.append(line).append('\n'));
		return table.toString();
	}

}
