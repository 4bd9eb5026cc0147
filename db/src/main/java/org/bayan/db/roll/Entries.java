package org.bayan.db.roll;

import java.util.Arrays;

/**
 * One list of a roll: so many codes for each activity. It never changes, so any number of
 * threads may read it.
 */
public final class Entries {

	/** What ends an entry in the text of a list. */
	private static final char END_OF_ENTRY = '\u001e';

	/** What ends a code within an entry. */
	private static final char END_OF_CODE = '\u001f';

	private final int size;

	/** The numbers of the codes, entry after entry. */
	private final int[] codes;

	/** Where the codes of each entry end; empty where each has one. */
	private final int[] ends;

	private Entries(int size, int[] codes, int[] ends) {
		this.size = size;
		this.codes = codes;
		this.ends = ends;
	}

	/**
	 * A list. In an empty text there is one entry, without a code.
	 * @param size how many entries it has
	 */
	public static Entries of(String text, int size, Codes numbers) {
		int[] codes = new int[size];
		int[] ends = new int[size];
		int code = 0;
		int entry = 0;
		int from = 0;
		boolean oneEach = true;
		for (int at = 0; at <= text.length(); at++) {
			char sign = (at < text.length()) ? text.charAt(at) : END_OF_ENTRY;
			if (sign != END_OF_CODE && sign != END_OF_ENTRY) {
				continue;
			}
			if (at > from) {
				codes = (code < codes.length) ? codes : Arrays.copyOf(codes, code * 2);
				codes[code++] = numbers.number(text.substring(from, at));
			}
			if (sign == END_OF_ENTRY) {
				if (entry == size) {
					throw new IllegalStateException("a list of more than " + size + " entries");
				}
				ends[entry++] = code;
				oneEach &= code == entry;
			}
			from = at + 1;
		}
		if (entry < size) {
			throw new IllegalStateException("a list of " + entry + " entries in place of " + size);
		}
		return new Entries(size, Arrays.copyOf(codes, code), oneEach ? new int[0] : ends);
	}

	/** How many entries it has. */
	public int size() {
		return this.size;
	}

	/** Where the codes of an entry begin. */
	int from(int entry) {
		return (entry > 0) ? to(entry - 1) : 0;
	}

	/** Where they end. */
	int to(int entry) {
		return (this.ends.length > 0) ? this.ends[entry] : entry + 1;
	}

	/** The number of the code at a place. */
	int code(int at) {
		return this.codes[at];
	}

	/** The number of the only code of an entry. */
	int only(int entry) {
		return this.codes[to(entry) - 1];
	}

}
