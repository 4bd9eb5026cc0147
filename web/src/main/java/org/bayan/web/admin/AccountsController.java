package org.bayan.web.admin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.account.Account;
import org.bayan.db.account.Accounts;
import org.bayan.db.account.Role;
import org.bayan.db.operation.AuditEntries;
import org.bayan.reporting.text.Texts;
import org.bayan.web.account.LinkCode;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;
import org.bayan.web.page.WrongAddressException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import static java.util.Objects.requireNonNull;

/**
 * Makes and changes accounts. Each change has a page that says what would follow; only
 * the button on it does it.
 */
@Controller
class AccountsController {

	private final Accounts accounts;

	private final AuditEntries audit;

	private final Snapshot snapshot;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final ZoneId zone;

	AccountsController(Accounts accounts, AuditEntries audit, Snapshot snapshot, TransactionTemplate transaction,
			Clock clock, ZoneId zone) {
		this.accounts = accounts;
		this.audit = audit;
		this.snapshot = snapshot;
		this.transaction = transaction;
		this.clock = clock;
		this.zone = zone;
	}

	@GetMapping("/admin/accounts")
	String all(@ModelAttribute("page") Page page, Model model) {
		return list("", Role.LEADERSHIP, page, model);
	}

	/** Makes an account, and the link by which its password is chosen. */
	@PostMapping("/admin/accounts")
	String add(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String role,
			@ModelAttribute("page") Page page, HttpServletResponse response, Model model) {
		Role given = Role.ofCode(role);
		String error = (given == null) ? page.t().get("web.accounts.no-role")
				: Account.isName(name) ? null : page.t().get("web.accounts.no-name");
		if (given != null && error == null) {
			Optional<String> code = requireNonNull(this.transaction.execute((status) -> added(name, given, page)));
			if (code.isPresent()) {
				return link(name, code.get(), page, model);
			}
			error = page.t().get("web.accounts.exists", "name", name);
		}
		response.setStatus(HttpStatus.BAD_REQUEST.value());
		model.addAttribute("error", error);
		return list(name, (given != null) ? given : Role.LEADERSHIP, page, model);
	}

	/** What the link of the new account holds; none where the name is taken. */
	private Optional<String> added(String name, Role role, Page page) {
		if (!this.accounts.add(name, role, null)) {
			return Optional.empty();
		}
		Account account = find(Account.keyOf(name), page.t());
		record("account-added", account.key() + " " + role.code(), page);
		return Optional.of(newLink(account, page));
	}

	/** An account and what can be done to it, or what would follow from one of that. */
	@GetMapping("/admin/account")
	String one(@RequestParam(name = "account", defaultValue = "") String key,
			@RequestParam(name = "do", defaultValue = "") String code, @ModelAttribute("page") Page page,
			HttpServletResponse response, Model model) {
		return this.snapshot.read(() -> {
			Texts texts = page.t();
			Account account = find(key, texts);
			model.addAttribute("one", AccountLine.of(account, texts, this.zone));
			model.addAttribute("key", account.key());
			model.addAttribute("deeds", AccountDeed.of(account));
			AccountDeed deed = AccountDeed.ofCode(code).filter((asked) -> asked.suits(account)).orElse(null);
			String refusal = (deed != null) ? refusal(deed, account, texts) : null;
			if (refusal != null) {
				response.setStatus(HttpStatus.BAD_REQUEST.value());
				model.addAttribute("error", refusal);
			}
			else if (deed != null) {
				model.addAttribute("deed", deed);
				model.addAttribute("consequence", consequence(deed, account, texts));
			}
			return "account";
		});
	}

	@PostMapping("/admin/account")
	String change(@RequestParam(name = "account", defaultValue = "") String key,
			@RequestParam(name = "do", defaultValue = "") String code, @ModelAttribute("page") Page page, Model model) {
		Texts texts = page.t();
		Optional<String> link = requireNonNull(this.transaction.execute((status) -> {
			this.accounts.lockAdministrators();
			Account account = find(key, texts);
			AccountDeed deed = AccountDeed.ofCode(code)
				.filter((asked) -> asked.suits(account))
				.orElseThrow(
						() -> new WrongAddressException(texts.get("web.accounts.not-now", "name", account.name())));
			String refusal = refusal(deed, account, texts);
			if (refusal != null) {
				throw new WrongAddressException(refusal);
			}
			return does(deed, account, page);
		}));
		Account account = find(key, texts);
		return link.map((made) -> link(account.name(), made, page, model))
			.orElseGet(() -> "redirect:" + AccountLine.address(account, texts));
	}

	/** What a link holds that was made; none where none was. */
	private Optional<String> does(AccountDeed deed, Account account, Page page) {
		switch (deed) {
			case LINK -> {
				return Optional.of(newLink(account, page));
			}
			case DISABLE, ENABLE -> {
				this.accounts.disabled(account, deed == AccountDeed.DISABLE);
				record("account-" + deed.code() + "d", account.key(), page);
			}
			default -> {
				Role role = requireNonNull(deed.role());
				this.accounts.role(account, role);
				record("role-changed", account.key() + " " + role.code(), page);
			}
		}
		return Optional.empty();
	}

	private String newLink(Account account, Page page) {
		String code = LinkCode.random();
		this.accounts.link(account, LinkCode.hash(code), expiry());
		record("password-link-made", account.key(), page);
		return code;
	}

	private Instant expiry() {
		return this.clock.instant().plus(LinkCode.VALID);
	}

	private void record(String action, String object, Page page) {
		this.audit.add(requireNonNull(page.account()).key(), action, object, page.address());
	}

	private Account find(String key, Texts texts) {
		return this.accounts.find(key)
			.orElseThrow(
					() -> new WrongAddressException(texts.get("web.accounts.unknown", "name", texts.foreign(key))));
	}

	private @Nullable String refusal(AccountDeed deed, Account account, Texts texts) {
		return (deed.takesAway(account) && this.accounts.isLastAdministrator(account))
				? texts.get("web.accounts.last", "name", account.name()) : null;
	}

	private String consequence(AccountDeed deed, Account account, Texts texts) {
		Role role = deed.role();
		String sentence = texts.get("web.accounts.will." + deed.code(), "name", account.name(), "moment",
				texts.moment(expiry(), this.zone));
		return (role == null || role.includes(account.role())) ? sentence
				: sentence + " " + texts.get("web.accounts.will.end");
	}

	private String list(String name, Role role, Page page, Model model) {
		Texts texts = page.t();
		model.addAttribute("accounts",
				this.snapshot.read(this.accounts::all)
					.stream()
					.map((account) -> AccountLine.of(account, texts, this.zone))
					.toList());
		model.addAttribute("name", name);
		model.addAttribute("roles", roles(role, page));
		return "accounts";
	}

	private static List<Page.Choice> roles(Role chosen, Page page) {
		return Arrays.stream(Role.values())
			.map((role) -> new Page.Choice(role.code(), page.t().get("role." + role.code()), "", role == chosen))
			.toList();
	}

	/**
	 * The page that shows a link, once. What it holds stands behind the #: no browser
	 * sends that, so no log and no proxy has it.
	 */
	private String link(String name, String code, Page page, Model model) {
		model.addAttribute("name", name);
		model.addAttribute("until", page.t().moment(expiry(), this.zone));
		model.addAttribute("link", ServletUriComponentsBuilder.fromCurrentContextPath().path("/password").toUriString()
				+ "#name=" + UriUtils.encode(name, StandardCharsets.UTF_8) + "&code=" + code);
		return "account-link";
	}

}
