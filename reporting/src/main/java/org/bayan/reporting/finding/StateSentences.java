package org.bayan.reporting.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.Concentration;
import org.bayan.domain.report.Coverage;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.text.Count;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
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

	private static final Target.Records ACTIVITIES = Target.Records.of(Measure.ACTIVITIES);

	private final PeriodReport report;

	private final Texts texts;

	private final Phrases phrases;

	StateSentences(PeriodReport report, Texts texts, Phrases phrases) {
		this.report = report;
		this.texts = texts;
		this.phrases = phrases;
	}

	List<Sentence> sentences() {
		if (!this.report.tables().total().now().activities().known()) {
			return List.of();
		}
		List<Sentence> sentences = new ArrayList<>();
		if (this.report.tables().membersInPeriod() > 1) {
			sentences.addAll(this.phrases.sentence(tookPart()));
			sentences.addAll(this.phrases.sentence(beyond()));
			sentences.addAll(this.phrases.sentence(without()));
		}
		else if (this.phrases.scopeState() != null) {
			sentences.addAll(this.phrases.sentence(ofState()));
		}
		return sentences;
	}

	private List<Sentence> tookPart() {
		int members = this.report.tables().membersInPeriod();
		List<List<Row>> ranks = Phrases.byCount(this.report.tables().states());
		long n = ranks.stream().mapToLong(List::size).sum();
		if (n == 0) {
			return (this.report.tables().total().now().activities().count() == 0) ? List.of()
					: List.of(this.texts.say("summary.states.none", "total", members));
		}
		if (n == 1) {
			Row only = ranks.getFirst().getFirst();
			return List.of(this.texts.say("summary.states.one", "total", members, "name",
					Phrases.the(this.phrases.state(only)), "activities",
					this.phrases.ofActivities(only.now().activities().count(), ACTIVITIES.at(only.place()))));
		}
		List<Sentence> clauses = new ArrayList<>(
				List.of(ranked(ranks, (n == members) ? this.texts.say("summary.states.all", "total", members)
						: this.texts.say("summary.states", "n", n, "total", members))));
		if (n > 2L * NAMED && this.report.topFive().total() >= SMALLEST_BASE
				&& Concentration.standsApart(this.report.tables().states())) {
			clauses.add(topFive());
		}
		return clauses;
	}

	private Sentence ranked(List<List<Row>> ranks, Sentence states) {
		List<Row> first = ranks.getFirst();
		long most = first.getFirst().now().activities().count();
		Sentence activities = this.phrases.activities(most, records(first));
		if (most == 1) {
			return this.texts.say("summary.states.each", "states", states);
		}
		if (first.size() > NAMED) {
			return this.texts.say("summary.states.many", "states", states, "n", first.size(), "activities", activities);
		}
		Sentence names = this.phrases.and(this.phrases.stateNames(first));
		Sentence sentence = (first.size() == 1)
				? this.texts.say("summary.states.top", "states", states, "names", names, "activities", activities)
				: this.texts.say("summary.states.tie", "states", states, "names", names, "activities", activities, "k",
						first.size());
		if (ranks.size() > 1 && first.size() + ranks.get(1).size() <= NAMED) {
			List<Row> next = ranks.get(1);
			return this.texts.say("summary.states.next", "states", sentence, "names",
					this.phrases.and(this.phrases.stateNames(next)), "n",
					new Count(next.getFirst().now().activities().count(), records(next)), "k", next.size(), "form",
					this.phrases.agreement(next.subList(0, 1)));
		}
		return sentence;
	}

	/**
	 * Behind the figure of one state; several have the same number, but other records.
	 */
	static Target.@Nullable Records records(List<Row> states) {
		return (states.size() == 1) ? ACTIVITIES.at(states.getFirst().place()) : null;
	}

	private Sentence topFive() {
		Concentration five = this.report.topFive();
		Sentence sentence = this.texts.say("summary.top-five", "n", five.activities(), "total",
				new Count(five.total(), ACTIVITIES));
		Long share = five.basisPoints();
		return (share == null) ? sentence
				: this.texts.say("summary.top-five.share", "sentence", sentence, "share", this.texts.percent(share));
	}

	private List<Sentence> beyond() {
		List<Sentence> clauses = new ArrayList<>();
		addCount(clauses, "summary.organisation-wide", RowKind.ORGANISATION_WIDE);
		addCount(clauses, "summary.outside", RowKind.OUTSIDE);
		return clauses;
	}

	private void addCount(List<Sentence> clauses, String key, RowKind kind) {
		this.report.tables()
			.other(kind)
			.filter((row) -> row.now().activities().state() == CellState.VALUE)
			.ifPresent((row) -> clauses
				.add(this.texts.say(key, "n", new Count(row.now().activities().count(), ACTIVITIES.at(row.place())))));
	}

	private List<Sentence> without() {
		List<Row> without = this.report.tables().statesWithout();
		if (without.isEmpty()) {
			return List.of();
		}
		if (this.report.tables().total().now().activities().count() == 0) {
			List<Sentence> howLong = howLong(without);
			return howLong.isEmpty() ? List.of() : List.of(this.texts.say("summary.of-states", "total",
					this.report.tables().membersInPeriod(), "clauses", this.phrases.clauses(howLong)));
		}
		boolean named = without.size() <= NAMED;
		Sentence states = named ? this.phrases.and(this.phrases.stateNames(without))
				: this.texts.say("counted.state", "n", without.size());
		String form = named ? this.phrases.agreement(without) : "plural";
		String before = this.phrases.in(this.report.period().previous());
		List<Sentence> clauses = new ArrayList<>(List.of(running(this.report, this.texts, "summary.without", before,
				this.texts.say("summary.without", "states", states, "form", form))));
		clauses.addAll(howLong(without));
		return clauses;
	}

	/** How many of the states without an activity had none in the period before. */
	static Sentence running(PeriodReport report, Texts texts, String key, String before, Sentence without) {
		List<Row> states = report.tables().statesWithout();
		long also = states.stream().filter((row) -> row.previous().activities().state() == CellState.ZERO).count();
		// what is true of some months of a year is not yet true of the year
		if (also == 0 || report.head().running() != null) {
			return without;
		}
		String kind = key + ((report.period().length() == Period.Length.YEAR) ? ".years" : ".also");
		return (also == states.size()) ? texts.say(kind + ".all", "without", without, "before", before)
				: texts.say(kind, "without", without, "n", also, "before", before);
	}

	/** Since when, where the period itself does not say so. */
	private List<Sentence> howLong(List<Row> without) {
		Map<String, Coverage.Age> ages = new HashMap<>();
		this.report.tables().coverage().states().forEach((latest) -> ages.put(latest.code(), latest.age()));
		List<Sentence> clauses = new ArrayList<>();
		List<Row> years = without.stream().filter((row) -> ages.get(row.code()) == Coverage.Age.FROM_12).toList();
		List<Row> never = without.stream().filter((row) -> ages.get(row.code()) == Coverage.Age.NONE_ON_FILE).toList();
		if (!years.isEmpty()
				&& (this.report.head().running() != null || this.report.period().length() != Period.Length.YEAR)) {
			clauses.add(this.texts.say("summary.without.long", "n", years.size()));
		}
		if (!never.isEmpty()) {
			boolean every = this.report.scope().sector().isEvery();
			Sentence sentence = this.texts.say(every ? "summary.none-on-file" : "summary.none-on-file.sector", "n",
					never.size());
			clauses.add((never.size() > NAMED || without.size() <= NAMED) ? sentence : this.texts.say("summary.named",
					"sentence", sentence, "names", this.phrases.and(this.phrases.stateNames(never))));
		}
		return clauses;
	}

	/** Where the one state of the report stands, or since when it has had no activity. */
	private List<Sentence> ofState() {
		if (!this.report.scope().sector().isEvery()) {
			return List.of();
		}
		if (this.report.tables().total().now().activities().count() > 0) {
			Sentence rank = new StateTitles(this.report, this.texts, this.phrases).comparison();
			return (rank == null) ? List.of() : List.of(rank);
		}
		Sentence title = latestTitle(this.report, this.phrases, this.texts);
		return (title == null) ? List.of() : List.of(title);
	}

	/** The latest activity with Morocco began in November 2022; null where not known. */
	static @Nullable Sentence latestTitle(PeriodReport report, Phrases phrases, Texts texts) {
		var state = phrases.scopeState();
		if (state == null) {
			return null;
		}
		return report.tables()
			.coverage()
			.states()
			.stream()
			.filter((latest) -> latest.code().equals(state.code()))
			.findFirst()
			.filter((latest) -> latest.age() != Coverage.Age.NOT_APPLICABLE)
			.map((latest) -> (latest.latestStart() == null) ? texts.say("title.none-on-file", "name", state.the())
					: texts.say("title.latest", "name", state.the(), "month",
							phrases.in(Period.of(Period.Length.MONTH, latest.latestStart()))))
			.orElse(null);
	}

}
