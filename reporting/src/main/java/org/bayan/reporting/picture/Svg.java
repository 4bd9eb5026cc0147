package org.bayan.reporting.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.text.Sentence;

/**
 * Makes of JFreeSVG's element a document that stands alone and obeys a strict content
 * policy.
 */
public final class Svg {

	private static final Pattern STYLE = Pattern.compile(" style='([^']*)'");

	private static final Pattern PATH = Pattern.compile(" d='([^']*)'");

	private Svg() {
	}

	/**
	 * The document: no style attributes, a title and a description for those who hear it.
	 */
	public static String document(String element, ChartDefinition definition, int width, int height) {
		int body = element.indexOf('>') + 1;
		StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width).append("\" height=\"");
		svg.append(height).append("\" viewBox=\"0 0 ").append(width).append(' ').append(height);
		svg.append("\" role=\"img\" lang=\"").append(definition.language());
		svg.append("\" aria-labelledby=\"").append(definition.name()).append("-title ");
		svg.append(definition.name()).append("-desc\">\n");
		svg.append("<title id=\"").append(definition.name()).append("-title\">");
		svg.append(escaped(definition.title())).append("</title>\n");
		svg.append("<desc id=\"").append(definition.name()).append("-desc\">");
		svg.append(escaped(definition.subtitle() + ". " + definition.description() + " "
				+ Sentence.join(" ", definition.notes()) + " " + definition.source()));
		svg.append("</desc>\n");
		svg.append(compact(withoutStyles(element.substring(body)))).append('\n');
		return svg.toString();
	}

	private static String withoutStyles(String body) {
		Matcher style = STYLE.matcher(body);
		StringBuilder plain = new StringBuilder();
		while (style.find()) {
			StringBuilder attributes = new StringBuilder();
			for (String declaration : style.group(1).split(";")) {
				int colon = declaration.indexOf(':');
				if (colon > 0) {
					attributes.append(' ').append(declaration.substring(0, colon).strip()).append("=\"");
					attributes.append(declaration.substring(colon + 1).strip()).append('"');
				}
			}
			style.appendReplacement(plain, Matcher.quoteReplacement(attributes.toString()));
		}
		return style.appendTail(plain).toString();
	}

	private static String compact(String body) {
		return PATH.matcher(body)
			.replaceAll((path) -> " d='" + Matcher.quoteReplacement(PathData.relative(path.group(1))) + "'");
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	/**
	 * Two decimals, without trailing zeros; hundreds of outlines make this worth doing by
	 * hand.
	 */
	public static String twoDecimals(double value) {
		long hundredths = Math.round(value * 100);
		long whole = Math.abs(hundredths) / 100;
		long rest = Math.abs(hundredths) % 100;
		String digits = (rest == 0) ? "" : (rest % 10 == 0) ? "." + rest / 10 : (rest < 10) ? ".0" + rest : "." + rest;
		return ((hundredths < 0) ? "-" : "") + whole + digits;
	}

}
