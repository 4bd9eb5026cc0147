package org.bayan.web.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions of which the last access is written down once a minute. A row written and
 * flushed to the disk at each request for the sake of a time that ends sessions after
 * hours was the slowest part of a page that is kept. Everything else is written at once;
 * a session ends up to a minute early, never late.
 *
 * @param <S> the sessions as they are kept
 */
public final class ThrottledSessionRepository<S extends Session>
		implements SessionRepository<ThrottledSessionRepository.ThrottledSession<S>> {

	private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(1);

	private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

	private final SessionRepository<S> sessions;

	public ThrottledSessionRepository(SessionRepository<S> sessions) {
		this.sessions = sessions;
	}

	@Override
	public ThrottledSession<S> createSession() {
		return new ThrottledSession<>(this.sessions.createSession());
	}

	@Override
	public void save(ThrottledSession<S> session) {
		this.sessions.save(session.kept);
	}

	@Override
	public @Nullable ThrottledSession<S> findById(String id) {
		// what anybody may write into a cookie does not get as far as the database
		S found = ID.matcher(id).matches() ? this.sessions.findById(id) : null;
		return (found != null) ? new ThrottledSession<>(found) : null;
	}

	@Override
	public void deleteById(String id) {
		this.sessions.deleteById(id);
	}

	/**
	 * One of them.
	 *
	 * @param <S> as it is kept
	 */
	public static final class ThrottledSession<S extends Session> implements Session {

		private final S kept;

		ThrottledSession(S kept) {
			this.kept = kept;
		}

		@Override
		public String getId() {
			return this.kept.getId();
		}

		@Override
		public String changeSessionId() {
			return this.kept.changeSessionId();
		}

		@Override
		public <T> @Nullable T getAttribute(String name) {
			return this.kept.getAttribute(name);
		}

		@Override
		public Set<String> getAttributeNames() {
			return this.kept.getAttributeNames();
		}

		@Override
		public void setAttribute(String name, @Nullable Object value) {
			this.kept.setAttribute(name, value);
		}

		@Override
		public void removeAttribute(String name) {
			this.kept.removeAttribute(name);
		}

		@Override
		public Instant getCreationTime() {
			return this.kept.getCreationTime();
		}

		@Override
		public void setLastAccessedTime(Instant time) {
			if (Duration.between(this.kept.getLastAccessedTime(), time).abs().compareTo(OFTEN_ENOUGH) >= 0) {
				this.kept.setLastAccessedTime(time);
			}
		}

		@Override
		public Instant getLastAccessedTime() {
			return this.kept.getLastAccessedTime();
		}

		@Override
		public void setMaxInactiveInterval(Duration interval) {
			this.kept.setMaxInactiveInterval(interval);
		}

		@Override
		public Duration getMaxInactiveInterval() {
			return this.kept.getMaxInactiveInterval();
		}

		@Override
		public boolean isExpired() {
			return this.kept.isExpired();
		}

	}

}
