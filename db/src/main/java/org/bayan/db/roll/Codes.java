package org.bayan.db.roll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for codes, from 0 in the order in which they are met. Several threads may use
 * it.
 */
public final class Codes {

	private final List<String> codes = new ArrayList<>();

	private final Map<String, Integer> numbers = new HashMap<>();

	/** The number of a code, a new one for a new code. */
	public synchronized int number(String code) {
		Integer number = this.numbers.putIfAbsent(code, this.codes.size());
		if (number != null) {
			return number;
		}
		this.codes.add(code);
		return this.codes.size() - 1;
	}

	/** The code of a number. */
	public synchronized String code(int number) {
		return this.codes.get(number);
	}

	/** How many there are. */
	public synchronized int size() {
		return this.codes.size();
	}

}
