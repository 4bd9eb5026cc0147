package org.bayan.batch.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.bayan.batch.TestProgram;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.batch.reference.ReferenceFiles;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.EditionHead;
import org.bayan.db.edition.Editions;
import org.bayan.domain.calendar.SectorMonth;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.Names;
import org.bayan.domain.report.Cause;
import org.bayan.domain.report.Figure;
import org.bayan.domain.report.Restatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/**
 * Editions as earlier programs stored them, one folder a form of the content: form 1 and
 * 2 by the last programs that wrote them, form 3 by the first that did. Each made its own
 * from the facts in {@code golden/facts}: May 2025, then corrections, a withdrawal and
 * other rates, and May again; forms 2 and 3 also June with a sector that has nothing to
 * report. The files are never written again.
 */
class GoldenEditionsIntegrationTests {

	private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

	private static final Period MAY = Period.parse("2025-05");

	private static final Period JUNE = Period.parse("2025-06");

	private static final Names ORGANISATION = new Names(
			"Islamic World Educational, Scientific and Cultural Organization (ICESCO)",
			"Organisation du monde islamique pour l’éducation, les sciences et la culture (ICESCO)",
			"منظمة العالم الإسلامي للتربية والعلوم والثقافة (إيسيسكو)");

	@RegisterExtension
	private static final TestProgram program = TestProgram.start();

	@TempDir
	private Path folder;

	/** Computed by hand from the rows of {@code first.csv}. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void whatWasStoredIsRead(int form) {
		store(form, MAY, 1);
		store(form, MAY, 2);
		assertThat(in(() -> editions().all())).hasSize(2).allMatch((head) -> in(() -> editions().isIntact(head)));
		Edition first = edition(MAY, 1);
		assertThat(first.report().tables().total().now()).satisfies((may) -> {
			assertThat(may.activities()).isEqualTo(Cell.of(8));
			assertThat(may.of(Measure.ACTIVE)).isEqualTo(Cell.of(9));
			assertThat(may.of(Measure.COMPLETED)).isEqualTo(Cell.of(8));
			assertThat(may.of(Measure.PLANNED)).isEqualTo(Cell.of(1));
			assertThat(may.of(Measure.CANCELLED)).isEqualTo(Cell.of(2));
			assertThat(may.of(Measure.HOSTED)).isEqualTo(Cell.of(7));
			assertThat(may.of(Measure.PARTICIPANTS)).isEqualTo(Cell.of(499));
			assertThat(may.of(Measure.WOMEN)).isEqualTo(Cell.of(198));
			assertThat(may.of(Measure.REPORTING_PARTICIPANTS)).isEqualTo(Cell.of(6));
			assertThat(may.of(Measure.BUDGET)).isEqualTo(Cell.of(724_741));
			assertThat(may.of(Measure.EXPENDITURE)).isEqualTo(Cell.of(122_515));
			assertThat(may.of(Measure.UNCONVERTED)).isEqualTo(Cell.of(2));
		});
		assertThat(first.report().head().dataAsOf()).isEqualTo(Instant.parse("2025-06-03T08:00:00Z"));
		assertThat(first.restatements()).isEmpty();
		Edition second = edition(MAY, 2);
		assertThat(second.report().tables().total().now().of(Measure.BUDGET)).isEqualTo(Cell.of(809_050));
		// the first form restated its own month alone, and no types, modalities and hosts
		assertThat(second.restatements()).hasSize((form == 1) ? 70 : 186);
		assertThat(second.causes()).extracting(Cause::activityRef)
			.containsExactlyElementsOf((form == 1) ? List.of("A01", "A02", "A08", "A10", "B01", "L01")
					: List.of("A01", "A02", "A08", "A10", "B01", "L01", "L02"));
		assertThat(second.causes().getFirst())
			.isEqualTo(new Cause("A01", "import", Instant.parse("2025-06-06T08:00:00Z"), "second.csv", 2L));
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void whatWasSaidOfSectorsIsRead(int form) {
		store(form, JUNE, 1);
		assertThat(requireNonNull(edition(JUNE, 1).report().head().completeness()).months())
			.extracting(SectorMonth::sector, (month) -> month.submission().code())
			.containsExactly(tuple("EDU", "awaited"), tuple("CUL", "submitted"), tuple("CIP", "nothing"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void theSameFactsSayTheSame(int form) throws Exception {
		takeFacts(form);
		store(form, MAY, 1);
		assertThat(publish()).isEqualTo(new Published(1, false, 0, Instant.parse("2025-06-05T08:00:00Z")));
		assertThat(program.bean(EditionCheck.class).check((done) -> {
		})).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void whatChangedIsRestatedAsItWas(int form) throws Exception {
		takeFacts(3);
		store(form, MAY, 1);
		take("second.csv");
		program.facts().withdraw(List.of("A08"), "never agreed");
		program.facts()
			.replace(
					new ReferenceLists(null, null, null, ReferenceFiles.rates(file("facts/rates2.csv"), "rates2.csv")));
		assertThat(publish()).isEqualTo(new Published(2, true, 186, TestProgram.NOW));
		Edition now = edition(MAY, 2);
		// the newest form under another number
		program.in(() -> store(3, MAY, 2, 3));
		Edition then = edition(MAY, 3);
		assertThat(now.restatements()).isEqualTo(then.restatements());
		assertThat(now.causes()).extracting(Cause::activityRef, Cause::change, Cause::file, Cause::row)
			.isEqualTo(then.causes()
				.stream()
				.map((cause) -> tuple(cause.activityRef(), cause.change(), cause.file(), cause.row()))
				.toList());
		assertThat(now.report().knownAt(Instant.EPOCH)).usingRecursiveComparison()
			.isEqualTo(then.report().knownAt(Instant.EPOCH));
	}

	@Test
	void theNewestFormIsWrittenAsItWasStored() {
		for (Period month : List.of(MAY, JUNE)) {
			store(3, month, 1);
		}
		store(3, MAY, 2);
		List<EditionHead> heads = in(() -> editions().all());
		List<Edition> stored = heads.stream().map((head) -> edition(head.period(), head.number())).toList();
		program.in(() -> program.dsl().execute("truncate reporting.edition cascade"));
		program.in(() -> stored.forEach((edition) -> editions().add(edition, 1, TestProgram.NOW, "0", List.of())));
		assertThat(heads).hasSize(3);
		for (EditionHead head : heads) {
			assertThat(program.dsl()
				.fetchValue("select content from reporting.edition where period = ? and number = ?",
						head.period().toString(), head.number()))
				.isEqualTo(content(3, head.period(), head.number(), "json"));
		}
	}

	/** Every form restates the month's figures in the same way. */
	@Test
	void theFormsDifferInWhatTheyCouldSayAlone() {
		List<Set<Restatement>> restated = new ArrayList<>();
		for (int form = 1; form <= 3; form++) {
			store(form, MAY, 1);
			store(form, MAY, 2);
			restated.add(Set.copyOf(edition(MAY, 2).restatements()));
			program.in(() -> program.dsl().execute("truncate reporting.edition cascade"));
		}
		assertThat(restated.get(2)).containsAll(restated.get(0)).isEqualTo(restated.get(1));
		assertThat(restated.get(0)).isEqualTo(restated.get(2)
			.stream()
			.filter((one) -> one.figure().span() == null && one.figure().kind() == null)
			.collect(Collectors.toSet()));
		assertThat(restated.get(0))
			.contains(new Restatement(new Figure(Place.EVERYWHERE, SectorScope.EVERY, Measure.UNCONVERTED), Cell.of(2),
					Cell.of(BigInteger.ZERO), List.of("A10")));
	}

	/** The facts of the first edition, beside the sectors that each program brought. */
	private void takeFacts(int form) throws Exception {
		program.facts()
			.setUp(ORGANISATION, "USD",
					new ReferenceLists(
							List.of(), List.of(), ReferenceFiles
								.sectors(file("form-%d/former-sectors.csv".formatted(form)), "former-sectors.csv"),
							List.of()));
		List<Group> groups = ReferenceFiles.groups(file("facts/groups.csv"), "groups.csv");
		program.facts()
			.replace(new ReferenceLists(groups,
					ReferenceFiles.memberStates(file("facts/members.csv"), "members.csv",
							groups.stream().map(Group::code).collect(Collectors.toSet())),
					ReferenceFiles.sectors(file("facts/sectors.csv"), "sectors.csv"),
					ReferenceFiles.rates(file("facts/rates.csv"), "rates.csv")));
		take("first.csv");
	}

	private static void store(int form, Period month, int number) {
		program.in(() -> store(form, month, number, number));
	}

	private static void store(int form, Period month, int stored, int number) {
		long change = program.bean(Changes.class).latest();
		program.dsl()
			.execute("insert into reporting.edition values (?, ?, ?, ?::timestamptz, '0', ?, ?)", month.toString(),
					number, change, "2025-06-05T08:00:00Z", content(form, month, stored, "json"),
					content(form, month, stored, "sha256"));
	}

	private static String content(int form, Period month, int number, String name) {
		return new String(bytes("form-%d/%s-%d.%s".formatted(form, month, number, name)), StandardCharsets.UTF_8)
			.strip();
	}

	private static byte[] bytes(String name) {
		try (InputStream in = requireNonNull(GoldenEditionsIntegrationTests.class.getResourceAsStream("golden/" + name),
				name)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path file(String name) throws IOException {
		return Files.write(this.folder.resolve(Path.of(name).getFileName()), bytes(name));
	}

	private void take(String name) throws IOException {
		assertThat(program.facts().importFile(file("facts/" + name), name, false, (read) -> {
		}).rejected()).isZero();
	}

	private static Published publish() {
		return program.bean(Publisher.class).publish(MAY, ZONE).orElseThrow();
	}

	private static Edition edition(Period month, int number) {
		return in(() -> editions().find(month, number).orElseThrow());
	}

	private static Editions editions() {
		return program.bean(Editions.class);
	}

	private static <T> T in(Supplier<T> reading) {
		List<T> found = new ArrayList<>();
		program.in(() -> found.add(reading.get()));
		return found.getFirst();
	}

}
