package org.bayan.web.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.intake.Field;
import org.bayan.domain.intake.ListQuestion.Kind;
import org.bayan.domain.intake.Mapping;
import org.bayan.domain.reference.Countries;
import org.bayan.domain.reference.Currencies;
import org.bayan.reporting.text.Texts;

/** What somebody said in the form of a list of their own. */
final class Answers {

	/** More than a page asks. */
	private static final int MOST = 500;

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
	Mapping add(Mapping mapping, Map<String, String> form) {
		Mapping said = mapping;
		for (int at = 0; at < MOST; at++) {
			String code = form.get("kind." + at);
			String answer = form.get("answer." + at);
			if (code == null || answer == null || answer.equals(form.get("was." + at))) {
				continue;
			}
			String spelling = form.getOrDefault("spelling." + at, "");
			Kind kind = Arrays.stream(Kind.values()).filter((one) -> one.code().equals(code)).findFirst().orElse(null);
			String given = answer.equals(OTHER) ? form.getOrDefault("other." + at, "").strip() : answer;
			Optional<String> meant = (kind == null || (answer.equals(OTHER) && given.isEmpty())) ? Optional.empty()
					: meant(kind, given);
			if (kind != null && meant.isPresent()) {
				said = said.with(kind, spelling, meant.get());
			}
		}
		return said;
	}

	/** The answer as it is kept; nothing where nothing can be meant. */
	private Optional<String> meant(Kind kind, String answer) {
		return switch (kind) {
			case COUNTRY -> countries(answer);
			case COLUMN ->
				Optional.of(answer).filter((code) -> code.isEmpty() || isOne(code, Field.values(), Field::code));
			case SECTOR -> Optional.of(answer)
				.filter((codes) -> codes.isEmpty() || Arrays.stream(codes.split(";")).allMatch(this.isSector));
			case TYPE -> Optional.of(answer)
				.filter((code) -> code.isEmpty() || isOne(code, ActivityType.values(), ActivityType::code));
			case STATUS ->
				Optional.of(answer).filter((code) -> isOne(code, ActivityStatus.values(), ActivityStatus::code));
			case MODALITY -> Optional.of(answer).filter((code) -> isOne(code, Modality.values(), Modality::code));
			case CURRENCY ->
				Optional.of(answer.toUpperCase(Locale.ROOT)).filter(Currencies.minorDigits().keySet()::contains);
			case DATE_ORDER -> Optional.of(answer).filter(List.of("day", "month")::contains);
			case DECIMAL_SIGN -> Optional.of(answer).filter(List.of(",", ".")::contains);
			case DATE -> Optional.of(answer).filter((date) -> date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?"));
			case NUMBER -> Optional.of(answer).filter((number) -> number.matches("(-?\\d{1,15}(\\.\\d{1,9})?)?"));
			case REFERENCE -> Optional.empty();
		};
	}

	private static <T> boolean isOne(String code, T[] values, java.util.function.Function<T, String> codes) {
		return Arrays.stream(values).map(codes).anyMatch(code::equals);
	}

	/** Codes, or names in the reader's language, parted by semicolons. */
	private Optional<String> countries(String answer) {
		List<String> codes = Arrays.stream(answer.split(";"))
			.map(String::strip)
			.filter((one) -> !one.isEmpty())
			.map((one) -> {
				String upper = one.toUpperCase(Locale.ROOT);
				return Countries.contains(upper) ? upper : this.countries.get(plain(one));
			})
			.toList();
		return codes.stream().allMatch(Objects::nonNull) ? Optional.of(String.join(";", codes)) : Optional.empty();
	}

}
