package org.bayan.batch.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.bayan.batch.row.Checked;
import org.bayan.batch.row.Lists;
import org.bayan.batch.row.RowCheck;
import org.bayan.batch.run.FactsLock;
import org.bayan.batch.run.Failpoints;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.Whitespace;
import org.bayan.db.activity.Activities;
import org.bayan.db.activity.Outdated;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.Forms;
import org.bayan.db.intake.RejectedRow;
import org.bayan.db.intake.RejectedRows;
import org.bayan.db.intake.Corrections;
import org.bayan.db.intake.StagedRow;
import org.bayan.db.intake.StagedRows;
import org.bayan.db.reference.References;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Reason;
import org.bayan.domain.intake.Rejection;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

import static java.util.Objects.requireNonNull;

/** Checks a chunk of rows and stages those that are accepted. */
class StagingWriter implements ItemWriter<List<ReadRow>> {

	private final long fileNumber;

	private final StagingReader reader;

	private final FactsLock lock;

	private final References references;

	private final Changes changes;

	private final Activities activities;

	private final StagedRows staged;

	private final RejectedRows rejected;

	private final Forms forms;

	private final ImportProgress progress;

	private final Corrections corrections;

	private @Nullable RowCheck check;

	private @Nullable ListMerge merge;

	StagingWriter(long fileNumber, StagingReader reader, FactsLock lock, References references, Changes changes,
			Activities activities, StagedRows staged, RejectedRows rejected, Forms forms, Corrections corrections,
			ImportProgress progress) {
		this.fileNumber = fileNumber;
		this.reader = reader;
		this.lock = lock;
		this.references = references;
		this.changes = changes;
		this.activities = activities;
		this.staged = staged;
		this.rejected = rejected;
		this.forms = forms;
		this.corrections = corrections;
		this.progress = progress;
	}

	@Override
	public void write(Chunk<? extends List<ReadRow>> chunks) {
		for (List<ReadRow> rows : chunks) {
			write(rows);
			countRows(rows.size());
		}
	}

	/** The run says rows, where the framework counts one item for many. */
	private static void countRows(int rows) {
		StepContext context = StepSynchronizationManager.getContext();
		if (context != null) {
			StepExecution step = context.getStepExecution();
			step.setReadCount(step.getReadCount() + rows - 1);
			step.setWriteCount(step.getWriteCount() + rows - 1);
		}
	}

	private void write(List<ReadRow> rows) {
		Failpoints.reach("stage.chunk-begins");
		this.lock.check();
		RowCheck check = check();
		ListMerge merge = merge(check);
		Map<String, Activity> known = known(rows);
		Map<Long, Outdated> outdated = merge.outdated(rows);
		List<RejectedRow> refused = new ArrayList<>();
		this.staged.add((accepted) -> {
			for (ReadRow row : rows) {
				SourceRow source = row.source();
				Outdated changed = outdated.get(source.number());
				switch ((changed != null) ? merge.check(source, changed) : check.check(source, known.get(row.ref()))) {
					case null -> accepted.accept(StagedRow.left(source.number(), requireNonNull(changed).now()));
					case Checked.Accepted(Activity activity) ->
						accepted.accept(new StagedRow(source.number(), activity, row.known()));
					case Checked.Rejected(Rejection rejection) -> refused.add(rejected(source, row.ref(), rejection));
				}
			}
		});
		this.rejected.add(this.fileNumber, refused);
		this.progress.staged(rows.size());
		Failpoints.reach("stage.chunk-before-commit");
	}

	/** What is known of the activities of a chunk, if the file lacks a column. */
	private Map<String, Activity> known(List<ReadRow> rows) {
		if (this.reader.columns().present().size() == Column.values().length) {
			return Map.of();
		}
		Set<String> refs = rows.stream().map(ReadRow::ref).collect(Collectors.toSet());
		return this.activities.find(refs);
	}

	private RowCheck check() {
		if (this.check == null) {
			// a form shows each error beside its field
			int further = this.forms.find(this.fileNumber).isPresent() ? Column.values().length
					: Rejection.FURTHER_LIMIT;
			this.check = new RowCheck(this.reader.columns(), lists(), further);
		}
		return this.check;
	}

	private ListMerge merge(RowCheck check) {
		if (this.merge == null) {
			this.merge = new ListMerge(this.reader.columns(), check, lists(), this.activities, this.changes,
					this.corrections.decisions(this.fileNumber));
		}
		return this.merge;
	}

	private Lists lists() {
		return Lists.of(this.references, this.changes.latest());
	}

	private static RejectedRow rejected(SourceRow row, String ref, Rejection rejection) {
		String cells = row.cells().stream().map(Whitespace::trim).collect(Collectors.joining("\u0000"));
		Column column = rejection.column();
		boolean usable = !ref.isEmpty()
				&& (column != Column.ACTIVITY_REF || rejection.reason() == Reason.WITHDRAWN_MEANWHILE);
		return new RejectedRow(row.number(), usable ? ref : null,
				UUID.nameUUIDFromBytes(cells.getBytes(StandardCharsets.UTF_8)), (column != null) ? column.code() : null,
				rejection.value(), rejection.reason().code(), rejection.arguments(), rejection.further());
	}

}
