package org.bayan.batch.request;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.bayan.batch.run.Failpoints;
import org.bayan.db.change.Changes;
import org.bayan.db.record.RecordedActivities;
import org.bayan.db.reference.References;
import org.bayan.db.request.RequestedOutput;
import org.bayan.db.request.Requests;
import org.bayan.domain.intake.ActivityCells;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.MemberState;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.record.RecordFile;
import org.bayan.reporting.record.RecordTable;
import org.bayan.reporting.record.RecordWords;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.Texts;
import org.bayan.reporting.workbook.ListHeading;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;

/**
 * Writes a list of records that was asked for. All its rows are of one moment, read with
 * a cursor, and its file is kept in pieces, so that a million rows need the memory of a
 * few thousand.
 */
class RequestedList {

	/** More is the work of {@code bayan export}. */
	private static final long MOST_ROWS = 2_000_000;

	private static final int BYTES_OF_A_PIECE = 1 << 20;

	/** Between two signs of progress. */
	private static final int ROWS_OF_A_STEP = 10_000;

	private final Requests requests;

	private final RecordedActivities records;

	private final References references;

	private final Changes changes;

	private final TransactionTemplate moment;

	/** On another connection than the one that reads. */
	private final TransactionTemplate beside;

	RequestedList(Requests requests, RecordedActivities records, References references, Changes changes,
			PlatformTransactionManager transactions) {
		this.requests = requests;
		this.records = records;
		this.references = references;
		this.changes = changes;
		this.moment = new TransactionTemplate(transactions);
		this.moment.setReadOnly(true);
		this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.beside = new TransactionTemplate(transactions);
		this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Writes the file.
	 * @param askedAt when it was asked for: of that moment are its rows
	 * @param stopping asked between two pieces
	 * @throws RefusedRequest if the list is too long
	 * @throws StoppingException if the program is being ended, or another attempt has
	 * begun since
	 */
	void write(RequestWorker.Attempt attempt, RequestedOutput.Listing output, Instant askedAt, ZoneId zone,
			BooleanSupplier stopping) {
		this.moment.executeWithoutResult((status) -> {
			long rows = this.records.count(output.filter());
			if (rows > MOST_ROWS) {
				throw new RefusedRequest("too-long");
			}
			hold(() -> this.requests.expect(attempt.request(), attempt.number(), Math.toIntExact(rows)));
			// names as the page shows them, whatever day the facts are of
			long change = this.changes.latest();
			Texts texts = Texts.in(output.language());
			List<MemberState> states = this.references.memberStates(change);
			RecordWords words = new RecordWords(texts, states, this.references.allSectors(change));
			ActivityCells cells = new ActivityCells(states.stream().map(MemberState::iso3).collect(Collectors.toSet()),
					requireNonNull(this.references.reportingCurrency()));
			Format format = requireNonNull(Format.ofCode(output.format()));
			Pieces pieces = new Pieces(attempt, output.language(), RecordFile.name(format), stopping);
			try {
				RecordFile.write(format,
						new RecordTable(words, cells, texts, output.columns(),
								this.changes.state(Math.min(output.filter().change(), change))),
						heading(output, askedAt, zone, texts),
						(taker) -> this.records.each(output.filter(), output.order(), output.language(), (one) -> {
							taker.accept(one);
							pieces.rowWritten();
						}), pieces);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			pieces.end();
		});
	}

	private ListHeading heading(RequestedOutput.Listing output, Instant askedAt, ZoneId zone, Texts texts) {
		return new ListHeading(ForeignText.plain(this.references.organisation().in(output.language())),
				(output.scope() != null) ? output.scope() : "",
				(output.known() != null) ? output.known() : texts.get("source.live"),
				this.changes.recordedAt(output.filter().change()).orElse(null), askedAt, zone);
	}

	private void hold(BooleanSupplier change) {
		if (!Boolean.TRUE.equals(this.beside.execute((status) -> change.getAsBoolean()))) {
			throw new StoppingException();
		}
	}

	/** A file that is kept piece by piece as it is written. */
	private final class Pieces extends OutputStream {

		private final RequestWorker.Attempt attempt;

		private final Language language;

		private final String name;

		private final BooleanSupplier stopping;

		private final byte[] piece = new byte[BYTES_OF_A_PIECE];

		private int filled;

		private int rows;

		Pieces(RequestWorker.Attempt attempt, Language language, String name, BooleanSupplier stopping) {
			this.attempt = attempt;
			this.language = language;
			this.name = name;
			this.stopping = stopping;
			hold(() -> RequestedList.this.requests.beginFile(attempt.request(), attempt.number(), language, name));
		}

		@Override
		public void write(int one) {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int from, int length) {
			for (int written = 0; written < length;) {
				int some = Math.min(length - written, this.piece.length - this.filled);
				System.arraycopy(bytes, from + written, this.piece, this.filled, some);
				this.filled += some;
				written += some;
				if (this.filled == this.piece.length) {
					keep();
				}
			}
		}

		void rowWritten() {
			if (++this.rows % ROWS_OF_A_STEP == 0) {
				goOn();
				hold(() -> RequestedList.this.requests.progress(this.attempt.request(), this.attempt.number(),
						this.rows));
			}
		}

		/** Keeps the rest. */
		void end() {
			keep();
			hold(() -> RequestedList.this.requests.progress(this.attempt.request(), this.attempt.number(), this.rows));
		}

		private void keep() {
			if (this.filled > 0) {
				goOn();
				byte[] content = Arrays.copyOf(this.piece, this.filled);
				hold(() -> RequestedList.this.requests.addPiece(this.attempt.request(), this.attempt.number(),
						this.language, this.name, content));
				this.filled = 0;
				Failpoints.reach("request.piece");
			}
		}

		private void goOn() {
			if (this.stopping.getAsBoolean()) {
				throw new StoppingException();
			}
		}

	}

}
