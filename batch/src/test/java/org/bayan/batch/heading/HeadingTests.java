package org.bayan.batch.heading;

import org.bayan.domain.intake.Field;
import org.bayan.domain.intake.ListReading.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Headings of people's lists, and what they are taken to mean. */
class HeadingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			activity_ref | REFERENCE | NAME
			Date de début | START | NAME
			تاريخ البداية | START | NAME
			Project ID | REFERENCE | SYNONYM
			Ref | REFERENCE | SYNONYM
			Titre | TITLE_FR | SYNONYM
			Title | TITLE_EN | SYNONYM
			Título | TITLE | SYNONYM
			عنوان النشاط | TITLE_AR | SYNONYM
			Beneficiary Country / Region | COUNTRIES | SYNONYM
			PAYS BENEFICIAIRE | COUNTRIES | SYNONYM
			الدول المستفيدة | COUNTRIES | SYNONYM
			Début | START | SYNONYM
			Finish | END | SYNONYM
			إلى | END | SYNONYM
			Dates | DATES | SYNONYM
			Lieu | PLACE | SYNONYM
			No. | NUMBER | SYNONYM
			م | NUMBER | SYNONYM
			Statut | STATUS | NAME
			Situation | STATUS | SYNONYM
			Sector/Cluster | SECTORS | SYNONYM
			Dont femmes | WOMEN | SYNONYM
			عدد المشاركين | PARTICIPANTS | SYNONYM
			Décaissements | EXPENDITURE | SYNONYM
			Orçamento | BUDGET | SYNONYM
			#activity+name | TITLE | HXL
			#reached+f | WOMEN | HXL
			#country+name | COUNTRIES | HXL
			#date+start | START | HXL
			#sector+en | SECTORS | HXL
			""")
	void aHeadingIsKnownByNameSynonymOrTag(String written, Field field, Why why) {
		assertThat(Heading.of(written)).isEqualTo(new Heading(field, why, null, 0));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Project Budget (USD) | BUDGET | USD
			Montant (en euros) | AMOUNT | EUR
			Budget EUR | BUDGET | EUR
			amountUSD | AMOUNT | USD
			Dépenses [XOF] | EXPENDITURE | XOF
			الميزانية (دولار) | BUDGET | USD
			Budget | BUDGET |
			Budget (total) | BUDGET |
			""")
	void aHeadingOfMoneyMayNameItsCurrency(String written, Field field, @Nullable String currency) {
		Heading heading = Heading.of(written);
		assertThat(heading).extracting(Heading::field, Heading::currency).containsExactly(field, currency);
	}

	@Test
	void columnsOfTheSameAreNumbered() {
		assertThat(Heading.of("Sector 2")).isEqualTo(new Heading(Field.SECTORS, Why.SYNONYM, null, 2));
		assertThat(Heading.of("Pays (3)")).isEqualTo(new Heading(Field.COUNTRIES, Why.SYNONYM, null, 3));
	}

	@ParameterizedTest
	@CsvSource({ "Kenya", "Total 2024", "Signature", "#affected", "X", "2025" })
	void whatIsNotKnownIsNotGuessed(String written) {
		assertThat(Heading.of(written)).isNull();
	}

}
