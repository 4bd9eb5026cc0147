package org.bayan.app.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.launch.Setting;
import org.bayan.app.launch.Settings;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the handbook and the README say of commands, options, settings and exit codes is
 * what the program knows, no less and no more. The program is asked; nothing is listed
 * here a second time.
 */
class HandbookTests {

	private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

	private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

	private static final Pattern VARIABLE = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+\\b");

	private static final Pattern BOOT_PROPERTY = Pattern.compile("\"name\": \"([a-z0-9.-]+)\"");

	private final String readme = read("README.md");

	private final String handbook = read("docs/handbook.md");

	@Test
	void theHandbookHasEveryCommandWithEveryOptionAndNoOther() {
		Map<String, Set<String>> known = new TreeMap<>();
		every(bayan()).forEach((command) -> known.put(call(command), options(command)));
		Map<String, Set<String>> written = new TreeMap<>();
		Markdown.rows(Markdown.section(this.handbook, "Commands and options"))
			.forEach((cells) -> written.put(Markdown.spans(cells.get(0)).getFirst(),
					cells.stream()
						.skip(1)
						.flatMap((cell) -> Markdown.spans(cell).stream())
						.filter((span) -> span.startsWith("-"))
						.collect(Collectors.toCollection(TreeSet::new))));
		assertThat(written).isEqualTo(known);
	}

	@Test
	void theReadmeHasEveryCommandAndNoOther() {
		Set<String> written = Markdown.rows(Markdown.section(this.readme, "Commands"))
			.flatMap((cells) -> Markdown.spans(cells.get(0)).stream())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(written).isEqualTo(new TreeSet<>(bayan().getSubcommands().keySet()));
	}

	@Test
	void helpHidesNothingAndSaysSomethingOfEachOption() {
		List<String> silent = every(bayan())
			.flatMap((command) -> Stream.concat(command.options().stream(), command.positionalParameters().stream())
				.filter((argument) -> argument.hidden() || String.join("", argument.description()).isBlank())
				.map((argument) -> call(command) + ": " + argument.paramLabel()))
			.toList();
		assertThat(silent).isEmpty();
		assertThat(every(bayan()).filter((command) -> command.usageMessage().hidden()
				|| String.join("", command.usageMessage().description()).isBlank()))
			.isEmpty();
	}

	@Test
	void everyCommandLineInTheDocumentsIsUnderstood() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path document : documents()) {
			for (String line : Markdown.commandLines(Files.readString(document))) {
				try {
					bayan().parseArgs(Markdown.words(line));
				}
				catch (ParameterException ex) {
					wrong.add(TOP.relativize(document) + ": bayan " + line + ": " + ex.getMessage());
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(Markdown.commandLines(this.readme + this.handbook)).hasSizeGreaterThan(30);
	}

	@Test
	void everyOptionNamedBesideACommandIsOneOfIt() throws IOException {
		List<String> wrong = new ArrayList<>();
		Map<String, CommandLine> commands = bayan().getSubcommands();
		for (Path document : documents()) {
			for (String span : Markdown.spans(Files.readString(document))) {
				CommandLine command = commands.get(span.split(" ")[0]);
				if (command != null) {
					CommandSpec named = named(command, span);
					OPTION.matcher(span)
						.results()
						.map(MatchResult::group)
						.filter((option) -> named.findOption(option) == null)
						.forEach((option) -> wrong.add(TOP.relativize(document) + ": " + span));
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void theHandbookHasEverySettingAndNoOther() throws IOException {
		Map<String, String> ours = new TreeMap<>();
		Stream.of(Setting.values())
			.filter(Setting::isChosen)
			.forEach((setting) -> ours.put(setting.variable(), setting.springName()));
		Set<String> springs = springBootVariables();
		Set<String> launchers = launcherVariables();
		Set<String> written = new TreeSet<>();
		List<String> wrong = new ArrayList<>();
		for (List<String> cells : Markdown.rows(Markdown.section(this.handbook, "Settings")).toList()) {
			for (String span : Markdown.spans(cells.get(0))) {
				if (span.startsWith("bayan.") || span.startsWith("spring.")) {
					if (!ours.containsValue(span)) {
						wrong.add(span);
					}
				}
				else {
					written.add(span);
					if (!ours.containsKey(span) && !launchers.contains(span) && !springs.contains(span)) {
						wrong.add(span);
					}
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(written).containsAll(ours.keySet()).containsAll(launchers);
		assertThat(Markdown.spans(Markdown.section(this.handbook, "Settings"))).containsAll(ours.values());
		// elsewhere none is named that the table lacks
		assertThat(VARIABLE.matcher(this.readme + this.handbook).results().map(MatchResult::group)).isSubsetOf(written);
	}

	@Test
	void exitCodesAreTheSameInProgramHelpAndHandbook() {
		Set<Integer> known = Arrays.stream(ExitCode.class.getDeclaredFields())
			.filter((field) -> field.getType() == int.class)
			.map((field) -> {
				try {
					return field.getInt(null);
				}
				catch (IllegalAccessException ex) {
					throw new IllegalStateException(ex);
				}
			})
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(known).isNotEmpty();
		assertThat(exitCodes(bayan().getUsageMessage())).isEqualTo(known);
		assertThat(exitCodes(this.handbook)).isEqualTo(known);
	}

	private static CommandLine bayan() {
		PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
		return new Commands(Settings.ofProcess(), new Console(nowhere, nowhere, false)).commandLine();
	}

	/** A command and all those below it, without the program itself. */
	private static Stream<CommandSpec> every(CommandLine parent) {
		return parent.getSubcommands()
			.values()
			.stream()
			.flatMap((child) -> Stream.concat(Stream.of(child.getCommandSpec()), every(child)));
	}

	/** How it is called, such as {@code calendar reopen YYYY-MM}. */
	private static String call(CommandSpec command) {
		String name = command.qualifiedName().substring("bayan ".length());
		return Stream.concat(Stream.of(name), command.positionalParameters().stream().map(HandbookTests::label))
			.collect(Collectors.joining(" "));
	}

	private static String label(ArgSpec argument) {
		return argument.paramLabel() + (argument.arity().isVariable() ? "..." : "");
	}

	/**
	 * Its options as they are written, such as {@code --day DAY}; not help, which all
	 * have.
	 */
	private static Set<String> options(CommandSpec command) {
		return command.options()
			.stream()
			.filter((option) -> !option.usageHelp())
			.map(HandbookTests::written)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String written(OptionSpec option) {
		return (option.arity().max() == 0) ? option.longestName() : option.longestName() + " " + option.paramLabel();
	}

	/** The command that a text names, followed as far down as its words go. */
	private static CommandSpec named(CommandLine command, String span) {
		CommandLine named = command;
		for (String word : span.split(" ")) {
			named = named.getSubcommands().getOrDefault(word, named);
		}
		return named.getCommandSpec();
	}

	private static Set<Integer> exitCodes(String text) {
		MatchResult codes = Pattern.compile("Exit codes: ([^.]+)\\.").matcher(text).results().findFirst().orElseThrow();
		return Pattern.compile("\\d+")
			.matcher(codes.group(1))
			.results()
			.map((code) -> Integer.valueOf(code.group()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * What the head of the launcher says it reads; all of its own that it reads is there.
	 */
	private static Set<String> launcherVariables() {
		String launcher = read("bayan");
		Set<String> told = Pattern.compile("(?m)^#   ([A-Z_]+) ")
			.matcher(launcher)
			.results()
			.map((line) -> line.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> used = Pattern.compile("\\$\\{((?:BAYAN|JAVA)_[A-Z]+)")
			.matcher(launcher)
			.results()
			.map((use) -> use.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(told).isEqualTo(used);
		return told;
	}

	/** The variables for all settings of the parts of Spring Boot that are shipped. */
	private static Set<String> springBootVariables() throws IOException {
		Set<String> variables = new TreeSet<>();
		for (URL metadata : Collections
			.list(HandbookTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
			try (InputStream in = metadata.openStream()) {
				BOOT_PROPERTY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
					.results()
					.map((property) -> property.group(1).replace('.', '_').replace("-", ""))
					.forEach((name) -> variables.add(name.toUpperCase(Locale.ROOT)));
			}
		}
		return variables;
	}

	private static List<Path> documents() throws IOException {
		try (Stream<Path> found = Stream.concat(Files.list(TOP), Files.walk(TOP.resolve("docs")))) {
			return found.filter((path) -> path.getFileName().toString().endsWith(".md")).sorted().toList();
		}
	}

	private static String read(String name) {
		try {
			return Files.readString(TOP.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
