package org.bayan.db.summary;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bayan.domain.figure.Measure;

/**
 * The columns of what activities state, on their way through {@link Levels}: the numbers,
 * and in columns {@code stating_0}, {@code stating_1} ... how many activities state them,
 * those of two measures in one integer.
 */
final class StatedColumns {

	private static final List<String> STATED = Measure.stated().stream().map(Measure::code).toList();

	private StatedColumns() {
	}

	/** Each number in a form of {@code String.format}. */
	static String numbers(String form) {
		return each(STATED.size(), (at) -> form.formatted(STATED.get(at)));
	}

	/** Each column of two counts in such a form. */
	static String pairs(String form) {
		return each((STATED.size() + 1) / 2, (pair) -> form.formatted("stating_" + pair));
	}

	/** What a row {@code p} adds to the columns of two counts. */
	static String pairsOfRow() {
		return each((STATED.size() + 1) / 2,
				(pair) -> "case when p.counts and p.is_first then " + states(2 * pair)
						+ ((2 * pair + 1 < STATED.size()) ? " + (" + states(2 * pair + 1) + " << 30)" : "")
						+ " else 0 end as stating_" + pair);
	}

	private static String states(int at) {
		return "(p." + STATED.get(at) + " is not null)::integer";
	}

	/** The sums of rows {@code m}, as the summary has them. */
	static String sums() {
		return each(STATED.size(),
				(at) -> "coalesce(reporting.total(m.%1$s), 0) as %1$s, reporting.total(m.stating_%2$d %3$s) as %4$s"
					.formatted(STATED.get(at), at / 2, (at % 2 == 0) ? "& 1073741823" : ">> 30",
							SummaryColumns.stating(Measure.stated().get(at))));
	}

	private static String each(int size, IntFunction<String> column) {
		return IntStream.range(0, size).mapToObj(column).collect(Collectors.joining(", "));
	}

}
