package org.bayan.reporting.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Row;
import org.bayan.domain.report.PeriodReport;

/** The sheets of a report in their order. */
enum SheetKey {

	COVER, SUMMARY, RESTATEMENTS, STATES, GROUPS, SECTORS, MATRIX, MAP, TYPES, TREND, COVERAGE, MONEY, COMPARISON,
	ACTIVITIES, NOTES;

	private final String key = name().toLowerCase(Locale.ROOT);

	/** Its name in the catalogue, without {@code sheet.}. */
	String key() {
		return this.key;
	}

	/** The sheets that a report has; one without content is left out. */
	static List<SheetKey> of(PeriodReport report) {
		List<SheetKey> sheets = new ArrayList<>(List.of(values()));
		sheets.removeIf((sheet) -> !sheet.hasContent(report));
		return sheets;
	}

	private boolean hasContent(PeriodReport report) {
		boolean any = report.tables().total().now().activities().state() == CellState.VALUE;
		return switch (this) {
			case COVER, SUMMARY, TREND, NOTES -> true;
			case STATES -> report.tables().states().size() > 1;
			case GROUPS -> !report.tables().groups().isEmpty();
			case SECTORS -> report.tables().sectors().size() > 1;
			case MATRIX -> any && report.tables().states().size() > 1
					&& report.tables().sectors().stream().anyMatch(Row::tookPart);
			case MAP -> report.tables().states().size() > 1;
			case TYPES -> any;
			case COVERAGE ->
				!report.tables().coverage().states().isEmpty() || !report.tables().coverage().sectors().isEmpty();
			case MONEY -> report.tables().hasMoney();
			case RESTATEMENTS -> report.head().restates();
			case COMPARISON -> report.tables().comparison() != null;
			case ACTIVITIES -> !report.activities().isEmpty();
		};
	}

}
