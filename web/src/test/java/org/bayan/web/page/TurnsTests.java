package org.bayan.web.page;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** So much at once, and who waits too long is told so. */
class TurnsTests {

	private final Turns turns = new Turns(2, Duration.ofMillis(1));

	@Test
	void theThirdHasNoTurnUntilOneIsGivenBack() {
		assertThat(this.turns.take()).isTrue();
		assertThat(this.turns.take()).isTrue();
		assertThat(this.turns.take()).isFalse();
		this.turns.giveBack();
		assertThat(this.turns.take()).isTrue();
		assertThat(this.turns.take()).isFalse();
	}

	@Test
	void whoIsInterruptedHasNone() {
		Thread.currentThread().interrupt();
		assertThat(this.turns.take()).isFalse();
		assertThat(Thread.interrupted()).isTrue();
	}

}
