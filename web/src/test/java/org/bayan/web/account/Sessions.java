package org.bayan.web.account;

import org.bayan.db.account.Account;
import org.bayan.db.account.Accounts;
import org.bayan.web.Offline;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;

/** Sessions of one account, whatever the request. */
public final class Sessions extends SessionAccounts {

	private @Nullable Account reader;

	public Sessions() {
		super(new Accounts(Offline.NO_DATABASE));
	}

	/** The reader of what is asked from here on in this thread; null: nobody. */
	public static void signIn(@Nullable Account account) {
		if (account != null) {
			SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(account)));
		}
		else {
			SecurityContextHolder.clearContext();
		}
	}

	/** From the next request on; null: nobody. */
	public void reader(@Nullable Account account) {
		this.reader = account;
	}

	@Override
	@Deprecated
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return (this.reader != null) ? new SecurityContextImpl(new SignedIn(this.reader)) : new SecurityContextImpl();
	}

}
