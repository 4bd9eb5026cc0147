package org.bayan.batch;

import java.time.Clock;
import java.util.List;

import org.bayan.batch.edition.EditionCheck;
import org.bayan.batch.edition.MonthlyClose;
import org.bayan.batch.edition.MonthlyReportJob;
import org.bayan.batch.edition.Publisher;
import org.bayan.batch.edition.SectorReports;
import org.bayan.batch.facts.FactChanges;
import org.bayan.batch.facts.FactsConfiguration;
import org.bayan.batch.intake.ImportJob;
import org.bayan.batch.request.RequestConfiguration;
import org.bayan.batch.run.FactsLock;
import org.bayan.batch.run.FlatContextSerializer;
import org.bayan.batch.run.LeftRuns;
import org.bayan.batch.run.RecordedRuns;
import org.bayan.batch.summary.SummariseJob;
import org.bayan.db.DbConfiguration;
import org.bayan.db.calendar.Calendars;
import org.bayan.db.calendar.SectorMonths;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.EditionChecks;
import org.bayan.db.edition.Editions;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.operation.WorkLocks;
import org.bayan.db.reference.References;
import org.bayan.db.report.Reports;
import org.bayan.db.restatement.Restatements;
import org.bayan.db.summary.Summaries;
import org.bayan.db.summary.Verification;
import org.bayan.reporting.output.Format;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The jobs and what they share. Needs a clock, the business clock. */
@Configuration(proxyBeanMethods = false)
@Import({ DbConfiguration.class, ImportJob.class, SummariseJob.class, FactsConfiguration.class, MonthlyReportJob.class,
		RequestConfiguration.class })
public class BatchConfiguration {

	@Bean
	FactsLock factsLock(WorkLocks works) {
		return new FactsLock(works);
	}

	@Bean
	Publisher publisher(FactChanges facts, Editions editions, Restatements restatements, Reports reports,
			Changes changes, Verification verification, SectorReports sectorReports, References references,
			PlatformTransactionManager transactions, Clock clock) {
		return new Publisher(facts, editions, restatements, reports, changes, verification, sectorReports, references,
				new TransactionTemplate(transactions), clock, List.of(Format.values()));
	}

	@Bean
	SectorReports sectorReports(FactChanges facts, Changes changes, Summaries summaries, References references,
			Calendars calendars, SectorMonths sectorMonths, AuditEntries audit, PlatformTransactionManager transactions,
			Clock clock) {
		return new SectorReports(facts, changes, summaries, references, calendars, sectorMonths, audit,
				new TransactionTemplate(transactions), clock);
	}

	@Bean
	EditionCheck editionCheck(Editions editions, EditionChecks checks, Reports reports, Publisher publisher,
			WorkLocks works, PlatformTransactionManager transactions) {
		TransactionTemplate reading = new TransactionTemplate(transactions);
		reading.setReadOnly(true);
		reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		return new EditionCheck(editions, checks, reports, publisher, works, reading,
				new TransactionTemplate(transactions));
	}

	@Bean
	MonthlyClose monthlyClose(FactChanges facts, JobOperator operator, Job monthlyReport, Calendars calendars,
			SectorReports sectorReports, PlatformTransactionManager transactions, Clock clock) {
		return new MonthlyClose(facts, operator, monthlyReport, calendars, sectorReports,
				new TransactionTemplate(transactions), clock);
	}

	@Bean
	LeftRuns leftRuns(JobRepository repository, JobOperator operator) {
		return new LeftRuns(repository, operator);
	}

	@Bean
	RecordedRuns recordedRuns(JobRepository repository, JobOperator operator, LeftRuns left) {
		return new RecordedRuns(repository, operator, left);
	}

	@Bean
	FlatContextSerializer executionContextSerializer() {
		return new FlatContextSerializer();
	}

}
