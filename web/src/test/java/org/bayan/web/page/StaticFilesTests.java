package org.bayan.web.page;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StaticFilesTests {

	@Test
	void aServedNameSaysTheContent() {
		String address = StaticFiles.address("bayan.css");
		assertThat(address).matches("/static/bayan\\.[0-9a-f]{12}\\.css");
		assertThat(StaticFiles.find("bayan.css")).as("without its digest").isNull();
	}

	@Test
	void theStyleSheetNamesTheFontsAsTheyAreServed() {
		String sheet = new String(file("bayan.css").content(), StandardCharsets.UTF_8);
		assertThat(sheet)
			.contains(StaticFiles.address("NotoSansArabic-600SemiBold.woff2").substring("/static/".length()))
			.doesNotContain("NotoSansArabic-600SemiBold.woff2");
	}

	@Test
	void textsArePackedOnceAndFontsAreNot() throws Exception {
		StaticFiles.StaticFile script = file("bayan.js");
		assertThat(new GZIPInputStream(new ByteArrayInputStream(requireNonNull(script.packed()))).readAllBytes())
			.isEqualTo(script.content());
		assertThat(file("NotoSans-400Regular.woff2").packed()).isNull();
	}

	@Test
	void whatIsNoFileHasNoAddress() {
		assertThatIllegalArgumentException().isThrownBy(() -> StaticFiles.address("other.css"));
	}

	private static StaticFiles.StaticFile file(String name) {
		return requireNonNull(StaticFiles.find(StaticFiles.address(name).substring("/static/".length())));
	}

}
