package org.bayan.web.connection;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the requests whose client is waited for. One that is waited for longer than
 * ten seconds must have moved a kilobyte in each of them; and where more of them wait
 * than there is room for, the slowest are cut off at once, so that threads and
 * connections remain for all others, also for those of the same address.
 */
final class SlowClients implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(SlowClients.class);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final long LEAST_BYTES_A_SECOND = 1_024;

	/** Of the 512 threads, see {@code server.tomcat.threads.max}. */
	private static final int MOST_THREADS = 256;

	/** A request that has begun takes some 60,000 bytes. */
	private static final int MOST_UNSERVED = 1_000;

	private static final Duration PAUSE = Duration.ofMillis(50);

	private final Set<Exchange> exchanges = ConcurrentHashMap.newKeySet();

	private @Nullable ScheduledExecutorService watch;

	private long lastLook;

	/** A request has begun. */
	void add(Exchange exchange) {
		this.exchanges.add(exchange);
	}

	/** A request has got its answer, or its connection is gone. */
	void remove(Exchange exchange) {
		this.exchanges.remove(exchange);
	}

	/**
	 * Looks after them until it is closed.
	 * @param connections all that are open, those without a request included
	 * @param most so many are accepted
	 */
	void watch(Supplier<Set<SocketWrapperBase<NioChannel>>> connections, int most) {
		this.lastLook = System.nanoTime();
		ScheduledExecutorService executor = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("slow-clients").factory());
		executor.scheduleWithFixedDelay(() -> {
			try {
				look();
				leaveRoom(connections.get(), most);
			}
			catch (IOException | RuntimeException ex) {
				// one of them was closed meanwhile
				LOG.debug("Not looked after", ex);
			}
		}, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
		this.watch = executor;
	}

	private void look() {
		long now = System.nanoTime();
		Duration passed = Duration.ofNanos(now - this.lastLook);
		this.lastLook = now;
		List<Exchange> served = new ArrayList<>();
		List<Exchange> unserved = new ArrayList<>();
		for (Exchange exchange : this.exchanges) {
			if (exchange.isOver()) {
				this.exchanges.remove(exchange);
			}
			else if (exchange.waits()) {
				exchange.waited(passed);
				if (exchange.waited().compareTo(PATIENCE) > 0 && exchange.rate() < LEAST_BYTES_A_SECOND) {
					exchange.end();
				}
				else {
					(exchange.isServed() ? served : unserved).add(exchange);
				}
			}
		}
		endSlowest(served, MOST_THREADS);
		endSlowest(unserved, MOST_UNSERVED);
	}

	private static void endSlowest(List<Exchange> waiting, int most) {
		if (waiting.size() > most) {
			waiting.stream()
				.map((exchange) -> new Ranked<>(exchange, exchange.rate()))
				.sorted(Comparator.comparingLong(Ranked::rank))
				.limit(waiting.size() - most)
				.forEach((slowest) -> slowest.what().end());
		}
	}

	/**
	 * Where half of the connections are taken, those that have been silent longest make
	 * room.
	 */
	private static void leaveRoom(Set<SocketWrapperBase<NioChannel>> open, int most) throws IOException {
		List<Ranked<SocketChannel>> silent = open.stream()
			.map(NioSocketWrapper.class::cast)
			.filter((socket) -> socket.getSocket() instanceof CountedChannel)
			.map((socket) -> new Ranked<>(socket.getSocket().getIOChannel(), socket.getLastRead()))
			.sorted(Comparator.comparingLong(Ranked::rank))
			.limit(Math.max(0, open.size() - most / 2))
			.toList();
		for (Ranked<SocketChannel> one : silent) {
			if (one.what().isOpen()) {
				one.what().shutdownInput();
			}
		}
	}

	@Override
	public void close() {
		if (this.watch != null) {
			this.watch.shutdownNow();
		}
	}

	/**
	 * Something and its place among others, which may change while they are put in order.
	 */
	private record Ranked<T>(T what, long rank) {

	}

}
