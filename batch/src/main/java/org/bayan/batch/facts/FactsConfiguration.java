package org.bayan.batch.facts;

import java.time.Clock;

import org.bayan.batch.intake.ImportProgress;
import org.bayan.batch.run.FactsLock;
import org.bayan.batch.run.LeftRuns;
import org.bayan.batch.run.RecordedRuns;
import org.bayan.db.activity.Activities;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.IntakeFiles;
import org.bayan.db.intake.OwnLists;
import org.bayan.db.intake.Trials;
import org.bayan.db.reference.References;
import org.bayan.db.summary.Summaries;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires {@link FactChanges}. */
@Configuration(proxyBeanMethods = false)
public class FactsConfiguration {

	@Bean
	FactChanges facts(FactsLock lock, LeftRuns left, JobOperator operator, Job importActivities,
			Job summariseActivities, ImportProgress progress, IntakeFiles files, Trials trials, OwnLists ownLists,
			Activities activities, Changes changes, Summaries summaries, References references, RecordedRuns recorded,
			PlatformTransactionManager transactions, Clock clock) {
		return new FactChanges(lock, left, operator, importActivities, summariseActivities, progress, files, trials,
				ownLists, activities, changes, summaries, new ReferenceChange(references, changes, summaries), recorded,
				new TransactionTemplate(transactions), clock);
	}

}
