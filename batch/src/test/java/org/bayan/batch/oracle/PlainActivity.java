package org.bayan.batch.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An activity as the oracle reads it from its cells. Codes are upper case, but status
 * lower case; {@code host}, {@code currency} and {@code partOf} are empty where not
 * given. Of the date precision only that it is the year is kept: no figure depends on
 * more.
 */
record PlainActivity(String ref, String status, LocalDate start, LocalDate end, boolean yearly, List<Portion> sectors,
		List<Portion> countries, String host, Optional<BigInteger> participants, Optional<BigInteger> women,
		Optional<BigDecimal> budget, Optional<BigDecimal> expenditure, String currency, String partOf) {

	static final List<String> COLUMNS = List.of("activity_ref", "title_en", "title_fr", "title_ar", "type", "status",
			"start_date", "end_date", "date_precision", "sectors", "member_states", "other_countries", "host_country",
			"city", "modality", "participants", "women", "budget", "expenditure", "currency", "partners", "part_of",
			"source_url", "description");

	/** Reads the cells of a valid activity; an absent column reads as an empty one. */
	static PlainActivity of(Map<String, String> cells) {
		String status = cell(cells, "status").toLowerCase(Locale.ROOT);
		LocalDate start = LocalDate.parse(Digits.western(cell(cells, "start_date")));
		String end = Digits.western(cell(cells, "end_date"));
		List<String> countries = new ArrayList<>(Portion.items(cell(cells, "member_states")));
		countries.addAll(Portion.items(cell(cells, "other_countries")));
		return new PlainActivity(cell(cells, "activity_ref"), status.isEmpty() ? "completed" : status, start,
				end.isEmpty() ? start : LocalDate.parse(end), cell(cells, "date_precision").equalsIgnoreCase("year"),
				Portion.of(Portion.items(cell(cells, "sectors"))), Portion.of(countries),
				cell(cells, "host_country").toUpperCase(Locale.ROOT),
				number(cells, "participants").map(BigDecimal::toBigIntegerExact),
				number(cells, "women").map(BigDecimal::toBigIntegerExact), number(cells, "budget"),
				number(cells, "expenditure"), cell(cells, "currency").toUpperCase(Locale.ROOT), cell(cells, "part_of"));
	}

	static String cell(Map<String, String> cells, String column) {
		return cells.getOrDefault(column, "").strip();
	}

	private static Optional<BigDecimal> number(Map<String, String> cells, String column) {
		String cell = Digits.western(cell(cells, column));
		return cell.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cell));
	}

	boolean tookPlace() {
		return this.status.equals("ongoing") || this.status.equals("completed");
	}

}
