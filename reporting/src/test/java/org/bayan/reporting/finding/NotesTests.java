package org.bayan.reporting.finding;

import java.util.List;
import java.util.regex.Pattern;

import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NotesTests {

	private static final Pattern SENTENCE_END = Pattern.compile("[.](?: |$)");

	@Test
	void everyRuleHasANameAndOneOrTwoSentences() {
		for (Language language : Language.values()) {
			List<Rule> rules = rules(language);
			assertThat(rules).hasSize(26);
			assertThat(rules).extracting(Rule::name).doesNotHaveDuplicates();
			assertThat(rules).allSatisfy((rule) -> {
				assertThat(rule.name()).isNotBlank().doesNotEndWith(".");
				assertThat(SENTENCE_END.matcher(rule.text()).results().count()).as(rule.text()).isBetween(1L, 2L);
				assertThat(rule.text()).endsWith(".").doesNotContain("  ");
			});
		}
	}

	@Test
	void theRulesFollowTheOrderOfReading() {
		assertThat(rules(Language.EN)).extracting(Rule::name)
			.containsExactly("Activity", "Month, quarter, year", "Taking part", "Rows and total", "Membership",
					"Regional groups", "Outside the member states", "Organisation-wide", "Sectors and centres",
					"Active", "Completed", "Planned", "Cancelled or postponed", "Hosted", "Participants and women",
					"Budget and expenditure", "Shares of an amount", "Conversion", "Amounts without a rate",
					"Programmes", "Coverage", "Share of the top five", "Change", "Running period", "Data as of",
					"Zero, no data, not applicable");
	}

	@Test
	void aMeasureIsCalledTheSameInItsRuleAndInTables() {
		for (Language language : Language.values()) {
			Texts texts = Texts.in(language);
			for (String measure : List.of("active", "completed", "planned", "cancelled", "hosted")) {
				assertThat(texts.get("rule." + measure + ".name")).isEqualTo(texts.get("measure." + measure));
			}
			assertThat(texts.get("measure.active")).isNotEqualTo(texts.get("status.ongoing"));
		}
	}

	private static List<Rule> rules(Language language) {
		PeriodReport report = SampleReports.of("2022");
		return new Notes(report, new Findings(report, Texts.in(language))).rules();
	}

}
