package org.bayan.app.launch;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bayan.db.account.Role;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.summary.Summaries;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A planner brings lists as they are, with columns and words of their own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnListsIntegrationTests {

	private static final String OCTOBER = """
			Suivi des activités;;;;;
			Intitulé;Quand;Pays;Domaine;Participants;Coût (EUR)
			Atelier A;3-5 mai 2031;Maroc;Éducation;25 (12 F);1 200,50
			Réunion B;06/05/2031;Marocco;Éducation;10;300
			Forum C;25/05/2031;Multi-pays;Gouvernance;;-
			Total;;;;35;1 500,50
			""";

	private static ServedSample sample;

	private static Visitor planner;

	/** The address of the first list. */
	private static String october = "";

	@BeforeAll
	static void start() throws Exception {
		sample = ServedSample
			.start("activity_ref,title_en,start_date\nP1,Known,2031-05-04\n".getBytes(StandardCharsets.UTF_8));
		planner = sample.visitor(Role.PLANNER);
	}

	@AfterAll
	static void stop() throws IOException {
		sample.close();
	}

	@Test
	@Order(1)
	void whatIsNotKnownIsAskedTheRestIsRead() throws Exception {
		String before = digest();
		october = send("octobre.csv", OCTOBER);
		String address = october;
		Document page = page(address);
		assertThat(page.select("h1").text()).isEqualTo("3 questions about \u2068octobre.csv\u2069");
		assertThat(page.select(".counts dd b").eachText()).containsExactly("3", "1", "0", "0", "2");
		assertThat(page.select(".word legend").eachText()).containsExactly(
				"Which country is \u2068Marocco\u2069? in 1 row", "Which country is \u2068Multi-pays\u2069? in 1 row",
				"Which sector is \u2068Gouvernance\u2069? in 1 row");
		assertThat(page.select(".own-columns td:nth-child(3)").eachText()).startsWith("Atelier A · Réunion B · Forum C",
				"3-5 mai 2031 · 06/05/2031 · 25/05/2031");
		assertThat(page.select(".own-columns select option[selected]").eachText()).containsExactly("Title in French",
				"Date, or first and last day", "Countries", "Sectors", "Participants", "Amount, taken as budget");
		assertThat(page.text()).contains("6 A total Total 35, as the rows above");
		assertThat(page.select(".decide b").text()).isEqualTo("1 new and no changed activity; 2 rows stay out");
		assertThat(digest()).as("a look").isEqualTo(before);
	}

	@Test
	@Order(2)
	void anAnswerReadsTheListAgainAndWhatWasShownBeforeIsVoid() throws Exception {
		String before = digest();
		String address = october;
		Document shown = page(address);
		assertThat(answer(address, shown, Map.of("marocco", "MAR", "multi pays", "", "gouvernance", "")).statusCode())
			.isEqualTo(302);
		work();
		takeIn(address, shown);
		work();
		assertThat(digest()).as("agreed before the answers").isEqualTo(before);
		Document page = page(address);
		assertThat(page.select("h1").text()).isEqualTo("Taking this in adds 3 activities and changes none");
		assertThat(page.select("section[aria-labelledby=added-h] tbody tr:first-child .fact").eachText()).contains(
				"First day: 3 May 2031", "Last day: 5 May 2031", "Member states: Morocco", "Participants: 25",
				"Women among them: 12", "Budget: EUR 1,200.50");
		assertThat(page.select(".effect tr:not(.group)").eachText()).contains(
				"Activities All places All sectors and centres 1 → 4 +3",
				"Participants All places All sectors and centres no data → 35",
				"Women All places All sectors and centres no data → 12");
		assertThat(page.select(".counts dd b").eachText()).containsExactly("3", "3", "0", "0", "0");
		takeIn(address, page);
		work();
		assertThat(page(address).select("h1").text()).isEqualTo("\u2068octobre.csv\u2069 is taken in");
		assertThat(acts()).startsWith("file-taken-in", "list-answered", "list-answered", "list-answered", "file-tried");
	}

	@Test
	@Order(3)
	void theNextListIsReadWithTheAnswersAndTheSameRowsAreKnown() throws Exception {
		String before = digest();
		String address = send("encore.csv", """
				Intitulé;Quand;Pays;Domaine;Participants;Coût (EUR)
				FORUM C ;25/05/2031;multi-pays;gouvernance;;-
				Reunion B;06/05/2031;MAROCCO;education;10;300
				atelier a;3-5 mai 2031;maroc;Education;25 (12 F);1200,50
				""");
		Document page = page(address);
		assertThat(page.select(".counts dd b").eachText()).containsExactly("3", "0", "3", "0", "0");
		assertThat(page.select(".fact").eachText()).allMatch((fact) -> fact.startsWith("Title in French"));
		assertThat(page.text()).contains("Read as lists like this one were read before: profile \u2068octobre\u2069");
		assertThat(digest()).isEqualTo(before);
		leave(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "fr", "ar" })
	@Order(4)
	void theQuestionsAreWholeInEachLanguage(String language) throws Exception {
		String address = send("langues.csv", """
				Title,Date,Country,Status,Type,Modality,Budget,Participants
				A,03/04/2031,Korea,strange,odd,by pigeon,"1,250",env. 100
				B,2031-05-06,Kenya,done,workshop,online,12 FCFA,12-15
				""");
		Document page = Jsoup.parse(planner.get(address.replace("lang=en", "lang=" + language)).body());
		assertThat(page.select(".word")).hasSize(9);
		assertThat(page.text()).doesNotContain("web.", "??", "{n", "{word");
		assertThat(page.select(".word input:not([type=hidden]), .word select"))
			.allMatch((control) -> !control.attr("aria-label").isEmpty() || control.closest("label") != null);
		leave(address);
	}

	@Test
	@Order(4)
	void anAnswerThatNobodyCanMeanAndALostTitleAreRefused() throws Exception {
		String address = send("refus.csv", "Title,Date,Country\nA,2031-05-06,Narnia\n");
		Document page = page(address);
		HttpResponse<String> refused = planner.post(path(address) + "/answers", Map.of("lang", "en", "kind.0",
				"country", "spelling.0", "narnia", "answer.0", "other", "other.0", "Middle-earth"));
		assertThat(page(refused.headers().firstValue("Location").orElseThrow()).select("[role=alert]").text())
			.isEqualTo("\u2068Middle-earth\u2069 cannot be the answer. Choose one of those offered, "
					+ "or write a name or code that is known.");
		HttpResponse<String> untitled = planner.post(path(address) + "/answers",
				Map.of("lang", "en", "kind.0", "column", "spelling.0", "Title", "answer.0", "place"));
		assertThat(page(untitled.headers().firstValue("Location").orElseThrow()).select("[role=alert]").text())
			.isEqualTo("One column must be read as the title, so nothing was changed.");
		assertThat(page(address).select("h1").text()).isEqualTo(page.select("h1").text());
		leave(address);
	}

	@Test
	@Order(5)
	void aListWithoutATitleSaysWhatItLacks() throws Exception {
		String address = send("liste.csv", "Colour;Size\nred;10\n");
		assertThat(page(address).select(".failed").text()).contains("activity_ref");
		leave(address);
	}

	private static String send(String name, String rows) throws Exception {
		HttpResponse<String> sent = planner.upload("/imports?lang=en", name, rows.getBytes(StandardCharsets.UTF_8));
		assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
		work();
		return sent.headers().firstValue("Location").orElseThrow();
	}

	/** Says what spellings mean, all else as it is shown. */
	private static HttpResponse<String> answer(String address, Document page, Map<String, String> said)
			throws Exception {
		Map<String, String> form = new HashMap<>(Map.of("lang", "en"));
		for (Element hidden : page.select(".own input[type=hidden]")) {
			form.put(hidden.attr("name"), hidden.val());
		}
		for (Element select : page.select(".own-columns select")) {
			form.put(select.attr("name"), select.select("option[selected]").val());
		}
		said.forEach((spelling, answer) -> page.select("[name^=spelling.]")
			.stream()
			.filter((field) -> field.val().equals(spelling))
			.forEach((field) -> form.put(field.attr("name").replace("spelling", "answer"), answer)));
		return planner.post(path(address) + "/answers", form);
	}

	private static String path(String address) {
		return address.replaceAll("\\?.*", "");
	}

	private static void takeIn(String address, Document page) throws Exception {
		planner.post(path(address) + "/take-in", Map.of("change", page.select("[name=change]").val(), "look",
				page.select("[name=look]").val(), "profile", page.select("[name=profile]").val(), "lang", "en"));
	}

	private static void leave(String address) throws Exception {
		assertThat(planner.post(path(address) + "/leave", Map.of("lang", "en")).statusCode()).isEqualTo(302);
	}

	private static Document page(String address) throws Exception {
		return Jsoup.parse(planner.get(address).body());
	}

	private static void work() {
		try (Jobs jobs = Jobs.start(sample.database(), sample.settings())) {
			jobs.facts().finishLeftRuns();
		}
	}

	private static String digest() {
		return sample.database().read((dsl) -> new Summaries(dsl).digest());
	}

	private static List<String> acts() {
		return sample.database()
			.read((dsl) -> new AuditEntries(dsl).newest(10).stream().map(AuditEntries.Entry::action).toList());
	}

}
