package org.bayan.web.page;

import org.bayan.db.change.Changes;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether the program and its database answer; nothing else, as anybody may ask. */
@Controller
class HealthController {

	private final Changes changes;

	HealthController(Changes changes) {
		this.changes = changes;
	}

	@GetMapping("/actuator/health")
	ResponseEntity<String> health() {
		// fails with 503 where the database does not answer
		this.changes.latest();
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body("{\"status\":\"UP\"}");
	}

}
