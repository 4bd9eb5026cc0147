package org.bayan.app.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running {@link JoiningProgram}. */
final class Joined implements AutoCloseable {

	private final Process process;

	private final BufferedReader output;

	private Joined(Process process) {
		this.process = process;
		this.output = process.inputReader(StandardCharsets.UTF_8);
	}

	static Joined start(Path home) {
		return start(List.of(), System.getProperty("java.class.path"), home);
	}

	static Joined start(List<String> prefix, String classPath, Path home) {
		List<String> command = new ArrayList<>(prefix);
		command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
				"-XX:TieredStopAtLevel=1", "-cp", classPath, JoiningProgram.class.getName(), home.toString()));
		try {
			ProcessBuilder builder = new ProcessBuilder(command);
			builder.environment().put("LC_ALL", "C.UTF-8");
			return new Joined(builder.redirectErrorStream(true).start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Its first line, as soon as it has said one. */
	String answer() throws IOException {
		String line = this.output.readLine();
		return (line != null) ? line : "nothing";
	}

	/** Lets it leave and end, and gives what it still says. */
	String leave() throws IOException, InterruptedException {
		this.process.getOutputStream().close();
		String rest = new BufferedReader(new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8))
			.readLine();
		this.process.waitFor();
		return (rest != null) ? rest : "";
	}

	boolean endsWithin(int milliseconds) throws InterruptedException {
		return this.process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() throws IOException, InterruptedException {
		this.process.getOutputStream().close();
		if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
			this.process.destroyForcibly();
		}
	}

}
