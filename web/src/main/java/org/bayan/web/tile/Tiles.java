package org.bayan.web.tile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bayan.domain.period.Period;
import org.bayan.domain.report.Cell;
import org.bayan.domain.report.CellState;
import org.bayan.domain.report.Change;
import org.bayan.domain.report.Figures;
import org.bayan.domain.report.Headline;
import org.bayan.domain.report.Headline.Subject;
import org.bayan.domain.report.Measure;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.RangeReport;
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

	private final RecordLinks links;

	/** The months of the trend for what a report has no trend of; null: not asked for. */
	private final @Nullable RangeReport months;

	/**
	 * @param months the 24 months that end with the report's; null: without them
	 */
	public Tiles(PeriodReport report, Texts texts, RecordLinks links, @Nullable RangeReport months) {
		this.report = report;
		this.texts = texts;
		this.links = links;
		this.months = months;
	}

	public List<Tile> all() {
		List<Headline> headlines = this.report.headlines();
		List<Tile> tiles = new ArrayList<>();
		for (Subject subject : ALWAYS) {
			headlines.stream()
				.filter((one) -> one.subject() == subject)
				.findFirst()
				.map(this::tile)
				.ifPresent(tiles::add);
		}
		for (Subject subject : WHERE_KNOWN) {
			headlines.stream()
				.filter((one) -> one.subject() == subject && one.now().state() == CellState.VALUE)
				.findFirst()
				.map(this::tile)
				.ifPresent(tiles::add);
		}
		return tiles;
	}

	/**
	 * Measures that the period knows nothing of, in one sentence; null where there are
	 * none.
	 */
	public @Nullable String leftOut() {
		List<String> names = this.report.headlines()
			.stream()
			.filter((one) -> WHERE_KNOWN.contains(one.subject()) && one.now().state() != CellState.VALUE)
			.map((one) -> name(one.subject()))
			.toList();
		return names.isEmpty() ? null : this.texts.get("note.left-out", "period",
				this.texts.inPeriod(this.report.period()), "measures", this.texts.list(names));
	}

	private Tile tile(Headline headline) {
		Subject subject = headline.subject();
		return new Tile(name(subject), figure(headline.now(), subject), whole(subject), address(subject),
				changes(headline), hint(headline), spark(headline));
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
			case ORGANISATION_WIDE -> this.links.ofPlace("ORG");
			case HOSTED -> this.links.of(Measure.HOSTED);
			case PLANNED -> this.links.of(Measure.PLANNED);
			case CANCELLED -> this.links.of(Measure.CANCELLED);
			case STATES_TAKING_PART -> "#map";
			default -> null;
		};
	}

	private List<Tile.Difference> changes(Headline headline) {
		Period period = this.report.period();
		List<Tile.Difference> changes = new ArrayList<>();
		changes.add(change(headline, headline.sincePrevious(), headline.previous(), period.previous()));
		if (!period.previous().equals(period.yearBefore())) {
			changes.add(change(headline, headline.sinceYearBefore(), headline.yearBefore(), period.yearBefore()));
		}
		return changes;
	}

	private Tile.Difference change(Headline headline, Change change, Cell before, Period when) {
		BigInteger difference = change.difference();
		String than = this.texts.thanPeriod(when);
		if (difference == null) {
			return new Tile.Difference(0, this.texts.get("web.tile.not-compared", "before", this.texts.period(when)));
		}
		String earlier = figure(before, headline.subject());
		if (difference.signum() == 0) {
			return new Tile.Difference(0, this.texts.get("web.tile.same", "before", than, "n", earlier));
		}
		String amount = headline.subject().money() ? this.texts.money(difference.abs(), 2, this.report.currency())
				: this.texts.number(difference.abs().longValueExact());
		return new Tile.Difference(difference.signum(),
				this.texts.get((difference.signum() > 0) ? "web.tile.more" : "web.tile.fewer", "d", amount, "before",
						than, "n", earlier));
	}

	private String hint(Headline headline) {
		Figures now = this.report.total().now();
		return switch (headline.subject()) {
			case PARTICIPANTS -> (now.activities().state() == CellState.VALUE) ? this.texts.get("web.tile.stated", "n",
					now.reportingParticipants().count(), "total", now.activities().count()) : "";
			case ORGANISATION_WIDE -> this.texts.get("web.tile.no-country");
			case HOSTED -> this.texts.get("web.tile.hosting");
			default -> "";
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
			case ORGANISATION_WIDE -> other("ORG");
			case OUTSIDE -> other("EXT");
			default -> {
				Measure measure = Measure.valueOf(subject.name());
				yield this.report.trend().stream().map((month) -> month.figures().of(measure)).toList();
			}
		};
	}

	private List<Cell> other(String place) {
		return (this.months == null) ? List.of()
				: this.months.others()
					.stream()
					.filter((row) -> row.code().equals(place))
					.findFirst()
					.map((row) -> row.of(Measure.ACTIVITIES))
					.orElse(List.of());
	}

}
