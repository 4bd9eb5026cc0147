package org.bayan.web.login;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.account.Account;
import org.bayan.reporting.text.Texts;
import org.bayan.web.account.SessionAccounts;
import org.bayan.web.page.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import static java.util.Objects.requireNonNull;

/**
 * The two pages on which people choose a password: their own account's, and that of a
 * link. What a link holds stands behind the # of its address, which no browser sends and
 * nothing logs; a script writes it into the form, or whoever has none copies it.
 */
@Controller
class PasswordController {

	private final ChosenPasswords passwords;

	private final SessionAccounts sessions;

	PasswordController(ChosenPasswords passwords, SessionAccounts sessions) {
		this.passwords = passwords;
		this.sessions = sessions;
	}

	@GetMapping("/account")
	String own(@ModelAttribute("page") Page page, Model model) {
		return show(page, requireNonNull(page.account()).name(), "", model);
	}

	@PostMapping("/account")
	String change(@RequestParam(name = "present-password", defaultValue = "") String present,
			@RequestParam(name = "password", defaultValue = "") String chosen,
			@RequestParam(name = "repeated-password", defaultValue = "") String repeated,
			@ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, Model model) {
		Account account = requireNonNull(page.account());
		ChosenPasswords.Outcome outcome = chosen.equals(repeated)
				? this.passwords.change(account, present, chosen, ClientAddress.of(request)) : null;
		if (outcome instanceof ChosenPasswords.Outcome.Changed changed) {
			this.sessions.begin(changed.account(), request);
			model.addAttribute("done", page.t().get("web.password.changed"));
		}
		else {
			model.addAttribute("error", error(outcome, "web.password.refused", page.t(), response));
		}
		return show(page, account.name(), "", model);
	}

	@GetMapping("/password")
	String link(@ModelAttribute("page") Page page, Model model) {
		return show(page, "", "", model);
	}

	@PostMapping("/password")
	String byLink(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String code,
			@RequestParam(name = "password", defaultValue = "") String chosen,
			@RequestParam(name = "repeated-password", defaultValue = "") String repeated,
			@ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, Model model) {
		ChosenPasswords.Outcome outcome = chosen.equals(repeated)
				? this.passwords.byLink(name, code.strip(), chosen, ClientAddress.of(request)) : null;
		if (outcome instanceof ChosenPasswords.Outcome.Changed) {
			model.addAttribute("done", page.t().get("web.password.set"));
		}
		else {
			model.addAttribute("error", error(outcome, "web.password.no-link", page.t(), response));
		}
		return show(page, name, code, model);
	}

	private static String show(Page page, String name, String code, Model model) {
		model.addAttribute("own", page.path().equals("/account"));
		model.addAttribute("name", name);
		model.addAttribute("code", code);
		return "password";
	}

	/**
	 * Why there is no new password.
	 * @param outcome null: it was written differently twice
	 */
	private static String error(ChosenPasswords.@Nullable Outcome outcome, String refused, Texts texts,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.BAD_REQUEST.value());
		return switch (outcome) {
			case null -> texts.get("web.password.differ");
			case ChosenPasswords.Outcome.Unfit unfit -> unfit.fault().sentence(texts);
			case ChosenPasswords.Outcome.Throttled throttled -> throttled(throttled.remaining(), texts, response);
			default -> texts.get(refused);
		};
	}

	/** The sentence for who tried too often, which its answer says to programs, too. */
	static String throttled(Duration wait, Texts texts, HttpServletResponse response) {
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
		return texts.get("web.login.throttled", "n", wait.plusSeconds(59).toMinutes());
	}

}
