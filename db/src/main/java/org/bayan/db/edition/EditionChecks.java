package org.bayan.db.edition;

import java.time.Instant;
import java.util.Optional;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import static org.bayan.db.jooq.operations.Tables.EDITION_CHECK;

/**
 * When the editions were compared with what the program makes of them, and the result.
 */
public class EditionChecks {

	private final DSLContext dsl;

	public EditionChecks(DSLContext dsl) {
		this.dsl = dsl;
	}

	/** Records a comparison that was made now. */
	public void add(int editions, int differences, @Nullable String first) {
		this.dsl.insertInto(EDITION_CHECK)
			.set(EDITION_CHECK.EDITIONS, editions)
			.set(EDITION_CHECK.DIFFERENCES, differences)
			.set(EDITION_CHECK.FIRST_DIFFERENCE, first)
			.execute();
	}

	/** The newest comparison. */
	public Optional<Check> newest() {
		return this.dsl.selectFrom(EDITION_CHECK)
			.orderBy(EDITION_CHECK.CHECK_ID.desc())
			.limit(1)
			.fetchOptional((row) -> new Check(row.getCheckedAt().toInstant(), row.getEditions(), row.getDifferences(),
					row.getFirstDifference()));
	}

	/**
	 * One comparison.
	 *
	 * @param at real time
	 * @param editions how many were compared
	 * @param differences in how many places they differ
	 * @param first what differs first; null: nothing
	 */
	public record Check(Instant at, int editions, int differences, @Nullable String first) {

	}

}
