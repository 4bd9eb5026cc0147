package org.bayan.web.connection;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketBufferHandler;

/**
 * A connection that counts the bytes it moves in either direction, as they move: a long
 * answer is one write to Tomcat.
 */
final class CountedChannel extends NioChannel {

	private volatile long moved;

	CountedChannel(SocketBufferHandler buffer) {
		super(buffer);
	}

	/** The bytes it has moved since it was made. */
	long moved() {
		return this.moved;
	}

	@Override
	public int read(ByteBuffer target) throws IOException {
		return (int) counted(super.read(target));
	}

	@Override
	public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
		return counted(super.read(targets, offset, length));
	}

	@Override
	public int write(ByteBuffer source) throws IOException {
		return (int) counted(super.write(source));
	}

	@Override
	public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
		return counted(super.write(sources, offset, length));
	}

	private long counted(long bytes) {
		if (bytes > 0) {
			// one thread at a time reads or writes
			this.moved = this.moved + bytes;
		}
		return bytes;
	}

}
