package org.bayan.batch.run;

import java.util.List;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * What a killed process left in Spring Batch's tables. To be cleared while the lock of
 * the work is held: then whoever is recorded as running is gone.
 */
public class LeftRuns {

	private static final int PAGE = 100;

	private final JobRepository repository;

	private final JobOperator operator;

	public LeftRuns(JobRepository repository, JobOperator operator) {
		this.repository = repository;
		this.operator = operator;
	}

	/** Clears what is left of every job. */
	public void clear() {
		this.repository.getJobNames().forEach(this::clear);
	}

	/**
	 * Records the runs of a job that nobody runs any more as failed, so that they can be
	 * started again, and removes instances of which the process was killed before their
	 * first run was recorded: they would block their parameters for ever.
	 * @return the runs found
	 */
	List<JobExecution> clear(String job) {
		List<JobExecution> left = List.copyOf(this.repository.findRunningJobExecutions(job));
		for (JobExecution execution : left) {
			this.operator.recover(execution);
		}
		// only the newest instance can be without a run: each is made under the lock
		for (JobInstance instance : this.repository.getJobInstances(job, 0, PAGE)) {
			if (this.repository.getJobExecutions(instance).isEmpty()) {
				this.repository.deleteJobInstance(instance);
			}
		}
		return left;
	}

	/** One more than the instances of a job: tells the next one from all before. */
	public long next(String job) {
		JobInstance last = this.repository.getLastJobInstance(job);
		return (last != null) ? last.getInstanceId() + 1 : 1;
	}

}
