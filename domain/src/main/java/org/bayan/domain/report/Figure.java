package org.bayan.domain.report;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;


/**
 * Which figure of a month's report.
 *
 * @param place code of the place, {@code ALL} for a row of sectors
 * @param sector code of the sector, {@code ALL} for a row of places
 * @param measure what is counted or summed
 */
public record Figure(String place, String sector, Measure measure) implements Comparable<Figure> {

	private static final Comparator<Figure> ORDER = Comparator.comparing(Figure::place)
		.thenComparing(Figure::sector)
		.thenComparing(Figure::measure);

	@Override
	public int compareTo(Figure other) {
		return ORDER.compare(this, other);
	}

	/**
	 * Every figure that a report shows of its own period: all measures of each place and
	 * of each sector, and the activities of each place in each sector.
	 */
	public static SortedMap<Figure, Cell> of(PeriodReport report) {
		SortedMap<Figure, Cell> figures = new TreeMap<>();
		Stream.of(List.of(report.total()), report.groups(), report.places(), report.sectors())
			.flatMap(List::stream)
			.forEach((row) -> {
				boolean sector = row.kind() == RowKind.SECTOR || row.kind() == RowKind.NO_SECTOR;
				for (Measure measure : Measure.values()) {
					figures.put(new Figure(sector ? "ALL" : row.code(), sector ? row.code() : "ALL", measure),
							row.now().of(measure));
				}
			});
		Matrix matrix = report.matrix();
		for (int place = 0; place < matrix.places().size(); place++) {
			for (int sector = 0; sector < matrix.sectors().size(); sector++) {
				figures.put(new Figure(matrix.places().get(place), matrix.sectors().get(sector), Measure.ACTIVITIES),
						matrix.activities().get(place).get(sector));
			}
		}
		return figures;
	}

	/** Whether a report shows it: see {@link #of}. */
	boolean shown() {
		return this.place.equals("ALL") || this.sector.equals("ALL")
				|| (this.measure == Measure.ACTIVITIES && !this.place.startsWith("GROUP:"));
	}

}
