package org.bayan.web.page;

import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page that says what went wrong, what still holds, and the way on. */
@Controller
class Errors implements ErrorController {

	/** Those with a sentence of their own. */
	private static final Set<Integer> EXPLAINED = Set.of(401, 403, 404, 405, 413, 429, 503);

	@RequestMapping("/error")
	String error(HttpServletRequest request, HttpServletResponse response, Model model) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		int code = (status instanceof Integer number) ? number : HttpStatus.NOT_FOUND.value();
		response.setStatus(code);
		model.addAttribute("status", kind(code));
		return "error";
	}

	private static String kind(int code) {
		if (EXPLAINED.contains(code)) {
			return Integer.toString(code);
		}
		return (code < 500) ? "400" : "500";
	}

}
