package org.bayan.db.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.bayan.domain.activity.Activity;
import org.bayan.domain.activity.ActivityReference;
import org.jooq.DSLContext;

import static java.util.Objects.requireNonNull;
import static org.bayan.db.jooq.activity.Tables.ACTIVITY_VERSION;
import static org.bayan.db.jooq.activity.Tables.FORMER_ID;

/**
 * References as somebody wrote them: in a command, an address or an edition from before
 * references were folded.
 */
public class WrittenReferences {

	/** References in the figures of which one at least is not folded, by folded form. */
	private static final String ALIKE = """
			with written as (
				select activity_ref as ref from activity.activity_version
				where to_change = 9223372036854775807 and not withdrawn
				union
				select part_of from activity.activity_version
				where to_change = 9223372036854775807 and not withdrawn and part_of is not null
			),
			odd as (
				select ref, activity.folded_reference(ref) as folded from written where ref ~ '[^!-~ ]|^ |  | $'
			)
			select array_agg(ref order by ref) as refs
			from (
				select ref, folded from odd
				union
				select w.ref, w.ref from written w where w.ref in (select folded from odd where folded <> ref)
			) one
			group by folded having count(*) > 1
			order by min(ref) limit ?""";

	private final DSLContext dsl;

	public WrittenReferences(DSLContext dsl) {
		this.dsl = dsl;
	}

	/**
	 * For each written reference the one that is meant: an activity's that is stored
	 * exactly so, else the folded form.
	 */
	public Map<String, String> meant(Collection<String> written) {
		List<String> odd = written.stream()
			.filter((reference) -> !ActivityReference.folded(reference).equals(reference))
			.toList();
		Set<String> stored = odd.isEmpty() ? Set.of()
				: new HashSet<>(this.dsl.selectDistinct(ACTIVITY_VERSION.ACTIVITY_REF)
					.from(ACTIVITY_VERSION)
					.where(ACTIVITY_VERSION.ACTIVITY_ID.in(odd.stream().map(Activity::idOf).toList()))
					.fetch(ACTIVITY_VERSION.ACTIVITY_REF));
		Map<String, String> meant = new LinkedHashMap<>();
		written.forEach((reference) -> meant.put(reference,
				stored.contains(reference) ? reference : ActivityReference.folded(reference)));
		return meant;
	}

	/** The one that is meant by a written reference. */
	public String meant(String written) {
		return requireNonNull(meant(List.of(written)).get(written));
	}

	/** The id that the activity has which had this one before references were folded. */
	public UUID now(UUID id) {
		UUID now = this.dsl.select(FORMER_ID.ACTIVITY_ID)
			.from(FORMER_ID)
			.where(FORMER_ID.FORMER_ID_.eq(id))
			.fetchOne(FORMER_ID.ACTIVITY_ID);
		return (now != null) ? now : id;
	}

	/**
	 * References that are told apart although folding makes them one, as they were there
	 * before: each list holds those of one folded form.
	 */
	public List<List<String>> alike(int limit) {
		List<List<String>> alike = new ArrayList<>();
		this.dsl.resultQuery(ALIKE, limit)
			.forEach((row) -> alike.add(List.of(requireNonNull(row.get("refs", String[].class)))));
		return alike;
	}

}
