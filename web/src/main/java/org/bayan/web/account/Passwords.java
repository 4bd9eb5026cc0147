package org.bayan.web.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;

import org.bayan.db.account.Account;
import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import static java.util.Objects.requireNonNull;

/**
 * Makes, hashes and compares passwords: bcrypt, whose cost makes one comparison take
 * about a tenth of a second, named in the hash so that another algorithm may follow.
 */
public final class Passwords {

	/** Shorter ones are refused. */
	public static final int SHORTEST = 12;

	/** What bcrypt looks at. */
	private static final int LONGEST_BYTES = 72;

	private static final int COST = 11;

	/** Without 0 and o, 1 and l, u and v: these are read out and copied by hand. */
	private static final String LETTERS = "abcdefghijkmnpqrstuwxyz23456789";

	private static final int GROUPS = 5;

	private final PasswordEncoder encoder = new DelegatingPasswordEncoder("bcrypt",
			Map.of("bcrypt", new BCryptPasswordEncoder(COST)));

	private final String nobodys = hash("nobody");

	/** The hash to keep. */
	public String hash(String password) {
		return requireNonNull(this.encoder.encode(password));
	}

	/**
	 * Whether a password is the account's. Takes as long where there is no account.
	 */
	public boolean matches(String password, @Nullable Account account) {
		boolean readable = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
		boolean same = this.encoder.matches(readable ? password : "",
				(account != null) ? account.passwordHash() : this.nobodys);
		return same && readable && account != null;
	}

	/**
	 * Whether a password may be chosen: 12 characters or more, at most 72 bytes, not the
	 * name.
	 */
	public static boolean isAcceptable(String password, String name) {
		return password.codePointCount(0, password.length()) >= SHORTEST
				&& password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES
				&& !password.toLowerCase(Locale.ROOT).contains(Account.keyOf(name));
	}

	/** A random password of 20 letters and digits (99 bits), in groups of four. */
	public static String random() {
		SecureRandom random = new SecureRandom();
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < GROUPS * 4; i++) {
			password.append((i > 0 && i % 4 == 0) ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
		}
		return password.toString();
	}

}
