package org.bayan.db.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.bayan.db.TestDatabase;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The numbers of changes are their order in time, and say what was known on a day. */
class ChangesIntegrationTests {

	private static final TestDatabase database = new TestDatabase();

	private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");

	/** Half an hour before midnight in Greenwich, half an hour after it in Casablanca. */
	private static final Instant NIGHT = Instant.parse("2025-06-05T23:30:00Z");

	private static final LocalDate FIFTH = LocalDate.of(2025, 6, 5);

	private final Changes changes = new Changes(database.dsl());

	@Test
	void changesAreNumberedWithoutGapsFromOne() {
		database.undone(() -> {
			assertThat(this.changes.latest()).isZero();
			assertThat(this.changes.record("setup", Instant.EPOCH, null, null)).isEqualTo(1);
			assertThat(this.changes.record("import", NIGHT, 7L, null)).isEqualTo(2);
			assertThat(this.changes.latest()).isEqualTo(2);
			assertThat(database.dsl().fetchValue("select file_id from activity.change where change_id = 2"))
				.isEqualTo(7L);
		});
	}

	@Test
	void aClockThatGoesBackStandsStill() {
		database.undone(() -> {
			this.changes.record("import", NIGHT, null, null);
			long second = this.changes.record("import", NIGHT.minusSeconds(60), null, null);
			long third = this.changes.record("import", NIGHT.plusSeconds(1), null, null);
			assertThat(this.changes.recordedAt(second)).contains(NIGHT);
			assertThat(this.changes.recordedAt(third)).contains(NIGHT.plusSeconds(1));
		});
	}

	@Test
	void aDayEndsInItsZone() {
		database.undone(() -> {
			this.changes.record("setup", Instant.EPOCH, null, null);
			this.changes.record("import", NIGHT, null, null);
			this.changes.record("import", Instant.parse("2025-06-06T00:00:00Z"), null, null);
			assertThat(this.changes.knownOn(FIFTH, CASABLANCA)).isEqualTo(1);
			assertThat(this.changes.knownOn(FIFTH, ZoneOffset.UTC)).isEqualTo(2);
			assertThat(this.changes.knownOn(FIFTH.plusDays(1), CASABLANCA)).isEqualTo(3);
			assertThat(this.changes.knownOn(LocalDate.of(1969, 12, 30), ZoneOffset.UTC)).isZero();
		});
	}

	@Test
	void theDataAreAsOfTheNewestChangeThatIsMoreThanSettingUpOrAWordOnSectors() {
		database.undone(() -> {
			this.changes.record("setup", Instant.EPOCH, null, null);
			assertThat(this.changes.recordedAt(1)).isEmpty();
			this.changes.record("import", NIGHT, null, null);
			this.changes.record("completeness", NIGHT.plusSeconds(5), null, null);
			this.changes.record("reference", NIGHT.plusSeconds(6), null, null);
			assertThat(this.changes.recordedAt(3)).contains(NIGHT);
			assertThat(this.changes.recordedAt(9)).contains(NIGHT.plusSeconds(6));
			assertThat(this.changes.recordedAt(1)).isEmpty();
		});
	}

	@Test
	void whichChangesTouchedTheListsAndWhichWereMadeByHandIsKnown() {
		database.undone(() -> {
			this.changes.record("setup", Instant.EPOCH, null, null);
			this.changes.record("import", NIGHT, null, null);
			assertThat(this.changes.areByHand()).isFalse();
			this.changes.record("withdrawal", NIGHT, null, "twice");
			assertThat(this.changes.areByHand()).isTrue();
			this.changes.record("reference", NIGHT, null, null);
			assertThat(this.changes.touchReference(0, 1)).isTrue();
			assertThat(this.changes.touchReference(1, 3)).isFalse();
			assertThat(this.changes.touchReference(3, 4)).isTrue();
			assertThat(this.changes.touchReference(4, 9)).isFalse();
		});
	}

	@Test
	void aKindThatIsNotKnownIsRefused() {
		assertThatThrownBy(() -> database.undone(() -> this.changes.record("guess", NIGHT, null, null)))
			.isInstanceOf(DataAccessException.class)
			.hasMessageContaining("change_kind_check");
	}

}
