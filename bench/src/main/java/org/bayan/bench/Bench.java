package org.bayan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.app.postgres.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Measures the program and its rivals round by round on one server, and prints the table.
 */
public final class Bench {

	private static final int SMALL = 100_000;

	private static final int CORRECTED = 10_000;

	private static final int SINGLE_CORRECTIONS = 5;

	private static final int FEW = 1_000;

	private static final String HALF = "first import of half as many";

	private final Measurements taken = new Measurements();

	private final EmbeddedPostgres server;

	private final Path folder;

	private final Set<String> only;

	private long peak;

	private String difference = "not compared";

	private Bench(EmbeddedPostgres server, Path folder, Set<String> only) {
		this.server = server;
		this.folder = folder;
		this.only = only;
	}

	/** Arguments: see {@code bench/run}. */
	public static void main(String[] args) throws Exception {
		List<String> given = Arrays.asList(args);
		int activities = Integer
			.parseInt(option(given, "--activities", given.contains("--small") ? "" + SMALL : "1000000"));
		int rounds = Integer.parseInt(option(given, "--rounds", "3"));
		long seed = Long.parseLong(option(given, "--seed", "7"));
		Set<String> only = Set
			.of(option(given, "--only", "copy,sql,usual,product,half,few,view,duckdb,xlsx").split(","));
		Path folder = Path.of(System.getProperty("bayan.bench"));
		Files.createDirectories(folder);
		System.out.printf("%s%n%,d activities, seed %d, %d rounds, load %s at the start%n%n", Machine.description(),
				activities, seed, rounds, Machine.load());
		try (EmbeddedPostgres server = EmbeddedPostgres.join(folder.resolve("home"))) {
			Bench bench = new Bench(server, folder, only);
			for (int round = 1; round <= rounds; round++) {
				bench.round(activities, seed);
				System.err.printf("round %d of %d done, load %s%n", round, rounds, Machine.load());
			}
			bench.print();
		}
		finally {
			try (var files = Files.walk(folder)) {
				files.sorted(java.util.Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
			}
		}
	}

	private static String option(List<String> given, String name, String otherwise) {
		int at = given.indexOf(name);
		return (at >= 0) ? given.get(at + 1) : otherwise;
	}

	private void round(int count, long seed) throws Exception {
		recreate("product");
		recreate("written");
		recreate("usual");
		MadeActivities activities = activities(seed);
		Path file = activities.csv(this.folder.resolve("activities.csv"), count);
		try (Connection written = source("written").getConnection()) {
			if (this.only.contains("copy") || this.only.contains("sql")) {
				timed("bare COPY into text columns", () -> Rivals.copy(written, file));
			}
			if (this.only.contains("sql")) {
				double facts = timed("hand-written SQL from there to facts", () -> Rivals.facts(written));
				double figures = timed("hand-written SQL from facts to figures", () -> Rivals.figures(written));
				this.taken.add("COPY and hand-written SQL",
						this.taken.last("bare COPY into text columns") + facts + figures);
			}
		}
		if (this.only.contains("usual")) {
			timed("usual pipeline, only its inserts", () -> Rivals.pipeline(source("usual"), file));
		}
		if (this.only.contains("product")) {
			product(activities, file, count);
		}
		if (this.only.contains("half")) {
			half(activities, count / 2);
		}
		if (this.only.contains("few")) {
			few(activities);
		}
		if (this.only.contains("view")) {
			try (Connection connection = source("product").getConnection()) {
				Rivals.materialisedView(connection);
				double refresh = timed("REFRESH of distinct counts", () -> Rivals.refresh(connection));
				if (this.only.contains("usual")) {
					this.taken.add("usual pipeline and REFRESH",
							this.taken.last("usual pipeline, only its inserts") + refresh);
				}
			}
		}
		if (this.only.contains("duckdb")) {
			Path members = members();
			timed("DuckDB, file to distinct counts", () -> Rivals.duckDb(file, members));
		}
	}

	private void product(MadeActivities activities, Path file, int count) throws Exception {
		try (Product product = new Product(url("product"), this.server.user(), this.server.password(), file)) {
			this.taken.add("first import", product.importFile(file));
			compare();
			this.taken.add("second import of the same rows", product.importFile(file));
			this.taken.add("summarise --all", product.summariseAll());
			if (this.only.contains("xlsx")) {
				int rows = Math.min(count, SMALL);
				Path xlsx = activities.xlsx(this.folder.resolve("activities.xlsx"), rows);
				this.taken.add(String.format(Locale.ROOT, "XLSX of %,d rows read", rows), product.read(xlsx));
				this.taken.add(String.format(Locale.ROOT, "XLSX of %,d known rows taken in", rows),
						product.importFile(xlsx));
				this.taken.add(String.format(Locale.ROOT, "CSV of %,d rows read", count), product.read(file));
			}
			Path corrections = this.folder.resolve("corrections.csv");
			for (int i = 0; i < SINGLE_CORRECTIONS; i++) {
				single(activities, corrections, i);
				this.taken.add("one corrected activity", product.importFile(corrections));
			}
			int corrected = activities.corrections(corrections, count, CORRECTED);
			this.taken.add(String.format(Locale.ROOT, "%,d corrected rows of 3 months", corrected),
					product.importFile(corrections));
			this.peak = Math.max(this.peak, product.peakMemory());
		}
	}

	/** How long the first import takes with half as many rows. */
	private void half(MadeActivities activities, int count) throws Exception {
		recreate("few");
		Path file = activities.csv(this.folder.resolve("half.csv"), count);
		try (Product product = new Product(url("few"), this.server.user(), this.server.password(), file)) {
			this.taken.add(HALF, product.importFile(file));
			this.peak = Math.max(this.peak, product.peakMemory());
		}
	}

	/** How long a correction takes where there are few activities. */
	private void few(MadeActivities activities) throws Exception {
		recreate("few");
		Path file = activities.csv(this.folder.resolve("few.csv"), FEW);
		try (Product product = new Product(url("few"), this.server.user(), this.server.password(), file)) {
			product.importFile(file);
			for (int i = 0; i < SINGLE_CORRECTIONS; i++) {
				single(activities, file, i);
				this.taken.add("one corrected activity of 1,000", product.importFile(file));
			}
		}
	}

	/** One activity with a budget that is larger each time. */
	private static void single(MadeActivities activities, Path file, int day) throws IOException {
		List<String> lines = new ArrayList<>();
		activities.forEach(1, (row) -> {
			List<String> corrected = new ArrayList<>(row);
			corrected.set(17, "100." + (10 + day));
			lines.add(String.join(",", corrected));
		});
		Files.write(file, List.of(String.join(",", MadeActivities.HEADER), lines.getFirst()));
	}

	/** Whether the written SQL and the program agree in every figure. */
	private void compare() throws SQLException {
		if (!this.only.contains("sql")) {
			return;
		}
		this.difference = figures("product").equals(figures("written"))
				? "the program's and the SQL's figures are equal" : "THE PROGRAM'S AND THE SQL'S FIGURES DIFFER";
	}

	private String figures(String name) throws SQLException {
		try (Connection connection = source(name).getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(
						"select count(*), md5(string_agg(s::text, ',' order by period, place, sector)) from reporting.summary s")) {
			row.next();
			return row.getString(1) + " " + row.getString(2);
		}
	}

	private void print() throws SQLException {
		Measurements m = this.taken;
		m.ratio("first import : hand-written SQL", "first import", "COPY and hand-written SQL", 1.5);
		m.ratio("hand-written SQL : bare COPY", "COPY and hand-written SQL", "bare COPY into text columns", 14.6);
		m.ratio("first import : bare COPY", "first import", "bare COPY into text columns", 22);
		m.ratio("first import : usual pipeline", "first import", "usual pipeline, only its inserts", 0.25);
		m.ratio("first import : usual pipeline and REFRESH", "first import", "usual pipeline and REFRESH", Double.NaN);
		m.ratio("first import : of half as many", "first import", HALF, 2.2);
		m.ratio("second import : first", "second import of the same rows", "first import", 0.4);
		m.ratio("summarise --all : hand-written SQL", "summarise --all", "hand-written SQL from facts to figures", 1.3);
		m.ratio("summarise --all : REFRESH", "summarise --all", "REFRESH of distinct counts", 0.4);
		m.ratio("summarise --all : DuckDB", "summarise --all", "DuckDB, file to distinct counts", Double.NaN);
		m.ratio("one corrected activity : of 1,000", "one corrected activity", "one corrected activity of 1,000", 1.3);
		m.names()
			.filter((name) -> name.contains("corrected rows"))
			.forEach((name) -> m.ratio("corrected rows : first import", name, "first import", 0.05));
		System.out.println(m.table());
		System.out.printf("%s; the program's peak memory %,d MB (heap 256 MB); load %s at the end%n", this.difference,
				this.peak, Machine.load());
		if (this.only.contains("product")) {
			try (Connection connection = source("product").getConnection();
					Statement statement = connection.createStatement();
					ResultSet row = statement.executeQuery("select pg_size_pretty(pg_database_size('product'))")) {
				row.next();
				System.out.println("database " + row.getString(1));
			}
		}
	}

	private double timed(String name, Work work) throws Exception {
		long start = System.nanoTime();
		work.run();
		double seconds = (System.nanoTime() - start) / 1e9;
		this.taken.add(name, seconds);
		return seconds;
	}

	private interface Work {

		void run() throws Exception;

	}

	private MadeActivities activities(long seed) throws SQLException {
		return new MadeActivities(seed, codes("select iso3 from activity.member_state order by iso3"),
				codes("select code from activity.sector order by code"));
	}

	private List<String> codes(String sql) throws SQLException {
		List<String> codes = new ArrayList<>();
		try (Connection connection = source("product").getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				codes.add(rows.getString(1));
			}
		}
		return codes;
	}

	private Path members() throws SQLException, IOException {
		List<String> lines = codes(
				"select iso3 || ',' || coalesce(region, '') from activity.member_state order by iso3");
		lines.addFirst("iso3,region");
		return Files.write(this.folder.resolve("members.csv"), lines);
	}

	/** A new database with the program's tables and reference data, and nothing else. */
	private void recreate(String name) throws SQLException {
		try (Connection connection = this.server.ownersConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("drop database if exists " + name + " with (force)");
			statement.execute("create database " + name + " owner " + this.server.user());
			statement.execute("checkpoint");
		}
		withUrl(name, () -> {
			Settings settings = Settings.ofProcess();
			try (Database database = Database.open(settings); Jobs jobs = Jobs.start(database, settings)) {
				return jobs.facts();
			}
		});
	}

	private <T> void withUrl(String name, Callable<T> work) throws SQLException {
		System.setProperty("spring.datasource.url", url(name));
		System.setProperty("spring.datasource.username", this.server.user());
		System.setProperty("spring.datasource.password", this.server.password());
		try {
			work.call();
		}
		catch (SQLException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private PGSimpleDataSource source(String name) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(url(name));
		source.setUser(this.server.user());
		source.setPassword(this.server.password());
		return source;
	}

	private String url(String name) {
		return this.server.jdbcUrl().replaceFirst("/[^/?]+($|\\?)", "/" + name + "$1");
	}

}
