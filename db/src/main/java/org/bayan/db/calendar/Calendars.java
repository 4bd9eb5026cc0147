package org.bayan.db.calendar;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bayan.db.operation.AuditEntries;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.period.Period;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import static org.bayan.db.jooq.operations.Tables.DUE_RULE;
import static org.bayan.db.jooq.reporting.Tables.MONTH_CLOSE;
import static org.bayan.db.jooq.reporting.Tables.MONTH_REOPENING;

/** The rule when months are due, the months closed, and those opened again. */
public class Calendars {

	private final DSLContext dsl;

	public Calendars(DSLContext dsl) {
		this.dsl = dsl;
	}

	/** The rule in force; empty while months are closed by hand alone. */
	public Optional<DueRule> rule() {
		return this.dsl.selectFrom(DUE_RULE)
			.fetchOptional((row) -> new DueRule(row.getDay(), row.getDueTime(), ZoneId.of(row.getZone()),
					YearMonth.parse(row.getFirstMonth()),
					(row.getCutOff() != null) ? row.getCutOff().intValue() : null));
	}

	/**
	 * Replaces the rule and writes who did so.
	 * @param account key of the account; null: a command on the host
	 * @param address where from; null: on the host
	 */
	public void set(DueRule rule, Instant now, @Nullable String account, @Nullable String address) {
		this.dsl.deleteFrom(DUE_RULE).execute();
		this.dsl.insertInto(DUE_RULE)
			.set(DUE_RULE.DAY, (short) rule.day())
			.set(DUE_RULE.DUE_TIME, rule.time())
			.set(DUE_RULE.ZONE, rule.zone().getId())
			.set(DUE_RULE.FIRST_MONTH, rule.first().toString())
			.set(DUE_RULE.CUT_OFF, (rule.cutOff() != null) ? rule.cutOff().shortValue() : null)
			.set(DUE_RULE.SET_AT, now.atOffset(ZoneOffset.UTC))
			.execute();
		new AuditEntries(this.dsl).add(account, "rule-set", rule.written(), address);
	}

	/** The months closed, oldest first. */
	public List<MonthClose> closed() {
		return this.dsl.selectFrom(MONTH_CLOSE)
			.orderBy(MONTH_CLOSE.PERIOD)
			.fetch((row) -> new MonthClose(Period.parse(row.getPeriod()), row.getNumber(), row.getDueAt().toInstant(),
					row.getClosedAt().toInstant()));
	}

	/** The months closed. */
	public Set<YearMonth> closedMonths() {
		return closed().stream().map((close) -> close.month().firstMonth()).collect(Collectors.toSet());
	}

	/**
	 * The months that are due at a moment and not closed, oldest first, whether they wait
	 * or not.
	 */
	public List<YearMonth> due(Instant now) {
		return rule().map((rule) -> rule.due(now, closedMonths())).orElse(List.of());
	}

	/**
	 * Those of them that can be closed: up to its cut-off a month waits for sectors that
	 * have not reported, and with it the months after it; none is closed before it has
	 * ended.
	 * @param sectors codes of the sectors that are asked
	 * @param zone the organisation's, which the rule's need not be
	 */
	public List<YearMonth> ready(Instant now, List<String> sectors, ZoneId zone) {
		List<YearMonth> ready = new ArrayList<>();
		for (YearMonth month : due(now)) {
			if (!new Period(Period.Length.MONTH, month).hasEnded(now, zone) || waits(month, now, sectors)) {
				break;
			}
			ready.add(month);
		}
		return ready;
	}

	/** Whether a month waits at a moment for a sector that has not reported. */
	public boolean waits(YearMonth month, Instant now, List<String> sectors) {
		return rule().filter((rule) -> rule.waits(month, now)).isPresent()
				&& !new SectorMonths(this.dsl).silent(new Period(Period.Length.MONTH, month), sectors).isEmpty();
	}

	/** Closes a month; a month that is closed already breaks the table's key. */
	public void close(MonthClose close) {
		this.dsl.insertInto(MONTH_CLOSE)
			.set(MONTH_CLOSE.PERIOD, close.month().toString())
			.set(MONTH_CLOSE.NUMBER, close.edition())
			.set(MONTH_CLOSE.DUE_AT, close.dueAt().atOffset(ZoneOffset.UTC))
			.set(MONTH_CLOSE.CLOSED_AT, close.closedAt().atOffset(ZoneOffset.UTC))
			.execute();
	}

	/**
	 * Opens a closed month again, so that the calendar closes it once more, and writes
	 * who did so.
	 * @param account key of the account; null: a command on the host
	 * @param address where from; null: on the host
	 * @return false, and nothing done, if it is not closed
	 */
	public boolean reopen(Period month, Instant now, String reason, @Nullable String account,
			@Nullable String address) {
		Integer number = this.dsl.deleteFrom(MONTH_CLOSE)
			.where(MONTH_CLOSE.PERIOD.eq(month.toString()))
			.returningResult(MONTH_CLOSE.NUMBER)
			.fetchOne(MONTH_CLOSE.NUMBER);
		if (number == null) {
			return false;
		}
		this.dsl.insertInto(MONTH_REOPENING)
			.set(MONTH_REOPENING.PERIOD, month.toString())
			.set(MONTH_REOPENING.ATTEMPT, reopenings(month) + 1)
			.set(MONTH_REOPENING.NUMBER, number)
			.set(MONTH_REOPENING.REOPENED_AT, now.atOffset(ZoneOffset.UTC))
			.set(MONTH_REOPENING.REASON, reason)
			.execute();
		new AuditEntries(this.dsl).add(account, "month-reopened", month + ": " + reason, address);
		return true;
	}

	/** How often a month was opened again. */
	public int reopenings(Period month) {
		return this.dsl.fetchCount(DSL.selectFrom(MONTH_REOPENING).where(MONTH_REOPENING.PERIOD.eq(month.toString())));
	}

}
