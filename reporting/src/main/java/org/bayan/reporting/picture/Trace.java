package org.bayan.reporting.picture;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What was drawn and where, so that it can be told whether texts overlap or leave the
 * picture.
 *
 * @param texts every text with the bounds of its ink
 * @param marks every bar, tile, cell and dot
 */
public record Trace(List<DrawnText> texts, List<DrawnMark> marks) {

	public Trace() {
		this(new ArrayList<>(), new ArrayList<>());
	}

	/** One line of text. */
	public record DrawnText(String text, Rectangle2D bounds) {

	}

	/** A shape that stands for a figure; its title is empty where it only helps. */
	public record DrawnMark(String title, Shape shape) {

	}

}
