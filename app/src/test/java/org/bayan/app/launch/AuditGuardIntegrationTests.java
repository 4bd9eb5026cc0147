package org.bayan.app.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

import org.bayan.app.postgres.EmbeddedPostgres;
import org.bayan.db.operation.AuditEntries;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The audit, as the program's own account finds it. */
class AuditGuardIntegrationTests {

	@TempDir
	private Path folder;

	@Test
	void theProgramCannotRewriteTheAuditAlsoInAHomeOfAnEarlierVersion() throws Exception {
		Path home = Files.createDirectory(this.folder.resolve("home"));
		leaveAsAnEarlierVersionDid(home);
		try (Database database = Database.open(PreparedHome.settings(home))) {
			for (String sql : List.of("update operations.audit set action = 'x'", "delete from operations.audit",
					"truncate operations.audit", "alter table operations.audit disable trigger all",
					"drop trigger audit_is_append_only on operations.audit", "drop table operations.audit",
					"alter table operations.audit rename to forged", "drop schema operations cascade",
					"create or replace function operations.refuse() returns trigger language sql as 'select'",
					"set session_replication_role = replica", "alter role current_user superuser", "set role bayan",
					"select pg_read_file('PG_VERSION')", "copy operations.audit to program 'cat'")) {
				assertThatExceptionOfType(DataAccessException.class).as(sql)
					.isThrownBy(() -> database.change((dsl) -> dsl.execute(sql)));
			}
			database.change((dsl) -> {
				new AuditEntries(dsl).add(null, "backup", "after", null);
				return true;
			});
			List<AuditEntries.Entry> entries = database.read((dsl) -> new AuditEntries(dsl).newest(9));
			assertThat(entries).extracting(AuditEntries.Entry::action).containsExactly("backup", "sign-in");
			// all else is the program's own
			List<String> othersTables = database.read((dsl) -> dsl.resultQuery("""
					select schemaname || '.' || tablename from pg_tables
					where schemaname in ('activity', 'intake', 'reporting', 'operations')
						and tableowner <> current_user""").fetch(0, String.class));
			assertThat(othersTables).containsExactly("operations.audit");
		}
	}

	/** It was the server's owner and had no account of its own. */
	private static void leaveAsAnEarlierVersionDid(Path home) throws Exception {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.join(home)) {
			PGSimpleDataSource owners = new PGSimpleDataSource();
			owners.setUrl(postgres.jdbcUrl());
			owners.setUser("bayan");
			owners.setPassword(Files.readString(home.resolve("postgres/password")).trim());
			Schema.update(owners);
			try (Connection connection = owners.getConnection(); Statement statement = connection.createStatement()) {
				statement.execute("insert into operations.audit (action) values ('sign-in')");
				statement.execute("drop owned by bayan_program; drop role bayan_program");
			}
		}
		Files.delete(home.resolve("postgres/program-password"));
	}

}
