package org.bayan.db.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bayan.domain.intake.ListReading;
import org.bayan.domain.intake.Mapping;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import static java.util.Objects.requireNonNull;

/**
 * Files with columns and words of their own: how each is read, how it was understood, and
 * the profiles that are kept of it. All of it in the current transaction.
 */
public class OwnLists {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final DSLContext dsl;

	public OwnLists(DSLContext dsl) {
		this.dsl = dsl;
	}

	/** How a file is read; nothing of one that has the product's own columns. */
	public Optional<Mapping> mapping(long file) {
		return json(file, "mapping").map((json) -> MAPPER.readValue(json, Mapping.class));
	}

	/** How a file was understood; nothing of one that has the product's own columns. */
	public Optional<ListReading> reading(long file) {
		return json(file, "reading").map((json) -> MAPPER.readValue(json, ListReading.class));
	}

	private Optional<String> json(long file, String column) {
		return this.dsl.resultQuery("select " + column + "::text as json from intake.file where file_id = ?", file)
			.fetchOptional()
			.map((row) -> row.get("json", String.class));
	}

	/** Has a file read so. */
	public void readWith(long file, Mapping mapping, @Nullable Profile profile) {
		this.dsl.execute(
				"update intake.file set mapping = ?::jsonb, profile = ?, profile_version = ? where file_id = ?",
				MAPPER.writeValueAsString(mapping), (profile != null) ? profile.name() : null,
				(profile != null) ? profile.version() : null, file);
	}

	/** Keeps how a file was understood. */
	public void understood(long file, ListReading reading) {
		this.dsl.execute("update intake.file set reading = ?::jsonb, rows_set_apart = ? where file_id = ?",
				MAPPER.writeValueAsString(reading), reading.setApartRows(), file);
	}

	/** A file that is taken in is read as its trial was. */
	public void copy(long trial, long file) {
		this.dsl.execute("""
				update intake.file f set mapping = t.mapping, reading = t.reading, rows_set_apart = t.rows_set_apart,
					profile = t.profile, profile_version = t.profile_version
				from intake.file t where t.file_id = ? and f.file_id = ?""", trial, file);
	}

	/** The profile that a file is read with, as it was then; nothing where none is. */
	public Optional<Profile> profileOf(long file) {
		return this.dsl.resultQuery("""
				select p.name, p.version, p.mapping from intake.file f
					join intake.profile p on p.name = f.profile and p.version = f.profile_version
				where f.file_id = ?""", file).fetchOptional().map(OwnLists::profile);
	}

	/** The newest version of a profile. */
	public Optional<Profile> profile(String name) {
		return this.dsl
			.resultQuery(
					"select name, version, mapping from intake.profile where name = ? order by version desc limit 1",
					name)
			.fetchOptional()
			.map(OwnLists::profile);
	}

	/** The newest version of each profile, the last made first. */
	public List<Profile> profiles() {
		return this.dsl.resultQuery("""
				select name, version, mapping from (select distinct on (name) * from intake.profile
					order by name, version desc) newest
				order by made_at desc, name""").fetch(OwnLists::profile);
	}

	/**
	 * The profile whose headings a list has, all of them; of several that with most
	 * headings, then the last made.
	 */
	public Optional<Profile> fitting(List<String> headings) {
		Set<String> has = headings.stream().map(OwnLists::plain).collect(Collectors.toSet());
		Profile best = null;
		for (Profile profile : profiles()) {
			List<String> wanted = profile.mapping().headings();
			if (!wanted.isEmpty() && wanted.stream().map(OwnLists::plain).allMatch(has::contains)
					&& (best == null || wanted.size() > best.mapping().headings().size())) {
				best = profile;
			}
		}
		return Optional.ofNullable(best);
	}

	private static String plain(String heading) {
		return heading.strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * Keeps how a list was read under a name: as a new version where something is said
	 * otherwise.
	 * @param account key of who says so; null: whoever runs a command
	 */
	public Profile remember(String name, Mapping mapping, @Nullable String account, Instant now) {
		Optional<Profile> newest = profile(name);
		if (newest.isPresent() && newest.get().mapping().equals(mapping)) {
			return newest.get();
		}
		int version = newest.map(Profile::version).orElse(0) + 1;
		this.dsl.execute(
				"insert into intake.profile (name, version, mapping, account, made_at) values (?, ?, ?::jsonb, ?, ?::timestamptz)",
				name, version, MAPPER.writeValueAsString(mapping), account, now.atOffset(ZoneOffset.UTC));
		return new Profile(name, version, mapping);
	}

	private static Profile profile(Record row) {
		return new Profile(requireNonNull(row.get("name", String.class)),
				requireNonNull(row.get("version", Integer.class)),
				MAPPER.readValue(requireNonNull(row.get("mapping", JSONB.class)).data(), Mapping.class));
	}

}
