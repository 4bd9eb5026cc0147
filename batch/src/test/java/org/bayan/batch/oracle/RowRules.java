package org.bayan.batch.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the cells of one activity keep the rules of the activities file. Rules over
 * several rows, unique references and chains of {@code part_of}, are not among them.
 */
final class RowRules {

	static final List<String> TYPES = List.of("meeting", "workshop", "training", "conference", "forum", "session",
			"exhibition", "competition", "agreement", "visit", "launch", "ceremony", "study", "publication",
			"programme", "other");

	static final List<String> STATUSES = List.of("planned", "ongoing", "completed", "cancelled", "postponed");

	static final List<String> MODALITIES = List.of("in-person", "online", "hybrid", "unknown");

	/** Minor digits by ISO 4217 of the currencies that random data use. */
	static final Map<String, Integer> MINOR_DIGITS = Map.ofEntries(Map.entry("USD", 2), Map.entry("EUR", 2),
			Map.entry("MAD", 2), Map.entry("EGP", 2), Map.entry("SAR", 2), Map.entry("GBP", 2), Map.entry("CHF", 2),
			Map.entry("TND", 3), Map.entry("KWD", 3), Map.entry("BHD", 3), Map.entry("JPY", 0), Map.entry("XOF", 0),
			Map.entry("GNF", 0));

	private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

	private RowRules() {
	}

	static boolean accept(Map<String, String> cells, PlainReference reference) {
		try {
			return hasNames(cells) && hasCodes(cells) && hasDates(cells)
					&& shares(Portion.items(cell(cells, "sectors")), reference.sectors())
					&& hasCountries(cells, reference) && hasPeople(cells) && hasMoney(cells);
		}
		catch (DateTimeException | ArithmeticException | NumberFormatException ex) {
			return false;
		}
	}

	private static String cell(Map<String, String> cells, String column) {
		return PlainActivity.cell(cells, column);
	}

	private static boolean hasNames(Map<String, String> cells) {
		String ref = cell(cells, "activity_ref");
		return !ref.isEmpty() && ref.length() <= 64 && !ref.equals(cell(cells, "part_of"))
				&& !(cell(cells, "title_en") + cell(cells, "title_fr") + cell(cells, "title_ar")).isEmpty();
	}

	private static boolean hasCodes(Map<String, String> cells) {
		return isOneOf(TYPES, cell(cells, "type")) && isOneOf(STATUSES, cell(cells, "status"))
				&& isOneOf(List.of("day", "month", "year"), cell(cells, "date_precision"))
				&& isOneOf(MODALITIES, cell(cells, "modality"));
	}

	private static boolean isOneOf(List<String> codes, String code) {
		return code.isEmpty() || codes.contains(code.toLowerCase(Locale.ROOT));
	}

	private static boolean hasDates(Map<String, String> cells) {
		LocalDate start = LocalDate.parse(Digits.western(cell(cells, "start_date")));
		String end = Digits.western(cell(cells, "end_date"));
		boolean month = cell(cells, "date_precision").equalsIgnoreCase("month");
		boolean year = cell(cells, "date_precision").equalsIgnoreCase("year");
		return (end.isEmpty() || !LocalDate.parse(end).isBefore(start)) && (!month || start.getDayOfMonth() == 1)
				&& (!year || start.getDayOfYear() == 1);
	}

	private static boolean hasCountries(Map<String, String> cells, PlainReference reference) {
		List<String> members = Portion.items(cell(cells, "member_states"));
		List<String> all = new ArrayList<>(members);
		all.addAll(Portion.items(cell(cells, "other_countries")));
		String host = cell(cells, "host_country").toUpperCase(Locale.ROOT);
		return reference.members().containsAll(Portion.of(members).stream().map(Portion::code).toList())
				&& shares(all, COUNTRIES) && (host.isEmpty() || COUNTRIES.contains(host));
	}

	private static boolean shares(List<String> items, Set<String> known) {
		long withShare = items.stream().filter((item) -> item.contains(":")).count();
		List<Portion> portions = Portion.of(items);
		List<String> codes = portions.stream().map(Portion::code).toList();
		return (withShare == 0 || withShare == items.size()) && known.containsAll(codes)
				&& new HashSet<>(codes).size() == codes.size()
				&& portions.stream().allMatch((portion) -> portion.basisPoints() > 0)
				&& (items.isEmpty() || portions.stream().mapToInt(Portion::basisPoints).sum() == Portion.WHOLE);
	}

	private static boolean hasPeople(Map<String, String> cells) {
		Optional<BigInteger> participants = wholeNumber(cell(cells, "participants"));
		Optional<BigInteger> women = wholeNumber(cell(cells, "women"));
		return participants.orElse(BigInteger.ZERO).signum() >= 0 && women.orElse(BigInteger.ZERO).signum() >= 0
				&& (participants.isEmpty() || women.isEmpty() || women.get().compareTo(participants.get()) <= 0);
	}

	private static Optional<BigInteger> wholeNumber(String cell) {
		return cell.isEmpty() ? Optional.empty() : Optional.of(new BigInteger(Digits.western(cell)));
	}

	private static boolean hasMoney(Map<String, String> cells) {
		String currency = cell(cells, "currency").toUpperCase(Locale.ROOT);
		int digits = MINOR_DIGITS.getOrDefault(currency.isEmpty() ? PlainReference.REPORTING_CURRENCY : currency, -1);
		return digits >= 0 && isAmount(cell(cells, "budget"), digits) && isAmount(cell(cells, "expenditure"), digits);
	}

	private static boolean isAmount(String cell, int digits) {
		String number = Digits.western(cell);
		return number.isEmpty() || (number.matches("-?[0-9]+(\\.[0-9]+)?") && new BigDecimal(number).scale() <= digits);
	}

}
