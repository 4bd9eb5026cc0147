package org.bayan.web.page;

import java.io.ByteArrayInputStream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.ResponseEntity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** With which headers files go out: those of the program and those to take home. */
class FilesTests {

	private final StaticController files = new StaticController();

	@ParameterizedTest
	@CsvSource({ "bayan.css, text/css;charset=UTF-8", "bayan.js, text/javascript;charset=UTF-8" })
	void aTextIsPackedForWhoTakesIt(String name, String type) throws Exception {
		String served = StaticFiles.address(name).substring("/static/".length());
		ResponseEntity<byte[]> packed = this.files.file(served, "br, gzip");
		ResponseEntity<byte[]> plain = this.files.file(served, "");
		assertThat(packed.getHeaders().getFirst("Content-Encoding")).isEqualTo("gzip");
		assertThat(plain.getHeaders().getFirst("Content-Encoding")).isNull();
		assertThat(plain.getHeaders().getFirst("Vary")).as("caches keep both apart").isEqualTo("Accept-Encoding");
		assertThat(new GZIPInputStream(new ByteArrayInputStream(requireNonNull(packed.getBody()))).readAllBytes())
			.isEqualTo(plain.getBody());
		assertThat(plain.getHeaders().getFirst("Content-Type")).isEqualTo(type);
	}

	@Test
	void aNameThatSaysItsContentIsKeptForAYear() {
		String font = StaticFiles.address("NotoSans-400Regular.woff2").substring("/static/".length());
		ResponseEntity<byte[]> answer = this.files.file(font, "gzip");
		assertThat(answer.getHeaders().getCacheControl()).isEqualTo("max-age=31536000, public, immutable");
		assertThat(answer.getHeaders().getFirst("Content-Encoding")).as("it is packed already").isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "bayan.css", "bayan.000000000000.css", "..", "" })
	void whatIsNoFileIsNotFound(String name) {
		assertThat(this.files.file(name, "gzip").getStatusCode().value()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "report.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
			"trend.png, image/png", "trend.svg, image/svg+xml", "2025-05.states.csv, text/csv;charset=UTF-8",
			"all.zip, application/octet-stream", "report, application/octet-stream" })
	void aFileIsDeclaredByItsEnd(String name, String type) {
		assertThat(FileType.of(name)).hasToString(type);
	}

	@Test
	void aFileIsKeptUnderItsName() {
		assertThat(FileType.attachment("bayan-trend-2025-05-en.png"))
			.isEqualTo("attachment; filename=\"bayan-trend-2025-05-en.png\"");
		assertThat(FileType.attachment("تقرير.csv")).endsWith("filename*=UTF-8''%D8%AA%D9%82%D8%B1%D9%8A%D8%B1.csv");
	}

}
