package org.bayan.web.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The passwords that are used most, in lower case, which whoever guesses tries first. So
 * are they with a year and a sign behind, or written twice.
 */
final class CommonPasswords {

	private static final Set<String> ALL = read();

	private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

	private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

	/** Something of any length, again and again. */
	private static final Pattern REPEATED = Pattern.compile("(.+?)\\1+", Pattern.DOTALL);

	/** So short a text is no password, repeated or among signs. */
	private static final int SHORT = 3;

	private CommonPasswords() {
	}

	/**
	 * Whether a password is one of them, signs and digits around it left out, or one
	 * repeated.
	 * @param folded in lower case
	 */
	static boolean isLike(String folded) {
		String bare = SIGNS.matcher(folded).replaceAll("");
		Matcher repeated = REPEATED.matcher(bare);
		String once = repeated.matches() ? repeated.group(1) : bare;
		return once.length() <= SHORT
				|| Stream.of(folded, bare, once, word(folded), word(once)).anyMatch(ALL::contains);
	}

	/** Without the year before or the sign behind it. */
	private static String word(String text) {
		return AROUND.matcher(text).replaceAll("");
	}

	private static Set<String> read() {
		try (InputStream in = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
			if (in == null) {
				throw new IOException("The program lacks its resource common-passwords.txt");
			}
			return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
