package org.bayan.reporting.picture;

import java.awt.Color;
import java.util.List;

/** The colours of the visual language, named by role. */
public final class Palette {

	public static final Color PAPER = new Color(0xffffff);

	public static final Color INK = new Color(0x14212b);

	public static final Color INK_2 = new Color(0x45535f);

	public static final Color INK_3 = new Color(0x5f6d78);

	public static final Color ACCENT = new Color(0x0b5c69);

	public static final Color CONTEXT = new Color(0x8696a1);

	public static final Color RULE = new Color(0xc9d1d6);

	public static final Color GRID = new Color(0xe6eaec);

	/**
	 * Series in their order: petrol, ochre, crimson and so on. Each differs for every
	 * sight.
	 */
	static final List<Color> SERIES = List.of(ACCENT, new Color(0xcb8000), new Color(0x9c0d2b), new Color(0x8c84a7),
			new Color(0x528d6b), new Color(0x591d33), new Color(0x1f226c), new Color(0x9055cb));

	/** Expenditure, wherever it stands. */
	public static final Color OCHRE = SERIES.get(1);

	/** One hue from light to dark for tile map and heat map. */
	static final List<Color> STEPS = List.of(new Color(0xd9eaec), new Color(0xa9cfd3), new Color(0x6faeb6),
			new Color(0x2e7f8a), new Color(0x0a4854));

	/** From this step on, text is white. */
	private static final int DARK = 4;

	private Palette() {
	}

	/** The colour of a step, 1 to 5. */
	public static Color step(int step) {
		return STEPS.get(step - 1);
	}

	/** The colour of text on a step; on paper for 0. */
	public static Color textOn(int step) {
		return (step >= DARK) ? PAPER : INK;
	}

}
