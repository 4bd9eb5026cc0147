package org.bayan.batch.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.bayan.batch.table.CellFault;
import org.bayan.batch.table.SourceRow;
import org.bayan.domain.activity.Shares;
import org.bayan.domain.intake.Column;

import static java.util.Objects.requireNonNull;

/**
 * Rows that share a reference and are one activity: they say the same of it but name
 * other countries or sectors, perhaps with an amount each. Countries and sectors are put
 * together in their order, amounts are added.
 */
final class JoinedRows {

	private static final Set<Column> PUT_TOGETHER = EnumSet.of(Column.SECTORS, Column.MEMBER_STATES,
			Column.OTHER_COUNTRIES, Column.BUDGET, Column.EXPENDITURE);

	private final List<Column> columns;

	private final List<SourceRow> rows = new ArrayList<>();

	JoinedRows(List<Column> columns) {
		this.columns = columns;
	}

	void add(SourceRow row) {
		this.rows.add(row);
	}

	/**
	 * Whether they are rows of one activity: more than one, and they differ nowhere else.
	 */
	boolean isOne() {
		SourceRow first = this.rows.getFirst();
		boolean other = false;
		for (SourceRow row : this.rows) {
			for (int cell = 0; cell < this.columns.size(); cell++) {
				boolean same = row.cells().get(cell).equals(first.cells().get(cell));
				if (!same && !PUT_TOGETHER.contains(this.columns.get(cell))) {
					return false;
				}
				other |= !same;
			}
		}
		return other;
	}

	long rows() {
		return this.rows.size();
	}

	/** The one row, with the number of the first. */
	SourceRow row() {
		String[] cells = this.rows.getFirst().cells().toArray(String[]::new);
		put(cells, Column.SECTORS, listed(Column.SECTORS));
		put(cells, Column.BUDGET, sum(Column.BUDGET));
		put(cells, Column.EXPENDITURE, sum(Column.EXPENDITURE));
		Map<String, String> percentages = percentages();
		put(cells, Column.MEMBER_STATES, shared(listed(Column.MEMBER_STATES), percentages));
		put(cells, Column.OTHER_COUNTRIES, shared(listed(Column.OTHER_COUNTRIES), percentages));
		List<CellFault> faults = this.rows.stream().flatMap((row) -> row.faults().stream()).distinct().toList();
		return new SourceRow(this.rows.getFirst().number(), Arrays.asList(cells), faults);
	}

	private void put(String[] cells, Column column, String text) {
		int cell = this.columns.indexOf(column);
		if (cell >= 0) {
			cells[cell] = text;
		}
	}

	private String of(SourceRow row, Column column) {
		int cell = this.columns.indexOf(column);
		return (cell >= 0) ? row.cells().get(cell) : "";
	}

	private String listed(Column column) {
		return String.join(";",
				this.rows.stream()
					.flatMap((row) -> Arrays.stream(of(row, column).split(";")))
					.filter((code) -> !code.isEmpty())
					.distinct()
					.toList());
	}

	private String sum(Column column) {
		List<String> filled = this.rows.stream()
			.map((row) -> of(row, column))
			.filter((text) -> !text.isEmpty())
			.toList();
		try {
			return filled.isEmpty() ? ""
					: filled.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString();
		}
		catch (NumberFormatException ex) {
			return filled.getFirst();
		}
	}

	/**
	 * What each country has of the amounts in percent, where each row is of one and they
	 * differ.
	 */
	private Map<String, String> percentages() {
		Map<String, BigDecimal> amounts = new LinkedHashMap<>();
		Column column = sum(Column.BUDGET).isEmpty() ? Column.EXPENDITURE : Column.BUDGET;
		for (SourceRow row : this.rows) {
			String country = of(row, Column.MEMBER_STATES) + of(row, Column.OTHER_COUNTRIES);
			String amount = of(row, column);
			if (country.length() > 3 || (!country.isEmpty() && !amount.matches("[0-9]+([.][0-9]+)?"))) {
				return Map.of();
			}
			if (!country.isEmpty()) {
				amounts.merge(country, new BigDecimal(amount), BigDecimal::add);
			}
		}
		boolean positive = amounts.values().stream().allMatch((amount) -> amount.signum() > 0);
		if (!positive || amounts.values().stream().distinct().count() < 2) {
			return Map.of();
		}
		return Shares.proportional(List.copyOf(amounts.keySet()), List.copyOf(amounts.values()))
			.map(JoinedRows::percentages)
			.orElse(Map.of());
	}

	private static Map<String, String> percentages(Shares shares) {
		Map<String, String> percentages = new LinkedHashMap<>();
		for (int i = 0; i < shares.codes().size(); i++) {
			BigDecimal percentage = BigDecimal.valueOf(shares.basisPoints().get(i), 2).stripTrailingZeros();
			percentages.put(shares.codes().get(i), percentage.toPlainString());
		}
		return percentages;
	}

	private static String shared(String listed, Map<String, String> percentages) {
		return percentages.isEmpty() ? listed
				: String.join(";",
						Stream.of(listed.split(";"))
							.filter((code) -> !code.isEmpty())
							.map((code) -> code + ":" + requireNonNull(percentages.get(code)))
							.toList());
	}

}
