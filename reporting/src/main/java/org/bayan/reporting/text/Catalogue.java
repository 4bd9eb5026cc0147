package org.bayan.reporting.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.ibm.icu.text.MessagePattern;
import org.bayan.domain.language.Language;

/**
 * Reads the texts of one language from the files {@code PART_LANGUAGE.properties}, one
 * for each part of the product. Together they are one catalogue: a key that stands twice
 * is an error, in one file or in two.
 */
final class Catalogue {

	/** The parts, each with one file a language. */
	static final List<String> PARTS = List.of("common", "report", "words", "chart", "workbook", "template", "reason",
			"command", "web", "admin");

	/**
	 * Parts whose texts stand in a terminal or a cell of a file, where scripts search.
	 */
	private static final Set<String> ONE_LINE = Set.of("command", "reason");

	/**
	 * A number, by its argument's name or in digits, before the word that it counts,
	 * which is not the name of the next form.
	 */
	private static final Pattern COUNT = Pattern.compile("(#}*|\\d|\\{(?:n|m|d|k|total|count|high|rows|done)}) "
			+ "(?=\\p{L})(?!(?:zero|one|two|few|many|other) \\{)");

	/** An Arabic noun before the number that says how many it stands for. */
	private static final Pattern COUNTED = Pattern.compile("(عدد(?:ها|هما|هم|ه)) (?=[#{])");

	private Catalogue() {
	}

	/**
	 * The ICU patterns of a language by key, in key order.
	 * @throws IllegalStateException if a file is missing or a key stands twice
	 */
	static Map<String, String> read(Language language) {
		return read(language, PARTS);
	}

	static Map<String, String> read(Language language, List<String> parts) {
		Map<String, String> patterns = new TreeMap<>();
		for (String part : parts) {
			String file = part + "_" + language + ".properties";
			try (InputStream stream = Catalogue.class.getResourceAsStream(file)) {
				if (stream == null) {
					throw new IllegalStateException("no " + file + " in the program");
				}
				Map<String, String> own = new TreeMap<>();
				read(new InputStreamReader(stream, StandardCharsets.UTF_8), file, own);
				if (!ONE_LINE.contains(part)) {
					own.replaceAll((key, pattern) -> joined(pattern));
				}
				own.forEach((key, pattern) -> put(patterns, key, pattern, file));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(file, ex);
			}
		}
		if (language == Language.FR) {
			patterns.replaceAll((key, pattern) -> french(pattern));
		}
		return patterns;
	}

	static void read(Reader reader, String file, Map<String, String> patterns) throws IOException {
		new Properties() {
			@Override
			public synchronized Object put(Object key, Object pattern) {
				Catalogue.put(patterns, (String) key, (String) pattern, file);
				return pattern;
			}
		}.load(reader);
	}

	private static void put(Map<String, String> patterns, String key, String pattern, String file) {
		if (patterns.put(key, pattern) != null) {
			throw new IllegalStateException(file + ": the key " + key + " stands twice in the catalogue");
		}
	}

	/**
	 * The names of all arguments of a pattern, those inside its plural forms included.
	 */
	static Set<String> arguments(String text) {
		MessagePattern pattern = new MessagePattern(text);
		Set<String> names = new TreeSet<>();
		for (int i = 0; i < pattern.countParts(); i++) {
			MessagePattern.Part.Type type = pattern.getPartType(i);
			if (type == MessagePattern.Part.Type.ARG_NAME || type == MessagePattern.Part.Type.ARG_NUMBER) {
				names.add(pattern.getSubstring(pattern.getPart(i)));
			}
		}
		return names;
	}

	/**
	 * A number is not cut from its noun at the end of a line: a no-break space between
	 * them, so that the files hold plain spaces.
	 */
	static String joined(String pattern) {
		return COUNTED.matcher(COUNT.matcher(pattern).replaceAll("$1\u00a0")).replaceAll("$1\u00a0");
	}

	/**
	 * French typography, so that the files hold plain spaces: a no-break space before a
	 * colon, a narrow one before the other double signs and inside the quotation marks.
	 */
	static String french(String pattern) {
		return pattern.replace(" :", "\u00a0:").replace("« ", "«\u202f").replaceAll(" ([;!?»%])", "\u202f$1");
	}

}
