package org.bayan.app.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.nodes.FormElement;

/** A browser without its screen: keeps cookies and forms' tokens, follows nothing. */
final class Visitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final URI address;

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private String token = "";

	private String tokenCookie = "";

	Visitor(URI address) {
		this.address = address;
	}

	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send("GET", path, HttpRequest.BodyPublishers.noBody());
	}

	HttpResponse<byte[]> download(String path) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(this.address.resolve(path)).build(),
				HttpResponse.BodyHandlers.ofByteArray());
	}

	HttpResponse<byte[]> getIfNoneMatch(String path, String tag) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(this.address.resolve(path)).header("If-None-Match", tag).build(),
				HttpResponse.BodyHandlers.ofByteArray());
	}

	/** Sends a form with the token that the sign-in page gives. */
	HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
		return call("POST", path, form);
	}

	/** Sends a form of a page with what stands in its fields. */
	HttpResponse<String> submit(FormElement form, String... headers) throws IOException, InterruptedException {
		return send("POST", form.attr("action"),
				HttpRequest.BodyPublishers.ofString(form.formData()
					.stream()
					.map((field) -> field.key() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
					.collect(Collectors.joining("&"))),
				headers);
	}

	/** A request of any method, with the token that forms have. */
	HttpResponse<String> call(String method, String path, Map<String, String> form)
			throws IOException, InterruptedException {
		Map<String, String> all = new TreeMap<>(form);
		all.put("_csrf", token());
		return send(method, path,
				HttpRequest.BodyPublishers.ofString(all.entrySet()
					.stream()
					.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
					.collect(Collectors.joining("&"))));
	}

	/** Sends a file as a page's form does. */
	HttpResponse<String> upload(String path, String name, byte[] content) throws IOException, InterruptedException {
		return upload(path, name, content, token());
	}

	/** The same with another token than the forms have. */
	HttpResponse<String> upload(String path, String name, byte[] content, String token)
			throws IOException, InterruptedException {
		String boundary = "----bayan";
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
				+ "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return this.client.send(HttpRequest.newBuilder(this.address.resolve(path))
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

	/** Sends a form without a token. */
	HttpResponse<String> postWithoutToken(String path, String form) throws IOException, InterruptedException {
		return send("POST", path, HttpRequest.BodyPublishers.ofString(form));
	}

	HttpResponse<String> trySignIn(String name, String password) throws IOException, InterruptedException {
		return post("/login", Map.of("name", name, "password", password));
	}

	Visitor signIn(String name, String password) throws IOException, InterruptedException {
		HttpResponse<String> answer = trySignIn(name, password);
		if (answer.statusCode() != 302) {
			throw new AssertionError("signing in answered " + answer.statusCode() + ": " + answer.body());
		}
		return this;
	}

	/** The value of a cookie, empty where there is none. */
	String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.findFirst()
			.map(HttpCookie::getValue)
			.orElse("");
	}

	/** What a form sends with it. */
	String formToken() throws IOException, InterruptedException {
		return token();
	}

	/** Takes a cookie over from elsewhere. */
	Visitor with(String name, String value) {
		HttpCookie cookie = new HttpCookie(name, value);
		cookie.setPath("/");
		cookie.setDomain(this.address.getHost());
		cookie.setVersion(0);
		this.cookies.getCookieStore().add(this.address, cookie);
		return this;
	}

	/** The token of forms, which a page has given or gives now. */
	String token() throws IOException, InterruptedException {
		String cookie = cookie("CSRF");
		if (!cookie.isEmpty() && cookie.equals(this.tokenCookie)) {
			return this.token;
		}
		for (String path : new String[] { "/login", "/" }) {
			Matcher token = TOKEN.matcher(get(path).body());
			if (token.find()) {
				this.tokenCookie = cookie("CSRF");
				this.token = token.group(1);
				return this.token;
			}
		}
		throw new AssertionError("no page with a form");
	}

	private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address.resolve(path))
			.method(method, body)
			.header("Content-Type", "application/x-www-form-urlencoded");
		return this.client.send(((headers.length > 0) ? request.headers(headers) : request).build(),
				(info) -> HttpResponse.BodySubscribers
					.mapping(HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8), Visitor::withPlainSpaces));
	}

	/** As tests write it: plain spaces between numbers and what they count. */
	private static String withPlainSpaces(String page) {
		return page.replaceAll("(?<=[\\p{L}\\d])\u00a0(?=[\\p{L}\\d])", " ");
	}

}
