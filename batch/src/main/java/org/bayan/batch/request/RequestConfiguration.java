package org.bayan.batch.request;

import javax.sql.DataSource;

import org.bayan.batch.edition.Publisher;
import org.bayan.db.change.Changes;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.record.RecordedActivities;
import org.bayan.db.reference.References;
import org.bayan.db.report.Reports;
import org.bayan.db.request.Requests;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires {@link RequestWorker}. */
@Configuration(proxyBeanMethods = false)
public class RequestConfiguration {

	@Bean
	RequestedReport requestedReport(Requests requests, Reports reports, PlatformTransactionManager transactions) {
		return new RequestedReport(requests, reports, transactions);
	}

	@Bean
	RequestedList requestedList(Requests requests, RecordedActivities records, References references, Changes changes,
			PlatformTransactionManager transactions) {
		return new RequestedList(requests, records, references, changes, transactions);
	}

	@Bean
	RequestWorker requestWorker(DataSource dataSource, Requests requests, RequestedReport report, RequestedList list,
			Publisher publisher, AuditEntries audit, PlatformTransactionManager transactions) {
		return new RequestWorker(dataSource, requests, report, list, publisher, audit, transactions);
	}

}
