package org.bayan.batch.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import org.bayan.batch.intake.ImportJob;
import org.bayan.batch.intake.ImportProgress;
import org.bayan.batch.run.FactsLock;
import org.bayan.batch.run.Failpoints;
import org.bayan.batch.run.LeftRuns;
import org.bayan.batch.run.Passing;
import org.bayan.batch.run.RecordedRuns;
import org.bayan.batch.summary.SummariseJob;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.db.activity.Activities;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.IntakeFiles;
import org.bayan.db.intake.OwnLists;
import org.bayan.db.intake.Profile;
import org.bayan.db.intake.Trials;
import org.bayan.db.summary.Summaries;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Organisation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;

/**
 * Whatever changes facts, reference data or figures: one at a time over all processes,
 * each after what a killed run left behind is done.
 */
public class FactChanges {

	/** Error code of a file that failed for no fault of its own that we know. */
	public static final String UNEXPECTED = "unexpected";

	/** Error code of a file whose import was killed too often. */
	public static final String GIVEN_UP = "given-up";

	/** How often a file may kill whoever takes it in. */
	private static final int MOST_TRIES = 3;

	private static final Logger LOG = LoggerFactory.getLogger(FactChanges.class);

	private final FactsLock lock;

	private final LeftRuns left;

	private final JobOperator operator;

	private final Job importActivities;

	private final Job summariseActivities;

	private final ImportProgress progress;

	private final IntakeFiles files;

	private final Trials trials;

	private final OwnLists ownLists;

	private final Activities activities;

	private final Changes changes;

	private final Summaries summaries;

	private final ReferenceChange references;

	private final RecordedRuns recorded;

	private final TransactionTemplate transaction;

	private final Clock clock;

	FactChanges(FactsLock lock, LeftRuns left, JobOperator operator, Job importActivities, Job summariseActivities,
			ImportProgress progress, IntakeFiles files, Trials trials, OwnLists ownLists, Activities activities,
			Changes changes, Summaries summaries, ReferenceChange references, RecordedRuns recorded,
			TransactionTemplate transaction, Clock clock) {
		this.lock = lock;
		this.left = left;
		this.operator = operator;
		this.importActivities = importActivities;
		this.summariseActivities = summariseActivities;
		this.progress = progress;
		this.files = files;
		this.trials = trials;
		this.ownLists = ownLists;
		this.activities = activities;
		this.changes = changes;
		this.summaries = summaries;
		this.references = references;
		this.recorded = recorded;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Gives an empty database its organisation and first reference data; does nothing
	 * with one that has them.
	 */
	public void setUp(Organisation organisation, ReferenceLists lists) {
		this.lock.hold(() -> this.transaction.execute((status) -> {
			this.lock.check();
			return this.references.setUp(organisation, lists);
		}));
	}

	/** Sets up the organisation that comes with the product, under a name. */
	public void setUp(Names organisation, String reportingCurrency, ReferenceLists lists) {
		setUp(new Organisation(organisation, reportingCurrency, false, null, List.of(Language.values())), lists);
	}

	/**
	 * Sets an organisation up, in place of another if nothing was counted for that.
	 * @return false, and nothing done, if something was
	 */
	public boolean setUpAnew(Organisation organisation, ReferenceLists lists) {
		return this.lock.hold(() -> Boolean.TRUE.equals(this.transaction.execute((status) -> {
			this.lock.check();
			return this.references.setUpAnew(organisation, lists);
		})));
	}

	/**
	 * Calls the organisation by another name from now on; editions keep the one they
	 * have.
	 * @return whether it is another
	 */
	public boolean rename(Names names) {
		return exclusively(() -> {
			boolean renamed = Boolean.TRUE.equals(this.transaction.execute((status) -> {
				this.lock.check();
				return this.references.rename(names, this.clock.instant());
			}));
			bringUpToDate();
			return renamed;
		});
	}

	/**
	 * Takes a file in. Its bytes are stored first: from then on it will be taken in, by
	 * another process if this one is killed. If the same bytes are being taken in
	 * elsewhere, waits for that and returns its result.
	 * @param name the name to say to people
	 * @param progress is told the number of rows staged so far
	 * @return what came of it; a file that cannot be read is {@code failed}. A dry run's
	 * result is to be forgotten by {@link #forget} once its rejected rows were read
	 */
	public IntakeFile importFile(Path path, String name, boolean dryRun, LongConsumer progress) {
		return importFile(path, name, dryRun, null, true, progress);
	}

	/**
	 * As {@link #importFile(Path, String, boolean, LongConsumer)}, of a list with columns
	 * of its own.
	 * @param profile how it is read; null where it has the product's columns
	 * @param accept whether to take it in though its references seem to be running
	 * numbers of another list; else it fails
	 */
	public IntakeFile importFile(Path path, String name, boolean dryRun, @Nullable Profile profile, boolean accept,
			LongConsumer progress) {
		long number = requireNonNull(this.transaction.execute((status) -> store(path, name, dryRun, profile, accept)));
		Failpoints.reach("import.stored");
		return this.lock.hold(() -> {
			this.progress.watch(progress);
			recover();
			return this.files.find(number).orElseThrow();
		});
	}

	/**
	 * As {@link #importFile}, but empty, and nothing stored, if something is being
	 * changed.
	 */
	public Optional<IntakeFile> tryImportFile(Path path, String name, boolean dryRun, @Nullable Profile profile,
			boolean accept, LongConsumer progress) {
		return this.lock.tryHold(() -> {
			long number = requireNonNull(
					this.transaction.execute((status) -> store(path, name, dryRun, profile, accept)));
			Failpoints.reach("import.stored");
			this.progress.watch(progress);
			recover();
			return this.files.find(number).orElseThrow();
		});
	}

	/**
	 * Tries a file as the pages do: what it would do is in {@link Trials} under its
	 * number, until {@link #forgetTrial}. Facts and figures stay as they are.
	 * @param wait whether to wait while something is being changed
	 * @return what would come of it; empty, and nothing stored, if something is being
	 * changed
	 */
	public Optional<IntakeFile> tryFile(Path path, String name, @Nullable Profile profile, boolean wait,
			LongConsumer progress) {
		Supplier<IntakeFile> trying = () -> {
			long number = requireNonNull(this.transaction.execute((status) -> {
				try {
					return read(this.trials.storeForHost(path, name, this.clock.instant()), profile);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}));
			this.progress.watch(progress);
			recover();
			return this.files.find(number).orElseThrow();
		};
		return wait ? Optional.of(this.lock.hold(trying)) : this.lock.tryHold(trying);
	}

	/** Forgets what {@link #tryFile} found. */
	public void forgetTrial(IntakeFile trial) {
		this.transaction.executeWithoutResult((status) -> this.trials.leave(trial.number()));
	}

	/** Forgets a dry run. */
	public void forget(IntakeFile dryRun) {
		this.transaction.executeWithoutResult((status) -> this.files.forget(dryRun.number()));
	}

	/**
	 * Takes activities out of every figure. All or none: a reference that is not known
	 * leaves everything as it is.
	 * @param written references as somebody wrote them
	 */
	public Withdrawal withdraw(List<String> written, String reason) {
		return exclusively(
				() -> this.recorded.record("withdraw", () -> requireNonNull(this.transaction.execute((status) -> {
					this.lock.check();
					Set<String> refs = this.activities.meant(written);
					Map<String, Boolean> known = this.activities.withdrawn(refs);
					List<String> unknown = refs.stream().filter((ref) -> !known.containsKey(ref)).toList();
					List<String> inForce = refs.stream().filter((ref) -> Boolean.FALSE.equals(known.get(ref))).toList();
					if (unknown.isEmpty() && !inForce.isEmpty()) {
						long before = this.changes.latest();
						long change = this.changes.record("withdrawal", this.clock.instant(), null, reason);
						this.activities.withdraw(inForce, change);
						this.summaries.follow(before, change);
						Failpoints.reach("withdraw.before-commit");
						return new Withdrawal(inForce, refs.size() - inForce.size(), List.of());
					}
					return new Withdrawal(List.of(), refs.size() - unknown.size(), unknown);
				}))));
	}

	/**
	 * Replaces lists of the reference data; null keeps a list. The figures are current
	 * when it returns.
	 * @return whether anything differs from before
	 */
	public boolean replace(ReferenceLists lists) {
		return exclusively(() -> {
			boolean changed = this.recorded.record("reference",
					() -> Boolean.TRUE.equals(this.transaction.execute((status) -> {
						this.lock.check();
						boolean differs = this.references.replace(lists, this.clock.instant());
						Failpoints.reach("reference.before-commit");
						return differs;
					})));
			Failpoints.reach("reference.committed");
			bringUpToDate();
			return changed;
		});
	}

	/** Brings the figures up to date. */
	public void summarise() {
		exclusively(() -> true);
	}

	/** Makes every figure from the facts. */
	public void summariseAll() {
		exclusively(() -> {
			runSummarise();
			return true;
		});
	}

	/**
	 * Does what a killed run left undone, as soon as nobody else works.
	 */
	public void finishLeftRuns() {
		exclusively(() -> true);
	}

	/**
	 * Works on figures that nobody changes meanwhile, after what a killed run left is
	 * done.
	 */
	public <T> T undisturbed(Supplier<T> work) {
		return exclusively(work);
	}

	/**
	 * Fails if another process has taken over; to be asked in the transaction that
	 * writes.
	 */
	public void checkOwner() {
		this.lock.check();
	}

	private <T> T exclusively(Supplier<T> work) {
		return this.lock.hold(() -> {
			this.progress.watch((rows) -> {
			});
			recover();
			return work.get();
		});
	}

	private void recover() {
		this.left.clear();
		Failpoints.reach("recover.cleared");
		bringUpToDate();
		for (IntakeFile file : this.files.waiting()) {
			runImport(file);
		}
	}

	private void bringUpToDate() {
		if (this.summaries.current() != this.changes.latest()) {
			runSummarise();
		}
	}

	private long store(Path path, String name, boolean dryRun, @Nullable Profile profile, boolean accept) {
		try {
			long number = read(this.files.store(path, name, dryRun, this.clock.instant()), profile);
			if (!accept) {
				this.files.refuseChanges(number);
			}
			return number;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Has a file read as a profile says. */
	private long read(long number, @Nullable Profile profile) {
		if (profile != null) {
			this.ownLists.readWith(number, profile.mapping(), profile);
		}
		return number;
	}

	private void runImport(IntakeFile file) {
		if (this.files.tries(file.number()) >= MOST_TRIES) {
			fail(file, GIVEN_UP, List.of(String.valueOf(MOST_TRIES)));
			return;
		}
		// committed first: a file that kills the program is counted all the same
		this.transaction.executeWithoutResult((status) -> this.files.tried(file.number()));
		JobParametersBuilder parameters = new JobParametersBuilder().addLong(ImportJob.FILE, file.number());
		int looks = this.trials.looks(file.number());
		if (looks > 0) {
			parameters.addLong(ImportJob.LOOK, (long) looks);
		}
		JobExecution execution = run(this.importActivities, parameters.toJobParameters());
		for (Throwable failure : execution.getAllFailureExceptions()) {
			UnreadableFile unreadable = cause(failure, UnreadableFile.class);
			if (unreadable != null) {
				fail(file, unreadable.fault().code(), unreadable.arguments());
			}
			else {
				// one that fails for a reason of its own would stop every command after
				// it
				if (!Passing.mayPass(failure) && cause(failure, IOException.class) == null) {
					fail(file, UNEXPECTED, List.of());
				}
				else {
					notTried(file);
				}
				throw new IllegalStateException(file.name() + " could not be taken in: " + failure.getMessage(),
						failure);
			}
		}
	}

	/**
	 * The connection went, not the file: unless that is gone still, the try is not
	 * counted.
	 */
	private void notTried(IntakeFile file) {
		try {
			this.transaction.executeWithoutResult((status) -> this.files.notTried(file.number()));
		}
		catch (RuntimeException ex) {
			LOG.warn("A try to take in {} is counted though the database went away", file.name(), ex);
		}
	}

	private void fail(IntakeFile file, String code, List<String> arguments) {
		this.transaction.executeWithoutResult((status) -> {
			this.lock.check();
			this.files.failed(file.number(), code, arguments);
		});
	}

	private void runSummarise() {
		// the number of the next run: the lock lets no one else take it
		JobExecution execution = run(this.summariseActivities,
				new JobParametersBuilder().addLong(SummariseJob.RUN, this.left.next(SummariseJob.NAME))
					.toJobParameters());
		for (Throwable failure : execution.getAllFailureExceptions()) {
			throw new IllegalStateException("The figures could not be computed: " + failure.getMessage(), failure);
		}
	}

	private JobExecution run(Job job, JobParameters parameters) {
		try {
			return this.operator.start(job, parameters);
		}
		catch (JobExecutionException ex) {
			throw new IllegalStateException("The job " + job.getName() + " could not be started: " + ex.getMessage(),
					ex);
		}
	}

	private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return type.cast(cause);
			}
		}
		return null;
	}

}
