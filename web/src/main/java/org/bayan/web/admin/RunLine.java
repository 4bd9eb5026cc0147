package org.bayan.web.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.bayan.db.edition.EditionHead;
import org.bayan.db.operation.Run;
import org.bayan.db.operation.RunStep;
import org.bayan.domain.period.Period;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One run, or one publication by hand, as the page shows it.
 *
 * @param at when it began
 * @param started the same in words; empty: it never did
 * @param deed what was done: took in, looked at, published
 * @param what to what; empty: to no one thing
 * @param who did it
 * @param counts rows read, new, changed, unchanged, rejected; empty where rows are not
 * counted
 * @param rejected whether rows were rejected
 * @param style class of the state: ok, check or bad
 * @param step in which step it is, or failed; empty where it is over
 * @param error what went wrong; null: nothing
 * @param restartable the number to try again with; null: it cannot be
 */
public record RunLine(Instant at, String started, String deed, String what, String who, List<String> counts,
		boolean rejected, String duration, String state, String style, String step, @Nullable String error,
		@Nullable Long restartable) {

	/** How many counts of rows there are. */
	public static final int COUNTS = 5;

	/**
	 * A run in words.
	 * @param error what went wrong, in the reader's language where it is known
	 * @param machine the zone in which runs are dated
	 * @param zone the organisation's
	 */
	static RunLine of(Run run, @Nullable String error, List<RunStep> steps, Texts texts, ZoneId machine, ZoneId zone) {
		boolean failed = run.state().equals("FAILED");
		boolean over = run.state().equals("COMPLETED");
		Instant at = (run.startedAt() != null) ? run.startedAt().atZone(machine).toInstant() : Instant.EPOCH;
		return new RunLine(at, (run.startedAt() != null) ? texts.dateTime(at, zone) : "", deed(run, texts),
				object(run, texts),
				texts.get(run.job().equals("monthly-report") ? "web.admin.calendar" : "web.admin.host"),
				counts(run, texts), run.rows() != null && run.rows().rejected() > 0, duration(run.duration(), texts),
				texts.get("web.admin.state." + run.state().toLowerCase(Locale.ROOT)),
				failed ? "bad" : over ? "ok" : "check",
				(over || steps.isEmpty()) ? "" : texts.get("web.admin.step." + steps.getLast().name()), error,
				(failed && !run.dryRun() && (run.job().equals("import") || run.job().equals("monthly-report")))
						? run.number() : null);
	}

	/**
	 * A publication by hand.
	 * @param account who published it on the pages; null: a command on the host
	 */
	static RunLine of(EditionHead edition, @Nullable String account, Texts texts, ZoneId zone) {
		return new RunLine(edition.publishedAt(), texts.dateTime(edition.publishedAt(), zone),
				texts.get("web.admin.job.monthly-report"),
				texts.get("web.admin.edition", "month", texts.period(edition.period()), "number", edition.number()),
				(account != null) ? account : texts.get("web.admin.host"), List.of(), false, "",
				texts.get("web.admin.state.completed"), "ok", "", null, null);
	}

	/** What it was done to, or what was done where it was done to no one thing. */
	static String what(Run run, Texts texts) {
		String object = object(run, texts);
		return object.isEmpty() ? deed(run, texts) : texts.foreign(object);
	}

	/** In the past only once it is done. */
	private static String deed(Run run, Texts texts) {
		String key = "web.admin.job." + (run.dryRun() ? "look" : run.job());
		return texts.get((!run.state().equals("COMPLETED") && texts.has(key + ".open")) ? key + ".open" : key);
	}

	private static String object(Run run, Texts texts) {
		return (run.file() != null) ? run.file()
				: (run.period() != null) ? texts.period(Period.parse(run.period())) : "";
	}

	private static List<String> counts(Run run, Texts texts) {
		Run.Rows rows = run.rows();
		if (rows != null) {
			return List.of(texts.number(run.read()), texts.number(rows.added()), texts.number(rows.changed()),
					texts.number(rows.unchanged()), texts.number(rows.rejected()));
		}
		return (run.job().equals("import") && run.read() > 0) ? List.of(texts.number(run.read()), "", "", "", "")
				: List.of();
	}

	private static String duration(@Nullable Duration duration, Texts texts) {
		return (duration == null) ? ""
				: texts.get("web.admin.seconds", "n", String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0));
	}

}
