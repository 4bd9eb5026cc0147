package org.bayan.web.page;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice
class Frame {

	@ModelAttribute("page")
	Page page(HttpServletRequest request) {
		return Page.of(request);
	}

}
