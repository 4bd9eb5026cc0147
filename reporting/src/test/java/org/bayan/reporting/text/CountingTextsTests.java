package org.bayan.reporting.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.MessagePattern;
import org.bayan.domain.language.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text of the catalogue that counts, with every class of numbers: the noun after
 * the figure has the form that its language asks for, and is not cut from it.
 */
class CountingTextsTests {

	private static final long[] COUNTS = { 0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 1_000 };

	/** Stands for every other number of a text. */
	private static final long OTHER = 77;

	/** Arabic nouns: after 3 to 10, after 11 to 99, after hundreds. */
	private static final List<List<String>> NOUNS = Arrays.stream("""
			أنشطة نشاطًا نشاط
			دول دولة دولة
			بلدان بلدًا بلد
			قطاعات قطاعًا قطاع
			أشهر شهرًا شهر
			سنوات سنة سنة
			أرباع ربعًا ربع
			أيام يومًا يوم
			دقائق دقيقة دقيقة
			فترات فترة فترة
			صفوف صفًا صف
			أسئلة سؤالًا سؤال
			ملفات ملفًا ملف
			أوراق ورقة ورقة
			جداول جدولًا جدول
			أرقام رقمًا رقم
			فروق فرقًا فرق
			طلبات طلبًا طلب
			شركاء شريكًا شريك
			مشاركين مشاركًا مشارك
			نساء امرأة امرأة
			مبالغ مبلغًا مبلغ
			تقارير تقريرًا تقرير
			تأكيدات تأكيدًا تأكيد
			خلايا خلية خلية
			أنواع نوعًا نوع
			نقاط نقطة نقطة
			أحرف حرفًا حرف
			عمليات عملية عملية
			إخفاقات إخفاقًا إخفاق
			نصوص نصًا نص
			حقول حقلًا حقل
			أعمدة عمودًا عمود
			إجابات إجابة إجابة
			مراجع مرجعًا مرجع
			""".split("\n")).map((line) -> List.of(line.split(" "))).toList();

	/** What may follow a figure without being what it counts. */
	private static final Set<String> ARABIC_PARTICLES = Set.of("من", "على", "عن", "إلى", "في", "بلا", "منها", "لكل",
			"و", "منهم", "عدد", "وراء", "أخرى");

	private static final Set<String> FRENCH_OTHERS = Set.of("mois", "pays", "fois", "de", "des", "sur", "à", "dont",
			"déjà", "plus", "a", "ont", "s", "se", "n", "et", "au", "rang", "jusqu", "dans", "sans", "ligne", "avec",
			"comptent", "avaient");

	/** Texts about several of which there are never fewer than two. */
	private static final Set<String> SEVERAL = Set.of("finding.sectors.many", "title.quarter.all", "title.sector.all",
			"title.types.all");

	private static final Set<String> ENGLISH_OTHERS = Set.of("of", "more", "fewer", "less", "in", "has", "have", "was",
			"were", "other", "member", "others", "people", "women", "monthly", "money", "failed", "to", "corrected",
			"without", "for", "had", "took", "sector", "is", "are", "and", "at", "open", "unfinished", "countries",
			"so", "rejected", "published", "new", "changed", "known");

	@Test
	void anArabicNounHasTheFormThatItsNumberAsksFor() {
		Set<String> wrong = new TreeSet<>();
		for (Counted counted : counted(Language.AR)) {
			Matcher matcher = figure(counted);
			while (matcher.find()) {
				String noun = matcher.group(1);
				if (counted.n() > 2 && !ARABIC_PARTICLES.contains(noun)
						&& NOUNS.stream().noneMatch((forms) -> forms.get(form(counted.n())).equals(noun))) {
					wrong.add(counted.toString());
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void oneAndTwoAreWordsInArabic() {
		Set<String> wrong = new TreeSet<>();
		for (Counted counted : counted(Language.AR)) {
			Matcher matcher = figure(counted);
			while (counted.n() <= 2 && matcher.find()) {
				if (NOUNS.stream().anyMatch((forms) -> forms.contains(matcher.group(1)))
						&& (counted.n() > 0 || counted.none())) {
					wrong.add(counted.toString());
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void noneAndOneAreSingularInFrench() {
		Set<String> wrong = new TreeSet<>();
		for (Counted counted : counted(Language.FR)) {
			Matcher matcher = figure(counted);
			while (matcher.find()) {
				String noun = matcher.group(1);
				boolean plural = noun.endsWith("s") || noun.endsWith("x");
				if (!FRENCH_OTHERS.contains(noun) && plural != (counted.n() > 1)) {
					wrong.add(counted.toString());
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void oneIsSingularInEnglish() {
		Set<String> wrong = new TreeSet<>();
		for (Counted counted : counted(Language.EN)) {
			Matcher matcher = figure(counted);
			while (matcher.find()) {
				String noun = matcher.group(1);
				if (!ENGLISH_OTHERS.contains(noun) && noun.endsWith("s") != (counted.n() != 1)) {
					wrong.add(counted.toString());
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void noNumberIsCutFromItsNoun() {
		Pattern cut = Pattern.compile("\\d (?=\\p{L})");
		Set<String> oneLine = oneLine();
		for (Language language : Language.values()) {
			assertThat(counted(language)).filteredOn((counted) -> !oneLine.contains(counted.key()))
				.extracting(Counted::text)
				.noneMatch((text) -> cut.matcher(text).find());
		}
	}

	/** What commands print and why a row is rejected: scripts search there. */
	private static Set<String> oneLine() {
		return Catalogue.read(Language.EN, List.of("command", "reason")).keySet();
	}

	/** The figure before a word. */
	private static Matcher figure(Counted counted) {
		String digits = Texts.in(counted.language()).number(counted.n());
		return Pattern.compile("(?<![\\d\\p{L}])" + Pattern.quote(digits) + "[ \\u00a0](\\p{L}[\\p{L}\\p{M}]*)")
			.matcher(counted.text());
	}

	private static int form(long n) {
		long rest = n % 100;
		return (rest >= 3 && rest <= 10) ? 0 : (rest >= 11) ? 1 : 2;
	}

	/** Every text that counts, with every number in every place that counts. */
	private static List<Counted> counted(Language language) {
		return Catalogue.read(language)
			.entrySet()
			.stream()
			.flatMap((text) -> counting(text.getValue()).stream()
				.flatMap((argument) -> Arrays.stream(COUNTS)
					.filter((n) -> n > 1 || !SEVERAL.contains(text.getKey()))
					.mapToObj((n) -> counted(language, text.getKey(), text.getValue(), argument, n))))
			.toList();
	}

	private static Counted counted(Language language, String key, String pattern, String argument, long n) {
		Map<String, Object> arguments = new HashMap<>();
		Set<String> numbers = counting(pattern);
		for (String name : Catalogue.arguments(pattern)) {
			arguments.put(name, name.equals(argument) ? n : numbers.contains(name) ? OTHER : "…");
		}
		boolean none = pattern.contains("=0 {") || pattern.contains("zero {");
		return new Counted(language, key, n, none, Texts.in(language).get(key, arguments));
	}

	/** The arguments on which the forms of a text depend. */
	private static Set<String> counting(String text) {
		MessagePattern pattern = new MessagePattern(text);
		Set<String> names = new HashSet<>();
		for (int i = 0; i < pattern.countParts(); i++) {
			MessagePattern.Part part = pattern.getPart(i);
			if (part.getType() == MessagePattern.Part.Type.ARG_START
					&& part.getArgType() == MessagePattern.ArgType.PLURAL) {
				names.add(pattern.getSubstring(pattern.getPart(i + 1)));
			}
		}
		return names;
	}

	/**
	 * A text with a number.
	 *
	 * @param none whether it has a form of its own for none
	 */
	private record Counted(Language language, String key, long n, boolean none, String text) {

		@Override
		public String toString() {
			return this.key + ", " + this.n + ": " + this.text;
		}

	}

}
