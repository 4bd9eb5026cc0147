package org.bayan.batch.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.db.intake.KnownContents;
import org.bayan.domain.activity.Activity;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file with what is known of them. While the rows of one chunk are checked
 * and staged, another thread reads those of the next and asks about them.
 */
class ReadAhead implements AutoCloseable {

	/**
	 * Rows of one chunk, which is one transaction. 5,000 rows are some 3 MB on the heap;
	 * a commit costs 2 ms.
	 */
	private static final int ROWS = 5_000;

	/** Rows of long texts are fewer: two chunks are on the heap at once. */
	private static final long CHARACTERS = 4L << 20;

	private final ActivityFile file;

	private final KnownContents known;

	private final ExecutorService reader = Executors.newSingleThreadExecutor();

	private Future<List<ReadRow>> next;

	ReadAhead(ActivityFile file, KnownContents known) {
		this.file = file;
		this.known = known;
		this.next = this.reader.submit(this::read);
	}

	/**
	 * The next rows; null after the last.
	 * @throws UnreadableFile if the file breaks off or breaks a limit in this chunk
	 */
	@Nullable List<ReadRow> next() throws UnreadableFile {
		List<ReadRow> chunk = chunk();
		this.next = chunk.isEmpty() ? CompletableFuture.completedFuture(List.of()) : this.reader.submit(this::read);
		return chunk.isEmpty() ? null : chunk;
	}

	private List<ReadRow> chunk() throws UnreadableFile {
		try {
			return this.next.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The reading of " + this.file.name() + " was interrupted.", ex);
		}
		catch (ExecutionException ex) {
			switch (ex.getCause()) {
				case UnreadableFile unreadable -> throw unreadable;
				case RuntimeException failure -> throw failure;
				case Error error -> throw error;
				case null, default -> throw new IllegalStateException(ex);
			}
		}
	}

	private List<ReadRow> read() throws UnreadableFile {
		List<SourceRow> sources = new ArrayList<>(ROWS);
		List<String> refs = new ArrayList<>(ROWS);
		List<UUID> ids = new ArrayList<>(ROWS);
		long characters = 0;
		while (sources.size() < ROWS && characters < CHARACTERS) {
			SourceRow row = this.file.next();
			if (row == null) {
				break;
			}
			String ref = this.file.columns().reference(row);
			sources.add(row);
			for (String cell : row.cells()) {
				characters += cell.length();
			}
			refs.add(ref);
			ids.add(Activity.idOf(ref));
		}
		Map<UUID, UUID> contents = this.known.of(ids);
		List<ReadRow> rows = new ArrayList<>(sources.size());
		for (int i = 0; i < sources.size(); i++) {
			rows.add(new ReadRow(sources.get(i), refs.get(i), contents.get(ids.get(i))));
		}
		return rows;
	}

	/** Waits until nobody reads the file any more. */
	@Override
	public void close() {
		this.reader.shutdownNow();
		this.reader.close();
	}

}
