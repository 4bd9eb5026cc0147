package org.bayan.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.bayan.db.activity.Activities;
import org.bayan.db.change.Changes;
import org.bayan.db.reference.References;
import org.bayan.domain.intake.ActivityCells;
import org.bayan.domain.intake.Column;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.MemberState;
import org.bayan.reporting.rows.RowFormat;
import org.bayan.reporting.rows.RowWriter;
import org.bayan.reporting.table.Column.Kind;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** Activities in a file that could be imported again. */
final class ActivityExport {

	private static final List<org.bayan.reporting.table.Column> COLUMNS = Arrays.stream(Column.values())
		.map((column) -> new org.bayan.reporting.table.Column(column.code(), column.code(),
				number(column) ? Kind.AMOUNT : Kind.FOREIGN))
		.toList();

	private final DSLContext dsl;

	ActivityExport(DSLContext dsl) {
		this.dsl = dsl;
	}

	private static boolean number(Column column) {
		return column.stated() != null || column == Column.BUDGET || column == Column.EXPENDITURE;
	}

	void write(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Long knownAfter, RowFormat format,
			OutputStream stream) throws IOException {
		References references = new References(this.dsl);
		long latest = new Changes(this.dsl).latest();
		ActivityCells cells = new ActivityCells(
				references.memberStates(latest).stream().map(MemberState::iso3).collect(Collectors.toSet()),
				requireNonNull(references.reportingCurrency()));
		try (RowWriter writer = format.begin("activities", COLUMNS, Texts.in(Language.EN), stream)) {
			new Activities(this.dsl).forEach((knownAfter != null) ? knownAfter : latest, from, to,
					(activity) -> writer.add(values(cells.of(activity))));
		}
	}

	private static List<Value> values(List<String> cells) {
		List<Value> values = new ArrayList<>(cells.size());
		for (Column column : Column.values()) {
			String cell = cells.get(column.ordinal());
			boolean number = number(column) && !cell.isEmpty();
			values.add(number ? new Value.Amount(new BigDecimal(cell)) : new Value.Words(cell));
		}
		return values;
	}

}
