package org.bayan.db.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.bayan.domain.activity.Activity;
import org.bayan.domain.activity.Shares;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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
	private static final String KEY_COLUMNS = "activity_id, row_number, known, content, member_states,"
			+ " country_shares_stated, sector_shares_stated, activity_ref, part_of";

	/** What a row that says what is known lacks. */
	private static final List<String> FACT_COLUMNS = List.of("start_date", "end_date", "participants", "women",
			"budget_minor", "expenditure_minor", "type", "status", "date_precision", "modality", "countries",
			"country_shares", "sectors", "sector_shares", "host_country", "currency", "title_en", "title_fr",
			"title_ar", "city", "partners", "source_url", "description");

	private static final byte[] NO_FACTS = "\t\\N".repeat(FACT_COLUMNS.size()).getBytes(StandardCharsets.US_ASCII);

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
		this.dsl.execute("truncate intake.staged_row");
		this.dsl.execute("update intake.stage set file_id = null, change_id = null");
	}

	/**
	 * Adds rows in the current transaction, by COPY. They are written and sent by another
	 * thread while the next are being made, and taken in by the database meanwhile; the
	 * connection is not to be used for anything else until this returns.
	 * @param known what the newest version of an activity says, by its id; a row that
	 * says the same is staged without it
	 * @param rows gives the rows to the consumer it is handed
	 */
	public void add(Map<UUID, UUID> known, Consumer<Consumer<StagedRow>> rows) {
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
			CopyIn copy = connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy intake.staged_row (" + KEY_COLUMNS + ", " + String.join(", ", FACT_COLUMNS)
						+ ") from stdin");
			Sending sending = new Sending(copy, writer, known);
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
	private static void append(ByteArrayOutputStream out, StagedRow row, Map<UUID, UUID> known) {
		Activity activity = row.activity();
		String facts = facts(activity);
		String all = (activity.partOf() != null) ? facts + '\t' + activity.partOf() : facts;
		UUID id = Activity.idOf(activity.ref());
		UUID content = UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
		boolean said = content.equals(known.get(id));
		StringBuilder key = new StringBuilder(120);
		key.append(id).append('\t').append(row.number()).append('\t').append(said).append('\t').append(content);
		key.append('\t').append(activity.memberStates());
		key.append('\t').append(activity.countries().stated()).append('\t').append(activity.sectors().stated());
		text(key, activity.ref());
		text(key, activity.partOf());
		out.writeBytes(key.toString().getBytes(StandardCharsets.UTF_8));
		out.writeBytes(said ? NO_FACTS : facts.getBytes(StandardCharsets.UTF_8));
		out.write('\n');
	}

	/** The columns of {@link #FACT_COLUMNS}, each after a tab. */
	private static String facts(Activity a) {
		StringBuilder out = new StringBuilder(600);
		value(out, a.startDate());
		value(out, a.endDate());
		value(out, a.participants());
		value(out, a.women());
		value(out, a.budgetMinor());
		value(out, a.expenditureMinor());
		out.append('\t').append(a.type().code()).append('\t').append(a.status().code());
		out.append('\t').append(a.datePrecision().code()).append('\t').append(a.modality().code());
		shares(out, a.countries());
		shares(out, a.sectors());
		text(out, a.hostCountry());
		text(out, a.currency());
		text(out, a.titleEn());
		text(out, a.titleFr());
		text(out, a.titleAr());
		text(out, a.city());
		texts(out, a.partners());
		text(out, a.sourceUrl());
		text(out, a.description());
		return out.toString();
	}

	private static void value(StringBuilder out, @Nullable Object value) {
		out.append('\t').append((value != null) ? value.toString() : "\\N");
	}

	private static void shares(StringBuilder out, Shares shares) {
		texts(out, shares.codes());
		out.append("\t{");
		for (int i = 0; i < shares.basisPoints().size(); i++) {
			out.append((i > 0) ? "," : "").append(shares.basisPoints().get(i));
		}
		out.append('}');
	}

	private static void text(StringBuilder out, @Nullable String text) {
		out.append('\t');
		if (text == null) {
			out.append("\\N");
			return;
		}
		for (int i = 0; i < text.length(); i++) {
			character(out, text.charAt(i));
		}
	}

	/**
	 * An array literal: each text in quotes, in them \ and " after a \, all of it escaped
	 * for COPY.
	 */
	private static void texts(StringBuilder out, List<String> texts) {
		out.append("\t{");
		for (int i = 0; i < texts.size(); i++) {
			out.append((i > 0) ? ",\"" : "\"");
			String text = texts.get(i);
			for (int j = 0; j < text.length(); j++) {
				char character = text.charAt(j);
				if (character == '"' || character == '\\') {
					out.append("\\\\");
				}
				character(out, character);
			}
			out.append('"');
		}
		out.append('}');
	}

	private static void character(StringBuilder out, char character) {
		switch (character) {
			case '\\' -> out.append("\\\\");
			case '\t' -> out.append("\\t");
			case '\n' -> out.append("\\n");
			case '\r' -> out.append("\\r");
			default -> out.append(character);
		}
	}

	/** Sends rows in pieces, one at a time, while the next piece is collected. */
	private static final class Sending {

		private static final int PIECE = 250;

		private final CopyIn copy;

		private final Executor writer;

		private final Map<UUID, UUID> known;

		private List<StagedRow> piece = new ArrayList<>(PIECE);

		private CompletableFuture<Void> sent = CompletableFuture.completedFuture(null);

		Sending(CopyIn copy, Executor writer, Map<UUID, UUID> known) {
			this.copy = copy;
			this.writer = writer;
			this.known = known;
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
			ByteArrayOutputStream lines = new ByteArrayOutputStream(PIECE * 400);
			rows.forEach((row) -> append(lines, row, this.known));
			byte[] bytes = lines.toByteArray();
			try {
				this.copy.writeToCopy(bytes, 0, bytes.length);
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
