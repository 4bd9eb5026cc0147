package org.bayan.batch.country;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import org.bayan.domain.reference.Countries;

import static java.util.Objects.requireNonNull;

/**
 * What is known of the names of states: those of CLDR and UNTERM in five and four
 * languages, what else people call them, and the spellings that say no single one. All by
 * their {@link Spelling}.
 */
final class CountryTables {

	private static final List<ULocale> LANGUAGES = List.of(ULocale.ENGLISH, ULocale.FRENCH, new ULocale("ar"),
			new ULocale("es"), new ULocale("pt"));

	private static final CountryTables TABLES = new CountryTables();

	/** Alpha-3 codes by name; several where a name is of several. */
	private final TreeMap<String, Set<String>> names = new TreeMap<>();

	private final Map<String, Set<String>> withoutForm = new HashMap<>();

	private final Map<String, Set<String>> questions = new HashMap<>();

	private final Map<String, String> byAlpha2 = new HashMap<>();

	private CountryTables() {
		for (String code : Countries.codes()) {
			String alpha2 = requireNonNull(Countries.alpha2(code));
			this.byAlpha2.put(alpha2, code);
			for (ULocale language : LANGUAGES) {
				for (DisplayContext length : List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
					add(LocaleDisplayNames.getInstance(language, length).regionDisplayName(alpha2), code);
				}
			}
		}
		read("unterm.tsv", (code, given) -> given.forEach((name) -> add(name, code)));
		read("aliases.tsv", (code, given) -> given.forEach((name) -> add(name, code)));
		read("questions.tsv", (name, codes) -> this.questions.put(Spelling.of(name), new LinkedHashSet<>(codes)));
		this.names.forEach(
				(name, codes) -> this.withoutForm.computeIfAbsent(Spelling.withoutForm(name), (key) -> new TreeSet<>())
					.addAll(codes));
		this.withoutForm.remove("");
	}

	static CountryTables get() {
		return TABLES;
	}

	private void add(String name, String code) {
		String words = Spelling.of(name);
		if (!words.isEmpty()) {
			this.names.computeIfAbsent(words, (key) -> new TreeSet<>()).add(code);
		}
	}

	/** Lines of a first cell and others, parted by tabs. */
	private static void read(String resource, BiConsumer<String, List<String>> line) {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				requireNonNull(CountryTables.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
			lines.lines().filter((one) -> !one.startsWith("#")).forEach((one) -> {
				List<String> cells = List.of(one.split("\t"));
				line.accept(cells.getFirst(), cells.subList(1, cells.size()));
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The states of exactly these words. */
	Set<String> named(String words) {
		return this.names.getOrDefault(words, Set.of());
	}

	/** Those of which one remains when the form of state is left out. */
	Set<String> namedWithoutForm(String words) {
		return this.withoutForm.getOrDefault(Spelling.withoutForm(words), Set.of());
	}

	/** Those of which a name begins so. */
	Set<String> beginning(String words) {
		Set<String> codes = new TreeSet<>();
		this.names.subMap(words, words + '\uffff').values().forEach(codes::addAll);
		return codes;
	}

	/** Whether nobody can say which state is meant, or whether one still is. */
	boolean asks(String words) {
		return this.questions.containsKey(words);
	}

	/** Which it may be, where it {@linkplain #asks asks}. */
	List<String> candidates(String words) {
		return List.copyOf(this.questions.getOrDefault(words, Set.of()));
	}

	/** The state of an alpha-2 code, else none. */
	List<String> ofAlpha2(String code) {
		String alpha3 = this.byAlpha2.get(code);
		return (alpha3 != null) ? List.of(alpha3) : List.of();
	}

	/** All names with their states. */
	Map<String, Set<String>> names() {
		return this.names;
	}

}
