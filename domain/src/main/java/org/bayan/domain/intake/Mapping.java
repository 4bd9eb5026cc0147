package org.bayan.domain.intake;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.bayan.domain.intake.ListQuestion.Kind;

/**
 * How somebody's own list is read: what a profile holds. It has no code, only headings
 * and answers.
 *
 * @param headings of the columns that are read, as they are written
 * @param answers what somebody said, by what was asked and by the spelling that it is
 * said of, see {@link Kind}
 */
public record Mapping(List<String> headings, Map<Kind, Map<String, String>> answers) {

	/** Nothing is said yet. */
	public static final Mapping EMPTY = new Mapping(List.of(), Map.of());

	public Mapping {
		headings = List.copyOf(headings);
		Map<Kind, Map<String, String>> sorted = new TreeMap<>();
		answers.forEach((kind, given) -> sorted.put(kind, Collections.unmodifiableMap(new TreeMap<>(given))));
		answers = Collections.unmodifiableMap(sorted);
	}

	/** What was said of a spelling; nothing where nothing was. */
	public Optional<String> answer(Kind kind, String spelling) {
		return Optional.ofNullable(this.answers.getOrDefault(kind, Map.of()).get(spelling));
	}

	/** With an answer more, or another one. */
	public Mapping with(Kind kind, String spelling, String answer) {
		Map<Kind, Map<String, String>> all = new TreeMap<>(this.answers);
		Map<String, String> given = new TreeMap<>(all.getOrDefault(kind, Map.of()));
		given.put(spelling, answer);
		all.put(kind, given);
		return new Mapping(this.headings, all);
	}

	/** For a list with these headings. */
	public Mapping under(List<String> others) {
		return new Mapping(others, this.answers);
	}

}
