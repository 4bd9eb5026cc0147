package org.bayan.web.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.RejectedRow;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Reason;
import org.bayan.domain.intake.Rejection;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.Reasons;
import org.bayan.reporting.text.Texts;

/**
 * Why a row is not taken in: a line a reason.
 *
 * @param row where it stands; empty for the further reasons of the row above
 * @param ref the activity it names
 * @param column the column's name as people say it
 * @param value the cell as written
 * @param reason what is wrong, and what to do
 */
record RejectedLine(String row, String ref, String column, String value, String reason) {

	/** A line for each reason of a row, the first with the row's place. */
	static List<RejectedLine> of(RejectedRow row, IntakeFile file, Texts texts) {
		Column column = (row.column() != null) ? Column.valueOf(row.column().toUpperCase(Locale.ROOT)) : null;
		Rejection first = new Rejection(row.number(), column, row.value(),
				Reason.valueOf(row.reason().toUpperCase(Locale.ROOT)), row.arguments());
		String ref = (row.ref() != null) ? row.ref() : "";
		List<RejectedLine> lines = new ArrayList<>();
		lines.add(line(file.rowNames().of(row.number()), ref, first, texts));
		row.further().forEach((further) -> lines.add(line("", "", further, texts)));
		return lines;
	}

	private static RejectedLine line(String row, String ref, Rejection rejection, Texts texts) {
		Column column = rejection.column();
		return new RejectedLine(row, ForeignText.plain(ref),
				(column != null) ? texts.get("web.fact." + column.code().replace('_', '-')) : "",
				(rejection.value() != null) ? ForeignText.plain(rejection.value()) : "",
				Reasons.alone(texts, rejection));
	}

}
