package org.bayan.reporting.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The classes into which the counts of a heat map fall, at most five.
 *
 * @param bounds the highest count of each class, rising
 * @param outlier whether the last class is one count that stands far above the rest
 */
public record Steps(List<Long> bounds, boolean outlier) {

	/** One class a number up to 5; beyond, classes that widen as the counts grow. */
	public static Steps of(Collection<Long> counts) {
		TreeSet<Long> distinct = new TreeSet<>(counts);
		distinct.removeIf((count) -> count <= 0);
		if (distinct.isEmpty()) {
			return new Steps(List.of(), false);
		}
		long most = distinct.last();
		if (most <= 5) {
			List<Long> each = new ArrayList<>();
			for (long bound = 1; bound <= most; bound++) {
				each.add(bound);
			}
			return new Steps(each, false);
		}
		Long second = distinct.lower(most);
		boolean outlier = second != null && most > 3 * second;
		TreeSet<Long> bounds = new TreeSet<>();
		if (outlier) {
			for (long part : new long[] { 1, 3, 6, 10 }) {
				bounds.add((second * part + 9) / 10);
			}
			bounds.add(most);
		}
		else {
			for (long part : new long[] { 1, 3, 6, 10, 15 }) {
				bounds.add((most * part + 14) / 15);
			}
		}
		return new Steps(List.copyOf(bounds), outlier);
	}

	/** The step of each class, 1 to 5: an outlier always has the darkest. */
	public int step(int at) {
		return (this.outlier && at == this.bounds.size() - 1) ? 5 : at + 1;
	}

	/**
	 * The highest count of each of the five steps, rising; where there are fewer classes,
	 * a step that no count falls into has the bound of the one before. All 0 where there
	 * are no counts.
	 */
	public List<Long> fiveBounds() {
		Long[] five = new Long[5];
		for (int i = 0; i < this.bounds.size(); i++) {
			five[step(i) - 1] = this.bounds.get(i);
		}
		for (int i = 0; i < five.length; i++) {
			if (five[i] == null) {
				five[i] = (i == 0) ? 0L : five[i - 1];
			}
		}
		return List.of(five);
	}

}
