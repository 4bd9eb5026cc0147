package org.bayan.db.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.bayan.db.activity.Merged;
import org.bayan.db.intake.IntakeFile.State;
import org.bayan.db.jooq.intake.tables.records.FileRecord;
import org.bayan.domain.intake.RowNames;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;
import static org.bayan.db.jooq.intake.Tables.FILE;
import static org.bayan.db.jooq.intake.Tables.FILE_PART;
import static org.bayan.db.jooq.intake.Tables.REJECTED_ROW;
import static org.jooq.impl.DSL.noCondition;

/** The files received, with their bytes: any instance of the program can take them in. */
public class IntakeFiles {

	/** Bytes of one stored part: few round trips, little memory. */
	private static final int PART_SIZE = 1 << 20;

	/** Upper half of the keys of the locks held while a file is stored: "file". */
	private static final int STORE_LOCK = 0x66696c65;

	private final DSLContext dsl;

	public IntakeFiles(DSLContext dsl) {
		this.dsl = dsl;
	}

	/**
	 * Stores a file's bytes in the current transaction. The same bytes that wait already
	 * are not stored again: whoever sent them first and whoever sends them now get one
	 * result.
	 * @param name the name to say to people
	 * @return its number, or that of the same file waiting
	 * @throws IOException if the file cannot be read
	 */
	public long store(Path file, String name, boolean dryRun, Instant now) throws IOException {
		String sha256 = sha256(file);
		this.dsl.execute("select pg_advisory_xact_lock(?, hashtext(?))", STORE_LOCK, sha256 + dryRun);
		Optional<IntakeFile> same = one(
				FILE.SHA256.eq(sha256).and(FILE.STATE.eq(State.STORED.code())).and(FILE.DRY_RUN.eq(dryRun)));
		if (same.isPresent()) {
			return same.get().number();
		}
		return store(file, name, sha256, dryRun, now);
	}

	/**
	 * Whether a file is to be taken in though its references seem to be running numbers
	 * of another list. Nobody is asked about files that come by other ways than a
	 * command.
	 */
	public boolean acceptsChanges(long number) {
		return Boolean.TRUE.equals(this.dsl.select(FILE.ACCEPT_CHANGES)
			.from(FILE)
			.where(FILE.FILE_ID.eq(number))
			.fetchOne(0, Boolean.class));
	}

	/**
	 * Has a file stopped where its references seem to be running numbers of another list.
	 */
	public void refuseChanges(long number) {
		this.dsl.update(FILE).set(FILE.ACCEPT_CHANGES, false).where(FILE.FILE_ID.eq(number)).execute();
	}

	/** Stores a file's bytes, whether or not the same wait already. */
	long storeAnew(Path file, String name, boolean dryRun, Instant now) throws IOException {
		return store(file, name, sha256(file), dryRun, now);
	}

	private long store(Path file, String name, String sha256, boolean dryRun, Instant now) throws IOException {
		long number = requireNonNull(this.dsl.insertInto(FILE)
			.set(FILE.NAME, name)
			.set(FILE.SHA256, sha256)
			.set(FILE.BYTE_SIZE, Files.size(file))
			.set(FILE.RECEIVED_AT, now.atOffset(ZoneOffset.UTC))
			.set(FILE.DRY_RUN, dryRun)
			.set(FILE.STATE, State.STORED.code())
			.returningResult(FILE.FILE_ID)
			.fetchOne(FILE.FILE_ID));
		try (InputStream in = Files.newInputStream(file)) {
			int position = 0;
			for (byte[] part = in.readNBytes(PART_SIZE); part.length > 0; part = in.readNBytes(PART_SIZE)) {
				this.dsl.insertInto(FILE_PART)
					.set(FILE_PART.FILE_ID, number)
					.set(FILE_PART.POSITION, position++)
					.set(FILE_PART.BYTES, part)
					.execute();
			}
		}
		return number;
	}

	/** Writes the stored bytes of a file. */
	public void copy(long number, OutputStream out) throws IOException {
		int position = 0;
		for (byte[] part = part(number, 0); part != null; part = part(number, position)) {
			out.write(part);
			position++;
		}
	}

	/** A file by its number. */
	public Optional<IntakeFile> find(long number) {
		return one(FILE.FILE_ID.eq(number));
	}

	/**
	 * Files whose bytes are stored and that are still to be taken in, in the order they
	 * came.
	 */
	public List<IntakeFile> waiting() {
		return this.dsl.selectFrom(FILE)
			.where(FILE.STATE.eq(State.STORED.code()))
			.orderBy(FILE.FILE_ID)
			.fetch(IntakeFiles::file);
	}

	/** The newest files first. */
	public List<IntakeFile> newest(int limit) {
		return this.dsl.selectFrom(FILE)
			.where(noCondition())
			.orderBy(FILE.FILE_ID.desc())
			.limit(limit)
			.fetch(IntakeFiles::file);
	}

	/**
	 * Records that a file was taken in.
	 * @param repeated rows that repeat another row of the file
	 * @param change the change it made; null if none
	 * @param sameAs the newest file that its rows came from before, if they say nothing
	 * new
	 */
	public void done(long number, Merged merged, long repeated, long rejected, @Nullable Long change,
			@Nullable Long sameAs) {
		this.dsl.update(FILE)
			.set(FILE.STATE, State.DONE.code())
			.set(FILE.ROWS_READ, merged.added() + merged.changed() + merged.unchanged() + repeated + rejected)
			.set(FILE.ROWS_NEW, merged.added())
			.set(FILE.ROWS_CHANGED, merged.changed())
			.set(FILE.ROWS_UNCHANGED, merged.unchanged() + repeated)
			.set(FILE.ROWS_REJECTED, rejected)
			.set(FILE.CHANGE_ID, change)
			.set(FILE.SAME_AS, sameAs)
			.where(FILE.FILE_ID.eq(number))
			.execute();
	}

	/**
	 * SQL for where a row stands, as {@code file} and {@code file_row}: the file
	 * {@code f}, with the sheet where its rows are called by it, and the row in it.
	 * @param number the row's number within the file
	 */
	public static String place(String number) {
		return """
				f.name || coalesce(', ' || f.sheets[%s / 10000000 + 1], '') as file,
				case when cardinality(f.sheets) > 0 then %s %% 10000000 when f.file_id is not null then %s end as file_row"""
			.formatted(number, number, number);
	}

	/**
	 * Records what a file's beginning says.
	 * @param unknownColumns headers that are no column of an activities file
	 * @param sheetsNotRead sheets that are no part of the list
	 */
	public void opened(long number, List<String> unknownColumns, RowNames rowNames, List<String> sheetsNotRead) {
		this.dsl.update(FILE)
			.set(FILE.UNKNOWN_COLUMNS, unknownColumns.toArray(String[]::new))
			.set(FILE.SHEETS, rowNames.sheets().toArray(String[]::new))
			.set(FILE.SHEETS_NOT_READ, sheetsNotRead.toArray(String[]::new))
			.where(FILE.FILE_ID.eq(number))
			.execute();
	}

	/**
	 * Records that a file cannot be taken in.
	 * @param key the catalogue's key of the sentence that says why
	 */
	public void failed(long number, String key, List<String> arguments) {
		this.dsl.update(FILE)
			.set(FILE.STATE, State.FAILED.code())
			.set(FILE.ERROR_KEY, key)
			.set(FILE.ERROR_ARGUMENTS, arguments.toArray(String[]::new))
			.where(FILE.FILE_ID.eq(number))
			.execute();
	}

	/** Counts a try to take a file in. */
	public void tried(long number) {
		this.dsl.update(FILE).set(FILE.TRIES, FILE.TRIES.plus(1)).where(FILE.FILE_ID.eq(number)).execute();
	}

	/** Takes a try back that failed for no fault of the file. */
	public void notTried(long number) {
		this.dsl.update(FILE).set(FILE.TRIES, FILE.TRIES.minus(1)).where(FILE.FILE_ID.eq(number)).execute();
	}

	/** How often a file was begun to be taken in and was not finished. */
	public int tries(long number) {
		Integer tries = this.dsl.select(FILE.TRIES).from(FILE).where(FILE.FILE_ID.eq(number)).fetchOne(FILE.TRIES);
		return (tries != null) ? tries : 0;
	}

	/** Lets a file that failed be taken in once more; false if it did not fail. */
	public boolean retry(long number) {
		return this.dsl.update(FILE)
			.set(FILE.STATE, State.STORED.code())
			.set(FILE.TRIES, 0)
			.setNull(FILE.ERROR_KEY)
			.setNull(FILE.ERROR_ARGUMENTS)
			.where(FILE.FILE_ID.eq(number), FILE.STATE.eq(State.FAILED.code()))
			.execute() == 1;
	}

	/**
	 * Forgets the bytes and the rejected rows of a dry run, unless somebody tries the
	 * same bytes in the pages; that somebody looked, and at how many rows, stays.
	 */
	public void forget(long number) {
		if (this.dsl.resultQuery("select 1 from intake.trial where file_id = ?", number).fetchOptional().isPresent()) {
			return;
		}
		this.dsl.deleteFrom(FILE_PART).where(FILE_PART.FILE_ID.eq(number)).execute();
		this.dsl.deleteFrom(REJECTED_ROW).where(REJECTED_ROW.FILE_ID.eq(number)).execute();
	}

	private byte @Nullable [] part(long number, int position) {
		return this.dsl.select(FILE_PART.BYTES)
			.from(FILE_PART)
			.where(FILE_PART.FILE_ID.eq(number).and(FILE_PART.POSITION.eq(position)))
			.fetchOne(FILE_PART.BYTES);
	}

	private Optional<IntakeFile> one(Condition condition) {
		return this.dsl.selectFrom(FILE)
			.where(condition)
			.orderBy(FILE.FILE_ID)
			.limit(1)
			.fetchOptional(IntakeFiles::file);
	}

	private static IntakeFile file(FileRecord row) {
		return new IntakeFile(row.getFileId(), row.getName(), row.getSha256(), row.getByteSize(),
				row.getReceivedAt().toInstant(), row.getDryRun(), State.of(row.getState()), row.getErrorKey(),
				(row.getErrorArguments() != null) ? List.of(row.getErrorArguments()) : List.of(),
				List.of(row.getUnknownColumns()), new RowNames(List.of(row.getSheets())),
				List.of(row.getSheetsNotRead()), row.getRowsRead(), row.getRowsNew(), row.getRowsChanged(),
				row.getRowsUnchanged(), row.getRowsRejected(), row.getChangeId(), row.getSameAs());
	}

	private static String sha256(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] buffer = new byte[1 << 16];
			for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
				digest.update(buffer, 0, length);
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
