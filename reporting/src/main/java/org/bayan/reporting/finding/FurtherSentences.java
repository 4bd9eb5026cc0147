package org.bayan.reporting.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.bayan.domain.activity.Modality;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Headline;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.text.Count;
import org.bayan.reporting.text.CountryName;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
import org.bayan.reporting.text.Texts;

/**
 * The sentences about sectors, places of holding, participants, money and what is
 * planned, and about what nobody has recorded.
 */
final class FurtherSentences {

	/** So many sectors or countries are named, a tie for the last place left out. */
	private static final int NAMED = 3;

	private static final int MINOR_DIGITS = 2;

	private static final Target.Records ACTIVITIES = Target.Records.of(Measure.ACTIVITIES);

	private final PeriodReport report;

	private final Texts texts;

	private final Phrases phrases;

	private final Changes changes;

	private final Figures now;

	FurtherSentences(PeriodReport report, Texts texts, Phrases phrases) {
		this.report = report;
		this.texts = texts;
		this.phrases = phrases;
		this.changes = new Changes(texts, phrases);
		this.now = report.tables().total().now();
	}

	List<Sentence> sentences() {
		List<Sentence> sentences = new ArrayList<>();
		if (this.now.activities().known()) {
			sentences.addAll(this.phrases.sentence(hosted()));
		}
		if (this.now.activities().count() > 0) {
			sentences.addAll(this.phrases.sentence(sectors()));
			sentences.addAll(this.phrases.sentence(held()));
		}
		sentences.addAll(this.phrases.sentence(planned()));
		sentences.addAll(this.phrases.sentence(money()));
		List<Sentence> recorded = participants();
		recorded.addAll(leftOut());
		sentences.addAll(this.phrases.sentence(recorded));
		return sentences;
	}

	/** The activities that the report's one state hosted. */
	private List<Sentence> hosted() {
		CountryName state = this.phrases.scopeState();
		Headline headline = this.report.tables().headline(Measure.HOSTED);
		if (state == null || (headline.now().count() == 0 && headline.previous().count() == 0)) {
			return List.of();
		}
		Cell hosted = headline.now();
		String period = this.phrases.in();
		Sentence sentence = (hosted.count() == 0)
				? this.texts.say("summary.hosted.none", "name", state.the(), "form", state.agreement(), "period",
						period)
				: this.texts.say("summary.hosted", "name", state.the(), "form", state.agreement(), "activities",
						this.texts.say("counted.activity.accusative", "n",
								new Count(hosted.count(), Target.Records.of(Measure.HOSTED))),
						"period", period);
		Sentence compared = this.changes.after(sentence, headline, this.report, false);
		return (hosted.count() == 0) ? List.of(compared) : List.of(compared, this.texts.say("summary.hosted.rule"));
	}

	private List<Sentence> sectors() {
		List<Row> sectors = this.report.tables()
			.sectors()
			.stream()
			.filter((row) -> row.kind() == RowKind.SECTOR)
			.toList();
		List<Sentence> clauses = new ArrayList<>();
		List<List<Row>> ranks = Phrases.byCount(this.phrases.ordered(sectors));
		if (sectors.size() > 1 && !ranks.isEmpty()) {
			clauses.add(sectors(sectors, ranks));
		}
		if (this.report.scope().sector().isEvery()) {
			this.report.tables()
				.sectors()
				.stream()
				.filter((row) -> row.kind() == RowKind.NO_SECTOR && row.tookPart())
				.forEach((row) -> clauses.add(this.texts.say("summary.no-sector", "n", count(row))));
		}
		return clauses;
	}

	private Sentence sectors(List<Row> sectors, List<List<Row>> ranks) {
		int n = ranks.stream().mapToInt(List::size).sum();
		List<Sentence> named = named(ranks, this.phrases::sector, FurtherSentences::count);
		if (named.isEmpty()) {
			List<Row> first = ranks.getFirst();
			return this.texts.say("summary.sectors.many", "n", n, "total", sectors.size(), "k", first.size(),
					"activities", this.phrases.activities(first.getFirst().now().activities().count(), null));
		}
		String key = (n == 1) ? "summary.sectors.one"
				: (n == sectors.size()) ? "summary.sectors.all" : "summary.sectors";
		return this.texts.say(key, "n", n, "total", sectors.size(), "names", this.phrases.and(named));
	}

	/** The activities of a sector. */
	private static Count count(Row sector) {
		return new Count(sector.now().activities().count(), ACTIVITIES.in(sector.sector()));
	}

	/**
	 * The first ranks with their numbers, whole ranks only; none if the first is long.
	 */
	private <T> List<Sentence> named(List<List<T>> ranks, Function<T, Sentence> name, Function<T, Count> count) {
		List<Sentence> named = new ArrayList<>();
		for (List<T> rank : ranks) {
			if (named.size() + rank.size() > (named.isEmpty() ? NAMED + 1 : NAMED)) {
				break;
			}
			rank.forEach((item) -> named
				.add(this.texts.say("summary.counted-name", "name", name.apply(item), "n", count.apply(item))));
		}
		return named;
	}

	/** Where the activities took place and how. */
	private List<Sentence> held() {
		List<Sentence> clauses = new ArrayList<>();
		List<Tally> hosts = this.report.tables()
			.hosts()
			.stream()
			.filter((host) -> !host.noHost() && host.now().count() > 0)
			.sorted(Comparator.comparing((Tally host) -> -host.now().count())
				.thenComparing((host) -> this.phrases.country(host.code()).name(), this.texts.order()))
			.toList();
		long unknown = this.report.tables()
			.hosts()
			.stream()
			.filter(Tally::noHost)
			.mapToLong((host) -> host.now().count())
			.sum();
		if (hosts.isEmpty()) {
			clauses.add(this.texts.say("summary.held.not-stated"));
		}
		else {
			clauses.add(hosts(hosts, unknown));
			if (unknown > 0) {
				clauses.add(this.texts.say("summary.held.unknown", "n",
						new Count(unknown, ACTIVITIES.with("host", Tally.NO_HOST))));
			}
		}
		modality(clauses, "summary.online", Modality.ONLINE);
		modality(clauses, "summary.hybrid", Modality.HYBRID);
		return clauses;
	}

	private Sentence hosts(List<Tally> hosts, long unknown) {
		if (hosts.size() == 1 && unknown == 0) {
			return this.texts.say("summary.held.one", "n", this.now.activities().count(), "places",
					in(this.phrases.country(hosts.getFirst().code())));
		}
		String countries = this.texts.get("counted.country.genitive", "n", hosts.size());
		List<List<Tally>> ranks = new ArrayList<>();
		for (Tally host : hosts) {
			if (ranks.isEmpty() || ranks.getLast().getFirst().now().count() != host.now().count()) {
				ranks.add(new ArrayList<>());
			}
			ranks.getLast().add(host);
		}
		List<Sentence> named = named(ranks, this::place,
				(host) -> new Count(host.now().count(), ACTIVITIES.with("host", host.code())));
		return (named.isEmpty() || ranks.size() == 1) ? this.texts.say("summary.held.many", "countries", countries)
				: this.texts.say("summary.held", "countries", countries, "places", this.phrases.and(named));
	}

	/** In a country; in Arabic the country alone, after "most of them". */
	private Sentence place(Tally host) {
		CountryName country = this.phrases.country(host.code());
		return this.texts.rightToLeft() ? named(country, country.the()) : in(country);
	}

	private Sentence in(CountryName country) {
		return named(country, country.in());
	}

	/** A country that is no member state has no page. */
	private Sentence named(CountryName country, String words) {
		boolean member = this.report.tables().states().stream().anyMatch((row) -> row.code().equals(country.code()));
		return member ? Sentence.of(words, country.name(), new Target.Place(country.code())) : Sentence.of(words);
	}

	private void modality(List<Sentence> clauses, String key, Modality modality) {
		this.report.tables()
			.modalities()
			.stream()
			.filter((tally) -> tally.code().equals(modality.code()) && tally.now().count() > 0)
			.forEach((tally) -> clauses.add(this.texts.say(key, "n", tally.now().count())));
	}

	private List<Sentence> participants() {
		List<Sentence> clauses = new ArrayList<>();
		if (this.now.of(Measure.PARTICIPANTS).known()) {
			long stating = this.now.of(Measure.REPORTING_PARTICIPANTS).count();
			long total = this.now.activities().count();
			String participants = this.texts.get("counted.participant.nominative", "n",
					this.now.of(Measure.PARTICIPANTS).count());
			clauses.add((stating == total)
					? this.texts.say("summary.participants.all", "n", new Count(stating, ACTIVITIES), "participants",
							participants)
					: this.texts.say("summary.participants", "n", stating, "total", new Count(total, ACTIVITIES),
							"participants", participants));
		}
		if (this.now.of(Measure.WOMEN).known()) {
			clauses.add(this.texts.say("summary.women", "n", this.now.of(Measure.WOMEN).count()));
		}
		return clauses;
	}

	private List<Sentence> planned() {
		long planned = this.now.of(Measure.PLANNED).count();
		long cancelled = this.now.of(Measure.CANCELLED).count();
		List<Sentence> clauses = new ArrayList<>();
		if (planned > 0) {
			clauses.add(this.texts.say("summary.planned", "n", new Count(planned, Target.Records.of(Measure.PLANNED)),
					"period", this.phrases.in()));
		}
		if (cancelled > 0) {
			clauses.add(this.texts.say((planned > 0) ? "summary.cancelled" : "summary.cancelled.alone", "n",
					new Count(cancelled, Target.Records.of(Measure.CANCELLED))));
		}
		return clauses;
	}

	private List<Sentence> money() {
		List<Sentence> clauses = new ArrayList<>();
		boolean budget = this.now.of(Measure.BUDGET).state() == CellState.VALUE;
		boolean expenditure = this.now.of(Measure.EXPENDITURE).state() == CellState.VALUE;
		if (budget && expenditure) {
			clauses.add(this.texts.say("summary.money", "budget", money(this.now.of(Measure.BUDGET)), "expenditure",
					money(this.now.of(Measure.EXPENDITURE))));
		}
		else if (budget) {
			clauses.add(this.texts.say("summary.money.budget", "budget", money(this.now.of(Measure.BUDGET))));
		}
		else if (expenditure) {
			clauses.add(this.texts.say("summary.money.expenditure", "expenditure",
					money(this.now.of(Measure.EXPENDITURE))));
		}
		if (this.now.of(Measure.UNCONVERTED).state() == CellState.VALUE) {
			clauses.add(this.texts.say("summary.unconverted", "n", this.now.of(Measure.UNCONVERTED).count()));
		}
		return clauses;
	}

	private String money(Cell cell) {
		return this.texts.money(cell.amount(), MINOR_DIGITS, this.report.head().currency());
	}

	/** What nothing is recorded on; zero is known. */
	private List<Sentence> leftOut() {
		List<String> subjects = this.report.headlines()
			.stream()
			.filter((headline) -> headline.subject().optional() && headline.now().state() == CellState.NO_DATA)
			.map(Headline::subject)
			.filter(this::arises)
			.map((subject) -> this.texts.get("subject." + subject.code()))
			.toList();
		return subjects.isEmpty() ? List.of() : List.of(this.texts.say("summary.left-out", "period", this.phrases.in(),
				"subjects", this.phrases.andWords(subjects)));
	}

	/** What is stated needs activities; what is spent cannot lie ahead of the data. */
	private boolean arises(Headline.Subject subject) {
		Measure measure = subject.measure();
		if (measure == null || measure.looksAhead() || measure.countsActivities()) {
			return true;
		}
		return measure.money() ? this.now.activities().known() : this.now.activities().count() > 0;
	}

}
