package org.bayan.web.dashboard;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The overview. */
@Controller
class DashboardController {

	@GetMapping("/")
	String page() {
		return "dashboard";
	}

}
