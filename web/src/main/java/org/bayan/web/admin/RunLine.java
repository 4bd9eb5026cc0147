package org.bayan.web.admin;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.bayan.db.operation.Run;
import org.bayan.db.operation.RunStep;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One run as the page shows it.
 *
 * @param what file or month; empty: neither
 * @param error the first line of what went wrong; null: nothing
 * @param restartable whether it failed and may be tried again
 */
public record RunLine(long number, String job, String what, String state, boolean failed, String started,
		String duration, String read, @Nullable String error, boolean restartable, List<Step> steps) {

	/** One step in words. */
	public record Step(String name, String state, String read, String written, String duration) {

	}

	/**
	 * A run in words.
	 * @param error what went wrong, in the reader's language where it is known
	 * @param machine the zone in which runs are dated
	 * @param zone the organisation's
	 */
	static RunLine of(Run run, @Nullable String error, List<RunStep> steps, Texts texts, ZoneId machine, ZoneId zone) {
		boolean failed = run.state().equals("FAILED");
		String what = (run.file() != null) ? "#" + run.fileNumber() + " " + run.file()
				: (run.period() != null) ? run.period() : "";
		LocalDateTime started = run.startedAt();
		return new RunLine(run.number(), job(run.job(), texts), what, state(run.state(), texts), failed,
				(started != null) ? texts.moment(started.atZone(machine).toInstant(), zone) : "",
				duration(run.duration(), texts), texts.number(run.read()), error,
				failed && (run.job().equals("import") || run.job().equals("monthly-report")),
				steps.stream()
					.map((step) -> new Step(step(step.name(), texts), state(step.state(), texts),
							texts.number(step.read()), texts.number(step.written()), duration(step.duration(), texts)))
					.toList());
	}

	private static String job(String job, Texts texts) {
		return texts.has("web.admin.job." + job) ? texts.get("web.admin.job." + job) : job;
	}

	private static String step(String step, Texts texts) {
		String key = "web.admin.step." + step;
		return texts.has(key) ? texts.get(key) : step;
	}

	private static String state(String state, Texts texts) {
		String key = "web.admin.state." + state.toLowerCase(Locale.ROOT);
		return texts.has(key) ? texts.get(key) : state;
	}

	private static String duration(@Nullable Duration duration, Texts texts) {
		return (duration == null) ? ""
				: texts.get("web.admin.seconds", "n", String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0));
	}

}
