package org.bayan.batch.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Cells of activities drawn from a seed, likely to be valid but not surely: shares and
 * dates are, combinations with cells already stored need not be. An activity's place in
 * the row of names decides its programme, always one with a lower number, so that no
 * chain of programmes leads back to itself.
 */
final class RandomActivities {

	private static final List<String> CURRENCIES = RowRules.MINOR_DIGITS.keySet().stream().sorted().toList();

	private static final List<String> TITLES = List.of("Atelier, \"l'eau\"; première partie",
			"Line one\nline two\r\nline three", "ورشة عمل، الجزء \"الأول\"", "=1+1", "\ttab and \u200F mark",
			"<b>bold</b> & ${x}", "A title of no interest", "  blanks around  ", "'", "\"", "𝔄 emoji 🎓", "a;b,c\td");

	private final Random random;

	private final RandomReference reference;

	RandomActivities(Random random, RandomReference reference) {
		this.random = random;
		this.reference = reference;
	}

	private boolean oneIn(int n) {
		return this.random.nextInt(n) == 0;
	}

	private <T> T pick(List<T> list) {
		return this.reference.pick(list);
	}

	/**
	 * The reference of the n-th activity. Pairs of them differ only by case; some have 64
	 * characters, some need quotes, some are not Latin.
	 */
	static String ref(int n) {
		return switch (n % 23) {
			case 3 -> "R-" + (n + 1) + "x";
			case 4 -> "R-" + n + "X";
			case 7 -> "64-" + n + "-" + "L".repeat(60 - String.valueOf(n).length());
			case 11 -> "نشاط/" + n;
			case 13 -> "with, comma; \"" + n + "\"";
			case 17 -> "two words " + n;
			default -> String.format(Locale.ROOT, "ACT-%05d", n);
		};
	}

	/** All cells of the n-th activity, unquoted, each column present. */
	Map<String, String> cells(int n) {
		Map<String, String> cells = new LinkedHashMap<>();
		cells.put("activity_ref", oneIn(30) ? " " + ref(n) + "  " : ref(n));
		titles(cells);
		cells.put("type", oneIn(6) ? "" : code(pick(RowRules.TYPES)));
		cells.put("status", oneIn(5) ? "" : code(pick(oneIn(2) ? RowRules.STATUSES : List.of("completed", "ongoing"))));
		dates(cells);
		cells.put("sectors", String.join(";", shares(sectors(), oneIn(3))));
		countries(cells);
		cells.put("city", oneIn(2) ? "" : "الرباط, \"Rabat\"");
		cells.put("modality", oneIn(3) ? "" : code(pick(RowRules.MODALITIES)));
		people(cells);
		money(cells);
		cells.put("partners", oneIn(2) ? "" : "UNESCO;ALECSO; O'Hara, \"Sons\"");
		cells.put("part_of", programme(n));
		cells.put("source_url", oneIn(2) ? "" : "https://example.org/a?b=c;d,e");
		cells.put("description", oneIn(2) ? "" : pick(TITLES));
		return cells;
	}

	private void titles(Map<String, String> cells) {
		cells.put("title_en", oneIn(3) ? "" : pick(TITLES));
		cells.put("title_fr", oneIn(3) ? "" : pick(TITLES));
		cells.put("title_ar", oneIn(3) ? "" : pick(TITLES));
	}

	/** A code in upper, lower or the given case, sometimes with blanks around it. */
	private String code(String code) {
		String written = switch (this.random.nextInt(8)) {
			case 0 -> code.toUpperCase(Locale.ROOT);
			case 1 -> code.toLowerCase(Locale.ROOT);
			default -> code;
		};
		return oneIn(12) ? " " + written + " " : written;
	}

	private void dates(Map<String, String> cells) {
		LocalDate start = RandomReference.FIRST_DAY.plusDays(this.random.nextInt(RandomReference.DAYS));
		start = switch (this.random.nextInt(14)) {
			case 0 -> this.reference.nearAccession();
			case 1 -> start.withDayOfMonth(start.lengthOfMonth());
			case 2 -> start.withDayOfYear(start.lengthOfYear());
			case 3 -> oneIn(3) ? LocalDate.of(2024, 2, 29) : start;
			case 4 -> oneIn(6) ? start.minusYears(8) : start;
			default -> start;
		};
		boolean month = oneIn(6);
		boolean year = oneIn(6);
		if (month || year) {
			start = year ? start.withDayOfYear(1) : start.withDayOfMonth(1);
		}
		int longest = switch (this.random.nextInt(30)) {
			case 0, 1, 2 -> 400;
			case 3 -> 2500;
			case 4, 5, 6, 7, 8, 9, 10 -> 60;
			default -> 4;
		};
		LocalDate end = start.plusDays(this.random.nextInt(longest));
		end = oneIn(12) ? end.withDayOfMonth(end.lengthOfMonth()) : end;
		cells.put("start_date", number(start.toString()));
		cells.put("end_date", oneIn(4) ? "" : number(end.toString()));
		cells.put("date_precision", year ? code("year") : month ? code("month") : (oneIn(2) ? "" : code("day")));
	}

	private List<String> sectors() {
		List<String> sectors = new ArrayList<>(this.reference.sectors());
		Collections.shuffle(sectors, this.random);
		int count = switch (this.random.nextInt(12)) {
			case 0 -> 0;
			case 1, 2, 3 -> 2 + this.random.nextInt(3);
			case 4 -> 1 + this.random.nextInt(12);
			default -> 1;
		};
		return sectors.subList(0, Math.min(count, sectors.size()));
	}

	private void countries(Map<String, String> cells) {
		List<String> members = new ArrayList<>(this.reference.members());
		Collections.shuffle(members, this.random);
		List<String> all = new ArrayList<>(members.subList(0, Math.min(members.size(), 25)));
		this.reference.countries().stream().filter((code) -> oneIn(12) && !all.contains(code)).forEach(all::add);
		Collections.shuffle(all, this.random);
		int count = switch (this.random.nextInt(20)) {
			case 0, 1 -> 0;
			case 2, 3, 4, 5, 6, 7 -> 2 + this.random.nextInt(4);
			case 8, 9 -> 6 + this.random.nextInt(7);
			case 10 -> 13 + this.random.nextInt(13);
			default -> 1;
		};
		List<String> chosen = all.subList(0, Math.min(count, all.size()));
		// the order written is members first, so the shares are given out in that order
		Map<Boolean, List<String>> listed = chosen.stream()
			.collect(Collectors.partitioningBy((code) -> members.contains(code) && !oneIn(7)));
		List<String> ordered = new ArrayList<>(listed.getOrDefault(true, List.of()));
		int inFirst = ordered.size();
		ordered.addAll(listed.getOrDefault(false, List.of()));
		List<String> shares = shares(ordered, oneIn(3));
		cells.put("member_states", String.join(oneIn(9) ? " ; " : ";", shares.subList(0, inFirst)));
		cells.put("other_countries", String.join(";", shares.subList(inFirst, shares.size())));
		cells.put("host_country", oneIn(4) ? "" : code(pick(oneIn(2) ? members : this.reference.countries())));
	}

	private List<String> shares(List<String> codes, boolean percentages) {
		List<String> items = new ArrayList<>();
		int left = Portion.WHOLE;
		for (int i = 0; i < codes.size(); i++) {
			int others = codes.size() - 1 - i;
			int most = left - others;
			int share = (others == 0) ? left
					: 1 + this.random.nextInt(oneIn(3) ? most : Math.max(1, Math.min(most, 2 * left / (others + 1))));
			left -= share;
			BigDecimal percentage = BigDecimal.valueOf(share, 2);
			String written = oneIn(2) ? percentage.toPlainString() : percentage.stripTrailingZeros().toPlainString();
			items.add(percentages ? code(codes.get(i)).strip() + ":" + number(written) : code(codes.get(i)));
		}
		return items;
	}

	private void people(Map<String, String> cells) {
		int participants = oneIn(8) ? 0 : this.random.nextInt(oneIn(5) ? 2_000_000 : 300);
		boolean known = !oneIn(3);
		int women = oneIn(8) ? 0 : this.random.nextInt(participants + 1);
		cells.put("participants", known ? number(String.valueOf(participants)) : "");
		cells.put("women", oneIn(2) ? number(String.valueOf(women)) : "");
	}

	private void money(Map<String, String> cells) {
		String currency = switch (this.random.nextInt(5)) {
			case 0, 1 -> "";
			case 2 -> "USD";
			default -> pick(CURRENCIES);
		};
		cells.put("budget", oneIn(2) ? "" : amount(currency));
		cells.put("expenditure", oneIn(2) ? "" : amount(currency));
		cells.put("currency", code(currency).strip());
	}

	/** From a thousandth to about ten million million, also 0 and negative. */
	private String amount(String currency) {
		int digits = RowRules.MINOR_DIGITS.getOrDefault(currency.isEmpty() ? "USD" : currency, 2);
		long minor = switch (this.random.nextInt(20)) {
			case 0 -> 0;
			case 1, 2, 3, 4 -> 1 + this.random.nextInt(99);
			case 5 -> oneIn(20) ? this.random.nextLong(1_000_000_000_000_000L) : 99_999_999;
			case 6, 7 -> 1000L * this.random.nextInt(10_000);
			default -> this.random.nextInt(5_000_000);
		};
		BigDecimal amount = new BigDecimal(BigInteger.valueOf((minor != 0 && oneIn(6)) ? -minor : minor), digits);
		return number((oneIn(3) && minor != 0) ? amount.stripTrailingZeros().toPlainString() : amount.toPlainString());
	}

	private String number(String number) {
		return oneIn(150) ? Digits.arabicIndic(number) : number;
	}

	/** Chains of up to 12, hubs of 40 and near neighbours; now and then one unknown. */
	private String programme(int n) {
		if (n % 150 > 0 && n % 150 < 12 && !oneIn(8)) {
			return ref(n - 1);
		}
		int near = n - 1 - this.random.nextInt(4);
		return switch (this.random.nextInt(20)) {
			case 0, 1, 2 -> (near >= 0) ? ref(near) : "";
			case 3 -> (n % 40 > 0) ? ref(n - n % 40) : "";
			case 4 -> oneIn(3) ? "not in the data " + this.random.nextInt(5) : "";
			case 5 -> (n > 0 && oneIn(4)) ? ref(this.random.nextInt(n)) : "";
			default -> "";
		};
	}

}
