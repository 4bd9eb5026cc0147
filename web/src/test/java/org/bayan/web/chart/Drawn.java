package org.bayan.web.chart;

import java.util.ArrayList;
import java.util.List;

import org.bayan.reporting.chart.ChartDefinition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/** A drawing, read as who looks at it does. */
final class Drawn {

	/** Width of a letter in parts of its size: most are narrower. */
	private static final double LETTER = 0.5;

	private final Element svg;

	private Drawn(Element svg) {
		this.svg = svg;
	}

	/** The drawing of a chart for wide screens. */
	static Drawn wide(ChartDefinition chart, double width) {
		return new Drawn(both(chart, width).getFirst());
	}

	/** The one for narrow screens, 358 pixels wide. */
	static Drawn narrow(ChartDefinition chart) {
		return new Drawn(both(chart, 700).getLast());
	}

	private static Elements both(ChartDefinition chart, double width) {
		String drawing = new PageChart(chart, SmallCharts.links(chart.language()), width).drawing();
		Document both = Jsoup.parse("<g>" + drawing + "</g>", "", Parser.xmlParser());
		return both.select("svg");
	}

	/**
	 * What leads somewhere, or says what it is when pointed at.
	 *
	 * @param href empty where it leads nowhere
	 */
	record Mark(String title, String href) {

	}

	List<Mark> marks() {
		return this.svg.select("a, g")
			.stream()
			.filter((one) -> one.selectFirst("> title") != null)
			.map((one) -> new Mark(one.select("> title").text(), one.attr("href")))
			.toList();
	}

	/** Rectangles that are filled with one of these. */
	List<Element> boxes(String... fills) {
		return this.svg.select("rect").stream().filter((one) -> List.of(fills).contains(one.attr("fill"))).toList();
	}

	Elements all(String query) {
		return this.svg.select(query);
	}

	List<String> words() {
		return this.svg.select("text").eachText();
	}

	Element text(String words) {
		return this.svg.select("text")
			.stream()
			.filter((one) -> one.text().equals(words))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no text " + words + " in " + words()));
	}

	double width() {
		return number(this.svg, "width");
	}

	double height() {
		return number(this.svg, "height");
	}

	String attribute(String name) {
		return this.svg.attr(name);
	}

	static double number(Element element, String attribute) {
		return Double.parseDouble(element.attr(attribute));
	}

	/**
	 * What is drawn, with its four edges; of patterns nothing.
	 */
	record Box(String what, double left, double top, double right, double bottom) {

		boolean touches(Box other) {
			return this.left < other.right && other.left < this.right && this.top < other.bottom
					&& other.top < this.bottom;
		}

	}

	/** All that is seen; not what is there to be pointed at. */
	List<Box> shapes() {
		List<Box> shapes = new ArrayList<>(texts());
		for (Element one : this.svg.select("rect, line, circle")) {
			if (one.closest("defs") == null && !one.attr("fill-opacity").equals("0")) {
				shapes.add(shape(one));
			}
		}
		return shapes;
	}

	private static Box shape(Element one) {
		return switch (one.tagName()) {
			case "rect" -> new Box(one.toString(), number(one, "x"), number(one, "y"),
					number(one, "x") + number(one, "width"), number(one, "y") + number(one, "height"));
			case "line" -> new Box(one.toString(), Math.min(number(one, "x1"), number(one, "x2")),
					Math.min(number(one, "y1"), number(one, "y2")), Math.max(number(one, "x1"), number(one, "x2")),
					Math.max(number(one, "y1"), number(one, "y2")));
			default ->
				new Box(one.toString(), number(one, "cx") - number(one, "r"), number(one, "cy") - number(one, "r"),
						number(one, "cx") + number(one, "r"), number(one, "cy") + number(one, "r"));
		};
	}

	/** Where a text begins and ends goes by the direction of the picture. */
	List<Box> texts() {
		boolean fromTheRight = attribute("direction").equals("rtl");
		List<Box> texts = new ArrayList<>();
		for (Element one : this.svg.select("text")) {
			double size = number(one, "font-size");
			double width = one.text().length() * size * LETTER;
			double x = number(one, "x");
			double left = switch (one.attr("text-anchor")) {
				case "middle" -> x - width / 2;
				case "end" -> fromTheRight ? x : x - width;
				default -> fromTheRight ? x - width : x;
			};
			texts.add(new Box(one.text(), left, number(one, "y") - size * 0.7, left + width, number(one, "y")));
		}
		return texts;
	}

}
