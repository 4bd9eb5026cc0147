package org.bayan.reporting.table;

import java.util.List;

import org.bayan.domain.report.Figure;

/**
 * A figure that is another than it was published, in words.
 *
 * @param figure which figure
 * @param months the months it is a figure of
 * @param place name of the place
 * @param sector name of the sector
 * @param measure what is counted or summed, with its currency in the amounts
 * @param before as published
 * @param now as it is later
 * @param change the difference with its sign; empty where one of them is not known
 * @param activities references of the activities that caused it
 * @param otherwise why, where no activity did; else empty
 */
public record RestatedFigure(Figure figure, String months, String place, String sector, String measure, String before,
		String now, String change, List<String> activities, String otherwise) {

	public RestatedFigure {
		activities = List.copyOf(activities);
	}

	/** Whether it is a total of the report's own period. */
	public boolean total() {
		return this.figure.span() == null && this.figure.kind() == null && this.figure.place().isEverywhere()
				&& this.figure.sector().isEvery();
	}

}
