package org.bayan.batch.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reference data drawn from a seed, and changes of it. Accession dates and the months of
 * the rates lie among the dates of {@link RandomActivities}.
 */
final class RandomReference {

	static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);

	static final int DAYS = 1100;

	/** ISO 3166-1 alpha-2 codes of which some become members in each draw. */
	private static final String COUNTRIES = "AF DZ AZ BH BD BJ BN BF CM TD KM CI DJ EG GA GM GN GW GY ID IR IQ JO KZ KW "
			+ "KG LB LY MY MV ML MR MA NE NG OM PK PS QA SA SN SL SO SD SR SY TJ TG TN UG AE UZ YE TR TM AL MZ "
			+ "RU FR US GB CN JP IN BR DE ES IT CA AU MX AR ZA KE ET GH VN TH PH KR CH SE NO FI PL UA PT NL BE RO RS BA";

	private static final List<String> GROUPS = List.of("ARB", "AFR", "ASI", "EXT-A", "G1", "G10", "G2", "Z");

	private static final List<String> SECTORS = List.of("EDU", "SCI", "CUL", "SHS", "CSFAI", "CCD", "DGO", "A", "AA",
			"A-B", "A_B", "A1", "AL", "ALLX", "NON", "NONES", "Z9", "ZZ", "EX", "NULL");

	private static final List<String> KINDS = List.of("sector", "centre", "department");

	/** Rates that make many exact halves of a cent, and some with all 12 decimals. */
	private static final List<String> RATES = List.of("0.5", "1.5", "0.25", "0.125", "0.005", "0.0050", "0.05", "0.01",
			"0.015", "0.001", "3.25", "1", "2.675", "0.000000000001", "1.123456789012", "0.272294", "0.099999999999",
			"1.005", "0.00065");

	/** Never in the rates: CHF and GNF. */
	private static final List<String> RATED = List.of("EUR", "MAD", "EGP", "SAR", "GBP", "TND", "KWD", "BHD", "JPY",
			"XOF");

	/** A state's group, and its accession date or an empty text. */
	private record Membership(String group, String joined) {
	}

	private final Random random;

	private final List<String> countries = new ArrayList<>();

	private final Map<String, String> alpha2 = new TreeMap<>();

	private final List<String> groups;

	private final Map<String, Membership> members = new LinkedHashMap<>();

	private final Map<String, String> sectors = new LinkedHashMap<>();

	private final Map<String, String> rates = new LinkedHashMap<>();

	RandomReference(Random random) {
		this.random = random;
		for (String code : COUNTRIES.split(" ", -1)) {
			String alpha3 = Locale.of("", code).getISO3Country();
			this.countries.add(alpha3);
			this.alpha2.put(alpha3, code);
		}
		this.groups = new ArrayList<>(GROUPS.subList(0, 1 + random.nextInt(5)));
		List<String> shuffled = new ArrayList<>(this.countries);
		Collections.shuffle(shuffled, random);
		shuffled.subList(0, 3 + random.nextInt(53)).forEach(this::join);
		List<String> codes = new ArrayList<>(SECTORS);
		Collections.shuffle(codes, random);
		codes.subList(0, 1 + random.nextInt(16)).forEach((code) -> this.sectors.put(code, pick(KINDS)));
		for (String currency : RATED) {
			if (this.random.nextInt(8) > 0) {
				rate(currency);
			}
		}
		// a rate for the reporting currency is ignored
		this.rates.put("USD,2024-05", "7.5");
	}

	<T> T pick(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private boolean oneIn(int n) {
		return this.random.nextInt(n) == 0;
	}

	private void join(String country) {
		String joined = "";
		if (oneIn(4)) {
			LocalDate day = FIRST_DAY.plusDays(this.random.nextInt(DAYS));
			joined = (oneIn(2) ? day.withDayOfMonth(1) : day).toString();
		}
		this.members.put(country, new Membership(pick(this.groups), joined));
	}

	private void rate(String currency) {
		String rate = pick(RATES);
		for (int i = -3; i < DAYS / 30 + 6; i++) {
			if (oneIn(3)) {
				rate = oneIn(4) ? BigDecimal.valueOf(1 + this.random.nextInt(4_000_000), 6).toPlainString()
						: pick(RATES);
			}
			if (!oneIn(7)) {
				this.rates.put(currency + "," + YearMonth.from(FIRST_DAY).plusMonths(i), rate);
			}
		}
		for (int year = FIRST_DAY.getYear() - 1; year <= FIRST_DAY.getYear() + 4; year++) {
			if (!oneIn(4)) {
				this.rates.put(currency + "," + year, pick(RATES));
			}
		}
	}

	List<String> countries() {
		return this.countries;
	}

	Collection<String> members() {
		return this.members.keySet();
	}

	Collection<String> sectors() {
		return this.sectors.keySet();
	}

	/** A day that is a state's accession, the day before or after; else any day. */
	LocalDate nearAccession() {
		List<String> days = this.members.values()
			.stream()
			.map(Membership::joined)
			.filter((joined) -> !joined.isEmpty())
			.toList();
		return days.isEmpty() ? FIRST_DAY.plusDays(this.random.nextInt(DAYS))
				: LocalDate.parse(pick(days)).plusDays(this.random.nextInt(3) - 1L);
	}

	/** All four files. */
	SortedMap<Step.ReferenceFile, String> files() {
		SortedMap<Step.ReferenceFile, String> files = new TreeMap<>();
		StringBuilder groupText = new StringBuilder("code,name_en,name_fr,name_ar\n");
		this.groups.forEach((code) -> groupText.append(code).append(",Group ").append(code).append(",Groupe,مجموعة\n"));
		files.put(Step.ReferenceFile.GROUPS, groupText.toString());
		StringBuilder memberText = new StringBuilder("iso3,iso2,name_en,name_fr,name_ar,group,joined\n");
		this.members.forEach((code, membership) -> memberText.append(code)
			.append(',')
			.append(this.alpha2.getOrDefault(code, ""))
			.append(",\"State ")
			.append(code)
			.append(", \"\"the\"\"\",État ")
			.append(code)
			.append(",دولة ")
			.append(code)
			.append(',')
			.append(membership.group())
			.append(',')
			.append(membership.joined())
			.append('\n'));
		files.put(Step.ReferenceFile.MEMBERS, memberText.toString());
		StringBuilder sectorText = new StringBuilder("code,kind,name_en,name_fr,name_ar\n");
		this.sectors.forEach((code, kind) -> sectorText.append(code)
			.append(',')
			.append(kind)
			.append(",Sector ")
			.append(code)
			.append(",Secteur ")
			.append(code)
			.append(",قطاع\n"));
		files.put(Step.ReferenceFile.SECTORS, sectorText.toString());
		StringBuilder rateText = new StringBuilder("currency,month,rate\n");
		this.rates.forEach((key, rate) -> rateText.append(key).append(',').append(rate).append('\n'));
		files.put(Step.ReferenceFile.RATES, rateText.toString());
		return files;
	}

	/** Changes one to three things and returns the files that differ. */
	SortedMap<Step.ReferenceFile, String> change() {
		SortedMap<Step.ReferenceFile, String> before = files();
		SortedMap<Step.ReferenceFile, String> after = files();
		while (after.equals(before)) {
			for (int i = this.random.nextInt(3); i >= 0; i--) {
				changeOne();
			}
			after = files();
		}
		after.entrySet().removeIf((file) -> file.getValue().equals(before.get(file.getKey())));
		return after;
	}

	private void changeOne() {
		String member = pick(List.copyOf(this.members.keySet()));
		switch (this.random.nextInt(10)) {
			case 0, 1 -> join(member);
			case 2 -> this.members.replaceAll((code, membership) -> oneIn(4)
					? new Membership(pick(this.groups), membership.joined()) : membership);
			case 3 -> {
				if (this.members.size() > 2) {
					this.members.remove(member);
				}
			}
			case 4 -> join(pick(this.countries));
			case 5 -> this.sectors.put(pick(SECTORS), pick(KINDS));
			case 6 -> {
				if (this.sectors.size() > 1) {
					this.sectors.remove(pick(List.copyOf(this.sectors.keySet())));
				}
			}
			case 7 -> this.rates.replaceAll((key, rate) -> oneIn(10) ? pick(RATES) : rate);
			case 8 -> {
				this.rates.keySet().removeIf((key) -> !key.startsWith("USD") && oneIn(12));
				rate(pick(RATED));
			}
			default -> {
				GROUPS.stream().filter((group) -> !this.groups.contains(group)).findFirst().ifPresent(this.groups::add);
				this.members.replaceAll((code, membership) -> oneIn(6)
						? new Membership(pick(this.groups), membership.joined()) : membership);
			}
		}
	}

}
