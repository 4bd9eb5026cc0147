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

	/** The numbers of the codes, entry after entry. */
	private final int[] codes;

	/** Where the codes of each entry end. */
	private final int[] ends;

	private Entries(int[] codes, int[] ends) {
		this.codes = codes;
		this.ends = ends;
	}

	/** Reads a list; in an empty text there is one entry, without a code. */
	public static Entries of(String text, Codes numbers) {
		int[] codes = new int[64];
		int[] ends = new int[64];
		int code = 0;
		int entry = 0;
		int from = 0;
		for (int at = 0; at <= text.length(); at++) {
			char sign = (at < text.length()) ? text.charAt(at) : END_OF_ENTRY;
			if (sign > END_OF_CODE || sign < END_OF_ENTRY) {
				continue;
			}
			if (at > from) {
				codes = (code < codes.length) ? codes : Arrays.copyOf(codes, code * 2);
				codes[code++] = numbers.number(text, from, at);
			}
			if (sign == END_OF_ENTRY) {
				ends = (entry < ends.length) ? ends : Arrays.copyOf(ends, entry * 2);
				ends[entry++] = code;
			}
			from = at + 1;
		}
		return new Entries(codes, Arrays.copyOf(ends, entry));
	}

	/** How many entries it has. */
	public int size() {
		return this.ends.length;
	}

	/** Where the codes of an entry begin. */
	int from(int entry) {
		return (entry > 0) ? this.ends[entry - 1] : 0;
	}

	/** Where they end. */
	int to(int entry) {
		return this.ends[entry];
	}

	/** The number of the code at a place. */
	int code(int at) {
		return this.codes[at];
	}

	/** The number of the only code of an entry. */
	int only(int entry) {
		return this.codes[from(entry)];
	}

}
