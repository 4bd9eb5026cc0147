package org.bayan.batch.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bayan.batch.table.HeaderRule;
import org.bayan.batch.table.RowStream;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.batch.workbook.ForeignFile;
import org.bayan.batch.workbook.OldWorkbook;
import org.bayan.batch.workbook.Workbook;
import org.bayan.domain.intake.FileFault;
import org.jspecify.annotations.Nullable;

/**
 * A file of rows under a header. What it is, CSV or XLSX, is told by its first bytes,
 * never by its name. Memory does not grow with the file.
 */
public final class TableFile implements RowStream {

	private static final int SIGNATURE = 8;

	private final RowStream rows;

	private TableFile(RowStream rows) {
		this.rows = rows;
	}

	/**
	 * Opens a file and finds its header.
	 * @param path where its bytes lie
	 * @param name its name, as its user knows it
	 * @param header what makes a row the header; a CSV file is delimited by the delimiter
	 * for which a row is the best
	 * @throws UnreadableFile if it is no table or has no header
	 */
	public static TableFile open(Path path, String name, HeaderRule header) throws UnreadableFile {
		return open(path, name, header, Path.of(System.getProperty("java.io.tmpdir")));
	}

	static TableFile open(Path path, String name, HeaderRule header, Path temporary) throws UnreadableFile {
		byte[] start;
		try (InputStream stream = Files.newInputStream(path)) {
			start = stream.readNBytes(SIGNATURE);
		}
		catch (IOException ex) {
			throw new UnreadableFile(name, FileFault.NOT_READABLE);
		}
		if (start.length == 0) {
			throw new UnreadableFile(name, FileFault.EMPTY_FILE);
		}
		if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 'P', 'K', 5, 6)) {
			return new TableFile(Workbook.open(path, name, header, temporary));
		}
		if (startsWith(start, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
			throw new UnreadableFile(name, OldWorkbook.fault(path));
		}
		try {
			ForeignFile foreign = ForeignFile.of(path);
			if (foreign != null) {
				throw foreign.unreadable(name);
			}
		}
		catch (IOException ex) {
			throw new UnreadableFile(name, FileFault.NOT_READABLE);
		}
		return new TableFile(CsvRows.open(path, name, header));
	}

	private static boolean startsWith(byte[] bytes, int... signature) {
		for (int i = 0; i < signature.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xff) != signature[i]) {
				return false;
			}
		}
		return true;
	}

	/** The header's cells as written. */
	@Override
	public List<String> header() {
		return this.rows.header();
	}

	/** The row in which the header stands. */
	@Override
	public long headerRow() {
		return this.rows.headerRow();
	}

	@Override
	public List<String> sheets() {
		return this.rows.sheets();
	}

	/** Sheets of a workbook that are no part of the table, hidden ones among them. */
	@Override
	public List<String> sheetsNotRead() {
		return this.rows.sheetsNotRead();
	}

	/**
	 * The next row that is not wholly empty; null after the last.
	 * @throws UnreadableFile if the file breaks off or breaks a limit from here on
	 */
	@Override
	public @Nullable SourceRow next() throws UnreadableFile {
		return this.rows.next();
	}

	@Override
	public void close() {
		this.rows.close();
	}

}
