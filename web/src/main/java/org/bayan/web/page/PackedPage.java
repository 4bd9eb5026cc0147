package org.bayan.web.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A page without the part that differs from reader to reader, kept compressed. The part
 * is put in at each request and compressed alone: a stream of RFC 1951 is made of blocks,
 * and a block may end anywhere at which what is before is flushed. Only the checksum of
 * RFC 1952 goes over everything; it is computed from those of the parts.
 */
final class PackedPage {

	/** RFC 1952, 2.3: deflate, no name, no time, unknown system. */
	private static final byte[] HEADER = { 0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff };

	private static final int TRAILER = 8;

	private final Part before;

	private final Part after;

	private PackedPage(Part before, Part after) {
		this.before = before;
		this.after = after;
	}

	/** Packs a page. */
	static PackedPage of(String before, String after) {
		return new PackedPage(Part.of(before, false), Part.of(after, true));
	}

	/** How much room it takes, in bytes. */
	int size() {
		return this.before.packed().length + this.after.packed().length;
	}

	/** The page with a part put in, as a file of gzip. */
	byte[] gzip(String between) {
		Part part = Part.of(between, false);
		int checksum = Checksums.of(Checksums.of(this.before.checksum(), part.checksum(), part.length()),
				this.after.checksum(), this.after.length());
		int length = this.before.length() + part.length() + this.after.length();
		ByteArrayOutputStream file = new ByteArrayOutputStream(HEADER.length + size() + part.packed().length + TRAILER);
		file.writeBytes(HEADER);
		file.writeBytes(this.before.packed());
		file.writeBytes(part.packed());
		file.writeBytes(this.after.packed());
		write(file, checksum);
		write(file, length);
		return file.toByteArray();
	}

	private static void write(ByteArrayOutputStream file, int number) {
		for (int i = 0; i < Integer.BYTES; i++) {
			file.write(number >>> (i * Byte.SIZE));
		}
	}

	/** The page with a part put in, as it is. */
	byte[] plain(String between) {
		ByteArrayOutputStream page = new ByteArrayOutputStream();
		page.writeBytes(this.before.unpacked());
		page.writeBytes(between.getBytes(StandardCharsets.UTF_8));
		page.writeBytes(this.after.unpacked());
		return page.toByteArray();
	}

	/**
	 * A stretch of the stream.
	 *
	 * @param packed whole blocks, which refer to nothing before them
	 * @param length before it was packed, in bytes
	 * @param checksum of what was packed
	 */
	@SuppressWarnings("ArrayRecordComponent")
	private record Part(byte[] packed, int length, int checksum) {

		static Part of(String text, boolean last) {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			CRC32 checksum = new CRC32();
			checksum.update(bytes);
			Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
			try {
				deflater.setInput(bytes);
				if (last) {
					deflater.finish();
				}
				ByteArrayOutputStream packed = new ByteArrayOutputStream();
				byte[] some = new byte[8192];
				int count;
				do {
					count = deflater.deflate(some, 0, some.length, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
					packed.write(some, 0, count);
				}
				while (last ? !deflater.finished() : count == some.length);
				return new Part(packed.toByteArray(), bytes.length, (int) checksum.getValue());
			}
			finally {
				deflater.end();
			}
		}

		byte[] unpacked() {
			Inflater inflater = new Inflater(true);
			try {
				inflater.setInput(this.packed);
				byte[] bytes = new byte[this.length];
				for (int at = 0; at < bytes.length;) {
					int count = inflater.inflate(bytes, at, bytes.length - at);
					if (count == 0) {
						throw new IllegalStateException("a page that ends before its end");
					}
					at += count;
				}
				return bytes;
			}
			catch (DataFormatException ex) {
				throw new IllegalStateException(ex);
			}
			finally {
				inflater.end();
			}
		}

	}

}
