package org.bayan.batch.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@code export summary} must print, computed once more by plain loops from the
 * texts of the files alone: no SQL, none of the product's code. It takes the files in the
 * order in which they are imported and believes that their rows are valid. Reference
 * files replace what was there; their codes are upper case.
 */
final class SummaryOracle {

	static final String HEADER = "period,place,sector,activities,active,completed,planned,cancelled,hosted,"
			+ "participants,women,reporting_participants,budget,expenditure,unconverted";

	private final PlainReference reference = new PlainReference();

	/** Cells as last written, by reference; those withdrawn keep theirs. */
	private final Map<String, Map<String, String>> facts = new TreeMap<>();

	private final Set<String> withdrawn = new TreeSet<>();

	SummaryOracle members(String csv) {
		this.reference.members(csv);
		return this;
	}

	SummaryOracle sectors(String csv) {
		this.reference.sectors(csv);
		return this;
	}

	SummaryOracle rates(String csv) {
		this.reference.rates(csv);
		return this;
	}

	SummaryOracle activities(String csv) {
		for (Map<String, String> row : Csv.rows(csv, PlainActivity.COLUMNS)) {
			String ref = PlainActivity.cell(row, "activity_ref");
			this.facts.put(ref, resulting(row));
			this.withdrawn.remove(ref);
		}
		return this;
	}

	SummaryOracle withdraw(Collection<String> refs) {
		this.withdrawn.addAll(refs);
		return this;
	}

	SummaryOracle take(Step step) {
		return switch (step) {
			case Step.Import file -> activities(file.csv());
			case Step.Withdraw those -> withdraw(those.refs());
			case Step.Reference files -> {
				for (Map.Entry<Step.ReferenceFile, String> file : files.files().entrySet()) {
					switch (file.getKey()) {
						case GROUPS -> {
						}
						case MEMBERS -> members(file.getValue());
						case SECTORS -> sectors(file.getValue());
						case RATES -> rates(file.getValue());
					}
				}
				yield this;
			}
		};
	}

	/** The cells of the activity after a row: those that the row lacks stay. */
	Map<String, String> resulting(Map<String, String> row) {
		Map<String, String> cells = new LinkedHashMap<>(
				this.facts.getOrDefault(PlainActivity.cell(row, "activity_ref"), Map.of()));
		cells.putAll(row);
		return cells;
	}

	PlainReference reference() {
		return this.reference;
	}

	Set<String> refs() {
		return Collections.unmodifiableSet(this.facts.keySet());
	}

	Set<String> withdrawn() {
		return Collections.unmodifiableSet(this.withdrawn);
	}

	/** The whole text of {@code export summary} without a range. */
	String summary() {
		return summary(LocalDate.MIN, LocalDate.MAX);
	}

	/** The text of the months, quarters and years touched by a range of days. */
	String summary(LocalDate from, LocalDate to) {
		List<Counted> all = counted();
		Set<String> sectors = new TreeSet<>(Set.of("ALL", "NONE"));
		int firstYear = Integer.MAX_VALUE;
		int lastYear = Integer.MIN_VALUE;
		for (Counted one : all) {
			sectors.addAll(one.sectors());
			firstYear = Math.min(firstYear, one.activity().start().getYear());
			lastYear = Math.max(lastYear, one.activity().end().getYear());
		}
		Map<String, String> lines = new TreeMap<>(SummaryOracle::byCodePoint);
		for (Span period : Span.ofYears(firstYear, lastYear)) {
			if (!period.meets(from, to)) {
				continue;
			}
			List<Counted> inPeriod = all.stream()
				.filter((one) -> period.meets(one.activity().start(), one.activity().end()))
				.toList();
			for (String place : this.reference.places()) {
				List<Counted> inPlace = inPeriod.stream()
					.filter((one) -> one.places().contains(place) || one.hostPlaces().contains(place))
					.toList();
				for (String sector : sectors) {
					Figures figures = figures(inPlace, period, place, sector);
					if (!figures.isNothing()) {
						String key = period.name() + "," + place + "," + sector;
						// U+0000 before the comma, so that a key sorts as three columns
						lines.put(key.replace(',', '\0'), key + "," + figures.text());
					}
				}
			}
		}
		StringBuilder text = new StringBuilder(HEADER).append('\n');
		lines.values().forEach((line) -> text.append(line).append('\n'));
		return text.toString();
	}

	private static int byCodePoint(String left, String right) {
		int[] a = left.codePoints().toArray();
		int[] b = right.codePoints().toArray();
		return java.util.Arrays.compare(a, b);
	}

	/** The references behind each measure of a cell, to find out why a figure differs. */
	Map<String, List<String>> behind(String period, String place, String sector) {
		int year = Integer.parseInt(period.substring(0, 4));
		Map<String, List<String>> behind = new LinkedHashMap<>();
		String[] measures = HEADER.split(",", -1);
		for (Span span : Span.ofYears(year, year)) {
			if (!span.name().equals(period)) {
				continue;
			}
			for (Counted one : counted()) {
				String[] cells = figures(List.of(one), span, place, sector).text().split(",", -1);
				for (int i = 0; i < cells.length; i++) {
					if (!cells[i].matches("|0|0\\.00")) {
						behind.computeIfAbsent(measures[i + 3], (measure) -> new ArrayList<>())
							.add(one.activity().ref() + " = " + cells[i]);
					}
				}
			}
		}
		return behind;
	}

	/** An activity that is not withdrawn, with everything its figures depend on. */
	private record Counted(PlainActivity activity, boolean programme, Set<String> places, Set<String> sectors,
			Set<String> hostPlaces, List<MoneyLine> lines) {
	}

	private List<Counted> counted() {
		Map<String, PlainActivity> live = new TreeMap<>();
		Map<String, List<PlainActivity>> parts = new TreeMap<>();
		this.facts.forEach((ref, cells) -> {
			if (!this.withdrawn.contains(ref)) {
				live.put(ref, PlainActivity.of(cells));
			}
		});
		for (PlainActivity activity : live.values()) {
			if (live.containsKey(activity.partOf())) {
				parts.computeIfAbsent(activity.partOf(), (ref) -> new ArrayList<>()).add(activity);
			}
		}
		List<Counted> counted = new ArrayList<>();
		for (PlainActivity activity : live.values()) {
			Set<String> places = new LinkedHashSet<>();
			places.add("ALL");
			for (Portion country : activity.countries()) {
				places.addAll(this.reference.placesOf(country.code(), activity.start()));
			}
			if (activity.countries().isEmpty()) {
				places.add("ORG");
			}
			Set<String> sectors = new LinkedHashSet<>();
			sectors.add("ALL");
			activity.sectors().forEach((sector) -> sectors.add(sector.code()));
			if (activity.sectors().isEmpty()) {
				sectors.add("NONE");
			}
			Set<String> hostPlaces = activity.host().isEmpty() ? Set.of()
					: this.reference.placesOf(activity.host(), activity.start());
			List<MoneyLine> lines = new ArrayList<>();
			for (boolean budget : new boolean[] { true, false }) {
				if (mayCount(activity, budget) && !anyPartCounts(activity, budget, parts)) {
					lines.add(line(activity, budget));
				}
			}
			counted.add(new Counted(activity, parts.containsKey(activity.ref()), places, sectors, hostPlaces, lines));
		}
		return counted;
	}

	private static Optional<BigDecimal> amount(PlainActivity activity, boolean budget) {
		return budget ? activity.budget() : activity.expenditure();
	}

	/** Whether there is such a line that would count if the activity had no parts. */
	private static boolean mayCount(PlainActivity activity, boolean budget) {
		return amount(activity, budget).isPresent() && !(budget && activity.status().equals("cancelled"));
	}

	private static boolean anyPartCounts(PlainActivity programme, boolean budget,
			Map<String, List<PlainActivity>> parts) {
		for (PlainActivity part : parts.getOrDefault(programme.ref(), List.of())) {
			boolean below = anyPartCounts(part, budget, parts);
			boolean itself = mayCount(part, budget) && !below;
			if (below || itself) {
				return true;
			}
		}
		return false;
	}

	private MoneyLine line(PlainActivity activity, boolean budget) {
		LocalDate day = budget ? activity.start() : activity.end();
		Optional<BigInteger> cents = this.reference.cents(amount(activity, budget).orElseThrow(), activity.currency(),
				day, activity.yearly());
		return new MoneyLine(budget, day, activity, cents,
				cents.map((those) -> MoneyLine.cut(those, activity, this.reference)).orElse(List.of()));
	}

	/** The measures of a place and a sector over any days, as in the export. */
	String cells(Span days, String place, String sector) {
		return figures(counted(), days, place, sector).text();
	}

	/** Whether anybody recorded a line of a kind that counts, converted or not. */
	boolean recorded(boolean budget, Span days) {
		return counted().stream()
			.flatMap((one) -> one.lines().stream())
			.anyMatch((line) -> line.budget() == budget && days.mayHave(line.activity()) && days.has(line.day()));
	}

	private static Figures figures(List<Counted> all, Span period, String place, String sector) {
		Figures figures = new Figures();
		for (Counted one : all) {
			if (!one.sectors().contains(sector)) {
				continue;
			}
			PlainActivity activity = one.activity();
			if (!period.mayHave(activity)) {
				continue;
			}
			if (one.places().contains(place)) {
				for (MoneyLine line : one.lines()) {
					if (period.has(line.day())) {
						figures.add(line, place, sector);
					}
				}
			}
			if (one.programme()) {
				continue;
			}
			boolean starts = period.has(activity.start());
			if (one.hostPlaces().contains(place) && activity.tookPlace() && starts) {
				figures.hosted++;
			}
			if (!one.places().contains(place)) {
				continue;
			}
			if (activity.tookPlace() && starts) {
				figures.activities++;
				figures.addPeople(activity);
			}
			if (activity.tookPlace() && period.meets(activity.start(), activity.end())) {
				figures.active++;
			}
			if (activity.status().equals("completed") && period.has(activity.end())) {
				figures.completed++;
			}
			if (activity.status().equals("planned") && starts) {
				figures.planned++;
			}
			if ((activity.status().equals("cancelled") || activity.status().equals("postponed")) && starts) {
				figures.cancelled++;
			}
		}
		return figures;
	}

}
