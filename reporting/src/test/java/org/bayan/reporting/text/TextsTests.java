package org.bayan.reporting.text;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TextsTests {

	private final Texts en = Texts.in(Language.EN);

	private final Texts fr = Texts.in(Language.FR);

	private final Texts ar = Texts.in(Language.AR);

	@Test
	void rowsAndTotalAreExplainedInThreeLanguages() {
		assertThat(rowsAndTotal(this.en, 6))
			.isEqualTo("Total 57; the rows add up to 72, because 6 activities involve several places.");
		assertThat(rowsAndTotal(this.fr, 6)).isEqualTo(
				"Total\u00a0: 57\u202f; la somme des lignes est de 72, car 6 activités concernent plusieurs lieux.");
		assertThat(rowsAndTotal(this.ar, 6)).isEqualTo("المجموع 57؛ ومجموع الصفوف 72 لأن 6 أنشطة تشمل عدة أماكن.");
	}

	@Test
	void arabicCountedNounsAgree() {
		assertThat(Stream.of(1, 2, 3, 10, 11, 99, 100, 102, 103, 1_011).map((n) -> rowsAndTotal(this.ar, n)))
			.extracting((text) -> text.substring(text.indexOf("لأن") + 4, text.indexOf(" عدة")))
			.containsExactly("نشاطًا واحدًا يشمل", "نشاطين يشملان", "3 أنشطة تشمل", "10 أنشطة تشمل", "11 نشاطًا تشمل",
					"99 نشاطًا تشمل", "100 نشاط تشمل", "102 نشاط تشمل", "103 أنشطة تشمل", "1,011 نشاطًا تشمل");
	}

	@Test
	void countsAreGroupedAsEachLanguageDoes() {
		assertThat(this.en.number(1_234_567)).isEqualTo("1,234,567");
		assertThat(this.fr.number(1_234_567)).isEqualTo("1\u202f234\u202f567");
		assertThat(this.ar.number(-1_234)).isEqualTo("\u200e\u22121,234\u200e");
		assertThat(this.fr.get("note.rows-and-total", "total", 1_234, "rows", 2, "n", 1, "of", "x"))
			.startsWith("Total\u00a0: 1\u202f234");
	}

	@Test
	void changesCarryTheirSign() {
		assertThat(this.en.change(BigInteger.valueOf(21))).isEqualTo("+21");
		assertThat(this.en.change(BigInteger.valueOf(-2))).isEqualTo("\u22122");
		assertThat(this.en.change(BigInteger.valueOf(0))).isEqualTo("0");
		assertThat(this.ar.change(BigInteger.valueOf(-2))).isEqualTo("\u200e\u22122\u200e");
		assertThat(this.en.changePercent(5_833)).isEqualTo("+58%");
		assertThat(this.fr.changePercent(-625)).isEqualTo("\u22126\u202f%");
	}

	@Test
	void sharesHaveOneDecimal() {
		assertThat(this.en.percent(1_250)).isEqualTo("12.5%");
		assertThat(this.fr.percent(1_250)).isEqualTo("12,5\u202f%");
	}

	@Test
	void moneyIsExactToTheMinorUnit() {
		assertThat(this.en.money(BigInteger.valueOf(123_450), 2, "USD")).isEqualTo("USD\u00a01,234.50");
		assertThat(this.fr.money(BigInteger.valueOf(123_450), 2, "USD")).isEqualTo("1\u202f234,50\u00a0USD");
		assertThat(this.ar.money(BigInteger.valueOf(123_450), 2, "USD"))
			.isEqualTo("\u200f\u200e1,234.50\u200e\u00a0دولار");
		assertThat(this.en.money(BigInteger.valueOf(-5), 2, "EUR")).isEqualTo("EUR\u00a0\u22120.05");
		assertThat(this.en.money(BigInteger.valueOf(1_234), 0, "JPY")).isEqualTo("JPY\u00a01,234");
		assertThat(this.en.money(BigInteger.valueOf(1_234_567), 3, "KWD")).isEqualTo("KWD\u00a01,234.567");
	}

	@Test
	void datesAreWrittenOut() {
		LocalDate day = LocalDate.of(2026, 11, 22);
		assertThat(this.en.date(day)).isEqualTo("22 November 2026");
		assertThat(this.fr.date(day)).isEqualTo("22 novembre 2026");
		assertThat(this.ar.date(day)).isEqualTo("22 نوفمبر 2026");
		assertThat(this.fr.date(LocalDate.of(2026, 5, 1))).isEqualTo("1ᵉʳ mai 2026");
		assertThat(this.fr.shortDate(day)).isEqualTo("22 nov. 2026");
	}

	@Test
	void rangesLeaveOutWhatRepeats() {
		LocalDate seventh = LocalDate.of(2022, 12, 7);
		assertThat(this.en.range(seventh, seventh)).isEqualTo("7 Dec 2022");
		assertThat(this.en.range(seventh, LocalDate.of(2022, 12, 9))).isEqualTo("7–9 Dec 2022");
		assertThat(this.en.range(LocalDate.of(2022, 10, 30), LocalDate.of(2022, 11, 1)))
			.isEqualTo("30 Oct – 1 Nov 2022");
		assertThat(this.fr.range(LocalDate.of(2022, 12, 30), LocalDate.of(2023, 1, 1)))
			.isEqualTo("30 déc. 2022 – 1ᵉʳ janv. 2023");
	}

	@Test
	void periodsHaveNames() {
		assertThat(Stream.of("2022-12", "2022-Q4", "2022").map(Period::parse).map(this.en::period))
			.containsExactly("December 2022", "Q4 2022", "2022");
		assertThat(Stream.of("2022-12", "2022-Q4", "2022").map(Period::parse).map(this.fr::period))
			.containsExactly("décembre 2022", "T4 2022", "2022");
		assertThat(Stream.of("2022-12", "2022-Q4", "2022").map(Period::parse).map(this.ar::inPeriod))
			.containsExactly("في ديسمبر 2022", "في الربع الرابع 2022", "في سنة 2022");
	}

	@Test
	void momentsNameTheirZone() {
		Instant moment = Instant.parse("2026-11-22T07:00:30Z");
		assertThat(this.en.moment(moment, ZoneId.of("Africa/Casablanca")))
			.isEqualTo("22 November 2026, 08:00 (Casablanca)");
		assertThat(this.ar.moment(moment, ZoneId.of("Africa/Casablanca")))
			.isEqualTo("22 نوفمبر 2026، 08:00 (الدار البيضاء)");
		assertThat(this.fr.moment(moment, ZoneId.of("UTC"))).isEqualTo("22 novembre 2026, 07:00 (UTC)");
		assertThat(this.en.moment(moment, ZoneId.of("+05:30"))).isEqualTo("22 November 2026, 12:30 (UTC+05:30)");
	}

	@Test
	void countriesOutsideTheReferenceDataHaveNames() {
		assertThat(Stream.of(this.en, this.fr, this.ar).map((texts) -> texts.country("RUS"))).containsExactly("Russia",
				"Russie", "روسيا");
		assertThat(Stream.of(this.en, this.fr, this.ar).map((texts) -> texts.country("PSE")))
			.containsExactly("Palestine", "Palestine", "فلسطين");
		assertThat(this.en.country("XYZ")).isEqualTo("XYZ");
	}

	@Test
	void namesAreInTheReadersOrder() {
		assertThat(Stream.of("Zambie", "Égypte", "Émirats", "Estonie").sorted(this.fr.order()))
			.containsExactly("Égypte", "Émirats", "Estonie", "Zambie");
		assertThat(this.ar.list(List.of("أ", "ب"))).isEqualTo("أ، ب");
	}

	@Test
	void foreignTextIsIsolatedAndTamed() {
		assertThat(this.en.foreign("a\u202eb\u0000\nc\u2067")).isEqualTo("\u2068ab c\u2069");
		assertThat(ForeignText.plain("x\ud800y\ufffe\u200d")).isEqualTo("x\ufffdy\ufffd\u200d");
	}

	@Test
	void whatIsMissingIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.en.get("no.such"))
			.withMessage("no text no.such in en");
		assertThatIllegalArgumentException().isThrownBy(() -> this.en.get("money", "amount", "1"))
			.withMessage("money: no value for {currency}");
	}

	private static String rowsAndTotal(Texts texts, int n) {
		return Plain.spaces(texts.get("note.rows-and-total", "total", 57, "rows", 72, "n", n, "of",
				texts.get("note.several.places")));
	}

}
