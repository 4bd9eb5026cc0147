package org.bayan.batch.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A temporary file read at any place, with its last used pages in memory. It has no name
 * any more once it is open, where the system allows that, so that it is gone with the
 * process, however that ends.
 */
final class PagedFile implements AutoCloseable {

	private static final int PAGE = 1 << 16;

	/** Four megabytes. */
	private static final int PAGES = 64;

	private final FileChannel channel;

	private final Map<Long, byte[]> pages = new LinkedHashMap<>(PAGES, 0.75f, true);

	private long pageNumber = -1;

	private byte[] page = new byte[0];

	private PagedFile(FileChannel channel) {
		this.channel = channel;
	}

	static PagedFile create(Path folder) throws IOException {
		Path path = Files.createTempFile(folder, "bayan-", ".tmp");
		FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
				StandardOpenOption.DELETE_ON_CLOSE);
		try {
			Files.delete(path);
		}
		catch (IOException ex) {
			// The system keeps the name while the file is open: it goes on closing.
		}
		return new PagedFile(channel);
	}

	/** For writing, all of it before the first reading. */
	FileChannel channel() {
		return this.channel;
	}

	long longAt(long position) throws IOException {
		return ByteBuffer.wrap(bytesAt(position, Long.BYTES)).getLong();
	}

	byte[] bytesAt(long position, int length) throws IOException {
		byte[] bytes = new byte[length];
		int done = 0;
		while (done < length) {
			byte[] page = page((position + done) / PAGE);
			int start = (int) ((position + done) % PAGE);
			int count = Math.min(length - done, page.length - start);
			System.arraycopy(page, start, bytes, done, count);
			done += count;
		}
		return bytes;
	}

	private byte[] page(long number) throws IOException {
		if (number == this.pageNumber) {
			return this.page;
		}
		byte[] page = this.pages.get(number);
		if (page == null) {
			ByteBuffer buffer = ByteBuffer.allocate(PAGE);
			while (buffer.hasRemaining() && this.channel.read(buffer, number * PAGE + buffer.position()) >= 0) {
				// A page may come in pieces; the last one is short.
			}
			page = buffer.array();
			if (this.pages.size() >= PAGES) {
				this.pages.remove(this.pages.keySet().iterator().next());
			}
			this.pages.put(number, page);
		}
		this.pageNumber = number;
		this.page = page;
		return page;
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			// It was only temporary.
		}
	}

}
