package org.bayan.db.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CopyLinesTests {

	private final CopyLines lines = new CopyLines(8);

	private String written() {
		return new String(this.lines.bytes(), 0, this.lines.size(), StandardCharsets.UTF_8);
	}

	@Test
	void valuesStandAfterTabsAndNothingIsBackslashN() {
		this.lines.first(12);
		this.lines.plain(null);
		this.lines.text(null);
		this.lines.plain(true);
		this.lines.text("");
		this.lines.numbers(List.of(3334, -1));
		this.lines.texts(List.of());
		this.lines.end();
		assertThat(written()).isEqualTo("12\t\\N\t\\N\ttrue\t\t{3334,-1}\t{}\n");
	}

	@Test
	void signsOfCopyAreEscapedAndThoseOfArraysTwice() {
		this.lines.text("a\\b\tc\nd\re\"f");
		this.lines.texts(List.of("a\\b", "\t\n\r\"", "ورشة 𝄞", "é"));
		assertThat(written())
			.isEqualTo("\ta\\\\b\\tc\\nd\\re\"f\t{\"a\\\\\\\\b\",\"\\t\\n\\r\\\\\"\",\"ورشة 𝄞\",\"é\"}");
	}

	/** The sums are in the facts: they are those of {@link UUID#nameUUIDFromBytes}. */
	@Test
	void theSumIsThatOfTheLineFromAPlaceOn() {
		Random random = new Random(7);
		for (int i = 0; i < 200; i++) {
			StringBuilder text = new StringBuilder();
			random.ints(random.nextInt(50), 32, 0x700).forEach(text::appendCodePoint);
			this.lines.cutTo(0);
			this.lines.first(i);
			int start = this.lines.size();
			this.lines.text(text.toString());
			UUID sum = this.lines.sum(start, "\tP1".getBytes(StandardCharsets.UTF_8));
			String line = written().substring(start) + "\tP1";
			assertThat(sum).isEqualTo(UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8)));
		}
	}

	@Test
	void whatIsCutIsWrittenOver() {
		this.lines.first(1);
		int start = this.lines.size();
		this.lines.text("long enough to make the array grow");
		this.lines.cutTo(start);
		this.lines.text("b");
		assertThat(written()).isEqualTo("1\tb");
	}

}
