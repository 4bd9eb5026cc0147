package org.bayan.db.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Lines of COPY in text form, as bytes of UTF-8: each value after a tab, null as \N.
 */
class CopyLines {

	private static final byte[] NULL = ascii("\t\\N");

	private final MessageDigest md5;

	private byte[] bytes;

	private int size;

	/**
	 * @param capacity bytes to begin with
	 */
	CopyLines(int capacity) {
		this.bytes = new byte[capacity];
		try {
			this.md5 = MessageDigest.getInstance("MD5");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	byte[] bytes() {
		return this.bytes;
	}

	int size() {
		return this.size;
	}

	/** Forgets what stands behind the first bytes. */
	void cutTo(int size) {
		this.size = size;
	}

	/**
	 * The MD5 sum of what stands behind the first bytes, followed by others, as a UUID of
	 * version 3.
	 */
	UUID sum(int from, byte[] others) {
		this.md5.update(this.bytes, from, this.size - from);
		ByteBuffer sum = ByteBuffer.wrap(this.md5.digest(others));
		return new UUID(sum.getLong() & ~0xf000L | 0x3000L, sum.getLong() & (-1L >>> 2) | Long.MIN_VALUE);
	}

	void raw(byte[] written) {
		ensure(written.length);
		System.arraycopy(written, 0, this.bytes, this.size, written.length);
		this.size += written.length;
	}

	/** The first value of a line, which stands after no tab. */
	void first(long number) {
		raw(ascii(Long.toString(number)));
	}

	void end() {
		ensure(1);
		this.bytes[this.size++] = '\n';
	}

	/** A value whose text is letters, digits and signs that COPY does not read. */
	void plain(@Nullable Object value) {
		if (value == null) {
			raw(NULL);
			return;
		}
		tab();
		raw(ascii(value.toString()));
	}

	void text(@Nullable String text) {
		if (text == null) {
			raw(NULL);
			return;
		}
		tab();
		escaped(text, false);
	}

	/**
	 * An array literal: each text in quotes, in them \ and " after a \, all of it escaped
	 * for COPY.
	 */
	void texts(List<String> texts) {
		tab();
		one('{');
		for (int i = 0; i < texts.size(); i++) {
			if (i > 0) {
				one(',');
			}
			one('"');
			escaped(texts.get(i), true);
			one('"');
		}
		one('}');
	}

	void numbers(List<Integer> numbers) {
		tab();
		one('{');
		for (int i = 0; i < numbers.size(); i++) {
			if (i > 0) {
				one(',');
			}
			raw(ascii(numbers.get(i).toString()));
		}
		one('}');
	}

	private void tab() {
		one('\t');
	}

	private void one(char character) {
		ensure(1);
		this.bytes[this.size++] = (byte) character;
	}

	/** Bytes of characters beyond ASCII are never those that COPY reads. */
	private void escaped(String text, boolean quoted) {
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		ensure(4 * utf8.length);
		byte[] out = this.bytes;
		int at = this.size;
		for (byte character : utf8) {
			switch (character) {
				case '\\' -> at = backslashes(at, quoted ? 3 : 1, '\\');
				case '"' -> at = backslashes(at, quoted ? 2 : 0, '"');
				case '\t' -> at = backslashes(at, 1, 't');
				case '\n' -> at = backslashes(at, 1, 'n');
				case '\r' -> at = backslashes(at, 1, 'r');
				default -> out[at++] = character;
			}
		}
		this.size = at;
	}

	private int backslashes(int at, int count, char character) {
		Arrays.fill(this.bytes, at, at + count, (byte) '\\');
		this.bytes[at + count] = (byte) character;
		return at + count + 1;
	}

	private void ensure(int more) {
		if (this.bytes.length - this.size < more) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(2 * this.bytes.length, this.size + more));
		}
	}

}
