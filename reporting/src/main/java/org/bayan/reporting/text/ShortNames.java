package org.bayan.reporting.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bayan.domain.language.Language;
import org.bayan.domain.reference.Names;
import org.jspecify.annotations.Nullable;

/**
 * Short names of states and sectors for use inside charts, {@code |} where a line may
 * break.
 */
public final class ShortNames {

	private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");

	private static final Map<String, Names> NAMES = read();

	private ShortNames() {
	}

	/**
	 * The short name of a state by its ISO 3166-1 alpha-3 code, of our own or else
	 * CLDR's; null where it has none.
	 */
	public static @Nullable String state(Language language, String iso3) {
		String own = find(language, "state", iso3);
		return (own != null) ? own : Texts.in(language).shortCountry(iso3);
	}

	/**
	 * The short name of a sector; null where it has none. Codes of sectors are the
	 * organisation's own: the same code may be another body elsewhere, so a short name
	 * counts only if it shares a word with the full one.
	 */
	public static @Nullable String sector(Language language, String code, String fullName) {
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

	private static @Nullable String find(Language language, String kind, String code) {
		Names names = NAMES.get(kind + ":" + code);
		return (names != null) ? names.in(language) : null;
	}

	private static Stream<String> words(String name) {
		return Arrays.stream(NO_LETTER.split(name.toLowerCase(Locale.ROOT))).filter((word) -> word.length() > 3);
	}

	private static Map<String, Names> read() {
		return Lists.read("short-names.csv")
			.stream()
			.collect(Collectors.toMap((row) -> row.get(0) + ":" + row.get(1),
					(row) -> new Names(row.get(2), row.get(3), row.get(4))));
	}

}
