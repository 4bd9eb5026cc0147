package org.bayan.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.bayan.app.table.ColumnHead;
import org.bayan.app.table.Format;
import org.bayan.app.table.RowWriter;
import org.bayan.db.activity.Activities;
import org.bayan.db.change.Changes;
import org.bayan.db.reference.References;
import org.bayan.domain.intake.ActivityCells;
import org.bayan.domain.intake.Column;
import org.bayan.domain.reference.MemberState;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** Activities in a file that could be imported again. */
final class ActivityExport {

	private static final List<ColumnHead> COLUMNS = Arrays.stream(Column.values())
		.map((column) -> new ColumnHead(column.code(), number(column) ? ColumnHead.Kind.NUMBER : ColumnHead.Kind.TEXT))
		.toList();

	private final DSLContext dsl;

	ActivityExport(DSLContext dsl) {
		this.dsl = dsl;
	}

	private static boolean number(Column column) {
		return column.stated() != null || column == Column.BUDGET || column == Column.EXPENDITURE;
	}

	void write(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Long knownAfter, Format format,
			OutputStream stream) throws IOException {
		References references = new References(this.dsl);
		long latest = new Changes(this.dsl).latest();
		ActivityCells cells = new ActivityCells(
				references.memberStates(latest).stream().map(MemberState::iso3).collect(Collectors.toSet()),
				requireNonNull(references.reportingCurrency()));
		try (RowWriter writer = format.begin(COLUMNS, stream)) {
			new Activities(this.dsl).forEach((knownAfter != null) ? knownAfter : latest, from, to, (activity) -> {
				try {
					writer.write(cells.of(activity).stream().map((cell) -> cell.isEmpty() ? null : cell).toList());
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
	}

}
