package org.bayan.db.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.bayan.db.TestDatabase;
import org.bayan.db.record.RecordFilter;
import org.bayan.db.record.RecordOrder;
import org.bayan.db.request.Request.State;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.RegisterExtension;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How requests wait, are worked on by one worker at a time, end and are forgotten. */
class RequestsIntegrationTests {

	private static final TestDatabase database = new TestDatabase();

	@RegisterExtension
	private static final Extension undone = database.eachTestUndone();

	private static final RequestedOutput PUBLICATION = new RequestedOutput.Publication(Period.parse("2025-05"), 7);

	private static final RequestedOutput REPORT = new RequestedOutput.Report(Period.parse("2025-Q2"), new Place("MAR"),
			SectorScope.NONE, LocalDate.of(2025, 7, 1), List.of(Language.FR, Language.AR), List.of("xlsx", "png"));

	private static final RequestedOutput LIST = new RequestedOutput.Listing(
			new RecordFilter(Measure.HOSTED, null, Place.ofGroup("ARB"), new SectorScope("EDU"), ActivityType.VISIT,
					ActivityStatus.ONGOING, "a \"b\"", 12,
					new RecordFilter.Detail("MAR", "Rabat", "UNESCO", LocalDate.of(2025, 7, 2),
							new Range(Period.parse("2024"), Period.parse("2025")), null)),
			RecordOrder.TITLE, List.of("activity_ref", "title"), Language.AR, "csv", "نطاق", null);

	private final Requests requests = new Requests(database.dsl());

	private UUID ask(String account, RequestedOutput output) {
		return database.get(() -> this.requests.add(account, null, output)).orElseThrow().id();
	}

	private Request found(UUID id) {
		return this.requests.find(id, "ann").orElseThrow();
	}

	private int begun(UUID id) {
		return this.requests.begin(id).orElseThrow();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void whatIsToBeMadeIsReadAsItWasAsked() {
		for (RequestedOutput output : List.of(PUBLICATION, REPORT, LIST)) {
			UUID id = ask("ann", output);
			assertThat(found(id).output()).isEqualTo(output);
			assertThat(found(id).state()).isEqualTo(State.WAITING);
			assertThat(found(id).total()).isNull();
		}
	}

	@Test
	void nobodyElseSeesARequest() {
		UUID first = ask("ann", REPORT);
		UUID second = ask("ann", LIST);
		assertThat(this.requests.find(first, "bob")).isEmpty();
		assertThat(this.requests.of("ann")).extracting(Request::id).containsExactly(second, first);
		assertThat(this.requests.of("bob")).isEmpty();
	}

	@Test
	void oneUserHasFiveOpenAndAllHaveForty() {
		for (int i = 0; i < 5; i++) {
			ask("ann", REPORT);
		}
		UUID sixth = ask("bob", REPORT);
		assertThat(database.get(() -> this.requests.add("ann", null, REPORT))).isEmpty();
		this.requests.done(sixth, begun(sixth), null);
		for (int i = 0; i < 35; i++) {
			ask("user " + i, REPORT);
		}
		assertThat(database.get(() -> this.requests.add("bob", null, REPORT))).isEmpty();
		UUID any = this.requests.of("user 3").getFirst().id();
		this.requests.fail(any, begun(any), "timeout");
		assertThat(database.get(() -> this.requests.add("bob", null, REPORT))).isPresent();
	}

	@Test
	void whoBeginsLaterTakesTheRequestFromWhoBeganBefore() {
		UUID id = ask("ann", REPORT);
		int first = begun(id);
		assertThat(this.requests.addFile(id, first, Language.FR, "old.csv", bytes("old"))).isTrue();
		int second = begun(id);
		assertThat(second).isEqualTo(first + 1);
		assertThat(this.requests.files(id)).isEmpty();
		assertThat(this.requests.find(id, first)).isEmpty();
		assertThat(this.requests.expect(id, first, 9)).isFalse();
		assertThat(this.requests.addFile(id, first, Language.FR, "a.csv", bytes("a"))).isFalse();
		assertThat(this.requests.beginFile(id, first, Language.FR, "a.csv")).isFalse();
		assertThat(this.requests.addPiece(id, first, Language.FR, "a.csv", bytes("a"))).isFalse();
		assertThat(this.requests.progress(id, first, 5)).isFalse();
		assertThat(this.requests.done(id, first, null)).isFalse();
		this.requests.fail(id, first, "timeout");
		this.requests.giveBack(id, first);
		assertThat(this.requests.files(id)).isEmpty();
		assertThat(found(id).state()).isEqualTo(State.RUNNING);
		assertThat(found(id).done()).isZero();
		assertThat(this.requests.done(id, second, null)).isTrue();
		assertThat(this.requests.begin(id)).isEmpty();
	}

	@Test
	void aRequestWhoseWorkersDiedIsGivenUpAtTheFifth() {
		UUID id = ask("ann", REPORT);
		for (int attempt = 1; attempt <= Requests.MOST_ATTEMPTS; attempt++) {
			assertThat(this.requests.begin(id)).contains(attempt);
		}
		assertThat(this.requests.begin(id)).isEmpty();
		assertThat(found(id).state()).isEqualTo(State.FAILED);
		assertThat(found(id).failure()).isEqualTo("unexpected");
		assertThat(found(id).expiresAt()).isAfter(found(id).endedAt());
	}

	@Test
	void anAttemptThatIsGivenBackDoesNotCount() {
		UUID id = ask("ann", REPORT);
		for (int time = 0; time < 9; time++) {
			int attempt = begun(id);
			assertThat(attempt).isEqualTo(1);
			this.requests.giveBack(id, attempt);
			assertThat(found(id).state()).isEqualTo(State.WAITING);
		}
	}

	@Test
	void filesStandInTheOrderInWhichTheyWereMade() {
		UUID id = ask("ann", REPORT);
		int attempt = begun(id);
		this.requests.expect(id, attempt, 2);
		this.requests.addFile(id, attempt, Language.FR, "z.csv", bytes("é"));
		this.requests.addFile(id, attempt, Language.AR, "a.csv", bytes("abc"));
		RequestFile first = new RequestFile(Language.FR, "z.csv", 2);
		assertThat(this.requests.files(id)).containsExactly(first, new RequestFile(Language.AR, "a.csv", 3));
		assertThat(found(id).done()).isEqualTo(2);
		assertThat(found(id).total()).isEqualTo(2);
		assertThat(this.requests.file(found(id), Language.FR, "z.csv")).isEmpty();
		this.requests.done(id, attempt, null);
		assertThat(this.requests.file(found(id), Language.FR, "z.csv")).contains(first);
		assertThat(this.requests.file(found(id), Language.AR, "z.csv")).isEmpty();
	}

	@Test
	void aFileComesInPiecesAndIsSentWhole() throws IOException {
		UUID id = ask("ann", LIST);
		int attempt = begun(id);
		this.requests.beginFile(id, attempt, Language.AR, "list.csv");
		for (String piece : List.of("ab", "", "cde")) {
			this.requests.addPiece(id, attempt, Language.AR, "list.csv", bytes(piece));
		}
		this.requests.progress(id, attempt, 3);
		assertThat(found(id).done()).isEqualTo(3);
		RequestFile file = this.requests.files(id).getFirst();
		assertThat(file.bytes()).isEqualTo(5);
		ByteArrayOutputStream sent = new ByteArrayOutputStream();
		this.requests.copy(id, file, sent);
		assertThat(sent).hasToString("abcde");
		this.requests.fail(id, attempt, "timeout");
		assertThat(this.requests.files(id)).isEmpty();
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> this.requests.copy(id, file, new ByteArrayOutputStream()))
			.withMessage("list.csv was forgotten while it was sent");
	}

	@Test
	void whatCameOfAPublicationIsKept() {
		UUID id = ask("ann", PUBLICATION);
		this.requests.done(id, begun(id), new Request.Outcome(3, true, 12));
		assertThat(found(id).outcome()).isEqualTo(new Request.Outcome(3, true, 12));
		assertThat(found(id).state()).isEqualTo(State.DONE);
		assertThat(Duration.between(found(id).endedAt(), found(id).expiresAt()).toHours()).isBetween(167L, 168L);
	}

	@Test
	void publicationsAndListsTakeTurnsAndReportsDoNot() {
		UUID list = ask("ann", LIST);
		begun(list);
		UUID other = ask("bob", LIST);
		UUID publication = ask("bob", PUBLICATION);
		assertThat(waits(other)).isFalse();
		database.dsl()
			.execute("insert into operations.scheduled_task (task_name, task_instance, execution_time, picked, version)"
					+ " values ('request', ?, now(), true, 1)", list.toString());
		assertThat(waits(other)).isTrue();
		assertThat(waits(list)).isFalse();
		assertThat(waits(publication)).isFalse();
		UUID report = ask("ann", REPORT);
		database.dsl()
			.execute("update operations.request set kind = 'report', period = '2025', list = null, state ="
					+ " 'running' where request_id = ?", list);
		assertThat(waits(report)).isFalse();
	}

	private boolean waits(UUID id) {
		return database.get(() -> this.requests.waits(id));
	}

	@Test
	void whatHasExpiredAndTheOldestFilesBeyondTheRoomAreForgotten() {
		UUID first = ended("first", "3 minutes", "1 day");
		UUID second = ended("second", "2 minutes", "1 day");
		UUID third = ended("third", "1 minute", "1 day");
		UUID expired = ended("expired", "9 days", "-2 days");
		UUID open = ask("ann", REPORT);
		assertThat(this.requests.find(expired, "ann")).isEmpty();
		assertThat(this.requests.of("ann")).extracting(Request::id).doesNotContain(expired).hasSize(4);
		assertThat(this.requests.forget(Requests.MOST_BYTES)).isEqualTo(1);
		long room = requireNonNull(database.dsl()
			.fetchSingle("select sum(pg_column_size(content)) from operations.request_piece where request_id <> ?",
					first)
			.get(0, Long.class));
		assertThat(this.requests.forget(room)).isEqualTo(1);
		assertThat(this.requests.of("ann")).extracting(Request::id).containsExactlyInAnyOrder(second, third, open);
		assertThat(this.requests.forget(0)).isEqualTo(2);
		assertThat(this.requests.of("ann")).extracting(Request::id).containsExactly(open);
	}

	private UUID ended(String content, String ago, String expires) {
		UUID id = ask("ann", REPORT);
		int attempt = begun(id);
		this.requests.addFile(id, attempt, Language.EN, "a.csv", bytes(content));
		this.requests.done(id, attempt, null);
		database.dsl()
			.execute("update operations.request set ended_at = now() - ?::interval, expires_at = now() +"
					+ " ?::interval where request_id = ?", ago, expires, id);
		return id;
	}

	@Test
	void howTheQueueStandsIsToldWithItsOldest() {
		assertThat(this.requests.queue()).isEqualTo(new Queue(0, 0, 0, Duration.ZERO));
		UUID oldest = ask("ann", REPORT);
		begun(oldest);
		ask("ann", LIST);
		UUID failed = ask("bob", REPORT);
		this.requests.fail(failed, begun(failed), "timeout");
		database.dsl()
			.execute("update operations.request set asked_at = now() - interval '1000 s' where request_id"
					+ " in (?, ?)", oldest, failed);
		Queue queue = this.requests.queue();
		assertThat(queue.oldest()).isBetween(Duration.ofSeconds(1_000), Duration.ofSeconds(1_100));
		assertThat(queue).isEqualTo(new Queue(1, 1, 1, queue.oldest()));
		assertThat(queue.open()).isEqualTo(2);
		assertThat(queue.stuck()).isTrue();
		assertThat(new Queue(1, 1, 1, Queue.PATIENCE).stuck()).isFalse();
	}

}
