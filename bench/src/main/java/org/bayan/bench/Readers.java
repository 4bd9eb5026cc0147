package org.bayan.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signed-in readers at a constant rate, whatever the answers take: each request has its
 * moment in the plan, and its time counts from that moment, so a server that falls behind
 * is charged for those who wait (no coordinated omission).
 *
 * Half of them look at the latest month, the others at a month, a quarter or the whole of
 * the last year, a quarter of these at one of twelve member states or six sectors, in
 * three languages: 972 different pages. A reader who looks again has the page's style,
 * script and fonts.
 */
final class Readers {

	private static final List<String> STATES = List.of("MAR", "EGY", "IDN", "SEN", "SAU", "TUN", "MYS", "NGA", "PAK",
			"JOR", "OMN", "UZB");

	private static final List<String> SECTORS = List.of("EDU", "CUL", "SCI", "SHS", "MED", "PIC");

	private static final Pattern OPTION = Pattern.compile("<option value=\"([A-Z]+)\"");

	/** Choices that are no state and no sector. */
	private static final Set<String> WHOLES = Set.of("ALL", "EXT", "ORG", "NONE");

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	/**
	 * More than are due in so many seconds do not wait at once: the stretch is given up.
	 */
	private static final int MOST_SECONDS_WAITING = 5;

	private final URI address;

	private final int lastYear;

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(10))
		.executor(Executors.newVirtualThreadPerTaskExecutor())
		.build();

	private final List<String> sessions = new ArrayList<>();

	Readers(URI address, int lastYear) {
		this.address = address;
		this.lastYear = lastYear;
	}

	/** Signs the same account in so many times. */
	void signIn(String name, String password, int count) throws IOException, InterruptedException {
		for (int i = 0; i < count; i++) {
			this.sessions.add(signIn(name, password));
		}
	}

	private String signIn(String name, String password) throws IOException, InterruptedException {
		CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
		try (HttpClient one = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.cookieHandler(cookies)
			.build()) {
			String page = one
				.send(HttpRequest.newBuilder(this.address.resolve("/login")).build(),
						HttpResponse.BodyHandlers.ofString())
				.body();
			Matcher token = TOKEN.matcher(page);
			if (!token.find()) {
				throw new IllegalStateException("no form on /login");
			}
			String form = "_csrf=" + encoded(token.group(1)) + "&name=" + encoded(name) + "&password="
					+ encoded(password);
			int status = one
				.send(HttpRequest.newBuilder(this.address.resolve("/login"))
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers.ofString(form))
					.build(), HttpResponse.BodyHandlers.discarding())
				.statusCode();
			if (status != 302) {
				throw new IllegalStateException("signing in answered " + status);
			}
		}
		return cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("SESSION"))
			.findFirst()
			.orElseThrow()
			.getValue();
	}

	/**
	 * Asks for pages at a rate. Given up where the server answers so much less that
	 * requests of {@value #MOST_SECONDS_WAITING} seconds wait.
	 */
	Stretch read(int rate, int seconds, Random random) throws InterruptedException {
		int planned = rate * seconds;
		long[] nanos = new long[planned];
		AtomicInteger answered = new AtomicInteger();
		AtomicLong failed = new AtomicLong();
		AtomicLong bytes = new AtomicLong();
		Phaser all = new Phaser(1);
		Processors before = Processors.now();
		long start = System.nanoTime();
		int asked = 0;
		try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
			while (asked < planned && asked - answered.get() < rate * MOST_SECONDS_WAITING) {
				int number = asked++;
				long moment = start + number * 1_000_000_000L / rate;
				HttpRequest request = request("/?" + asked(random), random);
				LockSupport.parkNanos(moment - System.nanoTime());
				all.register();
				readers.execute(() -> {
					try {
						HttpResponse<byte[]> answer = this.client.send(request,
								HttpResponse.BodyHandlers.ofByteArray());
						bytes.addAndGet(answer.body().length);
						if (answer.statusCode() != 200) {
							failed.incrementAndGet();
						}
					}
					catch (IOException | InterruptedException ex) {
						failed.incrementAndGet();
					}
					finally {
						nanos[number] = System.nanoTime() - moment;
						answered.incrementAndGet();
						all.arriveAndDeregister();
					}
				});
			}
			all.arriveAndAwaitAdvance();
		}
		double took = (System.nanoTime() - start) / 1e9;
		return new Stretch(rate, seconds, asked, failed.get(), bytes.get(), took, nanos, before, Processors.now());
	}

	/**
	 * Takes a file, and throws its content away.
	 * @return its status, size and seconds in a line
	 */
	String take(String path) throws IOException, InterruptedException {
		long start = System.nanoTime();
		HttpResponse<byte[]> answer = this.client.send(request(path, new Random(0)),
				HttpResponse.BodyHandlers.ofByteArray());
		return String.format(Locale.ROOT, "%s: %d, %,d KB, %.1f s", path, answer.statusCode(),
				answer.body().length / 1_024, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1_000.0);
	}

	/** The codes that a form of the dashboard lets choose: of states, or of sectors. */
	List<String> codes(String form) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(this.address.resolve("/?lang=en"))
			.header("Cookie", "SESSION=" + this.sessions.getFirst())
			.build();
		String page = this.client.send(request, HttpResponse.BodyHandlers.ofString()).body();
		int from = page.indexOf("name=\"" + form + "\"><option");
		return OPTION.matcher(page.substring(from, page.indexOf("</select>", from)))
			.results()
			.map((option) -> option.group(1))
			.filter((code) -> !WHOLES.contains(code))
			.toList();
	}

	private HttpRequest request(String path, Random random) {
		return HttpRequest.newBuilder(this.address.resolve(path))
			.timeout(Duration.ofSeconds(60))
			.header("Cookie", "SESSION=" + this.sessions.get(random.nextInt(this.sessions.size())))
			.header("Accept-Encoding", "gzip")
			.build();
	}

	private String asked(Random random) {
		String language = "lang=" + List.of("en", "fr", "ar").get(random.nextInt(3));
		if (random.nextBoolean()) {
			return language;
		}
		int year = this.lastYear;
		String period = switch (random.nextInt(4)) {
			case 0 -> Integer.toString(year);
			case 1 -> year + "-Q" + (1 + random.nextInt(4));
			default -> String.format(Locale.ROOT, "%d-%02d", year, 1 + random.nextInt(12));
		};
		String scope = switch (random.nextInt(8)) {
			case 0 -> "&place=" + STATES.get(random.nextInt(STATES.size()));
			case 1 -> "&sector=" + SECTORS.get(random.nextInt(SECTORS.size()));
			default -> "";
		};
		return "from=" + period + "&to=" + period + scope + "&" + language;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
