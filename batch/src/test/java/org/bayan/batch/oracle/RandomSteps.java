package org.bayan.batch.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Steps drawn from a seed, one after the other, each valid after those before it. Every
 * step is also taken by an oracle, so that at any moment the expected summary is known.
 */
final class RandomSteps {

	private static final List<List<String>> TOGETHER = List.of(List.of("title_en", "title_fr", "title_ar"),
			List.of("type"), List.of("status"), List.of("start_date", "end_date", "date_precision"), List.of("sectors"),
			List.of("member_states", "other_countries"), List.of("host_country", "city"),
			List.of("participants", "women"), List.of("budget", "expenditure", "currency"), List.of("part_of"),
			List.of("description", "modality"), List.of("end_date"), List.of("other_countries"), List.of("women"),
			List.of("expenditure"), List.of("currency"));

	private final Random random;

	private final RandomReference reference;

	private final RandomActivities activities;

	private final SummaryOracle oracle = new SummaryOracle();

	/** Numbers of activities not yet written in any file, in random order. */
	private final List<Integer> unwritten;

	private final Map<String, Integer> numbers = new LinkedHashMap<>();

	/** At most {@code names} different activities are ever written. */
	RandomSteps(long seed, int names) {
		this.random = new Random(seed);
		this.reference = new RandomReference(this.random);
		this.activities = new RandomActivities(this.random, this.reference);
		this.unwritten = new ArrayList<>(IntStream.range(0, names).boxed().toList());
		Collections.shuffle(this.unwritten, this.random);
		IntStream.range(0, names).forEach((n) -> this.numbers.put(RandomActivities.ref(n), n));
	}

	private boolean oneIn(int n) {
		return this.random.nextInt(n) == 0;
	}

	SummaryOracle oracle() {
		return this.oracle;
	}

	/** All reference files, to begin with. */
	Step firstReference() {
		return taken(new Step.Reference(this.reference.files()));
	}

	Step changedReference() {
		return taken(new Step.Reference(this.reference.change()));
	}

	/** Up to eight references that are not withdrawn; empty if there are none. */
	Optional<Step> withdrawal() {
		List<String> live = new ArrayList<>(this.oracle.refs());
		live.removeAll(this.oracle.withdrawn());
		Collections.shuffle(live, this.random);
		return live.isEmpty() ? Optional.empty() : Optional
			.of(taken(new Step.Withdraw(live.subList(0, Math.min(live.size(), 1 + this.random.nextInt(8))))));
	}

	/**
	 * A file of about so many rows, of which a part, from 0 to 1, replace earlier ones.
	 */
	Step file(int rows, double corrected) {
		return file(rows, corrected, columns());
	}

	/** A file with every column. */
	Step wholeFile(int rows) {
		List<String> columns = new ArrayList<>(PlainActivity.COLUMNS);
		return file(rows, 0, columns);
	}

	private Step file(int rows, double corrected, List<String> columns) {
		List<Map<String, String>> written = new ArrayList<>();
		List<String> known = new ArrayList<>(this.oracle.refs());
		Collections.shuffle(known, this.random);
		for (int i = 0; i < rows; i++) {
			if (this.random.nextDouble() < corrected && !known.isEmpty()) {
				row(this.numbers.getOrDefault(known.removeLast(), 0), columns).ifPresent(written::add);
			}
			else if (!this.unwritten.isEmpty()) {
				int n = this.unwritten.removeLast();
				Optional<Map<String, String>> row = row(n, columns);
				row.ifPresentOrElse(written::add, () -> this.unwritten.addFirst(n));
			}
			// rows that are equal count once
			if (oneIn(300) && !written.isEmpty()) {
				written.add(written.get(this.random.nextInt(written.size())));
			}
		}
		return taken(new Step.Import(text(columns, written)));
	}

	private Step taken(Step step) {
		this.oracle.take(step);
		return step;
	}

	/** All columns, or those required and some others, in any order. */
	private List<String> columns() {
		List<String> columns = new ArrayList<>(PlainActivity.COLUMNS);
		Collections.shuffle(columns, this.random);
		if (oneIn(2)) {
			List<String> required = List.of("activity_ref", "start_date",
					"title_" + this.reference.pick(List.of("en", "fr", "ar")));
			columns.removeIf((column) -> !required.contains(column) && oneIn(3));
		}
		return columns;
	}

	/**
	 * A row for the n-th activity that leaves it valid. One that is known changes wholly,
	 * in a few cells or not at all. Empty if none was found in thirty draws.
	 */
	private Optional<Map<String, String>> row(int n, List<String> columns) {
		Map<String, String> before = this.oracle.resulting(Map.of("activity_ref", RandomActivities.ref(n)));
		for (int draw = 0; draw < 30; draw++) {
			Map<String, String> drawn = this.activities.cells(n);
			if (before.size() > 1 && !oneIn(3)) {
				Map<String, String> fresh = new LinkedHashMap<>(drawn);
				PlainActivity.COLUMNS.forEach((column) -> drawn.put(column, before.getOrDefault(column, "")));
				for (int i = this.random.nextInt(4); i > 0; i--) {
					this.reference.pick(TOGETHER)
						.forEach((column) -> drawn.put(column, fresh.getOrDefault(column, "")));
				}
			}
			drawn.keySet().retainAll(columns);
			if (RowRules.accept(this.oracle.resulting(drawn), this.oracle.reference())) {
				return Optional.of(drawn);
			}
		}
		return Optional.empty();
	}

	/**
	 * The file, with any of the delimiters, line ends, ways of quoting and of writing
	 * headers, perhaps a byte order mark, a column that nobody knows, no final line end.
	 */
	private String text(List<String> columns, List<Map<String, String>> rows) {
		char delimiter = ",,;\t".charAt(this.random.nextInt(4));
		String lineEnd = oneIn(2) ? "\n" : "\r\n";
		boolean quoted = oneIn(4);
		int unknown = oneIn(5) ? this.random.nextInt(columns.size()) : -1;
		StringBuilder text = new StringBuilder(oneIn(4) ? "\uFEFF" : "");
		List<String> cells = new ArrayList<>(columns.stream().map(this::header).toList());
		if (unknown >= 0) {
			cells.add(unknown, "remarks of nobody");
		}
		append(text, cells, delimiter, quoted);
		for (Map<String, String> row : rows) {
			cells = new ArrayList<>(columns.stream().map((column) -> row.getOrDefault(column, "")).toList());
			if (unknown >= 0) {
				cells.add(unknown, "x");
			}
			append(text.append(lineEnd), cells, delimiter, quoted);
		}
		return text.append(oneIn(3) ? "" : lineEnd).toString();
	}

	private static void append(StringBuilder text, List<String> cells, char delimiter, boolean quoted) {
		text.append(String.join(String.valueOf(delimiter),
				cells.stream().map((cell) -> Csv.cell(cell, delimiter, quoted)).toList()));
	}

	private String header(String column) {
		return switch (this.random.nextInt(10)) {
			case 0 -> column.toUpperCase(Locale.ROOT);
			case 1 -> column.replace('_', ' ');
			case 2 -> column.replace("_", "-");
			case 3 -> column.replace("_", "");
			default -> column;
		};
	}

}
