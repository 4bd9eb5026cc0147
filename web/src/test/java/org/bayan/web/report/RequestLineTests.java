package org.bayan.web.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.bayan.db.record.RecordFilter;
import org.bayan.db.record.RecordOrder;
import org.bayan.db.request.Request;
import org.bayan.db.request.RequestFile;
import org.bayan.db.request.RequestedOutput;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.web.Offline.plain;

/** What a user reads of what he asked for, from the moment he did. */
class RequestLineTests {

	private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-00000000000a");

	private static final Period MAY = Period.parse("2025-05");

	private static final RequestedOutput REPORT = new RequestedOutput.Report(MAY, Place.EVERYWHERE, SectorScope.EVERY,
			null, List.of(Language.FR, Language.AR), List.of("xlsx", "csv"));

	private static final RequestedOutput LIST = new RequestedOutput.Listing(
			new RecordFilter(null, null, Place.EVERYWHERE, SectorScope.EVERY, null, null, "", RecordFilter.NOW),
			RecordOrder.NEWEST, null, Language.AR, "csv", null, null);

	private static final RequestedOutput PUBLICATION = new RequestedOutput.Publication(MAY, 7);

	@Test
	void itSaysInWhichLanguagesAndFormats() {
		assertThat(line(REPORT, Request.State.WAITING, 0, null, null).detail())
			.isEqualTo("Français, العربية, XLSX, CSV");
		assertThat(line(LIST, Request.State.WAITING, 0, null, null).detail()).isEqualTo("العربية, CSV");
		assertThat(line(PUBLICATION, Request.State.WAITING, 0, null, null).detail()).as("all of them").isEmpty();
	}

	@Test
	void whileItIsMadeItSaysHowFarItIs() {
		assertThat(plain(line(REPORT, Request.State.WAITING, 0, null, null).state())).isEqualTo("Waiting");
		assertThat(plain(line(REPORT, Request.State.RUNNING, 0, null, null).state())).isEqualTo("Reading the figures");
		RequestLine half = line(REPORT, Request.State.RUNNING, 3, 8, null);
		assertThat(plain(half.state())).isEqualTo("3 of 8 files ready");
		assertThat(half.soFar()).isEqualTo(3);
		assertThat(half.total()).isEqualTo(8);
		assertThat(half.open()).isTrue();
		assertThat(plain(line(LIST, Request.State.RUNNING, 0, null, null).state()))
			.isEqualTo("Counting the activities");
		assertThat(line(LIST, Request.State.RUNNING, 0, null, null).total()).as("not known").isZero();
		assertThat(plain(line(LIST, Request.State.RUNNING, 1_500, 25_000, null).state()))
			.isEqualTo("1,500 of 25,000 rows written");
		assertThat(plain(line(PUBLICATION, Request.State.RUNNING, 0, null, null).state())).isEqualTo("Publishing");
	}

	@Test
	void whatIsDoneSaysHowLongItIsKept() {
		RequestLine report = line(REPORT, Request.State.DONE, 1, 1, null,
				new RequestFile(Language.FR, "report.xlsx", 9));
		assertThat(plain(report.state())).isEqualTo("1 file, kept until 12 June 2025, 09:00 (Casablanca)");
		assertThat(report.open()).isFalse();
		assertThat(report.askedAt()).isEqualTo("5 June 2025, 08:30 (Casablanca)");
		assertThat(plain(line(LIST, Request.State.DONE, 25_000, 25_000, null).state()))
			.isEqualTo("25,000 rows, kept until 12 June 2025, 09:00 (Casablanca)");
	}

	@Test
	void aSingleFileIsTakenAtOnceAndSeveralInAnArchive() {
		RequestFile french = new RequestFile(Language.FR, "report.xlsx", 9);
		RequestLine one = line(REPORT, Request.State.DONE, 1, 1, null, french);
		assertThat(one.only()).isEqualTo(new RequestLine.FileLink("report.xlsx",
				"/requests/00000000-0000-0000-0000-00000000000a/fr/report.xlsx"));
		RequestLine two = line(REPORT, Request.State.DONE, 2, 2, null, french,
				new RequestFile(Language.AR, "report.xlsx", 9), new RequestFile(Language.FR, "states.csv", 9));
		assertThat(two.only()).isNull();
		assertThat(two.hasFiles()).isTrue();
		assertThat(two.archive()).isEqualTo("/requests/00000000-0000-0000-0000-00000000000a/all.zip?lang=en");
		assertThat(two.byLanguage()).containsOnlyKeys("Français", "العربية");
		assertThat(two.byLanguage().get("Français")).extracting(RequestLine.FileLink::name)
			.containsExactly("report.xlsx", "states.csv");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1 | true  | 0 | May 2025: edition 1 published
			3 | true  | 2 | May 2025: edition 3 published, 2 figures restated
			3 | true  | 0 | May 2025: edition 3 published, no figure restated
			3 | false | 0 | May 2025: nothing has changed since edition 3
			""")
	void aPublicationSaysWhichEditionCameOfIt(int edition, boolean fresh, int restated, String words) {
		RequestLine line = line(PUBLICATION, Request.State.DONE, 1, 1, new Request.Outcome(edition, fresh, restated));
		assertThat(plain(line.state())).isEqualTo(words);
		assertThat(line.edition()).isEqualTo("/editions/2025-05/" + edition + "?lang=en");
	}

	@Test
	void onlyAPublicationThatIsDoneHasAnEdition() {
		assertThat(line(PUBLICATION, Request.State.RUNNING, 0, null, null).edition()).isEmpty();
		assertThat(line(REPORT, Request.State.DONE, 1, 1, null).edition()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			no-data      | Not created: there are no activities yet.
			scope        | Not created: the place or the sector no longer exists.
			inconsistent | Not published: the figures break one of their rules. Please tell an administrator.
			not-ended    | Nothing was published: the month has not ended yet.
			too-large    | Not created: it would be too large. Choose fewer files or a shorter period.
			unexpected   | Not created. The log has the details; please request it again or tell an administrator.
			""")
	void whatFailedSaysWhy(String failure, String sentence) {
		Request failed = new Request(ID, "amina", null, REPORT, Request.State.FAILED, 0, null, failure, null,
				Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);
		RequestLine line = new RequestLine(failed, List.of(), "Report, May 2025", Texts.in(Language.EN),
				ZoneId.of("UTC"));
		assertThat(plain(line.state())).isEqualTo(sentence);
		assertThat(line.failed()).isTrue();
		assertThat(line.open()).isFalse();
		assertThat(line.hasFiles()).isFalse();
	}

	private static RequestLine line(RequestedOutput output, Request.State state, int done, @Nullable Integer total,
			Request.@Nullable Outcome outcome, RequestFile... files) {
		Request request = new Request(ID, "amina", null, output, state, done, total, null, outcome,
				Instant.parse("2025-06-05T07:30:00Z"), null, Instant.parse("2025-06-12T08:00:00Z"));
		return new RequestLine(request, List.of(files), "Report, May 2025", Texts.in(Language.EN),
				ZoneId.of("Africa/Casablanca"));
	}

}
