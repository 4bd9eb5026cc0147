package org.bayan.app.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.OptionalInt;
import javax.sql.DataSource;

/**
 * This process's part in the PostgreSQL server of one home directory. The first process
 * that joins starts the server, later ones join it, the last that leaves stops it:
 *
 * <pre>
 * HOME/postgres/
 *   18.6.0/       the programs, unpacked once
 *   data/         the database, readable by its owner only
 *   password      of the server's owner, generated once
 *   program-password  of the program's account, likewise
 *   port          the port of the last start, kept as long as it is free
 *   server.log    what the server says
 *   server.lock   held exclusively by a process that starts, checks or stops the server
 *   users.lock    held by every process that uses the server, shared
 * </pre>
 *
 * The operating system gives the locks back however a process ends, so after a
 * {@code kill -9} of the last user the server lives on; the next process finds it by its
 * data directory, uses it and stops it.
 */
public final class EmbeddedPostgres implements AutoCloseable {

	/** The superuser, for what the program's account must not do. */
	private static final String OWNER = "bayan";

	private static final String USER = "bayan_program";

	private static final int PASSWORD_BYTES = 24;

	/**
	 * Each try takes another port; another program must win the race for each of them.
	 */
	private static final int TRIES = 3;

	private static final InetAddress LOOPBACK = loopback();

	private final Path directory;

	private final Cluster cluster;

	private final String ownersPassword;

	private final LockFile server;

	private final LockFile users;

	private volatile String password = "";

	private volatile int port;

	private boolean joined;

	private EmbeddedPostgres(Path directory, Cluster cluster, String ownersPassword, LockFile server, LockFile users) {
		this.directory = directory;
		this.cluster = cluster;
		this.ownersPassword = ownersPassword;
		this.server = server;
		this.users = users;
	}

	/**
	 * Joins the server of that home, which is unpacked, created and started as far as
	 * needed. At most once a process and home at a time.
	 * @throws PostgresUnavailableException with one sentence for the user
	 */
	public static EmbeddedPostgres join(Path home) {
		return join(home, Distribution.bundled());
	}

	static EmbeddedPostgres join(Path home, Distribution distribution) {
		try {
			Path directory = home.toAbsolutePath().normalize().resolve("postgres");
			Directories.createPrivately(directory);
			Account.current().requireOwn(directory);
			LockFile server = LockFile.open(directory.resolve("server.lock"));
			server.lockExclusively();
			try {
				Path programs = distribution.unpackInto(directory);
				Cluster cluster = new Cluster(directory.resolve("data"), directory.resolve("server.log"), programs,
						distribution.majorVersion());
				EmbeddedPostgres postgres = new EmbeddedPostgres(directory, cluster, ownersPassword(directory), server,
						LockFile.open(directory.resolve("users.lock")));
				cluster.createIfAbsent(OWNER, directory.resolve("password"));
				postgres.ensureRunning();
				postgres.ensureAccount();
				postgres.users.lockShared();
				postgres.joined = true;
				return postgres;
			}
			finally {
				server.unlock();
			}
		}
		catch (IOException ex) {
			throw new PostgresUnavailableException(
					"The embedded PostgreSQL under %s cannot be used: %s.".formatted(home, describe(ex)), ex);
		}
	}

	/** Valid until the server is killed and {@link #revive()} gives it another port. */
	public String jdbcUrl() {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/postgres";
	}

	/** The program's account, which is no superuser. */
	public String user() {
		return USER;
	}

	public String password() {
		return this.password;
	}

	/**
	 * Connections without a pool. Whoever asks for one after the server was killed starts
	 * it again.
	 */
	public DataSource dataSource() {
		return new RevivingDataSource(this);
	}

	/** A connection of the server's owner, to be closed soon. */
	public Connection ownersConnection() throws SQLException {
		return DriverManager.getConnection(jdbcUrl() + "?connectTimeout=5", OWNER, this.ownersPassword);
	}

	/** Starts the server again if it was killed; does nothing if it runs. */
	public synchronized void revive() {
		if (!this.joined) {
			return;
		}
		try {
			this.server.lockExclusively();
			try {
				ensureRunning();
			}
			finally {
				this.server.unlock();
			}
		}
		catch (IOException ex) {
			throw new PostgresUnavailableException(
					"The embedded PostgreSQL cannot be started again: %s.".formatted(describe(ex)), ex);
		}
	}

	/** Leaves; the last one to leave stops the server cleanly. */
	@Override
	public synchronized void close() {
		if (!this.joined) {
			return;
		}
		this.joined = false;
		try (LockFile closingServer = this.server; LockFile closingUsers = this.users) {
			closingServer.lockExclusively();
			closingUsers.unlock();
			if (closingUsers.tryLockExclusively()) {
				this.cluster.stop();
			}
		}
		catch (IOException ex) {
			throw new PostgresUnavailableException(
					"The embedded PostgreSQL could not be stopped: %s.".formatted(describe(ex)), ex);
		}
	}

	private void ensureRunning() throws IOException {
		for (int attempt = 0; attempt < TRIES; attempt++) {
			OptionalInt running = this.cluster.findRunning();
			if (running.isPresent()) {
				this.port = running.getAsInt();
				if (answersAsOurs()) {
					return;
				}
				this.cluster.stop();
			}
			this.port = choosePort(attempt > 0);
			if (this.cluster.start(this.port)) {
				requireOurs();
				Directories.writePrivately(this.directory.resolve("port"), this.port + "\n");
				return;
			}
		}
		throw this.cluster.unavailable("The database in %s does not start".formatted(this.directory.resolve("data")));
	}

	private boolean answersAsOurs() {
		try {
			requireOurs();
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Asks the server that answers on the port for its data directory, as a stranger's
	 * server may have taken the port.
	 */
	private void requireOurs() throws IOException {
		Path data = this.directory.resolve("data");
		try (Connection connection = DriverManager.getConnection(jdbcUrl() + "?connectTimeout=5&socketTimeout=30",
				OWNER, this.ownersPassword);
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("show data_directory")) {
			row.next();
			String found = row.getString(1);
			if (!Files.isSameFile(data, Path.of(found))) {
				throw new IOException("the server on port " + this.port + " is that of " + found);
			}
		}
		catch (SQLException ex) {
			throw new IOException("the server on port %d does not let us in (%s)".formatted(this.port, ex.getMessage()),
					ex);
		}
	}

	private int choosePort(boolean another) throws IOException {
		Path file = this.directory.resolve("port");
		if (!another && Files.exists(file)) {
			String kept = Files.readString(file).trim();
			if (kept.matches("[0-9]{4,5}") && isFree(Integer.parseInt(kept))) {
				return Integer.parseInt(kept);
			}
		}
		try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
			return socket.getLocalPort();
		}
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, LOOPBACK)) {
			return socket.isBound();
		}
		catch (IOException | IllegalArgumentException ex) {
			return false;
		}
	}

	private static InetAddress loopback() {
		try {
			return InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 });
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Makes the program's account where there is none, as in a new database or one of an
	 * earlier version of the program, which was its owner.
	 */
	private void ensureAccount() throws IOException {
		Path file = this.directory.resolve("program-password");
		String known = Files.exists(file) ? Files.readString(file).trim() : "";
		try (Connection connection = ownersConnection(); Statement statement = connection.createStatement()) {
			boolean there;
			try (ResultSet role = statement
				.executeQuery("select exists (select from pg_roles where rolname = '%s')".formatted(USER))) {
				role.next();
				there = role.getBoolean(1);
			}
			if (known.isEmpty() || !there) {
				known = randomPassword();
				connection.setAutoCommit(false);
				statement.execute(Distribution.resource("program-account.sql").formatted(known));
				connection.commit();
				Directories.writePrivately(file, known + "\n");
			}
			this.password = known;
		}
		catch (SQLException ex) {
			throw new IOException("the account of the program cannot be made (%s)".formatted(ex.getMessage()), ex);
		}
	}

	private static String ownersPassword(Path directory) throws IOException {
		Path file = directory.resolve("password");
		if (!Files.exists(file)) {
			Directories.writePrivately(file, randomPassword() + "\n");
		}
		return Files.readString(file).trim();
	}

	private static String randomPassword() {
		byte[] random = new byte[PASSWORD_BYTES];
		new SecureRandom().nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	private static String describe(IOException ex) {
		String message = (ex.getMessage() != null) ? ex.getMessage() : "";
		return ex.getClass() == IOException.class ? message : ex.getClass().getSimpleName() + " " + message;
	}

}
