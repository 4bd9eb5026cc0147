package org.bayan.db.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.bayan.db.activity.Reused;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.datasource.DataSourceUtils;

import static java.util.Objects.requireNonNull;

/**
 * The files that are tried in the pages, and what taking them in would do. All of it in
 * the current transaction.
 */
public class Trials {

	/** Why a file is not to be taken in: its trial has its bytes again. */
	private static final String GIVEN_BACK = "given-back";

	/** In place of an account, of a trial that a command makes. */
	private static final String HOST = "";

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final String FOUND = """
			select t.file_id, t.account, t.change_id, t.looks, t.overtaken, t.figures, k.file_id as taken_in_as
			from intake.trial t left join intake.taking_in k on k.trial_id = t.file_id
			""";

	/**
	 * Of each period the totals first, then places, sectors and both; with their place in
	 * it.
	 */
	private static final String FIGURES = """
			select * from (select period, place, sector, measure, before, after, row_number() over (partition by period
				order by place <> 'ALL' or sector <> 'ALL', place <> 'ALL' and sector <> 'ALL', sector <> 'ALL', place, sector,
					array_position(?, measure)) as at
				from intake.trial_figure where file_id = ?) f
			""";

	private static final String[] MEASURES = Measure.shown().stream().map(Measure::code).toArray(String[]::new);

	private static final int AT_A_TIME = 1_000;

	/** So long a trial waits for somebody to say what is to become of it. */
	private static final Duration KEPT = Duration.ofDays(30);

	private final DSLContext dsl;

	private final DataSource dataSource;

	private final IntakeFiles files;

	private final Forms forms;

	public Trials(DSLContext dsl, DataSource dataSource) {
		this.dsl = dsl;
		this.dataSource = dataSource;
		this.files = new IntakeFiles(dsl);
		this.forms = new Forms(dsl);
	}

	/**
	 * Stores a file to be tried. Those that nobody has decided on for a month are
	 * forgotten.
	 * @param name the name to say to people
	 * @param account key of who sends it
	 * @return its number
	 * @throws IOException if the file cannot be read
	 */
	public long store(Path file, String name, String account, Instant now) throws IOException {
		forgetOld(now);
		return tried(this.files.store(file, name, true, now), account);
	}

	/**
	 * Stores what somebody wrote in a form, to be tried as a file is.
	 * @param file its row as a file
	 * @param account key of who wrote it
	 * @return its number
	 * @throws IOException if the file cannot be read
	 */
	public long store(Form form, Path file, String name, String account, Instant now) throws IOException {
		forgetOld(now);
		long number = tried(this.files.storeAnew(file, name, true, now), account);
		this.forms.add(number, form);
		return number;
	}

	/**
	 * Stores a file whose effect a command is to say; the command forgets it by
	 * {@link #leave}.
	 * @return its number
	 * @throws IOException if the file cannot be read
	 */
	public long storeForHost(Path file, String name, Instant now) throws IOException {
		return tried(this.files.storeAnew(file, name, true, now), HOST);
	}

	private long tried(long number, String account) {
		this.dsl.execute("insert into intake.trial (file_id, account) values (?, ?) on conflict do nothing", number,
				account);
		return number;
	}

	private void forgetOld(Instant now) {
		this.dsl
			.fetch("""
					select f.file_id from intake.trial t join intake.file f using (file_id) where f.received_at < ?::timestamptz""",
					now.minus(KEPT).atOffset(ZoneOffset.UTC))
			.forEach((old) -> leave(old.get(0, Long.class)));
	}

	/** A trial by its file's number. */
	public Optional<Trial> find(long number) {
		return this.dsl.resultQuery(FOUND + " where t.file_id = ?", number).fetchOptional().map(this::trial);
	}

	private Trial trial(Record row) {
		Long takenInAs = row.get("taken_in_as", Long.class);
		long number = row.get("file_id", Long.class);
		return new Trial(this.files.find(number).orElseThrow(), text(row, "account"), row.get("change_id", Long.class),
				row.get("looks", Integer.class), row.get("overtaken", Boolean.class), row.get("figures", Long.class),
				(takenInAs != null) ? this.files.find(takenInAs).orElseThrow() : null,
				this.forms.find(number).orElse(null));
	}

	/** Whether a file is tried with its effect, not only checked. */
	public boolean isTrial(long number) {
		return this.dsl.resultQuery("select 1 from intake.trial where file_id = ?", number).fetchOptional().isPresent();
	}

	/**
	 * The files that came, the newest first: what was or is being taken in, and what
	 * waits for somebody to say so.
	 * @param before number of the file behind which to go on; null: from the newest
	 */
	public List<ReceivedFile> received(@Nullable Long before, int limit) {
		return this.dsl
			.resultQuery(
					"""
							select f.file_id, nullif(coalesce(k.account, t.account), '') as account, coalesce(k.trial_id, t.file_id) as trial,
								(select m.activity_ref from intake.form m where m.file_id = coalesce(k.trial_id, t.file_id)) as form
							from intake.file f left join intake.trial t on t.file_id = f.file_id
								left join intake.taking_in k on k.file_id = f.file_id
							where (not f.dry_run or t.file_id is not null)
								and not exists (select from intake.taking_in done where done.trial_id = f.file_id)
								and f.error_key is distinct from 'given-back' and f.file_id < ?
							order by f.file_id desc limit ?""",
					(before != null) ? before : Long.MAX_VALUE, limit)
			.fetch((row) -> new ReceivedFile(this.files.find(row.get("file_id", Long.class)).orElseThrow(),
					row.get("account", String.class), row.get("trial", Long.class), row.get("form", String.class)));
	}

	/** Whether a file that came by the pages is to be tried or taken in. */
	public boolean areWaiting() {
		return this.dsl.fetchOptional("""
				select 1 from intake.file f where f.state = 'stored'
					and (exists (select from intake.trial t where t.file_id = f.file_id)
						or exists (select from intake.taking_in k where k.file_id = f.file_id))
				limit 1""").isPresent();
	}

	/** How many trials wait for somebody to take them in or to leave them. */
	public long open() {
		return requireNonNull(this.dsl.fetchSingle("""
				select count(*) from intake.trial t join intake.file f using (file_id) where f.state = 'done'
					and f.rows_new + f.rows_changed > 0
					and not exists (select from intake.taking_in k where k.trial_id = t.file_id)""")
			.get(0, Long.class));
	}

	/**
	 * Has the bytes of a trial taken in, as they were shown; once, whoever says so how
	 * often.
	 * @param change the change that the reader saw
	 * @param look how often it had been tried again then
	 * @param account key of who says so
	 * @return whether they are now, or were already, to be taken in; otherwise the trial
	 * shows something else by now
	 */
	public boolean takeIn(long number, long change, int look, String account, Instant now) {
		Record trial = this.dsl
			.resultQuery("select t.change_id, t.looks, f.state from intake.trial t join intake.file f using (file_id)"
					+ " where t.file_id = ? for update of t", number)
			.fetchOptional()
			.orElseThrow();
		if (this.dsl.resultQuery("select 1 from intake.taking_in where trial_id = ?", number)
			.fetchOptional()
			.isPresent()) {
			return true;
		}
		Long shown = trial.get("change_id", Long.class);
		if (shown == null || shown != change || requireNonNull(trial.get("looks", Integer.class)) != look
				|| !"done".equals(trial.get("state", String.class))) {
			return false;
		}
		long file = requireNonNull(this.dsl.resultQuery(
				"""
						insert into intake.file (name, sha256, byte_size, received_at, dry_run, state)
						select name, sha256, byte_size, ?::timestamptz, false, 'stored' from intake.file where file_id = ? returning file_id""",
				now.atOffset(ZoneOffset.UTC), number)
			.fetchSingle()
			.get(0, Long.class));
		this.dsl.execute("update intake.file_part set file_id = ? where file_id = ?", file, number);
		this.dsl.execute("insert into intake.taking_in (file_id, trial_id, account) values (?, ?, ?)", file, number,
				account);
		new OwnLists(this.dsl).copy(number, file);
		new Corrections(this.dsl).copy(number, file);
		return true;
	}

	/**
	 * The change after which a file may be taken in because its effect was shown; null
	 * for one that nobody looked at before.
	 */
	public @Nullable Long shown(long file) {
		return this.dsl
			.resultQuery("select t.change_id from intake.taking_in k join intake.trial t"
					+ " on t.file_id = k.trial_id where k.file_id = ?", file)
			.fetchOptional()
			.map((row) -> row.get(0, Long.class))
			.orElse(null);
	}

	/**
	 * Others changed something since the effect was shown: the file is not taken in, and
	 * its trial is to be tried again.
	 */
	public void overtaken(long file) {
		Long trial = giveBack(file);
		this.dsl.execute("update intake.trial set overtaken = true, change_id = null where file_id = ?", trial);
		again(trial);
	}

	/**
	 * Tries a trial again, as facts or reference data are others by now; also one whose
	 * taking in failed.
	 */
	public void again(long number) {
		giveBackFailed(number);
		this.dsl.execute("""
				with again as (update intake.file f
					set state = 'stored', tries = 0, error_key = null, error_arguments = null
					where f.file_id = ? and f.state <> 'stored'
						and not exists (select from intake.taking_in k where k.trial_id = f.file_id)
					returning f.file_id)
				update intake.trial set looks = looks + 1 from again where intake.trial.file_id = again.file_id""",
				number);
	}

	/**
	 * A file is not taken in: its trial has its bytes again. That it was tried stays
	 * among the runs.
	 * @return the trial's number
	 */
	private long giveBack(long file) {
		long trial = requireNonNull(
				this.dsl.fetchSingle("delete from intake.taking_in where file_id = ? returning trial_id", file)
					.get(0, Long.class));
		this.dsl.execute("update intake.file_part set file_id = ? where file_id = ?", trial, file);
		this.dsl.execute("delete from intake.rejected_row where file_id = ?", file);
		this.files.failed(file, GIVEN_BACK, List.of());
		return trial;
	}

	/** How often a file was tried again; 0 for one that was not. */
	public int looks(long file) {
		return this.dsl.resultQuery("select looks from intake.trial where file_id = ?", file)
			.fetchOptional()
			.map((row) -> row.get(0, Integer.class))
			.orElse(0);
	}

	/**
	 * A taking in that failed does not stand in the way of another try, or of leaving.
	 */
	private void giveBackFailed(long number) {
		this.dsl.resultQuery("""
				select k.file_id from intake.taking_in k join intake.file f using (file_id)
				where k.trial_id = ? and f.state = 'failed'""", number)
			.fetchOptional()
			.ifPresent((row) -> giveBack(row.get(0, Long.class)));
	}

	/** Forgets a trial that is not to be taken in, with its bytes. */
	public boolean leave(long number) {
		giveBackFailed(number);
		boolean left = this.dsl.execute("""
				delete from intake.file f where f.file_id = ? and f.state <> 'stored'
					and exists (select from intake.trial t where t.file_id = f.file_id)
					and not exists (select from intake.taking_in k where k.trial_id = f.file_id)""", number) == 1;
		if (left) {
			this.dsl.execute("delete from intake.rejected_row where file_id = ?", number);
		}
		return left;
	}

	/**
	 * Writes the figures that would be others to a file, to be read by {@link #record}
	 * after the transaction went back. The figures before are in the temporary table
	 * {@code figure_before}.
	 */
	public void writeFigures(long number, Path target) throws IOException {
		StringBuilder values = new StringBuilder();
		for (Measure measure : Measure.shown()) {
			String minor = measure.money() ? " * 100" : "";
			String before = "b." + measure.code() + minor;
			String after = "a." + measure.code() + minor;
			boolean known = measure.kind() != Measure.Kind.STATED;
			values.append(values.isEmpty() ? "" : ", ")
				.append(known ? "('%s', coalesce(%s, 0)::numeric, coalesce(%s, 0)::numeric)".formatted(measure.code(),
						before, after) : "('%s', %s::numeric, %s::numeric)".formatted(measure.code(), before, after));
		}
		try (OutputStream out = Files.newOutputStream(target)) {
			withCopy(
					(copy) -> copy.getCopyAPI()
						.copyOut("copy (select " + number
								+ ", period, place, sector, m.measure, trunc(m.before), trunc(m.after)"
								+ " from figure_before b full join reporting.summary a using (period, place, sector)"
								+ " cross join lateral (values " + values + ") m(measure, before, after)"
								+ " where m.before is distinct from m.after) to stdout", out));
		}
	}

	/**
	 * Keeps what a trial found.
	 * @param change the newest change
	 * @param figures as {@link #writeFigures} wrote them
	 */
	public void record(long number, long change, List<TrialRow> rows, Path figures) throws IOException {
		this.dsl.execute("delete from intake.trial_row where file_id = ?", number);
		this.dsl.execute("delete from intake.trial_figure where file_id = ?", number);
		if (!rows.isEmpty()) {
			this.dsl
				.batch("insert into intake.trial_row (file_id, row_number, activity_ref, before, after)"
						+ " values (?, ?, ?, ?::jsonb, ?::jsonb)",
						rows.stream()
							.map((row) -> new Object[] { number, row.row(), row.ref(), json(row.before()),
									json(row.after()) })
							.toArray(Object[][]::new))
				.execute();
		}
		try (InputStream in = Files.newInputStream(figures)) {
			withCopy((copy) -> copy.getCopyAPI()
				.copyIn("copy intake.trial_figure (file_id, period, place, sector, measure, before, after) from stdin",
						in));
		}
		this.dsl.execute("""
				update intake.trial set change_id = ?,
					figures = (select count(*) from intake.trial_figure f where f.file_id = intake.trial.file_id)
				where file_id = ?""", change, number);
	}

	/** The first activities that would be new, or those that would be others. */
	public List<TrialRow> rows(long number, boolean known, int limit) {
		return this.dsl
			.resultQuery("select row_number, activity_ref, before, after from intake.trial_row where file_id = ?"
					+ " and (before is not null) = ? order by row_number limit ?", number, known, limit)
			.fetch((row) -> new TrialRow(row.get("row_number", Long.class), text(row, "activity_ref"),
					facts(row.get("before", JSONB.class)), requireNonNull(facts(row.get("after", JSONB.class)))));
	}

	/**
	 * What a trial would make of references that are known, by the first changed rows.
	 * @param unchanged how many rows change nothing
	 */
	public Reused reused(long number, long unchanged) {
		return requireNonNull(this.dsl.resultQuery("""
				select count(*), count(*) filter (where other), min(activity_ref) filter (where other)
				from (select activity_ref, before ->> 'start_date' <> after ->> 'start_date'
						and (before ->> 'title_en', before ->> 'title_fr', before ->> 'title_ar') is distinct from
							(after ->> 'title_en', after ->> 'title_fr', after ->> 'title_ar') as other
					from intake.trial_row where file_id = ? and before is not null) r""", number)
			.fetchSingle()
			.map((row) -> new Reused(requireNonNull(row.get(0, Long.class)) + unchanged,
					requireNonNull(row.get(1, Long.class)), row.get(2, String.class))));
	}

	/** The periods that have figures that would be others. */
	public List<Period> periods(long number) {
		return this.dsl.resultQuery("select distinct period from intake.trial_figure where file_id = ?", number)
			.fetch((row) -> Period.parse(text(row, "period")));
	}

	/**
	 * The figures of some periods that would be others, by period, the totals of each
	 * first.
	 * @param most of each period
	 */
	public List<TrialFigure> figures(long number, Collection<Period> periods, int most) {
		String[] asked = periods.stream().map(Period::toString).toArray(String[]::new);
		return this.dsl
			.resultQuery(FIGURES + " where period = any(?) and at <= ? order by period, at", MEASURES, number, asked,
					most)
			.fetch(Trials::figure);
	}

	/**
	 * Hands out all of them, read through a cursor in the current transaction.
	 */
	public void forEachFigure(long number, Consumer<TrialFigure> sink) {
		try (Cursor<Record> rows = this.dsl.resultQuery(FIGURES + " order by period, at", MEASURES, number)
			.fetchSize(AT_A_TIME)
			.fetchLazy()) {
			rows.forEach((row) -> sink.accept(figure(row)));
		}
	}

	private static TrialFigure figure(Record row) {
		return new TrialFigure(Period.parse(text(row, "period")), new Place(text(row, "place")),
				new SectorScope(text(row, "sector")), Measure.valueOf(text(row, "measure").toUpperCase(Locale.ROOT)),
				cell(row, "before"), cell(row, "after"));
	}

	private static Cell cell(Record row, String column) {
		BigDecimal value = row.get(column, BigDecimal.class);
		return (value != null) ? Cell.of(value.toBigIntegerExact()) : Cell.NO_DATA;
	}

	private static @Nullable String json(@Nullable Map<String, String> facts) {
		return (facts != null) ? MAPPER.writeValueAsString(new TreeMap<>(facts)) : null;
	}

	@SuppressWarnings("unchecked")
	private static @Nullable Map<String, String> facts(@Nullable JSONB json) {
		return (json != null) ? MAPPER.readValue(json.data(), Map.class) : null;
	}

	private static String text(Record row, String column) {
		return requireNonNull(row.get(column, String.class));
	}

	private interface Copying {

		void with(PGConnection connection) throws SQLException, IOException;

	}

	private void withCopy(Copying copying) throws IOException {
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			copying.with(connection.unwrap(PGConnection.class));
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The figures of a trial could not be copied: " + ex.getMessage(), ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

}
