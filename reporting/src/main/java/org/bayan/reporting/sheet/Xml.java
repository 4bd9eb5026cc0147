package org.bayan.reporting.sheet;

/** Text inside XML. */
final class Xml {

	private Xml() {
	}

	/** Appends a text, for content and for attributes in double quotes. */
	static void escape(StringBuilder xml, String text) {
		int from = 0;
		for (int i = 0; i < text.length(); i++) {
			String escaped = switch (text.charAt(i)) {
				case '&' -> "&amp;";
				case '<' -> "&lt;";
				case '>' -> "&gt;";
				case '"' -> "&quot;";
				default -> "";
			};
			if (!escaped.isEmpty()) {
				xml.append(text, from, i).append(escaped);
				from = i + 1;
			}
		}
		xml.append(text, from, text.length());
	}

	static String escaped(String text) {
		StringBuilder xml = new StringBuilder(text.length() + 16);
		escape(xml, text);
		return xml.toString();
	}

}
