package org.bayan.domain.roll;

import java.util.Arrays;

/**
 * One list of a roll: so many codes for each activity.
 */
public final class Entries {

	/** What ends an entry in the text of a list. */
	private static final char END_OF_ENTRY = '\u001e';

	/** What ends a code within an entry. */
	private static final char END_OF_CODE = '\u001f';

	private final String text;

	private final int size;

	private final Codes numbers;

	/** The numbers of the codes, entry after entry; empty until somebody asks. */
	private int[] codes = new int[0];

	/** Where the codes of each entry end; empty until somebody asks. */
	private int[] ends = new int[0];

	private Entries(String text, int size, Codes numbers) {
		this.text = text;
		this.size = size;
		this.numbers = numbers;
	}

	/**
	 * A list, which is read once somebody asks for an entry: most pages need but some of
	 * the lists. In an empty text there is one entry, without a code.
	 * @param size how many entries it has
	 */
	public static Entries of(String text, int size, Codes numbers) {
		return new Entries(text, size, numbers);
	}

	private void read() {
		int[] some = new int[this.size];
		int[] last = new int[this.size];
		int code = 0;
		int entry = 0;
		int from = 0;
		int hash = 0;
		int length = this.text.length();
		for (int at = 0; at <= length; at++) {
			char sign = (at < length) ? this.text.charAt(at) : END_OF_ENTRY;
			if (sign > END_OF_CODE || sign < END_OF_ENTRY) {
				hash = Codes.hash(hash, sign);
				continue;
			}
			if (at > from) {
				some = (code < some.length) ? some : Arrays.copyOf(some, code * 2);
				some[code++] = this.numbers.number(this.text, from, at, hash);
			}
			if (sign == END_OF_ENTRY) {
				if (entry == this.size) {
					throw new IllegalStateException("a list of more than " + this.size + " entries");
				}
				last[entry++] = code;
			}
			from = at + 1;
			hash = 0;
		}
		if (entry < this.size) {
			throw new IllegalStateException("a list of " + entry + " entries in place of " + this.size);
		}
		this.codes = some;
		this.ends = last;
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
		if (this.ends.length == 0) {
			read();
		}
		return this.ends[entry];
	}

	/** The number of the code at a place. */
	int code(int at) {
		return this.codes[at];
	}

	/** The number of the only code of an entry. */
	int only(int entry) {
		int at = to(entry) - 1;
		return this.codes[at];
	}

}
