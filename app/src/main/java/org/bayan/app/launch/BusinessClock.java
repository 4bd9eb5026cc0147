package org.bayan.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * The clock of everything the business dates: facts, editions, runs. Tests replace it by
 * the setting {@code bayan.clock}: an ISO instant, at which it stands still, or
 * {@code @FILE}, whose instant is read again each time. Locks and waiting use real time.
 */
public final class BusinessClock extends Clock {

	private final Supplier<Instant> now;

	private final ZoneId zone;

	private BusinessClock(Supplier<Instant> now, ZoneId zone) {
		this.now = now;
		this.zone = zone;
	}

	static BusinessClock of(String setting, ZoneId zone) {
		if (setting.isEmpty()) {
			// PostgreSQL keeps microseconds: a moment read back must equal the one
			// written
			return new BusinessClock(() -> Instant.now().truncatedTo(ChronoUnit.MICROS), zone);
		}
		if (setting.startsWith("@")) {
			Path file = Path.of(setting.substring(1));
			BusinessClock clock = new BusinessClock(() -> read(file), zone);
			clock.instant();
			return clock;
		}
		Instant instant = parse(setting, "BAYAN_CLOCK");
		return new BusinessClock(() -> instant, zone);
	}

	@Override
	public Instant instant() {
		return this.now.get();
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new BusinessClock(this.now, zone);
	}

	private static Instant read(Path file) {
		try {
			return parse(Files.readString(file).trim(), file.toString());
		}
		catch (IOException ex) {
			throw new SettingException("BAYAN_CLOCK names the file %s, which cannot be read.".formatted(file), ex);
		}
	}

	private static Instant parse(String text, String place) {
		try {
			return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
		}
		catch (DateTimeException ex) {
			throw new SettingException(
					"%s has '%s', which is not an ISO instant such as 2026-11-22T09:00:00Z.".formatted(place, text),
					ex);
		}
	}

}
