package org.bayan.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page its frame. */
@ControllerAdvice
class Frame {

	private final OrganisationName organisation;

	Frame(OrganisationName organisation) {
		this.organisation = organisation;
	}

	@ModelAttribute("page")
	Page page(HttpServletRequest request) {
		return Page.of(request);
	}

	/** Whose figures they are, to those who are signed in. */
	@ModelAttribute("organisation")
	@Nullable String organisation(HttpServletRequest request) {
		Page page = Page.of(request);
		return (page.account() != null) ? this.organisation.in(page.language()) : null;
	}

	/**
	 * An address that asks for what does not exist: the error page with its sentence, and
	 * with the period as it was written where there is one, to correct it.
	 */
	@ExceptionHandler
	ModelAndView wrongAddress(WrongAddressException ex, HttpServletRequest request) {
		ModelAndView error = new ModelAndView("error", HttpStatus.BAD_REQUEST);
		Page page = Page.of(request);
		error.addObject("page", page);
		error.addObject("organisation", organisation(request));
		error.addObject("written", request.getMethod().equals("GET")
				&& (page.query().containsKey("from") || page.query().containsKey("to")));
		error.addObject("status", "400");
		error.addObject("sentence", ex.getMessage());
		return error;
	}

}
