package org.bayan.reporting.text;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counted nouns as a careful writer puts them. Arabic: 1 and 2 without a figure, 3 to 10
 * the plural, 11 to 99 the singular in the accusative, 100 the singular in the genitive.
 * 101 and 102 follow the hundred, the last word that a reader says before the noun, as
 * official tables do and CLDR's category "other" has it; 103 to 110 take the plural.
 */
class CountedNounsTests {

	private static final int[] COUNTS = { 0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 1_000 };

	@Test
	void activitiesInArabicByCase() {
		assertThat(counted(Language.AR, "counted.activity")).containsExactly("لا نشاط", "نشاط واحد", "نشاطان",
				"3 أنشطة", "10 أنشطة", "11 نشاطًا", "99 نشاطًا", "100 نشاط", "101 نشاط", "102 نشاط", "103 أنشطة",
				"111 نشاطًا", "1,000 نشاط");
		assertThat(counted(Language.AR, "counted.activity.accusative")).containsExactly("أي نشاط", "نشاطًا واحدًا",
				"نشاطين", "3 أنشطة", "10 أنشطة", "11 نشاطًا", "99 نشاطًا", "100 نشاط", "101 نشاط", "102 نشاط",
				"103 أنشطة", "111 نشاطًا", "1,000 نشاط");
		assertThat(counted(Language.AR, "counted.activity.genitive")).containsExactly("أي نشاط", "نشاط واحد", "نشاطين",
				"3 أنشطة", "10 أنشطة", "11 نشاطًا", "99 نشاطًا", "100 نشاط", "101 نشاط", "102 نشاط", "103 أنشطة",
				"111 نشاطًا", "1,000 نشاط");
	}

	@Test
	void otherNounsInArabic() {
		assertThat(counted(Language.AR, "counted.state")).containsExactly("لا دولة", "دولة عضو واحدة", "دولتان عضوان",
				"3 دول أعضاء", "10 دول أعضاء", "11 دولة عضوًا", "99 دولة عضوًا", "100 دولة عضو", "101 دولة عضو",
				"102 دولة عضو", "103 دول أعضاء", "111 دولة عضوًا", "1,000 دولة عضو");
		assertThat(counted(Language.AR, "counted.month.genitive")).containsExactly("أي شهر", "شهر واحد", "شهرين",
				"3 أشهر", "10 أشهر", "11 شهرًا", "99 شهرًا", "100 شهر", "101 شهر", "102 شهر", "103 أشهر", "111 شهرًا",
				"1,000 شهر");
		assertThat(counted(Language.AR, "counted.country.genitive")).containsExactly("أي بلد", "بلد واحد", "بلدين",
				"3 بلدان", "10 بلدان", "11 بلدًا", "99 بلدًا", "100 بلد", "101 بلد", "102 بلد", "103 بلدان",
				"111 بلدًا", "1,000 بلد");
		assertThat(counted(Language.AR, "counted.participant.nominative")).containsExactly("لا مشارك", "مشارك واحد",
				"مشاركان", "3 مشاركين", "10 مشاركين", "11 مشاركًا", "99 مشاركًا", "100 مشارك", "101 مشارك", "102 مشارك",
				"103 مشاركين", "111 مشاركًا", "1,000 مشارك");
	}

	@Test
	void frenchCountsNoneAndOneInTheSingular() {
		assertThat(counted(Language.FR, "counted.activity")).containsExactly("aucune activité", "1 activité",
				"2 activités", "3 activités", "10 activités", "11 activités", "99 activités", "100 activités",
				"101 activités", "102 activités", "103 activités", "111 activités", "1\u202f000 activités");
		assertThat(counted(Language.FR, "counted.state")).startsWith("aucun État membre", "1 État membre",
				"2 États membres");
	}

	@Test
	void englishCountsOneInTheSingular() {
		assertThat(counted(Language.EN, "counted.activity")).containsExactly("no activity", "1 activity",
				"2 activities", "3 activities", "10 activities", "11 activities", "99 activities", "100 activities",
				"101 activities", "102 activities", "103 activities", "111 activities", "1,000 activities");
		assertThat(counted(Language.EN, "counted.participant.nominative")).startsWith("nobody", "1 person", "2 people");
	}

	@Test
	void verbsAgreeWithWhatIsCounted() {
		assertThat(began(Language.AR)).containsExactly("لم يبدأ أي نشاط في مايو 2025", "بدأ نشاط واحد في مايو 2025",
				"بدأ نشاطان في مايو 2025", "بدأت 3 أنشطة في مايو 2025", "بدأت 10 أنشطة في مايو 2025",
				"بدأ 11 نشاطًا في مايو 2025", "بدأ 99 نشاطًا في مايو 2025", "بدأ 100 نشاط في مايو 2025",
				"بدأ 101 نشاط في مايو 2025", "بدأ 102 نشاط في مايو 2025", "بدأت 103 أنشطة في مايو 2025",
				"بدأ 111 نشاطًا في مايو 2025", "بدأ 1,000 نشاط في مايو 2025");
		assertThat(began(Language.FR)).startsWith("Aucune activité n’a commencé en mai 2025",
				"1 activité a commencé en mai 2025", "2 activités ont commencé en mai 2025");
		assertThat(began(Language.EN)).startsWith("No activity began in May 2025", "1 activity began in May 2025",
				"2 activities began in May 2025");
	}

	@Test
	void organisationWideActivitiesAgree() {
		assertThat(Stream.of(1, 2, 3, 12)
			.map((n) -> Plain.spaces(Texts.in(Language.AR).get("summary.organisation-wide", "n", n))))
			.containsExactly("نشاط واحد لم يُذكر فيه أي بلد فيُحسب على مستوى المنظمة",
					"نشاطان لم يُذكر فيهما أي بلد فيُحسبان على مستوى المنظمة",
					"3 أنشطة لم يُذكر فيها أي بلد فتُحسب على مستوى المنظمة",
					"12 نشاطًا لم يُذكر فيها أي بلد فتُحسب على مستوى المنظمة");
	}

	@Test
	void statesThatTookPartAgree() {
		Texts ar = Texts.in(Language.AR);
		assertThat(IntStream.of(2, 3, 11, 100, 101, 103)
			.mapToObj((n) -> Plain.spaces(ar.get("summary.states", "n", n, "total", 193)))).containsExactly(
					"شاركت دولتان عضوان من أصل 193", "شاركت 3 دول أعضاء من أصل 193", "شاركت 11 دولة عضوًا من أصل 193",
					"شاركت 100 دولة عضو من أصل 193", "شاركت 101 دولة عضو من أصل 193", "شاركت 103 دول أعضاء من أصل 193");
		assertThat(IntStream.of(0, 1, 2, 103)
			.mapToObj((n) -> Plain.spaces(Texts.in(Language.FR).get("summary.states", "n", n, "total", 193))))
			.containsExactly("0 des 193 États membres a participé à au moins une activité",
					"1 des 193 États membres a participé à au moins une activité",
					"2 des 193 États membres ont participé à au moins une activité",
					"103 des 193 États membres ont participé à au moins une activité");
	}

	@Test
	void sectorsAgreeInTheAccusative() {
		Texts ar = Texts.in(Language.AR);
		assertThat(IntStream.of(2, 3, 11, 100, 102, 103)
			.mapToObj((n) -> Plain.spaces(ar.get("summary.sectors", "n", n, "total", 200, "names", "س"))))
			.containsExactly("شملت الأنشطة قطاعين أو مركزين من أصل 200، في مقدمتها س",
					"شملت الأنشطة 3 قطاعات ومراكز من أصل 200، في مقدمتها س",
					"شملت الأنشطة 11 قطاعًا ومركزًا من أصل 200، في مقدمتها س",
					"شملت الأنشطة 100 قطاع ومركز من أصل 200، في مقدمتها س",
					"شملت الأنشطة 102 قطاع ومركز من أصل 200، في مقدمتها س",
					"شملت الأنشطة 103 قطاعات ومراكز من أصل 200، في مقدمتها س");
	}

	@Test
	void moneyLinesAgree() {
		assertThat(Stream.of(1, 2, 3, 11, 100, 103)
			.map((n) -> Plain.spaces(Texts.in(Language.AR).get("summary.unconverted", "n", n)))).containsExactly(
					"استُبعد مبلغ واحد لعدم وجود سعر صرف لشهره", "استُبعد مبلغان لعدم وجود سعر صرف لشهر كل منهما",
					"استُبعدت 3 مبالغ لعدم وجود سعر صرف لشهرها", "استُبعد 11 مبلغًا لعدم وجود سعر صرف لشهرها",
					"استُبعد 100 مبلغ لعدم وجود سعر صرف لشهرها", "استُبعدت 103 مبالغ لعدم وجود سعر صرف لشهرها");
		assertThat(Stream.of(1, 2).map((n) -> Plain.spaces(Texts.in(Language.FR).get("summary.unconverted", "n", n))))
			.containsExactly("1 montant est laissé de côté, faute de taux de change pour son mois",
					"2 montants sont laissés de côté, faute de taux de change pour leur mois");
	}

	@Test
	void plannedAndCancelledActivitiesAgree() {
		assertThat(Stream.of(1, 2, 3, 12, 100)
			.map((n) -> Plain.spaces(Texts.in(Language.AR).get("summary.planned", "n", n, "period", "في سنة 2026"))))
			.containsExactly("خُطِّط لنشاط واحد في سنة 2026", "خُطِّط لنشاطين في سنة 2026",
					"خُطِّط لـ 3 أنشطة في سنة 2026", "خُطِّط لـ 12 نشاطًا في سنة 2026",
					"خُطِّط لـ 100 نشاط في سنة 2026");
		assertThat(
				Stream.of(1, 2, 3, 12).map((n) -> Plain.spaces(Texts.in(Language.AR).get("summary.cancelled", "n", n))))
			.containsExactly("أُلغي أو أُجّل نشاط واحد", "أُلغي أو أُجّل نشاطان", "أُلغيت أو أُجّلت 3 أنشطة",
					"أُلغي أو أُجّل 12 نشاطًا");
	}

	private static Stream<String> counted(Language language, String key) {
		return IntStream.of(COUNTS).mapToObj((n) -> Plain.spaces(Texts.in(language).get(key, "n", n)));
	}

	private static Stream<String> began(Language language) {
		Texts texts = Texts.in(language);
		return IntStream.of(COUNTS)
			.mapToObj((n) -> Plain
				.spaces(texts.get("summary.activities", "n", n, "period", texts.inPeriod(Period.parse("2025-05")))));
	}

}
