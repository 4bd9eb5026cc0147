package org.bayan.reporting.chart;

import java.awt.Color;

/**
 * How a piece of text is drawn.
 *
 * @param size in pixels at 960 x 540
 * @param line distance from one line to the next in pixels
 */
record TextStyle(Typeface typeface, float size, float line, Color colour) {

	static TextStyle title(boolean arabic) {
		return new TextStyle(Typeface.SEMIBOLD, arabic ? 20 : 19, arabic ? 34 : 26, Palette.INK);
	}

	static TextStyle subtitle(boolean arabic) {
		return new TextStyle(Typeface.REGULAR, arabic ? 14 : 13, arabic ? 25 : 20, Palette.INK_2);
	}

	/** Notes, axes and labels. */
	static TextStyle note(boolean arabic) {
		return new TextStyle(Typeface.REGULAR, arabic ? 13 : 12, arabic ? 22 : 16, Palette.INK_2);
	}

	TextStyle in(Color other) {
		return new TextStyle(this.typeface, this.size, this.line, other);
	}

	TextStyle semibold() {
		return new TextStyle(Typeface.SEMIBOLD, this.size, this.line, this.colour);
	}

}
