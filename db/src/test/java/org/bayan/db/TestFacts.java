package org.bayan.db;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

import org.bayan.db.activity.Activities;
import org.bayan.db.activity.Merged;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.StagedRow;
import org.bayan.db.intake.StagedRows;
import org.bayan.db.reference.References;
import org.bayan.db.summary.Summaries;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.Organisation;
import org.bayan.domain.reference.Rate;
import org.bayan.domain.reference.Sector;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reference data and activities of a test's database, each change in a transaction of its
 * own. Amounts without a currency are of US dollars.
 */
public final class TestFacts {

	/** When every change is recorded. */
	public static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");

	public static final Names NAMES = new Names("Name", "Nom", "Ism");

	private final TestDatabase database;

	private final Changes changes;

	private final Activities activities;

	private final Summaries summaries;

	private final References references;

	private final StagedRows staged;

	/** Whether they bring the figures along. */
	private final boolean figures;

	/** Of the groups ARB and ASI and nothing else. */
	public TestFacts(TestDatabase database) {
		this(database, true);
	}

	/**
	 * Of the groups ARB and ASI and nothing else.
	 * @param figures whether changes bring the figures along
	 */
	public TestFacts(TestDatabase database, boolean figures) {
		this.database = database;
		this.figures = figures;
		this.changes = new Changes(database.dsl());
		this.activities = new Activities(database.dsl());
		this.summaries = new Summaries(database.dsl());
		this.references = new References(database.dsl());
		this.staged = new StagedRows(database.dsl(), database.dataSource());
		database.in(() -> {
			this.references.setUp(new Organisation(NAMES, "USD", false, null, List.of(Language.values())));
			long change = this.changes.record("setup", Instant.EPOCH, null, null);
			this.references.replaceGroups(List.of(new Group("ARB", NAMES), new Group("ASI", NAMES)), change);
		});
	}

	/**
	 * A state, of which it is written {@code MAR ARB}, or {@code MAR ARB 2025-05-06} with
	 * the day on which it joined; a group - is none.
	 */
	private static MemberState state(String written) {
		String[] parts = written.split(" ");
		return new MemberState(parts[0], null, NAMES, parts[1].equals("-") ? null : parts[1],
				(parts.length > 2) ? LocalDate.parse(parts[2]) : null);
	}

	/** Replaces the member states: {@code MAR ARB}, {@code MDV ASI 2025-05-06}. */
	public long states(String... written) {
		return reference((change) -> this.references
			.replaceMemberStates(Arrays.stream(written).map(TestFacts::state).toList(), change));
	}

	/** Replaces the sectors. */
	public long sectors(String... codes) {
		return reference((change) -> this.references
			.replaceSectors(Arrays.stream(codes).map((code) -> new Sector(code, "sector", NAMES)).toList(), change));
	}

	/** Replaces the rates. */
	public long rates(Rate... rates) {
		return reference((change) -> this.references.replaceRates(List.of(rates), change));
	}

	private long reference(LongConsumer replacing) {
		return this.database.get(() -> {
			long change = this.changes.record("reference", NOON, null, null);
			replacing.accept(change);
			if (this.figures && this.summaries.current() > 0) {
				this.summaries.recompute(change);
			}
			return change;
		});
	}

	/**
	 * Brings activities in as the rows 2, 3 ... of the file 1.
	 * @return the number of the change
	 */
	public long merge(TestActivity... rows) {
		return this.database.get(() -> {
			stage(rows);
			long change = this.changes.record("import", NOON, null, null);
			Merged expected = this.activities.compare();
			assertThat(this.activities.merge(1, change)).isEqualTo(expected);
			follow(change);
			return change;
		});
	}

	/** Makes the stage that of some activities alone. */
	public void stage(TestActivity... rows) {
		this.staged.clear();
		List<StagedRow> numbered = new ArrayList<>();
		for (TestActivity row : rows) {
			numbered.add(new StagedRow(numbered.size() + 2, row.build(), null));
		}
		this.staged.add(numbered::forEach);
	}

	/** What merging some activities would do, which is not done. */
	public Merged compare(TestActivity... rows) {
		return this.database.get(() -> {
			stage(rows);
			return this.activities.compare();
		});
	}

	/**
	 * Withdraws activities.
	 * @return the number of the change
	 */
	public long withdraw(String... refs) {
		return this.database.get(() -> {
			long change = this.changes.record("withdrawal", NOON, null, "entered twice");
			this.activities.withdraw(List.of(refs), change);
			follow(change);
			return change;
		});
	}

	private void follow(long change) {
		if (this.figures) {
			this.summaries.follow(change - 1, change);
		}
	}

}
