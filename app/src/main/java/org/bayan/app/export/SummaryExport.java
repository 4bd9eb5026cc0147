package org.bayan.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.bayan.app.table.ColumnHead;
import org.bayan.app.table.Format;
import org.bayan.app.table.RowWriter;
import org.bayan.db.summary.Summaries;
import org.bayan.db.summary.SummaryRow;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The rows of {@code reporting.summary} in a file. */
final class SummaryExport {

	/** Period, place and sector. */
	private static final int KEY_COLUMNS = 3;

	private static final List<String> NAMES = List.of(Summaries.HEADER.split(","));

	private final DSLContext dsl;

	SummaryExport(DSLContext dsl) {
		this.dsl = dsl;
	}

	void write(@Nullable Period from, @Nullable Period to, @Nullable Long knownAfter, Format format,
			OutputStream stream) throws IOException {
		List<ColumnHead> columns = NAMES.stream()
			.map((name) -> new ColumnHead(name,
					(NAMES.indexOf(name) < KEY_COLUMNS) ? ColumnHead.Kind.CODE : ColumnHead.Kind.NUMBER))
			.toList();
		try (RowWriter writer = format.begin(columns, stream)) {
			new Summaries(this.dsl).rows(from, to, knownAfter, (row) -> {
				try {
					writer.write(values(row));
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
	}

	private static List<@Nullable String> values(SummaryRow row) {
		List<@Nullable String> values = new ArrayList<>(List.of(row.period(), row.place().code(), row.sector().code()));
		for (Measure measure : Measure.values()) {
			values.add(row.text(measure));
		}
		return values;
	}

}
