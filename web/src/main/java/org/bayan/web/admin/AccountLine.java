package org.bayan.web.admin;

import java.time.ZoneId;

import org.bayan.db.account.Account;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * An account as pages show it.
 *
 * @param address of the page on which it is changed
 * @param state whether it may sign in
 * @param signedIn the last time; null: it is not known
 */
public record AccountLine(String name, String address, String role, String state, String made,
		@Nullable String signedIn) {

	static AccountLine of(Account account, Texts texts, ZoneId zone) {
		return new AccountLine(account.name(), address(account, texts), texts.get("role." + account.role().code()),
				state(account, texts, zone), texts.dateTime(account.madeAt(), zone),
				(account.signedInAt() != null) ? texts.dateTime(account.signedInAt(), zone) : null);
	}

	static String address(Account account, Texts texts) {
		return UriComponentsBuilder.fromPath("/admin/account")
			.queryParam("account", "{account}")
			.queryParam("lang", texts.language())
			.encode()
			.buildAndExpand(account.key())
			.toUriString();
	}

	private static String state(Account account, Texts texts, ZoneId zone) {
		if (account.disabledAt() != null) {
			return texts.get("web.accounts.state.disabled", "moment", texts.dateTime(account.disabledAt(), zone));
		}
		return texts
			.get((account.passwordHash() != null) ? "web.accounts.state.may" : "web.accounts.state.no-password");
	}

}
