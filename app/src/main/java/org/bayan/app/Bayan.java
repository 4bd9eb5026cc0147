package org.bayan.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.bayan.app.command.Commands;
import org.bayan.app.console.Console;
import org.bayan.app.launch.Settings;

/** The program: {@code bayan COMMAND ...}. */
public final class Bayan {

	private Bayan() {
	}

	public static void main(String[] arguments) {
		Settings settings = Settings.ofProcess();
		Console console = new Console(stream(FileDescriptor.out), stream(FileDescriptor.err), settings.isWatched());
		int exitCode = new Commands(settings, console).run(arguments);
		console.out().flush();
		System.exit(exitCode);
	}

	/** Writes UTF-8 whatever the locale; what is printed is for programs too. */
	private static PrintStream stream(FileDescriptor descriptor) {
		return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
	}

}
