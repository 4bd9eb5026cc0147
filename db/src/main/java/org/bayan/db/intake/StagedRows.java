package org.bayan.db.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import java.util.stream.Stream;
import javax.sql.DataSource;

import org.bayan.domain.activity.Activity;
import org.bayan.domain.figure.Measure;
import org.jooq.DSLContext;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import org.springframework.jdbc.datasource.DataSourceUtils;

import static org.bayan.db.jooq.intake.Tables.STAGE;

/**
 * The accepted rows of the one file that is being taken in, on their way from the file to
 * the facts.
 */
public class StagedRows {

	/** What every row has, and what rules over several rows of a file look at. */
	private static final String KEY_COLUMNS = "activity_id, known, content, member_states, country_shares_stated,"
			+ " sector_shares_stated, activity_ref, part_of";

	/** What a row that says what is known lacks. */
	private static final List<String> FACT_COLUMNS = Stream
		.of(List.of("start_date", "end_date"), Measure.stated().stream().map(Measure::code).toList(),
				List.of("budget_minor", "expenditure_minor", "type", "status", "date_precision", "modality",
						"countries", "country_shares", "sectors", "sector_shares", "host_country", "currency",
						"title_en", "title_fr", "title_ar", "city", "partners", "source_url", "description"))
		.flatMap(List::stream)
		.toList();

	private static final byte[] NO_FACTS = CopyLines.ascii("\t\\N".repeat(FACT_COLUMNS.size()));

	private static final byte[] NOTHING = new byte[0];

	private final DSLContext dsl;

	private final DataSource dataSource;

	public StagedRows(DSLContext dsl, DataSource dataSource) {
		this.dsl = dsl;
		this.dataSource = dataSource;
	}

	/**
	 * Makes the stage that of a file: empty, unless it holds rows of that file already,
	 * and nothing was changed since they were compared with what is known.
	 * @param change the newest change
	 * @return the last row of the file that is staged or rejected; 0 if none is
	 */
	public long open(long fileId, long change) {
		if (!this.dsl.fetchExists(STAGE, STAGE.FILE_ID.eq(fileId).and(STAGE.CHANGE_ID.eq(change)))) {
			this.dsl.execute("truncate intake.staged_row");
			this.dsl.execute("delete from intake.rejected_row where file_id = ?", fileId);
			// a crash of the database empties this table too
			this.dsl.execute("""
					insert into intake.stage (file_id, change_id) values (?, ?)
					on conflict (singleton) do update set file_id = excluded.file_id, change_id = excluded.change_id
					""", fileId, change);
		}
		Long last = this.dsl.fetchSingle("""
				select greatest((select max(row_number) from intake.staged_row),
					(select max(row_number) from intake.rejected_row where file_id = ?), 0)""", fileId)
			.get(0, Long.class);
		return (last != null) ? last : 0;
	}

	/** Whether the staged rows are those of a file. */
	public boolean isOf(long fileId) {
		return this.dsl.fetchExists(STAGE, STAGE.FILE_ID.eq(fileId));
	}

	/** Forgets every staged row. */
	public void clear() {
		this.dsl.execute("truncate intake.staged_row, intake.known_content");
		this.dsl.execute("update intake.stage set file_id = null, change_id = null");
	}

	/**
	 * Adds rows in the current transaction, by COPY. They are written and sent by another
	 * thread while the next are being made, and taken in by the database meanwhile; the
	 * connection is not to be used for anything else until this returns. A row that says
	 * what is known is staged without it.
	 * @param rows gives the rows to the consumer it is handed
	 */
	public void add(Consumer<Consumer<StagedRow>> rows) {
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
			CopyIn copy = connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy intake.staged_row (row_number, " + String.join(", ", FACT_COLUMNS) + ", " + KEY_COLUMNS
						+ ") from stdin");
			Sending sending = new Sending(copy, writer);
			try {
				rows.accept(sending::add);
				sending.finish();
				copy.endCopy();
			}
			finally {
				sending.await();
				if (copy.isActive()) {
					copy.cancelCopy();
				}
			}
		}
		catch (SQLException ex) {
			throw failed(ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	/** How many of the staged rows, of 1, say something that is not known. */
	public double shareNotKnown() {
		Double share = this.dsl
			.fetchSingle("select coalesce(avg((not known)::integer), 0)::float8 from intake.staged_row")
			.get(0, Double.class);
		return (share != null) ? share : 0;
	}

	/**
	 * Tells the planner what was staged: how much it is, and of the columns those that
	 * statements join by. (Looking at all of them, arrays among them, took as long as
	 * staging a tenth of 100,000 rows.)
	 */
	public void analyse() {
		this.dsl.execute("analyze intake.staged_row (activity_id, part_of, known)");
	}

	private static IllegalStateException failed(SQLException ex) {
		return new IllegalStateException("Rows could not be staged: " + ex.getMessage(), ex);
	}

	/** A row's line of COPY. */
	private static void append(CopyLines out, StagedRow row) {
		Activity a = row.activity();
		out.first(row.number());
		int start = out.size();
		facts(out, a);
		UUID content = out.sum(start,
				(a.partOf() != null) ? ('\t' + a.partOf()).getBytes(StandardCharsets.UTF_8) : NOTHING);
		boolean said = row.left() || content.equals(row.known());
		if (said) {
			out.cutTo(start);
			out.raw(NO_FACTS);
		}
		out.plain(Activity.idOf(a.ref()));
		out.plain(said);
		out.plain(content);
		out.plain(a.memberStates());
		out.plain(a.countries().stated());
		out.plain(a.sectors().stated());
		out.text(a.ref());
		out.text(a.partOf());
		out.end();
	}

	/** The columns of {@link #FACT_COLUMNS}. */
	private static void facts(CopyLines out, Activity a) {
		out.plain(a.startDate());
		out.plain(a.endDate());
		Measure.stated().forEach((measure) -> out.plain(a.stated().of(measure)));
		out.plain(a.budgetMinor());
		out.plain(a.expenditureMinor());
		out.plain(a.type().code());
		out.plain(a.status().code());
		out.plain(a.datePrecision().code());
		out.plain(a.modality().code());
		out.texts(a.countries().codes());
		out.numbers(a.countries().basisPoints());
		out.texts(a.sectors().codes());
		out.numbers(a.sectors().basisPoints());
		out.text(a.hostCountry());
		out.text(a.currency());
		out.text(a.titleEn());
		out.text(a.titleFr());
		out.text(a.titleAr());
		out.text(a.city());
		out.texts(a.partners());
		out.text(a.sourceUrl());
		out.text(a.description());
	}

	/** Sends rows in pieces, one at a time, while the next piece is collected. */
	private static final class Sending {

		private static final int PIECE = 250;

		private final CopyIn copy;

		private final Executor writer;

		private final CopyLines lines = new CopyLines(PIECE * 800);

		private List<StagedRow> piece = new ArrayList<>(PIECE);

		private CompletableFuture<Void> sent = CompletableFuture.completedFuture(null);

		Sending(CopyIn copy, Executor writer) {
			this.copy = copy;
			this.writer = writer;
		}

		void add(StagedRow row) {
			this.piece.add(row);
			if (this.piece.size() == PIECE) {
				send();
			}
		}

		void finish() {
			send();
			settle();
		}

		/** Waits for the piece that is being sent, whatever becomes of it. */
		void await() {
			this.sent.exceptionally((failure) -> null).join();
		}

		private void send() {
			settle();
			List<StagedRow> rows = this.piece;
			this.piece = new ArrayList<>(PIECE);
			this.sent = CompletableFuture.runAsync(() -> send(rows), this.writer);
		}

		private void send(List<StagedRow> rows) {
			this.lines.cutTo(0);
			rows.forEach((row) -> append(this.lines, row));
			try {
				this.copy.writeToCopy(this.lines.bytes(), 0, this.lines.size());
			}
			catch (SQLException ex) {
				throw failed(ex);
			}
		}

		private void settle() {
			try {
				this.sent.join();
			}
			catch (CompletionException ex) {
				throw (ex.getCause() instanceof IllegalStateException failed) ? failed : ex;
			}
		}

	}

}
