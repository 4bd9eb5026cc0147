package org.bayan.app.launch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;

/**
 * Which of the pages that a crawl finds it reads as well, from the start page in three
 * languages: every month, quarter and year, record, report and edition; every state,
 * group and sector of every year; of ranges, each of which leads to two others for ever,
 * one of each number of periods; of all others one for each path, language and set of
 * parameters. All links of those it reads are followed.
 */
final class Journey {

	/**
	 * The years of the sample and one on either side: a page leads to the next for ever.
	 */
	private static final int FIRST_YEAR = 2016;

	private static final int LAST_YEAR = 2028;

	private final Crawl crawl;

	/** Whether every period, state and sector is read, or one of each kind. */
	private final boolean wide;

	private final Set<String> found = new HashSet<>();

	private final Deque<String> left = new ArrayDeque<>();

	Journey(Crawl crawl, boolean wide) {
		this.crawl = crawl;
		this.wide = wide;
	}

	/** Reads until nothing is left. */
	void from(List<String> starts) throws IOException, InterruptedException {
		for (String start : starts) {
			for (Language language : Language.values()) {
				add(start + "lang=" + language);
			}
		}
		int read = 0;
		while (!this.left.isEmpty()) {
			if (++read % 500 == 0) {
				System.out.printf("links: %d pages to read, %d left%n", read, this.left.size());
			}
			this.crawl.page(this.left.removeFirst()).forEach(this::add);
		}
	}

	private void add(String link) {
		String address = link.replaceAll("#.*", "");
		String kind = kind(address);
		if (!kind.isEmpty() && this.found.add(kind)) {
			this.left.addLast(address);
		}
	}

	/** Of the same kind one page is read; of none, empty, no page. */
	private String kind(String address) {
		String path = address.replaceAll("[?#].*", "");
		String shape = Crawl.shape(address);
		return switch (path) {
			case "/" -> range(address) + ((this.wide && figures(address)) ? address : shape);
			case "/activities" -> parameters(address).getOrDefault("measure", "") + shape;
			case "/reports" ->
				range(address) + ((this.wide && !address.contains("place=") && !address.contains("sector=")
						&& range(address).isEmpty() && hasRecords(parameters(address).getOrDefault("from", "")))
								? address : shape);
			case "/admin", "/admin/rule", "/admin/reopening", "/login" -> shape;
			default -> path.matches("/activities/[^/]+|/editions/[^/]+/[^/]+")
					? this.wide ? address : path.replaceAll("^(/activities/).*", "$1") + shape.replaceAll("^[^?]*", "")
					: "";
		};
	}

	/** Every period, and in one of the languages by turns every scope of every year. */
	private static boolean figures(String address) {
		Map<String, String> of = parameters(address);
		if (!hasRecords(of.getOrDefault("from", ""))) {
			return false;
		}
		if (of.containsKey("as-of") || of.containsKey("edition")) {
			return false;
		}
		String from = of.getOrDefault("from", "");
		if (!range(address).isEmpty()) {
			return false;
		}
		if (!of.containsKey("place") && !of.containsKey("sector")) {
			return true;
		}
		boolean year = from.matches("\\d{4}") && from.equals(of.getOrDefault("to", from));
		return year && !(of.containsKey("place") && of.containsKey("sector"))
				&& Language.values()[Integer.parseInt(from) % Language.values().length].code().equals(of.get("lang"));
	}

	private static boolean hasRecords(String from) {
		int year = from.matches("\\d{4}.*") ? Integer.parseInt(from.substring(0, 4)) : FIRST_YEAR;
		return year >= FIRST_YEAR && year <= LAST_YEAR;
	}

	/** How many periods of which length a range has; empty where it is one period. */
	private static String range(String address) {
		Map<String, String> of = parameters(address);
		String from = of.getOrDefault("from", "");
		String to = of.getOrDefault("to", from);
		if (from.equals(to)) {
			return "";
		}
		Range range = Range.between(Period.parse(from), Period.parse(to));
		return range.periods().size() + " of " + range.first().length();
	}

	private static Map<String, String> parameters(String address) {
		Map<String, String> parameters = new HashMap<>();
		for (String one : address.replaceAll("^[^?]*\\??", "").split("&")) {
			String[] parts = one.split("=", 2);
			if (parts.length == 2) {
				parameters.put(parts[0], parts[1]);
			}
		}
		return parameters;
	}

}
