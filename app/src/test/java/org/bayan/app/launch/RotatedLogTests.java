package org.bayan.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RotatedLogTests {

	private static final int LARGEST = 1_000;

	private final LoggerContext context = new LoggerContext();

	private final RotatedLog log = new RotatedLog(LARGEST);

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void start() {
		this.context.setMDCAdapter(new LogbackMDCAdapter());
		PatternLayoutEncoder encoder = new PatternLayoutEncoder();
		encoder.setContext(this.context);
		encoder.setPattern("%msg%n");
		encoder.start();
		this.file = this.folder.resolve("bayan.log");
		this.log.setContext(this.context);
		this.log.setFile(this.file.toString());
		this.log.setEncoder(encoder);
		this.log.start();
	}

	@Test
	void fiveFilesAreKeptHoweverMuchIsWritten() throws IOException {
		for (int i = 0; i < 1_000; i++) {
			write(Level.INFO, "entry %04d".formatted(i), 0);
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			List<Path> sorted = files.sorted().toList();
			assertThat(sorted).extracting((path) -> path.getFileName().toString())
				.containsExactly("bayan.log", "bayan.log.1", "bayan.log.2", "bayan.log.3", "bayan.log.4");
			for (Path path : sorted) {
				assertThat(Files.size(path)).isLessThanOrEqualTo(LARGEST + 11);
			}
		}
		assertThat(Files.readAllLines(this.file)).last().isEqualTo("entry 0999");
		// 92 entries of 11 bytes are the first above 1,000
		assertThat(Files.readAllLines(this.folder.resolve("bayan.log.1"))).hasSize(91);
	}

	@Test
	void itGoesOnInTheNewFileAfterAnotherProcessSetTheOldOneAside() throws IOException {
		write(Level.INFO, "before", 0);
		Files.move(this.file, this.folder.resolve("bayan.log.1"));
		write(Level.INFO, "after", 0);
		assertThat(Files.readAllLines(this.file)).containsExactly("after");
	}

	@Test
	void twentyWarningsOfAKindAreWrittenAMinuteAndTheOthersCounted() throws IOException {
		for (int i = 0; i < 70; i++) {
			write(Level.WARN, "w", 0);
		}
		write(Level.INFO, "told", 0);
		write(Level.ERROR, "next", 60_000);
		List<String> lines = Files.readAllLines(this.file);
		assertThat(lines).hasSize(23)
			.startsWith("w")
			.containsSubsequence("told", "50 more of these are left out here", "next");
	}

	private void write(Level level, String message, long millis) {
		LoggingEvent event = new LoggingEvent("", this.context.getLogger("some"), level, message, null, null);
		event.setInstant(java.time.Instant.ofEpochMilli(millis));
		this.log.doAppend(event);
	}

}
