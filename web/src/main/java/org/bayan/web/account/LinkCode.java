package org.bayan.web.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/**
 * What a link holds by which somebody chooses a password: 256 random bits, so its hash
 * needs no salt and nobody finds it by trying.
 */
public final class LinkCode {

	/** By the business clock. */
	public static final Duration VALID = Duration.ofHours(24);

	private static final int BYTES = 32;

	private LinkCode() {
	}

	/** Another one each time, of 43 letters, digits, - and _. */
	public static String random() {
		byte[] bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** What the database keeps of it. */
	public static byte[] hash(String code) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
