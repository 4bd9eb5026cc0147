package org.bayan.batch.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * References made of what is known of an activity, where its list has none. The same
 * fields give the same reference, whatever their capitals, accents, spaces and signs and
 * wherever their row stands.
 */
final class MadeReference {

	/** Made references begin so. */
	private static final String BEGINNING = "LIST-";

	private static final int LENGTH = 10;

	/** Without letters that are read as others: Crockford's base 32. */
	private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private MadeReference() {
	}

	static String of(List<String> fields) {
		byte[] digest = sha256(String.join("\u001f", fields.stream().map(MadeReference::folded).toList()));
		StringBuilder reference = new StringBuilder(BEGINNING);
		long bits = 0;
		for (int i = 0; i < 8; i++) {
			bits = (bits << 8) | (digest[i] & 0xff);
		}
		for (int i = 0; i < LENGTH; i++) {
			reference.append(LETTERS.charAt((int) (bits >>> (59 - 5 * i)) & 31));
		}
		return reference.toString();
	}

	/** Letters and digits alone, without case, accents and Arabic letter forms. */
	static String folded(String text) {
		StringBuilder folded = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).codePoints().forEach((c) -> {
			if (Character.isDigit(c)) {
				folded.append(Character.digit(c, 10));
			}
			else if (Character.isLetter(c) && c != 0x640) {
				folded.appendCodePoint(switch (c) {
					case 0x649, 0x6cc -> 0x64a;
					case 0x6a9 -> 0x643;
					case 0x629 -> 0x647;
					case 0x671 -> 0x627;
					default -> c;
				});
			}
		});
		return folded.toString();
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
