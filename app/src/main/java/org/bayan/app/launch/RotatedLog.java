package org.bayan.app.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.FileAppender;
import org.jspecify.annotations.Nullable;

/**
 * A log that takes so much of the disk and no more, while it is written: {@code FILE},
 * and the earlier ones {@code FILE.1} to {@code FILE.4}. Several processes write the same
 * one; Logback's own rotation would let all but one of them go on in a file that was set
 * aside. And it takes so many warnings of a kind a minute: what a client does often is
 * told often enough.
 */
final class RotatedLog extends FileAppender<ILoggingEvent> {

	private static final long LARGEST = 20_000_000;

	private static final int EARLIER = 4;

	private static final int WARNINGS_A_MINUTE = 20;

	private static final long MINUTE = 60_000;

	private final long largest;

	private final Map<String, Count> warnings = new HashMap<>();

	private @Nullable Object open;

	RotatedLog() {
		this(LARGEST);
	}

	/**
	 * @param largest in bytes
	 */
	RotatedLog(long largest) {
		this.largest = largest;
	}

	@Override
	protected void subAppend(ILoggingEvent event) {
		Count count = count(event);
		if (count.written > WARNINGS_A_MINUTE) {
			return;
		}
		rotateIfFull();
		if (count.before > WARNINGS_A_MINUTE) {
			super.subAppend(new LoggingEvent(RotatedLog.class.getName(),
					((LoggerContext) getContext()).getLogger(event.getLoggerName()), Level.WARN,
					"{} more of these are left out here", null, new Object[] { count.before - WARNINGS_A_MINUTE }));
		}
		super.subAppend(event);
	}

	/** Counts an entry; how many the last minute with one had is said once. */
	private synchronized Count count(ILoggingEvent event) {
		if (!event.getLevel().isGreaterOrEqual(Level.WARN)) {
			return new Count(0, 0, 0);
		}
		long minute = event.getTimeStamp() / MINUTE;
		Count last = this.warnings.get(event.getLoggerName());
		Count count = (last == null) ? new Count(minute, 1, 0)
				: (last.minute != minute) ? new Count(minute, 1, last.written) : new Count(minute, last.written + 1, 0);
		this.warnings.put(event.getLoggerName(), count);
		return count;
	}

	private synchronized void rotateIfFull() {
		Path file = Path.of(getFile());
		try {
			BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
			if (now.size() > this.largest) {
				setAside(file);
			}
			else if (now.fileKey().equals(this.open)) {
				return;
			}
		}
		catch (IOException ex) {
			// not there, or the disk is full: it goes on as well as it can
		}
		reopen(file);
	}

	/** Unless another process has done it meanwhile. */
	private void setAside(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			if (!lock.isValid() || Files.size(file) <= this.largest) {
				return;
			}
			for (int i = EARLIER; i > 0; i--) {
				Path from = (i == 1) ? file : numbered(file, i - 1);
				if (Files.exists(from)) {
					Files.move(from, numbered(file, i), StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
	}

	private static Path numbered(Path file, int number) {
		return file.resolveSibling(file.getFileName() + "." + number);
	}

	private void reopen(Path file) {
		try {
			openFile(getFile());
			this.open = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
		}
		catch (IOException ex) {
			addError("The log cannot be written", ex);
		}
	}

	/**
	 * Entries of one logger.
	 *
	 * @param minute of the newest
	 * @param written in that minute, this one included
	 * @param before in the minute before it that had any, if this is the first
	 */
	private record Count(long minute, int written, int before) {

	}

}
