package org.bayan.reporting.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists of names and grammar that lie beside the catalogue. */
final class Lists {

	private Lists() {
	}

	/**
	 * The rows of a list below its header, split at commas; no cell holds a comma.
	 * @throws IllegalStateException if the program lacks the list
	 */
	static List<List<String>> read(String file) {
		try (InputStream stream = Lists.class.getResourceAsStream(file)) {
			if (stream == null) {
				throw new IllegalStateException("no " + file + " in the program");
			}
			String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
			return text.lines().skip(1).map((line) -> List.of(line.split(",", -1))).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file, ex);
		}
	}

}
