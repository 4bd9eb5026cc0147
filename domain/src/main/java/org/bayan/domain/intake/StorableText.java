package org.bayan.domain.intake;

/**
 * Texts as they were written in a file, broken ones included, made fit to be stored and
 * shown.
 */
public final class StorableText {

	private static final char SYMBOL_FOR_NULL = '\u2400';

	private static final char REPLACEMENT = '\ufffd';

	private StorableText() {
	}

	/**
	 * The text with a visible sign for what no database holds: ␀ for NUL, the replacement
	 * character for half a surrogate pair.
	 */
	public static String storable(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == 0 || Character.isSurrogate(c)) {
				return replaced(text);
			}
		}
		return text;
	}

	private static String replaced(String text) {
		StringBuilder storable = new StringBuilder(text.length());
		text.codePoints().forEach((c) -> {
			boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
			storable.appendCodePoint((c == 0) ? SYMBOL_FOR_NULL : half ? REPLACEMENT : c);
		});
		return storable.toString();
	}

}
