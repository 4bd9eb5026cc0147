package org.bayan.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.bayan.db.summary.Summaries;
import org.bayan.db.summary.SummaryRow;
import org.bayan.domain.period.Period;
import org.bayan.reporting.rows.RowFormat;
import org.bayan.reporting.rows.RowWriter;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The rows of {@code reporting.summary} in a file. */
final class SummaryExport {

	private static final List<String> KEYS = List.of("period", "place", "sector");

	private static final List<Column> COLUMNS = Stream.of(Summaries.HEADER.split(","))
		.map((name) -> new Column(name, name, KEYS.contains(name) ? Column.Kind.TEXT : Column.Kind.AMOUNT))
		.toList();

	private final DSLContext dsl;

	SummaryExport(DSLContext dsl) {
		this.dsl = dsl;
	}

	void write(@Nullable Period from, @Nullable Period to, @Nullable Long knownAfter, RowFormat format,
			OutputStream stream) throws IOException {
		try (RowWriter writer = format.begin("summary", COLUMNS, Texts.in("en"), stream)) {
			new Summaries(this.dsl).rows(from, to, knownAfter, (row) -> writer.add(values(row)));
		}
	}

	private static List<Value> values(SummaryRow row) {
		return List.of(new Value.Words(row.period()), new Value.Words(row.place().code()),
				new Value.Words(row.sector().code()), number(row.activities()), number(row.active()),
				number(row.completed()), number(row.planned()), number(row.cancelled()), number(row.hosted()),
				number(row.participants()), number(row.women()), number(row.reportingParticipants()),
				new Value.Amount(row.budget()), new Value.Amount(row.expenditure()), number(row.unconverted()));
	}

	private static Value number(@Nullable Long number) {
		return (number != null) ? new Value.Amount(BigDecimal.valueOf(number)) : Value.NONE;
	}

}
