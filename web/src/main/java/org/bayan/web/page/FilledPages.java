package org.bayan.web.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.report.DataVersions;
import org.bayan.domain.language.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;

/**
 * Pages of figures, kept as long as nothing has changed: the same address after the same
 * change, with the same editions and on the same day says the same. Each is made once, in
 * one snapshot begun after its key was read, however many ask for it at once. What
 * differs from reader to reader is no part of it: the frame with name and token is
 * written anew each time.
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

	private final AsyncCache<Key, Filled> pages = Caffeine.newBuilder()
		.maximumWeight(ROOM)
		.weigher((Key key, Filled filled) -> filled.packed().size())
		.executor(Runnable::run)
		.buildAsync();

	private final Snapshot snapshot;

	private final DataVersions newest;

	private final FramedPages framed;

	private final Clock clock;

	private final ZoneId zone;

	FilledPages(Snapshot snapshot, DataVersions newest, FramedPages framed, Clock clock, ZoneId zone) {
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
		CompletableFuture<Filled> mine = new CompletableFuture<>();
		CompletableFuture<Filled> kept = this.pages.asMap().putIfAbsent(key, mine);
		Filled filled = (kept != null) ? kept.join() : fill(mine, key, page, request, response, filling);
		if (filled == null) {
			// who began it failed: this reader's own try says why
			answer(page, request, response, filling);
			return;
		}
		this.framed.answer(filled.packed(), page, filled.organisation(), request, response);
	}

	/**
	 * Makes a page and keeps it; where that fails, as an address may ask, none is kept.
	 */
	private Filled fill(CompletableFuture<Filled> filled, Key key, Page page, HttpServletRequest request,
			HttpServletResponse response, Function<Model, String> filling) throws Exception {
		this.pages.asMap().keySet().removeIf((other) -> !other.state().equals(key.state()));
		this.makers.acquireUninterruptibly();
		try {
			ExtendedModelMap model = new ExtendedModelMap();
			String template = this.snapshot.read(() -> filling.apply(model));
			PackedPage packed = this.framed.pack(template, page, model, request, response);
			Filled made = new Filled(packed, (String) model.getAttribute("organisation"));
			filled.complete(made);
			return made;
		}
		finally {
			if (!filled.isDone()) {
				// out of the way of those who try again before they hear of it
				this.pages.asMap().remove(key, filled);
				filled.complete(null);
			}
			this.makers.release();
		}
	}

	private State state() {
		return new State(this.newest.state(), LocalDate.ofInstant(this.clock.instant(), this.zone));
	}

	/**
	 * All that figures depend on.
	 *
	 * @param newest in the database
	 * @param day of the business clock
	 */
	private record State(DataVersions.State newest, LocalDate day) {

	}

	private record Key(State state, String path, Language language, Map<String, String> query) {

	}

	/**
	 * A page to keep.
	 *
	 * @param organisation its name in the frame; null where it has none
	 */
	private record Filled(PackedPage packed, @Nullable String organisation) {

	}

}
