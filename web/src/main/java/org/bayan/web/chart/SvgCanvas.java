package org.bayan.web.chart;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.chart.ChartSeries;
import org.bayan.web.markup.Markup;

/**
 * A drawing in SVG with words as words. Right-to-left languages mirror it once: every x
 * is counted from the side on which reading begins, and anchors are logical.
 */
final class SvgCanvas {

	static final String INK = "#14212B";

	static final String INK_2 = "#45535F";

	static final String INK_3 = "#5F6D78";

	static final String ACCENT = "#0B5C69";

	static final String OCHRE = "#CB8000";

	static final String CONTEXT = "#8696A1";

	static final String RULE = "#C9D1D6";

	static final String GRID = "#E6EAEC";

	static final String PAPER = "#FFFFFF";

	/** A step's fill and what is written on it; 0 is none. */
	private static final String[] STEPS = { PAPER, "#D9EAEC", "#A9CFD3", "#6FAEB6", "#2E7F8A", "#0A4854" };

	/** The darkest of the steps of a scale; 0 is none. */
	static final int HIGHEST_STEP = STEPS.length - 1;

	private final ChartDefinition definition;

	private final RecordLinks links;

	private final String id;

	private final double width;

	private final boolean mirrored;

	private final Markup body = new Markup();

	private double height;

	/**
	 * @param variant tells two drawings of one chart apart
	 * @param width in pixels
	 * @param mirrored whether x runs from the right
	 */
	SvgCanvas(ChartDefinition definition, RecordLinks links, String variant, double width, boolean mirrored) {
		this.definition = definition;
		this.links = links;
		this.id = definition.name() + "-" + variant;
		this.width = width;
		this.mirrored = mirrored;
	}

	static String fill(int step) {
		return STEPS[step];
	}

	static String onFill(int step) {
		return (step >= 4) ? PAPER : INK;
	}

	double width() {
		return this.width;
	}

	void height(double height) {
		this.height = height;
	}

	/** Size of small letters, a little larger in Arabic. */
	double small() {
		return this.definition.rightToLeft() ? 13.0 : 12.0;
	}

	void box(double x, double y, double boxWidth, double boxHeight, String fill, Object... more) {
		Object[] attributes = { "x", this.mirrored ? this.width - x - boxWidth : x, "y", y, "width", boxWidth, "height",
				boxHeight, "fill", fill };
		this.body.empty("rect", join(attributes, more));
	}

	void line(double x1, double y1, double x2, double y2, String stroke, double thickness) {
		this.body.empty("line", "x1", x(x1), "y1", y1, "x2", x(x2), "y2", y2, "stroke", stroke, "stroke-width",
				thickness);
	}

	void circle(double x, double y, double radius, String fill) {
		this.body.empty("circle", "cx", x(x), "cy", y, "r", radius, "fill", fill);
	}

	/** A text whose anchor is {@code start}, {@code middle} or {@code end}. */
	void text(double x, double y, String words, String anchor, double size, String fill, boolean strong) {
		text(x, y, words, anchor, size, fill, strong, false);
	}

	/**
	 * A text.
	 * @param crossed whether a line runs behind it, from which an edge of paper parts it
	 */
	void text(double x, double y, String words, String anchor, double size, String fill, boolean strong,
			boolean crossed) {
		Object[] attributes = { "x", x(x), "y", y, "font-size", size, "fill", fill, "text-anchor", anchor };
		if (strong) {
			attributes = join(attributes, "font-weight", "600");
		}
		if (crossed) {
			attributes = join(attributes, "stroke", PAPER, "stroke-width", "4", "paint-order", "stroke");
		}
		this.body.element("text", words, attributes);
	}

	/** No data: hatched; not applicable: a dashed frame. */
	void unknown(double x, double y, double boxWidth, double boxHeight, Cell cell) {
		if (cell.state() == CellState.NO_DATA) {
			box(x, y, boxWidth, boxHeight, "url(#" + this.id + "-hatch)");
		}
		else if (cell.state() == CellState.NOT_APPLICABLE) {
			box(x + 0.5, y + 0.5, Math.max(1, boxWidth - 1), Math.max(1, boxHeight - 1), "none", "stroke", CONTEXT,
					"stroke-dasharray", "4 3");
		}
	}

	/**
	 * Draws a mark that leads to its records. The table beside the chart holds the same
	 * links for the keyboard.
	 */
	void mark(ChartSeries series, ChartCategory category, Cell cell, Runnable drawing) {
		String address = this.links.of(series, category);
		String element = (address != null) ? "a" : "g";
		this.body.open(element, (address != null) ? leadingTo(address) : new Object[0]);
		this.body.element("title", this.definition.markTitle(series, category, cell));
		drawing.run();
		this.body.close(element);
	}

	/** Draws a name that leads to the page of what it names, where there is one. */
	void name(ChartCategory category, Runnable drawing) {
		String address = this.links.page(category);
		if (address == null) {
			drawing.run();
			return;
		}
		this.body.open("a", leadingTo(address)).element("title", category.name());
		drawing.run();
		this.body.close("a");
	}

	private static Object[] leadingTo(String address) {
		return new Object[] { "href", address, "tabindex", "-1" };
	}

	/** The fill of expenditure and of every second bar of a pair. */
	String hatched() {
		return "url(#" + this.id + "-pair)";
	}

	/** The whole drawing. */
	Markup svg(String cssClass) {
		Markup svg = new Markup();
		svg.open("svg", "class", cssClass, "viewBox", "0 0 " + Math.round(this.width) + " " + Math.round(this.height),
				"width", (double) Math.round(this.width), "height", (double) Math.round(this.height), "direction",
				this.mirrored ? "rtl" : "ltr", "role", "group", "aria-labelledby", this.id + "-t", "aria-describedby",
				this.id + "-d");
		svg.element("title", this.definition.title(), "id", this.id + "-t");
		svg.element("desc", this.definition.description(), "id", this.id + "-d");
		svg.open("defs")
			.open("pattern", "id", this.id + "-hatch", "width", "6", "height", "6", "patternUnits", "userSpaceOnUse",
					"patternTransform", "rotate(45)")
			.empty("line", "x1", "0", "y1", "0", "x2", "0", "y2", "6", "stroke", CONTEXT, "stroke-width", "2")
			.close("pattern");
		if (this.definition.kind() == ChartKind.PAIRED_BARS) {
			svg.open("pattern", "id", this.id + "-pair", "width", "6", "height", "6", "patternUnits", "userSpaceOnUse",
					"patternTransform", "rotate(45)")
				.empty("rect", "width", "6", "height", "6", "fill", OCHRE)
				.empty("line", "x1", "3", "y1", "0", "x2", "3", "y2", "6", "stroke", PAPER, "stroke-width", "1.25")
				.close("pattern");
		}
		svg.close("defs");
		return svg.add(this.body).close("svg");
	}

	/** About how wide a text is, in pixels. */
	static double estimate(String words, double size) {
		return words.length() * size * 0.54;
	}

	private double x(double x) {
		return this.mirrored ? this.width - x : x;
	}

	private static Object[] join(Object[] some, Object... more) {
		Object[] all = new Object[some.length + more.length];
		System.arraycopy(some, 0, all, 0, some.length);
		System.arraycopy(more, 0, all, some.length, more.length);
		return all;
	}

}
