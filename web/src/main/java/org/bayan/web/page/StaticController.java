package org.bayan.web.page;

import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the static files. */
@Controller
class StaticController {

	private static final Duration YEAR = Duration.ofDays(365);

	@GetMapping("/static/{name}")
	ResponseEntity<byte[]> file(@PathVariable String name) {
		StaticFiles.StaticFile file = StaticFiles.find(name);
		if (file == null) {
			return ResponseEntity.notFound().build();
		}
		return ResponseEntity.ok()
			.cacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
			.contentType(file.type())
			.body(file.content());
	}

}
