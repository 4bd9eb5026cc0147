package org.bayan.batch.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.bayan.batch.TestProgram;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.KnownContents;
import org.bayan.db.intake.RejectedRows;
import org.bayan.db.intake.StagedRows;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.intake.ActivityCells;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.table;

/**
 * Rows that say what is known are told from those that do not, by their content's name.
 */
class KnownRowsIntegrationTests {

	private static final String HEADER = String.join(",", ActivityCells.HEADER);

	/** A value for each column of the header, and another one that is as good. */
	private static final List<String[]> CELLS = Stream
		.of("title_en|T|U", "title_fr|T|", "title_ar|ت|ث", "type|workshop|training", "status|completed|ongoing",
				"start_date|2025-05-01|2025-05-02", "end_date|2025-05-09|2025-05-10", "date_precision|day|month",
				"sectors|EDU:60;CUL:40|EDU:40;CUL:60", "member_states|MAR;EGY|EGY;MAR", "other_countries|FRA|",
				"host_country|MAR|EGY", "city|Rabat|Fes", "modality|hybrid|online", "participants|30|31", "women|10|",
				"budget|1000.00|1000.01", "expenditure|900|901", "currency|EUR|USD", "partners|A;B|A", "part_of|P1|P2",
				"source_url|https://a.org/1|https://a.org/2", "description|one|two")
		.map((line) -> line.split("\\|", -1))
		.toList();

	@RegisterExtension
	private static final TestProgram program = TestProgram.start();

	@TempDir
	private Path folder;

	@BeforeEach
	void setUp() {
		Names names = new Names("Name", "Nom", "اسم");
		program.facts()
			.setUp(names, "USD", new ReferenceLists(List.of(),
					Stream.of("EGY", "MAR").map((code) -> new MemberState(code, null, names, null, null)).toList(),
					Stream.of("CUL", "EDU").map((code) -> new Sector(code, "sector", names)).toList(), List.of()));
	}

	private IntakeFile take(List<String> rows) throws IOException {
		return take(HEADER, rows, false);
	}

	private IntakeFile take(String header, List<String> rows, boolean dryRun) throws IOException {
		Path file = this.folder.resolve("rows.csv");
		Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n");
		return program.facts().importFile(file, "rows.csv", dryRun, (read) -> {
		});
	}

	/** Activity An with the other value in column n; no column has the number 0. */
	private static List<String> rows(boolean varied) {
		List<String> rows = new ArrayList<>();
		for (int i = 0; i <= CELLS.size(); i++) {
			List<String> cells = new ArrayList<>(List.of("A" + i));
			for (int column = 1; column <= CELLS.size(); column++) {
				cells.add(CELLS.get(column - 1)[(varied && column == i) ? 2 : 1]);
			}
			rows.add(String.join(",", cells));
		}
		return rows;
	}

	private static String counts(IntakeFile file) {
		return file.added() + " new, " + file.changed() + " changed, " + file.unchanged() + " unchanged, "
				+ file.rejected() + " rejected";
	}

	private static List<String> rejected(IntakeFile file) {
		List<String> rejected = new ArrayList<>();
		program.in(() -> program.bean(RejectedRows.class)
			.forEach(file.number(),
					(row) -> rejected.add(row.number() + " " + row.column() + " " + row.reason() + " " + row.value())));
		return rejected;
	}

	@Test
	void anotherValueInAnyOneColumnIsAnotherVersion() throws IOException {
		assertThat(CELLS.stream().map((cell) -> cell[0])).isEqualTo(ActivityCells.HEADER.stream().skip(1).toList());
		assertThat(counts(take(rows(false)))).isEqualTo("24 new, 0 changed, 0 unchanged, 0 rejected");
		assertThat(counts(take(HEADER, rows(true), true))).isEqualTo("0 new, 23 changed, 1 unchanged, 0 rejected");
		assertThat(counts(take(rows(true)))).isEqualTo("0 new, 23 changed, 1 unchanged, 0 rejected");
		IntakeFile again = take(rows(true).reversed());
		assertThat(counts(again)).isEqualTo("0 new, 0 changed, 24 unchanged, 0 rejected");
		assertThat(again.sameAs()).isEqualTo(again.number() - 1);
		assertThat(program.dsl().fetchCount(table("activity.activity_version"))).isEqualTo(24 + 23);
	}

	/**
	 * Only the place of a text differs, which the text of the whole row does not tell.
	 */
	@Test
	void aTextInAnotherColumnIsAnotherVersion() throws IOException {
		String header = "activity_ref,title_en,start_date,title_fr,title_ar,city,description,part_of";
		assertThat(counts(take(header,
				List.of("B1,T,2025-05-01,x,,,,", "B2,T,2025-05-01,,,,d,P", "B3,T,2025-05-01,,,,,dP"), false)))
			.isEqualTo("3 new, 0 changed, 0 unchanged, 0 rejected");
		assertThat(counts(take(header,
				List.of("B1,T,2025-05-01,,x,,,", "B2,T,2025-05-01,,,,\"d\tP\",", "B3,T,2025-05-01,,,,d,P"), false)))
			.isEqualTo("0 new, 3 changed, 0 unchanged, 0 rejected");
	}

	/**
	 * Equal shares may be written or left out; the figures and the version are the same.
	 */
	@Test
	void theSameSharesWrittenInAnotherWaySayNothingNew() throws IOException {
		String header = "activity_ref,title_en,start_date,member_states";
		take(header, List.of("B1,T,2025-05-01,MAR;EGY"), false);
		assertThat(counts(take(header, List.of("B1,T,2025-05-01,MAR:50;EGY:50"), false)))
			.isEqualTo("0 new, 0 changed, 1 unchanged, 0 rejected");
	}

	@Test
	void versionsFromBeforeTheirContentHadANameAreComparedColumnByColumn() throws IOException {
		take(rows(false));
		program.in(() -> program.dsl().execute("update activity.activity_version set content = null"));
		assertThat(counts(take(rows(true)))).isEqualTo("0 new, 23 changed, 1 unchanged, 0 rejected");
		assertThat(counts(take(rows(true)))).isEqualTo("0 new, 0 changed, 24 unchanged, 0 rejected");
	}

	/**
	 * For a large file the sums are laid out; they are the same, and gone with the stage.
	 */
	@Test
	void laidOutOrNotTheSameIsKnown() throws IOException {
		take(rows(false));
		take(rows(true));
		program.facts().withdraw(List.of("A3"), "Held by others");
		program.in(() -> program.dsl()
			.execute("update activity.activity_version set content = null where activity_ref = 'A4'"));
		List<UUID> ids = Stream.iterate(0, (i) -> i + 1).limit(30).map((i) -> Activity.idOf("A" + i)).toList();
		program.in(() -> {
			KnownContents known = new KnownContents(program.dsl());
			known.prepare(100_000);
			assertThat(program.dsl().fetchCount(table("intake.known_content"))).isZero();
			Map<UUID, UUID> inVersions = known.of(ids);
			assertThat(inVersions).hasSize(24 - 2).doesNotContainKeys(Activity.idOf("A3"), Activity.idOf("A4"));
			known.prepare(100_000_000);
			assertThat(program.dsl().fetchCount(table("intake.known_content"))).isEqualTo(24 - 2);
			assertThat(known.of(ids)).isEqualTo(inVersions);
			program.bean(StagedRows.class).clear();
			assertThat(program.dsl().fetchCount(table("intake.known_content"))).isZero();
		});
	}

	@Test
	void aWithdrawnActivityComesBackWithTheSameRow() throws IOException {
		take(rows(false));
		String before = program.summary();
		program.facts().withdraw(List.of("A3", "A4"), "Held by others");
		assertThat(program.summary()).isNotEqualTo(before);
		assertThat(counts(take(rows(false)))).isEqualTo("0 new, 2 changed, 22 unchanged, 0 rejected");
		assertThat(program.summary()).isEqualTo(before);
	}

	@Test
	void aKnownRowThatStandsTwiceCountsOnceAndBesideAnotherIsRejected() throws IOException {
		List<String> rows = rows(false);
		take(rows);
		IntakeFile file = take(List.of(rows.get(1), rows.get(1), rows.get(2), rows(true).get(2)));
		assertThat(file.read()).isEqualTo(4);
		assertThat(counts(file)).isEqualTo("0 new, 0 changed, 2 unchanged, 2 rejected");
		assertThat(rejected(file)).containsExactly("4 activity_ref duplicate_reference A2",
				"5 activity_ref duplicate_reference A2");
	}

	@Test
	void aLoopThatANewRowClosesOverAKnownOneRejectsBoth() throws IOException {
		String header = "activity_ref,title_en,start_date,part_of";
		take(header, List.of("B1,T,2025-05-01,B2", "B2,T,2025-05-01,"), false);
		IntakeFile file = take(header, List.of("B1,T,2025-05-01,B2", "B2,T,2025-05-01,B1", "B3,T,2025-05-01,"), false);
		assertThat(counts(file)).isEqualTo("1 new, 0 changed, 0 unchanged, 2 rejected");
		assertThat(rejected(file)).containsExactly("2 part_of part_of_loop B2", "3 part_of part_of_loop B1");
	}

	/** What was compared with older facts is read again. */
	@Test
	void aStageFromBeforeTheNewestChangeIsEmptied() throws IOException {
		IntakeFile file = take(rows(false));
		program.in(() -> {
			StagedRows staged = program.bean(StagedRows.class);
			long change = program.bean(Changes.class).latest();
			staged.open(file.number(), change);
			program.dsl()
				.execute("insert into intake.staged_row (activity_id, row_number, known, member_states,"
						+ " country_shares_stated, sector_shares_stated, activity_ref)"
						+ " values (activity.id_of('A0'), 7, true, 0, false, false, 'A0')");
			assertThat(staged.open(file.number(), change)).isEqualTo(7);
			assertThat(staged.open(file.number(), change + 1)).isZero();
			staged.clear();
		});
	}

}
