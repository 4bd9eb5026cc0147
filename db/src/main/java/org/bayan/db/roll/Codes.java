package org.bayan.db.roll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers for codes, from 0 in the order in which they are met. A part of a text is
 * looked for without making a string of it, as a year has a million of them. Several
 * threads may use it.
 */
public final class Codes {

	private static final int NONE = -1;

	private final List<String> codes = new ArrayList<>();

	/** Numbers by hash, at the next place that is free; a power of two of them. */
	private int[] numbers = new int[512];

	public Codes() {
		Arrays.fill(this.numbers, NONE);
	}

	/** The number of a code, a new one for a new code. */
	public synchronized int number(String code) {
		return number(code, 0, code.length(), hash(code));
	}

	/**
	 * The number of a part of a text.
	 * @param hash of {@link #hash(int, char)} over its letters, from 0
	 */
	synchronized int number(String text, int from, int to, int hash) {
		int at = place(hash);
		while (this.numbers[at] != NONE) {
			String code = this.codes.get(this.numbers[at]);
			if (code.length() == to - from && text.startsWith(code, from)) {
				return this.numbers[at];
			}
			at = (at + 1) & (this.numbers.length - 1);
		}
		int number = this.codes.size();
		this.codes.add(text.substring(from, to));
		this.numbers[at] = number;
		if (this.codes.size() * 2 > this.numbers.length) {
			widen();
		}
		return number;
	}

	private void widen() {
		this.numbers = new int[this.numbers.length * 2];
		Arrays.fill(this.numbers, NONE);
		for (int number = 0; number < this.codes.size(); number++) {
			String code = this.codes.get(number);
			int at = place(hash(code));
			while (this.numbers[at] != NONE) {
				at = (at + 1) & (this.numbers.length - 1);
			}
			this.numbers[at] = number;
		}
	}

	private int place(int hash) {
		return (hash ^ (hash >>> 15)) & (this.numbers.length - 1);
	}

	/** A hash with one letter more. */
	static int hash(int hash, char letter) {
		return hash * 31 + letter;
	}

	private static int hash(String code) {
		int hash = 0;
		for (int i = 0; i < code.length(); i++) {
			hash = hash(hash, code.charAt(i));
		}
		return hash;
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
