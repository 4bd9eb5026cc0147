package org.bayan.db.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.bayan.db.TestDatabase;
import org.bayan.db.activity.Merged;
import org.bayan.db.intake.IntakeFile.State;
import org.bayan.domain.intake.Reason;
import org.bayan.domain.intake.RowNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Files as they are received, and what becomes of them. */
class IntakeFilesIntegrationTests {

	private static final TestDatabase database = new TestDatabase();

	private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");

	private final IntakeFiles files = new IntakeFiles(database.dsl());

	@TempDir
	private Path folder;

	private long store(String content, boolean dryRun) {
		try {
			return store(Files.writeString(this.folder.resolve("a.csv"), content), dryRun);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private long store(Path file, boolean dryRun) {
		try {
			return this.files.store(file, "liste.csv", dryRun, NOON);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private IntakeFile found(long number) {
		return this.files.find(number).orElseThrow();
	}

	/** The sum of abc, as {@code sha256sum} gives it. */
	@Test
	void aFileIsStoredAsItCame() {
		database.undone(() -> {
			IntakeFile file = found(store("abc", false));
			assertThat(file.name()).isEqualTo("liste.csv");
			assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
			assertThat(file.byteSize()).isEqualTo(3);
			assertThat(file.receivedAt()).isEqualTo(NOON);
			assertThat(file.state()).isEqualTo(State.STORED);
			assertThat(file.rowNames()).isEqualTo(RowNames.NUMBERS);
			assertThat(file.change()).isNull();
		});
	}

	@Test
	void aFileOfSeveralPartsIsGivenBackByteByByte() throws IOException {
		byte[] bytes = new byte[(2 << 20) + 5];
		new Random(7).nextBytes(bytes);
		Path file = Files.write(this.folder.resolve("large"), bytes);
		long number = database.get(() -> store(file, false));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.files.copy(number, out);
		assertThat(out.toByteArray()).isEqualTo(bytes);
		database.dsl().execute("delete from intake.file where file_id = ?", number);
	}

	@Test
	void theSameBytesAreStoredOnceWhileTheyWait() {
		database.undone(() -> {
			long first = store("abc", false);
			assertThat(store("abc", false)).isEqualTo(first);
			long look = store("abc", true);
			assertThat(look).isNotEqualTo(first);
			assertThat(store("abc", true)).isEqualTo(look);
			assertThat(store("abd", false)).isNotIn(first, look);
			this.files.done(first, new Merged(0, 0, 0), 0, 0, null, null);
			assertThat(store("abc", false)).isNotIn(first, look);
		});
	}

	@Test
	void twoThatSendTheSameBytesAtOnceGetOneNumber() throws Exception {
		Path file = Files.writeString(this.folder.resolve("a.csv"), "at once");
		Callable<Long> sending = () -> database.get(() -> {
			long number = store(file, false);
			database.dsl().execute("select pg_sleep(0.1)");
			return number;
		});
		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			List<Future<Long>> sent = both.invokeAll(List.of(sending, sending));
			assertThat(sent.getFirst().get()).isEqualTo(sent.getLast().get());
		}
		database.dsl().execute("delete from intake.file");
	}

	@Test
	void filesWaitInTheOrderInWhichTheyCame() {
		database.undone(() -> {
			long first = store("1", false);
			long second = store("2", true);
			long third = store("3", false);
			assertThat(this.files.waiting()).extracting(IntakeFile::number).containsExactly(first, second, third);
			this.files.failed(first, "file.empty", List.of("1"));
			this.files.done(second, new Merged(0, 0, 0), 0, 0, null, null);
			assertThat(this.files.waiting()).extracting(IntakeFile::number).containsExactly(third);
			assertThat(this.files.newest(2)).extracting(IntakeFile::number).containsExactly(third, second);
		});
	}

	@Test
	void allRowsOfAFileAreTold() {
		database.undone(() -> {
			long number = store("abc", false);
			this.files.opened(number, List.of("colour"), new RowNames(List.of("May", "June")), List.of("Notes"));
			this.files.done(number, new Merged(5, 4, 3), 2, 1, 9L, 8L);
			IntakeFile file = found(number);
			assertThat(file.state()).isEqualTo(State.DONE);
			assertThat(List.of(file.read(), file.added(), file.changed(), file.unchanged(), file.rejected()))
				.containsExactly(15L, 5L, 4L, 5L, 1L);
			assertThat(file.change()).isEqualTo(9);
			assertThat(file.sameAs()).isEqualTo(8);
			assertThat(file.unknownColumns()).containsExactly("colour");
			assertThat(file.rowNames().of(10_000_012)).isEqualTo("June!12");
			assertThat(file.sheetsNotRead()).containsExactly("Notes");
		});
	}

	@Test
	void onlyAFileThatFailedIsTriedAgainFromTheBeginning() {
		database.undone(() -> {
			long number = store("abc", false);
			assertThat(this.files.retry(number)).isFalse();
			this.files.tried(number);
			this.files.tried(number);
			this.files.notTried(number);
			assertThat(this.files.tries(number)).isEqualTo(1);
			this.files.failed(number, "file.empty", List.of("x"));
			assertThat(found(number).state()).isEqualTo(State.FAILED);
			assertThat(found(number).errorKey()).isEqualTo("file.empty");
			assertThat(found(number).errorArguments()).containsExactly("x");
			assertThat(this.files.retry(number)).isTrue();
			assertThat(this.files.tries(number)).isZero();
			assertThat(found(number).errorKey()).isNull();
			assertThat(found(number).errorArguments()).isEmpty();
			assertThat(this.files.waiting()).hasSize(1);
			assertThat(this.files.tries(number + 1)).isZero();
		});
	}

	@Test
	void ofALookItIsKeptThatItWasTakenAndNothingElse() {
		database.undone(() -> {
			long number = store("abc", true);
			long other = store("abd", true);
			RejectedRows rejected = new RejectedRows(database.dsl());
			List.of(number, other)
				.forEach((file) -> rejected.add(file, List.of(new RejectedRow(2, null, UUID.randomUUID(), null, null,
						Reason.BAD_DATE.code(), List.of(), List.of()))));
			this.files.done(number, new Merged(1, 0, 0), 0, 1, null, null);
			this.files.forget(number);
			assertThat(found(number).added()).isEqualTo(1);
			assertThat(rejected.count(number)).isZero();
			assertThat(rejected.count(other)).isEqualTo(1);
			assertThat(copied(number)).isEmpty();
			assertThat(copied(other)).isEqualTo("abd");
		});
	}

	private String copied(long number) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			this.files.copy(number, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toString(StandardCharsets.UTF_8);
	}

}
