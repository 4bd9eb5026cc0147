package org.bayan.batch.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.bayan.batch.date.DateColumn;
import org.bayan.batch.date.DateReading;
import org.bayan.batch.mapping.OwnColumns.OwnColumn;
import org.bayan.batch.number.NumberColumn;
import org.bayan.batch.number.NumberReading;
import org.bayan.batch.table.Whitespace;
import org.bayan.domain.intake.Field;
import org.bayan.domain.intake.ListQuestion.Kind;
import org.bayan.domain.intake.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a list decide for all of their cells: the order of day and month,
 * the sign of decimals, whether two letters are a country, whether a number only runs.
 */
final class Decisions {

	/** Different cells of a column that are looked at. */
	private static final int LOOKED_AT = 20_000;

	private static final Set<Field> DATES = Set.of(Field.START, Field.END, Field.DATES);

	private static final Set<Field> NUMBERS = Set.of(Field.PARTICIPANTS, Field.WOMEN, Field.MEN, Field.BUDGET,
			Field.EXPENDITURE, Field.AMOUNT);

	private static final Set<Field> COUNTRIES = Set.of(Field.COUNTRIES, Field.OTHER_COUNTRIES, Field.HOST);

	/** A code: letters and digits without blanks, both of them. */
	private static final Pattern CODE = Pattern.compile("(?=.*\\d)(?=.*\\p{L})[\\p{L}\\d][\\p{L}\\d/._-]{2,39}");

	private final OwnColumns columns;

	/** Filled cells of what may be references, and how many of them are codes. */
	private final Map<OwnColumn, int[]> codes = new LinkedHashMap<>();

	private final Map<Integer, Set<String>> cells = new HashMap<>();

	/** The last number of a column that still runs; absent: it does not. */
	private final Map<Integer, Long> running = new HashMap<>();

	/** What was decided, once all rows were seen. */
	private final Map<Integer, NumberColumn> numbers = new HashMap<>();

	private @Nullable DateColumn dates;

	private final Map<String, Integer> references = new HashMap<>();

	Decisions(OwnColumns columns) {
		this.columns = columns;
		columns.of(Field.REFERENCE).forEach((column) -> this.running.put(column.cell(), 0L));
		columns.maybeReferences().forEach((column) -> this.codes.put(column, new int[2]));
	}

	/** The columns as their values show them: the first that is full of codes refers. */
	OwnColumns columns() {
		return this.codes.entrySet()
			.stream()
			.filter((column) -> column.getValue()[1] > 1 && column.getValue()[1] * 10 >= column.getValue()[0] * 9)
			.findFirst()
			.map((column) -> this.columns.referredBy(column.getKey()))
			.orElse(this.columns);
	}

	void see(List<String> row) {
		if (this.columns.first(row, Field.TITLE, Field.TITLE_EN, Field.TITLE_FR, Field.TITLE_AR).isEmpty()
				|| this.columns.areRepeatedBy(row)) {
			return;
		}
		this.codes.forEach((column, counts) -> {
			String text = Whitespace.trim(row.get(column.cell()));
			counts[0] += text.isEmpty() ? 0 : 1;
			counts[1] += CODE.matcher(text).matches() ? 1 : 0;
		});
		for (OwnColumn column : this.columns.all()) {
			Field field = column.field();
			String text = Whitespace.trim(row.get(column.cell()));
			if (field == null || text.isEmpty()) {
				continue;
			}
			if (DATES.contains(field) || NUMBERS.contains(field) || COUNTRIES.contains(field)) {
				Set<String> seen = this.cells.computeIfAbsent(column.cell(), (cell) -> new LinkedHashSet<>());
				if (seen.size() < LOOKED_AT) {
					seen.add(text);
				}
			}
			if (field == Field.REFERENCE) {
				run(column.cell(), text);
			}
		}
		String reference = this.columns.first(row, Field.REFERENCE);
		if (!reference.isEmpty()) {
			this.references.merge(reference, 1, Integer::sum);
		}
	}

	private void run(int cell, String text) {
		Long before = this.running.get(cell);
		if (before != null) {
			long number = text.matches("[1-9][0-9]{0,8}") ? Long.parseLong(text) : -1;
			if (number == before + 1 || (number == 1 && before > 0)) {
				this.running.put(cell, number);
			}
			else {
				this.running.remove(cell);
			}
		}
	}

	/** Whether the list has references of its own, and not only numbers that run. */
	boolean hasReferences() {
		return this.columns.of(Field.REFERENCE)
			.stream()
			.anyMatch((column) -> this.running.getOrDefault(column.cell(), 0L) < 2) && !this.references.isEmpty();
	}

	/** References that several rows have. */
	Set<String> shared() {
		Set<String> shared = new HashSet<>();
		this.references.forEach((reference, rows) -> {
			if (rows > 1) {
				shared.add(reference);
			}
		});
		return shared;
	}

	private List<String> seen(OwnColumn column) {
		return new ArrayList<>(this.cells.getOrDefault(column.cell(), Set.of()));
	}

	/** Dates of one list have one order, in whichever of its columns they stand. */
	DateColumn dates(Mapping mapping) {
		if (this.dates == null) {
			this.dates = order(mapping);
		}
		return this.dates;
	}

	private DateColumn order(Mapping mapping) {
		List<OwnColumn> dated = this.columns.of(Field.START, Field.END, Field.DATES);
		for (OwnColumn column : dated) {
			String said = mapping.answer(Kind.DATE_ORDER, column.heading()).orElse(null);
			if (said != null) {
				return DateColumn.of(said.equals("day"));
			}
		}
		return DateColumn.of(dated.stream().flatMap((column) -> seen(column).stream()).toList());
	}

	NumberColumn numbers(OwnColumn column, Mapping mapping) {
		return this.numbers.computeIfAbsent(column.cell(), (cell) -> decided(column, mapping));
	}

	private NumberColumn decided(OwnColumn column, Mapping mapping) {
		return mapping.answer(Kind.DECIMAL_SIGN, column.heading())
			.map((sign) -> NumberColumn.of(sign.equals(",")))
			.orElseGet(() -> NumberColumn.of(seen(column)));
	}

	/**
	 * Has answers that decided whole columns asked again, each with a cell of its column.
	 */
	void recall(Mapping mapping, Questions questions) {
		DateColumn anyOrder = DateColumn.of(List.of());
		NumberColumn anySign = NumberColumn.of(List.of());
		for (OwnColumn column : this.columns.all()) {
			if (mapping.answer(Kind.DATE_ORDER, column.heading()).isPresent()) {
				seen(column).stream()
					.filter((cell) -> anyOrder.read(cell) instanceof DateReading.EitherOrder)
					.findFirst()
					.ifPresent((cell) -> {
						DateReading.EitherOrder either = (DateReading.EitherOrder) anyOrder.read(cell);
						questions.recall(Kind.DATE_ORDER, column.heading(), cell,
								List.of(either.dayFirst().toString(), either.monthFirst().toString()));
					});
			}
			if (mapping.answer(Kind.DECIMAL_SIGN, column.heading()).isPresent()) {
				seen(column).stream()
					.filter((cell) -> anySign.read(cell) instanceof NumberReading.EitherSign)
					.findFirst()
					.ifPresent((cell) -> {
						NumberReading.EitherSign either = (NumberReading.EitherSign) anySign.read(cell);
						questions.recall(Kind.DECIMAL_SIGN, column.heading(), cell,
								List.of(either.thousands().toPlainString(), either.decimals().toPlainString()));
					});
			}
		}
	}

	/** Whether any cell of the participants says how many of them are women. */
	boolean saysWomen(Mapping mapping) {
		return this.columns.of(Field.PARTICIPANTS).stream().anyMatch((column) -> {
			NumberColumn numbers = numbers(column, mapping);
			return seen(column).stream()
				.anyMatch((cell) -> numbers.read(cell) instanceof NumberReading.Known known && known.part() != null);
		});
	}

	/** All different cells of the columns of countries. */
	List<String> countries() {
		return this.columns.of(Field.COUNTRIES, Field.OTHER_COUNTRIES, Field.HOST)
			.stream()
			.flatMap((column) -> seen(column).stream())
			.toList();
	}

}
