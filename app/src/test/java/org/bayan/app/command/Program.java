package org.bayan.app.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.bayan.app.console.Console;
import org.bayan.app.launch.PreparedHome;

/**
 * The program as a user runs it: its launcher in a process of its own, or, where only
 * what a command says and does is looked at, the command alone in this process.
 */
public final class Program {

	private static final Path LAUNCHER = Path.of("..", "bayan").toAbsolutePath().normalize();

	private final Path home;

	private final Map<String, String> environment;

	private Program(Path home, Map<String, String> environment) {
		this.home = home;
		this.environment = environment;
	}

	/** The program on the embedded database of a home, at an instant of 2026. */
	public static Program at(Path home) {
		return new Program(home, Map.of()).with("BAYAN_CLOCK", "2026-11-22T09:00:00Z");
	}

	public Program with(String variable, String value) {
		Map<String, String> changed = new TreeMap<>(this.environment);
		changed.put(variable, value);
		return new Program(this.home, changed);
	}

	/** Runs a command to its end. */
	public Result run(Object... arguments) throws IOException, InterruptedException, ExecutionException {
		return start(arguments).end();
	}

	/** Runs a command to its end in this process. */
	public Result call(Object... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8), false);
		int exitCode = new Commands(PreparedHome.settings(variables()), console)
			.run(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
		return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private Map<String, String> variables() {
		Map<String, String> variables = new TreeMap<>(this.environment);
		variables.put("BAYAN_HOME", this.home.toString());
		return variables;
	}

	/** Starts a command. */
	public Running start(Object... arguments) throws IOException {
		return start(LAUNCHER, arguments);
	}

	/** Starts a command by another name of the launcher. */
	Running start(Path launcher, Object... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(launcher.toString()));
		for (Object argument : arguments) {
			command.add(argument.toString());
		}
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.home.resolve("..").normalize().toFile());
		Map<String, String> variables = builder.environment();
		variables.keySet().removeIf((name) -> name.startsWith("SPRING_") || name.startsWith("BAYAN_"));
		variables.putAll(variables());
		return new Running(builder.start());
	}

	/** A command that goes on. */
	public static final class Running {

		private final Process process;

		private final CompletableFuture<String> out;

		private final CompletableFuture<String> err;

		private Running(Process process) {
			this.process = process;
			this.out = read(process.getInputStream());
			this.err = read(process.getErrorStream());
		}

		public Process process() {
			return this.process;
		}

		public Result end() throws InterruptedException, ExecutionException {
			if (!this.process.waitFor(5, TimeUnit.MINUTES)) {
				this.process.destroyForcibly();
				throw new AssertionError("did not end within 5 minutes: " + this.out.get() + this.err.get());
			}
			return new Result(this.process.exitValue(), this.out.get(), this.err.get());
		}

		private static CompletableFuture<String> read(java.io.InputStream stream) {
			return CompletableFuture.supplyAsync(() -> {
				try {
					return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
				}
				catch (IOException ex) {
					return "";
				}
			}, (task) -> Thread.ofPlatform().daemon().start(task));
		}

	}

	/** What a command printed and ended with. */
	public record Result(int exitCode, String out, String err) {

	}

}
