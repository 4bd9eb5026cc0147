package org.bayan.db.request;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.bayan.db.TestDatabase;
import org.bayan.domain.period.Period;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two transactions that ask, and two that begin, at once. */
class RequestsAtOnceIntegrationTests {

	private final TestDatabase database = new TestDatabase();

	private final Requests requests = new Requests(this.database.dsl());

	private boolean asked(double seconds) {
		return this.database.get(() -> {
			boolean added = this.requests.add("ann", null, new RequestedOutput.Publication(Period.parse("2025-05"), 1))
				.isPresent();
			this.database.dsl().execute("select pg_sleep(?)", seconds);
			return added;
		});
	}

	private static <T> List<T> both(Callable<T> work) throws Exception {
		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			var done = both.invokeAll(List.of(work, work));
			return List.of(done.getFirst().get(), done.getLast().get());
		}
	}

	@Test
	void twoAreNotBothTheLastThatIsLetIn() throws Exception {
		for (int i = 1; i < Requests.PER_ACCOUNT; i++) {
			assertThat(asked(0)).isTrue();
		}
		assertThat(both(() -> asked(0.1))).containsExactlyInAnyOrder(true, false);
	}

	@Test
	void twoWorkersThatBeginOneRequestHaveDifferentAttemptsOfWhichOneHolds() throws Exception {
		asked(0);
		Request request = this.requests.of("ann").getFirst();
		List<Integer> attempts = both(() -> this.database.get(() -> this.requests.begin(request.id()).orElseThrow()));
		assertThat(attempts).containsExactlyInAnyOrder(1, 2);
		assertThat(this.requests.find(request.id(), 1)).isEmpty();
		assertThat(this.requests.find(request.id(), 2)).isPresent();
	}

}
