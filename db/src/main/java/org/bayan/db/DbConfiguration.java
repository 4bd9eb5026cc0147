package org.bayan.db;

import javax.sql.DataSource;

import org.bayan.db.activity.Activities;
import org.bayan.db.calendar.Calendars;
import org.bayan.db.calendar.SectorMonths;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.EditionChecks;
import org.bayan.db.edition.Editions;
import org.bayan.db.intake.Forms;
import org.bayan.db.intake.IntakeFiles;
import org.bayan.db.intake.KnownContents;
import org.bayan.db.intake.OwnLists;
import org.bayan.db.intake.RejectedRows;
import org.bayan.db.intake.Corrections;
import org.bayan.db.intake.StagedRows;
import org.bayan.db.intake.Trials;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.operation.WorkLocks;
import org.bayan.db.record.RecordedActivities;
import org.bayan.db.record.SearchIndex;
import org.bayan.db.reference.References;
import org.bayan.db.report.DataVersions;
import org.bayan.db.report.Reports;
import org.bayan.db.request.Requests;
import org.bayan.db.restatement.Restatements;
import org.bayan.db.summary.Summaries;
import org.bayan.db.summary.Verification;
import org.jooq.DSLContext;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The tables of the program as beans that take part in the current transaction. */
@Configuration(proxyBeanMethods = false)
public class DbConfiguration {

	@Bean
	Changes changes(DSLContext dsl) {
		return new Changes(dsl);
	}

	@Bean
	References references(DSLContext dsl) {
		return new References(dsl);
	}

	@Bean
	Activities activities(DSLContext dsl) {
		return new Activities(dsl);
	}

	@Bean
	IntakeFiles intakeFiles(DSLContext dsl) {
		return new IntakeFiles(dsl);
	}

	@Bean
	StagedRows stagedRows(DSLContext dsl, DataSource dataSource) {
		return new StagedRows(dsl, dataSource);
	}

	@Bean
	KnownContents knownContents(DSLContext dsl) {
		return new KnownContents(dsl);
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
	Trials trials(DSLContext dsl, DataSource dataSource) {
		return new Trials(dsl, dataSource);
	}

	@Bean
	Forms forms(DSLContext dsl) {
		return new Forms(dsl);
	}

	@Bean
	RejectedRows rejectedRows(DSLContext dsl) {
		return new RejectedRows(dsl);
	}

	@Bean
	Summaries summaries(DSLContext dsl) {
		return new Summaries(dsl);
	}

	@Bean
	Reports reports(DSLContext dsl) {
		return new Reports(dsl);
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
	Editions editions(DSLContext dsl) {
		return new Editions(dsl);
	}

	@Bean
	Restatements restatements(DSLContext dsl, Editions editions, Reports reports) {
		return new Restatements(editions, reports, new DataVersions(dsl));
	}

	@Bean
	EditionChecks editionChecks(DSLContext dsl) {
		return new EditionChecks(dsl);
	}

	@Bean
	Requests requests(DSLContext dsl) {
		return new Requests(dsl);
	}

	@Bean
	RecordedActivities recordedActivities(DSLContext dsl) {
		return new RecordedActivities(dsl);
	}

	@Bean
	AuditEntries auditEntries(DSLContext dsl) {
		return new AuditEntries(dsl);
	}

	@Bean
	Verification verification(DSLContext dsl) {
		return new Verification(dsl);
	}

	@Bean
	WorkLocks works(DSLContext dsl, DataSource dataSource) {
		return new WorkLocks(dsl, unpooled(dataSource));
	}

	@Bean
	SearchIndex searchIndex(DataSource dataSource) {
		return new SearchIndex(unpooled(dataSource));
	}

	private static DataSource unpooled(DataSource dataSource) {
		return DataSourceBuilder.derivedFrom(dataSource).type(SimpleDriverDataSource.class).build();
	}

}
