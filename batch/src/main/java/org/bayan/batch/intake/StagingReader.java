package org.bayan.batch.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bayan.batch.row.Columns;
import org.bayan.batch.run.FactsLock;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.IntakeFiles;
import org.bayan.db.intake.KnownContents;
import org.bayan.db.intake.StagedRows;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;

/**
 * Reads the rows of a stored file that are neither staged nor rejected yet. Where it
 * begins is asked of the rows themselves, which were committed chunk by chunk, and not of
 * the context that the framework keeps beside them.
 */
class StagingReader implements ItemStreamReader<List<ReadRow>> {

	private static final String COPY_PREFIX = "bayan-import-";

	private final long number;

	private final FactsLock lock;

	private final IntakeFiles files;

	private final StagedRows staged;

	private final KnownContents known;

	private final Changes changes;

	private final TransactionTemplate transaction;

	private @Nullable Path copy;

	private @Nullable ActivityFile file;

	private @Nullable ReadAhead rows;

	StagingReader(long number, FactsLock lock, IntakeFiles files, StagedRows staged, KnownContents known,
			Changes changes, TransactionTemplate transaction) {
		this.number = number;
		this.lock = lock;
		this.files = files;
		this.staged = staged;
		this.known = known;
		this.changes = changes;
		this.transaction = transaction;
	}

	@Override
	public void open(ExecutionContext context) {
		IntakeFile stored = this.files.find(this.number).orElseThrow();
		if (stored.state() != IntakeFile.State.STORED) {
			return;
		}
		try {
			removeCopiesOfKilledProcesses();
			this.copy = Files.createTempFile(COPY_PREFIX + ProcessHandle.current().pid() + "-", null);
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(this.copy))) {
				this.files.copy(this.number, out);
			}
			ActivityFile opened = ActivityFile.open(this.copy, stored.name());
			this.file = opened;
			Long last = this.transaction.execute((status) -> {
				this.lock.check();
				this.files.opened(this.number, opened.unknownColumns(), opened.rowNames(), opened.sheetsNotRead());
				this.known.prepare(stored.byteSize());
				return this.staged.open(this.number, this.changes.latest());
			});
			opened.skipThrough(requireNonNull(last));
			this.rows = new ReadAhead(opened, this.known);
		}
		catch (IOException | UnreadableFile ex) {
			close();
			throw new ItemStreamException(ex.toString(), ex);
		}
	}

	@Override
	public @Nullable List<ReadRow> read() throws UnreadableFile {
		return (this.rows != null) ? this.rows.next() : null;
	}

	/**
	 * A copy is named after its process, which may have been killed before it removed it.
	 */
	private static void removeCopiesOfKilledProcesses() throws IOException {
		Path directory = Path.of(System.getProperty("java.io.tmpdir"));
		try (DirectoryStream<Path> copies = Files.newDirectoryStream(directory, COPY_PREFIX + "*-*.tmp")) {
			for (Path copy : copies) {
				String name = copy.getFileName().toString();
				String process = name.substring(COPY_PREFIX.length(), name.indexOf('-', COPY_PREFIX.length()));
				if (process.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
					Files.deleteIfExists(copy);
				}
			}
		}
	}

	/** The known columns of the file. */
	Columns columns() {
		return requireNonNull(this.file).columns();
	}

	@Override
	public void close() {
		try {
			if (this.rows != null) {
				this.rows.close();
				this.rows = null;
			}
			if (this.file != null) {
				this.file.close();
				this.file = null;
			}
			if (this.copy != null) {
				Files.deleteIfExists(this.copy);
				this.copy = null;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
