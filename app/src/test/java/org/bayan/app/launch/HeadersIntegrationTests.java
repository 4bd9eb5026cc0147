package org.bayan.app.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bayan.db.account.Role;
import org.bayan.web.route.HeadersValve;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers of every kind, their headers read as bytes from the wire. */
class HeadersIntegrationTests {

	private static ServedSample sample;

	@BeforeAll
	static void start() throws IOException {
		sample = ServedSample.start();
	}

	@AfterAll
	static void stop() throws IOException {
		sample.close();
	}

	@Test
	void everyAnswerHasThemWhateverItsStatus() throws Exception {
		String session = "Cookie: SESSION=" + sample.visitor(Role.LEADERSHIP).cookie("SESSION") + "\r\n";
		Map<String, String> requests = new LinkedHashMap<>();
		requests.put("200", "GET /login HTTP/1.1\r\n");
		requests.put("302", "GET / HTTP/1.1\r\n");
		requests.put("400 a bad path", "GET /%zz HTTP/1.1\r\n");
		requests.put("400 a bad firewalled path", "GET /a//b;c HTTP/1.1\r\n" + session);
		requests.put("403", "POST /logout HTTP/1.1\r\nContent-Length: 0\r\n" + session);
		requests.put("404", "GET /no/such/page HTTP/1.1\r\n" + session);
		requests.put("405", "GET /logout HTTP/1.1\r\n" + session);
		requests.put("200 a cookie that is no session", "GET /actuator/health HTTP/1.1\r\nCookie: SESSION=AAAA\r\n");
		requests.put("200 a cookie of 500 letters",
				"GET /login HTTP/1.1\r\nCookie: SESSION=" + "Q".repeat(500) + "\r\n");
		requests.put("302 a path of 7,900 characters", "GET /" + "a".repeat(7_900) + " HTTP/1.1\r\n");
		requests.put("302 a long question", "GET /activities?q=" + "a".repeat(7_900) + " HTTP/1.1\r\n");
		requests.put("400 a character that no text holds", "GET /activities.csv?place=%00 HTTP/1.1\r\n" + session);
		requests.put("400 bytes that are no text", "GET /login?x=%FF HTTP/1.1\r\n");
		requests.put("400 too many parameters", "GET /login?" + "a&".repeat(1_100) + " HTTP/1.1\r\n");
		requests.put("400 no method", "\u0001 / HTTP/1.1\r\n");
		requests.put("400 a method for proxies", "CONNECT / HTTP/1.1\r\n");
		requests.put("400 another protocol", "GET / HTTP/9.9\r\n");
		requests.put("400 a head of 20 KB", "GET / HTTP/1.1\r\nX-Long: " + "x".repeat(20_000) + "\r\n");
		List<String> wrong = new ArrayList<>();
		for (Map.Entry<String, String> request : requests.entrySet()) {
			String head = head(request.getValue() + "Host: localhost\r\nConnection: close\r\n\r\n");
			if (!head.startsWith("HTTP/1.1 " + request.getKey().substring(0, 3))) {
				wrong.add(request.getKey() + ": " + head);
			}
			HeadersValve.HEADERS.forEach((name, value) -> {
				if (!head.contains("\r\n" + name + ": " + value + "\r\n")) {
					wrong.add(request.getKey() + " lacks " + name + ": " + head);
				}
			});
			if (head.toLowerCase(Locale.ROOT).contains("\r\nserver:")) {
				wrong.add(request.getKey() + " tells the server");
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void anUnparsableRequestGetsNoPage() throws Exception {
		assertThat(head("NONSENSE\r\n\r\n")).startsWith("HTTP/1.1 400").doesNotContain("<html");
	}

	@Test
	void cookiesAreForThisProgramAlone() throws Exception {
		var answer = sample.visitor().post("/login", Map.of("name", "planner", "password", ServedSample.PASSWORD));
		assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(
				(cookie) -> assertThat(cookie).startsWith("SESSION=").contains("HttpOnly").contains("SameSite=Lax"));
		assertThat(sample.visitor().get("/login").headers().allValues("Set-Cookie")).anySatisfy(
				(cookie) -> assertThat(cookie).startsWith("CSRF=").contains("HttpOnly").contains("SameSite=Strict"));
	}

	private static String head(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", sample.pages().address().getPort())) {
			OutputStream out = socket.getOutputStream();
			out.write(request.getBytes(StandardCharsets.ISO_8859_1));
			out.flush();
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			int end = answer.indexOf("\r\n\r\n");
			return (end < 0) ? answer : answer.substring(0, end + 2);
		}
	}

}
