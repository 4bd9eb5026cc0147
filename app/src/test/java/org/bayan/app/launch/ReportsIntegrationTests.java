package org.bayan.app.launch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.bayan.db.account.Role;
import org.bayan.db.edition.EditionFile;
import org.bayan.db.edition.Editions;
import org.bayan.db.report.Reports;
import org.bayan.db.request.Request;
import org.bayan.db.request.RequestFile;
import org.bayan.db.request.RequestedOutput;
import org.bayan.db.request.Requests;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.output.ReportFile;
import org.bayan.reporting.output.ReportFiles;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bayan.db.jooq.operations.Tables.AUDIT;
import static org.bayan.db.jooq.operations.Tables.REQUEST;
import static org.bayan.db.jooq.operations.Tables.REQUEST_FILE;

/** Reports on demand, publications and editions, as their users see them. */
class ReportsIntegrationTests {

	private static final int TOO_MANY = 429;

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final RequestedOutput MAY = new RequestedOutput.Publication(Period.parse("2022-05"), 0);

	private static ServedSample sample;

	@BeforeAll
	static void start() throws IOException {
		sample = ServedSample.start();
		sample.work();
	}

	@AfterAll
	static void stop() throws IOException {
		sample.close();
	}

	@Test
	void aReportIsRenderedAsAskedAndBelongsToItsUserAlone() throws Exception {
		Visitor visitor = somebody("asking", Role.LEADERSHIP);
		HttpResponse<String> asked = visitor.post("/requests",
				Map.of("from", "2022", "to", "2022", "place", "MAR", "language", "fr", "format", "csv", "lang", "en"));
		assertThat(asked.statusCode()).isEqualTo(302);
		assertThat(asked.headers().firstValue("Location"))
			.hasValue("/reports?from=2022&to=2022&place=MAR&lang=en#mine");
		String id = ended("asking").id().toString();
		assertThat(visitor.get("/reports?lang=en").body()).contains("<b>Report, 2022, Morocco</b>")
			.contains("/requests/" + id + "/all.zip");

		PeriodReport report = sample.database()
			.read((dsl) -> new Reports(dsl).of(Period.parse("2022"), new Place("MAR"), SectorScope.EVERY, null,
					ZoneId.of("Africa/Casablanca")))
			.orElseThrow();
		List<ReportFile> files = ReportFiles.of(report, Language.FR, List.of(Format.CSV));
		List<String> archived = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(
				new ByteArrayInputStream(visitor.download("/requests/" + id + "/all.zip").body()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				archived.add(entry.getName());
				byte[] expected = rendered(files, entry.getName().substring("fr/".length()));
				assertThat(zip.readAllBytes()).as(entry.getName()).isEqualTo(expected);
			}
		}
		assertThat(archived).containsExactlyElementsOf(files.stream().map((file) -> "fr/" + file.name()).toList());
		HttpResponse<byte[]> one = visitor.download("/requests/" + id + "/fr/sectors.csv");
		assertThat(one.body()).isEqualTo(rendered(files, "sectors.csv"));
		assertThat(one.headers().firstValue("Content-Disposition").orElse("")).contains("2022-MAR-ALL-fr-sectors.csv");
		assertThat(one.headers().firstValue("Cache-Control")).hasValue("no-store");

		Visitor other = sample.visitor(Role.ADMINISTRATOR);
		assertThat(other.get("/reports?lang=en").body()).doesNotContain(id);
		for (String path : List.of("/fr/sectors.csv", "/all.zip")) {
			assertThat(other.get("/requests/" + id + path).statusCode()).as(path).isEqualTo(404);
		}
		assertThat(other.post("/requests/" + id, Map.of()).statusCode()).isEqualTo(404);
		assertThat(visitor.get("/requests/" + id + "/en/sectors.csv").statusCode()).isEqualTo(404);
	}

	@Tag("long")
	@Test
	void aListThatIsTooLongForAnAnswerIsMadeInTheBackground() throws Exception {
		sample.take(manyActivities(25_000, "1990-03"));
		Visitor visitor = somebody("listing long", Role.LEADERSHIP);
		String query = list("1990-03");
		assertThat(visitor.get("/activities.csv" + query).statusCode()).isEqualTo(400);
		assertThat(visitor.get("/activities" + query).body()).contains("Demander en CSV")
			.doesNotContain("/activities.csv");
		aListIsMadeInTheBackground(visitor, "listing long", "1990-03", 25_000);
	}

	@Test
	void aListIsMadeInTheBackgroundAsWhoAskedSawIt() throws Exception {
		sample.take(manyActivities(300, "1991-03"));
		aListIsMadeInTheBackground(somebody("listing", Role.LEADERSHIP), "listing", "1991-03", 300);
	}

	private static String list(String month) {
		return "?measure=activities&from=%1$s&to=%1$s&sort=title&columns=type&lang=fr".formatted(month);
	}

	private static void aListIsMadeInTheBackground(Visitor visitor, String account, String month, int rows)
			throws Exception {
		String query = list(month);
		for (String format : List.of("csv", "xlsx")) {
			assertThat(visitor.post("/lists" + query, Map.of("format", format)).headers().firstValue("Location"))
				.hasValue("/reports?from=%1$s&to=%1$s&lang=fr#mine".formatted(month));
		}
		assertThat(visitor.post("/lists" + query, Map.of("format", "png")).statusCode()).isEqualTo(400);
		// what is known when it is asked for is what it shows
		sample.take(
				"activity_ref,title_fr,start_date\nLATER-%1$s,0 Plus tard,%1$s-02\n".formatted(month).getBytes(UTF_8));
		Map<String, Request> made = new TreeMap<>();
		ended(account);
		sample.database()
			.read((dsl) -> new Requests(dsl).of(account))
			.forEach((one) -> made.put(((RequestedOutput.Listing) one.output()).format(), one));
		assertThat(made.values()).allMatch((one) -> one.state() == Request.State.DONE && one.done() == rows);
		assertThat(visitor.get("/reports?lang=fr").body())
			.contains("<b>Liste, Activités, mars %s</b>".formatted(month.substring(0, 4)))
			.contains("%s lignes conservées".formatted(french(rows)));

		String csvPath = "/requests/" + requireNonNull(made.get("csv")).id() + "/fr/activities.csv";
		HttpResponse<byte[]> answer = visitor.download(csvPath);
		assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
		assertThat(answer.headers().firstValue("Content-Disposition"))
			.hasValue("attachment; filename=\"bayan-activities-%s-fr.csv\"".formatted(month));
		List<CsvRecord> lines = CsvReader.builder()
			.ofCsvRecord(new String(answer.body(), UTF_8).substring(1))
			.stream()
			.toList();
		assertThat(lines.getFirst().getFields()).hasSize(27)
			.startsWith("Référence de l’activité", "Date de début", "Date de fin", "Titre affiché",
					"Type en toutes lettres", "Titre en anglais");
		assertThat(lines).hasSize(rows + 1);
		List<String> titles = IntStream.range(0, rows).mapToObj(ReportsIntegrationTests::title).sorted().toList();
		assertThat(lines.stream().skip(1).map((line) -> line.getField(3))).containsExactlyElementsOf(titles);
		assertThat(lines.get(1).getField(0)).as("no formula").startsWith("'=");
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(
				visitor.download("/requests/" + requireNonNull(made.get("xlsx")).id() + "/fr/activities.xlsx")
					.body()))) {
			List<Row> read = book.getFirstSheet().read();
			assertThat(read.get(2).getCellText(1).replaceAll("[\u00a0\u202f]", " "))
				.isEqualTo("%s activités : Activités, mars %s".formatted(french(rows), month.substring(0, 4))
					.replace('\u202f', ' '));
			assertThat(read.stream().skip(5).map((row) -> row.getCellText(4))).containsExactlyElementsOf(titles);
		}
		assertThat(actions(account)).contains("request list csv fr %s ALL ALL".formatted(month),
				"download bayan-activities-%s-fr.csv".formatted(month));
		assertThat(sample.visitor(Role.ADMINISTRATOR).get(csvPath).statusCode()).isEqualTo(404);
	}

	private static String french(int number) {
		return (number < 1000) ? String.valueOf(number) : "%d\u202f%03d".formatted(number / 1000, number % 1000);
	}

	private static String title(int number) {
		return "Atelier %05d".formatted(number);
	}

	/** All begin in a month of which no other test speaks. */
	private static byte[] manyActivities(int rows, String month) {
		StringBuilder csv = new StringBuilder("activity_ref,title_fr,start_date\n");
		for (int i = rows - 1; i >= 0; i--) {
			csv.append("=LIST-%4$s-%1$d,%2$s,%4$s-%3$02d\n".formatted(i, title(i), 1 + i % 31, month));
		}
		return csv.toString().getBytes(UTF_8);
	}

	@Test
	void nobodyMayAskForMoreThanAFewAtOnce() throws Exception {
		Visitor visitor = somebody("greedy", Role.LEADERSHIP);
		// rows that no task does: they wait until they are deleted
		sample.database().change((dsl) -> {
			for (int i = 0; i < Requests.PER_ACCOUNT; i++) {
				new Requests(dsl).add("greedy", null, MAY);
			}
			return true;
		});
		HttpResponse<String> refused = visitor.post("/requests",
				Map.of("from", "2022", "language", "en", "format", "csv", "lang", "en"));
		assertThat(refused.statusCode()).isEqualTo(TOO_MANY);
		assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
		assertThat(refused.body()).contains("You have 5 unfinished requests");
		boolean othersMay = sample.database().change((dsl) -> new Requests(dsl).add("modest", null, MAY).isPresent());
		assertThat(othersMay).isTrue();
		boolean full = sample.database().change((dsl) -> {
			Requests requests = new Requests(dsl);
			for (int i = 0; requests.queue().open() < Requests.OVERALL; i++) {
				requests.add("one of many " + i, null, MAY);
			}
			boolean refusedNow = requests.add("newcomer", null, MAY).isEmpty();
			dsl.deleteFrom(REQUEST)
				.where(REQUEST.ACCOUNT.like("one of many%").or(REQUEST.ACCOUNT.in("greedy", "modest")))
				.execute();
			return refusedNow;
		});
		assertThat(full).isTrue();
	}

	@Tag("long")
	@Test
	void aPlannerPublishesAMonthAndEverybodyHasItsFrozenFiles() throws Exception {
		Visitor planner = somebody("publishing", Role.PLANNER);
		assertThat(planner.get("/reports?from=2022-12&lang=en").body()).contains("Look at edition 1 before publishing");
		String look = planner.get("/editions/2022-12/next?lang=en").body();
		Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(look);
		assertThat(seen.find()).isTrue();
		Map<String, String> form = Map.of("from", "2022-12", "seen", seen.group(1), "known", "yes", "lang", "en");
		assertThat(planner.post("/editions", form).statusCode()).isEqualTo(302);
		Request done = ended("publishing");
		assertThat(done.outcome()).isEqualTo(new Request.Outcome(1, true, 0));
		assertThat(planner.get("/reports?from=2022-12&lang=en").body()).contains("December 2022: edition 1 published")
			.contains("2022: 1 month is published");
		assertThat(actions("publishing")).containsSubsequence("request publication 2022-12 ALL ALL",
				"publication 2022-12 edition 1");

		HttpResponse<String> again = planner.post("/editions", form);
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(again.body()).contains("Nothing has changed in December 2022 since edition 1");
		assertThat(actions("publishing")).filteredOn("publication 2022-12 edition 1"::equals).hasSize(1);

		everybodyHasTheFiles("2022-12", 90);
	}

	@Test
	void everybodyHasTheFrozenFilesOfAnEdition() throws Exception {
		sample.publishTables(Period.parse("2021-03"));
		everybodyHasTheFiles("2021-03", 30);
	}

	private static void everybodyHasTheFiles(String month, int least) throws Exception {
		String edition = "/editions/" + month + "/1";
		Visitor reader = sample.visitor(Role.LEADERSHIP);
		String page = reader.get(edition + "?lang=en").body();
		Matcher link = Pattern.compile("href=\"(" + edition + "/[^\"?]+)\"").matcher(page);
		List<String> links = new ArrayList<>();
		while (link.find()) {
			links.add(link.group(1));
		}
		List<EditionFile> files = new ArrayList<>();
		for (Language language : Language.values()) {
			files.addAll(sample.database().read((dsl) -> new Editions(dsl).files(Period.parse(month), 1, language)));
		}
		assertThat(links).hasSameSizeAs(files).hasSizeGreaterThan(least);
		for (EditionFile file : files.subList(0, 3)) {
			String path = edition + "/" + file.language() + "/" + file.name();
			assertThat(links).contains(path);
			HttpResponse<byte[]> answer = reader.download(path);
			assertThat(answer.body()).isEqualTo(file.content());
			assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, private, immutable");
			String tag = answer.headers().firstValue("ETag").orElseThrow();
			assertThat(reader.getIfNoneMatch(path, tag).statusCode()).isEqualTo(304);
			assertThat(reader.getIfNoneMatch(path, "\"other\"").statusCode()).isEqualTo(200);
		}
		for (String missing : List.of("/editions/" + month + "/2", "/editions/" + month + "/0", "/editions/nonsense/1",
				edition + "/en/nothing.csv", edition + "/de/report.xlsx")) {
			assertThat(reader.get(missing).statusCode()).as(missing).isEqualTo(404);
		}
	}

	@Test
	void readersPublishNothing() throws Exception {
		Visitor reader = sample.visitor(Role.LEADERSHIP);
		assertThat(reader.get("/reports?from=2022-11&lang=en").body()).doesNotContain("Look at edition");
		assertThat(reader.post("/editions", Map.of("from", "2022-11")).statusCode()).isEqualTo(403);
		assertThat(sample.visitor(Role.PLANNER).post("/editions", Map.of("from", "2022")).statusCode())
			.as("a year is never published")
			.isEqualTo(400);
	}

	@Test
	void whatFailedSaysWhyAndCanBeAskedForAgain() throws Exception {
		Visitor visitor = somebody("failing", Role.LEADERSHIP);
		RequestedOutput output = new RequestedOutput.Report(Period.parse("2022"), new Place("XXX"), SectorScope.EVERY,
				null, List.of(Language.EN), List.of("csv"));
		UUID id = sample.database().change((dsl) -> {
			UUID added = new Requests(dsl).add("failing", null, output).orElseThrow().id();
			dsl.execute("insert into operations.scheduled_task (task_name, task_instance, execution_time, picked, "
					+ "version) values ('request', ?, now(), false, 1)", added.toString());
			return added;
		});
		assertThat(ended("failing").failure()).isEqualTo("scope");
		String page = visitor.get("/reports?lang=en").body();
		assertThat(page).contains("Not created: the place or the sector no longer exists.")
			.contains("action=\"/requests/" + id + "\"");
		assertThat(visitor.post("/requests/" + id, Map.of("lang", "en")).statusCode()).isEqualTo(302);
		assertThat(ended("failing").id()).isNotEqualTo(id);
	}

	@Test
	void aRequestThatEndsItsProcessAgainAndAgainIsGivenUp() {
		sample.database().change((dsl) -> {
			Requests requests = new Requests(dsl);
			UUID id = requests.add("poisonous", null, MAY).orElseThrow().id();
			for (int attempt = 1; attempt <= Requests.MOST_ATTEMPTS; attempt++) {
				assertThat(requests.begin(id)).hasValue(attempt);
			}
			assertThat(requests.begin(id)).isEmpty();
			assertThat(requests.of("poisonous").getFirst().failure()).isEqualTo("unexpected");
			return true;
		});
	}

	@Test
	void anOlderAttemptWritesNothing() {
		sample.database().change((dsl) -> {
			Requests requests = new Requests(dsl);
			UUID id = requests.add("fenced", null, MAY).orElseThrow().id();
			int older = requests.begin(id).orElseThrow();
			int newer = requests.begin(id).orElseThrow();
			assertThat(requests.addFile(id, older, Language.EN, "a.csv", new byte[1])).isFalse();
			assertThat(requests.done(id, older, null)).isFalse();
			requests.fail(id, older, "unexpected");
			assertThat(requests.addFile(id, newer, Language.EN, "a.csv", new byte[2])).isTrue();
			assertThat(requests.file(find(requests, id), Language.EN, "a.csv")).as("not before it is done").isEmpty();
			assertThat(requests.done(id, newer, null)).isTrue();
			assertThat(requests.file(find(requests, id), Language.EN, "a.csv"))
				.hasValue(new RequestFile(Language.EN, "a.csv", 2));
			return true;
		});
	}

	private static Request find(Requests requests, UUID id) {
		return requests.find(id, "fenced").orElseThrow();
	}

	@Test
	void filesExpireAndTheOldestMakeRoom() {
		assertThatExceptionOfType(RolledBackException.class).isThrownBy(() -> sample.database().change((dsl) -> {
			Requests requests = new Requests(dsl);
			List<UUID> ids = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				UUID id = requests.add("keeping", null, MAY).orElseThrow().id();
				int attempt = requests.begin(id).orElseThrow();
				requests.addFile(id, attempt, Language.EN, "a.csv", new byte[1000]);
				requests.done(id, attempt, null);
				ids.add(id);
			}
			dsl.update(REQUEST)
				.set(REQUEST.EXPIRES_AT, OffsetDateTime.now().minusDays(1))
				.where(REQUEST.REQUEST_ID.eq(ids.get(2)))
				.execute();
			assertThat(requests.find(ids.get(2), "keeping")).isEmpty();
			requests.forget(2_500);
			assertThat(requests.of("keeping").stream().map(Request::id)).containsExactlyInAnyOrder(ids.get(3),
					ids.get(1));
			assertThat(dsl.fetch(REQUEST_FILE).getValues(REQUEST_FILE.REQUEST_ID)).containsExactlyInAnyOrder(ids.get(3),
					ids.get(1));
			// what the other tests keep is theirs
			throw new RolledBackException();
		}));
	}

	private static Visitor somebody(String name, Role role) throws IOException, InterruptedException {
		sample.add(name, role);
		return sample.visitor().signIn(name, ServedSample.PASSWORD);
	}

	/** A user's newest request, once all have ended. */
	private static Request ended(String account) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < end) {
			List<Request> all = sample.database().read((dsl) -> new Requests(dsl).of(account));
			if (!all.isEmpty() && all.stream().allMatch((request) -> request.state().ended())) {
				return all.getFirst();
			}
			LockSupport.parkNanos(100_000_000);
		}
		throw new AssertionError("not done: " + sample.database().read((dsl) -> new Requests(dsl).of(account)));
	}

	private static List<String> actions(String account) {
		return sample.database()
			.read((dsl) -> dsl.selectFrom(AUDIT)
				.where(AUDIT.ACCOUNT.eq(account))
				.orderBy(AUDIT.AUDIT_ID)
				.fetch((row) -> row.getAction() + ((row.getObject() != null) ? " " + row.getObject() : "")));
	}

	private static byte[] rendered(List<ReportFile> files, String name) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		files.stream().filter((file) -> file.name().equals(name)).findFirst().orElseThrow().writeTo(bytes);
		return bytes.toByteArray();
	}

	private static final class RolledBackException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
