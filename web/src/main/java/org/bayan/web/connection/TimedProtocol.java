package org.bayan.web.connection;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;

/**
 * Tomcat's HTTP for clients of which some are slow, by intent or by their line. Tomcat
 * itself begins its patience anew with each byte, so whoever sends or takes one now and
 * then keeps a thread for ever.
 */
public final class TimedProtocol extends Http11NioProtocol {

	private final SlowClients slowClients = new SlowClients();

	/** Made by Tomcat, by name. */
	public TimedProtocol() {
		super(new NioEndpoint() {
			@Override
			protected CountedChannel createChannel(SocketBufferHandler buffer) {
				return new CountedChannel(buffer);
			}
		});
		// used again, a processor that has read a line of HTTP/0.9 answers others without
		// a
		// head as well, until it has read a whole request
		setProcessorCache(0);
	}

	@Override
	protected Processor createProcessor() {
		return new TimedProcessor(this, this.slowClients);
	}

	/**
	 * None is used again: a processor that has read a line of HTTP/0.9 answers others
	 * without a head as well, until it has read a whole request.
	 */
	@Override
	public int getProcessorCache() {
		return 0;
	}

	@Override
	public void start() throws Exception {
		super.start();
		this.slowClients.watch(() -> getEndpoint().getConnections(), getMaxConnections());
	}

	@Override
	public void stop() throws Exception {
		this.slowClients.close();
		super.stop();
	}

}
