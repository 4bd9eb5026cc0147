package org.bayan.db.request;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.bayan.db.jooq.operations.tables.records.RequestRecord;
import org.bayan.db.request.Request.State;
import org.bayan.domain.language.Language;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;
import static org.bayan.db.jooq.operations.Tables.REQUEST;
import static org.bayan.db.jooq.operations.Tables.REQUEST_FILE;
import static org.bayan.db.jooq.operations.Tables.REQUEST_PIECE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

/**
 * The requests of users. Whoever works on one holds the number of an attempt; once
 * somebody else has begun it again, that number writes nothing any more.
 */
public class Requests {

	/** Name of the scheduler's task that does a request; its instance is the id. */
	public static final String TASK = "request";

	/** Name of the scheduler's table. */
	public static final String TASK_TABLE = "operations.scheduled_task";

	/** So many may wait or run, of one user and over all. */
	public static final int PER_ACCOUNT = 5;

	public static final int OVERALL = 40;

	/** How long files are kept, and how many bytes of them. */
	public static final Duration KEPT = Duration.ofDays(7);

	public static final long MOST_BYTES = 512L << 20;

	/** A request whose process died so often is not begun again. */
	public static final int MOST_ATTEMPTS = 4;

	/** Key of the advisory lock under which requests take turns: "turns". */
	private static final long TURN_LOCK = 0x7475726e73L;

	/** Key of the advisory lock under which requests are counted: "requests". */
	private static final long COUNT_LOCK = 0x7265717565737473L;

	private static final List<String> OPEN = List.of(State.WAITING.code(), State.RUNNING.code());

	private final DSLContext dsl;

	public Requests(DSLContext dsl) {
		this.dsl = dsl;
	}

	/**
	 * Adds a request, in the current transaction.
	 * @return the request; empty, and nothing done, where too many of the user or of all
	 * are open
	 */
	public Optional<Request> add(String account, @Nullable String address, RequestedOutput output) {
		// two at once must not both be the last that is let in
		this.dsl.execute("select pg_advisory_xact_lock(?)", COUNT_LOCK);
		Condition open = REQUEST.STATE.in(OPEN);
		if (this.dsl.fetchCount(REQUEST, open) >= OVERALL
				|| this.dsl.fetchCount(REQUEST, open.and(REQUEST.ACCOUNT.eq(account))) >= PER_ACCOUNT) {
			return Optional.empty();
		}
		RequestRecord row = this.dsl.newRecord(REQUEST);
		row.setAccount(account);
		row.setAddress(address);
		RequestedOutputRow.write(output, row);
		row.store();
		row.refresh();
		return Optional.of(request(row));
	}

	/** A user's request that is not forgotten. */
	public Optional<Request> find(UUID id, String account) {
		return this.dsl.selectFrom(REQUEST)
			.where(REQUEST.REQUEST_ID.eq(id).and(REQUEST.ACCOUNT.eq(account)).and(kept()))
			.fetchOptional(Requests::request);
	}

	/** A user's requests that are not forgotten, the newest first. */
	public List<Request> of(String account) {
		return this.dsl.selectFrom(REQUEST)
			.where(REQUEST.ACCOUNT.eq(account).and(kept()))
			.orderBy(REQUEST.ASKED_AT.desc(), REQUEST.REQUEST_ID)
			.fetch(Requests::request);
	}

	/** How the requests of all users stand. */
	public Queue queue() {
		return this.dsl.fetchSingle("""
				select count(*) filter (where state = 'waiting')::integer as waiting,
					count(*) filter (where state = 'running')::integer as running,
					count(*) filter (where state = 'failed' and expires_at > clock_timestamp())::integer as failed,
					coalesce(extract(epoch from clock_timestamp()
						- min(asked_at) filter (where state in ('waiting', 'running')))::bigint, 0) as oldest
				from operations.request""")
			.map((row) -> new Queue(requireNonNull(row.get("waiting", Integer.class)),
					requireNonNull(row.get("running", Integer.class)), requireNonNull(row.get("failed", Integer.class)),
					Duration.ofSeconds(requireNonNull(row.get("oldest", Long.class)))));
	}

	/**
	 * Whether it is another's turn: a list may take minutes, and a publication waits for
	 * an import, so of each of them one at a time is worked on, and reports are not kept
	 * waiting. To be asked in the transaction that begins the request if it is not.
	 */
	public boolean waits(UUID id) {
		this.dsl.execute("select pg_advisory_xact_lock(?)", TURN_LOCK);
		// the state alone would be that of a process which was killed
		return !this.dsl.fetch("""
				select 1 from operations.request mine
				join operations.request other
					on other.kind = mine.kind and other.state = 'running' and other.request_id <> mine.request_id
				join operations.scheduled_task task
					on task.task_name = 'request' and task.task_instance = other.request_id::text and task.picked
				where mine.request_id = ? and mine.kind <> 'report'""", id).isEmpty();
	}

	/**
	 * Begins a request, or begins it again.
	 * @return the number of the attempt; empty where it has ended, is gone or was begun
	 * too often, in which case it has failed now
	 */
	public Optional<Integer> begin(UUID id) {
		Condition open = REQUEST.REQUEST_ID.eq(id).and(REQUEST.STATE.in(OPEN));
		Integer attempt = this.dsl.update(REQUEST)
			.set(REQUEST.STATE, State.RUNNING.code())
			.set(REQUEST.ATTEMPT, REQUEST.ATTEMPT.plus(1))
			.set(REQUEST.DONE, 0)
			.setNull(REQUEST.TOTAL)
			.where(open)
			.returning(REQUEST.ATTEMPT)
			.fetchOne(REQUEST.ATTEMPT);
		if (attempt == null) {
			return Optional.empty();
		}
		this.dsl.deleteFrom(REQUEST_FILE).where(REQUEST_FILE.REQUEST_ID.eq(id)).execute();
		if (attempt > MOST_ATTEMPTS) {
			fail(id, attempt, "unexpected");
			return Optional.empty();
		}
		return Optional.of(attempt);
	}

	/** The request of an attempt; empty where another attempt has begun since. */
	public Optional<Request> find(UUID id, int attempt) {
		return this.dsl.selectFrom(REQUEST).where(held(id, attempt)).fetchOptional(Requests::request);
	}

	/** Says how many files, or rows of a list, there will be. */
	public boolean expect(UUID id, int attempt, int total) {
		return this.dsl.update(REQUEST).set(REQUEST.TOTAL, total).where(held(id, attempt)).execute() == 1;
	}

	/**
	 * Adds a file of a report and counts it.
	 * @return false, and nothing done, where another attempt has begun since
	 */
	public boolean addFile(UUID id, int attempt, Language language, String name, byte[] content) {
		Integer position = this.dsl.update(REQUEST)
			.set(REQUEST.DONE, REQUEST.DONE.plus(1))
			.where(held(id, attempt))
			.returning(REQUEST.DONE)
			.fetchOne(REQUEST.DONE);
		return position != null && insert(id, language, name, position) && addPiece(id, language, name, content);
	}

	/**
	 * Begins the file of a list, which comes in pieces.
	 * @return false, and nothing done, where another attempt has begun since
	 */
	public boolean beginFile(UUID id, int attempt, Language language, String name) {
		return hold(id, attempt) && insert(id, language, name, 1);
	}

	/**
	 * Adds the next piece of a file.
	 * @return false, and nothing done, where another attempt has begun since
	 */
	public boolean addPiece(UUID id, int attempt, Language language, String name, byte[] content) {
		return hold(id, attempt) && addPiece(id, language, name, content);
	}

	/**
	 * Says how many rows of a list are written.
	 * @return false, and nothing done, where another attempt has begun since
	 */
	public boolean progress(UUID id, int attempt, int rows) {
		return this.dsl.update(REQUEST).set(REQUEST.DONE, rows).where(held(id, attempt)).execute() == 1;
	}

	private boolean insert(UUID id, Language language, String name, int position) {
		return this.dsl.insertInto(REQUEST_FILE)
			.set(REQUEST_FILE.REQUEST_ID, id)
			.set(REQUEST_FILE.LANGUAGE, language.code())
			.set(REQUEST_FILE.NAME, name)
			.set(REQUEST_FILE.POSITION, position)
			.execute() == 1;
	}

	private boolean addPiece(UUID id, Language language, String name, byte[] content) {
		this.dsl.update(REQUEST_FILE)
			.set(REQUEST_FILE.BYTES, REQUEST_FILE.BYTES.plus(content.length))
			.where(file(id, language, name))
			.execute();
		return this.dsl.execute("""
				insert into operations.request_piece (request_id, language, name, piece, content)
				select ?, ?, ?, 1 + coalesce(max(piece), 0), ? from operations.request_piece
				where request_id = ? and language = ? and name = ?""", id, language.code(), name, content, id,
				language.code(), name) == 1;
	}

	/** Whether the attempt is the newest, and stays it until the transaction ends. */
	private boolean hold(UUID id, int attempt) {
		return this.dsl.selectOne().from(REQUEST).where(held(id, attempt)).forUpdate().fetchOne() != null;
	}

	private static Condition file(UUID id, Language language, String name) {
		return REQUEST_FILE.REQUEST_ID.eq(id)
			.and(REQUEST_FILE.LANGUAGE.eq(language.code()))
			.and(REQUEST_FILE.NAME.eq(name));
	}

	/**
	 * Ends an attempt that succeeded.
	 * @param outcome of a publication; null: of files
	 * @return false where another attempt has begun since
	 */
	public boolean done(UUID id, int attempt, Request.@Nullable Outcome outcome) {
		return this.dsl.update(REQUEST)
			.set(REQUEST.STATE, State.DONE.code())
			.set(REQUEST.EDITION, (outcome != null) ? outcome.edition() : null)
			.set(REQUEST.FRESH, (outcome != null) ? outcome.fresh() : null)
			.set(REQUEST.RESTATED, (outcome != null) ? outcome.restated() : null)
			.set(REQUEST.ENDED_AT, now())
			.set(REQUEST.EXPIRES_AT, later(KEPT))
			.where(held(id, attempt))
			.execute() == 1;
	}

	/** Ends an attempt that failed, and forgets its files. */
	public void fail(UUID id, int attempt, String failure) {
		int failed = this.dsl.update(REQUEST)
			.set(REQUEST.STATE, State.FAILED.code())
			.set(REQUEST.FAILURE, failure)
			.set(REQUEST.ENDED_AT, now())
			.set(REQUEST.EXPIRES_AT, later(KEPT))
			.where(held(id, attempt))
			.execute();
		if (failed == 1) {
			this.dsl.deleteFrom(REQUEST_FILE).where(REQUEST_FILE.REQUEST_ID.eq(id)).execute();
		}
	}

	/** Gives an attempt back that was stopped for no fault of its own. */
	public void giveBack(UUID id, int attempt) {
		this.dsl.update(REQUEST)
			.set(REQUEST.STATE, State.WAITING.code())
			.set(REQUEST.ATTEMPT, REQUEST.ATTEMPT.minus(1))
			.where(held(id, attempt))
			.execute();
	}

	/**
	 * Forgets what has expired, and of the rest the oldest until no more bytes than
	 * allowed are left, as the database keeps them.
	 * @param mostBytes of all files that are kept
	 * @return how many requests were forgotten
	 */
	public int forget(long mostBytes) {
		return this.dsl.execute(
				"""
						delete from operations.request r using (
							select request_id, expires_at, sum(bytes) over (order by ended_at desc, request_id) as bytes
							from operations.request join (
								select request_id, sum(pg_column_size(content)) as bytes from operations.request_piece group by 1) f
								using (request_id)
							where state = 'done' and expires_at >= clock_timestamp()
							union all
							select request_id, expires_at, 0 from operations.request where expires_at < clock_timestamp()
						) e
						where e.request_id = r.request_id and (e.expires_at < clock_timestamp() or e.bytes > ?)""",
				mostBytes);
	}

	/** The files of a request, in the order of rendering. */
	public List<RequestFile> files(UUID id) {
		return this.dsl.selectFrom(REQUEST_FILE)
			.where(REQUEST_FILE.REQUEST_ID.eq(id))
			.orderBy(REQUEST_FILE.POSITION)
			.fetch((row) -> new RequestFile(requireNonNull(Language.ofCode(row.getLanguage())), row.getName(),
					row.getBytes()));
	}

	/** A file of a request that is done. */
	public Optional<RequestFile> file(Request request, Language language, String name) {
		return (request.state() != State.DONE) ? Optional.empty()
				: files(request.id()).stream()
					.filter((file) -> file.language() == language && file.name().equals(name))
					.findFirst();
	}

	/**
	 * Writes a file, a piece at a time and outside of any transaction: whoever reads it
	 * may be slow.
	 * @throws IOException if nobody takes it, or if it is forgotten meanwhile
	 */
	public void copy(UUID id, RequestFile file, OutputStream out) throws IOException {
		long copied = 0;
		for (int piece = 1; copied < file.bytes(); piece++) {
			byte[] content = this.dsl.select(REQUEST_PIECE.CONTENT)
				.from(REQUEST_PIECE)
				.where(REQUEST_PIECE.REQUEST_ID.eq(id))
				.and(REQUEST_PIECE.LANGUAGE.eq(file.language().code()).and(REQUEST_PIECE.NAME.eq(file.name())))
				.and(REQUEST_PIECE.PIECE.eq(piece))
				.fetchOne(REQUEST_PIECE.CONTENT);
			if (content == null) {
				throw new IOException(file.name() + " was forgotten while it was sent");
			}
			out.write(content);
			copied += content.length;
		}
	}

	private static Condition held(UUID id, int attempt) {
		return REQUEST.REQUEST_ID.eq(id).and(REQUEST.ATTEMPT.eq(attempt)).and(REQUEST.STATE.eq(State.RUNNING.code()));
	}

	/** Whether it is not forgotten, or due to be. */
	private static Condition kept() {
		return REQUEST.EXPIRES_AT.isNull().or(REQUEST.EXPIRES_AT.gt(now()));
	}

	private static Field<OffsetDateTime> now() {
		return field("clock_timestamp()", OffsetDateTime.class);
	}

	private static Field<OffsetDateTime> later(Duration duration) {
		return field("clock_timestamp() + {0} * interval '1 second'", OffsetDateTime.class, val(duration.toSeconds()));
	}

	private static Request request(RequestRecord row) {
		Request.Outcome outcome = (row.getEdition() != null) ? new Request.Outcome(row.getEdition(),
				Boolean.TRUE.equals(row.getFresh()), (row.getRestated() != null) ? row.getRestated() : 0) : null;
		return new Request(row.getRequestId(), row.getAccount(), row.getAddress(), RequestedOutputRow.read(row),
				State.of(row.getState()), row.getDone(), row.getTotal(), row.getFailure(), outcome,
				row.getAskedAt().toInstant(), instant(row.getEndedAt()), instant(row.getExpiresAt()));
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
		return (moment != null) ? moment.toInstant() : null;
	}

}
