package org.bayan.batch.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The reference data as of now: member states with group and accession, sectors, rates.
 */
final class PlainReference {

	static final String REPORTING_CURRENCY = "USD";

	/** An empty group or accession date is an empty string or optional. */
	record Member(String code, String group, Optional<LocalDate> joined) {
	}

	private final Map<String, Member> members = new LinkedHashMap<>();

	private final Set<String> sectors = new TreeSet<>();

	private final Map<String, BigDecimal> rates = new TreeMap<>();

	void members(String csv) {
		this.members.clear();
		for (Map<String, String> row : Csv.rows(csv, List.of("iso3", "group", "joined"))) {
			String code = PlainActivity.cell(row, "iso3");
			String joined = PlainActivity.cell(row, "joined");
			this.members.put(code, new Member(code, PlainActivity.cell(row, "group"),
					joined.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(joined))));
		}
	}

	void sectors(String csv) {
		this.sectors.clear();
		for (Map<String, String> row : Csv.rows(csv, List.of("code"))) {
			this.sectors.add(PlainActivity.cell(row, "code"));
		}
	}

	void rates(String csv) {
		this.rates.clear();
		for (Map<String, String> row : Csv.rows(csv, List.of("currency", "month", "rate"))) {
			this.rates.put(PlainActivity.cell(row, "currency") + " " + PlainActivity.cell(row, "month"),
					new BigDecimal(PlainActivity.cell(row, "rate")));
		}
	}

	Set<String> members() {
		return this.members.keySet();
	}

	Set<String> sectors() {
		return this.sectors;
	}

	/** Every place a figure can have, whether or not it has one. */
	Set<String> places() {
		Set<String> places = new TreeSet<>(Set.of("ALL", "EXT", "ORG"));
		for (Member member : this.members.values()) {
			places.add(member.code());
			if (!member.group().isEmpty()) {
				places.add("GROUP:" + member.group());
			}
		}
		return places;
	}

	/** The places a country is counted under in an activity that starts on that day. */
	Set<String> placesOf(String country, LocalDate start) {
		Member member = this.members.getOrDefault(country, new Member("", "", Optional.empty()));
		boolean isMember = !member.code().isEmpty()
				&& (member.joined().isEmpty() || !start.isBefore(member.joined().get()));
		if (!isMember) {
			return Set.of("ALL", "EXT");
		}
		return member.group().isEmpty() ? Set.of("ALL", country) : Set.of("ALL", country, "GROUP:" + member.group());
	}

	/**
	 * The amount in cents of the reporting currency by the rate of the day's month, or
	 * year, the exact product rounded half-even; empty where a rate is needed and there
	 * is none.
	 */
	Optional<BigInteger> cents(BigDecimal amount, String currency, LocalDate day, boolean yearly) {
		BigDecimal rate = BigDecimal.ONE;
		if (!currency.isEmpty() && !currency.equals(REPORTING_CURRENCY)) {
			String key = currency + " " + day.toString().substring(0, yearly ? 4 : 7);
			if (!this.rates.containsKey(key)) {
				return Optional.empty();
			}
			rate = this.rates.getOrDefault(key, BigDecimal.ONE);
		}
		return Optional.of(amount.multiply(rate).setScale(2, RoundingMode.HALF_EVEN).unscaledValue());
	}

}
