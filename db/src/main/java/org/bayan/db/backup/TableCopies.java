package org.bayan.db.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import static java.util.Objects.requireNonNull;

/**
 * Every table of the program, copied row by row in PostgreSQL's text form. To be used in
 * one transaction of the connection, so that all of it is of one moment.
 */
public class TableCopies {

	/**
	 * Whoever was signed in signs in again: a backup holds no sessions that could be
	 * used.
	 */
	private static final Set<String> LEFT_EMPTY = Set.of("operations.session", "operations.session_attributes");

	private static final String COLUMNS = """
			select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
			from pg_class c join pg_namespace n on n.oid = c.relnamespace
				join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
					and a.attgenerated = ''
			where c.relkind = 'r' and n.nspname in ('activity', 'intake', 'reporting', 'operations')
				and c.relname <> 'flyway_schema_history'
			group by 1 order by 1""";

	private static final String REFERENCES = """
			select n.nspname || '.' || c.relname as name, m.nspname || '.' || r.relname as needs
			from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
				join pg_class r on r.oid = k.confrelid join pg_namespace m on m.oid = r.relnamespace
			where k.contype = 'f' and k.conrelid <> k.confrelid order by 1, 2""";

	private final Connection connection;

	private final DSLContext dsl;

	public TableCopies(Connection connection) {
		this.connection = connection;
		this.dsl = DSL.using(connection, SQLDialect.POSTGRES);
	}

	/** Each table with its columns, after the tables that it refers to. */
	public Map<String, List<String>> tables() {
		Map<String, List<String>> columns = new LinkedHashMap<>();
		this.dsl.resultQuery(COLUMNS)
			.forEach((row) -> columns.put(requireNonNull(row.get("name", String.class)),
					List.of(requireNonNull(row.get("columns", String[].class)))));
		Map<String, Set<String>> needs = new LinkedHashMap<>();
		columns.keySet().forEach((name) -> needs.put(name, new LinkedHashSet<>()));
		this.dsl.resultQuery(REFERENCES)
			.forEach((row) -> requireNonNull(needs.get(row.get("name", String.class)))
				.add(requireNonNull(row.get("needs", String.class))));
		Map<String, List<String>> ordered = new LinkedHashMap<>();
		while (!needs.isEmpty()) {
			List<String> free = needs.keySet()
				.stream()
				.filter((name) -> ordered.keySet().containsAll(requireNonNull(needs.get(name))))
				.toList();
			if (free.isEmpty()) {
				throw new IllegalStateException("tables that refer to each other: " + needs.keySet());
			}
			free.forEach((name) -> {
				needs.remove(name);
				ordered.put(name, requireNonNull(columns.get(name)));
			});
		}
		return ordered;
	}

	/** The sequences that have given a value. */
	public List<Manifest.Sequence> sequences() {
		List<Manifest.Sequence> sequences = new ArrayList<>();
		this.dsl.resultQuery("""
				select schemaname || '.' || sequencename as name, last_value from pg_sequences
				where schemaname in ('activity', 'intake', 'reporting', 'operations') and last_value is not null
				order by 1""")
			.forEach((row) -> sequences.add(new Manifest.Sequence(requireNonNull(row.get("name", String.class)),
					requireNonNull(row.get("last_value", Long.class)))));
		return sequences;
	}

	/** Lets a sequence go on behind a value. */
	public void goOn(Manifest.Sequence sequence) {
		this.dsl.fetch("select setval(?::regclass, ?)", sequence.name(), sequence.lastValue());
	}

	/** The newest migration of the database. */
	public String schema() {
		return requireNonNull(this.dsl.resultQuery("""
				select script from operations.flyway_schema_history where success and version is not null
				order by installed_rank desc limit 1""").fetchSingle().get(0, String.class));
	}

	/** Writes the rows of a table. */
	public long copyOut(String table, List<String> columns, OutputStream out) throws SQLException, IOException {
		settle();
		String rows = LEFT_EMPTY.contains(table) ? "(select %s from %s where false)" : "(select %s from %s)";
		return manager().copyOut("copy " + rows.formatted(quoted(columns), table) + " to stdout", out);
	}

	/** Reads the rows of a table, in place of those that its migration put there. */
	public long copyIn(String table, List<String> columns, InputStream in) throws SQLException, IOException {
		settle();
		if (this.dsl.fetchExists(DSL.table(table))) {
			this.dsl.execute("delete from " + table);
		}
		return manager().copyIn("copy %s (%s) from stdin".formatted(table, quoted(columns)), in);
	}

	/**
	 * Whether there is nothing yet that a person put there: no file that was more than
	 * looked at, no account, no entry of the audit and no change but the reference data
	 * that came with the product.
	 */
	public boolean isEmpty() {
		return Boolean.FALSE.equals(this.dsl.fetchValue("""
				select exists (select from intake.file where not dry_run) or exists (select from operations.account)
					or exists (select from operations.audit)
					or exists (select from activity.change where kind <> 'setup')
					or exists (select from activity.organisation where own)"""));
	}

	/** The form of dates and times must not depend on who copies. */
	private void settle() {
		this.dsl.execute("set local timezone = 'UTC'");
		this.dsl.execute("set local datestyle = 'ISO, YMD'");
		this.dsl.execute("set local intervalstyle = 'postgres'");
		this.dsl.execute("set local bytea_output = 'hex'");
	}

	private CopyManager manager() throws SQLException {
		return this.connection.unwrap(PGConnection.class).getCopyAPI();
	}

	private static String quoted(List<String> columns) {
		return String.join(", ", columns.stream().map((column) -> '"' + column.replace("\"", "\"\"") + '"').toList());
	}

}
