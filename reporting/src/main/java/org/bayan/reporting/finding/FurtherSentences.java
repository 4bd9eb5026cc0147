package org.bayan.reporting.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.bayan.domain.activity.Modality;
import org.bayan.domain.report.Cell;
import org.bayan.domain.report.CellState;
import org.bayan.domain.report.Figures;
import org.bayan.domain.report.Headline;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Row;
import org.bayan.domain.report.RowKind;
import org.bayan.domain.report.Tally;
import org.bayan.reporting.text.CountryName;
import org.bayan.reporting.text.Texts;

/**
 * The sentences about sectors, places of holding, participants, money and what is
 * planned, and about what nobody has recorded.
 */
final class FurtherSentences {

	/** So many sectors or countries are named, a tie for the last place left out. */
	private static final int NAMED = 3;

	private static final int MINOR_DIGITS = 2;

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
		this.now = report.total().now();
	}

	List<String> sentences() {
		List<String> sentences = new ArrayList<>();
		if (this.now.activities().known()) {
			sentences.addAll(this.phrases.sentence(hosted()));
		}
		if (this.now.activities().count() > 0) {
			sentences.addAll(this.phrases.sentence(sectors()));
			sentences.addAll(this.phrases.sentence(held()));
		}
		sentences.addAll(this.phrases.sentence(planned()));
		sentences.addAll(this.phrases.sentence(money()));
		List<String> recorded = participants();
		recorded.addAll(leftOut());
		sentences.addAll(this.phrases.sentence(recorded));
		return sentences;
	}

	/** The activities that the report's one state hosted. */
	private List<String> hosted() {
		CountryName state = this.phrases.scopeState();
		Headline headline = this.report.headline(Headline.Subject.HOSTED);
		if (state == null || (headline.now().count() == 0 && headline.previous().count() == 0)) {
			return List.of();
		}
		Cell hosted = headline.now();
		String period = this.phrases.in();
		String sentence = (hosted.count() == 0)
				? this.texts.get("summary.hosted.none", "name", state.the(), "form", state.agreement(), "period",
						period)
				: this.texts.get("summary.hosted", "name", state.the(), "form", state.agreement(), "activities",
						this.texts.get("counted.activity.accusative", "n", hosted.count()), "period", period);
		String compared = this.changes.after(sentence, headline, this.report, false);
		return (hosted.count() == 0) ? List.of(compared) : List.of(compared, this.texts.get("summary.hosted.rule"));
	}

	private List<String> sectors() {
		List<Row> sectors = this.report.sectors().stream().filter((row) -> row.kind() == RowKind.SECTOR).toList();
		List<String> clauses = new ArrayList<>();
		List<List<Row>> ranks = Phrases.byCount(this.phrases.ordered(sectors));
		if (sectors.size() > 1 && !ranks.isEmpty()) {
			clauses.add(sectors(sectors, ranks));
		}
		if (this.report.scope().sector().equals("ALL")) {
			this.report.sectors()
				.stream()
				.filter((row) -> row.kind() == RowKind.NO_SECTOR && row.tookPart())
				.forEach(
						(row) -> clauses.add(this.texts.get("summary.no-sector", "n", row.now().activities().count())));
		}
		return clauses;
	}

	private String sectors(List<Row> sectors, List<List<Row>> ranks) {
		int n = ranks.stream().mapToInt(List::size).sum();
		List<String> named = named(ranks, (row) -> this.phrases.sector(row), (row) -> row.now().activities().count());
		if (named.isEmpty()) {
			List<Row> first = ranks.getFirst();
			return this.texts.get("summary.sectors.many", "n", n, "total", sectors.size(), "k", first.size(),
					"activities", this.phrases.activities(first.getFirst().now().activities().count()));
		}
		String key = (n == 1) ? "summary.sectors.one"
				: (n == sectors.size()) ? "summary.sectors.all" : "summary.sectors";
		return this.texts.get(key, "n", n, "total", sectors.size(), "names", this.phrases.and(named));
	}

	/**
	 * The first ranks with their numbers, whole ranks only; none if the first is long.
	 */
	private <T> List<String> named(List<List<T>> ranks, Function<T, String> name, Function<T, Long> count) {
		List<String> named = new ArrayList<>();
		for (List<T> rank : ranks) {
			if (named.size() + rank.size() > (named.isEmpty() ? NAMED + 1 : NAMED)) {
				break;
			}
			rank.forEach((item) -> named
				.add(this.texts.get("summary.counted-name", "name", name.apply(item), "n", count.apply(item))));
		}
		return named;
	}

	/** Where the activities took place and how. */
	private List<String> held() {
		List<String> clauses = new ArrayList<>();
		List<Tally> hosts = this.report.hosts()
			.stream()
			.filter((host) -> !host.code().equals("NONE") && host.now().count() > 0)
			.sorted(Comparator.comparing((Tally host) -> -host.now().count())
				.thenComparing((host) -> this.phrases.country(host.code()).name(), this.texts.order()))
			.toList();
		long unknown = this.report.hosts()
			.stream()
			.filter((host) -> host.code().equals("NONE"))
			.mapToLong((host) -> host.now().count())
			.sum();
		if (hosts.isEmpty()) {
			clauses.add(this.texts.get("summary.held.not-stated"));
		}
		else {
			clauses.add(hosts(hosts, unknown));
			if (unknown > 0) {
				clauses.add(this.texts.get("summary.held.unknown", "n", unknown));
			}
		}
		modality(clauses, "summary.online", Modality.ONLINE);
		modality(clauses, "summary.hybrid", Modality.HYBRID);
		return clauses;
	}

	private String hosts(List<Tally> hosts, long unknown) {
		if (hosts.size() == 1 && unknown == 0) {
			return this.texts.get("summary.held.one", "n", this.now.activities().count(), "places",
					this.phrases.country(hosts.getFirst().code()).in());
		}
		String countries = this.texts.get("counted.country.genitive", "n", hosts.size());
		List<List<Tally>> ranks = new ArrayList<>();
		for (Tally host : hosts) {
			if (ranks.isEmpty() || ranks.getLast().getFirst().now().count() != host.now().count()) {
				ranks.add(new ArrayList<>());
			}
			ranks.getLast().add(host);
		}
		List<String> named = named(ranks, this::place, (host) -> host.now().count());
		return (named.isEmpty() || ranks.size() == 1) ? this.texts.get("summary.held.many", "countries", countries)
				: this.texts.get("summary.held", "countries", countries, "places", this.phrases.and(named));
	}

	/** In a country; in Arabic the country alone, after "most of them". */
	private String place(Tally host) {
		CountryName country = this.phrases.country(host.code());
		return this.texts.rightToLeft() ? country.the() : country.in();
	}

	private void modality(List<String> clauses, String key, Modality modality) {
		this.report.modalities()
			.stream()
			.filter((tally) -> tally.code().equals(modality.code()) && tally.now().count() > 0)
			.forEach((tally) -> clauses.add(this.texts.get(key, "n", tally.now().count())));
	}

	private List<String> participants() {
		List<String> clauses = new ArrayList<>();
		if (this.now.participants().known()) {
			long stating = this.now.reportingParticipants().count();
			long total = this.now.activities().count();
			String participants = this.texts.get("counted.participant.nominative", "n",
					this.now.participants().count());
			clauses.add((stating == total)
					? this.texts.get("summary.participants.all", "n", stating, "participants", participants)
					: this.texts.get("summary.participants", "n", stating, "total", total, "participants",
							participants));
		}
		if (this.now.women().known()) {
			clauses.add(this.texts.get("summary.women", "n", this.now.women().count()));
		}
		return clauses;
	}

	private List<String> planned() {
		long planned = this.now.planned().count();
		long cancelled = this.now.cancelled().count();
		List<String> clauses = new ArrayList<>();
		if (planned > 0) {
			clauses.add(this.texts.get("summary.planned", "n", planned, "period", this.phrases.in()));
		}
		if (cancelled > 0) {
			clauses
				.add(this.texts.get((planned > 0) ? "summary.cancelled" : "summary.cancelled.alone", "n", cancelled));
		}
		return clauses;
	}

	private List<String> money() {
		List<String> clauses = new ArrayList<>();
		boolean budget = this.now.budget().state() == CellState.VALUE;
		boolean expenditure = this.now.expenditure().state() == CellState.VALUE;
		if (budget && expenditure) {
			clauses.add(this.texts.get("summary.money", "budget", money(this.now.budget()), "expenditure",
					money(this.now.expenditure())));
		}
		else if (budget) {
			clauses.add(this.texts.get("summary.money.budget", "budget", money(this.now.budget())));
		}
		else if (expenditure) {
			clauses.add(this.texts.get("summary.money.expenditure", "expenditure", money(this.now.expenditure())));
		}
		if (this.now.unconverted().state() == CellState.VALUE) {
			clauses.add(this.texts.get("summary.unconverted", "n", this.now.unconverted().count()));
		}
		return clauses;
	}

	private String money(Cell cell) {
		return this.texts.money(cell.amount(), MINOR_DIGITS, this.report.currency());
	}

	/** What nothing is recorded on. */
	private List<String> leftOut() {
		List<String> subjects = this.report.headlines()
			.stream()
			.filter((headline) -> headline.subject().optional() && headline.now().state() != CellState.VALUE)
			.filter((headline) -> headline.now().state() != CellState.NOT_APPLICABLE)
			// an amount of zero was recorded
			.filter((headline) -> !headline.subject().money() || !headline.now().known())
			.map(Headline::subject)
			.filter(this::arises)
			.map((subject) -> this.texts.get("subject." + subject.name().toLowerCase(Locale.ROOT)))
			.toList();
		return subjects.isEmpty() ? List.of() : List.of(this.texts.get("summary.left-out", "period", this.phrases.in(),
				"subjects", this.phrases.and(subjects)));
	}

	/** Participants need activities; expenditure cannot lie ahead of the data. */
	private boolean arises(Headline.Subject subject) {
		return switch (subject) {
			case PARTICIPANTS, WOMEN -> this.now.activities().count() > 0;
			case EXPENDITURE -> this.now.activities().known();
			default -> true;
		};
	}

}
