package org.bayan.db.activity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bayan.db.change.Changes;
import org.bayan.db.jooq.activity.tables.ActivityVersion;
import org.bayan.db.jooq.activity.tables.records.ActivityVersionRecord;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.activity.Shares;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Stated;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;
import static org.bayan.db.jooq.activity.Tables.ACTIVITY_VERSION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

/** The facts of the activities with their history. */
public class Activities {

	/**
	 * Columns that say what is known of an activity; versions that agree in them are
	 * equal.
	 */
	private static final List<String> CONTENT = Stream
		.of(List.of("start_date", "end_date"), Measure.stated().stream().map(Measure::code).toList(),
				List.of("budget_minor", "expenditure_minor", "activity_ref", "type", "status", "date_precision",
						"modality", "countries", "country_shares", "sectors", "sector_shares", "host_country",
						"currency", "title_en", "title_fr", "title_ar", "city", "partners", "part_of", "source_url",
						"description"))
		.flatMap(List::stream)
		.toList();

	private static final Map<Measure, Field<Integer>> STATED = Measure.stated()
		.stream()
		.collect(Collectors.toMap(Function.identity(),
				(measure) -> requireNonNull(ACTIVITY_VERSION.field(measure.code(), Integer.class))));

	/**
	 * Columns that tell how the content was written; they make no other version by
	 * themselves.
	 */
	private static final List<String> FORM = List.of("member_states", "country_shares_stated", "sector_shares_stated");

	private static final String COLUMNS = String.join(", ", FORM) + ", " + String.join(", ", CONTENT);

	private final DSLContext dsl;

	public Activities(DSLContext dsl) {
		this.dsl = dsl;
	}

	/**
	 * The activities of these references that are known, withdrawn ones included, by
	 * reference.
	 */
	public Map<String, Activity> find(Collection<String> refs) {
		Map<String, Activity> found = new HashMap<>();
		this.dsl.selectFrom(ACTIVITY_VERSION)
			.where(ACTIVITY_VERSION.ACTIVITY_ID.in(refs.stream().map(Activity::idOf).toList())
				.and(ACTIVITY_VERSION.TO_CHANGE.eq(Changes.CURRENT)))
			.forEach((row) -> found.put(row.getActivityRef(), activity(row)));
		return found;
	}

	/** An activity as it was known after a change, withdrawn or not. */
	public Optional<Activity> find(String ref, long change) {
		return this.dsl.selectFrom(ACTIVITY_VERSION)
			.where(ACTIVITY_VERSION.ACTIVITY_ID.eq(Activity.idOf(ref))
				.and(ACTIVITY_VERSION.FROM_CHANGE.le(change))
				.and(ACTIVITY_VERSION.TO_CHANGE.gt(change)))
			.fetchOptional(Activities::activity);
	}

	/**
	 * The change that made the current version of an activity; 0 where there is none.
	 */
	public long version(String ref) {
		return this.dsl.select(ACTIVITY_VERSION.FROM_CHANGE)
			.from(ACTIVITY_VERSION)
			.where(ACTIVITY_VERSION.ACTIVITY_ID.eq(Activity.idOf(ref))
				.and(ACTIVITY_VERSION.TO_CHANGE.eq(Changes.CURRENT)))
			.fetchOptional(ACTIVITY_VERSION.FROM_CHANGE)
			.orElse(0L);
	}

	/**
	 * Of activities as they were read from the facts at some time, those that others
	 * changed since, by their places in the list.
	 * @param refs the references
	 * @param states of each the change at which it was read
	 */
	public Map<Integer, Outdated> outdated(List<String> refs, List<Long> states) {
		ActivityVersion now = ACTIVITY_VERSION.as("now");
		ActivityVersion read = ACTIVITY_VERSION.as("read");
		Table<?> asked = table("unnest({0}, {1}) with ordinality", val(ids(refs)), val(states.toArray(Long[]::new)))
			.as("asked", "activity_id", "state", "place");
		Field<UUID> id = field(name("asked", "activity_id"), UUID.class);
		Field<Long> state = field(name("asked", "state"), Long.class);
		Field<Long> place = field(name("asked", "place"), Long.class);
		Map<Integer, Outdated> outdated = new HashMap<>();
		this.dsl.select(place)
			.select(now.fields())
			.select(read.fields())
			.from(asked)
			.join(now)
			.on(now.ACTIVITY_ID.eq(id).and(now.TO_CHANGE.eq(Changes.CURRENT)).and(now.FROM_CHANGE.gt(state)))
			.leftJoin(read)
			.on(read.ACTIVITY_ID.eq(id).and(read.FROM_CHANGE.le(state)).and(read.TO_CHANGE.gt(state)))
			.forEach((row) -> {
				ActivityVersionRecord newest = row.into(now);
				outdated.put(Math.toIntExact(row.get(place)) - 1,
						new Outdated((row.get(read.ACTIVITY_ID) != null) ? activity(row.into(read)) : null,
								activity(newest), newest.getFromChange(), newest.getWithdrawn()));
			});
		return outdated;
	}

	/** The references that are meant by written ones, each once, in their order. */
	public Set<String> meant(Collection<String> written) {
		return new LinkedHashSet<>(new WrittenReferences(this.dsl).meant(written).values());
	}

	/** How many staged rows differ from what is known: what {@link #merge} would do. */
	public Merged compare() {
		return requireNonNull(this.dsl.fetchSingle("""
				select count(*) filter (where v.activity_id is null),
					count(*) filter (where v.activity_id is not null and not s.known and (v.withdrawn or %1$s)),
					count(*) filter (where s.known or (not v.withdrawn and not %1$s))
				from intake.staged_row s left join activity.activity_version v
					on v.activity_id = s.activity_id and v.to_change = 9223372036854775807
				""".formatted(differs()))
			.map((row) -> new Merged(requireNonNull(row.get(0, Long.class)), requireNonNull(row.get(1, Long.class)),
					requireNonNull(row.get(2, Long.class)))));
	}

	/** What the staged rows make of references that are known. */
	public Reused reused() {
		return requireNonNull(this.dsl
			.fetchSingle(
					"""
							select count(*), count(*) filter (where other), min(s.activity_ref) filter (where other)
							from intake.staged_row s join activity.activity_version v
								on v.activity_id = s.activity_id and v.to_change = 9223372036854775807,
								lateral (select not s.known and v.start_date <> s.start_date
									and (v.title_en, v.title_fr, v.title_ar) is distinct from (s.title_en, s.title_fr, s.title_ar)) o(other)
							""")
			.map((row) -> new Reused(requireNonNull(row.get(0, Long.class)), requireNonNull(row.get(1, Long.class)),
					row.get(2, String.class))));
	}

	/**
	 * The newest file from which one of the staged activities is known; null if none is.
	 */
	public @Nullable Long newestFile() {
		return this.dsl.fetchSingle("""
				select max(v.file_id) from intake.staged_row s join activity.activity_version v
					on v.activity_id = s.activity_id and v.to_change = 9223372036854775807""").get(0, Long.class);
	}

	/**
	 * Makes the staged rows the current facts from a change on, and leaves the activities
	 * whose contribution to the figures may differ in the temporary table
	 * {@code touched(activity_id)} of the transaction.
	 * @param fileId the file whose rows these are
	 */
	public Merged merge(long fileId, long change) {
		long staged = count("select count(*) from intake.staged_row");
		long changed = this.dsl.execute("""
				update activity.activity_version v set to_change = ?
				from intake.staged_row s
				where not s.known and v.activity_id = s.activity_id and v.to_change = 9223372036854775807
					and (v.withdrawn or %s)
				""".formatted(differs()), change);
		long written = this.dsl.execute("""
				insert into activity.activity_version (activity_id, from_change, file_id, file_row, content, %s)
				select s.activity_id, ?, ?, s.row_number, s.content, %s
				from intake.staged_row s
				where not s.known and not exists (select from activity.activity_version v
					where v.activity_id = s.activity_id and v.to_change = 9223372036854775807)
				order by s.activity_id
				""".formatted(COLUMNS, COLUMNS), change, fileId);
		touch(change);
		return new Merged(written - changed, changed, staged - written);
	}

	/**
	 * Takes activities out of every figure from a change on, as {@link #merge} brings
	 * them in. Those that are unknown or withdrawn already are left alone.
	 * @return how many were withdrawn
	 */
	public int withdraw(Collection<String> refs, long change) {
		this.dsl.execute("""
				update activity.activity_version set to_change = ?
				where activity_id = any(?) and to_change = 9223372036854775807 and not withdrawn
				""", change, ids(refs));
		int withdrawn = this.dsl.execute("""
				insert into activity.activity_version (activity_id, from_change, withdrawn, file_id, file_row, %s)
				select activity_id, to_change, true, file_id, file_row, %s
				from activity.activity_version
				where activity_id = any(?) and to_change = ?
				order by activity_id
				""".formatted(COLUMNS, COLUMNS), ids(refs), change);
		touch(change);
		return withdrawn;
	}

	/**
	 * Which of these references the facts know.
	 * @return a reference and whether it is withdrawn
	 */
	public Map<String, Boolean> withdrawn(Collection<String> refs) {
		return this.dsl.select(ACTIVITY_VERSION.ACTIVITY_REF, ACTIVITY_VERSION.WITHDRAWN)
			.from(ACTIVITY_VERSION)
			.where(ACTIVITY_VERSION.ACTIVITY_ID.in(refs.stream().map(Activity::idOf).toList())
				.and(ACTIVITY_VERSION.TO_CHANGE.eq(Changes.CURRENT)))
			.fetchMap(ACTIVITY_VERSION.ACTIVITY_REF, ACTIVITY_VERSION.WITHDRAWN);
	}

	/**
	 * The activities as known after a change, withdrawn ones left out, in the order of
	 * their references. To be called in a transaction, as they are read through a cursor.
	 * @param from first start date; null: no limit
	 * @param to last start date; null: no limit
	 */
	public void forEach(long change, @Nullable LocalDate from, @Nullable LocalDate to, Consumer<Activity> sink) {
		try (Cursor<ActivityVersionRecord> cursor = this.dsl.selectFrom(ACTIVITY_VERSION)
			.where(ACTIVITY_VERSION.FROM_CHANGE.le(change)
				.and(ACTIVITY_VERSION.TO_CHANGE.gt(change))
				.and(ACTIVITY_VERSION.WITHDRAWN.isFalse())
				.and((from != null) ? ACTIVITY_VERSION.START_DATE.ge(from) : noCondition())
				.and((to != null) ? ACTIVITY_VERSION.START_DATE.le(to) : noCondition()))
			.orderBy(ACTIVITY_VERSION.ACTIVITY_REF)
			.fetchSize(1_000)
			.fetchLazy()) {
			for (Iterator<ActivityVersionRecord> rows = cursor.iterator(); rows.hasNext();) {
				sink.accept(activity(rows.next()));
			}
		}
	}

	/** The numbers that a version states. */
	public static Stated stated(ActivityVersionRecord row) {
		return Stated.of((measure) -> row.get(STATED.get(measure)));
	}

	/** The activity in a version of it. */
	public static Activity activity(ActivityVersionRecord row) {
		return new Activity(row.getActivityRef(), row.getTitleEn(), row.getTitleFr(), row.getTitleAr(),
				requireNonNull(ActivityType.ofCode(row.getType())),
				requireNonNull(ActivityStatus.ofCode(row.getStatus())), row.getStartDate(), row.getEndDate(),
				requireNonNull(DatePrecision.ofCode(row.getDatePrecision())),
				shares(row.getSectors(), row.getSectorShares(), row.getSectorSharesStated()),
				shares(row.getCountries(), row.getCountryShares(), row.getCountrySharesStated()), row.getMemberStates(),
				row.getHostCountry(), row.getCity(), requireNonNull(Modality.ofCode(row.getModality())), stated(row),
				row.getBudgetMinor(), row.getExpenditureMinor(), row.getCurrency(), List.of(row.getPartners()),
				row.getPartOf(), row.getSourceUrl(), row.getDescription());
	}

	/**
	 * The edges of what changed, everything above what changed, and the programmes there.
	 */
	private void touch(long change) {
		this.dsl.execute("""
				update activity.part p set to_change = ?
				from activity.activity_version v
				where p.activity_id = v.activity_id and p.to_change = 9223372036854775807 and v.from_change = ?
					and (v.withdrawn or v.part_of is null or activity.id_of(v.part_of) <> p.programme_id)
				""", change, change);
		this.dsl.execute("""
				insert into activity.part (activity_id, from_change, programme_id)
				select v.activity_id, v.from_change, activity.id_of(v.part_of)
				from activity.activity_version v
				where v.from_change = ? and not v.withdrawn and v.part_of is not null
					and not exists (select from activity.part p
						where p.activity_id = v.activity_id and p.to_change = 9223372036854775807)
				order by v.activity_id
				""", change);
		this.dsl.execute("drop table if exists touched");
		this.dsl.execute("""
				create temporary table touched on commit drop as
				with recursive t(activity_id) as (
					select activity_id from activity.activity_version where from_change = ?
					union
					select p.programme_id from activity.part p join t using (activity_id) where p.to_change >= ?
				)
				select activity_id from t
				""".replace("?", Long.toString(change)));
		this.dsl.execute("analyze touched");
		if (count("select count(*) from touched") > 10_000) {
			// the columns that statements join and filter by: all 36 would take several
			// times as long
			this.dsl.execute(
					"analyze activity.activity_version (activity_id, from_change, to_change, start_date, withdrawn)");
			this.dsl.execute("analyze activity.part");
		}
		this.dsl.execute("select activity.keep_programmes(?)", change);
	}

	private long count(String sql) {
		return requireNonNull(this.dsl.fetchSingle(sql).get(0, Long.class));
	}

	private static String differs() {
		return CONTENT.stream()
			.map((column) -> "v." + column + " is distinct from s." + column)
			.collect(Collectors.joining(" or ", "(", ")"));
	}

	private static UUID[] ids(Collection<String> refs) {
		return refs.stream().map(Activity::idOf).toArray(UUID[]::new);
	}

	private static Shares shares(@Nullable String[] codes, @Nullable Integer[] shares, boolean stated) {
		return new Shares(Arrays.stream(codes).map(Object::toString).toList(),
				Arrays.stream(shares).map((share) -> requireNonNull(share)).toList(), stated);
	}

}
