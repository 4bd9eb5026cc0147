package org.bayan.db.intake;

import java.util.List;
import java.util.Locale;

import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Reason;
import org.bayan.domain.intake.Rejection;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The further errors of a rejected row as JSON, an object each with the columns that its
 * first error has.
 */
final class FurtherErrors {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private FurtherErrors() {
	}

	/**
	 * One of them.
	 *
	 * @param column as interface.md names it; null where it is the row
	 * @param value as written
	 * @param reason the stable reason code
	 * @param arguments what else the reason's sentence names
	 */
	private record FurtherError(@Nullable String column, @Nullable String value, String reason,
			List<String> arguments) {

	}

	static JSONB write(List<Rejection> errors) {
		return JSONB.valueOf(MAPPER.writeValueAsString(errors.stream().map((error) -> {
			Column column = error.column();
			return new FurtherError((column != null) ? column.code() : null, error.value(), error.reason().code(),
					error.arguments());
		}).toList()));
	}

	static List<Rejection> read(long row, JSONB errors) {
		return List.of(MAPPER.readValue(errors.data(), FurtherError[].class))
			.stream()
			.map((error) -> new Rejection(row,
					(error.column() != null) ? Column.valueOf(error.column().toUpperCase(Locale.ROOT)) : null,
					error.value(), Reason.valueOf(error.reason().toUpperCase(Locale.ROOT)), error.arguments()))
			.toList();
	}

}
