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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Readers of the dashboard at a constant rate, whatever the answers take: each request
 * has its moment in the plan, and its time counts from that moment, so a server that
 * falls behind is charged for those who wait (no coordinated omission).
 *
 * <pre>
 * BAYAN_PASSWORD=... bench/load http://127.0.0.1:8080 --name leadership --rate 40 --seconds 120 --sessions 200
 * bench/load http://127.0.0.1:8080 --name leadership --ramp 10
 * </pre>
 *
 * Half of the readers look at the latest month, the others at a month, a quarter or the
 * whole of the last year, a quarter of these at one of twelve member states or six
 * sectors, in three languages: 972 different pages. A reader who looks again has the
 * page's style, script and fonts.
 */
public final class PageLoad {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final List<String> STATES = List.of("MAR", "EGY", "IDN", "SEN", "SAU", "TUN", "MYS", "NGA", "PAK",
			"JOR", "OMN", "UZB");

	private static final List<String> SECTORS = List.of("EDU", "CUL", "SCI", "SHS", "MED", "PIC");

	/** Failing so long means that the rate is too high. */
	private static final Duration UNBEARABLE = Duration.ofSeconds(2);

	private final URI address;

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(10))
		.executor(Executors.newVirtualThreadPerTaskExecutor())
		.build();

	private final List<String> sessions = new ArrayList<>();

	private final int lastYear;

	private PageLoad(URI address, int lastYear) {
		this.address = address;
		this.lastYear = lastYear;
	}

	/** Runs one stretch, or a ramp, and prints a line each. */
	public static void main(String[] arguments) throws Exception {
		Map<String, String> options = new ConcurrentHashMap<>();
		for (int i = 1; i + 1 < arguments.length; i += 2) {
			options.put(arguments[i], arguments[i + 1]);
		}
		PageLoad load = new PageLoad(URI.create(arguments[0]),
				Integer.parseInt(options.getOrDefault("--last-year", "2025")));
		String password = System.getenv("BAYAN_PASSWORD");
		if (password == null) {
			throw new IllegalArgumentException("BAYAN_PASSWORD is the account's password");
		}
		load.signIn(options.getOrDefault("--name", "leadership"), password,
				Integer.parseInt(options.getOrDefault("--sessions", "200")));
		long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
		int rate = Integer.parseInt(options.getOrDefault("--rate", "40"));
		int seconds = Integer.parseInt(options.getOrDefault("--seconds", "120"));
		System.out.printf(Locale.ROOT, "%d sessions, seed %d, load average %s%n", load.sessions.size(), seed,
				Machine.load());
		System.out.println("requests/s  requests   failed     p50     p90     p99     max ms   KB a page");
		load.stretch(rate, Integer.parseInt(options.getOrDefault("--warm", "30")), new Random(seed));
		if (options.containsKey("--ramp")) {
			int step = Integer.parseInt(options.getOrDefault("--ramp", "10"));
			for (int now = rate; load.stretch(now, seconds, new Random(seed)).bearable(); now += step) {
				// until it breaks
			}
			load.stretch(rate, 30, new Random(seed));
		}
		else {
			load.stretch(rate, seconds, new Random(seed));
		}
		System.out.printf(Locale.ROOT, "load average %s%n", Machine.load());
	}

	private void signIn(String name, String password, int count) throws IOException, InterruptedException {
		for (int i = 0; i < count; i++) {
			CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
			HttpClient one = HttpClient.newBuilder()
				.version(HttpClient.Version.HTTP_1_1)
				.cookieHandler(cookies)
				.build();
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
			this.sessions.add(cookies.getCookieStore()
				.getCookies()
				.stream()
				.filter((cookie) -> cookie.getName().equals("SESSION"))
				.findFirst()
				.orElseThrow()
				.getValue());
			one.close();
		}
	}

	private Result stretch(int rate, int seconds, Random random) throws InterruptedException {
		int requests = rate * seconds;
		long[] nanos = new long[requests];
		AtomicLong failed = new AtomicLong();
		AtomicLong bytes = new AtomicLong();
		CountDownLatch done = new CountDownLatch(requests);
		try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
			long start = System.nanoTime();
			for (int i = 0; i < requests; i++) {
				int number = i;
				long moment = start + number * 1_000_000_000L / rate;
				HttpRequest request = request(random);
				LockSupport.parkNanos(moment - System.nanoTime());
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
						done.countDown();
					}
				});
			}
			done.await();
		}
		Arrays.sort(nanos);
		Result result = new Result(nanos, failed.get());
		System.out.printf(Locale.ROOT, "%10d %9d %8d %7.1f %7.1f %7.1f %7.1f %11.1f%n", rate, requests, failed.get(),
				result.millis(0.5), result.millis(0.9), result.millis(0.99), result.millis(1),
				bytes.get() / 1024.0 / requests);
		return result;
	}

	private HttpRequest request(Random random) {
		return HttpRequest.newBuilder(this.address.resolve("/?" + asked(random)))
			.timeout(Duration.ofSeconds(30))
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

	/** The times of a stretch, sorted. */
	private record Result(long[] nanos, long failed) {

		double millis(double quantile) {
			int at = (int) Math.ceil(quantile * this.nanos.length) - 1;
			return this.nanos[Math.max(0, at)] / 1_000_000.0;
		}

		boolean bearable() {
			return this.failed == 0 && millis(0.99) < UNBEARABLE.toMillis();
		}

	}

}
