package org.bayan.batch.edition;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.bayan.batch.run.Failpoints;
import org.bayan.batch.run.RunFailpoints;
import org.bayan.db.calendar.Calendars;
import org.bayan.db.calendar.MonthClose;
import org.bayan.domain.period.Period;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Closes a month: proves the figures, then freezes the edition, checks its files and
 * notes the month as closed, all in one transaction. Whatever kills it, it is started
 * again and does the rest; a month that is closed cannot be closed twice.
 */
@Configuration(proxyBeanMethods = false)
public class MonthlyReportJob {

	/** The job's name in Spring Batch's tables. */
	public static final String NAME = "monthly-report";

	/** Identifying parameter: the month, {@code YYYY-MM}. */
	public static final String MONTH = "period";

	/** Identifying parameter: how often the month was opened again. */
	public static final String REOPENINGS = "reopenings";

	/** The zone of the texts and of the moment of knowledge. */
	static final String ZONE = "zone";

	/** When it was due, in milliseconds since 1970. */
	static final String DUE = "due";

	@Bean
	Job monthlyReport(JobRepository repository, Step proveFigures, Step closeMonth) {
		return new JobBuilder(NAME, repository).listener(new RunFailpoints(NAME))
			.start(proveFigures)
			.next(closeMonth)
			.build();
	}

	@Bean
	Step proveFigures(JobRepository repository, PlatformTransactionManager transactions, Publisher publisher) {
		return new StepBuilder("prove", repository).allowStartIfComplete(true).tasklet((contribution, context) -> {
			publisher.prove(Period.parse(parameter(context, MONTH)));
			Failpoints.reach("close.figures-proved");
			return RepeatStatus.FINISHED;
		}, transactions).build();
	}

	@Bean
	Step closeMonth(JobRepository repository, PlatformTransactionManager transactions, Publisher publisher,
			Calendars calendars, Clock clock) {
		return new StepBuilder("close", repository).tasklet((contribution, context) -> {
			Period month = Period.parse(parameter(context, MONTH));
			Published published = publisher.freeze(month, ZoneId.of(parameter(context, ZONE))).orElseThrow();
			Instant due = Instant.ofEpochMilli(Long.parseLong(parameter(context, DUE)));
			calendars.close(new MonthClose(month, published.number(), due, clock.instant()));
			Failpoints.reach("close.before-commit");
			return RepeatStatus.FINISHED;
		}, transactions).build();
	}

	private static String parameter(ChunkContext context, String name) {
		return String.valueOf(context.getStepContext().getJobParameters().get(name));
	}

}
