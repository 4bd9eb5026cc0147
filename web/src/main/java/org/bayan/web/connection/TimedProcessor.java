package org.bayan.web.connection;

import java.io.IOException;

import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Tells the watch which requests have begun, and when a thread works on one. */
final class TimedProcessor extends Http11Processor {

	private final SlowClients slowClients;

	/** What has begun and is not at its end; null: nothing. */
	private @Nullable Exchange exchange;

	TimedProcessor(TimedProtocol protocol, SlowClients slowClients) {
		super(protocol, protocol.getAdapter());
		this.slowClients = slowClients;
	}

	@Override
	public SocketState process(SocketWrapperBase<?> socket, SocketEvent event) throws IOException {
		Exchange current = this.exchange;
		if (current == null || !current.isOf(socket)) {
			current = new Exchange((NioSocketWrapper) socket);
			this.exchange = current;
			this.slowClients.add(current);
		}
		current.served(true);
		SocketState state = SocketState.CLOSED;
		try {
			state = super.process(socket, event);
			return state;
		}
		finally {
			current.served(false);
			if (state != SocketState.LONG) {
				this.slowClients.remove(current);
				this.exchange = null;
			}
		}
	}

}
