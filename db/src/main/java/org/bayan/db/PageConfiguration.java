package org.bayan.db;

import javax.sql.DataSource;

import org.bayan.db.account.Accounts;
import org.bayan.db.account.SignInAttempts;
import org.bayan.db.activity.Activities;
import org.bayan.db.calendar.Calendars;
import org.bayan.db.calendar.SectorMonths;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.EditionChecks;
import org.bayan.db.edition.Editions;
import org.bayan.db.intake.IntakeFiles;
import org.bayan.db.intake.OwnLists;
import org.bayan.db.intake.RejectedRows;
import org.bayan.db.intake.Corrections;
import org.bayan.db.intake.Trials;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.operation.Restarts;
import org.bayan.db.operation.Runs;
import org.bayan.db.record.RecordedActivities;
import org.bayan.db.reference.References;
import org.bayan.db.report.DataVersions;
import org.bayan.db.report.FigureCaches;
import org.bayan.db.report.RangeReports;
import org.bayan.db.report.Reports;
import org.bayan.db.request.Requests;
import org.bayan.db.restatement.Restatements;
import org.bayan.db.summary.Summaries;
import org.bayan.db.summary.Verification;
import org.jooq.DSLContext;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables that pages read, as beans that take part in the current transaction. */
@Configuration(proxyBeanMethods = false)
public class PageConfiguration {

	@Bean
	Accounts accounts(DSLContext dsl) {
		return new Accounts(dsl);
	}

	@Bean
	SignInAttempts signInAttempts(DSLContext dsl) {
		return new SignInAttempts(dsl);
	}

	@Bean
	AuditEntries auditEntries(DSLContext dsl) {
		return new AuditEntries(dsl);
	}

	@Bean
	Runs runs(DSLContext dsl) {
		return new Runs(dsl);
	}

	@Bean
	Restarts restarts(DSLContext dsl) {
		return new Restarts(dsl);
	}

	@Bean
	Calendars calendars(DSLContext dsl) {
		return new Calendars(dsl);
	}

	@Bean
	SectorMonths sectorMonths(DSLContext dsl) {
		return new SectorMonths(dsl);
	}

	@Bean
	EditionChecks editionChecks(DSLContext dsl) {
		return new EditionChecks(dsl);
	}

	@Bean
	IntakeFiles intakeFiles(DSLContext dsl) {
		return new IntakeFiles(dsl);
	}

	@Bean
	Changes changes(DSLContext dsl) {
		return new Changes(dsl);
	}

	@Bean
	References references(DSLContext dsl) {
		return new References(dsl);
	}

	@Bean
	Summaries summaries(DSLContext dsl) {
		return new Summaries(dsl);
	}

	/** Pages read in transactions that change nothing. */
	@Bean
	FigureCaches keptFigures() {
		return new FigureCaches();
	}

	@Bean
	Reports reports(DSLContext dsl, FigureCaches kept) {
		return new Reports(dsl, kept);
	}

	@Bean
	DataVersions newest(DSLContext dsl) {
		return new DataVersions(dsl);
	}

	@Bean
	RangeReports rangeReports(DSLContext dsl, FigureCaches kept) {
		return new RangeReports(dsl, kept);
	}

	@Bean
	Editions editions(DSLContext dsl) {
		return new Editions(dsl);
	}

	@Bean
	Restatements restatements(Editions editions, Reports reports, DataVersions newest) {
		return new Restatements(editions, reports, newest);
	}

	@Bean
	Verification verification(DSLContext dsl) {
		return new Verification(dsl);
	}

	@Bean
	Corrections corrections(DSLContext dsl) {
		return new Corrections(dsl);
	}

	@Bean
	OwnLists ownLists(DSLContext dsl) {
		return new OwnLists(dsl);
	}

	@Bean
	Activities activities(DSLContext dsl) {
		return new Activities(dsl);
	}

	@Bean
	Trials trials(DSLContext dsl, DataSource dataSource) {
		return new Trials(dsl, dataSource);
	}

	@Bean
	RejectedRows rejectedRows(DSLContext dsl) {
		return new RejectedRows(dsl);
	}

	@Bean
	Requests requests(DSLContext dsl) {
		return new Requests(dsl);
	}

	@Bean
	RecordedActivities recordedActivities(DSLContext dsl) {
		return new RecordedActivities(dsl);
	}

}
