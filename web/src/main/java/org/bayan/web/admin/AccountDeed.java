package org.bayan.web.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bayan.db.account.Account;
import org.bayan.db.account.Role;
import org.jspecify.annotations.Nullable;

/** What an administrator may do to an account. */
public enum AccountDeed {

	/** Gives it another role. */
	LEADERSHIP(Role.LEADERSHIP), PLANNER(Role.PLANNER), ADMINISTRATOR(Role.ADMINISTRATOR),
	/** Makes a link by which its password is chosen. */
	LINK(null),
	/** Shuts it out. */
	DISABLE(null),
	/** Lets it in again. */
	ENABLE(null);

	private final @Nullable Role role;

	AccountDeed(@Nullable Role role) {
		this.role = role;
	}

	/** The role it gives; null where it is about none. */
	@Nullable Role role() {
		return this.role;
	}

	/** Its name in addresses and keys of texts. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What can be done to an account as it is. */
	static List<AccountDeed> of(Account account) {
		return Arrays.stream(values()).filter((deed) -> deed.suits(account)).toList();
	}

	static Optional<AccountDeed> ofCode(String code) {
		return Arrays.stream(values()).filter((deed) -> deed.code().equals(code)).findFirst();
	}

	boolean suits(Account account) {
		return switch (this) {
			case LEADERSHIP, PLANNER, ADMINISTRATOR -> account.role() != this.role;
			case LINK, DISABLE -> !account.disabled();
			case ENABLE -> account.disabled();
		};
	}

	/** Whether an administrator is none afterwards. */
	boolean takesAway(Account account) {
		return account.role() == Role.ADMINISTRATOR && (this == DISABLE || this.role != null);
	}

}
