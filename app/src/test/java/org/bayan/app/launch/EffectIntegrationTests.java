package org.bayan.app.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bayan.app.command.Program;
import org.bayan.db.account.Role;
import org.bayan.domain.period.Period;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** What a file would do, and how lists are read, said and carried by commands. */
@Execution(ExecutionMode.CONCURRENT)
class EffectIntegrationTests {

	private static final String HEADER = "activity_ref,title_en,status,start_date,sectors,member_states,participants\n";

	@TempDir
	static Path directory;

	private static Program here;

	private static ServedSample sample;

	@BeforeAll
	static void prepare() throws Exception {
		sample = ServedSample
			.start((HEADER + "A,One,completed,2035-05-04,EDU,MAR,10\n").getBytes(StandardCharsets.UTF_8));
		here = Program.at(directory.resolve("home"))
			.with("SPRING_DATASOURCE_URL", sample.database().url())
			.with("SPRING_DATASOURCE_USERNAME", sample.database().user())
			.with("SPRING_DATASOURCE_PASSWORD", sample.database().password());
	}

	@AfterAll
	static void stop() throws IOException {
		sample.close();
	}

	private static Path write(String name, String text) throws IOException {
		return Files.writeString(directory.resolve(name), text);
	}

	@Test
	void whatAFileWouldDoIsSaidAndNothingIsWritten() throws Exception {
		sample.publishTables(Period.parse("2025-11"));
		Path file = write("plan.csv", HEADER + "A,One,completed,2035-05-04,EDU,MAR,25\n"
				+ "B,Two,completed,2025-11-30,CUL,,\nC,Three,completed,2035-06-31,CUL,,\n");
		String digest = here.call("digest").out();
		Program.Result said = here.call("import", file, "--effect");
		assertThat(said.exitCode()).isEqualTo(3);
		assertThat(said.out()).startsWith(file + """
				: 3 read, 1 new, 1 changed, 0 unchanged, 1 rejected
				""").contains("""
				Taking it in would change 54 figures.
				  November 2025, published as edition 1
				    Activities: 5 → 6
				    Active: 5 → 6
				    Completed: 5 → 6
				    … and 9 figures of places and sectors; --json has all
				  May 2035
				    Participants: 10 → 25
				    … and 5 figures of places and sectors; --json has all
				  Q2 2035
				""", "This was a dry run: nothing was changed.\n", "row 4, start_date: “2035-06-31” is not a day");
		Program.Result all = here.call("import", file, "--effect", "--json");
		assertThat(all.out()).contains("\"dry_run\":true", "\"2035-05,ALL,ALL,participants,10,25\"",
				"\"2035-05,MAR,EDU,participants,10,25\"", "\"2025-11,ORG,CUL,activities,0,1\"");
		assertThat(here.call("digest").out()).isEqualTo(digest);
		assertThat(sample.database()
			.<Long>read(
					(dsl) -> dsl.fetchSingle("select count(*) from intake.trial where account = ''").into(Long.class)))
			.isZero();
	}

	/**
	 * A list with running numbers, sent after another one, would make other activities of
	 * what is known.
	 */
	@Test
	void referencesThatSeemRunningNumbersOfAnotherListAreAskedAbout() throws Exception {
		StringBuilder first = new StringBuilder(HEADER);
		StringBuilder second = new StringBuilder(HEADER);
		for (int i = 1; i <= 9; i++) {
			first.append("%d,Spring %d,completed,2036-03-0%d,EDU,MAR,\n".formatted(i, i, i));
			second.append((i <= 3) ? "%d,Autumn %d,completed,2036-10-0%d,EDU,MAR,\n".formatted(i, i, i)
					: "%d,Spring %d,completed,2036-03-0%d,EDU,MAR,5\n".formatted(i, i, i));
		}
		assertThat(here.call("import", write("first.csv", first.toString())).exitCode()).isZero();
		String digest = here.call("digest").out();
		Path list = write("second.csv", second.toString());
		Program.Result asked = here.call("import", list);
		assertThat(asked.exitCode()).isEqualTo(1);
		assertThat(asked.err()).contains("bayan: 3 of the 9 references of " + list
				+ " that are known would name other activities (another title and another start), such as 1. ");
		assertThat(here.call("import", list, "--dry-run").exitCode()).isEqualTo(1);
		assertThat(here.call("digest").out()).isEqualTo(digest);
		Path fewer = write("fewer.csv", second.toString().replaceAll("3,Autumn.*\n", ""));
		assertThat(here.call("import", fewer).exitCode()).as("two of eight are corrections").isZero();
		Path again = write("again.csv", first.toString());
		assertThat(here.call("import", again).exitCode()).isZero();
		assertThat(here.call("import", list, "--accept-changes").out())
			.isEqualTo(list + ": 9 read, 0 new, 9 changed, 0 unchanged, 0 rejected\n");
		String sent = sample.visitor(Role.PLANNER)
			.upload("/imports?lang=en", "first.csv", first.toString().getBytes(StandardCharsets.UTF_8))
			.headers()
			.firstValue("Location")
			.orElseThrow();
		try (Jobs jobs = Jobs.start(sample.database(), sample.settings())) {
			jobs.facts().finishLeftRuns();
		}
		Visitor planner = sample.visitor(Role.PLANNER);
		Document page = Jsoup.parse(planner.get(sent).body());
		assertThat(page.select(".failed").text().replaceAll("[\u2068\u2069]", ""))
			.startsWith("3 references of the 9 that are known would name other activities");
		FormElement form = page.expectForm("form[action$=/take-in]");
		assertThat(planner.submit(form).statusCode()).isEqualTo(302);
		assertThat(Jsoup.parse(planner.get(sent).body()).select(".decide")).as("not agreed to").hasSize(1);
		form.selectXpath(".//input[@name='accept']").attr("checked", "checked");
		assertThat(planner.submit(form).statusCode()).isEqualTo(302);
		assertThat(Jsoup.parse(planner.get(sent).body()).select(".decide")).isEmpty();
		try (Jobs jobs = Jobs.start(sample.database(), sample.settings())) {
			jobs.facts().finishLeftRuns();
		}
	}

	/**
	 * What has to be answered is listed, filled in and handed back. The headings are no
	 * other test's, whose profile would know the words.
	 */
	@Test
	void wordsAreWrittenAnsweredAndHandedBack() throws Exception {
		Path one = write("one.csv", "Titre;Date;Pays\nAtelier;3-5 mai 2037;Marocco\nForum;6 mai 2037;Marocco\n");
		Path two = write("two.csv", "Titre;Date;Pays\nStage;7 mai 2037;Marocco\nCours;8 mai 2037;Congo\n");
		Path words = directory.resolve("words.csv");
		assertThat(here.call("import", one, two, "--profile", "mots", "--words", words, "--json", "--dry-run").out())
			.contains("\"open_questions\":1,\"rows\":2", "\"open_questions\":2,\"rows\":2");
		assertThat(Files.readString(words))
			.isEqualTo("column,word,count,suggestion,answer\r\ncountry,Marocco,3,MAR,\r\ncountry,Congo,1,COG COD,\r\n");
		write("words.csv", "column,word,answer\ncountry,MAROCCO,MAR\ncountry,congo,COG\ntype,Causerie,meeting\n");
		Program.Result taken = here.call("import", one, two, "--profile", "mots", "--answers", words, "--dry-run");
		assertThat(taken.exitCode()).as(taken.out() + taken.err()).isZero();
		assertThat(Files.readString(words)).as("no answer is lost")
			.contains("country,MAROCCO,3,MAR,MAR", "country,congo,1,COG COD,COG", "type,Causerie,0,,meeting");
		assertThat(here.call("import", one, "--words", words).err())
			.startsWith("bayan: --answers and --words go with --profile NAME");
	}

	@Test
	void aProfileGoesFromOneProgramToAnother() throws Exception {
		assertThat(here.call("profile", "list").out()).startsWith("There is no profile yet; ");
		Path list = write("liste.csv", "Titre;Quand;Pays\nAtelier;3-5 mai 2031;Marocco\n");
		Path answers = directory.resolve("answers.csv");
		here.call("import", list, "--profile", "listes", "--answers", answers);
		Files.writeString(answers, Files.readString(answers).replaceAll("(?m)^(country,.*),$", "$1,MAR"));
		here.call("import", list, "--profile", "listes", "--answers", answers);
		assertThat(here.call("profile", "list").out()).startsWith("listes: version ").contains("3 columns");
		String shown = here.call("profile", "show", "listes").out();
		assertThat(shown).startsWith("heading\tTitre\nheading\tQuand\nheading\tPays\n")
			.contains("country\tmarocco\tMAR\n");
		Path kept = directory.resolve("listes.json");
		assertThat(here.call("profile", "export", "listes", kept).out()).isEqualTo("listes is in " + kept + ".\n");
		Path other = write("other.json", Files.readString(kept).replace("\"listes\"", "\"lists\""));
		assertThat(here.call("profile", "import", other))
			.isEqualTo(new Program.Result(0, "lists is kept as version 1.\n", ""));
		assertThat(here.call("profile", "import", other).out()).as("the same again")
			.isEqualTo("lists is kept as version 1.\n");
		assertThat(here.call("profile", "show", "lists").out()).isEqualTo(shown);
		Path wrong = write("wrong.json", Files.readString(kept).replace("\"MAR\"", "\"ZZZ\""));
		assertThat(here.call("profile", "import", wrong).err())
			.isEqualTo("bayan: " + wrong + ": “ZZZ” cannot be the answer to country marocco\n");
		for (String text : new String[] { "", "[]", "{\"name\":\"x\"}",
				"{\"name\":\"x\",\"headings\":[],\"answers\":{\"y\":{\"a\":\"b\"}}}" }) {
			Program.Result refused = here.call("profile", "import", write("none.json", text));
			assertThat(refused.exitCode()).as(text).isEqualTo(1);
			assertThat(refused.err()).as(text).startsWith("bayan: ").hasLineCount(1);
		}
		assertThat(here.call("profile", "show", "nobody's").err())
			.isEqualTo("bayan: There is no profile “nobody's”; “bayan profile list” names them\n");
	}

}
