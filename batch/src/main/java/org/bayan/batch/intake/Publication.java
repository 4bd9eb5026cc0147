package org.bayan.batch.intake;

import org.bayan.batch.run.FactsLock;
import org.bayan.batch.run.Failpoints;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.db.activity.Activities;
import org.bayan.db.activity.Merged;
import org.bayan.db.activity.Reused;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.IntakeFiles;
import org.bayan.db.intake.RejectedRows;
import org.bayan.db.intake.StagedRows;
import org.bayan.db.intake.Trials;
import org.bayan.db.record.SearchIndex;
import org.bayan.domain.intake.FileFault;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

import static java.util.Objects.requireNonNull;

/**
 * Makes the staged rows of a file the current facts and brings the figures up to date, in
 * the one transaction in which it runs. A dry run counts what would be done.
 */
class Publication implements Tasklet {

	/**
	 * Bytes of rows that are not known from which on they go in without the search index:
	 * some 50,000 rows of CSV, which would take 2 s to be sorted into it.
	 */
	private static final long LARGE = 16_000_000;

	private final long fileNumber;

	private final FactsLock lock;

	private final IntakeFiles files;

	private final StagedRows staged;

	private final RejectedRows rejected;

	private final Activities activities;

	private final Changes changes;

	private final Taking taking;

	private final SearchIndex search;

	private final Trials trials;

	private final Effect effect;

	Publication(long fileNumber, FactsLock lock, IntakeFiles files, StagedRows staged, RejectedRows rejected,
			Activities activities, Changes changes, Taking taking, SearchIndex search, Trials trials, Effect effect) {
		this.fileNumber = fileNumber;
		this.lock = lock;
		this.files = files;
		this.staged = staged;
		this.rejected = rejected;
		this.activities = activities;
		this.changes = changes;
		this.taking = taking;
		this.search = search;
		this.trials = trials;
		this.effect = effect;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws UnreadableFile {
		this.lock.check();
		IntakeFile file = this.files.find(this.fileNumber).orElseThrow();
		if (file.state() != IntakeFile.State.STORED) {
			// published by a run that was killed before it was recorded as complete
			return RepeatStatus.FINISHED;
		}
		if (!this.staged.isOf(this.fileNumber)) {
			throw new IllegalStateException("The staged rows are not those of file #" + this.fileNumber + ".");
		}
		long before = this.changes.latest();
		Long shown = this.trials.shown(this.fileNumber);
		if (shown != null && shown != before) {
			// what somebody agreed to is not what would happen now
			this.staged.clear();
			this.trials.overtaken(this.fileNumber);
			return RepeatStatus.FINISHED;
		}
		if (!file.dryRun() && file.byteSize() * this.staged.shareNotKnown() >= LARGE) {
			this.search.drop();
		}
		this.staged.analyse();
		long repeated = this.rejected.rejectDuplicates(this.fileNumber);
		this.rejected.rejectLoops(this.fileNumber);
		refuseAnotherList(file);
		Taking.Taken taken = file.dryRun() ? new Taking.Taken(this.taking.compare(this.fileNumber), null)
				: this.taking.take(this.fileNumber, before);
		Merged merged = taken.merged();
		if (file.dryRun()) {
			this.effect.find(this.fileNumber);
		}
		this.files.done(this.fileNumber, merged, repeated, this.rejected.count(this.fileNumber), taken.change(),
				merged.isEmpty() ? this.activities.newestFile() : null);
		this.staged.clear();
		Failpoints.reach("publish.before-commit");
		return RepeatStatus.FINISHED;
	}

	private void refuseAnotherList(IntakeFile file) throws UnreadableFile {
		if (this.files.acceptsChanges(this.fileNumber)) {
			return;
		}
		Reused reused = this.activities.reused();
		if (reused.seemsAnotherList()) {
			throw new UnreadableFile(file.name(), FileFault.REFERENCES_REUSED, Long.toString(reused.changed()),
					Long.toString(reused.known()), requireNonNull(reused.example()));
		}
	}

}
