package org.bayan.batch.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/**
 * Works of one step that are recorded as runs like all others, so that they can be seen.
 * The work has its own transaction; the record is a progress bar.
 */
public class RecordedRuns {

	/** Tells one run from another. */
	private static final String RUN = "run";

	private final JobRepository repository;

	private final JobOperator operator;

	private final LeftRuns left;

	public RecordedRuns(JobRepository repository, JobOperator operator, LeftRuns left) {
		this.repository = repository;
		this.operator = operator;
		this.left = left;
	}

	/**
	 * Does a work as a run of a job. To be called while the lock of the facts is held:
	 * nobody else takes the run's number.
	 */
	public <T> T record(String job, Supplier<T> work) {
		List<T> result = new ArrayList<>();
		Job one = new JobBuilder(job, this.repository)
			.start(new StepBuilder(job, this.repository).tasklet((contribution, context) -> {
				result.add(work.get());
				return RepeatStatus.FINISHED;
			}, new ResourcelessTransactionManager()).build())
			.build();
		try {
			JobExecution execution = this.operator.start(one,
					new JobParametersBuilder().addLong(RUN, this.left.next(job)).toJobParameters());
			for (Throwable failure : execution.getAllFailureExceptions()) {
				if (failure instanceof RuntimeException unchecked) {
					throw unchecked;
				}
				throw new IllegalStateException(job + " failed: " + failure.getMessage(), failure);
			}
		}
		catch (JobExecutionException ex) {
			throw new IllegalStateException(job + " could not be started: " + ex.getMessage(), ex);
		}
		return result.getFirst();
	}

}
