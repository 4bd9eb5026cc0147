package org.bayan.db.report;

import java.util.LinkedHashMap;
import java.util.function.Supplier;

import org.bayan.db.roll.Codes;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * What was read of the figures as they stand after one change. Rows of the summary, rolls
 * of months and lists of names are parts of many reports: of other languages, other
 * periods, other places.
 */
final class FigureCache {

	/** In bytes, as far as those who put something can tell. */
	private static final long ROOM = 64L << 20;

	/**
	 * What countries, sectors, types, modalities and hosts of the kept rolls are called.
	 */
	private final Codes codes = new Codes();

	/** What cities and partners are called. */
	private final Codes names = new Codes();

	/** The ones asked for least recently first. */
	private final LinkedHashMap<Object, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

	private long room;

	Codes codes() {
		return this.codes;
	}

	Codes names() {
		return this.names;
	}

	/** Null where it is not kept. The key tells the type. */
	@SuppressWarnings("unchecked")
	synchronized <T> @Nullable T find(Object key) {
		Kept found = this.kept.get(key);
		return (found != null) ? (T) found.value() : null;
	}

	/** Keeps what never changes; the least recently asked makes room for it. */
	synchronized void put(Object key, Object value, long bytes) {
		Kept before = this.kept.put(key, new Kept(value, bytes));
		this.room += bytes - ((before != null) ? before.bytes() : 0);
		while (this.room > ROOM) {
			this.room -= requireNonNull(this.kept.pollFirstEntry()).getValue().bytes();
		}
	}

	/** What is kept, else what is read now. */
	<T> T get(Object key, long bytes, Supplier<T> reading) {
		T found = find(key);
		if (found == null) {
			found = reading.get();
			put(key, requireNonNull(found), bytes);
		}
		return found;
	}

	private record Kept(Object value, long bytes) {

	}

}
