package org.bayan.app.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the tables up to this program's version. Whether there is anything to do is
 * asked by a plain query first, as Flyway alone takes half a second to find out.
 */
final class Schema {

	private static final String FLYWAY_SCHEMA = "operations";

	private Schema() {
	}

	static void update(DataSource dataSource) throws SQLException {
		if (!isCurrent(dataSource)) {
			update(dataSource, null);
		}
	}

	/** Whether the tables are of this program's version. */
	static boolean isCurrent(DataSource dataSource) throws SQLException {
		return newestApplied(dataSource).equals(newestKnown());
	}

	/**
	 * Brings the tables up to a migration.
	 * @param script its file name; null: the newest
	 */
	static void update(DataSource dataSource, @Nullable String script) throws SQLException {
		Flyway.configure()
			.dataSource(dataSource)
			.defaultSchema(FLYWAY_SCHEMA)
			.createSchemas(true)
			.failOnMissingLocations(true)
			.target((script != null) ? MigrationVersion.fromVersion(version(script)) : MigrationVersion.LATEST)
			.load()
			.migrate();
	}

	/** Whether this program has a migration. */
	static boolean knows(String script) {
		return known().contains(script);
	}

	/** {@code V072__tries.sql} is version 072. */
	private static String version(String script) {
		return script.substring(1, script.indexOf("__"));
	}

	private static Optional<String> newestApplied(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			try (ResultSet table = statement
				.executeQuery("select to_regclass('%s.flyway_schema_history') is not null".formatted(FLYWAY_SCHEMA))) {
				table.next();
				if (!table.getBoolean(1)) {
					return Optional.empty();
				}
			}
			try (ResultSet newest = statement.executeQuery("""
					select script from %s.flyway_schema_history where success and version is not null
					order by installed_rank desc limit 1""".formatted(FLYWAY_SCHEMA))) {
				return newest.next() ? Optional.of(newest.getString(1)) : Optional.empty();
			}
		}
	}

	private static Optional<String> newestKnown() {
		return known().stream().max(Comparator.naturalOrder());
	}

	private static List<String> known() {
		try {
			return Arrays
				.stream(new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql"))
				.map((resource) -> Optional.ofNullable(resource.getFilename()).orElse(""))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
