package org.bayan.batch.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.bayan.batch.country.Spelling;
import org.bayan.domain.language.Language;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** The codes that words of a list stand for, sectors for instance. */
final class CodeWords {

	private static final int SUGGESTED = 3;

	private static final Set<String> SECTOR = Set.of("sector", "secteur", "قطاع");

	/** From so many letters on, two may differ, below one. */
	private static final int LONG = 6;

	/** Codes as they are compared, and as they are. */
	private final Map<String, String> codes = new HashMap<>();

	private final Map<String, Set<String>> byWords = new TreeMap<>();

	private final Kept<Optional<String>> read = new Kept<>(this::read);

	private CodeWords(Collection<String> codes) {
		codes.forEach((code) -> this.codes.put(code.toLowerCase(Locale.ROOT), code));
	}

	/** Sectors with their names, which lists say with and without the word sector. */
	static CodeWords ofSectors(Map<String, List<String>> names) {
		CodeWords words = new CodeWords(names.keySet());
		names.forEach((code, called) -> called.forEach((name) -> {
			words.add(name, code);
			String bare = Arrays.stream(Spelling.of(name).split(" "))
				.filter((word) -> !SECTOR.contains(word))
				.collect(Collectors.joining(" "));
			words.add(bare, code);
		}));
		return words;
	}

	/**
	 * Codes of the product by their names in the catalogue and what else people say.
	 * @param kind of the lines of {@code words.tsv}
	 * @param keys beginnings of the keys of their names, {@code type.}
	 */
	static CodeWords ofCatalogue(String kind, Collection<String> codes, String... keys) {
		CodeWords words = new CodeWords(codes);
		for (Language language : Language.values()) {
			Texts texts = Texts.in(language);
			for (String code : codes) {
				Arrays.stream(keys)
					.map((key) -> key + code)
					.filter(texts::has)
					.forEach((key) -> words.add(texts.get(key), code));
			}
		}
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				requireNonNull(CodeWords.class.getResourceAsStream("words.tsv")), StandardCharsets.UTF_8))) {
			lines.lines()
				.map((line) -> List.of(line.split("\t")))
				.filter((line) -> line.getFirst().equals(kind))
				.forEach((line) -> line.subList(2, line.size()).forEach((word) -> words.addIfFree(word, line.get(1))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return words;
	}

	private void add(String name, String code) {
		String words = Spelling.of(name);
		if (!words.isEmpty()) {
			this.byWords.computeIfAbsent(words, (key) -> new TreeSet<>()).add(code);
		}
	}

	private void addIfFree(String name, String code) {
		if (!this.byWords.containsKey(Spelling.of(name))) {
			add(name, code);
		}
	}

	/** The code of a word, written as a code or as a name; null where it is of none. */
	@Nullable String code(String word) {
		return this.read.read(word).orElse(null);
	}

	private Optional<String> read(String word) {
		String code = this.codes.get(word.strip().toLowerCase(Locale.ROOT));
		Set<String> named = (code != null) ? Set.of(code) : this.byWords.getOrDefault(Spelling.of(word), Set.of());
		return (named.size() == 1) ? Optional.of(named.iterator().next()) : Optional.empty();
	}

	/** Codes that a word may stand for, the likeliest first. */
	List<String> near(String word) {
		String words = Spelling.of(word);
		Set<String> asked = Set.of(words.split(" "));
		Map<String, Integer> distances = new HashMap<>();
		this.byWords.forEach((name, codes) -> {
			int distance = distance(words, asked, name);
			if (distance >= 0) {
				codes.forEach((code) -> distances.merge(code, distance, Math::min));
			}
		});
		return distances.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue()
				.thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
			.limit(SUGGESTED)
			.map(Map.Entry::getKey)
			.toList();
	}

	/** How far a name is from a word; -1: it has nothing of it. */
	private static int distance(String words, Set<String> asked, String name) {
		int most = (Math.min(words.length(), name.length()) < LONG) ? 1 : 2;
		if (Math.abs(words.length() - name.length()) <= most) {
			int distance = Spelling.distance(words, name);
			if (distance <= most) {
				return distance;
			}
		}
		long shared = Arrays.stream(name.split(" "))
			.filter((word) -> word.length() > 2 && asked.contains(word))
			.count();
		return (shared > 0) ? 100 - (int) shared : -1;
	}

}
