package org.bayan.web.markup;

/**
 * Writes elements of HTML and SVG. Every text and every value of an attribute is escaped,
 * so that nothing that came with the data is ever markup.
 */
public final class Markup {

	private final StringBuilder text = new StringBuilder();

	/** Begins an element; names and values of its attributes by turns. */
	public Markup open(String name, Object... attributes) {
		this.text.append('<').append(name);
		for (int i = 0; i < attributes.length; i += 2) {
			this.text.append(' ').append(attributes[i]).append("=\"");
			escape((attributes[i + 1] instanceof Double number) ? number(number) : attributes[i + 1].toString());
			this.text.append('"');
		}
		this.text.append('>');
		return this;
	}

	public Markup close(String name) {
		this.text.append("</").append(name).append('>');
		return this;
	}

	/** A whole element that holds a text. */
	public Markup element(String name, String content, Object... attributes) {
		return open(name, attributes).text(content).close(name);
	}

	/** A whole element that holds nothing. */
	public Markup empty(String name, Object... attributes) {
		return open(name, attributes).close(name);
	}

	public Markup text(String content) {
		escape(content);
		return this;
	}

	/** What another one has written. */
	public Markup add(Markup other) {
		this.text.append(other.text);
		return this;
	}

	private void escape(String content) {
		for (int i = 0; i < content.length(); i++) {
			char c = content.charAt(i);
			switch (c) {
				case '&' -> this.text.append("&amp;");
				case '<' -> this.text.append("&lt;");
				case '>' -> this.text.append("&gt;");
				case '"' -> this.text.append("&quot;");
				case '\'' -> this.text.append("&#39;");
				default -> this.text.append(c);
			}
		}
	}

	/** At most one decimal: a tenth of a pixel. */
	private static String number(double value) {
		long tenths = Math.round(value * 10);
		if (tenths % 10 == 0) {
			return Long.toString(tenths / 10);
		}
		long size = Math.abs(tenths);
		return ((tenths < 0) ? "-" : "") + size / 10 + "." + size % 10;
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
