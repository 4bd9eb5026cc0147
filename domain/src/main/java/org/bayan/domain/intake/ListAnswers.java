package org.bayan.domain.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.intake.ListQuestion.Kind;
import org.bayan.domain.reference.Countries;
import org.bayan.domain.reference.Currencies;

/** What can be meant by an answer to a {@link ListQuestion}. */
public final class ListAnswers {

	private ListAnswers() {
	}

	/**
	 * An answer as it is kept; nothing where it says nothing that can be meant.
	 * @param answer codes, see {@link Kind}
	 * @param isSector whether a code is one of a sector
	 */
	public static Optional<String> kept(Kind kind, String answer, Predicate<String> isSector) {
		return switch (kind) {
			case COUNTRY -> codes(answer.toUpperCase(Locale.ROOT), Countries::contains);
			case SECTOR -> codes(answer, isSector);
			case COLUMN -> codes(answer, of(Field.values(), Field::code)).filter((code) -> !code.contains(";"));
			case TYPE ->
				codes(answer, of(ActivityType.values(), ActivityType::code)).filter((code) -> !code.contains(";"));
			case STATUS -> Optional.of(answer).filter(of(ActivityStatus.values(), ActivityStatus::code));
			case MODALITY -> Optional.of(answer).filter(of(Modality.values(), Modality::code));
			case CURRENCY ->
				Optional.of(answer.toUpperCase(Locale.ROOT)).filter(Currencies.minorDigits().keySet()::contains);
			case DATE_ORDER -> Optional.of(answer).filter(List.of("day", "month")::contains);
			case DECIMAL_SIGN -> Optional.of(answer).filter(List.of(",", ".")::contains);
			case DATE -> Optional.of(answer).filter((date) -> date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?"));
			case NUMBER -> Optional.of(answer).filter((number) -> number.matches("(-?\\d{1,15}(\\.\\d{1,9})?)?"));
			case REFERENCE -> Optional.empty();
		};
	}

	private static <T> Predicate<String> of(T[] values, Function<T, String> code) {
		return (asked) -> Arrays.stream(values).map(code).anyMatch(asked::equals);
	}

	/** Codes parted by semicolons, or none. */
	private static Optional<String> codes(String answer, Predicate<String> isOne) {
		List<String> codes = Arrays.stream(answer.split(";"))
			.map(String::strip)
			.filter((code) -> !code.isEmpty())
			.toList();
		return codes.stream().allMatch(isOne) ? Optional.of(String.join(";", codes)) : Optional.empty();
	}

}
