package org.bayan.batch.oracle;

/**
 * Arabic-Indic digits, Eastern ones included, read as 0 to 9.
 */
final class Digits {

	private Digits() {
	}

	static String western(String text) {
		StringBuilder western = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= '\u0660' && c <= '\u0669') {
				western.append((char) ('0' + c - '\u0660'));
			}
			else if (c >= '\u06F0' && c <= '\u06F9') {
				western.append((char) ('0' + c - '\u06F0'));
			}
			else {
				western.append(c);
			}
		}
		return western.toString();
	}

	static String arabicIndic(String text) {
		StringBuilder arabic = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			arabic.append((c >= '0' && c <= '9') ? (char) (c - '0' + '\u0660') : c);
		}
		return arabic.toString();
	}

}
