package org.bayan.reporting.finding;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Row;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Scope;
import org.bayan.reporting.text.Count;
import org.bayan.reporting.text.CountryName;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.SectorName;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/** The parts of which the sentences about a report are made, in one language. */
final class Phrases {

	/** A title has at most two lines of so many letters. */
	private static final int LINE = 60;

	private static final Pattern STRAIGHT_APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

	private final PeriodReport report;

	private final Texts texts;

	private final Labels labels;

	Phrases(PeriodReport report, Texts texts, Labels labels) {
		this.report = report;
		this.texts = texts;
		this.labels = labels;
	}

	Labels labels() {
		return this.labels;
	}

	/** A state as grammar needs it. */
	CountryName state(Row row) {
		return new CountryName(this.texts.language(), row.code(), typographic(this.labels.row(row)));
	}

	/** Any country as grammar needs it. */
	CountryName country(String iso3) {
		return new CountryName(this.texts.language(), iso3, typographic(this.labels.country(iso3)));
	}

	/** A sector inside a sentence. */
	Sentence sector(Row row) {
		return sector(row.code(), this.labels.row(row));
	}

	/** A sector by its code inside a sentence. */
	Sentence sector(String code) {
		return sector(code, this.labels.sector(code));
	}

	private Sentence sector(String code, String label) {
		String name = typographic(label);
		return Sentence.of(new SectorName(this.texts.language(), name).the(), name, new Target.Sector(code));
	}

	/** A member state inside a sentence: the Gambia. */
	static Sentence the(CountryName state) {
		return Sentence.of(state.the(), state.name(), new Target.Place(state.code()));
	}

	/** A name from the data as it is printed in a sentence: Côte d’Ivoire. */
	static String typographic(String name) {
		return STRAIGHT_APOSTROPHE.matcher(name).replaceAll("’");
	}

	/** The one state that the report is limited to; null where it is not. */
	@Nullable CountryName scopeState() {
		Scope scope = this.report.scope();
		if (!scope.place().isState()) {
			return null;
		}
		String name = (scope.placeNames() != null) ? ForeignText.plain(scope.placeNames().in(this.texts.language()))
				: this.labels.country(scope.place().code());
		return new CountryName(this.texts.language(), scope.place().code(), typographic(name));
	}

	/**
	 * The first title that fits with what the report is limited to before it, unless it
	 * names that itself; if none does, the first that fits alone.
	 */
	Sentence scoped(Sentence... titles) {
		String scope = (scopeState() == null) ? this.labels.scope() : this.labels.scopeSector();
		if (!scope.isEmpty()) {
			for (Sentence title : titles) {
				Sentence scoped = this.texts.say("title.scoped", "scope", typographic(scope), "title", small(title));
				if (fits(scoped)) {
					return scoped;
				}
			}
		}
		return firstThatFits(titles).capital();
	}

	/** The title as it stands after a colon: no capital on an article or a numeral. */
	private Sentence small(Sentence title) {
		String text = title.text();
		String first = text.split("[ ’]", 2)[0];
		boolean small = List.of(this.texts.get("title.first-words").split(" ")).contains(first)
				|| text.startsWith("L’");
		return small ? title.small() : title;
	}

	static boolean fits(Sentence title) {
		return fits(title.text());
	}

	/** Whether a title stays within two lines of 60 letters. */
	static boolean fits(String title) {
		int lines = 1;
		int used = 0;
		for (String word : title.split(" ")) {
			if (used > 0 && used + 1 + word.length() > LINE) {
				lines++;
				used = 0;
			}
			used += word.length() + ((used > 0) ? 1 : 0);
			if (used > LINE) {
				return false;
			}
		}
		return lines <= 2;
	}

	/** The first of several titles that fits, else the last. */
	static Sentence firstThatFits(Sentence... titles) {
		for (Sentence title : titles) {
			if (fits(title)) {
				return title;
			}
		}
		return titles[titles.length - 1];
	}

	/** A, B and C. */
	Sentence and(List<Sentence> items) {
		if (items.size() < 2) {
			return Sentence.join("", items);
		}
		List<Sentence> first = items.subList(0, items.size() - 1);
		String comma = this.texts.rightToLeft() ? " و" : this.texts.get("list.comma");
		return this.texts.say("words.and", "list", Sentence.join(comma, first), "last", items.getLast());
	}

	/** The same of words that lead nowhere. */
	String andWords(List<String> items) {
		return and(items.stream().map(Sentence::of).toList()).text();
	}

	/** Clauses of one sentence. */
	Sentence clauses(List<Sentence> clauses) {
		return Sentence.join(this.texts.get("words.clause"), clauses);
	}

	/** The clauses as a sentence with a capital and a full stop; nothing from none. */
	List<Sentence> sentence(List<Sentence> clauses) {
		return clauses.isEmpty() ? List.of() : List.of(clauses(clauses).capital().then("."));
	}

	/** Counted activities that lead to their records. */
	Sentence activities(long n, @Nullable Target records) {
		return this.texts.say("counted.activity", "n", new Count(n, records));
	}

	/** Counted activities after a preposition or noun. */
	Sentence ofActivities(long n, @Nullable Target records) {
		return this.texts.say("counted.activity.genitive", "n", new Count(n, records));
	}

	/** In a period, a quarter written out. */
	String in(Period period) {
		return (period.length() == Period.Length.QUARTER) ? quarter("spoken.quarter.in", period)
				: this.texts.inPeriod(period);
	}

	/** In the report's period, a quarter written out: so far in the fourth quarter. */
	String in() {
		String in = in(this.report.period());
		return this.report.head().soFar() ? this.texts.get("in-period.so-far", "period", in) : in;
	}

	/**
	 * The report's period after "in an activity": Arabic then leaves out the in before a
	 * year, شارك في 4 أنشطة سنة 2022.
	 * @param in the period as any other sentence has it
	 */
	String afterActivities(String in) {
		Period period = this.report.period();
		if (!this.texts.rightToLeft() || period.length() != Period.Length.YEAR) {
			return in;
		}
		String year = this.texts.thanPeriod(period);
		return this.report.head().soFar() ? this.texts.get("in-period.so-far", "period", year) : year;
	}

	/** A period after "more than", a quarter written out. */
	String than(Period period) {
		return (period.length() == Period.Length.QUARTER) ? quarter("spoken.quarter.than", period)
				: this.texts.thanPeriod(period);
	}

	private String quarter(String key, Period period) {
		return this.texts.get(key, "quarter", (period.firstMonth().getMonthValue() + 2) / 3, "year",
				Integer.toString(period.firstMonth().getYear()));
	}

	/** The day up to which the data go. */
	LocalDate dataDay() {
		return this.report.head().dataAsOf().atZone(ZoneId.of(this.report.head().zone())).toLocalDate();
	}

	/** The rows in the reader's order of their names. */
	List<Row> ordered(List<Row> rows) {
		return rows.stream().sorted(Comparator.comparing(this.labels::row, this.texts.order())).toList();
	}

	/** The names of states with their articles, in the reader's order. */
	List<Sentence> stateNames(List<Row> rows) {
		return ordered(rows).stream().map((row) -> the(state(row))).toList();
	}

	/**
	 * How a verb agrees with these states: in the plural with several; in Arabic, where
	 * it comes first, with the first of them.
	 */
	String agreement(List<Row> rows) {
		return (rows.size() > 1 && !this.texts.rightToLeft()) ? "plural" : state(ordered(rows).getFirst()).agreement();
	}

	/** The rows by the number that they have, most first, each number once. */
	static List<List<Row>> byCount(List<Row> rows) {
		Map<Long, List<Row>> byCount = new TreeMap<>(Collections.reverseOrder());
		for (Row row : rows) {
			Cell cell = row.now().activities();
			if (cell.amount().signum() > 0) {
				byCount.computeIfAbsent(cell.count(), (count) -> new ArrayList<>()).add(row);
			}
		}
		return List.copyOf(byCount.values());
	}

}
