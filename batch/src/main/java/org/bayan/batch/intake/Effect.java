package org.bayan.batch.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bayan.db.change.Changes;
import org.bayan.db.intake.TrialRow;
import org.bayan.db.intake.Trials;
import org.bayan.db.record.RecordedActivities;
import org.bayan.db.summary.Summaries;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What taking the staged rows in would do, found by doing just that and going back: so
 * what is shown before is what comes after, by the same statements.
 */
class Effect {

	/** So many new activities, and so many changed ones, are told one by one. */
	private static final int TOLD = 1_000;

	private final Trials trials;

	private final Taking taking;

	private final RecordedActivities records;

	private final Changes changes;

	private final Summaries summaries;

	private final TransactionTemplate within;

	Effect(Trials trials, Taking taking, RecordedActivities records, Changes changes, Summaries summaries,
			PlatformTransactionManager transactions) {
		this.trials = trials;
		this.taking = taking;
		this.records = records;
		this.changes = changes;
		this.summaries = summaries;
		this.within = new TransactionTemplate(transactions);
		this.within.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
	}

	/** Finds and keeps it, if the file is a trial. In the current transaction. */
	void find(long fileNumber) {
		if (!this.trials.isTrial(fileNumber)) {
			return;
		}
		try {
			Path figures = Files.createTempFile("bayan-figures", ".tsv");
			try {
				long before = this.changes.latest();
				this.trials.record(fileNumber, before, tried(fileNumber, before, figures), figures);
			}
			finally {
				Files.delete(figures);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The activities that would be new or others; their figures go to a file. */
	private List<TrialRow> tried(long fileNumber, long before, Path figures) {
		List<TrialRow> rows = new ArrayList<>();
		this.summaries.keepBefore();
		this.within.executeWithoutResult((status) -> {
			Long change = this.taking.take(fileNumber, before).change();
			if (change != null) {
				rows.addAll(this.records.changedBy(change, false, TOLD));
				rows.addAll(this.records.changedBy(change, true, TOLD));
			}
			try {
				this.trials.writeFigures(fileNumber, figures);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			status.setRollbackOnly();
		});
		return rows;
	}

}
