package org.bayan.domain.figure;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The numbers that an activity states.
 *
 * @param numbers from 0, by the measure that adds them up; none where it states none
 */
public record Stated(Map<Measure, Integer> numbers) {

	public static final Stated NOTHING = new Stated(Map.of());

	public Stated {
		numbers = Map.copyOf(numbers);
	}

	/**
	 * The numbers that a function gives for the measures that are stated, in their order.
	 */
	public static Stated of(Function<Measure, @Nullable Integer> numbers) {
		Map<Measure, Integer> given = new EnumMap<>(Measure.class);
		for (Measure measure : Measure.stated()) {
			Integer number = numbers.apply(measure);
			if (number != null) {
				given.put(measure, number);
			}
		}
		return given.isEmpty() ? NOTHING : new Stated(given);
	}

	/** The number for a measure; null where none is stated. */
	public @Nullable Integer of(Measure measure) {
		return this.numbers.get(measure);
	}

}
