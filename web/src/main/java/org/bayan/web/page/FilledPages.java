package org.bayan.web.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import org.bayan.db.change.Changes;
import org.bayan.db.edition.Editions;
import org.bayan.db.summary.Summaries;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;

/**
 * What pages of figures say, kept as long as nothing has changed: the same address after
 * the same change, with the same editions and on the same day says the same. Each is made
 * once, in one snapshot, however many ask for it at once. What differs from reader to
 * reader is no part of it: the frame with name and token is written anew each time.
 */
@Component
public class FilledPages {

	/** Some 1 MB each. */
	private static final int MOST = 100;

	/**
	 * So many are made at once: they take processors and connections, and a page that is
	 * made already must not wait for those that are not.
	 */
	private static final int AT_ONCE = 2;

	private final Semaphore makers = new Semaphore(AT_ONCE, true);

	private final Snapshot snapshot;

	private final Changes changes;

	private final Summaries summaries;

	private final Editions editions;

	private final Clock clock;

	private final ZoneId zone;

	/** The ones asked for least recently first. */
	private final LinkedHashMap<Key, Filled> kept = new LinkedHashMap<>(MOST, 0.75f, true);

	private final Map<Key, CompletableFuture<Filled>> beingFilled = new ConcurrentHashMap<>();

	FilledPages(Snapshot snapshot, Changes changes, Summaries summaries, Editions editions, Clock clock, ZoneId zone) {
		this.snapshot = snapshot;
		this.changes = changes;
		this.summaries = summaries;
		this.editions = editions;
		this.clock = clock;
		this.zone = zone;
	}

	/**
	 * Fills a model.
	 * @param filling fills an empty one and names the template, within a snapshot; it may
	 * depend on the page's address and language, and on nothing else of the reader
	 * @return the name of the template
	 */
	public String fill(Page page, Model model, Function<Model, String> filling) {
		Key key = new Key(this.snapshot.read(this::state), page.path(), page.language(), Map.copyOf(page.query()));
		Filled filled = find(key);
		if (filled == null) {
			filled = fillOnce(key, filling);
		}
		model.addAllAttributes(filled.attributes());
		return filled.template();
	}

	private Filled fillOnce(Key key, Function<Model, String> filling) {
		CompletableFuture<Filled> mine = new CompletableFuture<>();
		CompletableFuture<Filled> other = this.beingFilled.putIfAbsent(key, mine);
		if (other != null) {
			try {
				return other.join();
			}
			catch (CompletionException ex) {
				throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
			}
		}
		this.makers.acquireUninterruptibly();
		try {
			Filled filled = this.snapshot.read(() -> {
				// what was true when the key was made may have changed until the snapshot
				State state = state();
				ExtendedModelMap fresh = new ExtendedModelMap();
				String template = filling.apply(fresh);
				// a template may be told that there is nothing
				Filled one = new Filled(template, Collections.unmodifiableMap(fresh));
				keep(new Key(state, key.path(), key.language(), key.query()), one);
				return one;
			});
			mine.complete(filled);
			return filled;
		}
		catch (RuntimeException | Error ex) {
			mine.completeExceptionally(ex);
			throw ex;
		}
		finally {
			this.makers.release();
			this.beingFilled.remove(key);
		}
	}

	private State state() {
		return new State(this.changes.latest(), this.summaries.current(), this.editions.count(),
				LocalDate.ofInstant(this.clock.instant(), this.zone));
	}

	private @Nullable Filled find(Key key) {
		synchronized (this.kept) {
			return this.kept.get(key);
		}
	}

	private void keep(Key key, Filled filled) {
		synchronized (this.kept) {
			this.kept.keySet().removeIf((other) -> !other.state().equals(key.state()));
			this.kept.put(key, filled);
			if (this.kept.size() > MOST) {
				this.kept.remove(this.kept.firstEntry().getKey());
			}
		}
	}

	/**
	 * All that figures depend on.
	 *
	 * @param change the newest change
	 * @param figures the change up to which the figures are current
	 * @param editions how many there are
	 * @param day of the business clock
	 */
	private record State(long change, long figures, int editions, LocalDate day) {

	}

	private record Key(State state, String path, String language, Map<String, String> query) {

	}

	private record Filled(String template, Map<String, @Nullable Object> attributes) {

	}

}
