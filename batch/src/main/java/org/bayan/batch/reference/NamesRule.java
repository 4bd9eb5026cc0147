package org.bayan.batch.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.bayan.domain.intake.ReferenceFault;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.Names;

import static java.util.Objects.requireNonNull;

/**
 * What becomes of a name that a list lacks in one of the languages: the list is refused,
 * or another of its names stands in, and which do is kept.
 */
public final class NamesRule {

	/** Every name in every language. */
	public static final NamesRule ALL = new NamesRule(List.of());

	private final List<Language> order;

	private final List<Missing> missing = new ArrayList<>();

	private NamesRule(List<Language> order) {
		this.order = order;
	}

	/**
	 * One name in one language at least.
	 * @param order whose names stand in, the first first
	 */
	public static NamesRule standIn(List<Language> order) {
		return new NamesRule(order.getFirst().fallbacks().stream().sorted((one, other) -> {
			int first = order.contains(one) ? order.indexOf(one) : order.size();
			int second = order.contains(other) ? order.indexOf(other) : order.size();
			return Integer.compare(first, second);
		}).toList());
	}

	/** The columns that a file must have besides its key. */
	List<String> columns() {
		return this.order.isEmpty() ? ReferenceFiles.NAMES : List.of();
	}

	/** The names in a row. */
	Names names(ReferenceRows row, String code) throws RefusedReference {
		if (this.order.isEmpty()) {
			return new Names(row.required("name_en"), row.required("name_fr"), row.required("name_ar"));
		}
		Map<Language, String> given = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			String name = row.text("name_" + language);
			if (!name.isEmpty()) {
				given.put(language, name);
			}
		}
		if (given.isEmpty()) {
			throw row.refused("name_" + this.order.getFirst(), ReferenceFault.MISSING_VALUE);
		}
		return names(code, given);
	}

	/** The names of a state: those in a row, else what it is called everywhere. */
	Names names(ReferenceRows row, String iso3, BiFunction<Language, String, String> known) throws RefusedReference {
		if (this.order.isEmpty() || known.apply(Language.EN, iso3).equals(iso3)) {
			return names(row, iso3);
		}
		Map<Language, String> names = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			String given = row.text("name_" + language);
			names.put(language, given.isEmpty() ? known.apply(language, iso3) : given);
		}
		return names(iso3, names);
	}

	/** The names of something that is called so in the first language at least. */
	Names names(String code, Map<Language, String> given) {
		String standIn = this.order.stream()
			.filter(given::containsKey)
			.findFirst()
			.map((language) -> requireNonNull(given.get(language)))
			.orElseThrow();
		for (Language language : Language.values()) {
			if (!given.containsKey(language)) {
				this.missing.add(new Missing(code, language));
			}
		}
		return new Names(given.getOrDefault(Language.EN, standIn), given.getOrDefault(Language.FR, standIn),
				given.getOrDefault(Language.AR, standIn));
	}

	/** For which another name stands in, in the order of the lists. */
	public List<Missing> missing() {
		return List.copyOf(this.missing);
	}

	/** The name of a code in a language. */
	public record Missing(String code, Language language) {

	}

}
