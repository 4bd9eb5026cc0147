package org.bayan.app.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.bayan.app.command.Commands;
import org.bayan.app.console.Console;
import org.bayan.db.account.Accounts;
import org.bayan.db.account.Role;
import org.bayan.db.reference.References;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.Countries;
import org.bayan.domain.reference.Sector;
import org.bayan.web.account.Passwords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Organisations that have nothing of the one that comes with the product. */
class OwnOrganisationIntegrationTests {

	private static final String HEADER = "activity_ref,title_en,start_date,sectors,member_states,participants\n";

	@TempDir
	Path directory;

	/** Territories, which the larger organisation has not among its members. */
	private static final List<String> NO_MEMBERS = List.of("ABW", "AIA", "ALA", "ASM", "ATA", "ATF", "BES", "BLM",
			"BMU", "BVT", "CCK", "CUW", "CXR", "CYM", "ESH", "FLK", "FRO", "GGY", "GIB", "GLP", "GRL", "GUF", "GUM",
			"HKG", "HMD", "IMN", "IOT", "JEY", "MAC", "MAF", "MNP", "MSR", "MTQ", "MYT", "NCL", "NFK", "PCN", "PRI",
			"PYF", "REU", "SGS", "SHN", "SJM", "SPM", "SXM", "TCA", "TKL", "TWN", "UMI", "VGB", "VIR", "WLF");

	private static final String PASSWORD = "correct horse battery";

	private String out = "";

	private String err = "";

	private int call(Object... arguments) {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		ByteArrayOutputStream wrong = new ByteArrayOutputStream();
		Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8),
				new PrintStream(wrong, true, StandardCharsets.UTF_8), false);
		int exitCode = new Commands(settings(), console)
			.run(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
		this.out = said.toString(StandardCharsets.UTF_8);
		this.err = wrong.toString(StandardCharsets.UTF_8);
		return exitCode;
	}

	private Settings settings() {
		return PreparedHome.settings(new TreeMap<>(Map.of("BAYAN_HOME", this.directory.resolve("home").toString(),
				"BAYAN_CLOCK", "2026-11-22T09:00:00Z", "BAYAN_PUBLICDASHBOARD", "true")));
	}

	private Path file(String name, String text) throws IOException {
		return Files.writeString(this.directory.resolve(name), text);
	}

	@Test
	void anOrganisationOfElevenWithoutGroupsAndArabicNames() throws Exception {
		PreparedHome.copyTo(this.directory.resolve("home"));
		Path members = file("members.txt", "Fiji\nÎles Salomon\nتونغا\nVUT\nSamoa\nKiribati\nTuvalu\nNauru\n"
				+ "Micronesia\nMarshall Islands\nPalau\n");
		Path sectors = file("sectors.txt", "SEA, Sea and Climate\nTeaching\n");
		assertThat(call("init", "--name-en", "Pacific Schools Network", "--short-name", "PSN", "--zone", "Pacific/Fiji",
				"--currency", "AUD", "--languages", "en,fr,ar", "--members", members, "--sectors", sectors))
			.as(() -> this.err)
			.isZero();
		assertThat(this.out).contains("Pacific Schools Network (PSN), amounts in AUD", "21:00 (Fiji)",
				"Member states: 11", "Names missing in Français: 2 (SEA, TEA)",
				"Names missing in العربية: 2 (SEA, TEA)");
		assertThat(call("import",
				file("a.csv", HEADER + "P-1,One,2026-10-02,SEA,FJI;TON,10\nP-2,Two,2026-10-05,SEA;TEA,PLW,20\n"
						+ "P-3,Three,2026-10-06,TEA,,5\nP-4,Four,2026-10-07,TEA,FJI,\n")))
			.isZero();
		assertThat(this.out).startsWith(this.directory.resolve("a.csv") + ": 4 read, 4 new");
		Path reports = this.directory.resolve("out");
		assertThat(call("report", "2026-10", "--out", reports)).as(() -> this.err).isZero();
		Path english = reports.resolve("2026-10/en");
		assertThat(Files.readString(english.resolve("states.csv")).replace("\ufeff", "").lines().toList())
			.contains("State,Code,Activities October 2026,Activities September 2026,Change,Activities October 2025,"
					+ "Active,Completed,Hosted,Participants")
			.contains("Fiji,FJI,2,0,2,0,2,2,0,10", "Tonga,TON,1,0,1,0,1,1,0,10", "Palau,PLW,1,0,1,0,1,1,0,20",
					"Samoa,WSM,0,0,0,0,0,0,0,");
		assertThat(english.resolve("groups.csv")).doesNotExist();
		assertThat(Files.readString(reports.resolve("2026-10/ar/states.csv"))).contains("فيجي,FJI,2");
		assertThat(Files.readString(english.resolve("map.svg"))).contains("Palau", "Fiji");
		assertThat(foreign(reports)).isEmpty();
		assertThat(pages()).allSatisfy((page) -> assertThat(page).contains("PSN").doesNotContain("GROUP:"))
			.noneMatch((page) -> names().anyMatch(page::contains));
		assertThat(call("demo", "--no-serve")).isEqualTo(1);
		assertThat(this.err).startsWith("bayan: The database holds data of your own");
		assertThat(call("init", "--organisation", "icesco")).isEqualTo(1);
		assertThat(this.err)
			.startsWith("bayan: The database already holds activities of Pacific Schools Network (PSN)");
		assertThat(call("reference", "--name-fr", "Réseau des écoles du Pacifique", "--sectors",
				file("s.csv", "code,name_en\nSEA,Sea\nTEA,Teaching\n")))
			.isZero();
		try (Database database = Database.open(settings())) {
			String french = database.read((dsl) -> new References(dsl).organisation().fr());
			assertThat(french).isEqualTo("Réseau des écoles du Pacifique (PSN)");
		}
	}

	@Test
	void anOrganisationOf198MembersAnd62Sectors() throws Exception {
		PreparedHome.copyTo(this.directory.resolve("home"));
		List<String> members = Stream.concat(Countries.codes().stream(), Stream.of("XKX"))
			.filter((code) -> !NO_MEMBERS.contains(code))
			.sorted()
			.toList();
		assertThat(members).hasSize(198);
		Path sectors = file("sectors.txt",
				IntStream.rangeClosed(1, 62).mapToObj("S%02d, Theme %<d\n"::formatted).collect(Collectors.joining()));
		assertThat(call("init", "--name-fr", "Forum du monde", "--zone", "Europe/Lisbon", "--currency", "EUR",
				"--languages", "fr,en,ar", "--members", file("members.txt", String.join("\n", members)), "--sectors",
				sectors))
			.as(() -> this.err)
			.isZero();
		String rows = IntStream.range(0, 198)
			.mapToObj((i) -> "W-%d,Activity,2026-10-%02d,S%02d,%s,10\n".formatted(i, i % 28 + 1, i % 62 + 1,
					members.get(i)))
			.collect(Collectors.joining());
		assertThat(call("import", file("a.csv", HEADER + rows))).as(() -> this.out + this.err).isZero();
		Path reports = this.directory.resolve("out");
		assertThat(call("report", "2026-10", "--format", "svg,csv,xlsx", "--out", reports)).as(() -> this.err).isZero();
		Path english = reports.resolve("2026-10/en");
		assertThat(Files.readString(english.resolve("sectors.csv"))).contains("Theme 1,Theme 1,S01,Sector,4,")
			.contains("Theme 62,Theme 62,S62,Sector,3,");
		assertThat(Files.readString(english.resolve("states.csv")).lines()).hasSize(1 + 198 + 2 + 1);
		assertThat(words(english.resolve("sectors.svg")))
			.contains("Not drawn, but in the workbook: 42 sectors and centres with smaller figures.");
		assertThat(words(english.resolve("matrix.svg")))
			.contains("Not drawn, but in the workbook: 158 member states with smaller figures.")
			.contains("Not drawn, but in the workbook: 42 sectors and centres with smaller figures.");
		assertThat(words(english.resolve("map.svg"))).contains("Tile map of 198 member states.", "Kosovo: 1",
				"Zimbabwe: 1");
		assertThat(foreign(reports)).isEmpty();
		assertThat(pages()).allSatisfy((page) -> assertThat(page).contains("Forum du monde").doesNotContain("GROUP:"))
			.noneMatch((page) -> names().anyMatch(page::contains));
	}

	@Test
	void whatIsWrongIsSaidByLineAndNothingIsWritten() throws Exception {
		PreparedHome.copyTo(this.directory.resolve("home"));
		assertThat(call("init", "--name-en", "Network", "--zone", "Europe/Lisbon", "--currency", "EUR", "--members",
				file("m.txt", "Fiji\nCongo\nAtlantis\n"), "--sectors", file("s.txt", "ALL, Everything\n")))
			.isEqualTo(1);
		assertThat(this.err.lines()).containsExactly(
				"bayan: m.txt, line 2: “Congo” may be Congo (COG), Democratic Republic of the Congo (COD). Write the one"
						+ " that is meant, or its code.",
				"bayan: m.txt, line 3: “Atlantis” is not the name of a state. Write it as one state a line, or its code"
						+ " of three letters.",
				"bayan: s.txt, line 1: “ALL” has a meaning of its own in every table. Choose another code.",
				"Nothing was written. Correct the lists and run the command again.");
		try (Database database = Database.open(settings())) {
			assertThat(database.isSetUp()).isFalse();
		}
	}

	@Test
	void aDatabaseThatNobodySetUpBeginsAsBeforeAndSaysSo() throws Exception {
		PreparedHome.copyTo(this.directory.resolve("home"));
		assertThat(call("import", file("a.csv", HEADER + "A-1,One,2026-10-02,EDU,MAR,10\n"))).isZero();
		assertThat(this.err).startsWith("Nobody has set up an organisation, so this database begins with")
			.contains("(ICESCO)")
			.hasLineCount(1);
		assertThat(call("import", file("a.csv", HEADER + "A-1,One,2026-10-02,EDU,MAR,10\n"))).isZero();
		assertThat(this.err).isEmpty();
	}

	/** Pages in every language, as an administrator sees them. */
	private List<String> pages() throws Exception {
		List<String> pages = new ArrayList<>();
		try (Database database = Database.open(settings())) {
			String hash = new Passwords().hash(PASSWORD);
			database.change((dsl) -> {
				new Accounts(dsl).add("reader", Role.ADMINISTRATOR, hash);
				return true;
			});
			Visitor visitor = new Visitor(Pages.serve(database, settings(), 0).address()).signIn("reader", PASSWORD);
			for (String address : List.of("/?from=2026-10&to=2026-10", "/?from=2026-08&to=2026-10", "/activities?q=",
					"/reports?", "/imports?", "/admin?")) {
				for (Language language : Language.values()) {
					HttpResponse<String> answer = visitor.get(address + "&lang=" + language);
					assertThat(answer.statusCode()).as(address).isEqualTo(200);
					pages.add(answer.body());
				}
			}
		}
		return pages;
	}

	/** Names of the organisation that comes with the product, and of its sectors. */
	private static Stream<String> names() {
		return Stream.concat(Stream.of("ICESCO", "Isesco", "ISESCO", "إيسيسكو"),
				requireNonNull(Icesco.lists().sectors()).stream()
					.map(Sector::names)
					.flatMap((names) -> Stream.of(names.en(), names.fr(), names.ar())));
	}

	private static String words(Path svg) throws IOException {
		return Files.readString(svg).replaceAll("<[^>]*>", " ").replace('\u00a0', ' ').replaceAll("\\s+", " ");
	}

	/** Files below a directory, or parts of them, in which such a name stands. */
	private static List<String> foreign(Path directory) throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter(Files::isRegularFile)
				.flatMap((file) -> parts(file).entrySet().stream())
				.filter((part) -> names().anyMatch(part.getValue()::contains))
				.map(Map.Entry::getKey)
				.toList();
		}
	}

	private static Map<String, String> parts(Path file) {
		try {
			if (!file.toString().endsWith(".xlsx")) {
				return Map.of(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1), file + " as UTF-8",
						new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
			}
			Map<String, String> parts = new TreeMap<>();
			try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
				for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
					parts.put(file + "!" + entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
				}
			}
			return parts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
