package org.bayan.reporting.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Short names of states and sectors for use inside charts, {@code |} where a line may
 * break.
 */
public final class ShortNames {

	private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");

	private static final Map<String, List<String>> NAMES = read();

	private ShortNames() {
	}

	/**
	 * The short name of a state by its ISO 3166-1 alpha-3 code; null where it has none.
	 */
	public static @Nullable String state(String language, String iso3) {
		return find(language, "state", iso3);
	}

	/**
	 * The short name of a sector; null where it has none. Codes of sectors are the
	 * organisation's own: the same code may be another body elsewhere, so a short name
	 * counts only if it shares a word with the full one.
	 */
	public static @Nullable String sector(String language, String code, String fullName) {
		String name = find(language, "sector", code);
		return (name != null && words(name).anyMatch(words(fullName).toList()::contains)) ? name : null;
	}

	/**
	 * A short name without the marks of where a line may break: {@code Social|sciences}
	 * has a space there, {@code Guinea-|Bissau} none.
	 */
	public static String oneLine(String shortName) {
		return shortName.replace("-|", "-").replace('|', ' ');
	}

	private static @Nullable String find(String language, String kind, String code) {
		List<String> row = NAMES.get(kind + ":" + code);
		return (row == null) ? null : row.get(Texts.LANGUAGES.indexOf(language));
	}

	private static Stream<String> words(String name) {
		return Arrays.stream(NO_LETTER.split(name.toLowerCase(Locale.ROOT))).filter((word) -> word.length() > 3);
	}

	private static Map<String, List<String>> read() {
		Map<String, List<String>> names = new HashMap<>();
		Lists.read("short-names.csv").forEach((row) -> names.put(row.get(0) + ":" + row.get(1), row.subList(2, 5)));
		return Map.copyOf(names);
	}

}
