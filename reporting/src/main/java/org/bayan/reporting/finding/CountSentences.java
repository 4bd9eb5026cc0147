package org.bayan.reporting.finding;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.bayan.domain.period.Period;
import org.bayan.domain.report.Cell;
import org.bayan.domain.report.CellState;
import org.bayan.domain.report.Headline;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Row;
import org.bayan.domain.report.TrendMonth;
import org.bayan.reporting.text.CountryName;
import org.bayan.reporting.text.Texts;

/**
 * The sentences about how many activities there were: change, year to date, busiest time.
 */
final class CountSentences {

	/** More than so many months are counted, not named. */
	private static final int NAMED = 4;

	/** More than so many months at the top are no finding. */
	private static final int BUSIEST = 3;

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

	List<String> sentences() {
		List<String> sentences = new ArrayList<>();
		scope().forEach((sentence) -> sentences.addAll(this.phrases.sentence(List.of(sentence))));
		Cell now = this.report.total().now().activities();
		if (!now.known()) {
			sentences.addAll(this.phrases.sentence(List.of(unknown(now))));
			return sentences;
		}
		List<String> clauses = new ArrayList<>(List.of(count()));
		clauses.addAll(busiest());
		sentences.addAll(this.phrases.sentence(clauses));
		this.report.yearToDate()
			// a January alone says what its own report says
			.filter((span) -> !span.first().equals(span.last()))
			.ifPresent((span) -> sentences.addAll(this.phrases.sentence(yearToDate(span.last()))));
		if (this.report.period().lastDay().isAfter(this.phrases.dataDay())) {
			sentences.addAll(this.phrases
				.sentence(List.of(this.texts.get("summary.partial", "date", this.texts.date(this.phrases.dataDay())))));
		}
		return sentences;
	}

	private List<String> scope() {
		String place = this.report.scope().place();
		List<String> sentences = new ArrayList<>();
		if (place.startsWith("GROUP:")) {
			sentences.add(this.texts.get("summary.scope.group", "name",
					Phrases.typographic(this.phrases.labels().scopePlace())));
		}
		else if (place.equals("EXT")) {
			sentences.add(this.texts.get("summary.scope.outside"));
		}
		else if (place.equals("ORG")) {
			sentences.add(this.texts.get("summary.scope.organisation-wide"));
		}
		String sector = this.report.scope().sector();
		if (sector.equals("NONE")) {
			sentences.add(this.texts.get("summary.scope.no-sector"));
		}
		else if (!sector.equals("ALL")) {
			sentences.add(this.texts.get("summary.scope.sector", "name",
					Phrases.typographic(this.phrases.labels().scopeSector())));
		}
		return sentences;
	}

	private String unknown(Cell now) {
		CountryName state = this.phrases.scopeState();
		if (now.state() == CellState.NOT_APPLICABLE && state != null) {
			return this.texts.get("summary.not-member", "name", state.the(), "form", state.agreement());
		}
		return this.texts.get("summary.ahead", "period", this.texts.period(this.report.period()), "date",
				this.texts.date(this.phrases.dataDay()));
	}

	/** 57 activities began in 2022; Morocco took part in 4 activities in 2022. */
	private String count() {
		Headline headline = this.report.headline(Headline.Subject.ACTIVITIES);
		String sentence = tookPart(this.texts, this.phrases, headline.now().count(),
				this.phrases.afterActivities(this.phrases.in()));
		if (sentence.isEmpty()) {
			sentence = this.texts.get("summary.activities", "n", headline.now().count(), "period", this.phrases.in());
		}
		return this.changes.after(sentence, headline, this.report, true);
	}

	/**
	 * Morocco took part in 4 activities in 2022; empty where no one state is asked for.
	 */
	static String tookPart(Texts texts, Phrases phrases, long n, String period) {
		CountryName state = phrases.scopeState();
		if (state == null) {
			return "";
		}
		return (n == 0)
				? Phrases.capital(texts.get("title.took-no-part", "name", state.the(), "form", state.agreement(),
						"period", period))
				: Phrases.capital(texts.get("title.took-part", "name", state.the(), "form", state.agreement(),
						"activities", phrases.ofActivities(n), "period", period));
	}

	private List<String> yearToDate(YearMonth last) {
		Headline headline = this.report.headline(Headline.Subject.ACTIVITIES);
		Cell now = headline.yearToDate();
		if (!now.known() || (now.count() == 0 && headline.yearToDateBefore().count() == 0)) {
			return List.of();
		}
		String first = this.texts.monthName(1);
		String sentence = (now.count() == 0)
				? this.texts.get("summary.year-to-date.none", "first", first, "last", this.texts.month(last))
				: this.texts.get("summary.year-to-date", "first", first, "last", this.texts.month(last), "activities",
						this.texts.get("counted.activity.accusative", "n", now.count()));
		String before = Integer.toString(last.getYear() - 1);
		return List.of(this.changes.after(sentence, now,
				List.of(new Changes.Earlier(headline.yearToDateBefore(),
						this.texts.get("summary.same-months.in", "year", before),
						this.texts.get("summary.same-months.than", "year", before)))));
	}

	private List<String> busiest() {
		List<TrendMonth> trend = this.report.trend();
		Row total = this.report.total();
		long all = total.now().activities().count();
		if (this.report.period().length() == Period.Length.MONTH) {
			boolean most = all > 1 && trend.subList(0, trend.size() - 1)
				.stream()
				.allMatch((month) -> month.figures().activities().count() < all);
			return most ? List.of(this.texts.get("summary.most")) : List.of();
		}
		List<String> clauses = new ArrayList<>();
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

	private void quarter(List<TrendMonth> months, List<String> clauses) {
		List<Long> quarters = BusiestQuarter.counts(months);
		long most = quarters.stream().mapToLong(Long::longValue).max().orElse(0);
		if (quarters.stream().filter((count) -> count == most).count() == 1) {
			clauses.add(this.texts.get(this.report.soFar() ? "summary.quarter.so-far" : "summary.quarter", "quarter",
					quarters.indexOf(most) + 1, "n", most));
		}
	}

	private void months(List<TrendMonth> months, List<String> clauses) {
		long most = months.stream().mapToLong((month) -> month.figures().activities().count()).max().orElse(0);
		List<String> top = names(months, (cell) -> cell.count() == most);
		if (most > 1 && top.size() <= BUSIEST) {
			clauses.add(this.texts.get("summary.busiest", "k", top.size(), "months", this.phrases.and(top), "n", most));
		}
		List<TrendMonth> ended = months.stream().filter((month) -> ended(month.month())).toList();
		List<String> idle = names(ended, (cell) -> cell.state() == CellState.ZERO);
		if (!idle.isEmpty()) {
			String named = (idle.size() <= NAMED) ? this.phrases.and(idle)
					: this.texts.get("counted.month.genitive", "n", idle.size());
			clauses.add(this.texts.get("summary.idle", "months", named, "k", idle.size()));
		}
		else if (ended.size() == months.size()
				&& months.stream().allMatch((month) -> month.figures().activities().known())) {
			clauses.add(this.texts.get("summary.every-month"));
		}
	}

	/** A month that is running may still have an activity. */
	private boolean ended(YearMonth month) {
		return this.report.compared().filter((span) -> !month.isAfter(span.last())).isPresent();
	}

	private List<String> names(List<TrendMonth> months, Predicate<Cell> which) {
		return months.stream()
			.filter((month) -> which.test(month.figures().activities()))
			.map((month) -> this.texts.monthName(month.month().getMonthValue()))
			.toList();
	}

}
