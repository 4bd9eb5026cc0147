package org.bayan.reporting.finding;

import java.time.LocalDate;
import java.util.List;

import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Row;
import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.sample.Variants;
import org.bayan.reporting.text.Plain;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole summaries of real periods, written by hand; their figures were counted from the
 * sample's activities.csv by a program of its own.
 */
class SummaryTests {

	@Test
	void theYearInEnglish() {
		assertThat(summary(SampleReports.of("2022"), Language.EN)).containsExactly(
				"57 activities began in 2022, 21 more than in 2021 (36); the last quarter was the busiest, with 25; "
						+ "the busiest month was December, with 10; every month had an activity.",
				"30 of the 53 member states took part, Burkina Faso most often (5 activities), followed by Azerbaijan, "
						+ "Morocco and Saudi Arabia (4 each).",
				"13 activities name no country and count as organisation-wide; 2 activities involve countries outside "
						+ "the membership.",
				"23 member states had no activity, 10 of them for at least the second year running; 4 have no activity on "
						+ "file: Afghanistan, Guyana, Kyrgyzstan and Syria.",
				"14 of the 21 sectors and centres had activities, led by the Directorate General (25) and the "
						+ "Social and Human Sciences Sector (11); 1 activity states no sector.",
				"The activities took place in 15 countries, most often in Morocco (23) and in Saudi Arabia (4); 10 "
						+ "activities state no host country; 7 were held online; 8 were held both in person and online.",
				"7 of the 57 activities state their participants: 885 people in all; nothing is recorded in 2022 on "
						+ "women among the participants, " + "budgets and expenditure.");
	}

	@Test
	void theYearInFrench() {
		assertThat(summary(SampleReports.of("2022"), Language.FR)).containsExactly(
				spaced("57 activités ont commencé en 2022, 21 de plus qu’en 2021 (36) ; le dernier trimestre a été le "
						+ "plus chargé, avec 25 ; le mois le plus chargé a été décembre, avec 10 ; chaque mois a eu au "
						+ "moins une activité."),
				spaced("30 des 53 États membres ont participé à au moins une activité, le Burkina Faso le plus souvent (5 activités), puis "
						+ "l’Arabie saoudite, l’Azerbaïdjan et le Maroc (4 chacun)."),
				spaced("13 activités ne nomment aucun pays et comptent à l’échelle de l’organisation ; 2 activités "
						+ "concernent des pays non membres."),
				spaced("23 États membres n’ont eu aucune activité, dont 10 pour la deuxième année de suite au moins ; "
						+ "4 n’ont aucune activité enregistrée : l’Afghanistan, le Guyana, le Kirghizistan et la Syrie."),
				spaced("14 des 21 secteurs et centres ont eu des activités, surtout la Direction générale (25) "
						+ "et le Secteur des Sciences humaines et sociales (11) ; 1 activité n’indique aucun secteur."),
				spaced("Les activités ont eu lieu dans 15 pays, le plus souvent au Maroc (23) et en Arabie saoudite "
						+ "(4) ; 10 activités n’indiquent pas de pays hôte ; 7 se sont tenues en ligne ; 8 se sont "
						+ "tenues à la fois en présentiel et en ligne."),
				spaced("7 des 57 activités indiquent leurs participants : 885 personnes au total ; en 2022, rien n’est "
						+ "enregistré sur les femmes parmi " + "les participants, les budgets et les dépenses."));
	}

	@Test
	void theYearInArabic() {
		assertThat(summary(SampleReports.of("2022"), Language.AR)).containsExactly(
				"بدأ 57 نشاطًا في سنة 2022، بزيادة 21 نشاطًا على سنة 2021 (36)؛ والربع الأخير هو الأكثر نشاطًا، وفيه "
						+ "25 نشاطًا؛ والشهر الأكثر نشاطًا هو ديسمبر، وفيه 10 أنشطة؛ ولم يخلُ أي شهر من نشاط.",
				"شاركت 30 دولة عضوًا من أصل 53، أكثرها مشاركةً بوركينا فاسو (5 أنشطة)، تليها أذربيجان والمغرب "
						+ "والمملكة العربية السعودية (4 لكل منها).",
				"13 نشاطًا لم يُذكر فيها أي بلد فتُحسب على مستوى المنظمة؛ ونشاطان يشملان بلدانًا من غير الدول الأعضاء.",
				"لم تشارك 23 دولة عضوًا في أي نشاط، منها 10 دول للسنة الثانية على التوالي على الأقل؛ و4 دول لا نشاط "
						+ "مسجّلًا لها: أفغانستان وسوريا وغيانا وقيرغيزستان.",
				"شملت الأنشطة 14 قطاعًا ومركزًا من أصل 21، في مقدمتها الإدارة العامة (25) وقطاع العلوم الإنسانية "
						+ "والاجتماعية (11)؛ ونشاط واحد لم يُذكر له قطاع.",
				"أُقيمت الأنشطة في 15 بلدًا، وأكثرها المغرب (23) والمملكة العربية السعودية (4)؛ و10 أنشطة لم يُذكر "
						+ "لها بلد مضيف؛ وعُقدت 7 أنشطة عن بُعد؛ وعُقدت 8 أنشطة حضوريًا وعن بُعد معًا.",
				"عدد المشاركين مذكور في 7 أنشطة من أصل 57، ومجموعهم 885 مشاركًا؛ ولا بيانات في سنة 2022 عن "
						+ "النساء بين المشاركين والميزانية والنفقات.");
	}

	@Test
	void theMonthInEnglish() {
		assertThat(summary(SampleReports.of("2025-05"), Language.EN)).containsExactly(
				"12 activities began in May 2025, 7 more than in April 2025 (5) and 4 more than in May 2024 (8); this "
						+ "is the highest monthly figure in 24 months.",
				"From January to May 2025 the total is 29 activities, 12 more than in the same months of 2024 (17).",
				"13 of the 53 member states took part, Morocco and Uzbekistan most often (2 activities each).",
				"2 activities name no country and count as organisation-wide; 1 activity involves countries outside "
						+ "the membership.",
				"40 member states had no activity, 35 of them none in April 2025 either; 15 have had no activity for 12 months "
						+ "or more.",
				"6 of the 21 sectors and centres had activities, led by the Directorate General (8), the Culture "
						+ "Sector (3) and the Education Sector (2).",
				"The activities took place in 7 countries, most often in Qatar (3), in Russia (2) and in Uzbekistan "
						+ "(2); 1 activity states no host country.",
				"1 of the 12 activities states its participants: 30 people; nothing is recorded in May 2025 on women "
						+ "among the participants, budgets and " + "expenditure.");
	}

	@Test
	void theMonthInFrench() {
		assertThat(summary(SampleReports.of("2025-05"), Language.FR)).startsWith(
				spaced("12 activités ont commencé en mai 2025, 7 de plus qu’en avril 2025 (5) et 4 de plus qu’en mai "
						+ "2024 (8) ; c’est le nombre mensuel le plus élevé en 24 mois."),
				"De janvier à mai 2025, le total est de 29 activités, 12 de plus qu’au cours des mêmes mois de 2024 "
						+ "(17).",
				spaced("13 des 53 États membres ont participé à au moins une activité, le Maroc et l’Ouzbékistan le plus souvent (2 activités "
						+ "chacun)."),
				spaced("2 activités ne nomment aucun pays et comptent à l’échelle de l’organisation ; 1 activité "
						+ "concerne des pays non membres."),
				spaced("40 États membres n’ont eu aucune activité, dont 35 n’en avaient pas eu en avril 2025 non "
						+ "plus ; 15 n’en ont eu aucune depuis 12 mois ou plus."),
				"6 des 21 secteurs et centres ont eu des activités, surtout la Direction générale (8), le "
						+ "Secteur de la Culture (3) et le Secteur de l’Éducation (2).",
				spaced("Les activités ont eu lieu dans 7 pays, le plus souvent au Qatar (3), en Ouzbékistan (2) et en "
						+ "Russie (2) ; 1 activité n’indique pas de pays hôte."));
	}

	@Test
	void theMonthInArabic() {
		assertThat(summary(SampleReports.of("2025-05"), Language.AR)).startsWith(
				"بدأ 12 نشاطًا في مايو 2025، بزيادة 7 أنشطة على أبريل 2025 (5) وبزيادة 4 أنشطة على مايو 2024 (8)؛ "
						+ "وهذا أعلى عدد شهري في 24 شهرًا.",
				"بلغ المجموع 29 نشاطًا من يناير إلى مايو 2025، بزيادة 12 نشاطًا على الأشهر نفسها من سنة 2024 (17).",
				"شاركت 13 دولة عضوًا من أصل 53، أكثرها مشاركةً المغرب وأوزبكستان (نشاطان لكل منهما).",
				"نشاطان لم يُذكر فيهما أي بلد فيُحسبان على مستوى المنظمة؛ ونشاط واحد يشمل بلدانًا من غير الدول الأعضاء.",
				"لم تشارك 40 دولة عضوًا في أي نشاط، منها 35 دولة لم تشارك في أبريل 2025 أيضًا؛ و15 دولة لم تشارك في أي نشاط منذ "
						+ "12 شهرًا أو أكثر.",
				"شملت الأنشطة 6 قطاعات ومراكز من أصل 21، في مقدمتها الإدارة العامة (8) وقطاع الثقافة (3) وقطاع "
						+ "التربية (2).");
	}

	@Test
	void theQuarterNamesItsBusiestMonths() {
		assertThat(summary(SampleReports.of("2025-Q4"), Language.EN).getFirst()).isEqualTo(
				"14 activities began in the fourth quarter of 2025, 6 more than in the third quarter of 2025 (8) "
						+ "and 3 more than in the fourth quarter of 2024 (11); the busiest months were November and "
						+ "December, with 5 each; every month had an activity.");
		assertThat(summary(SampleReports.of("2025-Q4"), Language.FR).getFirst())
			.isEqualTo(spaced("14 activités ont commencé au quatrième trimestre 2025, 6 de plus qu’au troisième "
					+ "trimestre 2025 (8) et 3 de plus qu’au quatrième trimestre 2024 (11) ; les mois les plus chargés "
					+ "ont été novembre et décembre, avec 5 chacun ; chaque mois a eu au moins une activité."));
		assertThat(summary(SampleReports.of("2025-Q4"), Language.AR).getFirst())
			.isEqualTo("بدأ 14 نشاطًا في الربع الرابع من سنة 2025، بزيادة 6 أنشطة على الربع الثالث من سنة 2025 (8) "
					+ "وبزيادة 3 أنشطة على الربع الرابع من سنة 2024 (11)؛ والشهران الأكثر نشاطًا هما نوفمبر وديسمبر، "
					+ "وفي كل منهما 5 أنشطة؛ ولم يخلُ أي شهر من نشاط.");
		assertThat(summary(SampleReports.of("2025-Q4"), Language.FR)).contains(spaced(
				"13 des 53 États membres ont participé à au moins une activité, l’Arabie saoudite, l’Azerbaïdjan et l’Ouzbékistan le "
						+ "plus souvent (2 activités chacun)."),
				spaced("3 des 14 activités indiquent leurs participants : 1\u202f034 personnes au total ; au quatrième "
						+ "trimestre 2025, rien n’est enregistré sur les femmes parmi les participants, "
						+ "les budgets et les dépenses."));
	}

	/** Of 2023 the first five have 10, 5, 4, 4 and 4 activities, the next has 3. */
	@Test
	void theFirstFiveAreNamedWhereTheyStandApart() {
		assertThat(summary(SampleReports.of("2023"), Language.EN)).anyMatch((sentence) -> sentence
			.endsWith("the five states with most activities are named in 22 of the 51 " + "activities (43.1%)."));
		assertThat(summary(SampleReports.of("2022"), Language.EN)).as("the fifth has as many as two others")
			.noneMatch((sentence) -> sentence.contains("the five states"));
	}

	@Test
	void aMonthWithoutActivitiesSaysSinceWhen() {
		PeriodReport january = SampleReports.of("2026-01");
		assertThat(summary(january, Language.EN)).containsExactly(
				"No activity began in January 2026, against 5 in December 2025 and 1 in January 2025.",
				"Of the 53 member states, 25 have had no activity for 12 months or more.",
				"Nothing is recorded in January 2026 on budgets " + "and expenditure.");
		assertThat(summary(january, Language.FR)).containsExactly(
				"Aucune activité n’a commencé en janvier 2026, contre 5 en décembre 2025 et 1 en janvier 2025.",
				"Sur les 53 États membres, 25 n’en ont eu aucune depuis 12 mois ou plus.",
				"En janvier 2026, rien n’est enregistré sur " + "les budgets et les dépenses.");
		assertThat(summary(january, Language.AR)).containsExactly(
				"لم يبدأ أي نشاط في يناير 2026، مقابل 5 أنشطة في ديسمبر 2025 ونشاط واحد في يناير 2025.",
				"من بين الدول الأعضاء، وعددها 53، 25 دولة لم تشارك في أي نشاط منذ 12 شهرًا أو أكثر.",
				"لا بيانات في يناير 2026 عن الميزانية والنفقات.");
	}

	@Test
	void anAheadPeriodHasNoFiguresYet() {
		PeriodReport ahead = SampleReports.of("2027-03");
		assertThat(summary(ahead, Language.EN))
			.startsWith("March 2027 begins after the latest data, of 22 November 2026; no activity is counted yet.");
		assertThat(summary(ahead, Language.FR))
			.startsWith(spaced("Mars 2027 commence après les dernières données, du 22 "
					+ "novembre 2026 ; aucune activité n’est encore comptée."));
		assertThat(summary(ahead, Language.AR))
			.startsWith("تبدأ الفترة (مارس 2027) بعد آخر البيانات، وتاريخها 22 نوفمبر 2026، فلم يُحسب أي نشاط بعد.");
		assertThat(summary(SampleReports.of("2026"), Language.EN))
			.contains("The data end on 22 November 2026; later activities are not counted yet.");
	}

	@Test
	void aStatesReportNamesItWithItsArticleAndGender() {
		PeriodReport morocco = ScopedReports.of("2022", "MAR", "ALL");
		assertThat(summary(morocco, Language.EN)).startsWith(
				"Morocco took part in 4 activities in 2022, 1 fewer than in 2021 (5); the third quarter was the "
						+ "busiest, with 2; no activity began in 8 months.",
				"Morocco ranks 1st among the 20 states of its group, with 4 activities, level with Saudi Arabia.",
				"Morocco hosted 23 activities in 2022, 13 more than in 2021 (10); hosting alone is not taking part.",
				"3 of the 21 sectors and centres had activities, led by the Social and Human Sciences Sector (2), "
						+ "the Directorate General (1) and the Science and Environment Sector (1).",
				"The activities took place in Morocco; 1 was held both in person and online.");
		assertThat(summary(morocco, Language.FR)).startsWith(
				spaced("Le Maroc a participé à 4 activités en 2022, 1 de moins qu’en 2021 (5) ; le troisième trimestre "
						+ "a été le plus chargé, avec 2 ; aucune activité n’a commencé pendant 8 mois."),
				"Le Maroc est au 1ᵉʳ rang des 20 États de son groupe, avec 4 activités, à égalité avec l’Arabie "
						+ "saoudite.",
				spaced("Le Maroc a accueilli 23 activités en 2022, 13 de plus qu’en 2021 (10) ; accueillir une activité "
						+ "ne vaut pas participation."));
		assertThat(summary(morocco, Language.AR)).startsWith(
				"شارك المغرب في 4 أنشطة سنة 2022، بنقص نشاط واحد عن سنة 2021 (5)؛ والربع الثالث هو الأكثر نشاطًا، "
						+ "وفيه نشاطان؛ ولم يبدأ أي نشاط في 8 أشهر.",
				"المغرب في المرتبة الأولى بين دول مجموعته وعددها 20، بواقع 4 أنشطة، بالتساوي مع المملكة العربية "
						+ "السعودية.",
				"استضاف المغرب 23 نشاطًا في سنة 2022، بزيادة 13 نشاطًا على سنة 2021 (10)؛ والاستضافة وحدها لا تُعدّ "
						+ "مشاركة.");
	}

	@Test
	void aStateThatJoinedLaterHasNoFigures() {
		PeriodReport palestine = ScopedReports.of("2022", "PSE", "ALL");
		Row total = palestine.tables().total();
		Figures none = Figures.of(palestine.period(), LocalDate.of(2024, 1, 1), LocalDate.of(2026, 11, 22),
				(measure) -> null);
		PeriodReport before = Variants.withRows(palestine,
				new Row(total.kind(), total.code(), total.names(), total.category(), total.joined(), none, none, none,
						none, none),
				palestine.tables().states(), palestine.tables().sectors(), palestine.tables().matrix());
		assertThat(summary(before, Language.EN))
			.containsExactly("Palestine joined after this period, so nothing is counted.");
		assertThat(summary(before, Language.FR))
			.containsExactly(spaced("La Palestine a adhéré après cette période : rien n’est compté."));
		assertThat(summary(before, Language.AR)).containsExactly("انضمت فلسطين بعد هذه الفترة، فلا يُحسب شيء.");
	}

	@Test
	void otherScopesSayWhatTheyCover() {
		assertThat(List.of(summary(ScopedReports.of("2022", "GROUP:ARB", "ALL"), Language.FR).getFirst(),
				summary(ScopedReports.of("2022", "ALL", "CUL"), Language.AR).getFirst(),
				summary(ScopedReports.of("2022", "EXT", "ALL"), Language.EN).getFirst(),
				summary(ScopedReports.of("2022", "ORG", "ALL"), Language.FR).getFirst(),
				summary(ScopedReports.of("2022", "ALL", "NONE"), Language.AR).getFirst()))
			.containsExactly(spaced("Ce rapport porte sur un seul groupe d’États membres : Région arabe."),
					"يقتصر هذا التقرير على قطاع أو مركز واحد: قطاع الثقافة.",
					"This report covers the activities that involve countries outside the membership.",
					"Ce rapport porte sur les activités qui ne nomment aucun pays et comptent à l’échelle de "
							+ "l’organisation.",
					"يقتصر هذا التقرير على الأنشطة التي لم يُذكر لها قطاع.");
		assertThat(summary(ScopedReports.of("2022", "GROUP:ARB", "CUL"), Language.EN)).startsWith(
				"This report covers one group of member states: Arab region.",
				"This report covers one sector or centre: Culture Sector.");
		assertThat(summary(ScopedReports.of("2025-05", "MDV", "ALL"), Language.FR)).startsWith(
				"Les Maldives n’ont participé à aucune activité en mai 2025, comme en avril 2025 et en mai 2024.",
				"La dernière activité avec les Maldives a commencé en avril 2023.");
	}

	private static List<String> summary(PeriodReport report, Language language) {
		return Plain.spaces(new Summary(new Findings(report, Texts.in(language))).sentences());
	}

	/** French with the spaces that its double signs take. */
	private static String spaced(String text) {
		return text.replace(" :", "\u00a0:").replace(" ;", "\u202f;").replace(" %", "\u202f%");
	}

}
