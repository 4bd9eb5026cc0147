package org.bayan.batch.mapping;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.bayan.batch.country.Spelling;
import org.bayan.batch.mapping.OwnColumns.OwnColumn;
import org.bayan.batch.number.NumberColumn;
import org.bayan.batch.number.NumberReading;
import org.bayan.batch.table.Whitespace;
import org.bayan.domain.intake.Field;
import org.bayan.domain.intake.ListReading.Apart;
import org.bayan.domain.intake.ListReading.SetApart;
import org.jspecify.annotations.Nullable;

/**
 * Tells rows that are no activities: totals, headers that are repeated, headings of
 * sections, notes. A total is compared with the sum of what stands above it.
 */
final class ApartRule {

	private static final Set<String> TOTALS = Set.of("total", "totals", "totaux", "subtotal", "sub total", "sous total",
			"soustotal", "grand total", "total general", "sum", "somme", "الاجمالي", "اجمالي", "المجموع", "مجموع",
			"المجموع الكلي", "الاجمالي العام", "subtotal general", "total geral");

	/** What a total is called. */
	private static final int LONGEST = 60;

	private static final List<Field> ADDED = List.of(Field.BUDGET, Field.AMOUNT, Field.EXPENDITURE, Field.PARTICIPANTS);

	private final OwnColumns columns;

	private final OwnWords words;

	private final Map<Integer, Kept<NumberReading>> numbers = new HashMap<>();

	private final Kept<Boolean> totals = new Kept<>(ApartRule::isTotal);

	/** Sums of a column: since the list began, and since its last total. */
	private final Map<Integer, BigDecimal> all = new HashMap<>();

	private final Map<Integer, BigDecimal> block = new HashMap<>();

	private String section;

	ApartRule(OwnColumns columns, OwnWords words, String section, Function<OwnColumn, NumberColumn> numbers) {
		this.columns = columns;
		this.words = words;
		this.section = words.surely(section).isEmpty() ? "" : section;
		columns.of(ADDED.toArray(Field[]::new)).forEach((column) -> {
			NumberColumn one = numbers.apply(column);
			this.numbers.put(column.cell(), new Kept<>(one::read));
		});
	}

	/** The country that stands above the rows from here on; empty: none. */
	String section() {
		return this.section;
	}

	/** Why a row is no activity; null where it is one. */
	@Nullable SetApart apart(long row, List<String> cells) {
		List<String> filled = cells.stream().map(Whitespace::trim).filter((cell) -> !cell.isEmpty()).toList();
		String text = filled.isEmpty() ? "" : filled.getFirst();
		if (this.columns.areRepeatedBy(cells)) {
			return new SetApart(row, Apart.HEADER, text, null, null);
		}
		if (isTotal(cells, filled)) {
			return total(row, text, cells);
		}
		if (filled.size() == 1 && !isTitled(cells)) {
			boolean country = !this.columns.has(Field.COUNTRIES) && !this.words.surely(text).isEmpty();
			if (country) {
				this.section = text;
			}
			return new SetApart(row, country ? Apart.SECTION : Apart.NOTE, text, null, null);
		}
		add(cells);
		return null;
	}

	/** A title that stands alone in a column that is not the first is one's activity. */
	private boolean isTitled(List<String> cells) {
		for (OwnColumn column : this.columns.of(Field.TITLE, Field.TITLE_EN, Field.TITLE_FR, Field.TITLE_AR)) {
			if (column.cell() > 0 && !Whitespace.isBlank(cells.get(column.cell()))) {
				return true;
			}
		}
		return false;
	}

	private boolean isTotal(List<String> cells, List<String> filled) {
		boolean named = filled.stream().limit(3).anyMatch(this.totals::read);
		boolean dated = !this.columns.first(cells, Field.START, Field.DATES).isEmpty();
		String reference = this.columns.first(cells, Field.REFERENCE);
		return named && !dated && (reference.isEmpty() || this.totals.read(reference));
	}

	private static boolean isTotal(String cell) {
		if (cell.length() > LONGEST || Character.isDigit(cell.charAt(0))) {
			return false;
		}
		String words = Spelling.of(cell);
		return TOTALS.contains(words) || TOTALS.stream().anyMatch((total) -> words.startsWith(total + " "));
	}

	private SetApart total(long row, String text, List<String> cells) {
		for (Map.Entry<Integer, Kept<NumberReading>> column : this.numbers.entrySet()) {
			if (column.getValue().read(cells.get(column.getKey())) instanceof NumberReading.Known known) {
				BigDecimal whole = this.all.getOrDefault(column.getKey(), BigDecimal.ZERO);
				BigDecimal part = this.block.getOrDefault(column.getKey(), BigDecimal.ZERO);
				this.block.clear();
				BigDecimal sum = (part.compareTo(known.number()) == 0) ? part : whole;
				return new SetApart(row, Apart.TOTAL, text, known.number().toPlainString(), sum.toPlainString());
			}
		}
		return new SetApart(row, Apart.TOTAL, text, null, null);
	}

	private void add(List<String> cells) {
		this.numbers.forEach((cell, column) -> {
			if (column.read(cells.get(cell)) instanceof NumberReading.Known known) {
				this.all.merge(cell, known.number(), BigDecimal::add);
				this.block.merge(cell, known.number(), BigDecimal::add);
			}
		});
	}

}
