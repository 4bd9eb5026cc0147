package org.bayan.app.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.bayan.web.route.HeadersValve;
import org.bayan.web.route.Route;

/**
 * Requests for a route of which anything may be anything: any byte in cookie, parameter,
 * path or header, lines that no client sends, bodies that do not come. Every character of
 * a request's text is a byte.
 */
final class RandomRequests {

	private static final List<String> NAMES = List.of("from", "to", "period", "place", "sector", "lang", "as-of",
			"edition", "measure", "type", "status", "q", "sort", "columns", "host", "city", "partner", "ahead", "page",
			"next", "name", "password", "language", "format", "month", "reason", "day", "run", "number", "_csrf");

	private static final List<String> VALUES = List.of("", "2022", "2025-05", "2024-Q3", "9999", "0000-00", "-1", "ALL",
			"EGY", "EDU", "GROUP:ARB", "NONE", "en", "ar", "fr", "xlsx", "csv", "newest", "activities",
			"9223372036854775808", "1e400", "2025-02-30", "%00", "a%00b", "%FF", "%C3%28", "%ED%A0%80", "%F4%90%80%80",
			"%", "%zz", "%2e%2e%2f", "%0d%0aX-Injected:%20yes", "%E2%80%AE", "%EF%BF%BF", "+", "'", "\"", "<b>", "${1}",
			"__${1}__", "\\", ";", "\u00ff\u00fe", "\u0001");

	private static final List<String> HEADERS = List.of("Accept", "Accept-Encoding", "Accept-Language", "Range",
			"If-None-Match", "If-Modified-Since", "Content-Type", "Content-Encoding", "Origin", "Referer", "User-Agent",
			"X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Expect", "Connection", "Upgrade", "Authorization",
			"X-Requested-With", "X-CSRF-TOKEN", "HX-Request", "Sec-Fetch-Site", "TE", "Via", "Cookie", "Host",
			"Transfer-Encoding", "Content-Length");

	private static final List<String> HEADER_VALUES = List.of("", "*", "*/*", "a/b;q=2", "text/html", "gzip",
			"gzip;q=x", "ar-EG,fr;q=0.5", "zz-\u00ff", "bytes=0-", "bytes=9-1,-1", "\"x", "W/\"\u0080\"",
			"Thu, 32 Foo 2026", "application/x-www-form-urlencoded; charset=x", "multipart/form-data",
			"multipart/form-data; boundary=\"", "application/json", "null", "http://\u00e9/", "100-continue", "101",
			"close, \u0000", "h2c", "websocket", "Basic \u00ff", "chunked", "chunked, gzip", "identity", "5", "-1",
			"99999999999999999999", "a:b:c", "[::1", "localhost:99999", "\u00e9\u00ff");

	private final Random random;

	private final int port;

	RandomRequests(long seed, int port) {
		this.random = new Random(seed);
		this.port = port;
	}

	/**
	 * A request.
	 * @param example a path of the route that exists
	 * @param visitor who sends it, unless its cookies are random
	 */
	String request(Route route, String example, Visitor visitor) throws IOException, InterruptedException {
		String body = parameters(4);
		boolean changes = !route.method().name().equals("GET");
		if (changes && one(2) && !example.equals("/logout")) {
			body += "&_csrf=" + visitor.formToken();
		}
		String method = one(12) ? pick(List.of("HEAD", "PUT", "TRACE", "OPTIONS", "CONNECT", "PROPFIND", text(5)))
				: route.method().name();
		StringBuilder request = new StringBuilder(method).append(' ').append(path(route, example));
		if (!one(3)) {
			request.append(request.indexOf("?") < 0 ? '?' : '&').append(one(60) ? "a&".repeat(1_100) : parameters(5));
		}
		request.append(' ').append(one(30) ? text(8) : "HTTP/1.1").append("\r\n");
		if (!one(30)) {
			request.append("Host: localhost\r\n");
		}
		String cookies = "SESSION=" + visitor.cookie("SESSION") + "; CSRF=" + visitor.cookie("CSRF");
		request.append("Cookie: ").append(one(4) ? cookie() : cookies).append("\r\n");
		for (int i = this.random.nextInt(4); i > 0; i--) {
			request.append(one(8) ? text(6) : pick(HEADERS)).append(": ");
			request.append(one(3) ? text(20) : pick(HEADER_VALUES)).append("\r\n");
		}
		if (one(80)) {
			request.append("X-Long: ").append("x".repeat(20_000)).append("\r\n");
		}
		if (changes || one(10)) {
			request.append("Content-Type: application/x-www-form-urlencoded\r\n");
			request.append("Content-Length: ").append(body.length() + (one(10) ? 9 : 0)).append("\r\n");
		}
		return request.append("Connection: close\r\n\r\n").append(changes || one(10) ? body : "").toString();
	}

	/** What is wrong with the answer to a request; empty: nothing. */
	String fault(String request) throws IOException {
		String answer;
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(30_000);
			OutputStream out = socket.getOutputStream();
			out.write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.shutdownOutput();
			answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
		}
		catch (java.net.SocketException ex) {
			// cut off in the middle of what it should not have sent
			return "";
		}
		// what needs no answer, such as an end in the middle of the head, gets none
		if (answer.isEmpty()) {
			return "";
		}
		// "go on", before the answer itself
		while (answer.startsWith("HTTP/1.1 100 ") && answer.contains("\r\n\r\n")) {
			answer = answer.substring(answer.indexOf("\r\n\r\n") + 4);
		}
		if (answer.isEmpty()) {
			return "";
		}
		// a first line without a version is HTTP/0.9, which knows neither codes nor
		// headers
		if (!request.split("[\r\n]", 2)[0].matches(".* HTTP/.*")) {
			boolean refused = answer.matches("(?s)<!doctype html>.*<h1>HTTP Status 400 .*")
					|| answer.startsWith("HTTP/1.1 4");
			return refused ? "" : "answered " + answer;
		}
		int end = answer.indexOf("\r\n\r\n");
		String head = (end < 0) ? answer : answer.substring(0, end + 2);
		if (!head.matches("(?s)HTTP/1\\.1 [234].*")) {
			return "answered " + head;
		}
		for (Map.Entry<String, String> header : HeadersValve.HEADERS.entrySet()) {
			if (!head.contains("\r\n" + header.getKey() + ": ")) {
				return "answered without " + header.getKey() + ": " + head;
			}
		}
		return head.contains("\r\nX-Injected") ? "lets a header in: " + head : "";
	}

	private String path(Route route, String example) {
		String pattern = route.path().getPatternString();
		if (pattern.contains("*") && !one(3)) {
			StringBuilder path = new StringBuilder();
			for (String part : pattern.substring(1).split("/")) {
				path.append('/').append(part.contains("*") ? value() : part);
			}
			return path.toString();
		}
		return one(10) ? example + value() : one(80) ? "/" + "a".repeat(7_900) : example;
	}

	private String parameters(int most) {
		List<String> parameters = new ArrayList<>();
		for (int i = this.random.nextInt(most + 1); i > 0; i--) {
			parameters.add((one(10) ? value() : pick(NAMES)) + (one(20) ? "" : "=") + value());
		}
		return String.join("&", parameters);
	}

	private String cookie() {
		String name = pick(List.of("SESSION", "CSRF", "JSESSIONID", "$Version", "x"));
		return switch (this.random.nextInt(5)) {
			case 0 -> name + "=" + pick(List.of("AAAA", "AA==", "////", "YQBi", "\"", "%00", "=", ";;;", "\u00ff"));
			case 1 -> name + "=" + "Q".repeat(500);
			case 2 -> name + "="
					+ java.util.Base64.getEncoder().encodeToString(text(30).getBytes(StandardCharsets.ISO_8859_1));
			case 3 -> name + "=" + text(20) + "; " + name + "=" + text(3);
			default -> text(30);
		};
	}

	private String value() {
		return switch (this.random.nextInt(8)) {
			case 0 -> percent(text(12));
			case 1 -> text(6);
			case 2 -> one(10) ? pick(VALUES).repeat(1 + this.random.nextInt(900)) : pick(VALUES).repeat(3);
			default -> pick(VALUES);
		};
	}

	/** Of any bytes, fewer of those that end a line or a word. */
	private String text(int most) {
		StringBuilder text = new StringBuilder();
		for (int i = 1 + this.random.nextInt(most); i > 0; i--) {
			char next = (char) this.random.nextInt(256);
			text.append((next == '\n' || next == '\r' || next == ' ') && !one(4) ? 'x' : next);
		}
		return text.toString();
	}

	private static String percent(String text) {
		StringBuilder encoded = new StringBuilder();
		text.chars().forEach((one) -> encoded.append("%%%02X".formatted(one)));
		return encoded.toString();
	}

	private boolean one(int in) {
		return this.random.nextInt(in) == 0;
	}

	private <T> T pick(List<T> of) {
		return of.get(this.random.nextInt(of.size()));
	}

}
