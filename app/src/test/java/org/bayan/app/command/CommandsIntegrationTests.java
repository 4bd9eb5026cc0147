package org.bayan.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bayan.app.launch.PreparedHome;
import org.bayan.app.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What users rely on: exit codes, lines of error, results; on one embedded database,
 * whose server goes on after the first command. A process takes seconds, so the commands
 * of which only words and works are looked at run in this one.
 */
@Execution(ExecutionMode.CONCURRENT)
class CommandsIntegrationTests {

	private static final String HEADER = "activity_ref,title_en,status,start_date,sectors,member_states\n";

	/** In a place with a blank and letters that Latin-1 does not have. */
	@TempDir
	static Path directory;

	private static Program program;

	/** On the same server, which a process joins once. */
	private static Program here;

	private static EmbeddedPostgres server;

	private static Path good;

	private static Path mixed;

	@BeforeAll
	static void prepare() throws Exception {
		Path place = Files.createDirectories(directory.resolve("بيان الأنشطة"));
		program = Program.at(place.resolve("home"));
		good = write("أنشطة.csv", HEADER + "A1,One,completed,2025-05-04,EDU,EGY;MAR\nA2,Two,planned,2025-06-01,,\n");
		mixed = write("mixed.csv",
				HEADER + "A1,One,completed,2025-05-04,EDU,EGY;MAR\nB1,=1+1,completed,2025-02-30,EDU,\n");
		assertThat(program.run("import", good).exitCode()).isZero();
		server = EmbeddedPostgres.join(place.resolve("home"));
		PreparedHome.numberRuns(server.dataSource());
		here = program.with("SPRING_DATASOURCE_URL", server.jdbcUrl())
			.with("SPRING_DATASOURCE_USERNAME", server.user())
			.with("SPRING_DATASOURCE_PASSWORD", server.password());
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void wrongUsageIsOneLineAndExitCode2() throws Exception {
		assertThat(program.run())
			.isEqualTo(new Program.Result(2, "", "bayan: a command is missing; bayan --help shows how to use it\n"));
		assertThat(here.call("export", "everything")).isEqualTo(new Program.Result(2, "",
				"bayan: Invalid value for positional parameter at index 0 (summary|activities): "
						+ "'everything' is neither summary nor activities; bayan export --help shows how to use it\n"));
		assertThat(here.call("export", "summary", "--from", "2025-13").err())
			.isEqualTo("bayan: '2025-13' is not a period: write a month 2025-05, a quarter 2025-Q2 or a year 2025; "
					+ "bayan export --help shows how to use it\n");
	}

	@Test
	void helpIsForPeopleAndExitCode0() throws Exception {
		Program.Result help = here.call("import", "--help");
		assertThat(help.exitCode()).isZero();
		assertThat(help.err()).isEmpty();
		assertThat(help.out()).startsWith("Usage: bayan import ").contains("--dry-run", "--rejects=FILE", "--json");
	}

	@Test
	void sameFileAgainChangesNothing() throws Exception {
		String digest = here.call("digest").out();
		Program.Result again = here.call("import", good, "--json");
		assertThat(again.out()).contains("\"read\":2,\"new\":0,\"changed\":0,\"unchanged\":2,\"rejected\":0")
			.contains("\"already_imported_as\":1");
		assertThat(again.exitCode()).isZero();
		assertThat(here.call("digest").out()).isEqualTo(digest)
			.matches("reporting\\.summary  [0-9a-f]{64}\nall  [0-9a-f]{64}\n");
	}

	@Test
	void sameRowsInAnotherOrderAndFormAreTheSameImport() throws Exception {
		Path other = write("other.csv", "\uFEFF" + HEADER.replace(',', ';').replace("\n", "\r\n")
				+ "A2;Two;planned;2025-06-01;;\r\nA1;One;Completed;2025-05-04;edu;\"EGY;MAR\"\r\n");
		Program.Result again = here.call("import", other);
		assertThat(again.out())
			.isEqualTo(other + ": 2 read, 0 new, 0 changed, 2 unchanged, 0 rejected\nAlready imported as #1.\n");
		assertThat(again.exitCode()).isZero();
	}

	@Test
	void aListOfOnesOwnIsReadWithAProfileAndAFileOfAnswers() throws Exception {
		Path list = write("liste.csv",
				"Titre;Quand;Pays\nAtelier;3-5 mai 2031;Marocco\nForum;25/05/2031;Maroc\nTotal;;\n");
		Path answers = directory.resolve("answers.csv");
		assertThat(here.call("import", list).exitCode()).isEqualTo(1);
		assertThat(here.call("import", list, "--profile", "listes")).isEqualTo(new Program.Result(2, "",
				"bayan: There is no profile yet. With --answers FILE “listes” begins; bayan import --help shows how to use it\n"));
		Program.Result first = here.call("import", list, "--profile", "listes", "--answers", answers, "--dry-run");
		assertThat(first.exitCode()).isEqualTo(3);
		assertThat(first.out()).contains(
				list + ": 2 read, 1 new, 0 changed, 0 unchanged, 1 rejected\n"
						+ "A list with columns of its own: 1 row set apart, 1 open question.\n",
				"What “Marocco” means has to be said first.");
		assertThat(Files.readString(answers))
			.isEqualTo("column,word,count,suggestion,answer\r\n" + "country,Marocco,1,MAR,\r\n");
		Files.writeString(answers, Files.readString(answers).replace(",MAR,", ",MAR,Atlantis"));
		assertThat(here.call("import", list, "--profile", "listes", "--answers", answers).err()).isEqualTo("bayan: "
				+ answers
				+ ", row 2: “Atlantis” cannot be the answer; write a code, or none; bayan import --help shows how to use it\n");
		Files.writeString(answers, Files.readString(answers).replace("Atlantis", "MAR"));
		Program.Result answered = here.call("import", list, "--profile", "listes", "--answers", answers, "--dry-run",
				"--json");
		assertThat(answered.out()).contains("\"read\":2,\"new\":2,", "\"set_apart\":1,\"open_questions\":0");
		assertThat(answered.exitCode()).isZero();
	}

	@Test
	void rejectedRowsMeanExitCode3AndAreWrittenOut() throws Exception {
		Path rejects = directory.resolve("rejects.csv");
		Program.Result result = here.call("import", mixed, "--dry-run", "--rejects", rejects, "--json");
		assertThat(result.exitCode()).isEqualTo(3);
		assertThat(result.out()).contains("\"read\":2,\"new\":0,\"changed\":0,\"unchanged\":1,\"rejected\":1");
		assertThat(Files.readString(rejects)).startsWith(
				"activity_ref,title_en,status,start_date,sectors,member_states,row,column,reason,message,further\n"
						+ "B1,'=1+1,completed,2025-02-30,EDU,,3,start_date,no_such_day,");
	}

	@Test
	void failureOutweighsRejectedRows() throws Exception {
		Program.Result result = here.call("import", mixed, directory.resolve("missing.csv"), "--dry-run", "--json");
		assertThat(result.exitCode()).isEqualTo(1);
		assertThat(result.out().lines()).hasSize(2);
		// a command that takes longer says how far it is as well
		assertThat(result.err().lines().filter((line) -> line.startsWith("bayan: "))).containsExactly(
				"bayan: " + directory.resolve("missing.csv") + ": there is no such file, or it cannot be read.");
	}

	@Test
	void exportsSayWhatWasImported() throws Exception {
		// goes past the console, so it is read from a process
		Program.Result may = program.run("export", "summary", "--from", "2025-05", "--to", "2025-05");
		assertThat(may.out().lines()).contains(
				"period,place,sector,activities,active,completed,planned,cancelled,hosted,participants,women,"
						+ "reporting_participants,budget,expenditure,unconverted",
				"2025-05,ALL,ALL,1,1,1,0,0,0,,,0,0.00,0.00,0", "2025-05,EGY,EDU,1,1,1,0,0,0,,,0,0.00,0.00,0",
				"2025-05,GROUP:ARB,ALL,1,1,1,0,0,0,,,0,0.00,0.00,0");
		Path activities = directory.resolve("activities.csv");
		assertThat(here.call("export", "activities", "--out", activities).exitCode()).isZero();
		assertThat(here.call("import", activities, "--json").out()).contains("\"unchanged\":2,\"rejected\":0");
	}

	@Test
	void figuresAreProven() throws Exception {
		assertThat(here.call("verify")).isEqualTo(new Program.Result(0, "All rules hold.\n", ""));
	}

	@Test
	void speaksTheLanguageItIsAskedFor() throws Exception {
		assertThat(here.call("summarise", "--lang", "fr").out()).isEqualTo("Les chiffres sont à jour.\n");
		assertThat(here.call("summarise", "--all", "--lang", "ar").out())
			.isEqualTo("أُعيد حساب جميع الأرقام من البيانات الأصلية.\n");
	}

	@Test
	void calendarCommandsSpeakTheLanguageTheyAreAskedForAndRefuseWhatIsNotThere() throws Exception {
		assertThat(here.call("calendar", "run", "--lang", "fr"))
			.isEqualTo(new Program.Result(0, "Rien n’est dû\n", ""));
		assertThat(here.call("calendar", "nothing", "2025-05", "XXX", "--reason", "by letter"))
			.isEqualTo(new Program.Result(1, "",
					"bayan: Nothing was recorded: XXX is not a sector or centre; " + "“bayan reference” shows them\n"));
		assertThat(here.call("calendar", "nothing", "2025-05", "EDU", "--reason", "by letter").err())
			.isEqualTo("bayan: Nothing was recorded: EDU has activities that begin in May 2025\n");
	}

	@Test
	void rejectedRowsAreSaidToBeWhereTheyAre() throws Exception {
		Path rejects = directory.resolve("rows.xlsx");
		assertThat(here.call("import", mixed, "--dry-run", "--rejects", rejects).out())
			.isEqualTo(mixed + ": 2 read, 0 new, 0 changed, 1 unchanged, 1 rejected\n"
					+ "Its accepted rows were already imported as #1.\nThis was a dry run: nothing was changed.\n"
					+ "The rejected rows, each with its reason, are in " + rejects + ".\n");
	}

	@Test
	void aTemplateIsWrittenTheSameEachTimeAndImportsAsNothing() throws Exception {
		Path template = directory.resolve("modèle.xlsx");
		assertThat(here.call("template", "--lang", "fr", "--out", template)).isEqualTo(
				new Program.Result(0, "Le modèle est " + template + "\u00a0: remplissez-le, puis importez-le.\n", ""));
		byte[] first = Files.readAllBytes(template);
		here.call("template", "--lang", "fr", "--out", template);
		assertThat(Files.readAllBytes(template)).isEqualTo(first);
		Program.Result imported = here.call("import", template, "--dry-run", "--json");
		assertThat(imported.exitCode()).isZero();
		assertThat(imported.out()).contains("\"read\":0,\"new\":0,\"changed\":0,\"unchanged\":0,\"rejected\":0")
			.contains("\"unknown_columns\":[],\"sheets_not_read\":[\"Colonnes\",\"Codes\",\"Exemple\"]");
	}

	@Test
	void withdrawalsAreAmongTheRuns() throws Exception {
		here.call("withdraw", "A9", "--reason", "never took place");
		assertThat(here.call("jobs", "--json").out()).contains("\"job\":\"withdraw\"");
	}

	@Test
	void unknownReferenceWithdrawsNothing() throws Exception {
		String digest = here.call("digest").out();
		Program.Result result = here.call("withdraw", "A1", "A9", "--reason", "never took place");
		assertThat(result)
			.isEqualTo(new Program.Result(1, "", "bayan: No activity has the reference A9; nothing was withdrawn\n"));
		assertThat(here.call("digest").out()).isEqualTo(digest);
	}

	@Test
	void refusedListNamesFileRowAndColumn() throws Exception {
		Path groups = write("groups.csv", "code,name_en,name_fr,name_ar\nNEW,New,Nouveau,جديد\nALL,All,Tous,الكل\n");
		assertThat(here.call("reference", "--groups", groups)).isEqualTo(new Program.Result(1, "",
				"bayan: groups.csv, row 3, code: “ALL” has a meaning of its own in every table. Choose another code\n"));
	}

	@Test
	void businessClockIsReadFromTheSetting() throws Exception {
		Path clock = write("clock", "2031-01-02T03:04:05Z\n");
		Path folder = Files.createDirectories(directory.resolve("clocked"));
		Program clocked = Program.at(PreparedHome.copyTo(folder.resolve("home"))).with("BAYAN_CLOCK", "@" + clock);
		assertThat(clocked.run("import", good).exitCode()).isZero();
		assertThat(clocked.call("status", "--json").out()).contains("\"data_as_of\":\"2031-01-02T03:04:05Z\"");
	}

	@Test
	void launcherIsFoundThroughALinkFromAnywhere() throws Exception {
		Path link = Files.createSymbolicLink(directory.resolve("linked bayan"),
				Path.of("..", "bayan").toAbsolutePath());
		assertThat(program.with("LC_ALL", "C").start(link, "jobs").end().out()).contains("أنشطة.csv");
	}

	private static Path write(String name, String text) throws IOException {
		return Files.writeString(directory.resolve("بيان الأنشطة").resolve(name), text);
	}

}
