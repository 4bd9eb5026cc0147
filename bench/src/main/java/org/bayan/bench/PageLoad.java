package org.bayan.bench;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Readers of the dashboard at a constant rate, beside a program that is already serving.
 * Prints a line for each stretch.
 *
 * <pre>
 * BAYAN_PASSWORD=... bench/load http://127.0.0.1:8080 --rate 40 --seconds 120 --sessions 200
 * BAYAN_PASSWORD=... bench/load http://127.0.0.1:8080 --rate 40 --seconds 15 --ramp 2000
 * BAYAN_PASSWORD=... bench/load http://127.0.0.1:8080 --rate 40 --mixed 15
 * BAYAN_PASSWORD=... bench/load http://127.0.0.1:8080 --rate 40 --cold 1
 * </pre>
 */
public final class PageLoad {

	/** A reader takes more for a failure. */
	private static final Duration UNBEARABLE = Duration.ofSeconds(1);

	/** What 99 of 100 should stay under. */
	private static final Duration GOOD = Duration.ofMillis(150);

	private static final double STEP = 1.25;

	private final Readers readers;

	private final int rate;

	private final long seed;

	private PageLoad(Readers readers, int rate, long seed) {
		this.readers = readers;
		this.rate = rate;
		this.seed = seed;
	}

	/** Runs one stretch, a ramp, or other work beside the readers. */
	public static void main(String[] arguments) throws Exception {
		Map<String, String> options = new HashMap<>();
		for (int i = 1; i + 1 < arguments.length; i += 2) {
			options.put(arguments[i], arguments[i + 1]);
		}
		String password = System.getenv("BAYAN_PASSWORD");
		if (password == null) {
			throw new IllegalArgumentException("BAYAN_PASSWORD is the account's password");
		}
		Readers readers = new Readers(URI.create(arguments[0]), number(options, "--last-year", 2025));
		int sessions = number(options, "--sessions", 200);
		readers.signIn(options.getOrDefault("--name", "leadership"), password, sessions);
		PageLoad load = new PageLoad(readers, number(options, "--rate", 40), number(options, "--seed", 1));
		System.out.printf(Locale.ROOT, "%s%n%d sessions, seed %d, load average %s%n", Machine.description(), sessions,
				load.seed, Machine.load());
		System.out.println(Stretch.HEADER);
		load.stretch(load.rate, number(options, "--warm", 30));
		int seconds = number(options, "--seconds", 120);
		if (options.containsKey("--ramp")) {
			load.ramp(number(options, "--ramp", 2_000), seconds);
		}
		else if (options.containsKey("--mixed")) {
			new MixedWork(readers, load.rate, load.seed).run(number(options, "--mixed", 15));
		}
		else if (options.containsKey("--cold")) {
			new MixedWork(readers, load.rate, load.seed).cold(number(options, "--cold", 1));
		}
		else {
			load.stretch(load.rate, seconds);
		}
		System.out.printf(Locale.ROOT, "load average %s%n", Machine.load());
	}

	private static int number(Map<String, String> options, String name, int otherwise) {
		return Integer.parseInt(options.getOrDefault(name, Integer.toString(otherwise)));
	}

	private Stretch stretch(int now, int seconds) throws InterruptedException {
		Stretch stretch = this.readers.read(now, seconds, new Random(this.seed));
		System.out.println(stretch.line());
		return stretch;
	}

	/**
	 * A quarter more each time until it breaks, then the first rate again: whether the
	 * program recovers, and how soon.
	 */
	private void ramp(int highest, int seconds) throws InterruptedException {
		int good = 0;
		Stretch best = stretch(this.rate, seconds);
		Stretch last = best;
		for (int now = (int) (this.rate * STEP); now <= highest && bearable(last); now = (int) (now * STEP)) {
			good = (last.failed() == 0 && last.millis(0.99) <= GOOD.toMillis()) ? last.rate() : good;
			last = stretch(now, seconds);
			best = (last.served() > best.served()) ? last : best;
		}
		good = (last.failed() == 0 && last.millis(0.99) <= GOOD.toMillis()) ? last.rate() : good;
		System.out.println("after that, three times ten seconds:");
		for (int i = 0; i < 3; i++) {
			stretch(this.rate, 10);
		}
		System.out.printf(Locale.ROOT,
				"p99 within %d ms up to %d requests/s; most served %.0f/s (at %d/s, generator %.2f cores, all else %.2f of %d)%s%n",
				GOOD.toMillis(), good, best.served(), best.rate(), best.generator(), best.others(),
				Runtime.getRuntime().availableProcessors(), bearable(last) ? "; it did not break" : "");
	}

	private static boolean bearable(Stretch stretch) {
		return stretch.failed() == 0 && !stretch.givenUp() && stretch.millis(0.99) < UNBEARABLE.toMillis();
	}

}
