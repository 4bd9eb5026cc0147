package org.bayan.web.connection;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;

import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** A request from its first byte to the last of its answer. */
final class Exchange {

	private final NioSocketWrapper socket;

	private final CountedChannel channel;

	/** Tomcat's channel serves another connection after this one. */
	private final SocketChannel connection;

	private final long movedBefore;

	private volatile boolean served;

	/** How long the client was waited for. */
	private Duration waited = Duration.ZERO;

	Exchange(NioSocketWrapper socket) {
		this.socket = socket;
		this.channel = (CountedChannel) socket.getSocket();
		this.connection = this.channel.getIOChannel();
		this.movedBefore = this.channel.moved();
	}

	boolean isOf(SocketWrapperBase<?> other) {
		return this.socket == other;
	}

	boolean isOver() {
		return this.socket.isClosed();
	}

	/** Whether a thread works on it, or waits for its client. */
	boolean isServed() {
		return this.served;
	}

	void served(boolean now) {
		this.served = now;
	}

	/**
	 * Whether the client is waited for: for the rest of the head, for the body, or until
	 * it takes more of the answer.
	 */
	boolean waits() {
		return !this.served || this.socket.interestOpsHas(SelectionKey.OP_READ)
				|| this.socket.interestOpsHas(SelectionKey.OP_WRITE);
	}

	void waited(Duration more) {
		this.waited = this.waited.plus(more);
	}

	Duration waited() {
		return this.waited;
	}

	/** Bytes in either direction for each second that was waited. */
	long rate() {
		return (this.channel.moved() - this.movedBefore) * 1_000 / Math.max(1, this.waited.toMillis());
	}

	/** Stops waiting for the client. */
	void end() {
		try {
			if (this.socket.interestOpsHas(SelectionKey.OP_WRITE)) {
				// nor does the system keep what nobody reads
				this.connection.setOption(StandardSocketOptions.SO_LINGER, 0);
				this.connection.shutdownOutput();
			}
			// who waits for more sees the end, and may still answer
			this.connection.shutdownInput();
		}
		catch (IOException ex) {
			// it is closed already
		}
	}

}
