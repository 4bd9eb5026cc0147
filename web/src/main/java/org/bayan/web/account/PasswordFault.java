package org.bayan.web.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;

import org.bayan.db.account.Account;
import org.bayan.domain.reference.Names;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/** Why a password may not be chosen. */
public enum PasswordFault {

	/** Fewer than 12 characters, or more than 72 bytes. */
	LENGTH,
	/** It holds the account's name. */
	NAME,
	/** It holds the organisation's name or its short form. */
	ORGANISATION,
	/** It is one of the most used, or little more than one. */
	COMMON;

	private static final int SHORTEST = 12;

	/** Shorter names are parts of many words. */
	private static final int SHORTEST_NAME = 4;

	/** What stands between the names of an organisation. */
	private static final String BRACKETS = "[()]";

	/**
	 * What is wrong with a password; null: nothing.
	 * @param name the account's
	 */
	public static @Nullable PasswordFault of(String password, String name, Names organisation) {
		String folded = fold(password);
		if (password.codePointCount(0, password.length()) < SHORTEST || !Passwords.isReadable(password)) {
			return LENGTH;
		}
		if (folded.contains(Account.keyOf(name))) {
			return NAME;
		}
		if (names(organisation).anyMatch(folded::contains)) {
			return ORGANISATION;
		}
		return CommonPasswords.isLike(folded) ? COMMON : null;
	}

	/** The sentence that says it. */
	public String sentence(Texts texts) {
		return texts.get("password." + name().toLowerCase(Locale.ROOT), "n", SHORTEST);
	}

	/** In full and in short: "Bureau of Letters (BOL)" has two. */
	private static Stream<String> names(Names organisation) {
		return Stream.of(organisation.en(), organisation.fr(), organisation.ar())
			.flatMap((name) -> Stream.of(fold(name).split(BRACKETS)))
			.map(String::strip)
			.filter((name) -> name.length() >= SHORTEST_NAME);
	}

	private static String fold(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}

}
