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
import org.jspecify.annotations.Nullable;

/**
 * Why a row is not taken in: a line a reason.
 *
 * @param row where it stands; empty for the further reasons of the row above
 * @param ref the activity it names
 * @param column the column's name as people say it
 * @param value the cell as written
 * @param reason what is wrong, and what to do
 * @param field the name of the field in which the cell is written anew; null where it is
 * not
 * @param place which row that is, for whoever hears the field alone
 */
record RejectedLine(String row, String ref, String column, String value, String reason, @Nullable String field,
		String place) {

	/** A line for each reason of a row, the first with the row's place. */
	static List<RejectedLine> of(RejectedRow row, IntakeFile file, Texts texts, boolean editable) {
		List<RejectedLine> lines = new ArrayList<>();
		String place = file.rowNames().of(row.number());
		for (Rejection reason : reasons(row)) {
			boolean first = lines.isEmpty();
			Column column = reason.column();
			lines.add(new RejectedLine(first ? place : "",
					(first && row.ref() != null) ? ForeignText.plain(row.ref()) : "",
					(column != null) ? texts.get("web.fact." + column.code().replace('_', '-')) : "",
					(reason.value() != null) ? ForeignText.plain(reason.value()) : "", Reasons.alone(texts, reason),
					editable ? WrongCells.field(reason) : null, place));
		}
		return lines;
	}

	/** All reasons of a row. */
	static List<Rejection> reasons(RejectedRow row) {
		Column column = (row.column() != null) ? Column.valueOf(row.column().toUpperCase(Locale.ROOT)) : null;
		List<Rejection> reasons = new ArrayList<>();
		reasons.add(new Rejection(row.number(), column, row.value(),
				Reason.valueOf(row.reason().toUpperCase(Locale.ROOT)), row.arguments()));
		reasons.addAll(row.further());
		return reasons;
	}

}
