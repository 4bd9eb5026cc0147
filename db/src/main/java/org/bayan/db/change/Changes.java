package org.bayan.db.change;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import static org.bayan.db.jooq.activity.Tables.CHANGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

/**
 * The numbered changes of facts, reference data and rates. What was known after change n
 * are the rows with {@code from_change <= n < to_change}.
 */
public class Changes {

	/** The {@code to_change} of what still holds. */
	public static final long CURRENT = Long.MAX_VALUE;

	private static final int LETTERS = 26;

	/** A number of a change in letters has at most so many. */
	private static final int LONGEST_NUMBER = 13;

	private final DSLContext dsl;

	public Changes(DSLContext dsl) {
		this.dsl = dsl;
	}

	/** Number of the newest change; 0 before the first. */
	public long latest() {
		return number(
				this.dsl.select(coalesce(max(CHANGE.CHANGE_ID), inline(0L))).from(CHANGE).fetchOne(0, Long.class));
	}

	/** Number of the newest change recorded up to the end of a day in a zone. */
	public long knownOn(LocalDate day, ZoneId zone) {
		OffsetDateTime end = day.plusDays(1).atStartOfDay(zone).toOffsetDateTime();
		return number(this.dsl.select(coalesce(max(CHANGE.CHANGE_ID), inline(0L)))
			.from(CHANGE)
			.where(CHANGE.RECORDED_AT.lt(end))
			.fetchOne(0, Long.class));
	}

	/**
	 * When the newest change up to a number was recorded: the data-as-of of the figures
	 * after it. Empty while there is nothing but the reference data that came with the
	 * product.
	 */
	public Optional<Instant> recordedAt(long change) {
		return this.dsl.select(CHANGE.RECORDED_AT)
			.from(CHANGE)
			.where(CHANGE.CHANGE_ID.le(change).and(CHANGE.KIND.notIn("setup", "completeness")))
			.orderBy(CHANGE.CHANGE_ID.desc())
			.limit(1)
			.fetchOptional(CHANGE.RECORDED_AT)
			.map(OffsetDateTime::toInstant);
	}

	/**
	 * What a list says of the state of the facts it was handed out at: letters alone, so
	 * that no spreadsheet counts them on, and none that another organisation's list has.
	 */
	public String state(long change) {
		return this.dsl.select(CHANGE.RECORDED_AT)
			.from(CHANGE)
			.where(CHANGE.CHANGE_ID.eq(change))
			.fetchOptional(CHANGE.RECORDED_AT)
			.map((moment) -> letters(BigInteger.valueOf(change)) + "-" + letters(sum(change, moment.toInstant())))
			.orElse("");
	}

	/** The change that a list was handed out at; empty where it is no state of ours. */
	public OptionalLong ofState(String state) {
		int end = state.indexOf('-');
		if (end < 1 || end > LONGEST_NUMBER || !state.matches("[A-Za-z]+-[A-Za-z]+")) {
			return OptionalLong.empty();
		}
		long change = 0;
		for (char letter : state.substring(0, end).toLowerCase(Locale.ROOT).toCharArray()) {
			change = change * LETTERS + letter - 'a';
		}
		return state.equalsIgnoreCase(state(change)) ? OptionalLong.of(change) : OptionalLong.empty();
	}

	private static BigInteger sum(long change, Instant moment) {
		UUID sum = UUID.nameUUIDFromBytes((change + " " + moment).getBytes(StandardCharsets.UTF_8));
		return BigInteger.valueOf(sum.getMostSignificantBits() & 0xffff_ffffL);
	}

	private static String letters(BigInteger number) {
		StringBuilder letters = new StringBuilder();
		BigInteger base = BigInteger.valueOf(LETTERS);
		BigInteger left = number;
		do {
			BigInteger[] parts = left.divideAndRemainder(base);
			letters.insert(0, (char) ('a' + parts[1].intValue()));
			left = parts[0];
		}
		while (left.signum() > 0);
		return letters.toString();
	}

	/** Whether reference data or rates changed after a change, up to another. */
	public boolean touchReference(long after, long upTo) {
		return this.dsl.fetchExists(CHANGE, CHANGE.CHANGE_ID.gt(after), CHANGE.CHANGE_ID.le(upTo),
				CHANGE.KIND.in("setup", "reference"));
	}

	/** Whether somebody withdrew activities or replaced reference data. */
	public boolean areByHand() {
		return this.dsl.fetchExists(CHANGE, CHANGE.KIND.in("withdrawal", "reference"));
	}

	/**
	 * Records the next change. The caller holds the lock of the facts.
	 * @param kind {@code setup}, {@code import}, {@code withdrawal}, {@code reference} or
	 * {@code completeness}
	 * @param now business clock; a clock that went back is taken to stand still, so that
	 * the order of the numbers stays the order in time
	 * @return its number
	 */
	public long record(String kind, Instant now, @Nullable Long fileId, @Nullable String reason) {
		long number = latest() + 1;
		OffsetDateTime last = this.dsl.select(max(CHANGE.RECORDED_AT)).from(CHANGE).fetchOne(0, OffsetDateTime.class);
		OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
		this.dsl.insertInto(CHANGE)
			.set(CHANGE.CHANGE_ID, number)
			.set(CHANGE.KIND, kind)
			.set(CHANGE.RECORDED_AT, (last != null && last.isAfter(moment)) ? last : moment)
			.set(CHANGE.FILE_ID, fileId)
			.set(CHANGE.REASON, reason)
			.execute();
		return number;
	}

	private static long number(@Nullable Long value) {
		return (value != null) ? value : 0;
	}

}
