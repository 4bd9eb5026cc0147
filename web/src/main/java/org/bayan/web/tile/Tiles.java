package org.bayan.web.tile;

import java.math.BigInteger;
import java.util.ArrayList;
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
	private static final List<Subject> ALWAYS = List.of(Subject.ACTIVITIES, Subject.STATES_TAKING_PART, Subject.HOSTED,
			Subject.ORGANISATION_WIDE, Subject.PARTICIPANTS);

	private static final List<Subject> WHERE_KNOWN = List.of(Subject.WOMEN, Subject.PLANNED, Subject.CANCELLED,
			Subject.BUDGET, Subject.EXPENDITURE);

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
				.filter((one) -> one.subject() == subject && meant(subject))
				.findFirst()
				.map(this::tile)
				.ifPresent(tiles::add);
		}
		for (Subject subject : WHERE_KNOWN) {
			headlines.stream()
				.filter((one) -> one.subject() == subject && shown(one))
				.findFirst()
				.map(this::tile)
				.ifPresent(tiles::add);
		}
		return tiles;
	}

	/**
	 * A host is a country: activities of the organisation as such have no figure there.
	 */
	private boolean meant(Subject subject) {
		return subject != Subject.HOSTED || !this.report.scope().place().isOrganisationWide();
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
			.filter((one) -> WHERE_KNOWN.contains(one.subject()) && !shown(one) && one.now().known() == known)
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
		return this.texts.get("measure." + subject.name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

	private String figure(Cell cell, Subject subject) {
		return switch (cell.state()) {
			case NO_DATA -> "…";
			case NOT_APPLICABLE -> this.texts.get("sign.not-applicable");
			case VALUE, ZERO -> subject.money() ? this.texts.money(cell.amount(), 2, this.report.currency())
					: this.texts.number(cell.count());
		};
	}

	private String whole(Subject subject) {
		return (subject == Subject.STATES_TAKING_PART)
				? this.texts.get("web.tile.of", "total", this.report.membersInPeriod()) : "";
	}

	private @Nullable String address(Subject subject) {
		return switch (subject) {
			case ACTIVITIES, PARTICIPANTS, WOMEN -> this.links.of(Measure.ACTIVITIES);
			case ORGANISATION_WIDE -> this.links.ofPlace(Place.ORGANISATION_WIDE);
			case HOSTED -> this.links.of(Measure.HOSTED);
			case PLANNED -> this.links.of(Measure.PLANNED);
			case CANCELLED -> this.links.of(Measure.CANCELLED);
			case STATES_TAKING_PART -> "#map";
			default -> null;
		};
	}

	/** What is planned is compared with nothing. */
	private List<Tile.Difference> changes(Headline headline) {
		if (headline.subject() == Subject.PLANNED) {
			return List.of();
		}
		Span compared = this.report.compared().orElse(null);
		if (compared == null) {
			return List.of(new Tile.Difference(0, this.texts.get("web.tile.running"), null));
		}
		Span previous = this.report.comparedPrevious().orElseThrow();
		Span yearBefore = this.report.comparedYearBefore().orElseThrow();
		List<Tile.Difference> changes = new ArrayList<>();
		changes.add(change(headline, headline.sincePrevious(), headline.previous(), previous));
		if (!previous.equals(yearBefore)) {
			changes.add(change(headline, headline.sinceYearBefore(), headline.yearBefore(), yearBefore));
		}
		if (this.report.running() == null) {
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
		return switch (subject) {
			case ACTIVITIES, PARTICIPANTS, WOMEN -> this.links.of(Measure.ACTIVITIES, span);
			case ORGANISATION_WIDE -> this.links.ofPlace(Place.ORGANISATION_WIDE, span);
			case HOSTED -> this.links.of(Measure.HOSTED, span);
			case CANCELLED -> this.links.of(Measure.CANCELLED, span);
			default -> null;
		};
	}

	private Tile.Difference change(Headline headline, Change change, Cell before, Span when) {
		BigInteger difference = change.difference();
		if (difference == null) {
			boolean unknown = !before.known() || !headline.compared().known();
			return new Tile.Difference(0, this.texts.get(unknown ? "web.tile.unknown" : "web.tile.not-compared",
					"before", this.labels.months(when)), null);
		}
		String than = (this.report.running() == null)
				? this.texts.thanPeriod(new Period(this.report.period().length(), when.first()))
				: this.spoken.than(this.report.compared().orElseThrow(), when);
		boolean money = headline.subject().money();
		String earlier = figure(before, headline.subject());
		if (difference.signum() == 0) {
			return new Tile.Difference(0,
					this.texts.get(money ? "web.tile.as-much" : "web.tile.same", "before", than, "n", earlier), null);
		}
		String amount = money ? this.texts.money(difference.abs(), 2, this.report.currency())
				: this.texts.number(difference.abs().longValueExact());
		String key = (difference.signum() > 0) ? "web.tile.more" : money ? "web.tile.less" : "web.tile.fewer";
		return new Tile.Difference(difference.signum(), this.texts.get(key, "d", amount, "before", than, "n", earlier),
				null);
	}

	private Sentence hint(Headline headline) {
		Figures now = this.report.total().now();
		return switch (headline.subject()) {
			case PARTICIPANTS -> (now.activities().state() == CellState.VALUE)
					? this.texts.say("web.tile.stated", "n", now.reportingParticipants().count(), "total",
							new Count(now.activities().count(), Target.Records.of(Measure.ACTIVITIES)))
					: Sentence.EMPTY;
			case ORGANISATION_WIDE -> this.texts.say("web.tile.no-country");
			case HOSTED -> this.texts.say("web.tile.hosting");
			default -> Sentence.EMPTY;
		};
	}

	private String spark(Headline headline) {
		List<Cell> cells = months(headline.subject());
		return cells.stream().noneMatch((cell) -> cell.state() == CellState.VALUE) ? ""
				: Spark.columns(cells, this.report.period().length().months(), this.texts.rightToLeft());
	}

	/** A figure in each month of the trend; none where it has no series. */
	private List<Cell> months(Subject subject) {
		return switch (subject) {
			case STATES_TAKING_PART -> (this.months != null) ? this.months.statesTakingPart() : List.of();
			case ORGANISATION_WIDE -> other(RowKind.ORGANISATION_WIDE);
			case OUTSIDE -> other(RowKind.OUTSIDE);
			default -> {
				Measure measure = Measure.valueOf(subject.name());
				yield this.report.trend().stream().map((month) -> month.figures().of(measure)).toList();
			}
		};
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
