package org.bayan.db.account;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

import org.bayan.domain.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param key the name in lower case and normal form, unique
 * @param name the name as it was given
 * @param role what it may do
 * @param passwordHash the hash with the name of its algorithm; null: none was chosen yet
 * @param passwordNumber grows with whatever ends the sessions begun before: a new
 * password, a lower role, letting in again
 * @param language the language chosen at the latest sign-in; null: none was chosen
 * @param madeAt when it was made
 * @param signedInAt when somebody last signed in with it; null: never, as far as is known
 * @param disabledAt since when it may no longer sign in; null: it may
 */
public record Account(String key, String name, Role role, @Nullable String passwordHash, int passwordNumber,
		@Nullable Language language, Instant madeAt, @Nullable Instant signedInAt, @Nullable Instant disabledAt) {

	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._@’-]{0,63}");

	public boolean disabled() {
		return this.disabledAt != null;
	}

	/**
	 * Whether a text may be the name of an account: 1 to 64 letters, digits and signs.
	 */
	public static boolean isName(String text) {
		return NAME.matcher(text).matches() && text.equals(text.strip());
	}

	/** The key of a name: "R. Alami" and "r. alami" are one account. */
	public static String keyOf(String name) {
		return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}

}
