package org.bayan.domain.report;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Matrix;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.jspecify.annotations.Nullable;

/**
 * Which figure of a month's report.
 *
 * @param span the months it is a figure of; null: the report's own
 * @param kind what it counts alone, {@code type:workshop}, {@code modality:online},
 * {@code host:EGY}; null: all activities
 * @param place everywhere for a row of sectors
 * @param sector every one for a row of places
 * @param measure what is counted or summed
 */
public record Figure(@Nullable Span span, @Nullable String kind, Place place, SectorScope sector,
		Measure measure) implements Comparable<Figure> {

	private static final Comparator<Figure> ORDER = Comparator
		.comparing(Figure::span, Comparator.nullsFirst(Comparator.<Span>naturalOrder().reversed()))
		.thenComparing(Figure::kind, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
		.thenComparing(Figure::place)
		.thenComparing(Figure::sector)
		.thenComparing(Figure::measure);

	/** A figure of all activities in the report's own period. */
	public Figure(Place place, SectorScope sector, Measure measure) {
		this(null, null, place, sector, measure);
	}

	@Override
	public int compareTo(Figure other) {
		return ORDER.compare(this, other);
	}

	/**
	 * Every figure that a report shows. Of its own period: all measures of each place and
	 * of each sector, the activities of each place in each sector, and those of each
	 * type, modality and host. Of what it is compared with: the same without the places'
	 * sectors; of the year to date also without types, modalities and hosts. Of the other
	 * months of the trend: all measures of the total.
	 */
	public static SortedMap<Figure, Cell> of(PeriodReport report) {
		Collector filling = new Collector(report);
		filling.rows(Span.of(report.period()), Row::now);
		report.head().comparedPrevious().ifPresent((span) -> filling.rows(span, Row::previous));
		report.head().comparedYearBefore().ifPresent((span) -> filling.rows(span, Row::yearBefore));
		report.head().yearToDate().ifPresent((span) -> {
			filling.rows(span, Row::yearToDate);
			filling.rows(span.minusMonths(12), Row::yearToDateBefore);
		});
		filling.matrix();
		filling.tallies();
		report.tables()
			.trend()
			.forEach((month) -> filling.row(Span.of(month.month()), report.tables().total(), month.figures()));
		return filling.figures;
	}

	/** Whether a report shows it of its own period: see {@link #of}. */
	boolean shown() {
		return this.kind != null || this.place.isEverywhere() || this.sector.isEvery()
				|| (this.measure == Measure.ACTIVITIES && !this.place.isGroup());
	}

	/** The figures of one report. */
	private static final class Collector {

		private final SortedMap<Figure, Cell> figures = new TreeMap<>();

		private final PeriodReport report;

		private final Span own;

		Collector(PeriodReport report) {
			this.report = report;
			this.own = Span.of(report.period());
		}

		void rows(Span span, Function<Row, Figures> when) {
			Stream
				.of(List.of(this.report.tables().total()), this.report.tables().groups(), this.report.tables().places(),
						this.report.tables().sectors())
				.flatMap(List::stream)
				.forEach((row) -> row(span, row, when.apply(row)));
		}

		void row(Span span, Row row, Figures cells) {
			for (Measure measure : Measure.values()) {
				put(span, null, row.place(), row.sector(), measure, cells.of(measure));
			}
		}

		void matrix() {
			Matrix matrix = this.report.tables().matrix();
			for (int place = 0; place < matrix.places().size(); place++) {
				for (int sector = 0; sector < matrix.sectors().size(); sector++) {
					put(this.own, null, matrix.places().get(place), matrix.sectors().get(sector), Measure.ACTIVITIES,
							matrix.activities().get(place).get(sector));
				}
			}
		}

		void tallies() {
			this.report.tables().types().forEach((tally) -> tally("type:", tally));
			this.report.tables().modalities().forEach((tally) -> tally("modality:", tally));
			this.report.tables().hosts().forEach((tally) -> tally("host:", tally));
		}

		private void tally(String of, Tally tally) {
			String kind = of + tally.code();
			put(this.own, kind, Place.EVERYWHERE, SectorScope.EVERY, Measure.ACTIVITIES, tally.now());
			this.report.head()
				.comparedPrevious()
				.ifPresent((span) -> put(span, kind, Place.EVERYWHERE, SectorScope.EVERY, Measure.ACTIVITIES,
						tally.previous()));
			this.report.head()
				.comparedYearBefore()
				.ifPresent((span) -> put(span, kind, Place.EVERYWHERE, SectorScope.EVERY, Measure.ACTIVITIES,
						tally.yearBefore()));
		}

		private void put(Span span, @Nullable String kind, Place place, SectorScope sector, Measure measure,
				Cell cell) {
			this.figures.put(new Figure(Objects.equals(span, this.own) ? null : span, kind, place, sector, measure),
					cell);
		}

	}

}
