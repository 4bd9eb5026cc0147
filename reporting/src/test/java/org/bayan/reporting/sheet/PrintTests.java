package org.bayan.reporting.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bayan.domain.language.Language;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.workbook.WrittenWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Heads and feet of printed sheets. */
class PrintTests {

	@Test
	void digitsThatBeginATextAreNoPartOfTheSizeOfItsLetters() {
		assertThat(Print.printed("2030 Agenda & Goals", Language.EN, 120))
			.isEqualTo("&8&\"Noto Sans,Regular\"2030 Agenda && Goals");
		assertThat(Print.printed("2030", Language.AR, 120)).isEqualTo("&8&\"Noto Sans Arabic,Regular\"2030");
	}

	@Test
	void whatIsTooLongSaysThatItWasCutAndHoldsNoHalfCode() {
		String font = "&8&\"Noto Sans,Regular\"";
		assertThat(Print.printed("&".repeat(60), Language.EN, font.length() + 100))
			.isEqualTo(font + "&".repeat(98) + "\u2026");
		assertThat(Print.printed("&".repeat(60), Language.EN, font.length() + 100))
			.hasSizeLessThanOrEqualTo(font.length() + 100);
		assertThat(Print.printed("\ud83c\udf0d".repeat(60), Language.EN, font.length() + 100))
			.isEqualTo(font + "\ud83c\udf0d".repeat(49) + "\u2026");
		assertThat(Print.printed("one two", Language.EN, font.length() + 5)).isEqualTo(font + "one\u2026");
	}

	@Test
	void noHeadOrFootIsLongerThanExcelAllows() {
		Pattern part = Pattern.compile("<odd(Header|Footer)>(.*?)</odd");
		for (Language language : Language.values()) {
			WrittenWorkbook written = WrittenWorkbook.report(SampleReports.of("2022"), language);
			for (String sheet : written.partsOf("xl/worksheets/sheet")) {
				Matcher matcher = part.matcher(written.part(sheet));
				while (matcher.find()) {
					String text = matcher.group(2).replace("&quot;", "\"").replace("&amp;", "&");
					assertThat(text).as(language + " " + sheet).hasSizeLessThanOrEqualTo(255);
				}
			}
		}
	}

	@Test
	void arabicSheetsAreSetInTheArabicFont() {
		assertThat(WrittenWorkbook.report(SampleReports.of("2025-05"), Language.AR).part("xl/styles.xml"))
			.contains("<name val=\"Noto Sans Arabic\"/>")
			.doesNotContain("<name val=\"Noto Sans\"/>");
		assertThat(WrittenWorkbook.report(SampleReports.of("2025-05"), Language.FR).part("xl/styles.xml"))
			.doesNotContain("Noto Sans Arabic");
	}

}
