package org.bayan.batch.intake;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.bayan.batch.intake.BadFiles.BadFile;
import org.bayan.batch.row.Checked;
import org.bayan.batch.row.Lists;
import org.bayan.batch.row.RowCheck;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.FileFault;
import org.bayan.domain.intake.Reason;
import org.bayan.domain.intake.Rejection;
import org.bayan.domain.intake.RowNames;
import org.bayan.domain.language.Language;
import org.bayan.reporting.text.Reasons;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every kind of bad file gives its error in its place, and the good rows go in. */
class BadRowsTests {

	static final Lists LISTS = new Lists(Set.of("MAR", "EGY", "SAU", "DZA", "IDN"), Set.of("EDU", "CUL", "SCI"), "USD");

	/**
	 * Reasons that only all rows of a file together can give, proven by
	 * {@code BadFilesIntegrationTests} with
	 * {@code reference-shared-by-different-rows.csv} and {@code parts-in-a-circle.csv}.
	 */
	private static final Set<Reason> OF_ALL_ROWS_TOGETHER = EnumSet.of(Reason.DUPLICATE_REFERENCE, Reason.PART_OF_LOOP);

	/** Reasons of workbooks alone, proven by {@code BadWorkbooksTests}. */
	private static final Set<Reason> OF_WORKBOOKS = EnumSet.of(Reason.UNREADABLE_CELL, Reason.FORMULA_WITHOUT_VALUE,
			Reason.MERGED_VALUE, Reason.DATE_AS_REFERENCE);

	/** Proven by {@code RowCheckTests}: it takes 10,001 sectors. */
	private static final Set<Reason> OF_HUGE_LISTS = EnumSet.of(Reason.TOO_MANY_CODES);

	/**
	 * Proven by {@code OwnListTests}: no file with the product's columns asks anything.
	 */
	private static final Set<Reason> OF_OWN_LISTS = EnumSet.of(Reason.UNANSWERED_WORD);

	/**
	 * Proven by {@code ListMergeIntegrationTests}: they take facts that others changed.
	 */
	private static final Set<Reason> OF_OTHERS = EnumSet.of(Reason.CHANGED_MEANWHILE, Reason.WITHDRAWN_MEANWHILE);

	static Path file(String name) throws URISyntaxException {
		URL url = BadRowsTests.class.getResource(name);
		assertThat(url).as(name).isNotNull();
		return Path.of(url.toURI());
	}

	static List<BadFile> rejected() {
		return BadFiles.rejected();
	}

	static List<String[]> unreadable() {
		return BadFiles.unreadable();
	}

	@ParameterizedTest
	@MethodSource("rejected")
	void badRowsAreRejectedInTheirPlaceAndGoodOnesAccepted(BadFile file) throws Exception {
		Outcome outcome = Outcome.of(file("bad/" + file.name()), file.name(), LISTS);
		assertThat(outcome.rejected()).isEqualTo(file.rejections());
		assertThat(outcome.accepted()).hasSize(file.accepted()).allMatch((ref) -> ref.startsWith("G"));
	}

	@ParameterizedTest
	@MethodSource("unreadable")
	void unreadableFilesAreRefusedWithWhatTheirOwnerNeedsToKnow(String name, String fault, String arguments)
			throws Exception {
		Path path = file("bad/" + name);
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> Outcome.of(path, name, LISTS))
			.satisfies((ex) -> {
				assertThat(ex.fault().code()).isEqualTo(fault);
				assertThat(String.join(" ; ", ex.arguments())).isEqualTo(arguments);
				for (Language language : Language.values()) {
					assertThat(Reasons.of(Texts.in(language), ex.file(), ex.fault(), ex.arguments())).contains(name);
				}
			});
	}

	@Test
	void everyReasonHasAFileThatProvesIt() {
		Set<String> proven = new java.util.TreeSet<>();
		rejected().forEach((file) -> file.rejections().forEach((rejection) -> proven.add(rejection.split(" \\| ")[2])));
		for (Set<Reason> elsewhere : List.of(OF_ALL_ROWS_TOGETHER, OF_WORKBOOKS, OF_HUGE_LISTS, OF_OWN_LISTS,
				OF_OTHERS)) {
			elsewhere.forEach((reason) -> proven.add(reason.code()));
		}
		assertThat(proven).containsAll(List.of(Reason.values()).stream().map(Reason::code).toList());
	}

	@Test
	void thereAreAtLeastSixtyKinds() {
		assertThat(rejected().size() + unreadable().size()).isGreaterThanOrEqualTo(60);
	}

	@Test
	void rowsThatOnlyTheWholeFileRejectsAreAcceptedOneByOne() throws Exception {
		assertThat(Outcome.of(file("bad/reference-shared-by-different-rows.csv"), "x.csv", LISTS).accepted())
			.containsExactly("B1", "G1", "B1");
		assertThat(Outcome.of(file("bad/parts-in-a-circle.csv"), "x.csv", LISTS).accepted()).containsExactly("B1", "B2",
				"G1");
	}

	@Test
	void everySentenceNamesRowColumnAndValueInEveryLanguage() throws Exception {
		for (BadFile file : rejected()) {
			try (ActivityFile open = ActivityFile.open(file("bad/" + file.name()), file.name())) {
				RowCheck check = new RowCheck(open.columns(), LISTS);
				for (SourceRow row = open.next(); row != null; row = open.next()) {
					if (check.check(row, null) instanceof Checked.Rejected(Rejection rejection)) {
						assertSentences(file.name(), rejection);
					}
				}
			}
		}
	}

	private static void assertSentences(String file, Rejection rejection) {
		for (Language language : Language.values()) {
			String sentence = Reasons.of(Texts.in(language), file, RowNames.NUMBERS, rejection);
			assertThat(sentence).contains(file, Long.toString(rejection.row())).endsWith(".").doesNotContain("{");
			if (rejection.column() != null) {
				assertThat(sentence).contains(rejection.column().code());
			}
		}
	}

	@Test
	void aHeaderWithoutRowsIsAFileOfNoRows(@org.junit.jupiter.api.io.TempDir Path folder) throws Exception {
		Path path = java.nio.file.Files.writeString(folder.resolve("a.csv"), "activity_ref,title_en,start_date\n");
		assertThat(Outcome.of(path, "a.csv", LISTS)).isEqualTo(new Outcome(List.of(), List.of()));
	}

	@Test
	void codesAreStable() {
		assertThat(List.of(Column.values())).allMatch((c) -> c.code().equals(c.name().toLowerCase(Locale.ROOT)));
		assertThat(List.of(FileFault.values())).extracting(FileFault::code).doesNotHaveDuplicates();
	}

	/**
	 * What came of a file.
	 *
	 * @param accepted references of the accepted rows
	 * @param rejected {@code row | column | reason | value} of the others
	 */
	record Outcome(List<String> accepted, List<String> rejected) {

		static Outcome of(Path path, String name, Lists lists) throws UnreadableFile {
			Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
			try (ActivityFile file = ActivityFile.open(path, name)) {
				RowCheck check = new RowCheck(file.columns(), lists);
				for (SourceRow row = file.next(); row != null; row = file.next()) {
					switch (check.check(row, null)) {
						case Checked.Accepted accepted -> outcome.accepted.add(accepted.activity().ref());
						case Checked.Rejected(Rejection rejection) ->
							outcome.rejected.add(line(file.rowNames(), rejection));
					}
				}
			}
			return outcome;
		}

		private static String line(RowNames rows, Rejection rejection) {
			Column column = rejection.column();
			String value = rejection.value();
			return rows.of(rejection.row()) + " | " + ((column != null) ? column.code() : "-") + " | "
					+ rejection.reason().code() + " | " + ((value != null) ? "'" + value + "'" : "-");
		}

	}

}
