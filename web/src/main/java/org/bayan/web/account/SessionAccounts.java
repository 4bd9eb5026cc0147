package org.bayan.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.bayan.db.account.Account;
import org.bayan.db.account.Accounts;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * Who is signed in. A session holds the account's key and the number of its password,
 * nothing else; the account is read at each request, so that a disabled account, another
 * role or a new password acts on the next one.
 */
public class SessionAccounts implements SecurityContextRepository {

	private static final String ACCOUNT = "account";

	private static final String PASSWORD_NUMBER = "password-number";

	private final Accounts accounts;

	public SessionAccounts(Accounts accounts) {
		this.accounts = accounts;
	}

	/** Begins the session of an account, under a new id. */
	public void begin(Account account, HttpServletRequest request) {
		HttpSession before = request.getSession(false);
		if (before != null) {
			before.invalidate();
		}
		HttpSession session = request.getSession(true);
		session.setAttribute(ACCOUNT, account.key());
		session.setAttribute(PASSWORD_NUMBER, account.passwordNumber());
		session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.key());
		SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(account)));
	}

	/** Ends the session of a request, if it has one. */
	public void end(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		SecurityContextHolder.clearContext();
	}

	/** Who sent a request; null where nobody is signed in. */
	public static @Nullable Account of(HttpServletRequest request) {
		return (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)
				? signedIn.account() : null;
	}

	@Override
	@Deprecated
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		HttpSession session = holder.getRequest().getSession(false);
		if (session == null || !(session.getAttribute(ACCOUNT) instanceof String key)
				|| !(session.getAttribute(PASSWORD_NUMBER) instanceof Integer number)) {
			return new SecurityContextImpl();
		}
		return this.accounts.find(key)
			.filter((account) -> !account.disabled() && account.passwordNumber() == number)
			.map((account) -> new SecurityContextImpl(new SignedIn(account)))
			.orElseGet(() -> {
				session.invalidate();
				return new SecurityContextImpl();
			});
	}

	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		// begin and end do, and nothing else may
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(ACCOUNT) != null;
	}

}
