package org.bayan.app.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.bayan.db.backup.Manifest;
import org.bayan.db.backup.TableCopies;

/**
 * A zip with one entry a table, its rows as PostgreSQL copies them, and at last
 * {@code manifest.json}: schema, digest, and each table's rows and SHA-256.
 */
public final class BackupFile implements AutoCloseable {

	private static final String MANIFEST = "manifest.json";

	private static final int LARGEST_MANIFEST = 1 << 20;

	private final ZipFile zip;

	private final Manifest manifest;

	private BackupFile(ZipFile zip, Manifest manifest) {
		this.zip = zip;
		this.manifest = manifest;
	}

	/**
	 * Writes every table of one moment.
	 * @param digest the digest of the same moment
	 * @param progress is told the number of rows so far
	 */
	public static Manifest write(TableCopies tables, String digest, Instant now, OutputStream out,
			LongConsumer progress) throws IOException, SQLException {
		List<Manifest.Table> written = new ArrayList<>();
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		long rows = 0;
		for (Map.Entry<String, List<String>> table : tables.tables().entrySet()) {
			zip.putNextEntry(entry(table.getKey()));
			DigestOutputStream content = new DigestOutputStream(new KeptOpen(zip), sha256());
			long copied = tables.copyOut(table.getKey(), table.getValue(), content);
			content.flush();
			zip.closeEntry();
			written.add(new Manifest.Table(table.getKey(), table.getValue(), copied,
					HexFormat.of().formatHex(content.getMessageDigest().digest())));
			rows += copied;
			progress.accept(rows);
		}
		Manifest manifest = new Manifest(Manifest.FORM, tables.schema(), now, digest, written, tables.sequences());
		zip.putNextEntry(entry(MANIFEST));
		zip.write(manifest.write().getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
		zip.finish();
		return manifest;
	}

	/**
	 * Opens a backup and reads it once, so that nothing is begun with a damaged one.
	 * @throws DamagedBackupException if it is not whole
	 * @throws IOException if it cannot be read
	 */
	public static BackupFile open(Path file) throws IOException, DamagedBackupException {
		ZipFile zip;
		try {
			zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
		}
		catch (ZipException ex) {
			throw new DamagedBackupException("it is not a zip archive, or its end is missing");
		}
		try {
			BackupFile backup = new BackupFile(zip, manifest(zip));
			backup.check();
			return backup;
		}
		catch (IOException | DamagedBackupException | RuntimeException ex) {
			zip.close();
			throw ex;
		}
	}

	private static Manifest manifest(ZipFile zip) throws IOException, DamagedBackupException {
		ZipEntry entry = zip.getEntry(MANIFEST);
		if (entry == null) {
			throw new DamagedBackupException("it has no manifest");
		}
		try (InputStream in = zip.getInputStream(entry)) {
			Manifest manifest = Manifest.read(new String(in.readNBytes(LARGEST_MANIFEST), StandardCharsets.UTF_8));
			if (manifest.form() != Manifest.FORM) {
				throw new DamagedBackupException(
						"it is of the form " + manifest.form() + ", which this program cannot read");
			}
			return manifest;
		}
		catch (IllegalArgumentException | ZipException ex) {
			throw new DamagedBackupException("its manifest cannot be read");
		}
	}

	private void check() throws IOException, DamagedBackupException {
		byte[] buffer = new byte[1 << 16];
		for (Manifest.Table table : this.manifest.tables()) {
			MessageDigest digest = sha256();
			try (InputStream in = rows(table)) {
				for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
					digest.update(buffer, 0, length);
				}
			}
			catch (ZipException ex) {
				throw new DamagedBackupException(table.name() + " cannot be read");
			}
			if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
				throw new DamagedBackupException(table.name() + " is not what was written");
			}
		}
	}

	public Manifest manifest() {
		return this.manifest;
	}

	/** The rows of a table as they were copied. */
	InputStream rows(Manifest.Table table) throws IOException, DamagedBackupException {
		ZipEntry entry = this.zip.getEntry(table.name());
		if (entry == null) {
			throw new DamagedBackupException(table.name() + " is missing");
		}
		return this.zip.getInputStream(entry);
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	/** Without the moment of writing: the same rows give the same bytes. */
	private static ZipEntry entry(String name) {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
		return entry;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** COPY would close the whole zip behind its table. */
	private static final class KeptOpen extends FilterOutputStream {

		KeptOpen(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			this.out.write(bytes, offset, length);
		}

		@Override
		public void close() throws IOException {
			this.out.flush();
		}

	}

}
