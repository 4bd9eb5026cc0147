package org.bayan.web.tile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Change;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Headline.Subject;
import org.bayan.domain.figure.Headline;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.RangeReport;
import org.bayan.reporting.finding.Labels;
import org.bayan.reporting.finding.Months;
import org.bayan.reporting.text.Count;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
import org.bayan.reporting.text.Texts;
import org.bayan.web.chart.RecordLinks;
import org.bayan.web.chart.Spark;
import org.jspecify.annotations.Nullable;

/** The headline figures of a report as tiles. */
public final class Tiles {

	/** In this order; those that may be left out come after. */
	private static final List<Subject> ALWAYS = List.of(Subject.of(Measure.ACTIVITIES), Subject.STATES_TAKING_PART,
			Subject.of(Measure.HOSTED), Subject.ORGANISATION_WIDE, Subject.of(Measure.PARTICIPANTS));

	/** What is stated stands beside the participants. */
	private static final Comparator<Headline> WHERE_KNOWN = Comparator.comparing((one) -> !stated(one.subject()));

	private final PeriodReport report;

	private final Texts texts;

	private final Labels labels;

	private final Months spoken;

	private final RecordLinks links;

	/** The months of the trend for what a report has no trend of; null: not asked for. */
	private final @Nullable RangeReport months;

	/**
	 * @param months the 24 months that end with the report's; null: without them
	 */
	public Tiles(PeriodReport report, Texts texts, RecordLinks links, @Nullable RangeReport months) {
		this.report = report;
		this.texts = texts;
		this.labels = new Labels(report, texts);
		this.spoken = new Months(texts);
		this.links = links;
		this.months = months;
	}

	public List<Tile> all() {
		List<Headline> headlines = this.report.headlines();
		List<Tile> tiles = new ArrayList<>();
		for (Subject subject : ALWAYS) {
			headlines.stream()
				.filter((one) -> one.subject().equals(subject) && meant(subject))
				.findFirst()
				.map(this::tile)
				.ifPresent(tiles::add);
		}
		headlines.stream()
			.filter((one) -> whereKnown(one.subject()) && shown(one))
			.sorted(WHERE_KNOWN)
			.map(this::tile)
			.forEach(tiles::add);
		return tiles;
	}

	/**
	 * A host is a country: activities of the organisation as such have no figure there.
	 */
	private boolean meant(Subject subject) {
		return subject.measure() != Measure.HOSTED || !this.report.scope().place().isOrganisationWide();
	}

	private static boolean whereKnown(Subject subject) {
		return subject.optional() && !ALWAYS.contains(subject);
	}

	private static boolean stated(Subject subject) {
		return subject.measure() != null && subject.measure().kind() == Measure.Kind.STATED;
	}

	/** An amount of zero was recorded by somebody, a count of zero was not. */
	private static boolean shown(Headline headline) {
		return headline.now().state() == CellState.VALUE || (headline.subject().money() && headline.now().known());
	}

	/**
	 * Measures that the period knows nothing of, and those that are zero, in a sentence
	 * each; null where there are none.
	 */
	public @Nullable String leftOut() {
		List<String> sentences = new ArrayList<>();
		leftOut(sentences, "note.left-out", false);
		leftOut(sentences, "note.zero", true);
		return sentences.isEmpty() ? null : String.join(" ", sentences);
	}

	private void leftOut(List<String> sentences, String key, boolean known) {
		List<String> names = this.report.headlines()
			.stream()
			.filter((one) -> whereKnown(one.subject()) && !shown(one) && one.now().known() == known)
			.map((one) -> name(one.subject()))
			.toList();
		if (!names.isEmpty()) {
			sentences.add(this.texts.get(key, "period", this.labels.inPeriod(), "measures", this.texts.list(names)));
		}
	}

	private Tile tile(Headline headline) {
		Subject subject = headline.subject();
		return new Tile(name(subject), figure(headline.now(), subject), whole(subject), address(subject),
				changes(headline), this.links.html(hint(headline)), spark(headline));
	}

	private String name(Subject subject) {
		return this.texts.get(subject.textKey());
	}

	private String figure(Cell cell, Subject subject) {
		return switch (cell.state()) {
			case NO_DATA -> "…";
			case NOT_APPLICABLE -> this.texts.get("sign.not-applicable");
			case VALUE, ZERO -> subject.money() ? this.texts.money(cell.amount(), 2, this.report.head().currency())
					: this.texts.number(cell.count());
		};
	}

	private String whole(Subject subject) {
		return subject.equals(Subject.STATES_TAKING_PART)
				? this.texts.get("web.tile.of", "total", this.report.tables().membersInPeriod()) : "";
	}

	private @Nullable String address(Subject subject) {
		if (subject.equals(Subject.STATES_TAKING_PART)) {
			return "#map";
		}
		if (subject.equals(Subject.ORGANISATION_WIDE)) {
			return this.links.ofPlace(Place.ORGANISATION_WIDE);
		}
		Measure counting = counting(subject);
		return (counting != null) ? this.links.of(counting) : null;
	}

	/** What counts the activities behind a figure; null where none does. */
	private static @Nullable Measure counting(Subject subject) {
		Measure measure = subject.measure();
		return stated(subject) ? Measure.ACTIVITIES : (measure != null && measure.countsActivities()) ? measure : null;
	}

	private List<Tile.Difference> changes(Headline headline) {
		if (!headline.subject().compared()) {
			return List.of();
		}
		Span compared = this.report.head().compared().orElse(null);
		if (compared == null) {
			return List.of(new Tile.Difference(0, this.texts.get("web.tile.running"), null));
		}
		Span previous = this.report.head().comparedPrevious().orElseThrow();
		Span yearBefore = this.report.head().comparedYearBefore().orElseThrow();
		List<Tile.Difference> changes = new ArrayList<>();
		changes.add(change(headline, headline.sincePrevious(), headline.previous(), previous));
		if (!previous.equals(yearBefore)) {
			changes.add(change(headline, headline.sinceYearBefore(), headline.yearBefore(), yearBefore));
		}
		if (this.report.head().running() == null) {
			return changes;
		}
		// of the months that have ended, once
		Tile.Difference first = changes.getFirst();
		Cell ended = headline.compared();
		if (ended.known()) {
			changes.set(0,
					new Tile.Difference(first.direction(),
							this.texts.get("web.tile.ended", "n", figure(ended, headline.subject()), "span",
									this.spoken.in(compared), "change", lower(first.words())),
							address(headline.subject(), compared)));
		}
		return changes;
	}

	/** In the middle of a sentence; what begins with a currency stays. */
	private static String lower(String words) {
		return Character.isLowerCase(words.charAt(1))
				? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
	}

	private @Nullable String address(Subject subject, Span span) {
		if (subject.equals(Subject.ORGANISATION_WIDE)) {
			return this.links.ofPlace(Place.ORGANISATION_WIDE, span);
		}
		Measure counting = counting(subject);
		return (counting != null) ? this.links.of(counting, span) : null;
	}

	private Tile.Difference change(Headline headline, Change change, Cell before, Span when) {
		BigInteger difference = change.difference();
		if (difference == null) {
			boolean unknown = !before.known() || !headline.compared().known();
			return new Tile.Difference(0, this.texts.get(unknown ? "web.tile.unknown" : "web.tile.not-compared",
					"before", this.labels.months(when)), null);
		}
		String than = (this.report.head().running() == null)
				? this.texts.thanPeriod(new Period(this.report.period().length(), when.first()))
				: this.spoken.than(this.report.head().compared().orElseThrow(), when);
		boolean money = headline.subject().money();
		String earlier = figure(before, headline.subject());
		if (difference.signum() == 0) {
			return new Tile.Difference(0,
					this.texts.get(money ? "web.tile.as-much" : "web.tile.same", "before", than, "n", earlier), null);
		}
		String amount = money ? this.texts.money(difference.abs(), 2, this.report.head().currency())
				: this.texts.number(difference.abs().longValueExact());
		String key = (difference.signum() > 0) ? "web.tile.more" : money ? "web.tile.less" : "web.tile.fewer";
		return new Tile.Difference(difference.signum(), this.texts.get(key, "d", amount, "before", than, "n", earlier),
				null);
	}

	private Sentence hint(Headline headline) {
		Figures now = this.report.tables().total().now();
		if (headline.subject().equals(Subject.ORGANISATION_WIDE)) {
			return this.texts.say("web.tile.no-country");
		}
		return switch (headline.subject().measure()) {
			case PARTICIPANTS -> (now.activities().state() == CellState.VALUE)
					? this.texts.say("web.tile.stated", "n", now.of(Measure.REPORTING_PARTICIPANTS).count(), "total",
							new Count(now.activities().count(), Target.Records.of(Measure.ACTIVITIES)))
					: Sentence.EMPTY;
			case HOSTED -> this.texts.say("web.tile.hosting");
			case null, default -> Sentence.EMPTY;
		};
	}

	private String spark(Headline headline) {
		List<Cell> cells = months(headline.subject());
		return cells.stream().noneMatch((cell) -> cell.state() == CellState.VALUE) ? ""
				: Spark.columns(cells, this.report.period().length().months(), this.texts.rightToLeft());
	}

	/** A figure in each month of the trend; none where it has no series. */
	private List<Cell> months(Subject subject) {
		if (subject.equals(Subject.STATES_TAKING_PART)) {
			return (this.months != null) ? this.months.statesTakingPart() : List.of();
		}
		Measure measure = subject.measure();
		return (measure == null) ? other(RowKind.ORGANISATION_WIDE)
				: this.report.tables().trend().stream().map((month) -> month.figures().of(measure)).toList();
	}

	private List<Cell> other(RowKind kind) {
		return (this.months == null) ? List.of()
				: this.months.others()
					.stream()
					.filter((row) -> row.kind() == kind)
					.findFirst()
					.map((row) -> row.of(Measure.ACTIVITIES))
					.orElse(List.of());
	}

}
