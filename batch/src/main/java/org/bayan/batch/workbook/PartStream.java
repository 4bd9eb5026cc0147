package org.bayan.batch.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * The bytes of one part: no more than the archive's directory says, with the checksum
 * that it says, and never more than {@value #MAX_TOKEN} from one token of XML to the
 * next, as a parser holds a token in memory. Whatever way it is read or skipped, every
 * byte is counted.
 */
final class PartStream extends InputStream {

	/** An attribute, comment or the like of 1 MB is no part of a table. */
	private static final int MAX_TOKEN = 1 << 20;

	private final InputStream bytes;

	private final long size;

	private final long checksum;

	private final CRC32 crc = new CRC32();

	private long read;

	private long readBeforeToken;

	private boolean oversized;

	PartStream(InputStream bytes, long size, long checksum) {
		this.bytes = bytes;
		this.size = size;
		this.checksum = checksum;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int count = this.bytes.read(bytes, offset, length);
		if (count < 0) {
			if (this.read != this.size || this.crc.getValue() != this.checksum) {
				throw new IOException("cut off or changed");
			}
			return count;
		}
		this.crc.update(bytes, offset, count);
		this.read += count;
		if (this.read > this.size || this.read - this.readBeforeToken > MAX_TOKEN) {
			this.oversized = true;
			throw new IOException("more than promised");
		}
		return count;
	}

	@Override
	public void close() throws IOException {
		this.bytes.close();
	}

	/** How many bytes there are, by the archive's directory. */
	long size() {
		return this.size;
	}

	/** A token is complete: the next may be as long again. */
	void tokenRead() {
		this.readBeforeToken = this.read;
	}

	/** Whether reading failed because there was too much. */
	boolean isOversized() {
		return this.oversized;
	}

	/** Reads what is left, to compare the checksum. */
	void finish() throws IOException {
		byte[] rest = new byte[8192];
		while (read(rest, 0, rest.length) >= 0) {
			tokenRead();
		}
	}

}
