package org.bayan.app.console;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.LongConsumer;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Shows that something goes on once it takes more than two seconds: a bar where a person
 * watches, now and then a line elsewhere.
 */
public final class Progress implements LongConsumer, AutoCloseable {

	private static final long QUIET = Duration.ofSeconds(2).toNanos();

	private static final long BETWEEN_LINES = Duration.ofSeconds(10).toNanos();

	private final Console console;

	private final Texts texts;

	private final String task;

	private final long total;

	private final long started = System.nanoTime();

	private long nextLine = this.started + QUIET;

	private @Nullable ProgressBar bar;

	/**
	 * Begins a task.
	 * @param task what is being done, as the user calls it
	 * @param total how much there is to do; 0 where that is not known
	 */
	public Progress(Console console, Texts texts, String task, long total) {
		this.console = console;
		this.texts = texts;
		this.task = task;
		this.total = total;
	}

	/** Tells how much is done so far. */
	@Override
	public void accept(long done) {
		long now = System.nanoTime();
		if (this.bar != null) {
			this.bar.stepTo(done);
		}
		else if (this.console.watched() && now - this.started > QUIET) {
			this.bar = new ProgressBarBuilder().setTaskName(this.task)
				.setInitialMax((this.total > 0) ? this.total : -1)
				.setStyle(ProgressBarStyle.ASCII)
				.setUnit("", 1)
				.showSpeed()
				.setSpeedUnit(ChronoUnit.SECONDS)
				.setConsumer(new ConsoleProgressBarConsumer(this.console.err(), 100))
				.build()
				.stepTo(done);
		}
		else if (!this.console.watched() && now > this.nextLine) {
			this.console.err()
				.println((this.total > 0)
						? this.texts.get("command.progress-of", "task", this.task, "done", done, "total", this.total)
						: this.texts.get("command.progress", "task", this.task, "done", done));
			this.nextLine = now + BETWEEN_LINES;
		}
	}

	@Override
	public void close() {
		if (this.bar != null) {
			this.bar.close();
		}
	}

}
