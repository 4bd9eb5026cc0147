package org.bayan.db.backup;

import java.time.Instant;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds.
 *
 * @param form of the backup file, {@value #FORM}
 * @param schema the migration up to which the tables were made, {@code V072__tries.sql}
 * @param madeAt business clock
 * @param digest what {@code digest} prints as {@code all}
 * @param tables in an order in which no row comes before the one it refers to
 */
public record Manifest(int form, String schema, Instant madeAt, String digest, List<Table> tables,
		List<Sequence> sequences) {

	/** The form that this program writes and reads. */
	public static final int FORM = 1;

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	public Manifest {
		tables = List.copyOf(tables);
		sequences = List.copyOf(sequences);
	}

	/**
	 * One table.
	 *
	 * @param name {@code activity.change}
	 * @param sha256 of its rows as copied, lower-case hexadecimal
	 */
	public record Table(String name, List<String> columns, long rows, String sha256) {

		public Table {
			columns = List.copyOf(columns);
		}

	}

	/** A sequence and the last value it gave. */
	public record Sequence(String name, long lastValue) {

	}

	public String write() {
		return MAPPER.writeValueAsString(this);
	}

	/**
	 * Reads what {@link #write} gave.
	 * @throws IllegalArgumentException if it is something else
	 */
	public static Manifest read(String json) {
		try {
			return MAPPER.readValue(json, Manifest.class);
		}
		catch (JacksonException | NullPointerException ex) {
			throw new IllegalArgumentException("no manifest", ex);
		}
	}

}
