package org.bayan.reporting.chart;

import java.awt.Color;

/** The colours of the visual language, named by role. */
final class Palette {

	static final Color PAPER = new Color(0xffffff);

	static final Color INK = new Color(0x14212b);

	static final Color INK_2 = new Color(0x45535f);

	static final Color INK_3 = new Color(0x5f6d78);

	static final Color ACCENT = new Color(0x0b5c69);

	static final Color CONTEXT = new Color(0x8696a1);

	static final Color RULE = new Color(0xc9d1d6);

	static final Color GRID = new Color(0xe6eaec);

	private Palette() {
	}

}
