package org.bayan.app.organisation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.bayan.app.console.UsageException;
import org.bayan.app.launch.Setting;
import org.bayan.app.launch.Settings;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.Names;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import static java.util.Objects.requireNonNull;

/** The options that say what an organisation is called. */
public final class NameOptions {

	private static final int LONGEST = 200;

	@Option(names = "--name-en", paramLabel = "NAME", description = "The organisation's name in English.")
	private @Nullable String english;

	@Option(names = "--name-fr", paramLabel = "NAME", description = "Its name in French.")
	private @Nullable String french;

	@Option(names = "--name-ar", paramLabel = "NAME", description = "Its name in Arabic.")
	private @Nullable String arabic;

	@Option(names = "--short-name", paramLabel = "NAME", description = "What it is called in short.")
	private @Nullable String inShort;

	/** Whether any is given. */
	public boolean isGiven() {
		return this.english != null || this.french != null || this.arabic != null || this.inShort != null;
	}

	/** The names that are given, or else set, by language. */
	Map<Language, String> given(Settings settings) {
		Map<Language, String> given = given();
		put(given, Language.EN, settings.get(Setting.ORGANISATION_EN).orElse(null));
		put(given, Language.FR, settings.get(Setting.ORGANISATION_FR).orElse(null));
		put(given, Language.AR, settings.get(Setting.ORGANISATION_AR).orElse(null));
		return given;
	}

	private Map<Language, String> given() {
		Map<Language, String> given = new EnumMap<>(Language.class);
		put(given, Language.EN, this.english);
		put(given, Language.FR, this.french);
		put(given, Language.AR, this.arabic);
		return given;
	}

	private static void put(Map<Language, String> names, Language language, @Nullable String name) {
		if (name != null && !name.isBlank()) {
			names.putIfAbsent(language, plain(name));
		}
	}

	private static String plain(String name) {
		String plain = name.strip();
		if (plain.length() > LONGEST || plain.codePoints().anyMatch(Character::isISOControl)) {
			throw new UsageException("a name is one line of at most %d characters".formatted(LONGEST));
		}
		return plain;
	}

	/**
	 * The names in every language; the first of the languages stands in for those that
	 * are missing.
	 */
	Names names(Map<Language, String> given, List<Language> languages) {
		String standIn = languages.getFirst()
			.fallbacks()
			.stream()
			.filter(given::containsKey)
			.findFirst()
			.map((language) -> requireNonNull(given.get(language)))
			.orElseThrow();
		return new Names(called(given.getOrDefault(Language.EN, standIn)),
				called(given.getOrDefault(Language.FR, standIn)), called(given.getOrDefault(Language.AR, standIn)));
	}

	/** Names that were, with those that are given in their place. */
	public Names over(Names before) {
		Map<Language, String> given = given();
		return new Names(over(given.get(Language.EN), before.en()), over(given.get(Language.FR), before.fr()),
				over(given.get(Language.AR), before.ar()));
	}

	private String over(@Nullable String given, String before) {
		int open = before.lastIndexOf(" (");
		boolean hasShort = open > 0 && before.endsWith(")");
		if (given == null) {
			return (this.inShort != null) ? called(hasShort ? before.substring(0, open) : before) : before;
		}
		return (this.inShort == null && hasShort && !given.endsWith(")")) ? given + before.substring(open)
				: called(given);
	}

	/** What it is called in short stands in parentheses after the name. */
	private String called(String name) {
		return (this.inShort == null || this.inShort.isBlank() || name.equals(plain(this.inShort))) ? name
				: "%s (%s)".formatted(name, plain(this.inShort));
	}

}
