package org.bayan.db.edition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.bayan.db.activity.WrittenReferences;
import org.bayan.db.intake.IntakeFiles;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.Cause;
import org.bayan.domain.report.PeriodReport;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;
import static org.bayan.db.jooq.reporting.Tables.EDITION;
import static org.bayan.db.jooq.reporting.Tables.EDITION_FILE;
import static org.jooq.impl.DSL.noCondition;

/** The editions of all months. A row that was written never changes. */
public class Editions {

	/**
	 * For each reference: the newest change between two that made a version of the
	 * activity; else one after which other parts of it decide what of its money counts;
	 * else of the reference data; else the newest change.
	 */
	private static final String CAUSES = """
			with asked as (
				select ref, activity.id_of(ref) as activity_id from unnest(?::text[]) as a(ref)
			),
			programme as (
				select activity_id, from_change as change_id from activity.programme
				union all
				select activity_id, to_change from activity.programme
			),
			version as (
				select activity_id, from_change as change_id, file_row from activity.activity_version
				union all
				select activity_id, to_change, null from activity.activity_version
			),
			candidate as (
				select a.ref, v.change_id, v.file_row, 1 as rank
				from asked a join version v using (activity_id)
				union all
				select a.ref, p.change_id, null, 2
				from asked a join programme p using (activity_id)
				union all
				select a.ref, c.change_id, null, case when c.kind = 'reference' then 3 else 4 end
				from asked a cross join activity.change c
				where c.kind <> 'completeness'
			)
			select distinct on (d.ref) d.ref, c.kind, c.recorded_at, %s
			from candidate d join activity.change c using (change_id) left join intake.file f on f.file_id = c.file_id
			where d.change_id > ? and d.change_id <= ?
			order by d.ref, d.rank, d.change_id desc, d.file_row nulls last"""
		.formatted(IntakeFiles.place("d.file_row"));

	private final DSLContext dsl;

	public Editions(DSLContext dsl) {
		this.dsl = dsl;
	}

	/** All editions, by month and number. */
	public List<EditionHead> all() {
		return this.dsl
			.select(EDITION.PERIOD, EDITION.NUMBER, EDITION.CHANGE_ID, EDITION.PUBLISHED_AT, EDITION.RENDERER)
			.from(EDITION)
			.orderBy(EDITION.PERIOD, EDITION.NUMBER)
			.fetch(Editions::head);
	}

	/** The newest edition of a month. */
	public Optional<EditionHead> newest(Period month) {
		return all().stream().filter((head) -> head.period().equals(month)).reduce((first, second) -> second);
	}

	/**
	 * The months that have an edition.
	 * @param asOf by the end of this day; null: by now
	 */
	public Set<YearMonth> months(@Nullable LocalDate asOf, ZoneId zone) {
		Condition by = (asOf != null) ? EDITION.PUBLISHED_AT.lt(asOf.plusDays(1).atStartOfDay(zone).toOffsetDateTime())
				: noCondition();
		return this.dsl.selectDistinct(EDITION.PERIOD)
			.from(EDITION)
			.where(by)
			.fetchSet((row) -> YearMonth.parse(row.value1()));
	}

	/** An edition's content. */
	public Optional<Edition> find(Period month, int number) {
		return this.dsl.select(EDITION.CONTENT)
			.from(EDITION)
			.where(EDITION.PERIOD.eq(month.toString()), EDITION.NUMBER.eq(number))
			.fetchOptional(EDITION.CONTENT)
			.map(EditionJson::read);
	}

	/**
	 * What an edition reports, with the references that its activities have today: they
	 * may have been folded since.
	 */
	public PeriodReport renamed(EditionHead head) {
		return renamed(find(head.period(), head.number()).orElseThrow().report());
	}

	private boolean saysTheSameRenamed(PeriodReport published, PeriodReport report) {
		PeriodReport renamed = renamed(published);
		return renamed != published
				&& EditionJson.writeWithoutMoment(renamed).equals(EditionJson.writeWithoutMoment(report));
	}

	private PeriodReport renamed(PeriodReport published) {
		Map<String, String> today = new WrittenReferences(this.dsl).meant(published.references());
		boolean same = today.entrySet().stream().allMatch((entry) -> entry.getKey().equals(entry.getValue()));
		return same ? published : published.renamed((ref) -> today.getOrDefault(ref, ref));
	}

	/** An edition's files in one language, by name. */
	public List<EditionFile> files(Period month, int number, Language language) {
		return this.dsl.select(EDITION_FILE.NAME, EDITION_FILE.CONTENT)
			.from(EDITION_FILE)
			.where(EDITION_FILE.PERIOD.eq(month.toString()), EDITION_FILE.NUMBER.eq(number),
					EDITION_FILE.LANGUAGE.eq(language.code()))
			.orderBy(EDITION_FILE.NAME)
			.fetch((row) -> new EditionFile(language, row.value1(), row.value2()));
	}

	/** How many there are, of all months. */
	public int count() {
		return this.dsl.fetchCount(EDITION);
	}

	/** An edition without its content. */
	public Optional<EditionHead> head(Period month, int number) {
		return this.dsl
			.select(EDITION.PERIOD, EDITION.NUMBER, EDITION.CHANGE_ID, EDITION.PUBLISHED_AT, EDITION.RENDERER)
			.from(EDITION)
			.where(EDITION.PERIOD.eq(month.toString()), EDITION.NUMBER.eq(number))
			.fetchOptional(Editions::head);
	}

	/** The names of an edition's files, by language and name. */
	public Map<Language, List<String>> fileNames(Period month, int number) {
		return this.dsl.select(EDITION_FILE.LANGUAGE, EDITION_FILE.NAME)
			.from(EDITION_FILE)
			.where(EDITION_FILE.PERIOD.eq(month.toString()), EDITION_FILE.NUMBER.eq(number))
			.orderBy(EDITION_FILE.LANGUAGE, EDITION_FILE.NAME)
			.fetchGroups((row) -> requireNonNull(Language.ofCode(row.value1())), (row) -> row.value2());
	}

	/** One file of an edition. */
	public Optional<EditionFile> file(Period month, int number, Language language, String name) {
		return this.dsl.select(EDITION_FILE.NAME, EDITION_FILE.CONTENT)
			.from(EDITION_FILE)
			.where(EDITION_FILE.PERIOD.eq(month.toString()), EDITION_FILE.NUMBER.eq(number),
					EDITION_FILE.LANGUAGE.eq(language.code()), EDITION_FILE.NAME.eq(name))
			.fetchOptional((row) -> new EditionFile(language, row.value1(), row.value2()));
	}

	/** Whether the newest edition of a month says what a report says. */
	public boolean saysTheSame(PeriodReport report) {
		return newest(report.period())
			.flatMap((head) -> this.dsl.select(EDITION.REPORT_SHA256, EDITION.CONTENT)
				.from(EDITION)
				.where(EDITION.PERIOD.eq(head.period().toString()), EDITION.NUMBER.eq(head.number()))
				.fetchOptional())
			.filter((row) -> row.value1().equals(sha256(EditionJson.writeWithoutMoment(report)))
					|| EditionJson.saidTheSameBefore(row.value2(), report)
					|| saysTheSameRenamed(EditionJson.read(row.value2()).report(), report))
			.isPresent();
	}

	/** Whether the content of an edition is the one that was written. */
	public boolean isIntact(EditionHead head) {
		return find(head.period(), head.number()).map(Edition::report)
			.map((report) -> sha256(EditionJson.writeWithoutMoment(report)))
			.filter((digest) -> this.dsl.fetchExists(EDITION, EDITION.PERIOD.eq(head.period().toString()),
					EDITION.NUMBER.eq(head.number()), EDITION.REPORT_SHA256.eq(digest)))
			.isPresent();
	}

	/** Writes an edition with its files. */
	public void add(Edition edition, long change, Instant publishedAt, String renderer, List<EditionFile> files) {
		String period = edition.report().period().toString();
		this.dsl.insertInto(EDITION)
			.set(EDITION.PERIOD, period)
			.set(EDITION.NUMBER, edition.number())
			.set(EDITION.CHANGE_ID, change)
			.set(EDITION.PUBLISHED_AT, publishedAt.atOffset(ZoneOffset.UTC))
			.set(EDITION.RENDERER, renderer)
			.set(EDITION.CONTENT, EditionJson.write(edition))
			.set(EDITION.REPORT_SHA256, sha256(EditionJson.writeWithoutMoment(edition.report())))
			.execute();
		for (EditionFile file : files) {
			this.dsl.insertInto(EDITION_FILE)
				.set(EDITION_FILE.PERIOD, period)
				.set(EDITION_FILE.NUMBER, edition.number())
				.set(EDITION_FILE.LANGUAGE, file.language().code())
				.set(EDITION_FILE.NAME, file.name())
				.set(EDITION_FILE.CONTENT, file.content())
				.execute();
		}
	}

	/** Where the changes of activities between two changes came from, by reference. */
	public List<Cause> causes(List<String> refs, long after, long upTo) {
		List<Cause> causes = new ArrayList<>();
		this.dsl.resultQuery(CAUSES, refs.toArray(String[]::new), after, upTo)
			.forEach((row) -> causes.add(new Cause(text(row, "ref"), text(row, "kind"),
					requireNonNull(row.get("recorded_at", OffsetDateTime.class)).toInstant(),
					row.get("file", String.class), row.get("file_row", Long.class))));
		causes.sort((one, other) -> one.activityRef().compareTo(other.activityRef()));
		return causes;
	}

	/**
	 * The SHA-256 of each edition's content, {@code edition/YYYY-MM/N}, and of each file,
	 * {@code edition/YYYY-MM/N/LANG/FILE}.
	 */
	public SortedMap<String, String> digests() {
		SortedMap<String, String> digests = new TreeMap<>();
		this.dsl.resultQuery("""
				select 'edition/' || period || '/' || number, encode(sha256(convert_to(content, 'UTF8')), 'hex')
				from reporting.edition
				union all
				select 'edition/' || period || '/' || number || '/' || language || '/' || name,
					encode(sha256(content), 'hex')
				from reporting.edition_file""")
			.forEach((row) -> digests.put(requireNonNull(row.get(0, String.class)),
					requireNonNull(row.get(1, String.class))));
		return digests;
	}

	private static EditionHead head(Record row) {
		return new EditionHead(Period.parse(requireNonNull(row.get(EDITION.PERIOD))),
				requireNonNull(row.get(EDITION.NUMBER)), requireNonNull(row.get(EDITION.CHANGE_ID)),
				requireNonNull(row.get(EDITION.PUBLISHED_AT)).toInstant(), requireNonNull(row.get(EDITION.RENDERER)));
	}

	private static String text(Record row, String column) {
		return requireNonNull(row.get(column, String.class));
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
