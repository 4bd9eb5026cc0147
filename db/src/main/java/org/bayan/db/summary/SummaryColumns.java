package org.bayan.db.summary;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bayan.domain.figure.Measure;

/**
 * The columns of the measures: in {@code reporting.summary_cell} sums of what each
 * activity contributes, in {@code reporting.summary} what is read from them.
 */
final class SummaryColumns {

	private static final List<Measure> MEASURES = List.of(Measure.values());

	/**
	 * What is summed: {@code activities, ..., participants, reporting_participants, ...}.
	 */
	static final List<String> SUMMED = MEASURES.stream().flatMap(SummaryColumns::summed).toList();

	/** The same in a list. */
	static final String SUMS = String.join(", ", SUMMED);

	/** The measures as the view has them. */
	static final String READ = MEASURES.stream().map(Measure::code).collect(Collectors.joining(", "));

	/** The view's rows of a relation with the summed columns. */
	static final String FROM_SUMS = "(select period, place, sector, "
			+ MEASURES.stream().map(SummaryColumns::read).collect(Collectors.joining(", ")) + " from (%s) c where "
			+ SUMMED.stream().map((column) -> column + " <> 0").collect(Collectors.joining(" or ")) + ") s";

	private SummaryColumns() {
	}

	/** Each summed column in a form of {@code String.format}. */
	static String each(String form) {
		return SUMMED.stream().map(form::formatted).collect(Collectors.joining(", "));
	}

	private static Stream<String> summed(Measure measure) {
		return switch (measure.kind()) {
			case STATED -> Stream.of(measure.code(), stating(measure));
			// beside what is stated
			case STATING -> Stream.of();
			case MONEY -> Stream.of(measure.code() + "_minor");
			case COUNT, LINES -> Stream.of(measure.code());
		};
	}

	private static String read(Measure measure) {
		String code = measure.code();
		return switch (measure.kind()) {
			case STATED -> "case when " + stating(measure) + " > 0 then " + code + " end as " + code;
			case MONEY -> "(" + code + "_minor / 100)::numeric(60, 2) as " + code;
			case COUNT, STATING, LINES -> code;
		};
	}

	/** How many activities state a measure. */
	static String stating(Measure measure) {
		return "reporting_" + measure.code();
	}

}
