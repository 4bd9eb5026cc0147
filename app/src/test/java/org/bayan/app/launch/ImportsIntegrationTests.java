package org.bayan.app.launch;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.bayan.db.account.Role;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.summary.Summaries;
import org.bayan.domain.period.Period;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A planner brings files to the pages; the clock stands at 22 November 2026. */
class ImportsIntegrationTests {

	private static final String HEADER = "activity_ref,title_en,start_date,status,sectors,member_states,participants\n";

	private static ServedSample sample;

	private static Visitor planner;

	@BeforeAll
	static void start() throws Exception {
		sample = ServedSample
			.start((HEADER + "P1,Known,2031-05-04,completed,EDU,MAR,10\n").getBytes(StandardCharsets.UTF_8));
		planner = sample.visitor(Role.PLANNER);
	}

	@AfterAll
	static void stop() throws IOException {
		sample.close();
	}

	@Test
	void nothingIsWrittenBeforeThePlannerSawWhatItDoes() throws Exception {
		String before = digest();
		String address = send("plan.csv",
				"P1,Known,2031-05-04,completed,EDU,MAR,25\nN1,New,2031-05-05,completed,EDU,MAR,\n"
						+ "B1,Bad,2031-05-33,completed,XXX,MAR,many\n");
		assertThat(heading(address)).isEqualTo("plan.csv is being read");
		work();
		Document page = page(address);
		assertThat(page.select("h1").text()).isEqualTo("Taking this in adds 1 activity and changes 1");
		assertThat(page.select(".counts dd b").eachText()).containsExactly("3", "1", "1", "0", "1");
		assertThat(page.select("#mine .rejected tbody tr").eachText()).containsExactly(
				"4 B1 First day “2031-05-33” is not a day of the calendar. Correct the date.",
				"Sectors and centres “XXX” is not a sector of the organisation. Take the code from the list of sectors.",
				"Participants “many” is not a whole number. Write digits only, such as 120, or leave the cell empty if the number is unknown.");
		assertThat(page.select("[aria-labelledby=changed-h] .fact").eachText())
			.containsExactly("Participants: 10 → 25");
		assertThat(page.select(".effect tr:not(.group)").eachText()).contains(
				"Activities All places All sectors and centres 1 → 2 +1",
				"Participants All places All sectors and centres 10 → 25 +15");
		assertThat(page.select(".decide b").text()).isEqualTo("1 new and 1 changed activity; 1 row stays out");
		assertThat(digest()).as("a look").isEqualTo(before);
		takeIn(address, page);
		assertThat(heading(address)).isEqualTo("plan.csv is being taken in");
		assertThat(digest()).isEqualTo(before);
		work();
		assertThat(heading(address)).isEqualTo("plan.csv is taken in");
		assertThat(digest()).isNotEqualTo(before);
		assertThat(planner.get("/activities/N1?lang=en").statusCode()).isEqualTo(200);
		assertThat(acts()).startsWith("file-taken-in", "file-tried");
		// the same said again takes nothing in again
		long files = files();
		takeIn(address, page);
		work();
		assertThat(files()).isEqualTo(files);
		withdraw("N1");
		take("P1,Known,2031-05-04,completed,EDU,MAR,10\n");
	}

	@Test
	void whatOthersChangedMeanwhileIsShownAgain() throws Exception {
		String one = send("one.csv", "P1,Known,2031-05-04,completed,EDU,MAR,11\n");
		String other = send("other.csv", "P1,Known,2031-05-04,completed,EDU,MAR,12\n");
		work();
		Document shown = page(other);
		assertThat(shown.select(".fact").eachText()).containsExactly("Participants: 10 → 12");
		takeIn(one, page(one));
		takeIn(other, shown);
		work();
		work();
		Document again = page(other);
		assertThat(again.select("[role=status]").text()).isEqualTo("Others changed something since you looked, so "
				+ "nothing was taken in. This is what the file would do now.");
		assertThat(again.select(".fact").eachText()).containsExactly("Participants: 11 → 12");
		assertThat(Jsoup.parse(planner.get("/activities/P1?lang=en").body()).text()).contains("Participants 11");
		// what was shown first is not agreed to any more
		takeIn(other, shown);
		work();
		assertThat(page(other).select(".decide")).hasSize(1);
		takeIn(other, again);
		work();
		assertThat(heading(other)).isEqualTo("other.csv is taken in");
		take("P1,Known,2031-05-04,completed,EDU,MAR,10\n");
	}

	@Test
	void aPublishedMonthThatMovesIsNamed() throws Exception {
		sample.publishTables(Period.parse("2025-11"));
		String address = send("late.csv", "L1,Late,2025-11-05,completed,EDU,SEN,\n");
		work();
		Document page = page(address);
		assertThat(page.select("h1").text())
			.isEqualTo("Taking this in adds 1 activity and changes none; it moves a published month");
		assertThat(page.select(".effect .group").eachText().getFirst())
			.startsWith("November 2025 published as edition 1 on 22 November 2026");
		assertThat(page.select(".effect tr.total .edn").eachText()).contains("Edition 1 says 5, live would be 6");
		leave(address);
		assertThat(planner.get(address).statusCode()).isEqualTo(404);
		assertThat(acts()).startsWith("file-left");
	}

	/**
	 * What a planner takes home, edits and brings back undoes nothing that others did.
	 */
	@Test
	void aListThatComesBackAsksAboutWhatOthersChangedToo() throws Exception {
		take("R1,Ours,2032-05-04,completed,EDU,MAR,10\nR2,Theirs,2032-05-04,completed,EDU,MAR,10\n");
		String list = new String(planner.download("/activities.csv?lang=fr&from=2032&to=2032").body(),
				StandardCharsets.UTF_8);
		take("R1,Ours,2032-05-04,completed,EDU,MAR,20\nR2,Theirs and more,2032-05-04,completed,EDU,MAR,10\n");
		String edited = list.replaceAll("(?m)^((?:R1|R2),.*?,)10(,)", "$130$2");
		assertThat(edited).isNotEqualTo(list);
		HttpResponse<String> sent = planner.upload("/imports?lang=en", "home.csv",
				edited.getBytes(StandardCharsets.UTF_8));
		String address = sent.headers().firstValue("Location").orElseThrow();
		work();
		Document page = page(address);
		assertThat(page.select("#conflicts h2").text()).isEqualTo("1 row was changed by others as well");
		assertThat(page.select("#conflicts fieldset").text().replaceAll("[\u2068\u2069]", "")).isEqualTo("R1 row 3 "
				+ "When the list was taken home – Participants: 10 The list – Participants: 30 Others, meanwhile – Participants: 20");
		assertThat(page.select("#mine .rejected tbody tr")).isEmpty();
		assertThat(page.select("[aria-labelledby=changed-h] .fact").eachText())
			.containsExactly("Participants: 10 → 30");
		assertThat(planner.submit(page.expectForm("form[action$=/decisions]")).statusCode()).isEqualTo(302);
		assertThat(page(address).select("#conflicts")).as("nothing was said").hasSize(1);
		assertThat(planner
			.post(address.replaceAll("\\?.*", "") + "/decisions",
					Map.of(page.select("#conflicts input[value=list]").attr("name"), "list", "lang", "en"))
			.statusCode()).isEqualTo(302);
		work();
		Document decided = page(address);
		assertThat(decided.select("#conflicts")).isEmpty();
		assertThat(decided.select("[aria-labelledby=changed-h] .fact").eachText())
			.containsExactly("Participants: 10 → 30", "Participants: 20 → 30");
		takeIn(address, decided);
		work();
		assertThat(Jsoup.parse(planner.get("/activities/R2?lang=en").body()).text()).contains("Theirs and more",
				"Participants 30");
		assertThat(acts()).startsWith("file-taken-in", "list-decided", "file-tried");
		withdraw("R1", "R2");
	}

	/**
	 * Forty rows with three wrong ones: five cells written anew, and the whole goes in.
	 */
	@Test
	void wrongCellsAreCorrectedInThePage() throws Exception {
		StringBuilder rows = new StringBuilder();
		for (int i = 1; i <= 40; i++) {
			rows.append(switch (i) {
				case 7 -> "C07,Wrong,2033-05-33,completed,EDU,MAR,many\n";
				case 19 -> ",Wrong,2033-05-02,completed,EDU,MAR,10\n";
				case 40 -> "C40,Wrong,2033-05-02,complete,EDUC,MAR,10\n";
				default -> "C%02d,Right,2033-05-02,completed,EDU,MAR,10\n".formatted(i);
			});
		}
		String before = digest();
		String address = send("forty.csv", rows.toString());
		work();
		Document page = page(address);
		assertThat(page.select("#mine .rejected tbody input").eachAttr("name")).containsExactly("cell.8.start_date",
				"cell.8.participants", "cell.20.activity_ref", "cell.41.status", "cell.41.sectors");
		assertThat(page.select("#mine .rejected tbody input").eachAttr("aria-label")).startsWith("Row 8, First day",
				"Row 8, Participants", "Row 20, Activity reference");
		page.select("#mine .rejected tbody input").forEach((input) -> input.val(switch (input.attr("name")) {
			case "cell.8.start_date" -> "2033-05-30";
			case "cell.8.participants" -> "12";
			case "cell.20.activity_ref" -> "C19";
			case "cell.41.status" -> "completed";
			default -> "XXX";
		}));
		assertThat(planner.submit(page.expectForm("form[action$=/cells]")).statusCode()).isEqualTo(302);
		work();
		page = page(address);
		assertThat(page.select("#mine .rejected tbody tr")).hasSize(1);
		assertThat(page.select("#mine .rejected tbody input").val()).isEqualTo("XXX");
		page.select("#mine .rejected tbody input").val("EDU");
		assertThat(planner.submit(page.expectForm("form[action$=/cells]")).statusCode()).isEqualTo(302);
		work();
		page = page(address);
		assertThat(page.select(".counts dd b").eachText()).containsExactly("40", "40", "0", "0", "0");
		assertThat(digest()).as("a look").isEqualTo(before);
		byte[] bytes = planner.download(address.replaceAll("\\?.*", "") + "/file?lang=en").body();
		assertThat(new String(bytes, StandardCharsets.UTF_8)).as("as it came").isEqualTo(HEADER + rows);
		takeIn(address, page);
		work();
		assertThat(heading(address)).isEqualTo("forty.csv is taken in");
		assertThat(acts()).startsWith("file-taken-in", "download", "cell-corrected");
		Period month = Period.parse("2033-05");
		assertThat(sample.database().<Map<Period, Long>>read((dsl) -> new Summaries(dsl).activities(List.of(month))))
			.isEqualTo(Map.of(month, 40L));
		withdraw(IntStream.rangeClosed(1, 40).mapToObj("C%02d"::formatted).toArray(String[]::new));
	}

	@Test
	void aFileThatCannotBeReadSaysWhy() throws Exception {
		HttpResponse<String> sent = planner.upload("/imports?lang=en", "letter.csv",
				"Dear planner\n".getBytes(StandardCharsets.UTF_8));
		String address = sent.headers().firstValue("Location").orElseThrow();
		work();
		assertThat(heading(address)).isEqualTo("letter.csv cannot be read");
		assertThat(page(address).select(".failed").text())
			.startsWith("no header with activity_ref, title_en, start_date was found");
		leave(address);
	}

	@Test
	void aTakingInThatFailedIsTriedAgainOrLeft() throws Exception {
		String address = send("fails.csv", "F1,Fails,2031-06-01,completed,EDU,MAR,\n");
		work();
		takeIn(address, page(address));
		failTakingIn();
		assertThat(heading(address)).isEqualTo("fails.csv cannot be read");
		post(address, "/again");
		work();
		Document again = page(address);
		assertThat(again.select("h1").text()).isEqualTo("Taking this in adds 1 activity and changes none");
		takeIn(address, again);
		failTakingIn();
		leave(address);
		assertThat(planner.get(address).statusCode()).isEqualTo(404);
		assertThat(planner.get("/imports?lang=en").body()).doesNotContain("fails.csv");
	}

	/** As after three runs that were killed. */
	private static void failTakingIn() {
		sample.database()
			.change((dsl) -> dsl.execute("update intake.file set state = 'failed', error_key = 'given-up'"
					+ " where state = 'stored' and not dry_run"));
	}

	@Test
	void rowsThatArePastedAreAFile() throws Exception {
		HttpResponse<String> sent = planner.post("/imports?lang=en",
				Map.of("rows", (HEADER + "P1,Known,2031-05-04,completed,EDU,MAR,10\n").replace(',', '\t')));
		assertThat(sent.statusCode()).isEqualTo(302);
		work();
		String address = sent.headers().firstValue("Location").orElseThrow();
		assertThat(heading(address)).isEqualTo("This file would change nothing");
		assertThat(page(address).select(".decide button").eachText()).containsExactly("Do not take in");
		leave(address);
		assertThat(planner.post("/imports?lang=en", Map.of()).body())
			.contains("No file was chosen and no row pasted. Go back and choose a file.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "fr", "ar" })
	void thePagesAreWholeInEachLanguage(String language) throws Exception {
		String address = send("langues.csv", "P1,Known,2031-05-04,postponed,EDU,MAR,10\nB2,Bad,2031-02-30,,,,\n");
		work();
		for (String path : List.of("/imports?lang=" + language, address.replace("lang=en", "lang=" + language))) {
			HttpResponse<String> answer = planner.get(path);
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(Jsoup.parse(answer.body()).text()).doesNotContain("web.", "??", "{n");
		}
		for (String file : List.of("/figures.csv", "/rejected.csv", "/rejected.xlsx", "/file")) {
			HttpResponse<byte[]> answer = planner
				.download(address.replaceAll("\\?.*", "") + file + "?lang=" + language);
			assertThat(answer.statusCode()).as(file).isEqualTo(200);
			assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
		}
		leave(address);
	}

	@Test
	void nobodyElseBringsFilesAndNoneWithoutTheFormsToken() throws Exception {
		byte[] file = HEADER.getBytes(StandardCharsets.UTF_8);
		long files = files();
		assertThat(sample.visitor().upload("/imports", "x.csv", file).statusCode()).isEqualTo(401);
		assertThat(sample.visitor(Role.LEADERSHIP).upload("/imports", "x.csv", file).statusCode()).isEqualTo(403);
		assertThat(planner.upload("/imports", "x.csv", file, "wrong").statusCode()).isEqualTo(403);
		assertThat(planner.upload("/requests", "x.csv", file).statusCode()).isEqualTo(415);
		assertThat(files()).isEqualTo(files);
	}

	@Test
	void aFileThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
		URI address = sample.pages().address();
		try (Socket socket = new Socket(address.getHost(), address.getPort())) {
			socket.getOutputStream()
				.write(("POST /imports?lang=en HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nCookie: SESSION="
						+ planner.cookie("SESSION")
						+ "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: "
						+ "60000000\r\n\r\n--x\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).startsWith("HTTP/1.1 413")
				.contains("<h1>The file is too large</h1>", "Nothing was stored.");
		}
	}

	private static String send(String name, String rows) throws Exception {
		HttpResponse<String> sent = planner.upload("/imports?lang=en", name,
				(HEADER + rows).getBytes(StandardCharsets.UTF_8));
		assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
		return sent.headers().firstValue("Location").orElseThrow();
	}

	/** What the instance that serves does within a second. */
	private static void work() {
		try (Jobs jobs = Jobs.start(sample.database(), sample.settings())) {
			jobs.facts().finishLeftRuns();
		}
	}

	private static Document page(String address) throws Exception {
		return Jsoup.parse(planner.get(address).body());
	}

	private static String heading(String address) throws Exception {
		return page(address).select("h1").text().replaceAll("[\u2068\u2069]", "");
	}

	private static void takeIn(String address, Document page) throws Exception {
		String path = address.replaceAll("\\?.*", "") + "/take-in";
		assertThat(planner
			.post(path,
					Map.of("change", page.select("[name=change]").val(), "look", page.select("[name=look]").val(),
							"lang", "en"))
			.statusCode()).isEqualTo(302);
	}

	private static void leave(String address) throws Exception {
		post(address, "/leave");
	}

	private static void post(String address, String what) throws Exception {
		assertThat(planner.post(address.replaceAll("\\?.*", "") + what, Map.of("lang", "en")).statusCode())
			.isEqualTo(302);
	}

	private static void take(String rows) throws IOException {
		sample.take((HEADER + rows).getBytes(StandardCharsets.UTF_8));
	}

	private static void withdraw(String... refs) {
		try (Jobs jobs = Jobs.start(sample.database(), sample.settings())) {
			jobs.facts().withdraw(List.of(refs), "a test");
		}
	}

	private static String digest() {
		return sample.database().change((dsl) -> new Summaries(dsl).digest());
	}

	private static long files() {
		return sample.database().read((dsl) -> dsl.fetchSingle("select count(*) from intake.file").into(Long.class));
	}

	private static List<String> acts() {
		return sample.database()
			.read((dsl) -> new AuditEntries(dsl).newest(5).stream().map(AuditEntries.Entry::action).toList());
	}

}
