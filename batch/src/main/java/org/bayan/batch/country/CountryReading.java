package org.bayan.batch.country;

import java.util.List;

/**
 * What a cell of countries says.
 *
 * @param codes alpha-3 codes of the states that it surely names, in order, each once
 * @param questions what somebody has to say of it
 */
public record CountryReading(List<String> codes, List<Question> questions) {

	public CountryReading {
		codes = codes.stream().distinct().toList();
		questions = List.copyOf(questions);
	}

	/**
	 * A spelling that says no single state.
	 *
	 * @param candidates alpha-3 codes of those that may be meant, the likeliest first
	 */
	public record Question(String spelling, List<String> candidates) {

		public Question {
			candidates = List.copyOf(candidates);
		}

	}

}
