package org.bayan.batch.intake;

import java.time.Clock;
import java.util.List;

import org.bayan.batch.run.Failpoints;
import org.bayan.db.activity.Activities;
import org.bayan.db.activity.Merged;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.Form;
import org.bayan.db.intake.Forms;
import org.bayan.db.summary.Summaries;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the facts: the staged rows are taken in, or the activity that a form
 * names is withdrawn. In the current transaction, with the figures.
 */
class Taking {

	private final Forms forms;

	private final Activities activities;

	private final Changes changes;

	private final Summaries summaries;

	private final Clock clock;

	Taking(Forms forms, Activities activities, Changes changes, Summaries summaries, Clock clock) {
		this.forms = forms;
		this.activities = activities;
		this.changes = changes;
		this.summaries = summaries;
		this.clock = clock;
	}

	/**
	 * What was done.
	 *
	 * @param change its number; null where nothing was to be done
	 */
	record Taken(Merged merged, @Nullable Long change) {

	}

	/** Counts what {@link #take} would do. */
	Merged compare(long file) {
		String withdrawn = withdrawn(this.forms.find(file).orElse(null));
		if (withdrawn == null) {
			return this.activities.compare();
		}
		boolean inForce = Boolean.FALSE.equals(this.activities.withdrawn(List.of(withdrawn)).get(withdrawn));
		return inForce ? new Merged(0, 1, 0) : new Merged(0, 0, 1);
	}

	/** Does it, as the next change after one. */
	Taken take(long file, long before) {
		Form form = this.forms.find(file).orElse(null);
		String withdrawn = withdrawn(form);
		Merged merged = (withdrawn != null) ? new Merged(0, this.activities.withdraw(List.of(withdrawn), before + 1), 0)
				: this.activities.merge(file, before + 1);
		if (merged.isEmpty()) {
			return new Taken(merged, null);
		}
		String reason = (form == null || form.reason().isEmpty()) ? null : form.reason();
		long change = this.changes.record((withdrawn != null) ? "withdrawal" : "import", this.clock.instant(), file,
				reason);
		Failpoints.reach("publish.between-facts-and-figures");
		this.summaries.follow(before, change);
		return new Taken(merged, change);
	}

	/** The activity that a form withdraws; null where rows are taken in. */
	private static @Nullable String withdrawn(@Nullable Form form) {
		return (form != null && form.act() == Form.Act.WITHDRAW) ? form.ref() : null;
	}

}
