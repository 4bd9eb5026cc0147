package org.bayan.web.page;

import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Serves the static files. */
@Controller
class StaticController {

	private static final Duration YEAR = Duration.ofDays(365);

	@GetMapping("/static/{name}")
	ResponseEntity<byte[]> file(@PathVariable String name,
			@RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
		StaticFiles.StaticFile file = StaticFiles.find(name);
		if (file == null) {
			return ResponseEntity.notFound().build();
		}
		byte[] packed = file.packed();
		boolean gzip = packed != null && accepted.contains("gzip");
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
		if (packed != null) {
			answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		}
		if (gzip) {
			answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		return answer.cacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
			.contentType(file.type())
			.body((gzip && packed != null) ? packed : file.content());
	}

}
