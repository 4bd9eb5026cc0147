package org.bayan.web.report;

import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.request.RequestedOutput;
import org.bayan.db.request.Requests;
import org.bayan.web.filter.PageFilter;
import org.bayan.web.page.Page;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import static java.util.Objects.requireNonNull;

/** Asks for something and shows it among what the user asked for, or says why not. */
@Component
class RequestSubmission {

	private static final String SECONDS_TO_TRY_AGAIN = "30";

	private final RequestQueue queue;

	RequestSubmission(RequestQueue queue) {
		this.queue = queue;
	}

	/** The page that follows. */
	String ask(RequestedOutput output, PageFilter asked, Page page, HttpServletResponse response, Model model) {
		if (this.queue.ask(requireNonNull(page.account()), page, output)) {
			return "redirect:" + asked.address("/reports", page.language()) + "#mine";
		}
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_TRY_AGAIN);
		model.addAttribute("status", "429");
		model.addAttribute("sentence", page.t().get("web.request.too-many", "n", Requests.PER_ACCOUNT));
		return "error";
	}

}
