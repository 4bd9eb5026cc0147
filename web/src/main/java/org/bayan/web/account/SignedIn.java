package org.bayan.web.account;

import java.security.Principal;
import java.util.List;

import org.bayan.db.account.Account;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who is signed in, as the database has them at this request. */
public final class SignedIn extends AbstractAuthenticationToken {

	private static final long serialVersionUID = 1L;

	private final transient Account account;

	SignedIn(Account account) {
		super(List.of());
		this.account = account;
		setAuthenticated(true);
	}

	public Account account() {
		return this.account;
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public Principal getPrincipal() {
		return this.account::key;
	}

	@Override
	public String getName() {
		return this.account.key();
	}

	@Override
	public boolean equals(Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}

}
