package org.bayan.reporting.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.text.Plain;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every title and sentence of any report in any language. */
class SentencesTests {

	private static final Pattern WRONG = Pattern.compile("null|[{}]|  |'| [,.،؛]|\\.\\.|\\bde le\\b|\\bde les\\b"
			+ "|\\bà le\\b|\\bà les\\b|de l’ |l’ |\\bque (il|en|au)\\b|\\bde l[ea] [AEIOUÉÎ]|\\ble [AEIOUÉÎ]"
			+ "|\\bla [AEIOUÉÎ]|\\b2 of the 2\\b|\\b1 of the 1\\b|\\bof 1 s|\\b1 activities|\\b1 activités|\\b(EXT|ORG|ALL|NONE|GROUP)\\b"
			+ "|ـ|[\\u0600-\\u06ff] ?[,;?]|\\b[12] (نشاط|دول|أنشطة|بلد|شهر)");

	/** Of so many states one is tried at each change. */
	private static final int SOME = 6;

	/** Codes of states and sectors, which no reader should meet; ICESCO is a name. */
	private static final Pattern CODE = Pattern.compile("\\b(?!ICESCO)[A-Z]{3,}\\b");

	static Stream<String> otherYears() {
		return IntStream.rangeClosed(2017, 2025).filter((year) -> year != 2022).mapToObj(Integer::toString);
	}

	/** A year that has ended, and the one that has not. */
	@ParameterizedTest
	@ValueSource(strings = { "2022", "2026" })
	void noTitleOrSentenceOfAnyPeriodIsMalformed(String year) {
		List<String> periods = new ArrayList<>(List.of(year));
		IntStream.rangeClosed(1, 4).forEach((quarter) -> periods.add(year + "-Q" + quarter));
		IntStream.rangeClosed(1, 12).forEach((month) -> periods.add("%s-%02d".formatted(year, month)));
		for (String period : periods) {
			check(period, SampleReports.of(period));
		}
	}

	@Tag("long")
	@ParameterizedTest
	@MethodSource("otherYears")
	void noTitleOrSentenceOfAnyOtherPeriodIsMalformed(String year) {
		noTitleOrSentenceOfAnyPeriodIsMalformed(year);
	}

	private static Stream<String> states(boolean some) {
		List<String> states = SampleReports.of("2022").tables().states().stream().map((state) -> state.code()).toList();
		return IntStream.range(0, states.size()).filter((i) -> (i % SOME == 0) == some).mapToObj(states::get);
	}

	static Stream<String> someStates() {
		return states(true);
	}

	static Stream<String> otherStates() {
		return states(false);
	}

	@Tag("long")
	@ParameterizedTest
	@MethodSource("otherStates")
	void noTitleOrSentenceOfAnyOtherStatesReportIsMalformed(String state) {
		noTitleOrSentenceOfAStatesReportIsMalformed(state);
	}

	@ParameterizedTest
	@MethodSource("someStates")
	void noTitleOrSentenceOfAStatesReportIsMalformed(String state) {
		check("2022 " + state, ScopedReports.of("2022", state, "ALL"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "EXT", "ORG", "GROUP:ARB", "GROUP:AFR", "GROUP:ASI" })
	void noTitleOrSentenceOfAnotherPlacesReportIsMalformed(String place) {
		for (String period : List.of("2022", "2023-Q1", "2025-05", "2026-01")) {
			check(period + " " + place, ScopedReports.of(period, place, "ALL"));
		}
	}

	static Stream<String> sectors() {
		return SampleReports.of("2022").tables().sectors().stream().map((sector) -> sector.code());
	}

	@ParameterizedTest
	@MethodSource("sectors")
	void noTitleOrSentenceOfASectorsReportIsMalformed(String sector) {
		for (String place : List.of("ALL", "GROUP:AFR")) {
			check(place + " " + sector, ScopedReports.of("2022", place, sector));
		}
	}

	private static void check(String what, PeriodReport report) {
		for (Language language : Language.values()) {
			Findings findings = new Findings(report, Texts.in(language));
			for (String title : titles(findings)) {
				wellFormed(what, title);
				assertThat(title).as(what).isNotBlank().doesNotEndWith(".");
				assertThat(Phrases.fits(title)).as(what + ": two lines of 60 letters: " + title).isTrue();
			}
			List<String> sentences = texts(new Summary(findings).sentences());
			assertThat(sentences).as(what).hasSizeBetween(1, 9);
			for (String sentence : sentences) {
				wellFormed(what, sentence);
				assertThat(sentence).as(what).endsWith(".");
				assertThat(Character.isLowerCase(sentence.codePointAt(0))).as(sentence).isFalse();
			}
		}
	}

	private static void wellFormed(String what, String sentence) {
		String text = Plain.spaces(sentence).replaceAll("لـ(?= \\d)", "ل");
		assertThat(WRONG.matcher(text).results().map((result) -> result.group()).toList()).as(what + ": " + text)
			.isEmpty();
		assertThat(CODE.matcher(text).results().map((result) -> result.group()).toList()).as(what + ": " + text)
			.isEmpty();
	}

	private static List<String> titles(Findings findings) {
		return texts(List.of(findings.activities(), findings.trend(), findings.sectors(), findings.states(),
				findings.matrix(), findings.types(), findings.ranking(), findings.map(), findings.coverage(),
				findings.money(), findings.comparison()));
	}

	private static List<String> texts(List<Sentence> sentences) {
		return sentences.stream().map(Sentence::text).toList();
	}

}
