package org.bayan.web.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PackedPageTests {

	/** Java's own reader compares checksum and length, too. */
	@Test
	void whatIsPutTogetherIsAFileOfGzip() throws IOException {
		Random random = new Random(7);
		for (int length : new int[] { 0, 1, 100, 8_192, 70_000, 700_000 }) {
			String before = words(random, length / 3);
			String after = words(random, length);
			PackedPage page = new PackedPage(before, after);
			for (String between : new String[] { "", "<b>Amina</b>", "أمينة — é", words(random, 20_000) }) {
				String whole = before + between + after;
				try (GZIPInputStream file = new GZIPInputStream(new ByteArrayInputStream(page.gzip(between)))) {
					assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(whole);
				}
				assertThat(new String(page.plain(between), StandardCharsets.UTF_8)).isEqualTo(whole);
			}
		}
	}

	private static String words(Random random, int length) {
		StringBuilder words = new StringBuilder();
		while (words.length() < length) {
			words.append(Integer.toString(random.nextInt(1_000), 36)).append(random.nextBoolean() ? " " : "ع");
		}
		return words.toString();
	}

}
