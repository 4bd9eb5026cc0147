package org.bayan.domain.activity;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ActivityReferenceTests {

	private static final String REMOVED = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
			+ "\u2060\u2061\u2062\u2063\u2064\u2065\u2066\u2067\u2068\u2069\ufeff";

	private static final String WHITE = "\t\n\u000b\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
			+ "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

	@Test
	void everyCharacterOfTheListIsRemovedAndNoOther() {
		for (char c : REMOVED.toCharArray()) {
			assertThat(ActivityReference.folded("A" + c + "1")).as("%04x", (int) c).isEqualTo("A1");
			assertThat(ActivityReference.folded(c + "A1" + c)).isEqualTo("A1");
		}
		for (int c = 0x21; c < 0xffff; c++) {
			String one = "A" + (char) c + "1";
			boolean listed = REMOVED.indexOf(c) >= 0 || WHITE.indexOf(c) >= 0 || Character.isSurrogate((char) c);
			if (!listed) {
				assertThat(ActivityReference.folded(one)).as("%04x", c)
					.isEqualTo(Normalizer.normalize(one, Normalizer.Form.NFKC));
			}
		}
	}

	@Test
	void everyRunOfWhiteSpaceIsOneSpaceAndNoneStandsAtTheEnds() {
		for (char c : WHITE.toCharArray()) {
			assertThat(ActivityReference.folded("A" + c + "1")).as("%04x", (int) c).isEqualTo("A 1");
		}
		assertThat(ActivityReference.folded(WHITE + "A" + WHITE + "1" + WHITE)).isEqualTo("A 1");
		assertThat(ActivityReference.folded("A \u200b 1")).isEqualTo("A 1");
		assertThat(ActivityReference.folded("\ufeff \u00a0")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Fe\u0300s-1, F\u00e8s-1", "\ufee31, \u06451", "\uff21\uff11, A1", "\u00bd, 1\u20442",
			"\ufefb, \u0644\u0627", "\u00a8, '\u0308'", "X\u20131, X\u20131", "\u0663, \u0663", "a, a", "A, A",
			"\ud835\udc00, A" })
	void looksThatAComputerMakesAreOneLetterAndOthersStay(String written, String folded) {
		assertThat(ActivityReference.folded(written)).isEqualTo(folded);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ICESCO-2017-0001", "R 1", "~!", "" })
	void aPlainReferenceIsGivenBackAsItIs(String reference) {
		assertThat(ActivityReference.folded(reference)).isSameAs(reference);
	}

	@ParameterizedTest
	@ValueSource(strings = { " A", "A ", "A  1", "A\t1", " \u0300x", "\u00a8 \u00a8", "\ufdfa\u200b", "e\u00ad\u0301" })
	void theFoldedFormFoldsToItself(String written) {
		String folded = ActivityReference.folded(written);
		assertThat(ActivityReference.folded(folded)).isEqualTo(folded);
	}

	@ParameterizedTest
	@CsvSource({ "R 1, R 1", "R\u00a01, R<U+00A0>1", "'R  1', R <U+0020>1", "Fe\u0300s-1, Fe<U+0300>s-1",
			"F\u00e8s-1, F\u00e8s-1", "\ufee31, <U+FEE3>1", "A\u200b1, A<U+200B>1", "'A ', A<U+0020>",
			"\ud835\udc001, <U+1D400>1" })
	void whatCannotBeSeenIsSpeltOut(String reference, String spelt) {
		assertThat(ActivityReference.spelt(reference)).isEqualTo(spelt);
	}

}
