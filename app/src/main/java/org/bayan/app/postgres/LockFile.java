package org.bayan.app.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * A lock between processes, held on an empty file that is never deleted. The operating
 * system gives it back when the process ends, however it ends. It belongs to the process,
 * not to a thread, and closing any other channel on the same file would give it back too:
 * so one {@code LockFile} a file and process.
 */
final class LockFile implements AutoCloseable {

	private final Path file;

	private final FileChannel channel;

	private @Nullable FileLock lock;

	private LockFile(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	static LockFile open(Path file) throws IOException {
		return new LockFile(file,
				FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
	}

	/** Waits until no other process holds the lock in any way. */
	void lockExclusively() throws IOException {
		lock(false);
	}

	/** Waits until no other process holds the lock exclusively. */
	void lockShared() throws IOException {
		lock(true);
	}

	/** Whether this process now holds the lock alone. */
	boolean tryLockExclusively() throws IOException {
		this.lock = this.channel.tryLock(0, Long.MAX_VALUE, false);
		return this.lock != null;
	}

	void unlock() throws IOException {
		if (this.lock != null) {
			this.lock.release();
			this.lock = null;
		}
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

	private void lock(boolean shared) throws IOException {
		try {
			this.lock = this.channel.lock(0, Long.MAX_VALUE, shared);
		}
		catch (OverlappingFileLockException ex) {
			throw new IllegalStateException("This process already holds " + this.file, ex);
		}
	}

}
