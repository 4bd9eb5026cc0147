package org.bayan.web.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
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

	/** What bcrypt looks at. */
	private static final int LONGEST_BYTES = 72;

	private static final int COST = 11;

	/** Without 0 and o, 1 and l, u and v: these are read out and copied by hand. */
	private static final String LETTERS = "abcdefghijkmnpqrstuwxyz23456789";

	private static final int GROUPS = 5;

	private static final PasswordEncoder ENCODER = new DelegatingPasswordEncoder("bcrypt",
			Map.of("bcrypt", new BCryptPasswordEncoder(COST)));

	private static final String NOBODYS = requireNonNull(ENCODER.encode("nobody"));

	/** The hash to keep. */
	public String hash(String password) {
		return requireNonNull(ENCODER.encode(password));
	}

	/**
	 * Whether a password is the account's. Takes as long where there is no account.
	 */
	public boolean matches(String password, @Nullable Account account) {
		boolean readable = isReadable(password);
		String hash = (account != null) ? account.passwordHash() : null;
		boolean same = ENCODER.matches(readable ? password : "", (hash != null) ? hash : NOBODYS);
		return same && readable && hash != null;
	}

	/** Whether bcrypt looks at all of it. */
	static boolean isReadable(String password) {
		return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
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
