package org.bayan.app.command;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parts of a document in Markdown. */
final class Markdown {

	private static final Pattern SPAN = Pattern.compile("`([^`\n]+)`");

	private static final Pattern CALL = Pattern.compile("\\./bayan ([^`\n#|<]+)");

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

	private Markdown() {
	}

	/** What follows {@code ./bayan} in code, without what a shell would take away. */
	static List<String> commandLines(String document) {
		return CALL.matcher(document)
			.results()
			.map((line) -> line.group(1).strip())
			.filter((line) -> !line.equals("COMMAND --help"))
			.toList();
	}

	/** The words of a command line; quotation marks keep several together. */
	static String[] words(String line) {
		return WORD.matcher(line)
			.results()
			.map((word) -> (word.group(1) != null) ? word.group(1) : word.group(2))
			.toArray(String[]::new);
	}

	/** What stands between backquotes. */
	static List<String> spans(String text) {
		return SPAN.matcher(text).results().map((span) -> span.group(1).replace("\\|", "|").strip()).toList();
	}

	/** What stands below a heading, up to the next heading. */
	static String section(String document, String heading) {
		String begin = "\n## " + heading + "\n";
		int at = document.indexOf(begin);
		if (at < 0) {
			throw new AssertionError("There is no heading " + heading);
		}
		String rest = document.substring(at + begin.length());
		return rest.contains("\n## ") ? rest.substring(0, rest.indexOf("\n## ")) : rest;
	}

	/** The cells of the rows of a section's tables, without their heads. */
	static Stream<List<String>> rows(String section) {
		List<String> lines = section.lines().toList();
		return Stream.iterate(0, (line) -> line < lines.size(), (line) -> line + 1)
			.filter((line) -> lines.get(line).startsWith("| ") && !lines.get(line).startsWith("| ---"))
			.filter((line) -> line + 1 == lines.size() || !lines.get(line + 1).startsWith("| ---"))
			.map((line) -> List.of(lines.get(line).substring(2).split("(?<!\\\\)\\|")));
	}

}
