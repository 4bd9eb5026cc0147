package org.bayan.app.launch;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.bayan.db.account.Role;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.summary.Summaries;
import org.bayan.domain.period.Period;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Planners write activities in the form; the clock stands at 22 November 2026. */
class FormIntegrationTests {

	private static final String ROWS = """
			activity_ref,title_en,start_date,status,sectors,member_states,participants,city
			P1,Known,2031-05-04,completed,EDU,MAR,10,
			""";

	@TempDir
	static Path folder;

	private static ServedSample sample;

	private static Jobs jobs;

	private static Visitor planner;

	@BeforeAll
	static void start() throws Exception {
		sample = ServedSample.start(ROWS.getBytes(StandardCharsets.UTF_8));
		jobs = Jobs.start(sample.database(), sample.settings());
		planner = sample.visitor(Role.PLANNER);
	}

	@AfterAll
	static void stop() throws IOException {
		jobs.close();
		sample.close();
	}

	@BeforeEach
	void asItWas() throws IOException {
		take(ROWS);
	}

	private static void take(String rows) throws IOException {
		Path file = Files.writeString(folder.resolve("rows.csv"), rows);
		jobs.facts().importFile(file, "rows.csv", false, (staged) -> {
		});
	}

	@Test
	void anEditIsShownWithItsEffectAndThenSaved() throws Exception {
		String before = digest();
		assertThat(page("/activities/P1?lang=en").select(".acts a").eachAttr("href"))
			.containsExactly("/activities/P1/edit?lang=en", "/activities/P1/edit?lang=en#withdraw");
		HttpResponse<String> opened = planner.get("/activities/P1/edit?lang=en");
		assertThat(opened.headers().firstValue("ETag").orElseThrow()).matches("\"[0-9]+\"");
		Document form = Jsoup.parse(opened.body());
		assertThat(form.select("#f-title-en").val()).isEqualTo("Known");
		assertThat(form.select("#f-member-states select").eachAttr("aria-label"))
			.containsExactly("Member states, line 1", "Member states, line 2", "Member states, line 3");
		assertThat(form.select("#f-member-states option[selected]").eachAttr("value")).containsExactly("MAR", "", "");
		assertThat(form.select("#f-member-states input").eachAttr("value")).as("equal shares").containsOnly("");
		form.select("#f-participants").val("25");
		reason(form, "Counted  at the door");
		String trial = tried(edit(form));
		assertThat(page(trial).select("h1").text()).isEqualTo("The effect is being worked out");
		work();
		Document effect = page(trial);
		int figures = effect.select(".effect tr:not(.group)").size() - 1;
		assertThat(effect.select("h1").text()).isEqualTo("Saving changes 1 field and " + figures + " figures");
		assertThat(effect.select(".summary").eachText()).containsExactly("Nothing is saved yet.",
				"Reason: “Counted at the door”");
		assertThat(effect.select(".fact").eachText()).containsExactly("Participants: 10 → 25");
		assertThat(effect.select(".effect tr.total").eachText())
			.contains("Participants All places All sectors and centres 10 → 25 +15");
		assertThat(effect.select(".decide .btn").eachText()).containsExactly("Discard", "Back to the form", "Save");
		assertThat(digest()).as("a look").isEqualTo(before);
		save(effect);
		work();
		HttpResponse<String> saved = planner.get(trial);
		assertThat(saved.headers().firstValue("Location")).hasValue("/activities/P1?lang=en");
		assertThat(page("/activities/P1?lang=en").select(".history > li").getFirst().text())
			.endsWith("Changed by planner in the form: “Counted at the door” Participants: 10 → 25");
		assertThat(digest()).isNotEqualTo(before);
		assertThat(sample.database().read((dsl) -> new AuditEntries(dsl).newest(1)).getFirst())
			.satisfies((entry) -> assertThat(List.of(entry.account(), entry.action(), entry.object()))
				.isEqualTo(List.of("planner", "activity-edit", "P1: Counted at the door")));
	}

	@Test
	void eachFaultStandsBesideItsFieldAndWhatWasTypedStays() throws Exception {
		Document form = page("/activities/P1/edit?lang=en");
		form.select("#f-title-en").val("");
		form.select("#f-start-date").val("2031-05-33");
		form.select("#f-participants").val("many");
		form.select("#f-women").val("-1");
		form.select("#f-budget").val("39,5");
		form.select("#f-expenditure").val("1e3");
		form.select("#f-part-of").val("P1");
		form.select("#f-member-states input").getFirst().val("101");
		reason(form, "A try");
		String trial = tried(edit(form));
		work();
		String again = planner.get(trial).headers().firstValue("Location").orElseThrow();
		assertThat(again).startsWith("/activities/P1/edit?trial=").endsWith("&lang=en");
		Document shown = page(again);
		assertThat(shown.select(".faults[role=alert][tabindex=-1][autofocus] p").text())
			.isEqualTo("8 fields are to be mended; nothing was saved.");
		assertThat(shown.select(".faults a").eachAttr("href")).containsExactly("#f-title-en", "#f-start-date",
				"#f-member-states", "#f-participants", "#f-women", "#f-budget", "#f-expenditure", "#f-part-of");
		for (String link : shown.select(".faults a").eachAttr("href")) {
			Element field = shown.expectFirst(link);
			assertThat(shown.expectFirst("#" + field.attr("aria-describedby").split(" ")[0]).text()).as(link)
				.isNotBlank();
		}
		assertThat(shown.select("#e-participants").text()).isEqualTo("“many” is not a whole number. "
				+ "Write digits only, such as 120, or leave the cell empty if the number is unknown.");
		assertThat(shown.select("#f-participants").val()).isEqualTo("many");
		assertThat(shown.select("#f-start-date").val()).isEqualTo("2031-05-33");
		assertThat(shown.select("#f-member-states input").getFirst().val()).isEqualTo("101");
		assertThat(shown.select("#reason").text()).isEqualTo("A try");
		assertThat(page(again.replace("lang=en", "lang=fr")).select("#e-participants").text())
			.contains("nombre entier");
		// mended, it takes the place of the trial before
		shown.select("#f-title-en").val("Known");
		shown.select("#f-start-date").val("2031-05-04");
		shown.select("#f-participants").val("11");
		shown.select("#f-women, #f-budget, #f-expenditure, #f-part-of").val("");
		shown.select("#f-member-states input").getFirst().val("100");
		String mended = tried(edit(shown));
		work();
		assertThat(page(mended).select(".fact").eachText()).containsExactly("Participants: 10 → 11");
		assertThat(planner.get(trial).statusCode()).isEqualTo(404);
		planner.submit(page(mended).expectForm("form[action$=/leave]"));
	}

	@Test
	void aReasonIsAskedFor() throws Exception {
		Document form = page("/activities/P1/edit?lang=en");
		form.select("#f-city").val("Rabat");
		HttpResponse<String> answer = planner.submit(edit(form));
		assertThat(answer.statusCode()).isEqualTo(400);
		Document shown = Jsoup.parse(answer.body());
		assertThat(shown.select("#e-reason").text()).isEqualTo("Say in a sentence of at most 500 characters why.");
		assertThat(shown.select(".faults a").attr("href")).isEqualTo("#reason");
		assertThat(shown.select("#f-city").val()).isEqualTo("Rabat");
		HttpResponse<String> withdrawal = planner.submit(shown.expectForm("form[action$=/withdraw]"));
		assertThat(withdrawal.statusCode()).isEqualTo(400);
		Document asked = Jsoup.parse(withdrawal.body());
		assertThat(asked.select(".faults a").attr("href")).isEqualTo("#withdraw-reason");
		assertThat(asked.select("a[hreflang=fr]").attr("href")).isEqualTo("/activities/P1/edit?lang=fr");
	}

	@Test
	void ofTwoWhoWriteAtOnceNeitherLosesAnything() throws Exception {
		Document one = page("/activities/P1/edit?lang=en");
		Document other = page("/activities/P1/edit?lang=en");
		one.select("#f-participants").val("11");
		one.select("#f-city").val("Rabat");
		choose(one.expectFirst("#f-status"), "ongoing");
		reason(one, "First");
		other.select("#f-participants").val("12");
		other.select("#f-title-en").val("Better known");
		choose(other.expectFirst("#f-status"), "planned");
		reason(other, "Second");
		String waiting = tried(edit(other));
		work();
		Document agreed = page(waiting);
		saved(tried(edit(one)));
		HttpResponse<String> late = planner.submit(agreed.expectForm("form[action$=/take-in]"));
		conflict(late);
		// as is what is sent by the form that was opened before
		HttpResponse<String> refused = planner.submit(edit(other));
		conflict(refused);
		assertThat(planner.get(waiting).headers().firstValue("Location").orElseThrow()).contains("/edit?trial=");
		Document shown = Jsoup.parse(refused.body());
		String trial = tried(edit(shown));
		work();
		assertThat(page(trial).select(".fact").eachText()).containsExactly("Title in English: Known → Better known",
				"Status: Ongoing → Planned", "Participants: 11 → 12");
		save(page(trial));
		work();
		assertThat(page("/activities/P1?lang=en").select(".facts").text()).contains("Better known", "Rabat", "12");
	}

	private static void conflict(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(412);
		Document shown = Jsoup.parse(answer.body());
		assertThat(answer.headers().firstValue("ETag")).as("to be saved against")
			.hasValue("\"" + shown.select("[name=version]").getFirst().val() + "\"");
		assertThat(shown.select(".faults p").eachText()).containsExactly(
				"Others changed this activity since you opened it, so nothing was saved; what you wrote is still here. "
						+ "2 fields were changed by both: decide which values stay.",
				"Changed by others alone, and taken over: City.");
		assertThat(shown.select(".theirs").eachText()).containsExactly("Others wrote meanwhile: Ongoing",
				"Others wrote meanwhile: 11");
		assertThat(shown.select("#f-participants").val()).isEqualTo("12");
		assertThat(shown.select("#f-city").val()).isEqualTo("Rabat");
		assertThat(shown.select("#f-title-en").val()).isEqualTo("Better known");
		assertThat(shown.select("#f-status option[selected]").val()).isEqualTo("planned");
	}

	@Test
	void programsSayTheVersionInAHeader() throws Exception {
		HttpResponse<String> opened = planner.get("/activities/P1/edit?lang=en");
		String tag = opened.headers().firstValue("ETag").orElseThrow();
		Document form = Jsoup.parse(opened.body());
		form.select("[name=version]").remove();
		form.select("#f-city").val("Fes");
		reason(form, "By a program");
		for (String wrong : List.of("\"1\"", "W/" + tag, "\"x\"", "")) {
			assertThat(planner.submit(edit(form), "If-Match", wrong).statusCode()).as(wrong).isEqualTo(412);
		}
		assertThat(planner.submit(edit(form)).statusCode()).as("none").isEqualTo(412);
		for (String right : List.of(tag, "*", "\"1\", " + tag)) {
			HttpResponse<String> answer = planner.submit(edit(form), "If-Match", right);
			assertThat(answer.statusCode()).as(right).isEqualTo(302);
			leave(answer.headers().firstValue("Location").orElseThrow());
		}
	}

	@Test
	void whatIsWithdrawnAndBroughtBackIsAsBefore() throws Exception {
		sample.publishTables(Period.parse("2025-11"));
		take(ROWS + "W1,Published late,2025-11-05,completed,EDU,SEN,7,\n");
		String before = digest();
		Document form = page("/activities/W1/edit?lang=en");
		form.select("#withdraw-reason").val("Entered twice");
		String trial = tried(form.expectForm("form[action$=/withdraw]"));
		work();
		Document effect = page(trial);
		assertThat(effect.select("h1").text())
			.startsWith("Withdrawing takes the activity out of every figure and changes ")
			.endsWith(" figures; it moves a published month");
		assertThat(effect.select(".effect tr.total").eachText()).contains(
				"Activities All places All sectors and centres 6 → 5 −1",
				"Participants All places All sectors and centres 211 → 204 −7");
		assertThat(digest()).isEqualTo(before);
		save(effect);
		work();
		Document record = page("/activities/W1?lang=en");
		assertThat(record.select(".failed").text()).isEqualTo("This activity was withdrawn; it is in no figure.");
		assertThat(record.select(".history > li").getFirst().text())
			.endsWith("Withdrawn by planner in the form: “Entered twice”");
		assertThat(record.select(".acts a").eachText()).containsExactly("Restore");
		assertThat(digest()).isNotEqualTo(before);
		Document back = page("/activities/W1/edit?lang=en");
		assertThat(back.select("form[action$=/withdraw]")).isEmpty();
		reason(back, "Not twice after all");
		String again = tried(edit(back));
		work();
		assertThat(page(again).select("h1").text()).startsWith("Restoring brings the activity back and changes ");
		assertThat(page(again).select(".effect tr.total").eachText())
			.contains("Activities All places All sectors and centres 5 → 6 +1 Edition 1 says 5, live would be 6");
		save(page(again));
		work();
		assertThat(digest()).isEqualTo(before);
		assertThat(page("/activities/W1?lang=en").select(".history > li").getFirst().text())
			.endsWith("Restored by planner in the form: “Not twice after all”");
		jobs.facts().withdraw(List.of("W1"), "a test");
	}

	@Test
	void anActivityIsWrittenFromNothing() throws Exception {
		assertThat(page("/activities?lang=en").select("a[href^=/activities/new]").text()).isEqualTo("New activity");
		assertThat(page("/imports?lang=en").select("a[href^=/activities/new]").text()).isEqualTo("New activity");
		Document form = page("/activities/new?lang=en");
		String nothing = tried(add(form));
		work();
		Document mend = page(planner.get(nothing).headers().firstValue("Location").orElseThrow());
		assertThat(mend.select(".faults a").eachText()).containsExactly("Reference", "Title in English", "First day");
		mend.select("#f-activity-ref").val("P1");
		mend.select("#f-title-en").val("From nothing");
		mend.select("#f-start-date").val("2031-06-01");
		HttpResponse<String> known = planner.submit(add(mend));
		assertThat(known.statusCode()).isEqualTo(412);
		Document other = Jsoup.parse(known.body());
		assertThat(other.select("#e-activity-ref").text().replaceAll("[\u2068\u2069]", ""))
			.isEqualTo("An activity P1 is there already. Give another reference, or edit that activity.");
		other.select("#f-activity-ref").val("new");
		choose(other.select("#f-member-states select").get(0), "MAR");
		choose(other.select("#f-member-states select").get(1), "SEN");
		other.select("#f-member-states input").get(0).val("60");
		other.select("#f-member-states input").get(1).val("40");
		String trial = tried(add(other));
		work();
		Document effect = page(trial);
		assertThat(effect.select("h1").text()).startsWith("Saving adds an activity and changes ");
		assertThat(effect.select(".effect tr.total").eachText())
			.contains("Activities All places All sectors and centres 0 → 1 +1");
		save(effect);
		work();
		String address = planner.get(trial).headers().firstValue("Location").orElseThrow();
		Document record = page(address);
		assertThat(record.select("h1").text()).isEqualTo("From nothing");
		assertThat(record.select(".facts").text()).contains("Morocco 60.0%, Senegal 40.0%");
		assertThat(record.select(".history > li").text()).endsWith("Written by planner in the form");
		jobs.facts().withdraw(List.of("new"), "a test");
	}

	@Test
	void moreLinesAreAskedForWithoutLosingWhatWasTyped() throws Exception {
		FormElement form = edit(page("/activities/P1/edit?lang=en"));
		form.select("#f-city").val("Rabat");
		form.appendElement("input").attr("name", "more").val("sectors");
		form.addElement(form.expectFirst("[name=more][value=sectors]:not(button)"));
		HttpResponse<String> answer = planner.submit(form);
		assertThat(answer.statusCode()).isEqualTo(200);
		Document shown = Jsoup.parse(answer.body());
		assertThat(shown.select("#f-sectors select")).hasSize(6);
		assertThat(shown.select("#f-city").val()).isEqualTo("Rabat");
	}

	@Test
	void nobodyElseWrites() throws Exception {
		Visitor leadership = sample.visitor(Role.LEADERSHIP);
		for (String path : List.of("/activities/new", "/activities/P1/edit")) {
			assertThat(leadership.get(path).statusCode()).isEqualTo(403);
			assertThat(leadership.post(path, Map.of("reason", "x")).statusCode()).isEqualTo(403);
			assertThat(sample.visitor().post(path, Map.of()).statusCode()).isEqualTo(401);
		}
		assertThat(leadership.post("/activities/P1/withdraw", Map.of("reason", "x")).statusCode()).isEqualTo(403);
		assertThat(leadership.get("/activities/P1?lang=en").body()).doesNotContain("/edit");
		assertThat(leadership.get("/activities?lang=en").body()).doesNotContain("/activities/new");
		assertThat(planner.get("/activities/no-such/edit").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "fr", "ar" })
	void thePagesAreWholeInEachLanguage(String language) throws Exception {
		Document form = page("/activities/P1/edit?lang=" + language);
		form.select("#f-city").val("Fes");
		form.select("#f-women").val("3");
		reason(form, "why");
		String trial = tried(edit(form));
		work();
		for (String path : List.of("/activities/new?lang=" + language, "/activities/P1/edit?lang=" + language, trial)) {
			assertThat(page(path).text()).doesNotContain("web.", "??", "{n", "{f");
		}
		leave(trial);
	}

	private static FormElement edit(Document page) {
		return page.expectForm("form[action$=/edit]");
	}

	private static FormElement add(Document page) {
		return page.expectForm("form[action$=/new]");
	}

	private static void choose(Element list, String code) {
		list.select("option").removeAttr("selected");
		list.select("option[value=" + code + "]").attr("selected", "");
	}

	private static void reason(Document form, String reason) {
		form.select("#reason").val(reason);
	}

	private static String tried(FormElement form) throws Exception {
		HttpResponse<String> sent = planner.submit(form);
		assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
		return sent.headers().firstValue("Location").orElseThrow();
	}

	private static void saved(String trial) throws Exception {
		work();
		save(page(trial));
		work();
	}

	private static void save(Document effect) throws Exception {
		assertThat(planner.submit(effect.expectForm("form[action$=/take-in]")).statusCode()).isEqualTo(302);
	}

	private static void leave(String trial) throws Exception {
		work();
		assertThat(planner.submit(page(trial).expectForm("form[action$=/leave]")).statusCode()).isEqualTo(302);
	}

	/** What the instance that serves does within a second. */
	private static void work() {
		jobs.facts().finishLeftRuns();
	}

	private static Document page(String address) throws Exception {
		return Jsoup.parse(planner.get(address).body());
	}

	private static String digest() {
		return sample.database().change((dsl) -> new Summaries(dsl).digest());
	}

}
