package org.bayan.db.activity;

import java.util.List;
import java.util.UUID;

import org.bayan.db.TestDatabase;
import org.bayan.db.record.RecordedActivities;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.activity.ActivityReference;
import org.bayan.domain.record.ListedActivity;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** References stored before they were folded, brought up to today's tables. */
class FoldedReferencesIntegrationTests {

	private final TestDatabase database = TestDatabase.at("115");

	private final DSLContext dsl = this.database.dsl();

	private void store(String ref, @Nullable String partOf, long from, long to) {
		this.dsl.execute("""
				insert into activity.activity_version (activity_id, from_change, to_change, start_date, member_states,
					country_shares_stated, sector_shares_stated, activity_ref, type, status, date_precision, modality,
					countries, country_shares, sectors, sector_shares, title_en, partners, part_of, content)
				values (activity.id_of(?), ?, ?, date '2025-05-01', 0, false, false, ?, 'visit', 'completed', 'day',
					'unknown', '{}', '{}', '{}', '{}', 'T', '{}', ?, gen_random_uuid())""", ref, from, to, ref, partOf);
		if (partOf != null && to == Long.MAX_VALUE) {
			this.dsl.execute("insert into activity.part (activity_id, from_change, programme_id)"
					+ " values (activity.id_of(?), ?, activity.id_of(?))", ref, from, partOf);
		}
	}

	private void store(String ref, @Nullable String partOf) {
		store(ref, partOf, 2, Long.MAX_VALUE);
	}

	private List<String> stored() {
		return this.dsl.fetch("""
				select activity_ref || ' < ' || coalesce(part_of, '-') || ' ' || from_change || (content is null)::text
				from activity.activity_version where activity_id = activity.id_of(activity_ref)
				order by activity_ref, from_change""").getValues(0, String.class);
	}

	@Test
	void whatIsStoredIsFoldedWithItsHistoryItsPartsAndItsRejectedRows() {
		store("P\u00a01", null);
		store("A\u200b1", "P\u00a01", 2, 3);
		store("A\u200b1", "P\u00a01", 3, Long.MAX_VALUE);
		store("Fe\u0300s-1", "Q\u2003\u20039");
		store("\u0646\u0634\u0627\u0637", null);
		this.dsl.execute("insert into intake.file (name, sha256, byte_size, received_at, dry_run, state)"
				+ " values ('a.csv', '', 1, now(), false, 'done')");
		this.dsl.execute(
				"insert into intake.rejected_row select 1, n, activity.id_of(ref), ref, gen_random_uuid(),"
						+ " null, null, 'x', '{}' from unnest(?::text[]) with ordinality as r(ref, n)",
				(Object) new @Nullable String[] { "A\u200b1", "B\u2060", null, "C" });
		this.database.bringUp();
		assertThat(stored()).containsExactly("A1 < P 1 2true", "A1 < P 1 3true", "F\u00e8s-1 < Q 9 2true",
				"P 1 < - 2false", "\u0646\u0634\u0627\u0637 < - 2false");
		assertThat(this.dsl.fetch("select activity_id, programme_id from activity.part order by from_change, 1 desc")
			.map((row) -> row.get(0) + " " + row.get(1)))
			.containsExactlyInAnyOrder(Activity.idOf("A1") + " " + Activity.idOf("P 1"),
					Activity.idOf("F\u00e8s-1") + " " + Activity.idOf("Q 9"));
		assertThat(this.dsl
			.fetch("select activity_ref from intake.rejected_row"
					+ " where activity_id is not distinct from activity.id_of(activity_ref) order by row_number")
			.getValues(0, String.class)).containsExactly("A1", "B", null, "C");
		assertThat(new WrittenReferences(this.dsl).alike(10)).isEmpty();
	}

	@Test
	void thoseThatWouldMeetStayAndAreNamed() {
		store("R 1", null);
		store("R\u00a01", null);
		store("X\u200b", "R\u00a01");
		store("Y\u200b", null);
		store("Y\u2060", null);
		store("Z1", "Q\u00a01");
		store("Q 1", null);
		this.database.bringUp();
		assertThat(stored()).containsExactly("Q 1 < - 2false", "R 1 < - 2false", "R\u00a01 < - 2false",
				"X < R\u00a01 2false", "Y\u200b < - 2false", "Y\u2060 < - 2false", "Z1 < Q\u00a01 2false");
		WrittenReferences references = new WrittenReferences(this.dsl);
		assertThat(references.alike(10)).containsExactly(List.of("Q 1", "Q\u00a01"), List.of("R 1", "R\u00a01"),
				List.of("Y\u200b", "Y\u2060"));
		assertThat(references.alike(1)).hasSize(1);
		this.dsl.execute("update activity.activity_version set withdrawn = true where activity_ref = ?", "Y\u2060");
		assertThat(references.alike(10)).hasSize(2);
		assertThat(references.meant(List.of("R\u00a01", "R\u2003 1", "Y\u200b", "Y\u200c")).values())
			.containsExactly("R\u00a01", "R 1", "Y\u200b", "Y");
	}

	@Test
	void anActivityIsFoundByItsReferenceHoweverItIsWrittenAndByItsFormerId() {
		store("R\u00a01", null);
		store("S 1", null);
		UUID former = Activity.idOf("R\u00a01");
		this.database.bringUp();
		RecordedActivities records = new RecordedActivities(this.dsl);
		for (String written : List.of("R 1", "R\u00a01", "\u200eR  1", "R\u30001")) {
			assertThat(records.find(written).map(ListedActivity::ref)).hasValue("R 1");
			assertThat(this.dsl.fetchValue("select activity.folded_reference(?)", written)).isEqualTo("R 1");
		}
		assertThat(records.find(former).map(ListedActivity::ref)).hasValue("R 1");
		assertThat(records.find(Activity.idOf("S 1")).map(ListedActivity::ref)).hasValue("S 1");
		assertThat(records.find("r 1")).isEmpty();
	}

	/**
	 * Every character of the first plane that a text can hold, before and after a letter.
	 */
	@Tag("long")
	@Test
	void databaseAndProgramFoldAlike() {
		this.database.bringUp();
		List<String> written = java.util.stream.IntStream.range(1, 0x2fa1e)
			.filter((c) -> Character.isDefined(c) && !(c >= 0xd800 && c <= 0xdfff))
			.filter((c) -> c < 0xffff || c >= 0x1d400)
			.mapToObj((c) -> "A" + Character.toString(c) + " " + Character.toString(c) + "e\u0301")
			.toList();
		List<String> folded = this.dsl
			.fetch("select activity.folded_reference(w) from unnest(?::text[]) with ordinality as t(w, n) order by n",
					(Object) written.toArray(String[]::new))
			.getValues(0, String.class);
		assertThat(folded).hasSameSizeAs(written);
		for (int i = 0; i < written.size(); i++) {
			assertThat(folded.get(i)).as(ActivityReference.spelt(written.get(i)))
				.isEqualTo(ActivityReference.folded(written.get(i)));
		}
	}

}
