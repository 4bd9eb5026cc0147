package org.bayan.batch.edition;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.bayan.batch.TestProgram;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.EditionFile;
import org.bayan.db.edition.Editions;
import org.bayan.db.intake.IntakeFile;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Rate;
import org.bayan.domain.reference.Sector;
import org.bayan.domain.report.Cause;
import org.bayan.domain.report.Figure;
import org.bayan.domain.report.Restatement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PublisherIntegrationTests {

	private static final Names NAMES = new Names("Name", "Nom", "اسم");

	private static final Period MAY = Period.parse("2025-05");

	private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

	private static final String HEADER = "activity_ref,title_en,start_date,sectors,member_states,budget,currency,part_of\n";

	@RegisterExtension
	private static final TestProgram program = TestProgram.start();

	@TempDir
	private Path folder;

	@BeforeEach
	void setUp() throws IOException {
		program.facts()
			.setUp(NAMES, "USD",
					new ReferenceLists(List.of(new Group("ARB", NAMES)),
							List.of(state("EGY", "ARB"), state("MAR", "ARB"), state("NER", null)),
							List.of(new Sector("EDU", "sector", NAMES), new Sector("CUL", "sector", NAMES)),
							List.of(new Rate("EUR", Period.parse("2025-04"), new BigDecimal("1.1")))));
		take("first.csv", "A1,One,2025-05-04,EDU,MAR,100.00,USD,", "A2,Two,2025-05-10,EDU;CUL,MAR;EGY,10.00,EUR,",
				"A3,Three,2025-04-20,CUL,NER,,,");
	}

	@Test
	void theFirstEditionHoldsTheReportAndItsFiles() {
		assertThat(program.wholePublisher().publish(MAY, ZONE).orElseThrow())
			.isEqualTo(new Published(1, true, 0, TestProgram.NOW));
		Edition edition = edition(1);
		assertThat(edition.restatements()).isEmpty();
		assertThat(edition.report().tables().total().now().activities()).isEqualTo(Cell.of(2));
		assertThat(edition.report().tables().total().now().of(Measure.BUDGET)).isEqualTo(Cell.of(10_000));
		assertThat(edition.report().tables().total().now().of(Measure.UNCONVERTED)).isEqualTo(Cell.of(1));
		assertThat(edition.report().activities()).extracting((activity) -> activity.ref()).containsExactly("A1", "A2");
		for (Language language : Language.values()) {
			assertThat(files(1, language)).extracting(EditionFile::name)
				.contains("report.xlsx", "trend.png", "trend.svg", "states.csv");
			assertThat(files(1, language)).allSatisfy((file) -> assertThat(file.content()).isNotEmpty());
		}
	}

	@Test
	void nothingNewIsNoNewEdition() throws IOException {
		publish();
		// another month's activity changes data-as-of alone
		take("other.csv", "B1,Other,2026-01-04,EDU,MAR,,,");
		assertThat(publish()).isEqualTo(new Published(1, false, 0, TestProgram.NOW));
		assertThat(digests())
			.containsOnlyKeys(digests().keySet().stream().filter((name) -> name.contains("/1")).toList());
	}

	@Test
	void aLateActivityIsRestatedWithItsFileAndRow() throws IOException {
		publish();
		SortedMap<String, String> before = digests();
		take("late.csv", "L0,Elsewhere,2026-01-04,EDU,MAR,,,", "L1,Late,2025-05-20,CUL,NER,,,");
		// ALL, NER and CUL: three counts each, in the month and in the year to date; NER
		// in CUL; type, modality, host
		assertThat(publish()).isEqualTo(new Published(2, true, 3 * 3 * 2 + 1 + 3, TestProgram.NOW));
		Edition edition = edition(2);
		assertThat(edition.restatements()).contains(
				new Restatement(new Figure(Place.EVERYWHERE, SectorScope.EVERY, Measure.ACTIVITIES), Cell.of(2),
						Cell.of(3), List.of("L1")),
				new Restatement(new Figure(new Place("NER"), new SectorScope("CUL"), Measure.ACTIVITIES), Cell.of(0),
						Cell.of(1), List.of("L1")),
				new Restatement(new Figure(Place.EVERYWHERE, new SectorScope("CUL"), Measure.COMPLETED), Cell.of(1),
						Cell.of(2), List.of("L1")),
				new Restatement(new Figure(Span.yearTo(MAY.firstMonth()), null, new Place("NER"), SectorScope.EVERY,
						Measure.ACTIVITIES), Cell.of(1), Cell.of(2), List.of("L1")),
				new Restatement(new Figure(null, "type:other", Place.EVERYWHERE, SectorScope.EVERY, Measure.ACTIVITIES),
						Cell.of(2), Cell.of(3), List.of("L1")));
		assertThat(edition.restatements()).extracting(Restatement::activities).containsOnly(List.of("L1"));
		assertThat(edition.causes()).containsExactly(new Cause("L1", "import", TestProgram.NOW, "late.csv", 3L));
		SortedMap<String, String> after = digests();
		assertThat(after).containsAllEntriesOf(before);
		assertThat(after.keySet()).contains("edition/2025-05/2", "edition/2025-05/2/ar/states.csv");
		assertFirstFormIsRead(edition);
	}

	/** The form that editions had before they named months, kinds and completeness. */
	private static void assertFirstFormIsRead(Edition second) {
		program.in(() -> {
			program.dsl().execute("set local session_replication_role = replica");
			program.dsl().execute("""
					update reporting.edition set content =
						replace(replace(content, '"version":3', '"version":1'), '"span":null,"kind":null,', '')""");
			assertThat(program.dsl().fetchValues("select content from reporting.edition")).asList()
				.allSatisfy((content) -> assertThat((String) content).startsWith("{\"version\":1,")
					.doesNotContain("completeness"));
			assertThat(edition(2)).isEqualTo(second);
		});
	}

	/** As editions were written before references were folded. */
	@Test
	void anEditionThatWroteAReferenceInAnotherFormSaysTheSame() throws IOException {
		publish();
		program.in(() -> {
			program.dsl().execute("set local session_replication_role = replica");
			assertThat(
					program.dsl()
						.execute("update reporting.edition set report_sha256 = repeat('0', 64),"
								+ " content = replace(content, '\"ref\":\"A1\"', ?)", "\"ref\":\"A\u200b1\""))
				.isEqualTo(1);
		});
		assertThat(edition(1).report().activities()).extracting((activity) -> activity.ref())
			.containsExactly("A\u200b1", "A2");
		assertThat(publish()).isEqualTo(new Published(1, false, 0, TestProgram.NOW));
		take("late.csv", "L1,Late,2025-05-20,EDU,MAR,1.00,USD,");
		assertThat(publish().fresh()).isTrue();
		assertThat(edition(2).restatements()).extracting(Restatement::activities).containsOnly(List.of("L1"));
	}

	/** As editions were written before no data of money was told from 0. */
	@Test
	void anEditionThatWroteZeroForMoneyNobodyRecordedSaysTheSame() throws IOException {
		publish();
		assertThat(edition(1).report().tables().total().now().of(Measure.EXPENDITURE)).isEqualTo(Cell.NO_DATA);
		program.in(() -> {
			program.dsl().execute("set local session_replication_role = replica");
			program.dsl()
				.execute(
						"""
								update reporting.edition set report_sha256 = repeat('0', 64), renderer = '3', content = replace(replace(
									replace(content, '"version":3', '"version":2'), '"budget":"no-data"', '"budget":0'),
									'"expenditure":"no-data"', '"expenditure":0')""");
		});
		assertThat(edition(1).report().tables().total().now().of(Measure.EXPENDITURE)).isEqualTo(Cell.of(0));
		assertThat(publish()).isEqualTo(new Published(1, false, 0, TestProgram.NOW));
		assertThat(program.bean(EditionCheck.class).check((done) -> {
		})).isEmpty();
		take("late.csv", "L1,Late,2025-05-20,CUL,NER,,,");
		assertThat(publish().fresh()).isTrue();
		assertThat(edition(2).restatements()).isNotEmpty().noneMatch((one) -> one.figure().measure().money());
	}

	@Test
	void aCorrectionAndAWithdrawalNameWhatTheyChanged() throws IOException {
		publish();
		take("corrected.csv", "A1,One,2025-05-04,CUL,MAR,120.00,USD,");
		program.facts().withdraw(List.of("A2"), "twice");
		publish();
		Edition edition = edition(2);
		assertThat(edition.restatements()).contains(
				new Restatement(new Figure(Place.EVERYWHERE, SectorScope.EVERY, Measure.ACTIVITIES), Cell.of(2),
						Cell.of(1), List.of("A2")),
				new Restatement(new Figure(Place.EVERYWHERE, SectorScope.EVERY, Measure.BUDGET), Cell.of(10_000),
						Cell.of(12_000), List.of("A1")),
				new Restatement(new Figure(Place.EVERYWHERE, new SectorScope("EDU"), Measure.ACTIVITIES), Cell.of(2),
						Cell.of(0), List.of("A1", "A2")),
				new Restatement(new Figure(Place.EVERYWHERE, SectorScope.EVERY, Measure.UNCONVERTED), Cell.of(1),
						Cell.of(0), List.of("A2")));
		// one left the sector, one came: the figure is the same and not restated
		assertThat(edition.restatements()).extracting(Restatement::figure)
			.doesNotContain(new Figure(Place.EVERYWHERE, new SectorScope("CUL"), Measure.ACTIVITIES));
		assertThat(edition.causes()).containsExactly(new Cause("A1", "import", TestProgram.NOW, "corrected.csv", 2L),
				new Cause("A2", "withdrawal", TestProgram.NOW, null, null));
	}

	@Test
	void aRateAndAPartAreCausesOfActivitiesThatDidNotChange() throws IOException {
		take("programme.csv", "P1,Programme,2025-05-01,EDU,MAR,50.00,USD,", "P2,Part,2025-06-01,EDU,MAR,,,P1");
		publish();
		program.facts()
			.replace(new ReferenceLists(null, null, null,
					List.of(new Rate("EUR", Period.parse("2025-05"), new BigDecimal("2")))));
		take("part.csv", "P2,Part,2025-06-01,EDU,MAR,5.00,USD,P1");
		publish();
		Edition edition = edition(2);
		// 100 + 20 without the programme's 50, as its part has a budget now
		assertThat(edition.restatements())
			.contains(new Restatement(new Figure(Place.EVERYWHERE, SectorScope.EVERY, Measure.BUDGET), Cell.of(15_000),
					Cell.of(12_000), List.of("A2", "P1")));
		assertThat(edition.causes()).containsExactly(new Cause("A2", "reference", TestProgram.NOW, null, null),
				new Cause("P1", "import", TestProgram.NOW, "part.csv", null));
	}

	@Test
	void anEditionReadsBackAsItWasWritten() {
		publish();
		Edition edition = edition(1);
		List<Edition> again = new ArrayList<>();
		program.in(() -> {
			program.dsl().execute("alter table reporting.edition disable trigger edition_is_frozen");
			program.dsl().execute("alter table reporting.edition_file disable trigger edition_file_is_frozen");
			program.dsl().execute("delete from reporting.edition_file");
			program.dsl().execute("delete from reporting.edition");
			program.bean(Editions.class).add(edition, 1, TestProgram.NOW, "1", List.of());
			again.add(edition(1));
			program.dsl().execute("alter table reporting.edition enable trigger edition_is_frozen");
			program.dsl().execute("alter table reporting.edition_file enable trigger edition_file_is_frozen");
		});
		assertThat(again).containsExactly(edition);
	}

	@Test
	void noRowOfAnEditionCanBeChanged() {
		publish();
		for (String statement : List.of("update reporting.edition set number = 2", "delete from reporting.edition_file",
				"update reporting.edition_file set content = ''", "delete from reporting.edition")) {
			assertThatThrownBy(() -> program.in(() -> program.dsl().execute(statement)))
				.hasStackTraceContaining("an edition never changes");
		}
		assertThat(publish().fresh()).isFalse();
	}

	@Test
	void figuresThatBreakARuleAreNotPublished() {
		program.in(() -> program.dsl()
			.execute("update reporting.summary_cell set activities = activities + 1"
					+ " where period = '2025-05' and place = 'MAR' and sector = 'ALL'"));
		assertThatThrownBy(this::publish).isInstanceOf(InconsistentFiguresException.class);
		program.facts().summariseAll();
		assertThat(publish().fresh()).isTrue();
	}

	/** The tests' clock stands at 22 November 2026. */
	@Test
	void aMonthThatHasNotEndedIsNotPublished() {
		Publisher publisher = program.bean(Publisher.class);
		for (String month : List.of("2026-11", "2027-02")) {
			assertThatThrownBy(() -> publisher.publish(Period.parse(month), ZONE)).as(month)
				.isInstanceOf(MonthNotEndedException.class);
		}
		assertThat(publisher.publish(Period.parse("2026-10"), ZONE).orElseThrow().number()).isOne();
	}

	@Test
	void figuresThatOthersChangedSinceTheyWereSeenAreNotPublished() throws IOException {
		Publisher publisher = program.bean(Publisher.class);
		List<Long> seen = new ArrayList<>();
		program.in(() -> seen.add(program.bean(Changes.class).latest()));
		take("late.csv", "L1,Late,2025-05-20,CUL,NER,,,");
		assertThatThrownBy(() -> publisher.publish(MAY, ZONE, seen.getFirst(), (published) -> {
		})).isInstanceOf(OvertakenException.class);
		assertThat(publisher.publish(MAY, ZONE, seen.getFirst() + 1, (published) -> {
		}).orElseThrow().number()).isOne();
	}

	/** A year that is wrong does not make its months wrong. */
	@Test
	void aMonthIsProvedByItsOwnFigures() {
		program.in(() -> program.dsl()
			.execute("update reporting.summary_cell set activities = activities + 1"
					+ " where period in ('2025', '2025-04') and place = 'MAR' and sector = 'ALL'"));
		assertThat(publish().fresh()).isTrue();
	}

	private Published publish() {
		return program.bean(Publisher.class).publish(MAY, ZONE).orElseThrow();
	}

	private static Edition edition(int number) {
		List<Edition> found = new ArrayList<>();
		program.in(() -> found.add(program.bean(Editions.class).find(MAY, number).orElseThrow()));
		return found.getFirst();
	}

	private static List<EditionFile> files(int number, Language language) {
		List<EditionFile> found = new ArrayList<>();
		program.in(() -> found.addAll(program.bean(Editions.class).files(MAY, number, language)));
		return found;
	}

	private static SortedMap<String, String> digests() {
		SortedMap<String, String> digests = new TreeMap<>();
		program.in(() -> digests.putAll(program.bean(Editions.class).digests()));
		return digests;
	}

	private void take(String name, String... rows) throws IOException {
		Path file = Files.writeString(this.folder.resolve(name), HEADER + String.join("\n", rows) + "\n");
		IntakeFile result = program.facts().importFile(file, name, false, (read) -> {
		});
		assertThat(result.rejected()).isZero();
		assertThat(result.state()).isEqualTo(IntakeFile.State.DONE);
	}

	private static MemberState state(String code, @Nullable String group) {
		return new MemberState(code, null, NAMES, group, null);
	}

}
