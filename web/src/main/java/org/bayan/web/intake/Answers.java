package org.bayan.web.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.bayan.domain.intake.ListAnswers;
import org.bayan.domain.intake.ListQuestion.Kind;
import org.bayan.domain.intake.Mapping;
import org.bayan.domain.reference.Countries;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/** What somebody said in the form of a list of their own. */
final class Answers {

	/** More than a page asks. */
	private static final int MOST = 500;

	/** What is refused where no column would be the title: a column must be. */
	static final String NO_TITLE = "title";

	/** The choice of writing something else beside it. */
	private static final String OTHER = "other";

	private final Predicate<String> isSector;

	private final Map<String, String> countries;

	/**
	 * Answers in a language.
	 * @param isSector whether a code is one of a sector
	 */
	Answers(Texts texts, Predicate<String> isSector) {
		this.isSector = isSector;
		this.countries = Countries.codes()
			.stream()
			.collect(Collectors.toMap((code) -> plain(texts.country(code)), (code) -> code, (one, other) -> one,
					HashMap::new));
	}

	private static String plain(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * What is known with the answers of a form: its fields {@code kind.N},
	 * {@code spelling.N}, {@code answer.N}, {@code other.N} and {@code was.N}, what a
	 * column was read as. What says nothing that can be meant stays unanswered.
	 */
	Said add(Mapping mapping, Map<String, String> form) {
		Mapping said = mapping;
		String refused = null;
		for (int at = 0; at < MOST; at++) {
			String code = form.get("kind." + at);
			// without a script something may be written beside a choice that is not made
			String answer = form.getOrDefault("answer." + at, OTHER);
			if (code == null || answer.equals(form.get("was." + at))) {
				continue;
			}
			Optional<Kind> kind = Arrays.stream(Kind.values()).filter((one) -> one.code().equals(code)).findFirst();
			boolean other = answer.equals(OTHER);
			String given = other ? form.getOrDefault("other." + at, "").strip() : answer;
			Optional<String> kept = (kind.isEmpty() || (other && given.isEmpty())) ? Optional.empty()
					: ListAnswers.kept(kind.get(), (kind.get() == Kind.COUNTRY) ? codes(given) : given, this.isSector);
			if (kept.isPresent()) {
				said = said.with(kind.orElseThrow(), form.getOrDefault("spelling." + at, ""), kept.get());
			}
			else if (!given.isEmpty()) {
				refused = given;
			}
		}
		return new Said(said, refused);
	}

	/**
	 * What is known by now.
	 *
	 * @param refused an answer that cannot be meant; null: none
	 */
	record Said(Mapping mapping, @Nullable String refused) {

	}

	/** Codes in place of names in the reader's language. */
	private String codes(String countries) {
		return Arrays.stream(countries.split(";"))
			.map((one) -> this.countries.getOrDefault(plain(one), one))
			.collect(Collectors.joining(";"));
	}

}
