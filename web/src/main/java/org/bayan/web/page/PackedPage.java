package org.bayan.web.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A page without the part that differs from reader to reader. What comes after that part,
 * nearly all of the page, is compressed once and not for each reader: what was flushed
 * may go on in blocks (RFC 1951) that were compressed before, as they refer to nothing
 * outside themselves.
 */
final class PackedPage {

	/** Lengths of what GZIPOutputStream writes around the blocks. */
	private static final int HEADER = 10;

	private static final int TRAILER = Integer.BYTES * 2;

	private static final byte[] ZEROS = new byte[1 << 16];

	private final String before;

	/** A file of gzip. */
	private final byte[] after;

	private final int length;

	/** What it adds to the checksum of what comes before it. */
	private final long checksum;

	/** Packs what stands before and after that part. */
	PackedPage(String before, String after) throws IOException {
		byte[] bytes = after.getBytes(StandardCharsets.UTF_8);
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(bytes);
		}
		this.before = before;
		this.after = packed.toByteArray();
		this.length = bytes.length;
		CRC32 own = new CRC32();
		own.update(bytes);
		this.checksum = own.getValue() ^ thenZeros(new CRC32());
	}

	/** How much room it takes, in bytes. */
	int size() {
		return this.before.length() + this.after.length;
	}

	/** The page with a part put in, as a file of gzip. */
	byte[] gzip(String between) throws IOException {
		byte[] head = head(between);
		CRC32 checksum = new CRC32();
		checksum.update(head);
		ByteArrayOutputStream file = new ByteArrayOutputStream(HEADER + head.length + this.after.length);
		file.writeBytes(flushed(head));
		file.write(this.after, HEADER, this.after.length - HEADER - TRAILER);
		file.writeBytes(ByteBuffer.allocate(TRAILER)
			.order(ByteOrder.LITTLE_ENDIAN)
			.putInt((int) (thenZeros(checksum) ^ this.checksum))
			.putInt(head.length + this.length)
			.array());
		return file.toByteArray();
	}

	/** The page with a part put in, as it is. */
	byte[] plain(String between) throws IOException {
		ByteArrayOutputStream page = new ByteArrayOutputStream();
		page.writeBytes(head(between));
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(this.after))) {
			in.transferTo(page);
		}
		return page.toByteArray();
	}

	private byte[] head(String between) {
		return (this.before + between).getBytes(StandardCharsets.UTF_8);
	}

	/** The beginning of a file of gzip, up to where other blocks may follow. */
	private static byte[] flushed(byte[] bytes) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed, true)) {
			out.write(bytes);
			out.flush();
			return packed.toByteArray();
		}
	}

	/**
	 * The checksum of what was added and as many zeros as the end is long. Checksums are
	 * linear: that of A and B is that of A and zeros, of zeros alone and of B, by XOR.
	 */
	private long thenZeros(CRC32 checksum) {
		for (int left = this.length; left > 0; left -= ZEROS.length) {
			checksum.update(ZEROS, 0, Math.min(left, ZEROS.length));
		}
		return checksum.getValue();
	}

}
