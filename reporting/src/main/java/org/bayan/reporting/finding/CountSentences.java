package org.bayan.reporting.finding;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Headline;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.TrendMonth;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.text.Count;
import org.bayan.reporting.text.CountryName;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
import org.bayan.reporting.text.Texts;

/**
 * The sentences about how many activities there were: change, year to date, busiest time.
 */
final class CountSentences {

	/** More than so many months are counted, not named. */
	private static final int NAMED = 4;

	/** More than so many months at the top are no finding. */
	private static final int BUSIEST = 3;

	private static final Target.Records ACTIVITIES = Target.Records.of(Measure.ACTIVITIES);

	private final PeriodReport report;

	private final Texts texts;

	private final Phrases phrases;

	private final Changes changes;

	CountSentences(PeriodReport report, Texts texts, Phrases phrases) {
		this.report = report;
		this.texts = texts;
		this.phrases = phrases;
		this.changes = new Changes(texts, phrases);
	}

	List<Sentence> sentences() {
		List<Sentence> sentences = new ArrayList<>();
		scope().forEach((sentence) -> sentences.addAll(this.phrases.sentence(List.of(sentence))));
		Cell now = this.report.tables().total().now().activities();
		if (!now.known()) {
			sentences.addAll(this.phrases.sentence(List.of(unknown(now))));
			return sentences;
		}
		List<Sentence> clauses = new ArrayList<>(List.of(count()));
		clauses.addAll(busiest());
		sentences.addAll(this.phrases.sentence(clauses));
		this.report.head()
			.yearToDate()
			// a January alone says what its own report says
			.filter((span) -> !span.first().equals(span.last()))
			.ifPresent((span) -> sentences.addAll(this.phrases.sentence(yearToDate(span))));
		sentences.addAll(noMonth());
		if (this.report.period().lastDay().isAfter(this.phrases.dataDay())) {
			sentences.addAll(this.phrases
				.sentence(List.of(this.texts.say("summary.partial", "date", this.texts.date(this.phrases.dataDay())))));
		}
		return sentences;
	}

	/** Of the years whose months are added up or compared. */
	private List<Sentence> noMonth() {
		boolean ofMonths = this.report.period().length() == Period.Length.YEAR
				|| this.report.head().yearToDate().isPresent();
		return NoMonth.of(this.report.tables()
			.datedByYear()
			.stream()
			.filter((one) -> ofMonths && one.year() >= this.report.period().firstMonth().getYear() - 1)
			.toList(), Period.Length.MONTH, this.texts);
	}

	private List<Sentence> scope() {
		Place place = this.report.scope().place();
		List<Sentence> sentences = new ArrayList<>();
		if (place.isGroup()) {
			sentences.add(this.texts.say("summary.scope.group", "name",
					Phrases.typographic(this.phrases.labels().scopePlace())));
		}
		else if (place.isOutside()) {
			sentences.add(this.texts.say("summary.scope.outside"));
		}
		else if (place.isOrganisationWide()) {
			sentences.add(this.texts.say("summary.scope.organisation-wide"));
		}
		SectorScope sector = this.report.scope().sector();
		if (sector.isNone()) {
			sentences.add(this.texts.say("summary.scope.no-sector"));
		}
		else if (!sector.isEvery()) {
			sentences.add(this.texts.say("summary.scope.sector", "name",
					Phrases.typographic(this.phrases.labels().scopeSector())));
		}
		return sentences;
	}

	private Sentence unknown(Cell now) {
		CountryName state = this.phrases.scopeState();
		if (now.state() == CellState.NOT_APPLICABLE && state != null) {
			return this.texts.say("summary.not-member", "name", state.the(), "form", state.agreement());
		}
		return this.texts.say("summary.ahead", "period", this.texts.period(this.report.period()), "date",
				this.texts.date(this.phrases.dataDay()));
	}

	/** 57 activities began in 2022; Morocco took part in 4 activities in 2022. */
	private Sentence count() {
		Headline headline = this.report.tables().headline(Measure.ACTIVITIES);
		Sentence sentence = tookPart(this.texts, this.phrases, headline.now().count(),
				this.phrases.afterActivities(this.phrases.in()));
		if (sentence.isEmpty()) {
			sentence = this.texts.say("summary.activities", "n", new Count(headline.now().count(), ACTIVITIES),
					"period", this.phrases.in());
		}
		return this.changes.after(sentence, headline, this.report, true);
	}

	/**
	 * Morocco took part in 4 activities in 2022; empty where no one state is asked for.
	 */
	static Sentence tookPart(Texts texts, Phrases phrases, long n, String period) {
		CountryName state = phrases.scopeState();
		if (state == null) {
			return Sentence.EMPTY;
		}
		Sentence sentence = (n == 0)
				? texts.say("title.took-no-part", "name", state.the(), "form", state.agreement(), "period", period)
				: texts.say("title.took-part", "name", state.the(), "form", state.agreement(), "activities",
						phrases.ofActivities(n, ACTIVITIES), "period", period);
		return sentence.capital();
	}

	private List<Sentence> yearToDate(Span span) {
		YearMonth last = span.last();
		Headline headline = this.report.tables().headline(Measure.ACTIVITIES);
		Cell now = headline.yearToDate();
		if (!now.known() || (now.count() == 0 && headline.yearToDateBefore().count() == 0)) {
			return List.of();
		}
		String first = this.texts.monthName(1);
		Sentence sentence = (now.count() == 0)
				? this.texts.say("summary.year-to-date.none", "first", first, "last", this.texts.month(last))
				: this.texts.say("summary.year-to-date", "first", first, "last", this.texts.month(last), "activities",
						this.texts.say("counted.activity.accusative", "n",
								new Count(now.count(), ACTIVITIES.over(span))));
		String before = Integer.toString(last.getYear() - 1);
		return List.of(this.changes.after(sentence, now, List.of(new Changes.Earlier(headline.yearToDateBefore(),
				this.texts.get("summary.same-months.in", "year", before),
				this.texts.get("summary.same-months.than", "year", before), ACTIVITIES.over(span.minusMonths(12))))));
	}

	private List<Sentence> busiest() {
		List<TrendMonth> trend = this.report.tables().trend();
		Row total = this.report.tables().total();
		long all = total.now().activities().count();
		if (this.report.period().length() == Period.Length.MONTH) {
			boolean most = all > 1 && trend.subList(0, trend.size() - 1)
				.stream()
				.allMatch((month) -> month.figures().activities().count() < all);
			return most ? List.of(this.texts.say("summary.most")) : List.of();
		}
		List<Sentence> clauses = new ArrayList<>();
		if (all > 1) {
			List<TrendMonth> months = trend.subList(trend.size() - this.report.period().length().months(),
					trend.size());
			if (this.report.period().length() == Period.Length.YEAR) {
				quarter(months, clauses);
			}
			months(months, clauses);
		}
		return clauses;
	}

	private void quarter(List<TrendMonth> months, List<Sentence> clauses) {
		List<Long> quarters = BusiestQuarter.counts(months);
		long most = quarters.stream().mapToLong(Long::longValue).max().orElse(0);
		if (quarters.stream().filter((count) -> count == most).count() == 1) {
			clauses.add(this.texts.say(this.report.head().soFar() ? "summary.quarter.so-far" : "summary.quarter",
					"quarter", quarters.indexOf(most) + 1, "n",
					new Count(most, ACTIVITIES.over(BusiestQuarter.months(months, quarters.indexOf(most))))));
		}
	}

	private void months(List<TrendMonth> months, List<Sentence> clauses) {
		long most = months.stream().mapToLong((month) -> month.figures().activities().count()).max().orElse(0);
		List<String> top = names(months, (cell) -> cell.count() == most);
		if (most > 1 && top.size() <= BUSIEST) {
			Target records = months.stream()
				.filter((month) -> top.size() == 1 && month.figures().activities().count() == most)
				.findFirst()
				.map((month) -> ACTIVITIES.over(Span.of(month.month())))
				.orElse(null);
			clauses.add(this.texts.say("summary.busiest", "k", top.size(), "months", this.phrases.andWords(top), "n",
					new Count(most, records)));
		}
		List<TrendMonth> ended = months.stream().filter((month) -> ended(month.month())).toList();
		List<String> idle = names(ended, (cell) -> cell.state() == CellState.ZERO);
		if (!idle.isEmpty()) {
			String named = (idle.size() <= NAMED) ? this.phrases.andWords(idle)
					: this.texts.get("counted.month.genitive", "n", idle.size());
			clauses.add(this.texts.say("summary.idle", "months", named, "k", idle.size()));
		}
		else if (ended.size() == months.size()
				&& months.stream().allMatch((month) -> month.figures().activities().known())) {
			clauses.add(this.texts.say("summary.every-month"));
		}
	}

	/** A month that is running may still have an activity. */
	private boolean ended(YearMonth month) {
		return this.report.head().compared().filter((span) -> !month.isAfter(span.last())).isPresent();
	}

	private List<String> names(List<TrendMonth> months, Predicate<Cell> which) {
		return months.stream()
			.filter((month) -> which.test(month.figures().activities()))
			.map((month) -> this.texts.monthName(month.month().getMonthValue()))
			.toList();
	}

}
