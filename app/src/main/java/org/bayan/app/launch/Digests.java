package org.bayan.app.launch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

import org.bayan.db.edition.Editions;
import org.bayan.db.summary.Summaries;
import org.jooq.DSLContext;

/** What two databases are compared by. */
public final class Digests {

	private Digests() {
	}

	/** SHA-256 of the figures, of each edition and of each of its files, by name. */
	public static SortedMap<String, String> of(DSLContext dsl) {
		SortedMap<String, String> digests = new TreeMap<>();
		digests.put("reporting.summary", new Summaries(dsl).digest());
		digests.putAll(new Editions(dsl).digests());
		return digests;
	}

	/** The lines {@code NAME  SHA256}. */
	public static String lines(SortedMap<String, String> digests) {
		StringBuilder lines = new StringBuilder();
		digests.forEach((name, digest) -> lines.append(name).append("  ").append(digest).append('\n'));
		return lines.toString();
	}

	/** One digest of all lines. */
	public static String all(DSLContext dsl) {
		return sha256(lines(of(dsl)));
	}

	/** SHA-256 of a text in UTF-8, lower-case hexadecimal. */
	public static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
