package org.bayan.reporting.finding;

import java.math.BigInteger;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Change;
import org.bayan.domain.figure.Headline;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.figure.TrendMonth;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.report.EditionMark;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Reconciliation;
import org.bayan.reporting.text.Count;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * What a report's figures say, in whole sentences of one language, titles without a full
 * stop.
 */
public final class Findings {

	private static final Target.Records ACTIVITIES = Target.Records.of(Measure.ACTIVITIES);

	private final PeriodReport report;

	private final Texts texts;

	private final Labels labels;

	private final Phrases phrases;

	public Findings(PeriodReport report, Texts texts) {
		this.report = report;
		this.texts = texts;
		this.labels = new Labels(report, texts);
		this.phrases = new Phrases(report, texts, this.labels);
	}

	/** 57 activities in 2022, 21 more than in 2021. */
	public Sentence activities() {
		Headline headline = this.report.tables().headline(Measure.ACTIVITIES);
		if (!headline.now().known()) {
			return Sentence.of(this.texts.get("measure.activities") + " " + this.labels.inPeriod());
		}
		Sentence activities = count(headline.now().count());
		Sentence compared = compared(headline, activities, true);
		Sentence shorter = compared(headline, activities, false);
		Cell hosted = this.report.tables().headline(Measure.HOSTED).now();
		if (this.phrases.scopeState() == null || hosted.state() != CellState.VALUE) {
			return this.phrases.scoped(compared, shorter, activities);
		}
		boolean none = headline.now().count() == 0;
		Sentence alone = hosted(none ? "title.hosted.only" : "title.hosted", activities, hosted);
		if (compared.equals(activities)) {
			return this.phrases.scoped(alone);
		}
		String after = none ? "title.hosted.only.after" : "title.hosted.after";
		return this.phrases.scoped(hosted(after, compared, hosted), hosted(after, shorter, hosted), alone);
	}

	/** What one state took part in and what it hosted: hosting alone is no part. */
	private Sentence hosted(String key, Sentence sentence, Cell hosted) {
		return this.texts.say(key, "sentence", sentence, "form", requireNonNull(this.phrases.scopeState()).agreement(),
				"n", new Count(hosted.count(), Target.Records.of(Measure.HOSTED)));
	}

	/** 57 activities in 2022; Morocco took part in 4 activities in 2022. */
	private Sentence count(long n) {
		String period = this.labels.inPeriod();
		Sentence state = CountSentences.tookPart(this.texts, this.phrases, n, this.phrases.afterActivities(period));
		return state.isEmpty() ? this.texts.say("finding.activities", "n", new Count(n, ACTIVITIES), "period", period)
				: state;
	}

	private Sentence compared(Headline headline, Sentence activities, boolean withEarlier) {
		BigInteger difference = headline.sincePrevious().difference();
		Span compared = this.report.head().compared().orElse(null);
		if (difference == null || compared == null || (difference.signum() == 0 && headline.compared().count() == 0)) {
			return activities;
		}
		Sentence before = Sentence.of(this.texts.thanPeriod(this.report.period().previous()));
		Sentence sentence = activities;
		if (this.report.head().running() != null) {
			sentence = new Changes(this.texts, this.phrases).ended(activities, headline, compared);
			Span previous = this.report.head().comparedPrevious().orElseThrow();
			before = Sentence.of(new Months(this.texts).than(compared, previous));
			if (withEarlier) {
				before = this.texts.say("finding.earlier", "before", before, "m",
						new Count(headline.previous().count(), ACTIVITIES.over(previous)));
			}
		}
		if (difference.signum() == 0) {
			return this.texts.say("finding.same", "activities", sentence, "before", before);
		}
		return this.texts.say((difference.signum() > 0) ? "finding.more" : "finding.fewer", "activities", sentence, "d",
				difference.abs(), "before", before);
	}

	/** The busiest quarter of a year; a month's standing among 24; else the change. */
	public Sentence trend() {
		List<TrendMonth> trend = this.report.tables().trend();
		Cell total = this.report.tables().total().now().activities();
		if (this.report.period().length() == Period.Length.YEAR && total.count() > 1) {
			List<TrendMonth> months = trend.subList(trend.size() - 12, trend.size());
			List<Long> quarters = BusiestQuarter.counts(months);
			long most = quarters.stream().mapToLong(Long::longValue).max().orElse(0);
			if (quarters.stream().filter((count) -> count == most).count() == 1) {
				if (most == total.count()) {
					return this.texts.say("title.quarter.all", "quarter", quarters.indexOf(most) + 1, "total",
							new Count(most, ACTIVITIES));
				}
				Span quarter = BusiestQuarter.months(months, quarters.indexOf(most));
				return this.texts.say(this.report.head().soFar() ? "finding.quarter.so-far" : "finding.quarter",
						"quarter", quarters.indexOf(most) + 1, "n", new Count(most, ACTIVITIES.over(quarter)), "total",
						new Count(total.count(), ACTIVITIES));
			}
		}
		long before = trend.subList(0, trend.size() - 1)
			.stream()
			.mapToLong((month) -> month.figures().activities().count())
			.max()
			.orElse(0);
		if (this.report.period().length() == Period.Length.MONTH && total.count() > before) {
			return this.phrases.scoped(this.texts.say("finding.most", "activities", count(total.count())));
		}
		return activities();
	}

	/** The sectors with most activities; ties are said. */
	public Sentence sectors() {
		return counted() ? new SectorTitles(this.report, this.texts, this.phrases).most() : activities();
	}

	/** 30 of the 53 member states took part; 23 had no activity. */
	public Sentence states() {
		int members = this.report.tables().membersInPeriod();
		if (members < 2 || !this.report.tables().total().now().activities().known()) {
			return activities();
		}
		long tookPart = this.report.tables().states().stream().filter(Row::tookPart).count();
		if (tookPart == members) {
			return this.phrases.scoped(this.texts.say("finding.states.all", "total", members));
		}
		if (tookPart == 0) {
			return this.phrases.scoped(this.texts.say("finding.states.none", "total", members));
		}
		return this.phrases
			.scoped(this.texts.say("finding.states", "n", tookPart, "total", members, "without", members - tookPart));
	}

	/** The sector that reached most states. */
	public Sentence matrix() {
		return new SectorTitles(this.report, this.texts, this.phrases).reach();
	}

	/** What types most activities had. */
	public Sentence types() {
		return counted() ? new OtherTitles(this.report, this.texts, this.phrases).types() : activities();
	}

	/** The states that took part most often. */
	public Sentence ranking() {
		return orElse(stateTitles().ranking(), states());
	}

	/** How many states took part, and which most often. */
	public Sentence map() {
		return orElse(stateTitles().map(), states());
	}

	/** The states that have had no activity for how long. */
	public Sentence coverage() {
		return orElse(stateTitles().coverage(), states());
	}

	/** Budget against expenditure. */
	public Sentence money() {
		return new OtherTitles(this.report, this.texts, this.phrases).money();
	}

	/** Where a state stands in its group, or a sector among the sectors. */
	public Sentence comparison() {
		return orElse(stateTitles().comparison(), activities());
	}

	/** How many activities stand behind the figures. */
	public String listed() {
		return this.texts.get("finding.activities.listed", "n", this.report.activities().size(), "period",
				this.labels.period());
	}

	/**
	 * Why rows add up to more than their total; empty where they agree.
	 * @param several {@code places}, {@code groups} or {@code sectors}
	 */
	public String rowsAndTotal(Reconciliation rows, String several) {
		if (rows.agrees() || rows.inSeveral() == 0) {
			return "";
		}
		return this.texts.get("note.rows-and-total", "total", rows.total(), "rows", rows.rows(), "n", rows.inSeveral(),
				"of", this.texts.get("note.several." + several));
	}

	/** Data as of 22 November 2026, 08:00 (Casablanca). */
	public String dataAsOf() {
		return this.texts.get("source.data-as-of", "moment",
				this.texts.moment(this.report.head().dataAsOf(), ZoneId.of(this.report.head().zone())));
	}

	/** How many figures differ from the edition before. */
	public String restatements() {
		EditionMark mark = this.report.head().edition();
		int number = (mark != null) ? mark.number() : 1;
		return this.texts.get("finding.restatements", "number", number, "before", number - 1, "n",
				(mark != null) ? mark.restatements().size() : 0);
	}

	/** Whether the figures are live or as known on a day. */
	public String edition() {
		EditionMark mark = this.report.head().edition();
		if (mark != null) {
			return this.texts.get("source.edition", "number", mark.number(), "date",
					this.texts.date(mark.publishedOn()));
		}
		return (this.report.head().knownOn() == null) ? this.texts.get("source.live")
				: this.texts.get("source.known-on", "date", this.texts.date(this.report.head().knownOn()));
	}

	/** Data-as-of, organisation and edition in one line. */
	public String source() {
		return this.texts.get("source.line", "asof", dataAsOf(), "organisation", this.labels.organisation(), "edition",
				edition());
	}

	/** A figure as text: a count, … for no data, n/a for not applicable. */
	public String figure(Cell cell) {
		return switch (cell.state()) {
			case VALUE, ZERO -> this.texts.number(cell.count());
			case NO_DATA -> "…";
			case NOT_APPLICABLE -> this.texts.get("sign.not-applicable");
		};
	}

	/**
	 * The rows by activities, most first, ties by name; those without a sector at the
	 * end.
	 */
	public List<Row> byActivities(List<Row> rows) {
		Comparator<Row> last = Comparator.comparing((row) -> row.kind() == RowKind.NO_SECTOR);
		Comparator<Row> most = Comparator.comparing((row) -> -row.now().activities().count());
		return rows.stream()
			.sorted(last.thenComparing(most).thenComparing(this.labels::row, this.texts.order()))
			.toList();
	}

	/** The rows in the order of their names. */
	public List<Row> byName(List<Row> rows) {
		return rows.stream().sorted(Comparator.comparing(this.labels::row, this.texts.order())).toList();
	}

	/** The first and last month of the trend. */
	public String trendSpan(boolean first) {
		List<TrendMonth> trend = this.report.tables().trend();
		YearMonth month = (first ? trend.getFirst() : trend.getLast()).month();
		return this.texts.month(month);
	}

	/** Whether a change may be written as a percentage. */
	public static boolean hasPercentage(Change change) {
		return change.basisPoints() != null;
	}

	public Labels labels() {
		return this.labels;
	}

	public Texts texts() {
		return this.texts;
	}

	private boolean counted() {
		return this.report.tables().total().now().activities().state() == CellState.VALUE;
	}

	private StateTitles stateTitles() {
		return new StateTitles(this.report, this.texts, this.phrases);
	}

	private static Sentence orElse(@Nullable Sentence title, Sentence otherwise) {
		return (title != null) ? title : otherwise;
	}

	PeriodReport report() {
		return this.report;
	}

	Phrases phrases() {
		return this.phrases;
	}

}
