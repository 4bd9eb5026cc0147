package org.bayan.web.login;

import java.net.URI;
import java.net.URISyntaxException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.account.Account;
import org.bayan.domain.language.Language;
import org.bayan.web.account.SessionAccounts;
import org.bayan.web.page.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page on which people sign in, and signing out. */
@Controller
class LoginController {

	private static final int LONGEST_ADDRESS = 4_000;

	private final SignIn signIn;

	private final SessionAccounts sessions;

	private final CsrfTokenRepository csrfTokens;

	LoginController(SignIn signIn, SessionAccounts sessions, CsrfTokenRepository csrfTokens) {
		this.signIn = signIn;
		this.sessions = sessions;
		this.csrfTokens = csrfTokens;
	}

	@GetMapping("/login")
	String page(@RequestParam(required = false) @Nullable String next, HttpServletRequest request, Model model) {
		if (SessionAccounts.of(request) != null) {
			return "redirect:" + local(next);
		}
		return show(next, "", null, model);
	}

	@PostMapping("/login")
	String signIn(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String password,
			@RequestParam(required = false) @Nullable String next,
			@RequestParam(required = false) @Nullable String lang, @ModelAttribute("page") Page page,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Language language = (lang != null) ? Language.ofCode(lang) : null;
		return switch (this.signIn.attempt(name, password, ClientAddress.of(request), language)) {
			case SignIn.Outcome.Accepted accepted -> {
				this.sessions.begin(accepted.account(), request);
				this.csrfTokens.saveToken(null, request, response);
				yield "redirect:" + inLanguage(local(next), language);
			}
			case SignIn.Outcome.Refused refused -> {
				response.setStatus(HttpStatus.UNAUTHORIZED.value());
				yield show(next, name, page.t().get("web.login.refused"), model);
			}
			case SignIn.Outcome.Throttled throttled ->
				show(next, name, PasswordController.throttled(throttled.remaining(), page.t(), response), model);
		};
	}

	@PostMapping("/logout")
	String signOut(HttpServletRequest request, HttpServletResponse response, @ModelAttribute("page") Page page) {
		Account account = SessionAccounts.of(request);
		if (account != null) {
			this.signIn.signOut(account, ClientAddress.of(request));
		}
		this.sessions.end(request);
		this.csrfTokens.saveToken(null, request, response);
		return "redirect:/login?lang=" + page.language();
	}

	private static String show(@Nullable String next, String name, @Nullable String error, Model model) {
		model.addAttribute("next", (next != null) ? local(next) : null);
		model.addAttribute("name", name);
		model.addAttribute("error", error);
		return "login";
	}

	/** An address of this program only: nobody is led elsewhere by a link to us. */
	static String local(@Nullable String address) {
		if (address == null || address.length() > LONGEST_ADDRESS || !address.startsWith("/")
				|| address.startsWith("//") || address.indexOf('\\') >= 0) {
			return "/";
		}
		try {
			URI uri = new URI(address);
			return (uri.getHost() == null && uri.getScheme() == null && !uri.getPath().startsWith("/login")) ? address
					: "/";
		}
		catch (URISyntaxException ex) {
			return "/";
		}
	}

	private static String inLanguage(String address, @Nullable Language language) {
		return (language == null) ? address
				: UriComponentsBuilder.fromUriString(address)
					.replaceQueryParam("lang", language.code())
					.build()
					.toUriString();
	}

}
