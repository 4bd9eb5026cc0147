package org.bayan.batch.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.bayan.batch.mapping.OwnList;
import org.bayan.batch.row.Columns;
import org.bayan.batch.row.Lists;
import org.bayan.batch.run.FactsLock;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.Corrections;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.IntakeFiles;
import org.bayan.db.intake.KnownContents;
import org.bayan.db.intake.OwnLists;
import org.bayan.db.intake.Profile;
import org.bayan.db.intake.StagedRows;
import org.bayan.db.intake.Trials;
import org.bayan.db.reference.References;
import org.bayan.domain.intake.FileFault;
import org.bayan.domain.intake.Mapping;
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

	/** What is wrong with a table that has other columns. */
	private static final Set<FileFault> HEADER_FAULTS = EnumSet.of(FileFault.NO_HEADER, FileFault.MISSING_COLUMN,
			FileFault.DUPLICATE_COLUMN);

	private final long number;

	private final FactsLock lock;

	private final IntakeFiles files;

	private final StagedRows staged;

	private final KnownContents known;

	private final Changes changes;

	private final OwnLists ownLists;

	private final Trials trials;

	private final References references;

	private final Corrections corrections;

	private final TransactionTemplate transaction;

	private @Nullable Path copy;

	private @Nullable ActivityFile file;

	private @Nullable ReadAhead rows;

	StagingReader(long number, FactsLock lock, IntakeFiles files, StagedRows staged, KnownContents known,
			Changes changes, OwnLists ownLists, Trials trials, References references, Corrections corrections,
			TransactionTemplate transaction) {
		this.number = number;
		this.lock = lock;
		this.files = files;
		this.staged = staged;
		this.known = known;
		this.changes = changes;
		this.ownLists = ownLists;
		this.trials = trials;
		this.references = references;
		this.corrections = corrections;
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
			ActivityFile opened = understand(this.copy, stored);
			this.file = opened;
			OwnList own = opened.own();
			Long last = this.transaction.execute((status) -> {
				this.lock.check();
				if (own != null) {
					this.ownLists.understood(this.number, own.reading());
				}
				this.files.opened(this.number, opened.unknownColumns(), opened.rowNames(), opened.sheetsNotRead());
				this.known.prepare(stored.byteSize());
				return this.staged.open(this.number, this.changes.latest());
			});
			opened.correct(requireNonNull(this.transaction.execute((status) -> this.corrections.cells(this.number))));
			opened.skipThrough(requireNonNull(last));
			this.rows = new ReadAhead(opened, this.known);
		}
		catch (IOException | UnreadableFile ex) {
			close();
			throw new ItemStreamException(ex.toString(), ex);
		}
	}

	/**
	 * Opens a file as it is to be read. One that is tried in the pages and has no header
	 * of the product's own may be somebody's own list: it is read as lists with its
	 * headings were read before, else as it is guessed.
	 */
	private ActivityFile understand(Path path, IntakeFile stored) throws UnreadableFile {
		Mapping mapping = requireNonNull(this.transaction.execute((status) -> this.ownLists.mapping(this.number)))
			.orElse(null);
		if (mapping != null) {
			return own(path, stored, mapping);
		}
		try {
			return ActivityFile.open(path, stored.name());
		}
		catch (UnreadableFile ex) {
			if (!HEADER_FAULTS.contains(ex.fault()) || !this.trials.isTrial(this.number)) {
				throw ex;
			}
			try {
				return own(path, stored, Mapping.EMPTY);
			}
			catch (UnreadableFile other) {
				// what the file lacks of the product's own columns helps more
				throw HEADER_FAULTS.contains(other.fault()) ? ex : other;
			}
		}
	}

	private ActivityFile own(Path path, IntakeFile stored, Mapping mapping) throws UnreadableFile {
		Lists lists = requireNonNull(
				this.transaction.execute((status) -> Lists.of(this.references, this.changes.latest())));
		ActivityFile opened = ActivityFile.open(path, stored.name(), mapping, lists);
		Mapping guessed = requireNonNull(opened.own()).mapping();
		Profile profile = mapping.answers().isEmpty()
				? requireNonNull(this.transaction.execute((status) -> this.ownLists.fitting(guessed.headings())))
					.orElse(null)
				: null;
		if (profile != null) {
			opened.close();
			opened = ActivityFile.open(path, stored.name(), profile.mapping(), lists);
		}
		Mapping used = requireNonNull(opened.own()).mapping();
		this.transaction.executeWithoutResult((status) -> {
			Profile of = (profile != null) ? profile : this.ownLists.profileOf(this.number).orElse(null);
			this.ownLists.readWith(this.number, used, of);
		});
		return opened;
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
