package org.bayan.batch.summary;

import org.bayan.batch.run.FactsLock;
import org.bayan.batch.run.Failpoints;
import org.bayan.batch.run.RunFailpoints;
import org.bayan.db.change.Changes;
import org.bayan.db.summary.Summaries;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes every figure from the facts, in one transaction. */
@Configuration(proxyBeanMethods = false)
public class SummariseJob {

	/** The job's name in Spring Batch's tables. */
	public static final String NAME = "summarise";

	/** Identifying parameter: tells one run from another. */
	public static final String RUN = "run";

	@Bean
	Job summariseActivities(JobRepository repository, Step recompute) {
		return new JobBuilder(NAME, repository).listener(new RunFailpoints(NAME)).start(recompute).build();
	}

	@Bean
	Step recompute(JobRepository repository, PlatformTransactionManager transactions, FactsLock lock, Changes changes,
			Summaries summaries) {
		return new StepBuilder("recompute", repository).tasklet((contribution, context) -> {
			lock.check();
			summaries.recompute(changes.latest());
			Failpoints.reach("summarise.before-commit");
			return RepeatStatus.FINISHED;
		}, transactions).build();
	}

}
