package org.bayan.reporting.finding;

import java.util.List;

import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Comparison;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.text.CountryName;
import org.bayan.reporting.text.SectorName;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/** Titles about member states; null where there is nothing of the kind to say. */
final class StateTitles {

	/** More than so many at the top are counted, not named. */
	private static final int NAMED = 3;

	private final PeriodReport report;

	private final Texts texts;

	private final Phrases phrases;

	StateTitles(PeriodReport report, Texts texts, Phrases phrases) {
		this.report = report;
		this.texts = texts;
		this.phrases = phrases;
	}

	/** 30 of the 53 member states took part; Burkina Faso most often. */
	@Nullable Sentence map() {
		List<List<Row>> ranks = Phrases.byCount(this.report.tables().states());
		int n = ranks.stream().mapToInt(List::size).sum();
		int members = this.report.tables().membersInPeriod();
		if (n == 0 || n == members || members < 2) {
			return null;
		}
		List<Row> first = ranks.getFirst();
		if (n == 1) {
			return this.phrases.scoped(this.texts.say("title.map.one", "total", members, "name",
					Phrases.the(this.phrases.state(first.getFirst()))));
		}
		if (ranks.size() == 1 && first.getFirst().now().activities().count() == 1) {
			return this.phrases.scoped(this.texts.say("title.map.each", "n", n, "total", members));
		}
		if (first.size() > NAMED) {
			return null;
		}
		Sentence title = this.texts.say("title.map", "n", n, "total", members, "names", names(first));
		return Phrases.fits(title) ? this.phrases.scoped(title) : null;
	}

	/** 14 member states took part at least twice; Burkina Faso most often (5). */
	@Nullable Sentence ranking() {
		List<List<Row>> ranks = Phrases.byCount(this.report.tables().states());
		int twice = ranks.stream()
			.filter((rank) -> rank.getFirst().now().activities().count() > 1)
			.mapToInt(List::size)
			.sum();
		if (twice == 0 || this.report.tables().membersInPeriod() < 2) {
			return map();
		}
		List<Row> first = ranks.getFirst();
		Sentence activities = this.phrases.activities(first.getFirst().now().activities().count(),
				StateSentences.records(first));
		if (twice == 1) {
			return this.phrases.scoped(this.texts.say(
					"title.ranking.top", "name", names(first), "activities", this.phrases
						.ofActivities(first.getFirst().now().activities().count(), StateSentences.records(first)),
					"form", this.phrases.agreement(first)));
		}
		Sentence counted = this.texts.say("title.ranking.twice", "n", twice);
		if (first.size() > NAMED) {
			return this.phrases.scoped(counted);
		}
		Sentence named = (first.size() == 1)
				? this.texts.say("title.ranking", "n", twice, "names", names(first), "activities", activities)
				: this.texts.say("title.ranking.tie", "n", twice, "names", names(first), "activities", activities, "k",
						first.size());
		return this.phrases.scoped(named, counted);
	}

	/** 23 member states had no activity in 2022, 10 of them for the second year. */
	@Nullable Sentence coverage() {
		if (this.phrases.scopeState() != null) {
			Sentence latest = StateSentences.latestTitle(this.report, this.phrases, this.texts);
			return (latest == null) ? null : latest.capital();
		}
		int without = this.report.tables().statesWithout().size();
		if (without == 0 || this.report.tables().membersInPeriod() < 2) {
			return null;
		}
		Period period = this.report.period();
		Sentence title = this.texts.say("title.without", "n", without, "period",
				this.phrases.afterActivities(this.phrases.labels().inPeriod()));
		return this.phrases.scoped(StateSentences.running(this.report, this.texts, "title.without",
				this.texts.inPeriod(period.previous()), title), title);
	}

	/** Morocco ranks 1st of the 20 states of its group, level with Saudi Arabia. */
	@Nullable Sentence comparison() {
		Comparison comparison = this.report.tables().comparison();
		CountryName state = this.phrases.scopeState();
		String code = (state != null) ? state.code() : this.report.scope().sector().code();
		if (comparison == null) {
			return null;
		}
		List<Row> peers = comparison.peers()
			.stream()
			.filter((row) -> row.kind() != RowKind.NO_SECTOR && row.now().activities().known())
			.toList();
		Row self = peers.stream().filter((row) -> row.code().equals(code)).findFirst().orElse(null);
		return (self == null || peers.size() < 2) ? null : rank(peers, self);
	}

	private @Nullable Sentence rank(List<Row> peers, Row self) {
		boolean state = self.kind() == RowKind.STATE;
		CountryName country = this.phrases.state(self);
		String name = state ? country.the() : new SectorName(this.texts.language(), country.name()).the();
		long n = self.now().activities().count();
		List<Row> level = peers.stream().filter((row) -> row.now().activities().count() == n && row != self).toList();
		if (self.now().activities().state() == CellState.ZERO) {
			String period = this.phrases.labels().inPeriod();
			Sentence none = (state
					? this.texts.say("title.rank.state.none", "name", name, "n", level.size() + 1, "period", period,
							"form", country.agreement())
					: this.texts.say("title.rank.sector.none", "name", name, "n", level.size() + 1, "period", period))
				.capital();
			return ifFits(Phrases.firstThatFits(none,
					this.texts.say("title.rank.none.short", "name", name, "period", period).capital()));
		}
		long rank = 1 + peers.stream().filter((row) -> row.now().activities().count() > n).count();
		Target records = Target.Records.of(Measure.ACTIVITIES);
		Sentence activities = this.phrases.ofActivities(n, records);
		Sentence title = (state
				? this.texts.say("title.rank.state", "name", name, "r", rank, "total", peers.size(), "activities",
						activities, "form", country.agreement())
				: this.texts.say("title.rank.sector", "name", name, "r", rank, "total", peers.size(), "activities",
						activities))
			.capital();
		Sentence rankOnly = (this.texts.say("title.rank.short", "name", name, "r", rank, "total", peers.size(),
				"activities", this.phrases.activities(n, records)))
			.capital();
		if (level.isEmpty()) {
			return ifFits(Phrases.firstThatFits(title, rankOnly));
		}
		Sentence counted = this.texts.say("title.level.many", "rank", title, "n", level.size());
		Sentence levelOnly = this.texts.say("title.level.many", "rank", rankOnly, "n", level.size());
		if (level.size() > NAMED) {
			return ifFits(Phrases.firstThatFits(counted, levelOnly));
		}
		Sentence names = this.phrases.and(state ? this.phrases.stateNames(level)
				: this.phrases.ordered(level).stream().map(this.phrases::sector).toList());
		return ifFits(Phrases.firstThatFits(this.texts.say("title.level", "rank", title, "names", names), counted,
				levelOnly));
	}

	private static @Nullable Sentence ifFits(Sentence title) {
		return Phrases.fits(title) ? title : null;
	}

	private Sentence names(List<Row> rows) {
		return this.phrases.and(this.phrases.stateNames(rows));
	}

}
