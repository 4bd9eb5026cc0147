package org.bayan.domain.reference;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Since when a state is a member. */
class MemberStateTests {

	@Test
	void isAMemberFromTheDayOfItsAccessionOn() {
		MemberState state = joined(LocalDate.of(2025, 5, 2));
		assertThat(state.isMember(LocalDate.of(2025, 5, 1))).isFalse();
		assertThat(state.isMember(LocalDate.of(2025, 5, 2))).isTrue();
		assertThat(state.isMember(LocalDate.of(2031, 1, 1))).isTrue();
	}

	@Test
	void hasAlwaysBeenAMemberWithoutADay() {
		assertThat(joined(null).isMember(LocalDate.MIN)).isTrue();
	}

	private static MemberState joined(@Nullable LocalDate day) {
		return new MemberState("NER", "NE", new Names("Niger", "Niger", "النيجر"), "AFR", day);
	}

}
