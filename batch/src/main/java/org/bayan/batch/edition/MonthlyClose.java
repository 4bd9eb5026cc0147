package org.bayan.batch.edition;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.bayan.batch.facts.FactChanges;
import org.bayan.batch.run.Passing;
import org.bayan.db.calendar.Calendars;
import org.bayan.db.calendar.MonthClose;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.period.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;

/**
 * Closes the months that are due, in order, each once, whoever asks and however often. A
 * timer only wakes it: which months are due and not done is asked of the rule and the
 * rows.
 */
public class MonthlyClose {

	private static final Logger LOG = LoggerFactory.getLogger(MonthlyClose.class);

	private final FactChanges facts;

	private final JobOperator operator;

	private final Job monthlyReport;

	private final Calendars calendars;

	private final SectorReports sectorReports;

	private final TransactionTemplate transaction;

	private final Clock clock;

	public MonthlyClose(FactChanges facts, JobOperator operator, Job monthlyReport, Calendars calendars,
			SectorReports sectorReports, TransactionTemplate transaction, Clock clock) {
		this.facts = facts;
		this.operator = operator;
		this.monthlyReport = monthlyReport;
		this.calendars = calendars;
		this.sectorReports = sectorReports;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Replaces the rule when months are due. */
	public void set(DueRule rule) {
		inTransaction(() -> {
			this.calendars.set(rule, this.clock.instant(), null, null);
			return rule;
		});
	}

	/**
	 * Closes every month that is due, not done and does not wait for a sector, oldest
	 * first; while another process closes them, waits for it. One that cannot be proved
	 * or rendered is reported, and the ones after it are closed all the same; whoever
	 * asks again tries it again.
	 * @param zone the organisation's zone
	 */
	public CaughtUp catchUp(ZoneId zone) {
		return catchUp(zone, Set.of());
	}

	/** As {@link #catchUp(ZoneId)}, but leaves some months alone. */
	public CaughtUp catchUp(ZoneId zone, Set<YearMonth> but) {
		List<MonthClose> closed = new ArrayList<>();
		List<FailedClose> failed = new ArrayList<>();
		Set<YearMonth> leftAlone = new HashSet<>(but);
		while (true) {
			// one month a lock: an import need not wait for a year of them
			boolean more = this.facts.undisturbed(() -> {
				Optional<YearMonth> next = nextDue(zone, leftAlone);
				next.ifPresent((month) -> {
					leftAlone.add(month);
					try {
						closed.add(close(month, zone));
					}
					catch (RuntimeException ex) {
						if (Passing.mayPass(ex)) {
							throw ex;
						}
						LOG.error("{} could not be closed", month, ex);
						failed.add(new FailedClose(new Period(Period.Length.MONTH, month),
								ex instanceof InconsistentFiguresException));
					}
				});
				return next.isPresent();
			});
			if (!more) {
				return new CaughtUp(closed, failed);
			}
		}
	}

	/**
	 * What came of closing what was due.
	 *
	 * @param closed what this process closed itself
	 * @param failed what it could not
	 */
	public record CaughtUp(List<MonthClose> closed, List<FailedClose> failed) {

		public CaughtUp {
			closed = List.copyOf(closed);
			failed = List.copyOf(failed);
		}

	}

	/**
	 * A month that could not be closed.
	 *
	 * @param inconsistent whether its figures break a rule; else its report could not be
	 * made
	 */
	public record FailedClose(Period month, boolean inconsistent) {

	}

	/** The months that are due and not closed, oldest first. */
	public List<YearMonth> due() {
		return inTransaction(() -> this.calendars.due(this.clock.instant()));
	}

	/** Opens a closed month again; false if it is not closed. */
	public boolean reopen(Period month, String reason) {
		return this.facts.undisturbed(() -> inTransaction(() -> {
			this.facts.checkOwner();
			return this.calendars.reopen(month, this.clock.instant(), reason, null, null);
		}));
	}

	private Optional<YearMonth> nextDue(ZoneId zone, Set<YearMonth> leftAlone) {
		return inTransaction(() -> this.calendars.ready(this.clock.instant(), this.sectorReports.codes(), zone))
			.stream()
			.filter((month) -> !leftAlone.contains(month))
			.findFirst();
	}

	private MonthClose close(YearMonth month, ZoneId zone) {
		Period period = new Period(Period.Length.MONTH, month);
		DueRule rule = inTransaction(this.calendars::rule).orElseThrow();
		int reopenings = inTransaction(() -> this.calendars.reopenings(period));
		try {
			JobExecution execution = this.operator.start(this.monthlyReport,
					new JobParametersBuilder().addString(MonthlyReportJob.MONTH, period.toString())
						.addLong(MonthlyReportJob.REOPENINGS, (long) reopenings)
						.addString(MonthlyReportJob.ZONE, zone.getId(), false)
						.addLong(MonthlyReportJob.DUE, rule.dueAt(month).toEpochMilli(), false)
						.toJobParameters());
			for (Throwable failure : execution.getAllFailureExceptions()) {
				if (failure instanceof RuntimeException unchecked) {
					throw unchecked;
				}
				throw new IllegalStateException(period + " could not be closed: " + failure.getMessage(), failure);
			}
		}
		catch (JobExecutionException ex) {
			throw new IllegalStateException(period + " could not be closed: " + ex.getMessage(), ex);
		}
		return inTransaction(() -> this.calendars.closed()
			.stream()
			.filter((close) -> close.month().equals(period))
			.findFirst()
			.orElseThrow());
	}

	private <T> T inTransaction(Supplier<T> work) {
		return requireNonNull(this.transaction.execute((status) -> work.get()));
	}

}
