package org.bayan.db.intake;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.bayan.db.change.Changes;
import org.jooq.DSLContext;

/**
 * What the known activities say while a file is staged, by the sums of their content. The
 * facts do not change meanwhile. For one file and one thread at a time.
 */
public class KnownContents {

	/** Bytes of a file from which on it may pay to lay the sums out. */
	private static final long LARGE = 16_000_000;

	/**
	 * Bytes of a file for each version that is there: a row of some 340 bytes saves some
	 * 10 us, a version costs 2.5 us to be laid out.
	 */
	private static final long BYTES_A_VERSION = 85;

	private static final String OF_VERSIONS = """
			select activity_id, content from activity.activity_version
			where activity_id = any(?) and to_change = %d and not withdrawn and content is not null
			""".formatted(Changes.CURRENT);

	private static final String LAID_OUT = "select activity_id, content from intake.known_content where activity_id = any(?)";

	private final DSLContext dsl;

	private boolean laidOut;

	public KnownContents(DSLContext dsl) {
		this.dsl = dsl;
	}

	/**
	 * Lays the sums out in a narrow table for a file that is large beside the facts, in
	 * the current transaction.
	 * @param bytes the size of the file
	 */
	public void prepare(long bytes) {
		this.laidOut = bytes >= LARGE && bytes >= BYTES_A_VERSION * versions();
		this.dsl.execute("truncate intake.known_content");
		if (this.laidOut) {
			this.dsl.execute("""
					insert into intake.known_content
					select activity_id, content from activity.activity_version
					where to_change = 9223372036854775807 and not withdrawn and content is not null
					order by activity_id
					""");
		}
	}

	/**
	 * What activities say, by id; those that are unknown or withdrawn, and those from
	 * before it was noted down, are left out.
	 */
	public Map<UUID, UUID> of(Collection<UUID> ids) {
		return this.dsl.connectionResult((connection) -> {
			Map<UUID, UUID> found = HashMap.newHashMap(ids.size());
			Array asked = connection.createArrayOf("uuid", ids.toArray());
			try (PreparedStatement statement = connection.prepareStatement(this.laidOut ? LAID_OUT : OF_VERSIONS)) {
				statement.setArray(1, asked);
				try (ResultSet rows = statement.executeQuery()) {
					while (rows.next()) {
						found.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
					}
				}
			}
			catch (SQLException ex) {
				throw new IllegalStateException("What is known could not be read: " + ex.getMessage(), ex);
			}
			return found;
		});
	}

	/** As the planner estimates them; -1 if it never looked. */
	private long versions() {
		Long estimated = this.dsl
			.fetchSingle("select reltuples::bigint from pg_class where oid = 'activity.activity_version'::regclass")
			.get(0, Long.class);
		return (estimated != null) ? estimated : 0;
	}

}
