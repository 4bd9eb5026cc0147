package org.bayan.batch.intake;

import java.time.Clock;
import java.util.List;

import org.bayan.batch.run.FactsLock;
import org.bayan.batch.run.RunFailpoints;
import org.bayan.db.activity.Activities;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.Forms;
import org.bayan.db.intake.IntakeFiles;
import org.bayan.db.intake.KnownContents;
import org.bayan.db.intake.OwnLists;
import org.bayan.db.intake.RejectedRows;
import org.bayan.db.intake.Corrections;
import org.bayan.db.intake.StagedRows;
import org.bayan.db.intake.Trials;
import org.bayan.db.record.RecordedActivities;
import org.bayan.db.record.SearchIndex;
import org.bayan.db.reference.References;
import org.bayan.db.summary.Summaries;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The import of one file: its rows are staged chunk by chunk, then published with the
 * figures in one transaction.
 */
@Configuration(proxyBeanMethods = false)
public class ImportJob {

	/** The job's name in Spring Batch's tables. */
	public static final String NAME = "import";

	/** Identifying parameter: the number of the file. */
	public static final String FILE = "file";

	/** Identifying parameter: which time a file is tried again. */
	public static final String LOOK = "look";

	@Bean
	Job importActivities(JobRepository repository, Step stage, Step publish) {
		return new JobBuilder(NAME, repository).listener(new RunFailpoints(NAME)).start(stage).next(publish).build();
	}

	/**
	 * Starts again even if it ended: it goes on behind the last staged row, if any is
	 * left.
	 */
	@Bean
	Step stage(JobRepository repository, PlatformTransactionManager transactions, StagingReader reader,
			StagingWriter writer) {
		// one item is as many rows as go into one transaction
		return new StepBuilder("stage", repository).<List<ReadRow>, List<ReadRow>>chunk(1)
			.transactionManager(transactions)
			.reader(reader)
			.writer(writer)
			.allowStartIfComplete(true)
			.build();
	}

	@Bean
	Step publish(JobRepository repository, PlatformTransactionManager transactions, Publication publication) {
		return new StepBuilder("publish", repository).tasklet(publication, transactions).build();
	}

	@Bean
	@StepScope
	StagingReader stagingReader(@Value("#{jobParameters['file']}") Long file, FactsLock lock, IntakeFiles files,
			StagedRows staged, KnownContents known, Changes changes, OwnLists ownLists, Trials trials,
			References references, Corrections corrections, PlatformTransactionManager transactions) {
		return new StagingReader(file, lock, files, staged, known, changes, ownLists, trials, references, corrections,
				new TransactionTemplate(transactions));
	}

	@Bean
	@StepScope
	StagingWriter stagingWriter(@Value("#{jobParameters['file']}") Long file, StagingReader reader, FactsLock lock,
			References references, Changes changes, Activities activities, StagedRows staged, RejectedRows rejected,
			Forms forms, Corrections corrections, ImportProgress progress) {
		return new StagingWriter(file, reader, lock, references, changes, activities, staged, rejected, forms,
				corrections, progress);
	}

	@Bean
	@StepScope
	Publication publication(@Value("#{jobParameters['file']}") Long file, FactsLock lock, IntakeFiles files,
			StagedRows staged, RejectedRows rejected, Activities activities, Changes changes, Summaries summaries,
			SearchIndex search, Trials trials, Forms forms, RecordedActivities records, Clock clock,
			PlatformTransactionManager transactions) {
		Taking taking = new Taking(forms, activities, changes, summaries, clock);
		Effect effect = new Effect(trials, taking, records, changes, summaries, transactions);
		return new Publication(file, lock, files, staged, rejected, activities, changes, taking, search, trials,
				effect);
	}

	@Bean
	ImportProgress importProgress() {
		return new ImportProgress();
	}

}
