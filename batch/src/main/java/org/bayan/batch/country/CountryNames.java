package org.bayan.batch.country;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bayan.batch.country.CountryReading.Question;
import org.bayan.domain.reference.Countries;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names of states as people write them. What is not sure is asked, never
 * guessed: a name that several states have, that no state has any more, or that is only
 * near to one.
 */
public final class CountryNames {

	/** A name that is cut off has so many letters at least. */
	private static final int CUT_OFF = 12;

	/** From so many letters on, two may differ, below one. */
	private static final int LONG = 6;

	/** Fewer letters are near to anything. */
	private static final int SHORTEST = 4;

	private static final int SUGGESTED = 3;

	/** Between cells of a cell, whatever they say. */
	private static final Pattern PARTED = Pattern.compile("\\s*(?:[;\uff1b\u061b|\n]|\\s/\\s)\\s*");

	/** Between names, where what it parts are names. */
	private static final Pattern JOINED = Pattern
		.compile("\\s*[,\u060c\u3001]\\s*|\\s+(?:and|et|y|e|&|\\+)\\s+|\\s+\u0648\\s*(?=\\p{L})|\\s*/\\s*");

	private static final Pattern BRACKETS = Pattern.compile("^(.*?)\\s*\\(([^()]*)\\)\\s*$");

	private final CountryTables tables = CountryTables.get();

	/** The organisation's own, before all others. */
	private final Map<String, Set<String>> own = new HashMap<>();

	private final boolean alpha2;

	private CountryNames(Map<String, List<String>> own, boolean alpha2) {
		own.forEach((code, names) -> names
			.forEach((name) -> this.own.computeIfAbsent(Spelling.of(name), (key) -> new TreeSet<>()).add(code)));
		this.alpha2 = alpha2;
	}

	/**
	 * For one column.
	 * @param own names of the organisation's members by alpha-3 code
	 * @param cells of the column: where nine of ten that are filled are alpha-2 codes,
	 * such codes are taken; a lone one among names may be anything
	 */
	public static CountryNames of(Map<String, List<String>> own, Collection<String> cells) {
		List<String> filled = cells.stream().map(String::strip).filter((cell) -> !cell.isEmpty()).toList();
		long codes = filled.stream().filter((cell) -> !CountryTables.get().ofAlpha2(cell).isEmpty()).count();
		return new CountryNames(own, codes > 0 && codes * 10 >= filled.size() * 9L);
	}

	/** Reads a cell: as one name, else as several. */
	public CountryReading read(String cell) {
		String text = cell.strip();
		if (text.isEmpty()) {
			return new CountryReading(List.of(), List.of());
		}
		Found whole = state(text);
		if (whole != null) {
			return reading(List.of(whole));
		}
		List<String> parts = Arrays.stream(PARTED.split(text)).filter((part) -> !part.isBlank()).toList();
		if (parts.size() > 1) {
			List<CountryReading> readings = parts.stream().map(this::read).toList();
			return new CountryReading(readings.stream().flatMap((one) -> one.codes().stream()).toList(),
					readings.stream().flatMap((one) -> one.questions().stream()).toList());
		}
		List<Found> joined = joined(text);
		return reading(!joined.isEmpty() ? joined : List.of(new Found(text, near(Spelling.of(text)), false)));
	}

	private static CountryReading reading(List<Found> states) {
		return new CountryReading(states.stream().filter(Found::sure).map((state) -> state.codes().getFirst()).toList(),
				states.stream()
					.filter((state) -> !state.sure())
					.map((state) -> new Question(state.spelling(), state.codes()))
					.toList());
	}

	/**
	 * The states that a name may say; null where it is the name of none, so that it may
	 * be several names.
	 */
	private @Nullable Found state(String name) {
		String words = Spelling.of(name);
		if (!this.own.containsKey(words) && this.tables.asks(words)) {
			return new Found(name, this.tables.candidates(words), false);
		}
		Set<String> named = named(name, words);
		if (!named.isEmpty()) {
			return new Found(name, List.copyOf(named), named.size() == 1);
		}
		List<String> code = this.tables.ofAlpha2(name);
		return code.isEmpty() ? null : new Found(name, code, this.alpha2);
	}

	/** In the order of the rules; several where the first rule that fits says several. */
	private Set<String> named(String name, String words) {
		if (this.own.containsKey(words)) {
			return this.own.get(words);
		}
		if (Countries.contains(name)) {
			return Set.of(name);
		}
		for (String way : ways(name)) {
			Set<String> named = this.tables.named(Spelling.of(way));
			if (!named.isEmpty()) {
				return named;
			}
		}
		Set<String> withoutForm = this.tables.namedWithoutForm(words);
		if (!withoutForm.isEmpty()) {
			return withoutForm;
		}
		Set<String> beginning = (words.replace(" ", "").length() >= CUT_OFF) ? this.tables.beginning(words) : Set.of();
		return (beginning.size() == 1) ? beginning : Set.of();
	}

	/** As written, turned at the comma, with brackets before, behind and off. */
	private static List<String> ways(String name) {
		List<String> ways = new ArrayList<>(List.of(name));
		int comma = name.indexOf(',');
		if (comma > 0 && comma == name.lastIndexOf(',')) {
			ways.add(name.substring(comma + 1) + " " + name.substring(0, comma));
		}
		Matcher brackets = BRACKETS.matcher(name);
		if (brackets.matches()) {
			ways.add(brackets.group(2) + " " + brackets.group(1));
			ways.add(brackets.group(1));
		}
		return ways;
	}

	/** The fewest names of states that a cell is made of; none where it is not. */
	private List<Found> joined(String text) {
		List<int[]> pieces = new ArrayList<>();
		Matcher between = JOINED.matcher(text);
		int from = 0;
		while (between.find()) {
			pieces.add(new int[] { from, between.start() });
			from = between.end();
		}
		pieces.add(new int[] { from, text.length() });
		Map<Integer, List<Found>> best = new TreeMap<>(Map.of(0, List.of()));
		for (int end = 1; end <= pieces.size(); end++) {
			for (int start = end - 1; start >= 0; start--) {
				List<Found> before = best.get(start);
				Found state = (before != null) ? state(text.substring(pieces.get(start)[0], pieces.get(end - 1)[1]))
						: null;
				if (before != null && state != null) {
					List<Found> states = new ArrayList<>(before);
					states.add(state);
					best.merge(end, states, (one, other) -> (doubts(other) <= doubts(one)) ? other : one);
				}
			}
		}
		return (pieces.size() > 1) ? best.getOrDefault(pieces.size(), List.of()) : List.of();
	}

	/** Few names before many, and what is sure before what is asked. */
	private static int doubts(List<Found> states) {
		return states.size() + 2 * (int) states.stream().filter((state) -> !state.sure()).count();
	}

	/** The states whose names are near, the nearest first. */
	private List<String> near(String words) {
		if (words.length() < SHORTEST) {
			return List.of();
		}
		Map<String, Integer> distances = new HashMap<>();
		this.tables.names().forEach((name, codes) -> {
			int most = (Math.min(words.length(), name.length()) < LONG) ? 1 : 2;
			if (Math.abs(words.length() - name.length()) <= most) {
				int distance = Spelling.distance(words, name);
				if (distance <= most) {
					codes.forEach((code) -> distances.merge(code, distance, Math::min));
				}
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

	/**
	 * A name, and the states that it may say.
	 *
	 * @param sure whether it says the only one
	 */
	private record Found(String spelling, List<String> codes, boolean sure) {

	}

}
