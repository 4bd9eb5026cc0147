package org.bayan.web.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.bayan.db.account.Account;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.request.Request;
import org.bayan.db.request.RequestedOutput;
import org.bayan.db.request.Requests;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.web.page.Page;

import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;

/**
 * Asks the workers for something: the request, its task and its audit entry are written
 * together or not at all.
 */
@Component
class RequestQueue {

	/** A worker whose clock is slow takes a request at once, too. */
	private static final Duration EARLIER = Duration.ofHours(1);

	private final Requests requests;

	private final AuditEntries audit;

	private final TransactionTemplate transaction;

	private final SchedulerClient scheduler;

	RequestQueue(Requests requests, AuditEntries audit, TransactionTemplate transaction, DataSource dataSource) {
		this.requests = requests;
		this.audit = audit;
		this.transaction = transaction;
		this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
			.tableName(Requests.TASK_TABLE)
			.build();
	}

	/** Asks for something; false, and nothing done, where too much is asked already. */
	boolean ask(Account account, Page page, RequestedOutput output) {
		return requireNonNull(this.transaction.execute((status) -> {
			Optional<Request> added = this.requests.add(account.key(), page.address(), output);
			added.ifPresent((request) -> {
				Instant due = request.askedAt().minus(EARLIER);
				this.scheduler.schedule(new TaskInstance<>(Requests.TASK, request.id().toString()), due);
				this.audit.add(account.key(), "request", words(output), page.address());
			});
			return added.isPresent();
		}));
	}

	/** {@code list csv ar any MAR ALL}: what the audit says was asked for. */
	private static String words(RequestedOutput output) {
		String kind = output.kind().name().toLowerCase(Locale.ROOT);
		return switch (output) {
			case RequestedOutput.Report report ->
				"%s %s %s %s".formatted(kind, report.period(), report.place(), report.sector());
			case RequestedOutput.Publication publication ->
				"%s %s %s %s".formatted(kind, publication.month(), Place.EVERYWHERE, SectorScope.EVERY);
			case RequestedOutput.Listing list -> "%s %s %s %s %s %s".formatted(kind, list.format(), list.language(),
					(list.filter().period() != null) ? list.filter().period() : "any", list.filter().place(),
					list.filter().sector());
		};
	}

}
