package org.bayan.web.account;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.Session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class ThrottledSessionRepositoryTests {

	private static final Instant NOW = Instant.now();

	private final Map<String, Session> kept = new HashMap<>();

	private final ThrottledSessionRepository<MapSession> sessions = new ThrottledSessionRepository<>(
			new MapSessionRepository(this.kept));

	@Test
	void anAccessIsWrittenDownOnceAMinute() {
		ThrottledSessionRepository.ThrottledSession<MapSession> session = this.sessions.createSession();
		session.setLastAccessedTime(NOW.plusSeconds(100));
		assertThat(session.getLastAccessedTime()).isEqualTo(NOW.plusSeconds(100));
		session.setLastAccessedTime(NOW.plusSeconds(159));
		assertThat(session.getLastAccessedTime()).isEqualTo(NOW.plusSeconds(100));
		session.setLastAccessedTime(NOW.plusSeconds(160));
		assertThat(session.getLastAccessedTime()).isEqualTo(NOW.plusSeconds(160));
	}

	@Test
	void whatASessionHoldsIsWrittenAtOnce() {
		ThrottledSessionRepository.ThrottledSession<MapSession> session = this.sessions.createSession();
		session.setAttribute("account", "amina");
		this.sessions.save(session);
		ThrottledSessionRepository.ThrottledSession<MapSession> found = requireNonNull(
				this.sessions.findById(session.getId()));
		assertThat(found.<String>getAttribute("account")).isEqualTo("amina");
		this.sessions.deleteById(session.getId());
		assertThat(this.sessions.findById(session.getId())).isNull();
	}

	@Test
	void aSessionThatIsNotUsedEnds() {
		ThrottledSessionRepository.ThrottledSession<MapSession> session = this.sessions.createSession();
		session.setMaxInactiveInterval(Duration.ofHours(8));
		session.setLastAccessedTime(NOW.minus(Duration.ofHours(9)));
		this.sessions.save(session);
		assertThat(this.sessions.findById(session.getId())).isNull();
	}

}
