package org.bayan.batch.row;

/**
 * Numbers as they are written in Arabic, Persian and Urdu: their digits, decimal
 * separator and minus mean what their Latin counterparts mean.
 */
final class Digits {

	private Digits() {
	}

	/** With the digits 0 to 9, the point and the hyphen for their counterparts. */
	static String latin(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= 0x61c) {
				return replace(text);
			}
		}
		return text;
	}

	private static String replace(String text) {
		StringBuilder latin = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= 0x660 && c <= 0x669) {
				latin.append((char) ('0' + c - 0x660));
			}
			else if (c >= 0x6f0 && c <= 0x6f9) {
				latin.append((char) ('0' + c - 0x6f0));
			}
			else if (c == 0x66b) {
				latin.append('.');
			}
			else if (c == 0x2212) {
				latin.append('-');
			}
			else if (c != 0x61c && c != 0x200e && c != 0x200f) {
				// Direction marks stand around a minus so that it is shown on its side.
				latin.append(c);
			}
		}
		return latin.toString();
	}

	static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	/** Whether a stretch of a text is nothing but digits, and at least one. */
	static boolean allDigits(String text, int start, int end) {
		for (int i = start; i < end; i++) {
			if (!isDigit(text.charAt(i))) {
				return false;
			}
		}
		return start < end;
	}

}
