package org.bayan.bench;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static java.util.Objects.requireNonNullElse;

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
	 * From that table to the program's facts, by one statement for exactly these rows.
	 */
	static void facts(Connection connection) throws SQLException {
		execute(connection, "set work_mem = '256MB'", "set jit = off", "begin",
				"insert into activity.change (change_id, kind, recorded_at) select max(change_id) + 1, 'import', now() from activity.change",
				// as the program does with a file of this size
				"drop index activity.activity_version_words", WrittenSql.FACTS,
				"analyze activity.activity_version (activity_id, to_change, start_date, withdrawn)", "commit");
	}

	/** From these facts to the program's figures. */
	static void figures(Connection connection) throws SQLException {
		execute(connection, "begin");
		execute(connection, WrittenSql.FIGURES.toArray(String[]::new));
		execute(connection, "commit");
	}

	/**
	 * The pipeline of the textbooks: a reader of flat files, writers of batches, chunks
	 * of 1,000. An activity and each of its shares is a row with its key, as usual; no
	 * repository, no check, no history, no figure.
	 */
	static void pipeline(DataSource dataSource, Path file) throws Exception {
		try (Connection connection = dataSource.getConnection()) {
			execute(connection, "drop schema if exists usual cascade", "create schema usual",
					"create table usual.activity (ref text primary key, title_en text, title_fr text, title_ar text,"
							+ " type text, status text, start_date date, end_date date, date_precision text, host text,"
							+ " city text, modality text, participants integer, women integer, budget numeric(20, 2),"
							+ " expenditure numeric(20, 2), currency text, partners text, part_of text, url text,"
							+ " description text)",
					"create table usual.state (ref text, iso3 text, share numeric(5, 2), primary key (ref, iso3))",
					"create table usual.sector (ref text, code text, share numeric(5, 2), primary key (ref, code))");
		}
		var reader = new FlatFileItemReaderBuilder<FieldSet>().name("activities")
			.resource(new FileSystemResource(file))
			.linesToSkip(1)
			.delimited()
			.names(MadeActivities.HEADER.toArray(String[]::new))
			.fieldSetMapper((fields) -> fields)
			.build();
		List<String> columns = MadeActivities.HEADER.stream()
			.filter((name) -> !List.of("sectors", "member_states", "other_countries").contains(name))
			.toList();
		var activities = new JdbcBatchItemWriterBuilder<FieldSet>().dataSource(dataSource)
			.sql("insert into usual.activity values (?, ?, ?, ?, ?, ?, cast(? as date), cast(? as date), ?, ?, ?, ?, cast(? as integer), cast(? as integer),"
					+ " cast(? as numeric), cast(? as numeric), ?, ?, ?, ?, ?)")
			.itemPreparedStatementSetter((fields, statement) -> {
				for (int i = 0; i < columns.size(); i++) {
					String value = text(fields, columns.get(i));
					statement.setString(i + 1, value.isEmpty() ? null : value);
				}
			})
			.build();
		activities.afterPropertiesSet();
		var states = shares(dataSource, "insert into usual.state values (?, ?, ?)");
		var sectors = shares(dataSource, "insert into usual.sector values (?, ?, ?)");
		var repository = new ResourcelessJobRepository();
		var step = new StepBuilder("insert", repository).<FieldSet, FieldSet>chunk(1_000)
			.transactionManager(new JdbcTransactionManager(dataSource))
			.reader(reader)
			.writer((chunk) -> {
				activities.write(chunk);
				states.write(sharesOf(chunk, "member_states"));
				sectors.write(sharesOf(chunk, "sectors"));
			})
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

	private static ItemWriter<Share> shares(DataSource dataSource, String sql) {
		var writer = new JdbcBatchItemWriterBuilder<Share>().dataSource(dataSource)
			.sql(sql)
			.itemPreparedStatementSetter((share, statement) -> {
				statement.setString(1, share.ref());
				statement.setString(2, share.code());
				statement.setBigDecimal(3, share.percentage());
			})
			.build();
		writer.afterPropertiesSet();
		return writer;
	}

	private static Chunk<Share> sharesOf(Chunk<? extends FieldSet> chunk, String column) {
		Chunk<Share> shares = new Chunk<>();
		for (FieldSet fields : chunk) {
			String[] codes = text(fields, column).split(";");
			BigDecimal percentage = BigDecimal.valueOf(100)
				.divide(BigDecimal.valueOf(codes.length), 2, RoundingMode.DOWN);
			for (String code : codes) {
				shares.add(new Share(text(fields, "activity_ref"), code, percentage));
			}
		}
		return shares;
	}

	private static String text(FieldSet fields, String column) {
		return requireNonNullElse(fields.readString(column), "");
	}

	private record Share(String ref, String code, BigDecimal percentage) {
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
