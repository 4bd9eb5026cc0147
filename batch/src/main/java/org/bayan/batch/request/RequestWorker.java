package org.bayan.batch.request;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.bayan.batch.edition.InconsistentFiguresException;
import org.bayan.batch.edition.MonthNotEndedException;
import org.bayan.batch.edition.OvertakenException;
import org.bayan.batch.edition.Published;
import org.bayan.batch.edition.Publisher;
import org.bayan.batch.run.Failpoints;
import org.bayan.batch.run.Passing;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.request.Request;
import org.bayan.db.request.RequestedOutput;
import org.bayan.db.request.Requests;
import org.bayan.domain.period.Period;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;

/**
 * Takes requests from the scheduler's table and does them, any number of instances side
 * by side. A request whose process was killed is begun again by whoever notices that its
 * heartbeat stopped; only one attempt at a time can write.
 */
public class RequestWorker implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(RequestWorker.class);

	/** A list, a publication, and a report that goes on beside them. */
	private static final int AT_ONCE = 3;

	private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

	private static final Duration ASKS_FOR_ITS_TURN_AFTER = Duration.ofSeconds(2);

	/** After four that are missed, 20 s, a request is begun again. */
	private static final Duration HEARTBEAT = Duration.ofSeconds(5);

	private static final int MISSED_HEARTBEATS = 4;

	private static final Duration TRIES_AGAIN_AFTER = Duration.ofSeconds(5);

	/** A file is rendered within a few seconds, and between two it stops. */
	private static final Duration PATIENCE_AT_END = Duration.ofSeconds(8);

	private final DataSource dataSource;

	private final Requests requests;

	private final Publisher publisher;

	private final AuditEntries audit;

	private final RequestedReport report;

	private final RequestedList list;

	private final TransactionTemplate transaction;

	private volatile boolean stopping;

	private @Nullable Scheduler scheduler;

	RequestWorker(DataSource dataSource, Requests requests, RequestedReport report, RequestedList list,
			Publisher publisher, AuditEntries audit, PlatformTransactionManager transactions) {
		this.dataSource = dataSource;
		this.requests = requests;
		this.publisher = publisher;
		this.audit = audit;
		this.report = report;
		this.list = list;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** An attempt at a request: whoever holds an older number writes nothing. */
	record Attempt(UUID request, int number) {

	}

	/**
	 * Whether a request may be worked on.
	 *
	 * @param attempt null where it waits, has ended or is gone
	 */
	private record Turn(boolean ofAnother, @Nullable Attempt attempt) {

	}

	/**
	 * Works until it is closed.
	 * @param zone the organisation's zone
	 */
	public synchronized void start(ZoneId zone) {
		CustomTask<Void> task = Tasks.custom(Requests.TASK, Void.class)
			.onFailure(new FailureHandler.OnFailureRetryLater<>(TRIES_AGAIN_AFTER))
			.onDeadExecutionRevive()
			.execute((instance, context) -> work(UUID.fromString(instance.getId()), zone));
		Scheduler started = Scheduler.create(this.dataSource, task)
			.tableName(Requests.TASK_TABLE)
			.threads(AT_ONCE)
			.pollingInterval(LOOKS_EVERY)
			.heartbeatInterval(HEARTBEAT)
			.missedHeartbeatsLimit(MISSED_HEARTBEATS)
			.shutdownMaxWait(PATIENCE_AT_END)
			.build();
		this.scheduler = started;
		started.start();
	}

	/** Does a request, unless it is the turn of another. */
	private CompletionHandler<Void> work(UUID id, ZoneId zone) {
		inTransaction(() -> this.requests.forget(Requests.MOST_BYTES));
		Turn turn = inTransaction(() -> this.requests.waits(id) ? new Turn(true, null)
				: new Turn(false, this.requests.begin(id).map((number) -> new Attempt(id, number)).orElse(null)));
		if (turn.ofAnother()) {
			return (complete, operations) -> operations.reschedule(complete,
					complete.getTimeDone().plus(ASKS_FOR_ITS_TURN_AFTER));
		}
		if (turn.attempt() != null) {
			work(turn.attempt(), zone);
		}
		return new CompletionHandler.OnCompleteRemove<>();
	}

	private void work(Attempt attempt, ZoneId zone) {
		UUID id = attempt.request();
		Failpoints.reach("request.begun");
		try {
			inTransaction(() -> this.requests.find(id, attempt.number()))
				.ifPresent((request) -> perform(attempt, request, zone));
		}
		catch (RefusedRequest ex) {
			fail(attempt, ex.code());
		}
		catch (RuntimeException ex) {
			if (ex instanceof StoppingException || Passing.mayPass(ex)) {
				inTransaction(() -> {
					this.requests.giveBack(id, attempt.number());
					return true;
				});
				throw ex;
			}
			LOG.error("Request {} failed", id, ex);
			fail(attempt, "unexpected");
		}
		catch (OutOfMemoryError ex) {
			LOG.error("Request {} needs more memory than there is", id, ex);
			fail(attempt, "too-large");
		}
	}

	private void perform(Attempt attempt, Request request, ZoneId zone) {
		switch (request.output()) {
			case RequestedOutput.Report report -> {
				this.report.render(attempt, report, zone, () -> this.stopping);
				inTransaction(() -> this.requests.done(attempt.request(), attempt.number(), null));
			}
			case RequestedOutput.Listing listing -> {
				this.list.write(attempt, listing, request.askedAt(), zone, () -> this.stopping);
				inTransaction(() -> this.requests.done(attempt.request(), attempt.number(), null));
			}
			case RequestedOutput.Publication publication -> publish(attempt, request, publication, zone);
		}
	}

	/**
	 * The edition, its audit entry and the end of the request appear together, so a
	 * request that is begun again never says that nothing was new.
	 */
	private void publish(Attempt attempt, Request request, RequestedOutput.Publication output, ZoneId zone) {
		Period month = output.month();
		try {
			Optional<Published> published = this.publisher.publish(month, zone, output.seen(), (result) -> {
				if (!this.requests.done(attempt.request(), attempt.number(),
						new Request.Outcome(result.number(), result.fresh(), result.restated()))) {
					throw new StoppingException();
				}
				if (result.fresh()) {
					this.audit.add(request.account(), "publication", month + " edition " + result.number(),
							request.address());
				}
			});
			if (published.isEmpty()) {
				throw new RefusedRequest("no-data");
			}
		}
		catch (MonthNotEndedException ex) {
			throw new RefusedRequest("not-ended");
		}
		catch (OvertakenException ex) {
			throw new RefusedRequest("overtaken");
		}
		catch (InconsistentFiguresException ex) {
			LOG.error("{} was not published: {}", month, ex.difference());
			throw new RefusedRequest("inconsistent");
		}
	}

	private void fail(Attempt attempt, String code) {
		inTransaction(() -> {
			this.requests.fail(attempt.request(), attempt.number(), code);
			return true;
		});
	}

	private <T> T inTransaction(Supplier<T> work) {
		return requireNonNull(this.transaction.execute((status) -> work.get()));
	}

	/** Stops after the file that is being rendered; others do the rest. */
	@Override
	public synchronized void close() {
		this.stopping = true;
		if (this.scheduler != null) {
			this.scheduler.stop();
			this.scheduler = null;
		}
	}

}
