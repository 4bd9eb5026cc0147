package org.bayan.batch.row;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bayan.batch.table.Whitespace;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.Countries;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Names that people write where a code belongs, and the codes of these. A name is known
 * by its words, whatever their order, case, accents, articles and Arabic letter forms.
 */
final class CodeNames {

	/** Nothing has a name. */
	static final CodeNames NONE = new CodeNames(Map::of, Map.of());

	/** Longer than any name, or a few of them. */
	private static final int LONGEST = 200;

	/** Answers that are kept: a file has the same few names in a million rows. */
	private static final int KEPT = 1_000;

	private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\u0640]");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

	private static final Pattern BETWEEN_NAMES = Pattern
		.compile("[,\u3001\uff1b|/+&\n\t]| - | and | et | \u0648(?=\\p{L})");

	/** Letters of Arabic that are written one for another, and what stands for each. */
	private static final String[][] LETTERS = { { "\u0649", "\u064a" }, { "\u06cc", "\u064a" }, { "\u06a9", "\u0643" },
			{ "\u0629", "\u0647" }, { "\u0671", "\u0627" }, { "\u0153", "oe" }, { "\u00e6", "ae" }, { "\u0131", "i" } };

	/** Words that tell no country and no sector from another. */
	private static final Set<String> SMALL_WORDS = Set.of("the", "of", "and", "for", "in", "on", "le", "la", "les", "l",
			"de", "du", "des", "d", "et", "en", "republic", "republique", "kingdom", "royaume", "state", "etat",
			"sultanate", "sultanat", "sector", "secteur", "جمهوريه", "مملكه", "دوله", "سلطنه", "قطاع");

	/** What countries are called besides their names in the catalogue. */
	private static final String CALLED = """
			GBR uk, great britain, britain, england, angleterre, grande-bretagne, بريطانيا, إنجلترا
			USA america, united states of america, états-unis d'amérique, أمريكا, الولايات المتحدة الأمريكية
			ARE uae, emirates, émirats, الإمارات
			SAU ksa, المملكة السعودية
			MAR المملكة المغربية
			JOR المملكة الأردنية الهاشمية
			CIV ivory coast, ساحل العاج
			TUR turkey, turkiye, turquie
			CPV cape verde, cap-vert, الرأس الأخضر
			SWZ swaziland
			TLS east timor, timor oriental
			CZE czech republic, république tchèque
			MKD macedonia, macédoine
			MMR burma, birmanie
			COD drc, rdc, congo kinshasa
			COG congo brazzaville
			KOR south korea, corée du sud, كوريا الجنوبية
			PRK north korea, corée du nord, كوريا الشمالية
			RUS russia, russie, russian federation, fédération de russie, روسيا
			IRN iran, islamic republic of iran, république islamique d'iran, إيران
			SYR syria, syrie, syrian arab republic, république arabe syrienne, سوريا, سورية
			EGY arab republic of egypt, république arabe d'égypte, جمهورية مصر العربية
			MDA moldova, moldavie
			TZA tanzania, tanzanie
			VNM vietnam, viet nam
			LAO laos
			BRN brunei
			VEN venezuela
			BOL bolivia, bolivie
			PSE palestine, palestinian territories, فلسطين
			GMB gambia, gambie
			NLD holland, hollande
			VAT vatican
			LBY libya, libye
			KGZ kyrgyz republic
			""";

	/** Asked for once, when a code is unknown. */
	private final Supplier<Map<String, List<String>>> namesByCode;

	private final Map<String, Optional<Named>> asked = new HashMap<>();

	private @Nullable Map<Set<String>, Set<String>> codesByWords;

	private final Map<String, String> otherCodes;

	private CodeNames(Supplier<Map<String, List<String>>> namesByCode, Map<String, String> otherCodes) {
		this.namesByCode = namesByCode;
		this.otherCodes = otherCodes;
	}

	/** Codes that have these names. */
	static CodeNames of(Map<String, List<String>> namesByCode) {
		return new CodeNames(() -> namesByCode, Map.of());
	}

	/**
	 * Codes that the catalogue names.
	 * @param keys beginnings of the keys of their names, {@code type.}
	 */
	static CodeNames ofCatalogue(Collection<String> codes, String... keys) {
		return new CodeNames(() -> {
			Map<String, List<String>> names = new HashMap<>();
			for (String code : codes) {
				for (Language language : Language.values()) {
					Texts texts = Texts.in(language);
					Arrays.stream(keys)
						.filter((key) -> texts.has(key + code))
						.forEach((key) -> add(names, code, List.of(texts.get(key + code))));
				}
			}
			return names;
		}, Map.of());
	}

	/**
	 * All countries by their names in three languages and what else they are called.
	 * @param given names of the reference data by code
	 */
	static CodeNames ofCountries(Map<String, List<String>> given) {
		return new CodeNames(() -> {
			Map<String, List<String>> names = new HashMap<>();
			Countries.codes()
				.forEach((code) -> Stream.of(Language.values())
					.forEach((language) -> add(names, code, List.of(Texts.in(language).country(code)))));
			CALLED.lines().forEach((line) -> add(names, line.substring(0, 3), List.of(line.substring(4).split(", "))));
			given.forEach((code, called) -> add(names, code, called));
			return names;
		}, Countries.codes()
			.stream()
			.collect(Collectors.toMap((code) -> String.valueOf(Countries.alpha2(code)), Function.identity())));
	}

	private static void add(Map<String, List<String>> names, String code, List<String> called) {
		names.computeIfAbsent(code, (none) -> new ArrayList<>()).addAll(called);
	}

	/**
	 * The code that a code of another list stands for: MAR for MA; null where none does.
	 */
	@Nullable String ofOther(String code) {
		return this.otherCodes.get(code.toUpperCase(Locale.ROOT));
	}

	/**
	 * The code of what a text names first, nothing where it names none.
	 */
	synchronized Optional<Named> first(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		Optional<Named> before = this.asked.get(text);
		if (before != null) {
			return before;
		}
		Optional<Named> named = Optional.ofNullable(named(text));
		if (this.asked.size() < KEPT) {
			this.asked.put(text, named);
		}
		return named;
	}

	private @Nullable Named named(String text) {
		String whole = code(text);
		if (whole != null) {
			return new Named(text, whole);
		}
		for (String part : BETWEEN_NAMES.split(text)) {
			String code = code(part);
			if (code != null) {
				return new Named(Whitespace.trim(part), code);
			}
		}
		return null;
	}

	/**
	 * A name and its code.
	 */
	record Named(String name, String code) {

	}

	/**
	 * The code of what a text names: by all words of a name, or by words that no other
	 * has; null where it names nothing or more than one.
	 */
	private @Nullable String code(String text) {
		Set<String> words = words(text);
		if (words.isEmpty()) {
			return null;
		}
		Map<Set<String>, Set<String>> known = known();
		Set<String> codes = known.getOrDefault(words, Set.of());
		if (codes.isEmpty() && words.stream().mapToInt(String::length).sum() > 3) {
			codes = new HashSet<>();
			for (Map.Entry<Set<String>, Set<String>> name : known.entrySet()) {
				if (name.getKey().containsAll(words)) {
					codes.addAll(name.getValue());
				}
			}
		}
		return (codes.size() == 1) ? codes.iterator().next() : null;
	}

	private Map<Set<String>, Set<String>> known() {
		if (this.codesByWords == null) {
			Map<Set<String>, Set<String>> known = new HashMap<>();
			this.namesByCode.get()
				.forEach((code, names) -> names
					.forEach((name) -> known.computeIfAbsent(words(name), (none) -> new HashSet<>()).add(code)));
			known.remove(Set.of());
			this.codesByWords = known;
		}
		return this.codesByWords;
	}

	private static Set<String> words(String text) {
		String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT))
			.replaceAll("");
		for (String[] letter : LETTERS) {
			plain = plain.replace(letter[0], letter[1]);
		}
		Set<String> words = new HashSet<>();
		for (String word : BETWEEN_WORDS.split(plain)) {
			String bare = withoutArticle(word);
			if (!bare.isEmpty() && !SMALL_WORDS.contains(bare)) {
				words.add(bare);
			}
		}
		return words;
	}

	/** المغرب and مغرب, والبيئة and بيئة. */
	private static String withoutArticle(String word) {
		int article = word.startsWith("\u0648\u0627\u0644") ? 3 : word.startsWith("\u0627\u0644") ? 2 : 0;
		return (word.length() - article >= 2) ? word.substring(article) : word;
	}

}
