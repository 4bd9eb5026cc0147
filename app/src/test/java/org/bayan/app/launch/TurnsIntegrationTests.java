package org.bayan.app.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.bayan.db.record.RecordFilter;
import org.bayan.db.record.RecordOrder;
import org.bayan.db.request.Request;
import org.bayan.db.request.RequestedOutput;
import org.bayan.db.request.Requests;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests of one kind wait for each other, and those of another kind pass them. */
class TurnsIntegrationTests {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final RequestedOutput LIST = new RequestedOutput.Listing(
			new RecordFilter(null, null, Place.EVERYWHERE, SectorScope.EVERY, null, null, "", RecordFilter.NOW),
			RecordOrder.NEWEST, null, Language.EN, "csv", null, null);

	private static final RequestedOutput REPORT = new RequestedOutput.Report(Period.parse("2022"), new Place("MAR"),
			SectorScope.EVERY, null, List.of(Language.EN), List.of("csv"));

	private static ServedSample sample;

	@BeforeAll
	static void start() throws IOException {
		sample = ServedSample.start();
		sample.work();
	}

	@AfterAll
	static void stop() throws IOException {
		sample.close();
	}

	private static UUID ask(DSLContext dsl, RequestedOutput output) {
		UUID id = new Requests(dsl).add("asking", null, output).orElseThrow().id();
		dsl.execute("insert into operations.scheduled_task (task_name, task_instance, execution_time, picked, version)"
				+ " values ('request', ?, now(), false, 1)", id.toString());
		return id;
	}

	private static Request.State state(UUID id) {
		return sample.database().read((dsl) -> new Requests(dsl).find(id, "asking")).orElseThrow().state();
	}

	private static void awaitDone(UUID id) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!state(id).ended() && System.nanoTime() < end) {
			LockSupport.parkNanos(50_000_000);
		}
		assertThat(state(id)).isEqualTo(Request.State.DONE);
	}

	@Test
	void aReportPassesAListThatWaitsForAnother() {
		UUID others = sample.database().change((dsl) -> {
			UUID id = new Requests(dsl).add("writing", null, LIST).orElseThrow().id();
			new Requests(dsl).begin(id);
			dsl.execute(
					"insert into operations.scheduled_task (task_name, task_instance, execution_time, picked,"
							+ " picked_by, last_heartbeat, version)"
							+ " values ('request', ?, now(), true, 'another process', now() + interval '1 hour', 1)",
					id.toString());
			return id;
		});
		UUID list = sample.database().change((dsl) -> ask(dsl, LIST));
		UUID report = sample.database().change((dsl) -> ask(dsl, REPORT));
		awaitDone(report);
		// asked for when the list had been looked at
		UUID second = sample.database().change((dsl) -> ask(dsl, REPORT));
		awaitDone(second);
		assertThat(state(list)).isEqualTo(Request.State.WAITING);
		sample.database()
			.change((dsl) -> dsl.execute("delete from operations.scheduled_task where task_instance = ?",
					others.toString()));
		awaitDone(list);
	}

}
