package org.bayan.domain.activity;

import java.text.Normalizer;

/**
 * References of activities in the one form in which they are stored, shown and compared:
 * what cannot be seen is taken away, letters that look alike because a computer wrote
 * them in another way become the same. PostgreSQL does the same, see
 * {@code activity.folded_reference}.
 */
public final class ActivityReference {

	/** The longest reference, in code points of the folded form. */
	public static final int LIMIT = 64;

	private ActivityReference() {
	}

	/**
	 * The folded form: soft hyphen, direction and zero-width characters removed, then
	 * NFKC, then one space for each run of white space and none at the ends. Empty where
	 * nothing is left.
	 */
	public static String folded(String written) {
		return isPlain(written) ? written : oneSpace(Normalizer.normalize(visible(written), Normalizer.Form.NFKC));
	}

	/**
	 * The text with the code points that folding changes, and marks that stand on other
	 * letters, spelt out: {@code R<U+00A0>1}. Tells references that look alike apart.
	 */
	public static String spelt(String reference) {
		StringBuilder spelt = new StringBuilder(reference.length());
		int before = ' ';
		for (int i = 0; i < reference.length(); i += Character.charCount(before)) {
			int c = reference.codePointAt(i);
			boolean seen = (c == ' ') ? before != ' ' && i + 1 < reference.length() : !isChanged(c) && !isMark(c);
			if (seen) {
				spelt.appendCodePoint(c);
			}
			else {
				spelt.append(String.format("<U+%04X>", c));
			}
			before = c;
		}
		return spelt.toString();
	}

	/** ASCII with single spaces inside, as nearly all references are. */
	private static boolean isPlain(String text) {
		char before = ' ';
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
				return false;
			}
			before = c;
		}
		return before != ' ' || text.isEmpty();
	}

	private static String visible(String text) {
		StringBuilder visible = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			if (!isUnseen(text.charAt(i))) {
				visible.append(text.charAt(i));
			}
		}
		return visible.toString();
	}

	private static boolean isUnseen(char c) {
		return c == 0xad || c == 0x61c || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e)
				|| (c >= 0x2060 && c <= 0x2069) || c == 0xfeff;
	}

	private static String oneSpace(String text) {
		StringBuilder folded = new StringBuilder(text.length());
		boolean space = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (isWhiteSpace(c)) {
				space = true;
			}
			else {
				if (space && !folded.isEmpty()) {
					folded.append(' ');
				}
				space = false;
				folded.append(c);
			}
		}
		return folded.toString();
	}

	/** Unicode's property White_Space. */
	private static boolean isWhiteSpace(char c) {
		return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xa0 || c == 0x1680
				|| (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f
				|| c == 0x3000;
	}

	private static boolean isChanged(int c) {
		String one = Character.toString(c);
		return !folded(one).equals(one);
	}

	private static boolean isMark(int c) {
		int type = Character.getType(c);
		return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
				|| type == Character.COMBINING_SPACING_MARK;
	}

}
