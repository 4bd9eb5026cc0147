package org.bayan.reporting.text;

/** Text that came with the data and may hold anything. */
public final class ForeignText {

	private ForeignText() {
	}

	/**
	 * The text on one line without characters that steer direction, line or terminal:
	 * controls, line separators and bidi embeddings, overrides and isolates are removed
	 * or, where they part words, become a space. Characters that no file format can hold
	 * (lone surrogates, non-characters) become U+FFFD.
	 */
	public static String plain(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		text.codePoints().forEach((c) -> append(plain, c));
		return plain.toString().strip();
	}

	private static void append(StringBuilder plain, int c) {
		if (c == '\t' || c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) {
			if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
				plain.append(' ');
			}
		}
		else if ((c >= 0xd800 && c <= 0xdfff) || (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe) {
			plain.append('\ufffd');
		}
		else if (!Character.isISOControl(c) && !(c >= 0x202a && c <= 0x202e) && !(c >= 0x2066 && c <= 0x2069)) {
			plain.appendCodePoint(c);
		}
	}

}
