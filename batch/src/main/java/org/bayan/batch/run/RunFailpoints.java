package org.bayan.batch.run;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/**
 * The points of any job at which a test kills the program: when its run is recorded as
 * started, and when its work is committed but not recorded as complete.
 */
public final class RunFailpoints implements JobExecutionListener {

	private final String job;

	public RunFailpoints(String job) {
		this.job = job;
	}

	@Override
	public void beforeJob(JobExecution execution) {
		Failpoints.reach(this.job + ".started");
	}

	@Override
	public void afterJob(JobExecution execution) {
		Failpoints.reach(this.job + ".committed");
	}

}
