package org.bayan.reporting.text;

import java.text.Normalizer;

/** What French spelling asks of the words before a name. */
final class French {

	private French() {
	}

	/**
	 * Whether a name begins with a vowel or an h, accents aside. Most names in h have a
	 * mute one; those with an aspirated h are data.
	 */
	static boolean beginsWithVowel(String name) {
		String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
		return !plain.isEmpty() && "AEIOUHŒÆaeiouhœæ".indexOf(plain.charAt(0)) >= 0;
	}

}
