package org.bayan.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

import org.bayan.app.launch.Database;
import org.bayan.app.launch.Digests;
import org.bayan.db.backup.Manifest;
import org.bayan.db.backup.TableCopies;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Fills an empty database from a backup, in one transaction: all of it or nothing. The
 * tables are made as they were when the backup was, filled, and then brought up to this
 * program's version.
 */
public final class Restoration {

	private final Database database;

	public Restoration(Database database) {
		this.database = database;
	}

	/** Whether nothing would be lost. */
	public boolean mayFill() {
		try (Connection connection = this.database.connections().getConnection()) {
			return new TableCopies(connection).isEmpty();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database cannot be read: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Fills the database.
	 * @param progress is told the number of rows so far
	 * @return false, and nothing done, if another command changes the figures
	 * @throws DamagedBackupException if what was restored is not what was backed up;
	 * nothing was kept
	 */
	public boolean fill(BackupFile backup, LongConsumer progress) throws DamagedBackupException, IOException {
		List<Exception> failures = new ArrayList<>();
		boolean free = this.database.empty(backup.manifest().schema(), () -> {
			try {
				load(backup, progress);
			}
			catch (DamagedBackupException | IOException ex) {
				failures.add(ex);
			}
			catch (SQLException ex) {
				failures.add(new DamagedBackupException("the database refuses its rows: " + ex.getMessage()));
			}
		});
		for (Exception failure : failures) {
			if (failure instanceof IOException unreadable) {
				throw unreadable;
			}
			if (failure instanceof DamagedBackupException damaged) {
				throw damaged;
			}
		}
		return free;
	}

	private void load(BackupFile backup, LongConsumer progress)
			throws SQLException, IOException, DamagedBackupException {
		try (Connection connection = this.database.connections().getConnection()) {
			connection.setAutoCommit(false);
			TableCopies tables = new TableCopies(connection);
			Map<String, List<String>> there = tables.tables();
			long rows = 0;
			for (Manifest.Table table : backup.manifest().tables()) {
				if (!there.containsKey(table.name()) || !there.get(table.name()).containsAll(table.columns())) {
					throw new DamagedBackupException("this program knows no table " + table.name() + " like its");
				}
				try (InputStream in = backup.rows(table)) {
					if (tables.copyIn(table.name(), table.columns(), in) != table.rows()) {
						throw new DamagedBackupException(table.name() + " has not the number of rows it says");
					}
				}
				rows += table.rows();
				progress.accept(rows);
			}
			backup.manifest().sequences().forEach(tables::goOn);
			String digest = Digests.all(DSL.using(connection, SQLDialect.POSTGRES));
			if (!digest.equals(backup.manifest().digest())) {
				throw new DamagedBackupException("its digest is another one");
			}
			connection.commit();
		}
	}

}
