package org.bayan.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.bayan.db.summary.Summaries;
import org.bayan.db.summary.SummaryRow;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
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
		try (RowWriter writer = format.begin("summary", COLUMNS, Texts.in(Language.EN), stream)) {
			new Summaries(this.dsl).rows(from, to, knownAfter, (row) -> writer.add(values(row)));
		}
	}

	private static List<Value> values(SummaryRow row) {
		List<Value> values = new ArrayList<>(List.of(new Value.Words(row.period()), new Value.Words(row.place().code()),
				new Value.Words(row.sector().code())));
		for (Measure measure : Measure.values()) {
			String sum = row.text(measure);
			values.add((sum != null) ? new Value.Amount(new BigDecimal(sum)) : Value.NONE);
		}
		return values;
	}

}
