package org.bayan.reporting.finding;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.language.Language;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Names;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportHead;
import org.bayan.domain.report.ReportTables;
import org.bayan.domain.report.Scope;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.sample.Variants;
import org.bayan.reporting.text.Plain;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FindingsTests {

	@Test
	void theMapNamesTheStateThatTookPartMostOften() {
		assertThat(titles(SampleReports.of("2022"), Findings::map)).containsExactly(
				"30 of the 53 member states took part; Burkina Faso most often",
				"30 des 53 États membres ont participé, le Burkina Faso le plus souvent",
				"شاركت 30 دولة عضوًا من أصل 53، وفي مقدمتها بوركينا فاسو");
	}

	@Test
	void theMapSaysTies() {
		assertThat(titles(SampleReports.of("2025-05"), Findings::map)).containsExactly(
				"13 of the 53 member states took part; Morocco and Uzbekistan most often",
				"13 des 53 États membres ont participé, le Maroc et l’Ouzbékistan le plus souvent",
				"شاركت 13 دولة عضوًا من أصل 53، وفي مقدمتها المغرب وأوزبكستان");
	}

	@Test
	void theMapSaysThatAllTookPartOnce() {
		// November 2018: one activity, of 18 member states.
		assertThat(titles(SampleReports.of("2018-11"), Findings::map)).containsExactly(
				"18 of the 53 member states took part, each in one activity",
				"18 des 53 États membres ont participé, chacun à une activité",
				"شاركت 18 دولة عضوًا من أصل 53، كلٌّ منها في نشاط واحد");
	}

	@Test
	void theMapNamesTheOneState() {
		// September 2017: one workshop, with Uganda.
		assertThat(titles(SampleReports.of("2017-09"), Findings::map)).containsExactly(
				"One of the 53 member states took part: Uganda",
				"Un seul des 53 États membres a participé\u00a0: " + "l’Ouganda",
				"شاركت دولة عضو واحدة من أصل 53: أوغندا");
	}

	@Test
	void withoutActivitiesTheStatesAreNone() {
		PeriodReport empty = SampleReports.of("2026-01");
		assertThat(titles(empty, Findings::map)).isEqualTo(titles(empty, Findings::ranking))
			.containsExactly("None of the 53 member states took part", "Aucun des 53 États membres n’a participé",
					"لم تشارك أي دولة من الدول الأعضاء، وعددها 53");
	}

	@Test
	void theRankingCountsThoseThatTookPartTwice() {
		assertThat(titles(SampleReports.of("2022"), Findings::ranking)).containsExactly(
				"14 member states took part at least twice; Burkina Faso most often (5 activities)",
				"14 États membres ont participé deux fois au moins, le Burkina Faso le plus souvent (5 activités)",
				"شاركت 14 دولة عضوًا مرتين على الأقل، وفي مقدمتها بوركينا فاسو (5 أنشطة)");
		assertThat(titles(SampleReports.of("2025-05"), Findings::ranking)).containsExactly(
				"2 member states took part at least twice; Morocco and Uzbekistan most often (2 activities each)",
				"2 États membres ont participé deux fois au moins, le Maroc et l’Ouzbékistan le plus souvent "
						+ "(2 activités chacun)",
				"شاركت دولتان عضوان مرتين على الأقل، وفي مقدمتها المغرب وأوزبكستان (نشاطان لكل منهما)");
	}

	@Test
	void coverageSaysForHowLong() {
		assertThat(titles(SampleReports.of("2022"), Findings::coverage)).containsExactly(
				"23 member states had no activity in 2022, 10 of them for at least the second year running",
				"23 États membres sans activité en 2022, dont 10 pour la deuxième année de suite au moins",
				"لم تشارك 23 دولة عضوًا في أي نشاط سنة 2022، منها 10 دول للسنة الثانية على التوالي على الأقل");
		assertThat(titles(SampleReports.of("2025-05"), Findings::coverage)).containsExactly(
				"40 member states had no activity in May 2025, 35 of them none in April 2025 either",
				"40 États membres sans activité en mai 2025, dont 35 déjà en avril 2025",
				"لم تشارك 40 دولة عضوًا في أي نشاط في مايو 2025، منها 35 دولة لم تشارك في أبريل 2025 أيضًا");
		assertThat(titles(SampleReports.of("2018-03"), Findings::coverage)).containsExactly(
				"53 member states had no activity in March 2018, and none in February 2018 either",
				"53 États membres sans activité en mars 2018, ni en février 2018",
				"لم تشارك 53 دولة عضوًا في أي نشاط في مارس 2018 ولا في فبراير 2018");
	}

	@Test
	void typesSayWhatMostActivitiesWere() {
		assertThat(titles(SampleReports.of("2022"), Findings::types)).containsExactly(
				"More than half were meetings: 30 of the 57 activities",
				"Plus de la moitié étaient des réunions\u00a0: 30 des 57 activités",
				"الاجتماعات أكثر من نصف الأنشطة: 30 من أصل 57");
		assertThat(titles(SampleReports.of("2025-05"), Findings::types)).containsExactly(
				"Meetings were the most frequent: 5 of the 12 activities", "Réunions en tête\u00a0: 5 des 12 activités",
				"الاجتماعات هي الأكثر عددًا: 5 أنشطة من أصل 12");
		assertThat(titles(SampleReports.of("2017-09"), Findings::types)).containsExactly(
				"The only activity was a workshop", "La seule activité était un atelier", "النشاط الوحيد هو ورشة عمل");
		assertThat(titles(SampleReports.of("2026-01"), Findings::types))
			.startsWith("No activity in January 2026, 5 fewer than in December 2025");
		assertThat(titles(SampleReports.of("2017"), Findings::types))
			.startsWith("Conferences were the most frequent: 2 of the 4 activities");
		assertThat(titles(ScopedReports.of("2022", "EXT", "ALL"), Findings::types))
			.containsExactly("Activities by type", "Activités par type", "الأنشطة بحسب النوع");
	}

	@Test
	void aStateIsNamedWithItsArticle() {
		assertThat(titles(ScopedReports.of("2022", "MAR", "ALL"), Findings::activities)).containsExactly(
				"Morocco took part in 4 activities in 2022, 1 fewer than in 2021, and hosted 23",
				"Le Maroc a participé à 4 activités en 2022, 1 de moins qu’en 2021, et en a accueilli 23",
				"شارك المغرب في 4 أنشطة سنة 2022، بنقص نشاط واحد عن سنة 2021، واستضاف 23 نشاطًا");
		assertThat(titles(ScopedReports.of("2022", "SAU", "ALL"), Findings::activities)).containsExactly(
				"Saudi Arabia took part in 4 activities in 2022, 2 more than in 2021, and hosted 4",
				"L’Arabie saoudite a participé à 4 activités en 2022, 2 de plus qu’en 2021, et en a accueilli 4",
				"شاركت المملكة العربية السعودية في 4 أنشطة سنة 2022، بزيادة نشاطين على سنة 2021، واستضافت 4 أنشطة");
		assertThat(titles(ScopedReports.of("2025-05", "MDV", "ALL"), Findings::activities)).containsExactly(
				"The Maldives took part in no activity in May 2025",
				"Les Maldives n’ont participé à aucune activité en mai 2025",
				"لم تشارك المالديف في أي نشاط في مايو 2025");
	}

	@Test
	void otherScopesStandBeforeTheFinding() {
		assertThat(titles(ScopedReports.of("2022", "ALL", "CUL"), Findings::activities)).containsExactly(
				"Culture Sector: 7 activities in 2022, 3 more than in 2021",
				"Secteur de la Culture\u00a0: 7 activités en 2022, 3 de plus qu’en 2021",
				"قطاع الثقافة: 7 أنشطة في سنة 2022، بزيادة 3 أنشطة على سنة 2021");
		assertThat(titles(ScopedReports.of("2022", "GROUP:ARB", "ALL"), Findings::map)).containsExactly(
				"Arab region: 16 of the 20 member states took part; Morocco and Saudi Arabia most often",
				"Région arabe\u00a0: 16 des 20 États membres ont participé, l’Arabie saoudite et le Maroc le plus souvent",
				"المنطقة العربية: شاركت 16 دولة عضوًا من أصل 20، وفي مقدمتها المغرب والمملكة العربية السعودية");
		assertThat(titles(ScopedReports.of("2022", "EXT", "ALL"), Findings::activities))
			.contains("Hors des États membres\u00a0: 2 activités en 2022, 2 de moins qu’en 2021");
		assertThat(titles(ScopedReports.of("2022", "MAR", "SHS"), Findings::activities)).startsWith(
				"Social and Human Sciences Sector: Morocco took part in 2 activities in 2022, 1 more than in 2021, and hosted 23");
	}

	@Test
	void aComparisonSaysTheRankAndItsTies() {
		assertThat(titles(ScopedReports.of("2022", "MAR", "ALL"), Findings::comparison)).containsExactly(
				"Morocco ranks 1st among the 20 states of its group, with 4 activities, level with Saudi Arabia",
				"Le Maroc est au 1ᵉʳ rang des 20 États de son groupe, avec 4 activités, à égalité avec l’Arabie saoudite",
				"المغرب في المرتبة الأولى بين دول مجموعته وعددها 20، بواقع 4 أنشطة، بالتساوي مع المملكة العربية السعودية");
		assertThat(titles(ScopedReports.of("2022", "GUY", "ALL"), Findings::comparison)).containsExactly(
				"Guyana is one of the 11 states of its group without an activity in 2022",
				"Le Guyana\u00a0: un des 11 États de son groupe sans activité en 2022",
				"غيانا: إحدى 11 دولة بلا نشاط في مجموعتها في سنة 2022");
		assertThat(titles(ScopedReports.of("2022", "ALL", "DGO"), Findings::comparison)).containsExactly(
				"The Directorate General ranks 1st among the 21 sectors and centres, with 25 activities",
				"La Direction générale est au 1ᵉʳ rang des 21 secteurs et centres, avec 25 activités",
				"الإدارة العامة في المرتبة الأولى بين القطاعات والمراكز وعددها 21، بواقع 25 نشاطًا");
	}

	@Test
	void moneyIsExactAndSaysWhatIsMissing() {
		assertThat(titles(withMoney(12_345_678, 9_000_000), Findings::money)).containsExactly(
				"Expenditure of USD 90,000.00 against a budget of USD 123,456.78",
				"90\u202f000,00 USD de dépenses pour 123\u202f456,78 USD de budget",
				"بلغت النفقات \u200f\u200e90,000.00\u200e دولار مقابل ميزانية قدرها \u200f\u200e123,456.78\u200e دولار");
		assertThat(titles(withMoney(100, 0), Findings::money)).containsExactly("Budget of USD 1.00, no expenditure",
				"1,00 USD de budget, aucune dépense", "بلغت الميزانية \u200f\u200e1.00\u200e دولار، ولا نفقات");
		assertThat(titles(withMoney(0, 0), Findings::money)).containsExactly("Neither budget nor expenditure in 2022",
				"Ni budget ni dépense en 2022", "لا ميزانية ولا نفقات في سنة 2022");
		assertThat(titles(SampleReports.of("2022"), Findings::money)).containsExactly("Budget and expenditure",
				"Budget et dépenses", "الميزانية والنفقات");
	}

	@Test
	void anAmountBesideOneThatNobodyRecordedIsNotBesideZero() {
		assertThat(titles(withMoney(Cell.of(100), Cell.NO_DATA), Findings::money)).containsExactly(
				"Budget of USD 1.00; expenditure not recorded", "1,00 USD de budget\u202f; dépenses non enregistrées",
				"ميزانية قدرها \u200f\u200e1.00\u200e دولار، ولم تُسجَّل نفقات");
		assertThat(titles(withMoney(Cell.NO_DATA, Cell.of(100)), Findings::money)).containsExactly(
				"Expenditure of USD 1.00; budget not recorded", "1,00 USD de dépenses\u202f; budget non enregistré",
				"نفقات قدرها \u200f\u200e1.00\u200e دولار، ولم تُسجَّل ميزانية");
	}

	@Test
	void aRunningYearIsComparedOverItsMonthsThatHaveEnded() {
		// 40 to October and 7 in November, 29 to October 2021
		PeriodReport year = SampleReports.of("2022", LocalDate.of(2022, 11, 30));
		assertThat(titles(year, Findings::activities)).containsExactly(
				"47 activities so far in 2022: 40 from January to October, 11 more than in the same months of 2021 (29)",
				"47 activités en 2022 à ce jour\u00a0: 40 de janvier à octobre, 11 de plus qu’au cours des mêmes mois de 2021 (29)",
				"47 نشاطًا في سنة 2022 حتى الآن: 40 نشاطًا من يناير إلى أكتوبر، بزيادة 11 نشاطًا على الأشهر نفسها من سنة 2021 (29)");
		assertThat(titles(SampleReports.of("2022", LocalDate.of(2022, 10, 31)), Findings::trend)).containsExactly(
				"The third quarter is the busiest so far, with 15 of the 40 activities",
				"Le troisième trimestre est le plus chargé à ce jour\u00a0: 15 des 40 activités",
				"الربع الثالث هو الأكثر نشاطًا حتى الآن: 15 نشاطًا من أصل 40");
	}

	@Test
	void aTitleThatIsTooLongLeavesTheEarlierNumberOut() {
		PeriodReport year = SampleReports.of("2022", LocalDate.of(2022, 11, 30));
		PeriodReport scoped = new PeriodReport(
				new ReportHead(year.head().organisation(), year.period(),
						new Scope(Place.EVERYWHERE, null, new SectorScope("EDU"),
								new Names("Education Sector", "Éducation", "التربية")),
						year.head().dataAsOf(), year.head().zone(), null, null, year.head().currency(),
						year.head().running(), null),
				new ReportTables(year.tables().total(), year.tables().trend(), year.tables().groups(),
						year.tables().states(), year.tables().others(), year.tables().sectors(), year.tables().matrix(),
						year.tables().coverage(), year.tables().types(), year.tables().modalities(),
						year.tables().hosts(), null, List.of()),
				year.detail(), year.names());
		assertThat(titles(scoped, Findings::activities).getFirst())
			.isEqualTo("Education Sector: 47 activities so far in 2022: 40 from January to October, "
					+ "11 more than in the same months of 2021");
	}

	@Test
	void aRunningQuarterIsComparedWithTheMonthsOfTheSamePosition() {
		// 8 in October, 5 in July, 3 in October 2021
		PeriodReport quarter = SampleReports.of("2022-Q4", LocalDate.of(2022, 11, 30));
		assertThat(titles(quarter, Findings::activities)).containsExactly(
				"15 activities so far in Q4 2022: 8 in October, 3 more than in July 2022 (5)",
				"15 activités au T4 2022 à ce jour\u00a0: 8 en octobre, 3 de plus qu’en juillet 2022 (5)",
				"15 نشاطًا في الربع الرابع 2022 حتى الآن: 8 أنشطة في أكتوبر، بزيادة 3 أنشطة على يوليو 2022 (5)");
		assertThat(Plain.spaces(new Summary(new Findings(quarter, Texts.in(Language.EN))).sentences().getFirst()))
			.startsWith(
					"15 activities began so far in the fourth quarter of 2022: 8 in October, 3 more than in July 2022 (5) and "
							+ "5 more than in October 2021 (3)");
		// 15 in October and November, 8 in July and August, 6 a year before
		assertThat(Plain.spaces(
				new Summary(new Findings(SampleReports.of("2022-Q4", LocalDate.of(2022, 12, 1)), Texts.in(Language.FR)))
					.sentences()
					.getFirst()))
			.startsWith("18 activités ont commencé au quatrième trimestre 2022 à ce jour\u00a0: 15 en octobre "
					+ "et novembre, 7 de plus qu’en juillet et août 2022 (8) et 9 de plus qu’au cours des mêmes mois de 2021 (6)");
	}

	@Test
	void aRunningMonthAndAQuarterInItsFirstMonthAreNotCompared() {
		assertThat(titles(SampleReports.of("2022-11", LocalDate.of(2022, 11, 30)), Findings::activities))
			.containsExactly("7 activities so far in November 2022", "7 activités en novembre 2022 à ce jour",
					"7 أنشطة في نوفمبر 2022 حتى الآن");
		assertThat(titles(SampleReports.of("2022-Q4", LocalDate.of(2022, 10, 31)), Findings::activities))
			.containsExactly("8 activities so far in Q4 2022", "8 activités au T4 2022 à ce jour",
					"8 أنشطة في الربع الرابع 2022 حتى الآن");
		assertThat(titles(SampleReports.of("2022-11", LocalDate.of(2022, 12, 1)), Findings::activities))
			.startsWith("7 activities in November 2022, 1 fewer than in October 2022");
	}

	@Test
	void theSummaryTellsMoneyAndPlans() {
		PeriodReport report = withMoney(12_345_678, 9_000_000);
		assertThat(Plain.spaces(new Summary(new Findings(report, Texts.in(Language.EN))).sentences())).contains(
				"3 activities are planned in 2022; 1 was cancelled or postponed.",
				"The budget of the period is USD 123,456.78, its expenditure USD 90,000.00; 2 amounts are left out: no "
						+ "exchange rate for their month.",
				"7 of the 57 activities state their participants: 885 people in all; 300 women (where women are counted).");
		assertThat(Plain.spaces(new Summary(new Findings(report, Texts.in(Language.FR))).sentences())).contains(
				"3 activités sont prévues en 2022\u202f; 1 a été annulée ou reportée.",
				"Le budget de la période s’élève à 123\u202f456,78 USD et ses dépenses à 90\u202f000,00 USD"
						+ "\u202f; 2 montants sont laissés de côté, faute de taux de change pour leur mois.",
				"7 des 57 activités indiquent leurs participants\u00a0: 885 personnes au total\u202f; 300 femmes (là où "
						+ "elles sont comptées).");
		assertThat(Plain.spaces(new Summary(new Findings(report, Texts.in(Language.AR))).sentences())).contains(
				"خُطِّط لـ 3 أنشطة في سنة 2022؛ وأُلغي أو أُجّل نشاط واحد.",
				"بلغت ميزانية الفترة \u200f\u200e123,456.78\u200e دولار، ونفقاتها \u200f\u200e90,000.00\u200e دولار؛ "
						+ "واستُبعد مبلغان لعدم وجود سعر صرف لشهر كل منهما.",
				"عدد المشاركين مذكور في 7 أنشطة من أصل 57، ومجموعهم 885 مشاركًا؛ وبينهم 300 امرأة (حيث ذُكر عددهن).");
	}

	@Test
	void aTitleHasTwoLinesOfSixtyLetters() {
		String sixty = "a".repeat(60);
		assertThat(Phrases.fits(sixty + " " + sixty)).isTrue();
		assertThat(Phrases.fits(sixty + "a " + sixty)).isFalse();
		assertThat(Phrases.fits("one two " + sixty + " " + sixty)).isFalse();
	}

	/** 2022 with 3 planned and 1 cancelled activities, 300 women and money. */
	private static PeriodReport withMoney(long budget, long expenditure) {
		return withMoney(Cell.of(BigInteger.valueOf(budget)), Cell.of(BigInteger.valueOf(expenditure)));
	}

	private static PeriodReport withMoney(Cell budget, Cell expenditure) {
		PeriodReport report = SampleReports.of("2022");
		Row total = report.tables().total();
		Figures now = total.now();
		Figures money = Figures.of((measure) -> switch (measure) {
			case PLANNED -> Cell.of(3);
			case CANCELLED -> Cell.of(1);
			case WOMEN -> Cell.of(300);
			case BUDGET -> budget;
			case EXPENDITURE -> expenditure;
			case UNCONVERTED -> Cell.of(2);
			default -> now.of(measure);
		});
		return Variants.withRows(report,
				new Row(total.kind(), total.code(), total.names(), total.category(), total.joined(), money,
						total.previous(), total.yearBefore(), total.yearToDate(), total.yearToDateBefore()),
				report.tables().states(), report.tables().sectors(), report.tables().matrix());
	}

	private static List<String> titles(PeriodReport report, Function<Findings, Sentence> title) {
		return Stream.of(Language.values())
			.map((language) -> Plain.spaces(title.apply(new Findings(report, Texts.in(language)))))
			.toList();
	}

}
