package org.bayan.batch.intake;

import java.util.ArrayList;
import java.util.Iterator;
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

	private final ActivityFile file;

	private final KnownContents known;

	private final int size;

	private final ExecutorService reader = Executors.newSingleThreadExecutor();

	private Future<List<ReadRow>> next;

	private Iterator<ReadRow> rows = List.<ReadRow>of().iterator();

	/**
	 * @param size rows of a chunk
	 */
	ReadAhead(ActivityFile file, KnownContents known, int size) {
		this.file = file;
		this.known = known;
		this.size = size;
		this.next = this.reader.submit(this::read);
	}

	/**
	 * The next row; null after the last.
	 * @throws UnreadableFile if the file breaks off or breaks a limit in this chunk
	 */
	@Nullable ReadRow next() throws UnreadableFile {
		if (!this.rows.hasNext()) {
			List<ReadRow> chunk = chunk();
			this.rows = chunk.iterator();
			this.next = (chunk.size() < this.size) ? CompletableFuture.completedFuture(List.of())
					: this.reader.submit(this::read);
		}
		return this.rows.hasNext() ? this.rows.next() : null;
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
		List<SourceRow> sources = new ArrayList<>(this.size);
		List<String> refs = new ArrayList<>(this.size);
		List<UUID> ids = new ArrayList<>(this.size);
		while (sources.size() < this.size) {
			SourceRow row = this.file.next();
			if (row == null) {
				break;
			}
			String ref = this.file.columns().reference(row);
			sources.add(row);
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
