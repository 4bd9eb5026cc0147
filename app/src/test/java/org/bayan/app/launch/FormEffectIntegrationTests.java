package org.bayan.app.launch;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

import org.bayan.db.account.Role;
import org.bayan.db.activity.Activities;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.Trials;
import org.bayan.db.summary.Summaries;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the form shows before is what comes after, cell for cell, over random edits,
 * withdrawals and restorations; and looking changes no figure.
 */
class FormEffectIntegrationTests {

	private static final String ROWS = """
			activity_ref,title_en,start_date,end_date,status,type,sectors,member_states,participants,women,budget,part_of
			P1,Programme,2031-01-01,2031-12-31,ongoing,programme,EDU,MAR;SEN,,,,
			A1,One,2031-05-04,2031-05-06,completed,workshop,EDU,MAR,10,4,100.50,P1
			A2,Two,2031-05-30,2031-06-02,completed,training,CUL;EDU,SEN;MAR,25,,,P1
			A3,Three,2031-07-01,,planned,meeting,SCI,,,,2000,
			A4,Four,2031-12-31,,cancelled,visit,,EGY,3,3,,A5
			A5,Five,2032-02-01,,completed,forum,EDU,JOR,,,,
			""";

	private static final List<String> REFS = List.of("P1", "A1", "A2", "A3", "A4", "A5");

	private static ServedSample sample;

	private static Jobs jobs;

	private static Visitor planner;

	@BeforeAll
	static void start() throws Exception {
		sample = ServedSample.start(ROWS.getBytes(StandardCharsets.UTF_8));
		jobs = Jobs.start(sample.database(), sample.settings());
		planner = sample.visitor(Role.PLANNER);
		// each look compares all figures: 60 of them with the sample's take minutes
		List<String> others = new ArrayList<>();
		sample.database().read((dsl) -> {
			new Activities(dsl).forEach(Changes.CURRENT - 1, null, null, (one) -> others.add(one.ref()));
			return true;
		});
		others.removeAll(REFS);
		jobs.facts().withdraw(others, "a test");
	}

	@AfterAll
	static void stop() throws IOException {
		jobs.close();
		sample.close();
	}

	@Test
	void whatTheFormShowsIsWhatComes() throws Exception {
		compare(new Random(20261201), 12);
	}

	@Tag("long")
	@Test
	void whatTheFormShowsIsWhatComesOfMoreEdits() throws Exception {
		compare(new Random(Long.getLong("bayan.form.seed", 7)), Integer.getInteger("bayan.form.edits", 120));
	}

	private static void compare(Random random, int edits) throws Exception {
		Map<String, String> before = figures();
		int saved = 0;
		int moved = 0;
		for (int i = 0; i < edits; i++) {
			String ref = REFS.get(random.nextInt(REFS.size()));
			FormElement form = form(ref, random);
			String which = "edit %d: %s %s".formatted(i, ref, form.formData());
			HttpResponse<String> sent = planner.submit(form);
			assertThat(sent.statusCode()).as(which).isEqualTo(302);
			String trial = sent.headers().firstValue("Location").orElseThrow();
			jobs.facts().finishLeftRuns();
			HttpResponse<String> effect = planner.get(trial);
			if (effect.statusCode() != 200) {
				assertThat(effect.headers().firstValue("Location").orElseThrow()).as(which).contains("?trial=");
				continue;
			}
			Document page = Jsoup.parse(effect.body());
			if (page.select("form[action$=/take-in]").isEmpty()) {
				assertThat(page.select("h1").text()).as(which).isEqualTo("Nothing would change");
				continue;
			}
			Map<String, String> shown = shown(Long.parseLong(trial.replaceAll("\\D", "")));
			assertThat(planner.submit(page.expectForm("form[action$=/take-in]")).statusCode()).isEqualTo(302);
			jobs.facts().finishLeftRuns();
			assertThat(planner.get(trial).statusCode()).as(which).isEqualTo(302);
			Map<String, String> after = figures();
			assertThat(shown).as(which).isEqualTo(differences(before, after));
			before = after;
			saved++;
			moved += shown.size();
		}
		System.out.println(saved + " of " + edits + " forms saved, " + moved + " figures moved");
		assertThat(saved).isGreaterThan(edits / 2);
	}

	private static FormElement form(String ref, Random random) throws Exception {
		Document page = Jsoup.parse(planner.get("/activities/" + ref + "/edit?lang=en").body());
		page.select("#reason, #withdraw-reason").val("try " + random.nextInt());
		if (random.nextInt(6) == 0 && !page.select("form[action$=/withdraw]").isEmpty()) {
			return page.expectForm("form[action$=/withdraw]");
		}
		for (int i = random.nextInt(4); i >= 0; i--) {
			change(page, random);
		}
		return page.expectForm("form[action$=/edit]");
	}

	private static void change(Document page, Random random) {
		switch (random.nextInt(9)) {
			case 0 -> page.select("#f-participants").val(number(random));
			case 1 -> page.select("#f-women").val(random.nextBoolean() ? "" : "2");
			case 2 -> page.select("#f-budget").val(random.nextBoolean() ? "" : random.nextInt(5000) + ".25");
			case 3 -> page.select("#f-start-date").val("2031-%02d-15".formatted(1 + random.nextInt(12)));
			case 4 -> page.select("#f-end-date")
				.val(random.nextBoolean() ? "" : "2032-01-%02d".formatted(1 + random.nextInt(28)));
			case 5 -> page.select("#f-part-of").val(random.nextBoolean() ? "" : REFS.get(random.nextInt(REFS.size())));
			case 6 -> choose(page.expectFirst("#f-status"), random);
			case 7 -> choose(page.expectFirst("#f-sectors select"), random);
			default -> {
				List<Element> lines = page.select("#f-member-states select");
				choose(lines.get(random.nextInt(lines.size())), random);
			}
		}
	}

	private static String number(Random random) {
		return random.nextInt(4) == 0 ? "" : Integer.toString(random.nextInt(300));
	}

	private static void choose(Element list, Random random) {
		List<Element> options = list.select("option");
		options.forEach((option) -> option.removeAttr("selected"));
		options.get(random.nextInt(Math.min(9, options.size()))).attr("selected", "");
	}

	private static Map<String, String> shown(long number) {
		Map<String, String> shown = new TreeMap<>();
		Trials trials = jobs.bean(Trials.class);
		sample.database().read((dsl) -> {
			trials.figures(number, trials.periods(number), Integer.MAX_VALUE)
				.forEach((figure) -> shown.put(
						"%s,%s,%s,%s".formatted(figure.period(), figure.place(), figure.sector(),
								figure.measure().code()),
						text(figure.measure(), figure.before()) + " -> " + text(figure.measure(), figure.after())));
			return true;
		});
		return shown;
	}

	private static String text(Measure measure, Cell cell) {
		if (!cell.known()) {
			return "";
		}
		return measure.money() ? new BigDecimal(cell.amount(), 2).toPlainString() : cell.amount().toString();
	}

	/** Of all periods that the activities may be in. */
	private static Map<String, String> figures() {
		Map<String, String> figures = new TreeMap<>();
		sample.database().change((dsl) -> {
			new Summaries(dsl).rows(Period.parse("2031-01"), Period.parse("2033-12"), null,
					(row) -> Measure.shown().forEach((measure) -> {
						String sum = row.text(measure);
						figures.put("%s,%s,%s,%s".formatted(row.period(), row.place(), row.sector(), measure.code()),
								(sum != null) ? sum : "");
					}));
			return true;
		});
		return figures;
	}

	/** A row that is not there is all zero. */
	private static Map<String, String> differences(Map<String, String> before, Map<String, String> after) {
		TreeSet<String> keys = new TreeSet<>(before.keySet());
		keys.addAll(after.keySet());
		Map<String, String> differences = new TreeMap<>();
		for (String key : new ArrayList<>(keys)) {
			Measure measure = Measure.valueOf(key.substring(key.lastIndexOf(',') + 1).toUpperCase(Locale.ROOT));
			String none = switch (measure.kind()) {
				case STATED -> "";
				case MONEY -> "0.00";
				default -> "0";
			};
			String was = before.getOrDefault(key, none);
			String is = after.getOrDefault(key, none);
			if (!was.equals(is)) {
				differences.put(key, was + " -> " + is);
			}
		}
		return differences;
	}

}
