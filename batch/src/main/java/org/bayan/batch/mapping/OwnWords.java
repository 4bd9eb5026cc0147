package org.bayan.batch.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.bayan.batch.country.CountryNames;
import org.bayan.batch.country.CountryReading;
import org.bayan.batch.country.Spelling;
import org.bayan.batch.row.Lists;
import org.bayan.batch.table.Whitespace;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.intake.ListQuestion.Kind;
import org.jspecify.annotations.Nullable;

/** What the words of a list say: countries, sectors, types, statuses. */
final class OwnWords {

	private static final Set<String> NOTHING = Set.of("", "none", "na", "n a", "nil", "aucun", "aucune", "neant", "tbd",
			"لا يوجد", "لا شيء", "ninguno", "nenhum");

	private static final Pattern BETWEEN_SECTORS = Pattern.compile("\\s*[;|\u061b\n]\\s*");

	private final Kept<Boolean> nothing = new Kept<>((cell) -> NOTHING.contains(Spelling.of(cell)));

	private final Questions questions;

	private final CountryNames countries;

	private final Kept<CountryReading> countryReadings;

	private final CodeWords sectors;

	private final CodeWords types = CodeWords.ofCatalogue("type", codes(ActivityType.values(), ActivityType::code),
			"type.", "type.many.");

	private final CodeWords statuses = CodeWords.ofCatalogue("status",
			codes(ActivityStatus.values(), ActivityStatus::code), "status.");

	private final CodeWords modalities = CodeWords.ofCatalogue("modality", codes(Modality.values(), Modality::code),
			"modality.");

	OwnWords(Lists lists, List<String> countryCells, Questions questions) {
		this.questions = questions;
		this.countries = CountryNames.of(lists.stateNames(), countryCells);
		this.countryReadings = new Kept<>(this.countries::read);
		this.sectors = CodeWords.ofSectors(lists.sectorNames());
	}

	private static <T> List<String> codes(T[] values, Function<T, String> code) {
		return Arrays.stream(values).map(code).toList();
	}

	/**
	 * What a cell says.
	 *
	 * @param codes in order, each once
	 * @param unanswered the first word of which nobody has said what it means; null: none
	 */
	record Said(List<String> codes, @Nullable String unanswered) {

		/** As one cell of the product's own files. */
		String cell() {
			return String.join(";", this.codes);
		}

	}

	private boolean isNothing(String cell) {
		return cell.isEmpty() || this.nothing.read(cell);
	}

	/** The countries of a cell, surely named or said. */
	Said countries(String cell) {
		if (isNothing(cell)) {
			return new Said(List.of(), null);
		}
		CountryReading reading = this.countryReadings.read(cell);
		List<String> codes = new ArrayList<>(reading.codes());
		String unanswered = null;
		for (CountryReading.Question question : reading.questions()) {
			String said = this.questions.ask(Kind.COUNTRY, Spelling.of(question.spelling()), question.spelling(),
					question.candidates());
			if (said == null) {
				unanswered = (unanswered == null) ? question.spelling() : unanswered;
			}
			else {
				codes.addAll(split(said));
			}
		}
		return new Said(codes.stream().distinct().toList(), unanswered);
	}

	/**
	 * The countries that a cell surely names, without asking; none where it says else.
	 */
	List<String> surely(String cell) {
		CountryReading reading = this.countryReadings.read(cell);
		return reading.questions().isEmpty() ? reading.codes() : List.of();
	}

	private static List<String> split(String said) {
		return Arrays.stream(said.split(";")).filter((code) -> !code.isEmpty()).toList();
	}

	/** The sectors of a cell: the whole of it, else what signs part. */
	Said sectors(String cell) {
		if (isNothing(cell)) {
			return new Said(List.of(), null);
		}
		String whole = this.sectors.code(cell);
		if (whole != null) {
			return new Said(List.of(whole), null);
		}
		List<String> codes = new ArrayList<>();
		String unanswered = null;
		for (String part : BETWEEN_SECTORS.split(cell)) {
			Said one = isNothing(part) ? new Said(List.of(), null) : word(Kind.SECTOR, this.sectors, part);
			codes.addAll(one.codes());
			unanswered = (unanswered == null) ? one.unanswered() : unanswered;
		}
		return new Said(codes.stream().distinct().toList(), unanswered);
	}

	Said type(String cell) {
		return isNothing(cell) ? new Said(List.of(), null) : word(Kind.TYPE, this.types, cell);
	}

	Said status(String cell) {
		return isNothing(cell) ? new Said(List.of(), null) : word(Kind.STATUS, this.statuses, cell);
	}

	Said modality(String cell) {
		return isNothing(cell) ? new Said(List.of(), null) : word(Kind.MODALITY, this.modalities, cell);
	}

	/** The modality that a word surely says; null: none. */
	@Nullable String surelyModality(String word) {
		return this.modalities.code(word);
	}

	private Said word(Kind kind, CodeWords words, String written) {
		String word = Whitespace.trim(written);
		String code = words.code(word);
		if (code != null) {
			return new Said(List.of(code), null);
		}
		String said = this.questions.ask(kind, Spelling.of(word), word, words.near(word));
		return (said != null) ? new Said(split(said), null) : new Said(List.of(), word);
	}

}
