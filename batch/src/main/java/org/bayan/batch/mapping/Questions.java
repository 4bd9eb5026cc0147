package org.bayan.batch.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bayan.domain.intake.ListQuestion;
import org.bayan.domain.intake.ListQuestion.Kind;
import org.bayan.domain.intake.Mapping;
import org.jspecify.annotations.Nullable;

/** What has to be said of a list, with what was said, and how many rows ask it. */
final class Questions {

	/**
	 * More different words than anybody answers: beyond them rows are rejected and the
	 * words come with the next look.
	 */
	private static final int MOST = 2_000;

	private final Mapping mapping;

	private final Map<String, Asked> asked = new LinkedHashMap<>();

	Questions(Mapping mapping) {
		this.mapping = mapping;
	}

	private static final class Asked {

		private final Kind kind;

		private final String spelling;

		private final String written;

		private final List<String> candidates;

		private long rows;

		private Asked(Kind kind, String spelling, String written, List<String> candidates) {
			this.kind = kind;
			this.spelling = spelling;
			this.written = written;
			this.candidates = candidates;
		}

	}

	/**
	 * What was said of a spelling.
	 * @param written it as it stands in the list
	 * @return null where nothing was said yet
	 */
	@Nullable String ask(Kind kind, String spelling, String written, Collection<String> candidates) {
		Asked asked = asked(kind, spelling, written, candidates);
		if (asked != null) {
			asked.rows++;
		}
		return this.mapping.answer(kind, spelling).orElse(null);
	}

	/** A question that no row waits for any more, so that its answer can be changed. */
	void recall(Kind kind, String spelling, String written, Collection<String> candidates) {
		asked(kind, spelling, written, candidates);
	}

	private @Nullable Asked asked(Kind kind, String spelling, String written, Collection<String> candidates) {
		String key = kind + " " + spelling;
		if (!this.asked.containsKey(key) && this.asked.size() < MOST) {
			this.asked.put(key, new Asked(kind, spelling, written, List.copyOf(candidates)));
		}
		return this.asked.get(key);
	}

	/** All of them: those without an answer first, then those that most rows wait for. */
	List<ListQuestion> all() {
		return this.asked.values()
			.stream()
			.map((one) -> new ListQuestion(one.kind, one.spelling, one.written, one.rows, one.candidates,
					this.mapping.answer(one.kind, one.spelling).orElse(null)))
			.sorted(Comparator.comparing((ListQuestion question) -> question.answer() != null)
				.thenComparing(ListQuestion::kind)
				.thenComparing(Comparator.comparingLong(ListQuestion::rows).reversed()))
			.toList();
	}

}
