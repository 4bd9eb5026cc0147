package org.bayan.reporting.picture;

import java.awt.Color;

/**
 * How a piece of text is drawn.
 *
 * @param size in pixels at 960 x 540
 * @param line distance from one line to the next in pixels
 */
public record TextStyle(Typeface typeface, float size, float line, Color colour) {

	/** Where the baseline lies in a line, as a part of its height. */
	public static final double BASELINE = 0.72;

	public static TextStyle title(boolean arabic) {
		return new TextStyle(Typeface.SEMIBOLD, arabic ? 20 : 19, arabic ? 34 : 26, Palette.INK);
	}

	public static TextStyle subtitle(boolean arabic) {
		return new TextStyle(Typeface.REGULAR, arabic ? 14 : 13, arabic ? 25 : 20, Palette.INK_2);
	}

	/** Notes, axes and labels. */
	public static TextStyle note(boolean arabic) {
		return new TextStyle(Typeface.REGULAR, arabic ? 13 : 12, arabic ? 22 : 16, Palette.INK_2);
	}

	/** Names inside tiles and above the columns of a heat map: nothing is smaller. */
	public static TextStyle small(boolean arabic) {
		return new TextStyle(Typeface.REGULAR, arabic ? 11.5f : 10, arabic ? 14 : 11.5f, Palette.INK_2);
	}

	/** The figure of a tile, and counts that lead a line. */
	public static TextStyle figure() {
		return new TextStyle(Typeface.SEMIBOLD, 14, 18, Palette.INK);
	}

	public TextStyle in(Color other) {
		return new TextStyle(this.typeface, this.size, this.line, other);
	}

	public TextStyle sized(float other) {
		return new TextStyle(this.typeface, other, this.line, this.colour);
	}

	public TextStyle semibold() {
		return new TextStyle(Typeface.SEMIBOLD, this.size, this.line, this.colour);
	}

	public TextStyle regular() {
		return new TextStyle(Typeface.REGULAR, this.size, this.line, this.colour);
	}

}
