package org.bayan.reporting.picture;

/** The size of pictures, in pixels of 1/96 inch. */
public final class Canvas {

	/** Width in pixels. */
	public static final int WIDTH = 960;

	/** Height in pixels, unless the rows need more. */
	public static final int HEIGHT = 540;

	/** The least height of a chart that is only as high as it needs. */
	public static final int LEAST_HEIGHT = 300;

	public static final int MARGIN = 16;

	private Canvas() {
	}

}
