package org.bayan.web.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.report.Newest;
import org.bayan.domain.language.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;

import static java.util.Objects.requireNonNull;

/**
 * Pages of figures, kept as long as nothing has changed: the same address after the same
 * change, with the same editions and on the same day says the same. Each is made once, in
 * one snapshot, however many ask for it at once. What differs from reader to reader is no
 * part of it: the frame with name and token is written anew each time.
 */
@Component
public class FilledPages {

	/** In bytes; a page takes some 40,000. */
	private static final long ROOM = 64L << 20;

	/**
	 * So many are made at once: they take processors and connections, and a page that is
	 * made already must not wait for those that are not.
	 */
	private static final int AT_ONCE = 2;

	private final Semaphore makers = new Semaphore(AT_ONCE, true);

	private final Snapshot snapshot;

	private final Newest newest;

	private final FramedPages framed;

	private final Clock clock;

	private final ZoneId zone;

	/** The ones asked for least recently first. */
	private final LinkedHashMap<Key, Filled> kept = new LinkedHashMap<>(16, 0.75f, true);

	private long room;

	private final Map<Key, CompletableFuture<Filled>> beingFilled = new ConcurrentHashMap<>();

	FilledPages(Snapshot snapshot, Newest newest, FramedPages framed, Clock clock, ZoneId zone) {
		this.snapshot = snapshot;
		this.newest = newest;
		this.framed = framed;
		this.clock = clock;
		this.zone = zone;
	}

	/**
	 * Answers with a page.
	 * @param filling fills an empty model and names the template, within a snapshot; it
	 * may depend on the page's address and language, and on nothing else of the reader
	 */
	public void answer(Page page, HttpServletRequest request, HttpServletResponse response,
			Function<Model, String> filling) throws Exception {
		Key key = new Key(state(), page.path(), page.language(), Map.copyOf(page.query()));
		Filled filled = find(key);
		if (filled == null) {
			filled = fillOnce(key, page, request, response, filling);
		}
		this.framed.answer(filled.packed(), page, filled.organisation(), request, response);
	}

	private Filled fillOnce(Key key, Page page, HttpServletRequest request, HttpServletResponse response,
			Function<Model, String> filling) throws Exception {
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
			Filled filled = fill(key, page, request, response, filling);
			mine.complete(filled);
			return filled;
		}
		catch (Exception | Error ex) {
			mine.completeExceptionally(ex);
			throw ex;
		}
		finally {
			this.makers.release();
			this.beingFilled.remove(key);
		}
	}

	private Filled fill(Key key, Page page, HttpServletRequest request, HttpServletResponse response,
			Function<Model, String> filling) throws Exception {
		ExtendedModelMap model = new ExtendedModelMap();
		Read read = this.snapshot.read(() -> {
			// what was true when the key was made may have changed until the snapshot
			State state = state();
			return new Read(state, filling.apply(model));
		});
		PackedPage packed = this.framed.pack(read.template(), page, model, request, response);
		Filled filled = new Filled(packed, (String) model.getAttribute("organisation"));
		keep(new Key(read.state(), key.path(), key.language(), key.query()), filled);
		return filled;
	}

	private State state() {
		return new State(this.newest.state(), LocalDate.ofInstant(this.clock.instant(), this.zone));
	}

	private @Nullable Filled find(Key key) {
		synchronized (this.kept) {
			return this.kept.get(key);
		}
	}

	private void keep(Key key, Filled filled) {
		synchronized (this.kept) {
			if (!this.kept.isEmpty() && !this.kept.firstEntry().getKey().state().equals(key.state())) {
				this.kept.clear();
				this.room = 0;
			}
			Filled before = this.kept.put(key, filled);
			this.room += filled.packed().size() - ((before != null) ? before.packed().size() : 0);
			while (this.room > ROOM) {
				this.room -= requireNonNull(this.kept.pollFirstEntry()).getValue().packed().size();
			}
		}
	}

	/**
	 * All that figures depend on.
	 *
	 * @param newest in the database
	 * @param day of the business clock
	 */
	private record State(Newest.State newest, LocalDate day) {

	}

	private record Key(State state, String path, Language language, Map<String, String> query) {

	}

	/** What was read, as of which state. */
	private record Read(State state, String template) {

	}

	/**
	 * A page to keep.
	 *
	 * @param organisation its name in the frame; null where it has none
	 */
	private record Filled(PackedPage packed, @Nullable String organisation) {

	}

}
