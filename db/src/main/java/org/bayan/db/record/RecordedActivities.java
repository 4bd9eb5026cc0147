package org.bayan.db.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.bayan.db.activity.Activities;
import org.bayan.db.activity.WrittenReferences;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.Form;
import org.bayan.db.intake.IntakeFiles;
import org.bayan.db.intake.TrialRow;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
import org.bayan.domain.record.ListedActivity;
import org.bayan.domain.record.WholeRecord;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;
import static org.bayan.db.jooq.activity.Tables.ACTIVITY_VERSION;

/**
 * The activities as lists: exactly those that a figure counts, or those that somebody
 * looks for. To be called in the transaction that reads the figures.
 */
public class RecordedActivities {

	/** The columns of a list, with the key of its order, and others. */
	private static final String LISTED = """
			select v.activity_ref, v.title_en, v.title_fr, v.title_ar, v.type, v.status, v.start_date,
				coalesce(v.end_date, v.start_date) as last_date, v.date_precision, v.sectors, v.countries,
				array(select exists (select from activity.member_state m where m.iso3 = c.code
						and m.from_change <= ? and m.to_change > ? and coalesce(m.joined <= v.start_date, true))
					from unnest(v.countries) with ordinality as c(code, at) order by c.at) as members,
				v.host_country, v.city, v.modality, v.participants, v.source_url,
				exists (select from activity.programme p where p.activity_id = v.activity_id
					and p.from_change <= ? and p.to_change > ?) as programme,
				(%s)::text as key%s
			from activity.activity_version v
			""";

	/** What an activities file states beyond that. */
	private static final String FACTS = """
			, v.end_date, v.sector_shares, v.sector_shares_stated, v.country_shares, v.country_shares_stated,
				v.member_states, %s, v.budget_minor, v.expenditure_minor, v.currency, v.partners, v.part_of,
				v.description""".formatted(Measure.stated()
		.stream()
		// which a list has
		.filter((measure) -> measure != Measure.PARTICIPANTS)
		.map((measure) -> "v." + measure.code())
		.collect(Collectors.joining(", ")));

	private static final String VERSIONS = """
			select v.activity_id, v.activity_ref, v.file_row as row_number, c.change_id, c.kind, c.recorded_at, c.reason, %s,
				k.account, m.act, v.withdrawn,
				v.title_en, v.title_fr, v.title_ar, v.type, v.status, v.start_date, v.end_date, v.date_precision,
				v.sectors, v.sector_shares, v.sector_shares_stated, v.countries, v.country_shares,
				v.country_shares_stated, v.member_states, v.host_country, v.city, v.modality, %s,
				v.budget_minor, v.expenditure_minor, v.currency, v.partners, v.part_of, v.source_url, v.description
			from activity.activity_version v join activity.change c on c.change_id = v.from_change
				left join intake.file f on f.file_id = v.file_id
				left join intake.taking_in k on k.file_id = c.file_id left join intake.form m on m.file_id = k.trial_id
			"""
		.formatted(IntakeFiles.place("v.file_row"),
				Measure.stated().stream().map((measure) -> "v." + measure.code()).collect(Collectors.joining(", ")));

	private static final int AT_A_TIME = 1_000;

	private final DSLContext dsl;

	public RecordedActivities(DSLContext dsl) {
		this.dsl = dsl;
	}

	/** How many there are. */
	public long count(RecordFilter filter) {
		RecordCondition which = RecordCondition.of(filter);
		return requireNonNull(
				this.dsl.resultQuery("select count(*) from activity.activity_version v" + which.sql(), which.binds())
					.fetchOne(0, Long.class));
	}

	/** How many there are, at most some number: counting further would take longer. */
	public long countUpTo(RecordFilter filter, int most) {
		RecordCondition which = RecordCondition.of(filter);
		List<Object> binds = new ArrayList<>(Arrays.asList(which.binds()));
		binds.add(most);
		return requireNonNull(this.dsl
			.resultQuery("select count(*) from (select from activity.activity_version v" + which.sql() + " limit ?) t",
					binds.toArray())
			.fetchOne(0, Long.class));
	}

	/**
	 * For the rest of the transaction: lists go along the index of their order, which
	 * pays where almost every activity fits. (The planner cannot know how many a word
	 * finds, and sorts a million for the first twenty.)
	 */
	public void alongTheOrder() {
		this.dsl.execute("set local enable_bitmapscan = off");
		this.dsl.execute("set local enable_seqscan = off");
	}

	/** How many of them state their participants, and how many participants they have. */
	public long[] participants(RecordFilter filter) {
		RecordCondition which = RecordCondition.of(filter);
		Record sums = this.dsl
			.resultQuery(
					"select count(v.participants), coalesce(sum(v.participants), 0) from activity.activity_version v"
							+ which.sql(),
					which.binds())
			.fetchSingle();
		return new long[] { sums.get(0, Long.class), sums.get(1, Long.class) };
	}

	/**
	 * The cities they took place in, the most frequent first; those without are left out.
	 */
	public List<Tallied> cities(RecordFilter filter) {
		return tally("v.city", "", "and v.city is not null", filter);
	}

	/**
	 * The partners they name, the most frequent first; an activity counts once for each.
	 */
	public List<Tallied> partners(RecordFilter filter) {
		return tally("p.name", " cross join lateral (select distinct unnest(v.partners) as name) p", "", filter);
	}

	private List<Tallied> tally(String by, String from, String where, RecordFilter filter) {
		RecordCondition which = RecordCondition.of(filter);
		return this.dsl.resultQuery("""
				select * from (select %s as name, count(*) as n from activity.activity_version v%s%s %s group by 1) t
				order by n desc, name collate "und-x-icu\"""".formatted(by, from, which.sql(), where), which.binds())
			.fetch((row) -> new Tallied(text(row, "name"), row.get("n", Long.class)));
	}

	/**
	 * A stretch of the list.
	 * @param language of the titles, for their order
	 * @param after the one before the first; null: from the beginning
	 */
	public List<ListedActivity> list(RecordFilter filter, RecordOrder order, Language language,
			@Nullable ListedActivity after, int limit) {
		return list(filter, order, language, (after != null) ? after.key() : null, (after != null) ? after.ref() : null,
				limit);
	}

	/**
	 * A stretch of the list.
	 * @param afterKey key of the one before the first; null: from the beginning
	 * @param afterRef its reference
	 */
	public List<ListedActivity> list(RecordFilter filter, RecordOrder order, Language language,
			@Nullable String afterKey, @Nullable String afterRef, int limit) {
		String key = order.key(language);
		if (filter.detail().ahead() != null && order.type().equals("date")) {
			// what lies ahead is a handful, found by its own index: along the dates from
			// the first on everything that ever was would be read before it
			key = "(" + key + " + 0)";
		}
		List<Object> binds = new ArrayList<>();
		StringBuilder sql = new StringBuilder(listed(filter, key, "", binds));
		if (afterKey != null && afterRef != null) {
			sql.append(" and (%1$s, v.activity_ref) %2$s (?::%3$s, ?)".formatted(key, order.after(), order.type()));
			binds.add(afterKey);
			binds.add(afterRef);
		}
		sql.append(inOrder(order, key)).append(" limit ?");
		binds.add(limit);
		return this.dsl.resultQuery(sql.toString(), binds.toArray()).fetch(RecordedActivities::listed);
	}

	/**
	 * Hands out the whole list with all facts, one after the other; only a few are in
	 * memory at a time. To be called in a transaction, which it keeps open until the last
	 * one is taken.
	 */
	public void each(RecordFilter filter, RecordOrder order, Language language, Consumer<WholeRecord> taker) {
		String key = order.key(language);
		List<Object> binds = new ArrayList<>();
		String sql = listed(filter, key, FACTS, binds) + inOrder(order, key);
		try (Cursor<Record> rows = this.dsl.resultQuery(sql, binds.toArray()).fetchSize(AT_A_TIME).fetchLazy()) {
			rows.forEach((row) -> taker
				.accept(new WholeRecord(listed(row), Activities.activity(row.into(ACTIVITY_VERSION)))));
		}
	}

	private static String listed(RecordFilter filter, String key, String further, List<Object> binds) {
		RecordCondition which = RecordCondition.of(filter);
		binds.addAll(List.of(filter.change(), filter.change(), filter.change(), filter.change()));
		binds.addAll(Arrays.asList(which.binds()));
		return LISTED.formatted(key, further) + which.sql();
	}

	private static String inOrder(RecordOrder order, String key) {
		return " order by %1$s %2$s, v.activity_ref %2$s".formatted(key, order.direction());
	}

	/**
	 * One activity as known now, withdrawn or not, by its reference, however it is
	 * written.
	 */
	public Optional<ListedActivity> find(String ref) {
		return known(id(ref));
	}

	/** One activity as known now, withdrawn or not, by its id or a former one. */
	public Optional<ListedActivity> find(UUID id) {
		return known(new WrittenReferences(this.dsl).now(id));
	}

	private UUID id(String ref) {
		return Activity.idOf(new WrittenReferences(this.dsl).meant(ref));
	}

	private Optional<ListedActivity> known(UUID id) {
		long now = RecordFilter.NOW;
		return this.dsl
			.resultQuery(LISTED.formatted("v.start_date", "") + " where v.activity_id = ? and v.to_change = ?", now,
					now, now, now, id, Changes.CURRENT)
			.fetchOptional()
			.map(RecordedActivities::listed);
	}

	/** All that was ever known of it, the oldest first. */
	public List<Version> versions(String ref) {
		return this.dsl.resultQuery(VERSIONS + " where v.activity_id = ? order by v.from_change", id(ref))
			.fetch(RecordedActivities::version);
	}

	/**
	 * What taking a file in made of activities, in the order of its rows.
	 * @param change the change that took it in
	 * @param known those that were known before, with what was known; else the new ones
	 */
	public List<TrialRow> changedBy(long change, boolean known, int limit) {
		String which = known ? "exists" : "not exists";
		List<Record> rows = this.dsl.resultQuery(VERSIONS + " where v.from_change = ? and not v.withdrawn and " + which
				+ " (select from activity.activity_version e where e.activity_id = v.activity_id and e.to_change = ?)"
				+ " order by v.file_row limit ?", change, change, limit)
			.fetch((row) -> row);
		Map<UUID, Map<String, String>> before = new HashMap<>();
		UUID[] ids = rows.stream().map((row) -> row.get("activity_id", UUID.class)).toArray(UUID[]::new);
		this.dsl.resultQuery(VERSIONS + " where v.to_change = ? and v.activity_id = any(?)", change, ids)
			.forEach((row) -> before.put(row.get("activity_id", UUID.class), version(row).facts()));
		return rows.stream()
			.map((row) -> new TrialRow(row.get("row_number", Long.class), text(row, "activity_ref"),
					before.get(row.get("activity_id", UUID.class)), version(row).facts()))
			.toList();
	}

	private static ListedActivity listed(Record row) {
		return new ListedActivity(text(row, "activity_ref"), row.get("title_en", String.class),
				row.get("title_fr", String.class), row.get("title_ar", String.class),
				requireNonNull(ActivityType.ofCode(text(row, "type"))),
				requireNonNull(ActivityStatus.ofCode(text(row, "status"))), row.get("start_date", LocalDate.class),
				row.get("last_date", LocalDate.class),
				requireNonNull(DatePrecision.ofCode(text(row, "date_precision"))),
				List.of(row.get("sectors", String[].class)), List.of(row.get("countries", String[].class)),
				List.of(row.get("members", Boolean[].class)), row.get("host_country", String.class),
				row.get("city", String.class), requireNonNull(Modality.ofCode(text(row, "modality"))),
				row.get("participants", Integer.class), row.get("source_url", String.class),
				row.get("programme", Boolean.class), text(row, "key"));
	}

	private static Version version(Record row) {
		Map<String, String> facts = new TreeMap<>();
		for (String column : List.of("title_en", "title_fr", "title_ar", "type", "status", "start_date", "end_date",
				"date_precision", "host_country", "city", "modality", "currency", "part_of", "source_url",
				"description")) {
			put(facts, column, row.get(column, String.class));
		}
		Measure.stated()
			.stream()
			.map(Measure::code)
			.forEach((column) -> put(facts, column, row.get(column, String.class)));
		put(facts, "budget", row.get("budget_minor", String.class));
		put(facts, "expenditure", row.get("expenditure_minor", String.class));
		put(facts, "partners", String.join("; ", row.get("partners", String[].class)));
		put(facts, "sectors", shares(row, "sectors", "sector_shares", 0, Integer.MAX_VALUE));
		int members = row.get("member_states", Integer.class);
		put(facts, "member_states", shares(row, "countries", "country_shares", 0, members));
		put(facts, "other_countries", shares(row, "countries", "country_shares", members, Integer.MAX_VALUE));
		String act = row.get("act", String.class);
		Version.By by = (act != null) ? new Version.By(text(row, "account"), Form.Act.of(act)) : null;
		return new Version(row.get("change_id", Long.class), text(row, "kind"),
				row.get("recorded_at", OffsetDateTime.class).toInstant(), row.get("reason", String.class),
				row.get("file", String.class), row.get("file_row", Long.class), by, row.get("withdrawn", Boolean.class),
				facts);
	}

	/** {@code EDU 60.00; CUL 40.00}. */
	private static String shares(Record row, String codes, String shares, int from, int to) {
		String[] code = row.get(codes, String[].class);
		Integer[] share = row.get(shares, Integer[].class);
		List<String> written = new ArrayList<>();
		for (int i = from; i < Math.min(to, code.length); i++) {
			written.add(code[i] + ":" + BigDecimal.valueOf(share[i], 2).toPlainString());
		}
		return String.join("; ", written);
	}

	private static void put(Map<String, String> facts, String column, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			facts.put(column, value);
		}
	}

	private static String text(Record row, String column) {
		return requireNonNull(row.get(column, String.class));
	}

}
