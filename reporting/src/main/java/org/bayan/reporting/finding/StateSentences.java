package org.bayan.reporting.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bayan.domain.period.Period;
import org.bayan.domain.report.CellState;
import org.bayan.domain.report.Concentration;
import org.bayan.domain.report.Coverage;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Row;
import org.bayan.domain.report.RowKind;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The sentences about the member states: who took part, who did not, for how long; and
 * about activities beyond them.
 */
final class StateSentences {

	/** More than so many states are counted, not named. */
	static final int NAMED = 4;

	/** Below this many activities a share says more than is known. */
	private static final int SMALLEST_BASE = 10;

	private final PeriodReport report;

	private final Texts texts;

	private final Phrases phrases;

	StateSentences(PeriodReport report, Texts texts, Phrases phrases) {
		this.report = report;
		this.texts = texts;
		this.phrases = phrases;
	}

	List<String> sentences() {
		if (!this.report.total().now().activities().known()) {
			return List.of();
		}
		List<String> sentences = new ArrayList<>();
		if (this.report.membersInPeriod() > 1) {
			sentences.addAll(this.phrases.sentence(tookPart()));
			sentences.addAll(this.phrases.sentence(beyond()));
			sentences.addAll(this.phrases.sentence(without()));
		}
		else if (this.phrases.scopeState() != null) {
			sentences.addAll(this.phrases.sentence(ofState()));
		}
		return sentences;
	}

	private List<String> tookPart() {
		int members = this.report.membersInPeriod();
		List<List<Row>> ranks = Phrases.byCount(this.report.states());
		long n = ranks.stream().mapToLong(List::size).sum();
		if (n == 0) {
			return (this.report.total().now().activities().count() == 0) ? List.of()
					: List.of(this.texts.get("summary.states.none", "total", members));
		}
		if (n == 1) {
			Row only = ranks.getFirst().getFirst();
			return List
				.of(this.texts.get("summary.states.one", "total", members, "name", this.phrases.state(only).the(),
						"activities", this.phrases.ofActivities(only.now().activities().count())));
		}
		List<String> clauses = new ArrayList<>(
				List.of(ranked(ranks, (n == members) ? this.texts.get("summary.states.all", "total", members)
						: this.texts.get("summary.states", "n", n, "total", members))));
		if (n > 2L * NAMED && this.report.topFive().total() >= SMALLEST_BASE) {
			clauses.add(topFive());
		}
		return clauses;
	}

	private String ranked(List<List<Row>> ranks, String states) {
		List<Row> first = ranks.getFirst();
		long most = first.getFirst().now().activities().count();
		String activities = this.phrases.activities(most);
		if (most == 1) {
			return this.texts.get("summary.states.each", "states", states);
		}
		if (first.size() > NAMED) {
			return this.texts.get("summary.states.many", "states", states, "n", first.size(), "activities", activities);
		}
		String names = this.phrases.and(this.phrases.stateNames(first));
		String sentence = (first.size() == 1)
				? this.texts.get("summary.states.top", "states", states, "names", names, "activities", activities)
				: this.texts.get("summary.states.tie", "states", states, "names", names, "activities", activities, "k",
						first.size());
		if (ranks.size() > 1 && first.size() + ranks.get(1).size() <= NAMED) {
			List<Row> next = ranks.get(1);
			return this.texts.get("summary.states.next", "states", sentence, "names",
					this.phrases.and(this.phrases.stateNames(next)), "n", next.getFirst().now().activities().count(),
					"k", next.size(), "form", this.phrases.agreement(next.subList(0, 1)));
		}
		return sentence;
	}

	private String topFive() {
		Concentration five = this.report.topFive();
		String sentence = this.texts.get("summary.top-five", "n", five.activities(), "total", five.total());
		Long share = five.basisPoints();
		return (share == null) ? sentence
				: this.texts.get("summary.top-five.share", "sentence", sentence, "share", this.texts.percent(share));
	}

	private List<String> beyond() {
		List<String> clauses = new ArrayList<>();
		addCount(clauses, "summary.organisation-wide", RowKind.ORGANISATION_WIDE);
		addCount(clauses, "summary.outside", RowKind.OUTSIDE);
		return clauses;
	}

	private void addCount(List<String> clauses, String key, RowKind kind) {
		this.report.other(kind)
			.map((row) -> row.now().activities())
			.filter((cell) -> cell.state() == CellState.VALUE)
			.ifPresent((cell) -> clauses.add(this.texts.get(key, "n", cell.count())));
	}

	private List<String> without() {
		List<Row> without = this.report.statesWithout();
		if (without.isEmpty()) {
			return List.of();
		}
		if (this.report.total().now().activities().count() == 0) {
			List<String> howLong = howLong(without);
			return howLong.isEmpty() ? List.of() : List.of(this.texts.get("summary.of-states", "total",
					this.report.membersInPeriod(), "clauses", this.phrases.clauses(howLong)));
		}
		boolean named = without.size() <= NAMED;
		String states = named ? this.phrases.and(this.phrases.stateNames(without))
				: this.texts.get("counted.state", "n", without.size());
		String form = named ? this.phrases.agreement(without) : "plural";
		String before = this.phrases.in(this.report.period().previous());
		List<String> clauses = new ArrayList<>(List.of(running(this.report, this.texts, "summary.without", before,
				this.texts.get("summary.without", "states", states, "form", form))));
		clauses.addAll(howLong(without));
		return clauses;
	}

	/** How many of the states without an activity had none in the period before. */
	static String running(PeriodReport report, Texts texts, String key, String before, String without) {
		List<Row> states = report.statesWithout();
		long also = states.stream().filter((row) -> row.previous().activities().state() == CellState.ZERO).count();
		// what is true of some months of a year is not yet true of the year
		if (also == 0 || report.running() != null) {
			return without;
		}
		String kind = key + ((report.period().length() == Period.Length.YEAR) ? ".years" : ".also");
		return (also == states.size()) ? texts.get(kind + ".all", "without", without, "before", before)
				: texts.get(kind, "without", without, "n", also, "before", before);
	}

	/** Since when, where the period itself does not say so. */
	private List<String> howLong(List<Row> without) {
		Map<String, Coverage.Age> ages = new HashMap<>();
		this.report.coverage().states().forEach((latest) -> ages.put(latest.code(), latest.age()));
		List<String> clauses = new ArrayList<>();
		List<Row> years = without.stream().filter((row) -> ages.get(row.code()) == Coverage.Age.FROM_12).toList();
		List<Row> never = without.stream().filter((row) -> ages.get(row.code()) == Coverage.Age.NONE_ON_FILE).toList();
		if (!years.isEmpty()
				&& (this.report.running() != null || this.report.period().length() != Period.Length.YEAR)) {
			clauses.add(this.texts.get("summary.without.long", "n", years.size()));
		}
		if (!never.isEmpty()) {
			String sentence = this.texts.get("summary.none-on-file", "n", never.size());
			clauses.add((never.size() > NAMED || without.size() <= NAMED) ? sentence : this.texts.get("summary.named",
					"sentence", sentence, "names", this.phrases.and(this.phrases.stateNames(never))));
		}
		return clauses;
	}

	/** Where the one state of the report stands, or since when it has had no activity. */
	private List<String> ofState() {
		if (!this.report.scope().sector().equals("ALL")) {
			return List.of();
		}
		if (this.report.total().now().activities().count() > 0) {
			String rank = new StateTitles(this.report, this.texts, this.phrases).comparison();
			return (rank == null) ? List.of() : List.of(rank);
		}
		String title = latestTitle(this.report, this.phrases, this.texts);
		return (title == null) ? List.of() : List.of(title);
	}

	/** The latest activity with Morocco began in November 2022; null where not known. */
	static @Nullable String latestTitle(PeriodReport report, Phrases phrases, Texts texts) {
		var state = phrases.scopeState();
		if (state == null) {
			return null;
		}
		return report.coverage()
			.states()
			.stream()
			.filter((latest) -> latest.code().equals(state.code()))
			.findFirst()
			.filter((latest) -> latest.age() != Coverage.Age.NOT_APPLICABLE)
			.map((latest) -> (latest.latestStart() == null) ? texts.get("title.none-on-file", "name", state.the())
					: texts.get("title.latest", "name", state.the(), "month",
							phrases.in(Period.of(Period.Length.MONTH, latest.latestStart()))))
			.orElse(null);
	}

}
