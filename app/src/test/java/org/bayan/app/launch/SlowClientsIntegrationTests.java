package org.bayan.app.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.bayan.db.account.Role;
import org.bayan.web.page.StaticFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Readers beside clients that send or take next to nothing. */
@Tag("long")
@Isolated("times its answers")
class SlowClientsIntegrationTests {

	/** More than the server has threads. */
	private static final int CONNECTIONS = 700;

	/**
	 * A page takes some milliseconds, on a machine with much else to do a second or two;
	 * were no thread left for it, it waited until the slow are cut off after ten seconds.
	 */
	private static final Duration SOON = Duration.ofSeconds(6);

	@ParameterizedTest
	@ValueSource(strings = { "head", "body", "answer" })
	void aReaderIsServedBesideMoreSlowClientsThanThereAreThreads(String slowIn) throws Exception {
		List<Socket> slow = new ArrayList<>();
		try (ServedSample sample = ServedSample.start()) {
			Visitor reader = sample.visitor(Role.LEADERSHIP);
			assertThat(reader.get("/").statusCode()).isEqualTo(200);
			for (int i = 0; i < CONNECTIONS; i++) {
				slow.add(slow(sample.pages().address().getPort(), slowIn));
			}
			for (int i = 0; i < 20; i++) {
				long before = System.nanoTime();
				assertThat(reader.get("/").statusCode()).isEqualTo(200);
				assertThat(Duration.ofNanos(System.nanoTime() - before)).as("answer " + i).isLessThan(SOON);
			}
		}
		finally {
			for (Socket socket : slow) {
				socket.close();
			}
		}
	}

	@Test
	void whoSendsAByteNowAndThenIsCutOff() throws Exception {
		try (ServedSample sample = ServedSample.start();
				Socket socket = slow(sample.pages().address().getPort(), "body")) {
			socket.setSoTimeout(1_000);
			long before = System.nanoTime();
			int status = -1;
			while (status < 0 && Duration.ofNanos(System.nanoTime() - before).compareTo(Duration.ofSeconds(30)) < 0) {
				try {
					status = socket.getInputStream().read();
					break;
				}
				catch (java.net.SocketTimeoutException ex) {
					socket.getOutputStream().write('a');
				}
			}
			assertThat(Duration.ofNanos(System.nanoTime() - before)).isBetween(Duration.ofSeconds(9),
					Duration.ofSeconds(20));
		}
	}

	private static Socket slow(int port, String slowIn) throws IOException {
		Socket socket = new Socket();
		socket.setReceiveBufferSize(2_048);
		socket.connect(new InetSocketAddress("127.0.0.1", port));
		String sent = switch (slowIn) {
			case "head" -> "GET /login HTTP/1.1\r\nHost: x\r\nX-Slow: ";
			case "body" -> "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
					+ "Content-Length: 60000\r\n\r\nname=";
			// more than the system keeps for who does not take it
			default -> ("GET " + StaticFiles.address("echarts.js") + " HTTP/1.1\r\nHost: x\r\n\r\n").repeat(16);
		};
		socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

}
