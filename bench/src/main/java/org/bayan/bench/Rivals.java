package org.bayan.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.postgresql.PGConnection;

import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * What else brings the same file into a database, or computes the same figures. Each does
 * less than the program: none checks a row, keeps history, knows programmes, rates or
 * percentages, or says what it refused.
 */
final class Rivals {

	private static final String TEXT_COLUMNS = MadeActivities.HEADER.stream()
		.map((name) -> name + " text")
		.collect(Collectors.joining(", "));

	private Rivals() {
	}

	/** The file in a table of text columns, by COPY. */
	static void copy(Connection connection, Path file) throws SQLException, IOException {
		execute(connection, "drop table if exists text_row", "create table text_row (" + TEXT_COLUMNS + ")");
		try (InputStream in = Files.newInputStream(file)) {
			connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy text_row from stdin (format csv, header)", in, 1 << 16);
		}
	}

	/**
	 * From that table to the program's facts and figures, each by one statement written
	 * for exactly these rows.
	 */
	static void sql(Connection connection) throws SQLException {
		execute(connection, "set work_mem = '256MB'", "set jit = off", "begin",
				"insert into activity.change (change_id, kind, recorded_at) select max(change_id) + 1, 'import', now() from activity.change",
				WrittenSql.FACTS, WrittenSql.FIGURES, "commit");
	}

	/**
	 * The pipeline of the textbooks: a reader of flat files, a writer of batches, chunks
	 * of 1,000; into text columns, without a repository, without any check.
	 */
	static void pipeline(DataSource dataSource, Path file) throws Exception {
		try (Connection connection = dataSource.getConnection()) {
			execute(connection, "drop table if exists text_row", "create table text_row (" + TEXT_COLUMNS + ")");
		}
		List<String> names = MadeActivities.HEADER;
		var reader = new FlatFileItemReaderBuilder<FieldSet>().name("activities")
			.resource(new FileSystemResource(file))
			.linesToSkip(1)
			.delimited()
			.names(names.toArray(String[]::new))
			.fieldSetMapper((fields) -> fields)
			.build();
		var writer = new JdbcBatchItemWriterBuilder<FieldSet>().dataSource(dataSource)
			.sql("insert into text_row values (" + names.stream().map((name) -> "?").collect(Collectors.joining(", "))
					+ ")")
			.itemPreparedStatementSetter((fields, statement) -> {
				for (int i = 0; i < names.size(); i++) {
					statement.setString(i + 1, fields.readString(i));
				}
			})
			.build();
		writer.afterPropertiesSet();
		var repository = new ResourcelessJobRepository();
		var step = new StepBuilder("insert", repository).<FieldSet, FieldSet>chunk(1_000)
			.transactionManager(new JdbcTransactionManager(dataSource))
			.reader(reader)
			.writer(writer)
			.build();
		var operator = new TaskExecutorJobOperator();
		operator.setJobRepository(repository);
		operator.setJobRegistry(new org.springframework.batch.core.configuration.support.MapJobRegistry());
		operator.afterPropertiesSet();
		var execution = operator.start(new JobBuilder("usual", repository).start(step).build(), new JobParameters());
		if (execution.getStatus().isUnsuccessful()) {
			throw new IllegalStateException(execution.toString());
		}
	}

	/**
	 * A materialised view of distinct counts over the program's facts; not filled yet.
	 */
	static void materialisedView(Connection connection) throws SQLException {
		execute(connection, "drop materialized view if exists counted",
				"create materialized view counted as " + WrittenSql.COUNTED + " with no data");
	}

	static void refresh(Connection connection) throws SQLException {
		execute(connection, "refresh materialized view counted");
	}

	/** The same counts by DuckDB, from the file to a table of figures. */
	static void duckDb(Path file, Path members) throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
			execute(connection, "set threads = 2",
					"create table member_state as select * from read_csv('" + members
							+ "', header = true, all_varchar = true)",
					"create table text_row as select * from read_csv('" + file
							+ "', header = true, all_varchar = true)",
					"create table counted as " + WrittenSql.COUNTED_BY_DUCKDB);
		}
	}

	private static void execute(Connection connection, String... statements) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

}
