package org.bayan.app.command;

import java.util.ArrayList;
import java.util.List;

import org.bayan.app.console.JsonLine;
import org.bayan.db.request.Queue;
import org.bayan.reporting.text.Texts;

/** How commands tell the state of what users asked for on the pages. */
final class RequestWords {

	private RequestWords() {
	}

	/** No line where nobody waits and nothing failed, and an alarm where one is stuck. */
	static List<String> of(Queue queue, Texts texts) {
		List<String> lines = new ArrayList<>();
		if (queue.open() + queue.failed() > 0) {
			lines.add(texts.get("command.requests", "waiting", queue.waiting(), "running", queue.running(), "failed",
					queue.failed()));
		}
		if (queue.stuck()) {
			lines.add(texts.get("command.requests.stuck", "n", queue.oldest().toMinutes()));
		}
		return lines;
	}

	static JsonLine json(Queue queue) {
		return new JsonLine().put("queued", queue.waiting())
			.put("running", queue.running())
			.put("failed", queue.failed())
			.put("oldest_seconds", queue.oldest().toSeconds());
	}

}
