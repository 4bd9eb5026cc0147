package org.bayan.app.postgres;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A program of its own for tests: joins the server of the home it is given, says so, and
 * leaves when its input ends.
 */
final class JoiningProgram {

	private JoiningProgram() {
	}

	public static void main(String[] arguments) throws IOException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.join(Path.of(arguments[0]))) {
			System.out.println("joined " + postgres.jdbcUrl());
			while (System.in.read() >= 0) {
				continue;
			}
		}
		catch (PostgresUnavailableException ex) {
			System.out.println("refused " + ex.getMessage());
		}
	}

}
