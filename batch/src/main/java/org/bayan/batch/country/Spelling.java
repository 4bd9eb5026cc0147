package org.bayan.batch.country;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is left of a name when nothing is looked at that people write in several ways:
 * case, accents, signs, articles, prepositions, Arabic letter forms.
 */
final class Spelling {

	private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\u0640]");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

	/** In English, French, Spanish and Portuguese. */
	private static final Set<String> SMALL_WORDS = Set.of("the", "of", "and", "l", "le", "la", "les", "d", "de", "du",
			"des", "et", "el", "los", "las", "del", "y", "o", "os", "a", "as", "do", "da", "dos", "das", "e");

	/** Words that say what kind of state it is. */
	private static final Set<String> FORMS = Set.of("republic", "republique", "republica", "rep", "kingdom", "royaume",
			"reino", "state", "etat", "estado", "states", "islamic", "islamique", "islamica", "democratic",
			"democratique", "democratica", "dem", "federal", "federale", "federative", "federation", "people",
			"peoples", "s", "populaire", "popular", "sultanate", "sultanat", "union", "commonwealth", "principality",
			"principaute", "plurinational", "plurinationale", "bolivarian", "bolivarienne", "hashemite", "hachemite",
			"socialist", "socialiste", "جمهوريه", "مملكه", "دوله", "سلطنه", "الاسلاميه", "الديمقراطيه", "الشعبيه",
			"الاتحاديه", "الهاشميه");

	private static final Map<String, String> WRITTEN_FOR = Map.of("st", "saint", "ste", "sainte", "is", "islands",
			"isl", "islands");

	private Spelling() {
	}

	/** Words of a name, parted by blanks; empty where it has none. */
	static String of(String name) {
		String plain = MARKS
			.matcher(Normalizer.normalize(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT),
					Normalizer.Form.NFD))
			.replaceAll("")
			.replace('\u0649', '\u064a')
			.replace('\u06cc', '\u064a')
			.replace('\u06a9', '\u0643')
			.replace('\u0629', '\u0647')
			.replace('\u0671', '\u0627')
			.replace('\u0131', 'i')
			.replace("\u0153", "oe")
			.replace("\u00e6", "ae");
		return Arrays.stream(BETWEEN_WORDS.split(plain))
			.filter((word) -> !word.isEmpty() && !SMALL_WORDS.contains(word))
			.map((word) -> WRITTEN_FOR.getOrDefault(word, word))
			.collect(Collectors.joining(" "));
	}

	/** Without the words that say what kind of state it is. */
	static String withoutForm(String words) {
		List<String> all = List.of(words.split(" "));
		return all.stream().filter((word) -> !FORMS.contains(word)).collect(Collectors.joining(" "));
	}

	/**
	 * In how many places two names differ: a letter more, less, other or exchanged with
	 * its neighbour (optimal string alignment).
	 */
	static int distance(String first, String second) {
		int[][] changes = new int[first.length() + 1][second.length() + 1];
		for (int i = 0; i <= first.length(); i++) {
			for (int j = 0; j <= second.length(); j++) {
				changes[i][j] = (i == 0 || j == 0) ? i + j : changes(first, second, changes, i, j);
			}
		}
		return changes[first.length()][second.length()];
	}

	private static int changes(String first, String second, int[][] changes, int i, int j) {
		boolean same = first.charAt(i - 1) == second.charAt(j - 1);
		int least = Math.min(changes[i - 1][j - 1] + (same ? 0 : 1),
				Math.min(changes[i - 1][j], changes[i][j - 1]) + 1);
		boolean exchanged = i > 1 && j > 1 && first.charAt(i - 1) == second.charAt(j - 2)
				&& first.charAt(i - 2) == second.charAt(j - 1);
		return exchanged ? Math.min(least, changes[i - 2][j - 2] + 1) : least;
	}

}
