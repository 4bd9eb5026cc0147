package org.bayan.domain.activity;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SharesTests {

	@Test
	void theFirstOfEqualSharesTakeTheRemainder() {
		assertThat(Shares.equal(List.of("EDU", "CUL", "SCI")).basisPoints()).containsExactly(3334, 3333, 3333);
		assertThat(Shares.equal(List.of("A", "B", "C", "D", "E", "F", "G")).basisPoints()).containsExactly(1429, 1429,
				1429, 1429, 1428, 1428, 1428);
		assertThat(Shares.equal(List.of("A")).basisPoints()).containsExactly(10_000);
		assertThat(Shares.equal(List.of()).basisPoints()).isEmpty();
	}

	@Test
	void tenThousandCodesGetOneBasisPointEach() {
		List<String> codes = IntStream.range(0, 10_000).mapToObj(Integer::toString).toList();
		assertThat(Shares.equal(codes).basisPoints()).isEqualTo(Collections.nCopies(10_000, 1));
	}

	@Test
	void sharesThatMakeNoWholeAreRefused() {
		List<String> codes = List.of("A", "B");
		assertThatIllegalArgumentException().isThrownBy(() -> Shares.stated(codes, List.of(5_000, 4_999)));
		assertThatIllegalArgumentException().isThrownBy(() -> Shares.stated(codes, List.of(10_000, 0)));
		assertThatIllegalArgumentException().isThrownBy(() -> Shares.stated(codes, List.of(10_000)));
		assertThatIllegalArgumentException().isThrownBy(() -> Shares.equal(List.of("A", "A")));
	}

}
