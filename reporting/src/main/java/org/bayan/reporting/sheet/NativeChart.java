package org.bayan.reporting.sheet;

import java.util.List;
import java.util.Locale;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.language.Language;
import org.bayan.reporting.chart.ChartKind;

/**
 * A chart that Excel draws, bound to cells and editable there: columns over time or bars
 * from the largest. It keeps the figures, for programs that do not read them anew.
 *
 * @param name what the chart is called among the sheet's objects
 * @param kind columns or bars
 * @param language of its words
 * @param title the finding
 * @param subtitle measure, by what, period
 * @param description the text alternative
 * @param seriesCell the cell that names the series
 * @param series the series' name
 * @param categoryCells the cells that name the categories
 * @param categories their names
 * @param valueCells the cells of the values
 * @param values the values; those that are not known are gaps
 * @param context how many of the first values belong to an earlier period, set back in
 * grey
 * @param width about how wide it is, in points, to place the title and to leave room for
 * labels
 * @param height about how high it is, in points
 */
public record NativeChart(String name, ChartKind kind, Language language, String title, String subtitle,
		String description, String seriesCell, String series, String categoryCells, List<String> categories,
		String valueCells, List<Cell> values, int context, double width, double height) {

	private static final String ACCENT = "0B5C69";

	private static final String CONTEXT = "8696A1";

	private static final String INK = "14212B";

	private static final String INK_2 = "45535F";

	private static final String GRID = "E6EAEC";

	String xml() {
		StringBuilder xml = new StringBuilder(16_000);
		xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
			.append("<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" ")
			.append("xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" ")
			.append("xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">")
			.append("<c:date1904 val=\"0\"/><c:lang val=\"")
			.append(inSheets().tag())
			.append("\"/><c:roundedCorners val=\"0\"/><c:chart>");
		title(xml);
		xml.append("<c:autoTitleDeleted val=\"0\"/><c:plotArea>");
		double side = columns() ? 26 / this.width : labels();
		double top = 30 / this.height;
		double foot = (columns() ? 40 : 20) / this.height;
		xml.append(layout(side, top, 1 - side - (columns() ? 0.01 : 0.06), 1 - top - foot));
		bars(xml);
		categoryAxis(xml);
		valueAxis(xml);
		xml.append("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>")
			.append("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>")
			.append("<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>")
			.append(textProperties(900, false, INK_2))
			.append("</c:chartSpace>");
		return xml.toString();
	}

	private boolean columns() {
		return this.kind == ChartKind.COLUMNS;
	}

	/** Whether bars run to both sides of zero, so that names cannot stand at the zero. */
	private boolean below() {
		return this.values.stream().anyMatch((cell) -> cell.amount().signum() < 0);
	}

	private boolean rightToLeft() {
		return this.language.rightToLeft();
	}

	private SheetLanguage inSheets() {
		return SheetLanguage.of(this.language);
	}

	/** The part of the width that the names of the bars take. */
	private double labels() {
		int longest = this.categories.stream().mapToInt(String::length).max().orElse(0);
		return Math.clamp((longest * (rightToLeft() ? 4.6 : 5.3) + 10) / this.width, 0.1, 0.5);
	}

	private String layout(double x, double y, double w, double h) {
		double left = rightToLeft() ? 1 - x - w : x;
		return "<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/>"
				+ place(left, y) + "<c:w val=\"" + decimal(w) + "\"/><c:h val=\"" + decimal(h)
				+ "\"/></c:manualLayout></c:layout>";
	}

	private static String place(double x, double y) {
		return "<c:x val=\"" + decimal(x) + "\"/><c:y val=\"" + decimal(y) + "\"/>";
	}

	private static String decimal(double number) {
		return String.format(Locale.ROOT, "%.3f", number);
	}

	/** The finding, at the beginning of the line. */
	private void title(StringBuilder xml) {
		// A title has a place but no width: at the right it begins where it would end.
		double x = rightToLeft() ? Math.max(0.005, 0.985 - this.title.length() * 5.4 / this.width) : 0.005;
		words(xml, this.title, 1100, true, INK,
				"<c:layout><c:manualLayout><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/>" + place(x, 0.01)
						+ "</c:manualLayout></c:layout>");
	}

	private void words(StringBuilder xml, String text, int size, boolean bold, String colour, String layout) {
		xml.append("<c:title><c:tx><c:rich><a:bodyPr rot=\"0\" vert=\"horz\"")
			.append(rightToLeft() ? " rtlCol=\"1\"" : "")
			.append("/><a:p>")
			.append(paragraphProperties(size, bold, colour))
			.append("<a:r>")
			.append(run("rPr", size, bold, colour))
			.append("<a:t>");
		// LibreOffice takes the direction of the first letter, and findings begin with
		// numbers.
		Xml.escape(xml, rightToLeft() ? "\u200f" + text : text);
		xml.append("</a:t></a:r></a:p></c:rich></c:tx>").append(layout).append("<c:overlay val=\"0\"/></c:title>");
	}

	private String paragraphProperties(int size, boolean bold, String colour) {
		return "<a:pPr algn=\"" + (rightToLeft() ? "r\" rtl=\"1" : "l\" rtl=\"0") + "\">"
				+ run("defRPr", size, bold, colour) + "</a:pPr>";
	}

	private String run(String element, int size, boolean bold, String colour) {
		String language = element.equals("rPr") ? "lang=\"" + inSheets().tag() + "\" " : "";
		return "<a:" + element + " " + language + "sz=\"" + size + "\" b=\"" + (bold ? 1 : 0)
				+ "\"><a:solidFill><a:srgbClr val=\"" + colour + "\"/></a:solidFill><a:latin typeface=\""
				+ inSheets().font() + "\"/><a:cs typeface=\"" + inSheets().font() + "\"/></a:" + element + ">";
	}

	private String textProperties(int size, boolean bold, String colour) {
		return "<c:txPr><a:bodyPr rot=\"0\" vert=\"horz\"" + (rightToLeft() ? " rtlCol=\"1\"" : "")
				+ "/><a:lstStyle/><a:p>"
				+ paragraphProperties(size, bold, colour).replace(" algn=\"r\"", "").replace(" algn=\"l\"", "")
				+ "<a:endParaRPr lang=\"" + inSheets().tag() + "\"/></a:p></c:txPr>";
	}

	private void bars(StringBuilder xml) {
		xml.append("<c:barChart><c:barDir val=\"")
			.append(columns() ? "col" : "bar")
			.append("\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/><c:ser><c:idx val=\"0\"/><c:order val=\"0\"/>")
			.append("<c:tx><c:strRef><c:f>")
			.append(Xml.escaped(this.seriesCell))
			.append("</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>")
			.append(Xml.escaped(this.series))
			.append("</c:v></c:pt></c:strCache></c:strRef></c:tx>")
			.append(fill(ACCENT))
			.append("<c:invertIfNegative val=\"0\"/>");
		for (int i = 0; i < this.context; i++) {
			xml.append("<c:dPt><c:idx val=\"")
				.append(i)
				.append("\"/><c:invertIfNegative val=\"0\"/><c:bubble3D val=\"0\"/>")
				.append(fill(CONTEXT))
				.append("</c:dPt>");
		}
		xml.append(
				"<c:dLbls><c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>")
			.append(textProperties(900, false, INK))
			.append("<c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>")
			.append("<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>");
		categories(xml);
		values(xml);
		xml.append("</c:ser><c:gapWidth val=\"40\"/><c:axId val=\"1001\"/><c:axId val=\"1002\"/></c:barChart>");
	}

	private static String fill(String colour) {
		return "<c:spPr><a:solidFill><a:srgbClr val=\"" + colour
				+ "\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>";
	}

	/** Months are days of which the axis shows the month, bars have names. */
	private void categories(StringBuilder xml) {
		String kind = columns() ? "num" : "str";
		xml.append("<c:cat><c:" + kind + "Ref><c:f>")
			.append(Xml.escaped(this.categoryCells))
			.append("</c:f><c:" + kind + "Cache>");
		if (columns()) {
			xml.append("<c:formatCode>").append(Xml.escaped(inSheets().months())).append("</c:formatCode>");
		}
		xml.append("<c:ptCount val=\"").append(this.categories.size()).append("\"/>");
		for (int i = 0; i < this.categories.size(); i++) {
			xml.append("<c:pt idx=\"").append(i).append("\"><c:v>");
			Xml.escape(xml, this.categories.get(i));
			xml.append("</c:v></c:pt>");
		}
		xml.append("</c:" + kind + "Cache></c:" + kind + "Ref></c:cat>");
	}

	private void values(StringBuilder xml) {
		xml.append("<c:val><c:numRef><c:f>")
			.append(Xml.escaped(this.valueCells))
			.append("</c:f><c:numCache><c:formatCode>#,##0</c:formatCode><c:ptCount val=\"")
			.append(this.values.size())
			.append("\"/>");
		for (int i = 0; i < this.values.size(); i++) {
			if (this.values.get(i).known()) {
				xml.append("<c:pt idx=\"")
					.append(i)
					.append("\"><c:v>")
					.append(this.values.get(i).amount())
					.append("</c:v></c:pt>");
			}
		}
		xml.append("</c:numCache></c:numRef></c:val>");
	}

	private void categoryAxis(StringBuilder xml) {
		// Bars are listed from the top; in Arabic time runs from the right.
		boolean reversed = !columns() || rightToLeft();
		String axis = columns() ? "dateAx" : "catAx";
		xml.append("<c:" + axis + "><c:axId val=\"1001\"/><c:scaling><c:orientation val=\"")
			.append(reversed ? "maxMin" : "minMax")
			.append("\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"")
			.append(columns() ? "b" : rightToLeft() ? "r" : "l")
			.append("\"/>");
		if (columns()) {
			words(xml, this.subtitle, 900, false, INK_2, "");
		}
		xml.append("<c:numFmt formatCode=\"" + Xml.escaped(columns() ? inSheets().months() : "General")
				+ "\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>")
			.append("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"")
			.append((columns() || below()) ? "low" : "nextTo")
			.append("\"/><c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"")
			.append(INK_2)
			.append("\"/></a:solidFill></a:ln></c:spPr>")
			.append(textProperties(900, false, columns() ? INK_2 : INK))
			.append("<c:crossAx val=\"1002\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/>");
		if (columns()) {
			// Every third month has its name; in Arabic, which does not shorten them,
			// every
			// sixth.
			xml.append("<c:lblOffset val=\"50\"/><c:baseTimeUnit val=\"months\"/><c:majorUnit val=\"")
				.append(rightToLeft() ? 6 : 3)
				.append("\"/><c:majorTimeUnit val=\"months\"/></c:dateAx>");
		}
		else {
			xml.append("<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"50\"/><c:tickLblSkip val=\"1\"/>")
				.append("<c:noMultiLvlLbl val=\"1\"/></c:catAx>");
		}
	}

	private void valueAxis(StringBuilder xml) {
		xml.append("<c:valAx><c:axId val=\"1002\"/><c:scaling><c:orientation val=\"")
			.append((!columns() && rightToLeft()) ? "maxMin" : "minMax")
			.append(below() ? "\"/></c:scaling>" : "\"/><c:min val=\"0\"/></c:scaling>")
			.append("<c:delete val=\"0\"/><c:axPos val=\"")
			.append(columns() ? (rightToLeft() ? "r" : "l") : "b")
			.append("\"/>");
		if (columns()) {
			xml.append("<c:majorGridlines><c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"")
				.append(GRID)
				.append("\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>");
		}
		else {
			words(xml, this.subtitle, 900, false, INK_2, "");
		}
		// Values stand at the bars, so bars have no value axis beside them.
		xml.append("<c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>")
			.append("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"")
			.append(columns() ? "nextTo" : "none")
			.append("\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>")
			.append(textProperties(900, false, INK_2))
			.append("<c:crossAx val=\"1001\"/><c:crosses val=\"" + (columns() ? "autoZero" : "max")
					+ "\"/><c:crossBetween val=\"between\"/></c:valAx>");
	}

}
