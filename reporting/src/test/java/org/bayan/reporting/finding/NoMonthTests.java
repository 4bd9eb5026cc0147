package org.bayan.reporting.finding;

import java.util.List;
import java.util.Map;

import org.bayan.domain.figure.DatedByYear;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.reporting.text.Plain;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NoMonthTests {

	private static List<String> said(Language language, long n, Period.Length shown) {
		return Plain.spaces(NoMonth.of(List.of(new DatedByYear(2024, n)), shown, Texts.in(language))
			.stream()
			.map(Sentence::text)
			.toList());
	}

	@Test
	void itSaysHowManyActivitiesOfAYearAreInNoMonth() {
		assertThat(said(Language.EN, 1, Period.Length.MONTH))
			.containsExactly("1 activity of 2024 is dated by year only and is in no month.");
		assertThat(said(Language.EN, 3, Period.Length.QUARTER))
			.containsExactly("3 activities of 2024 are dated by year only and are in no quarter.");
		assertThat(said(Language.FR, 3, Period.Length.MONTH))
			.containsExactly("3 activités de 2024 ne sont datées qu’à l’année et ne figurent dans aucun mois.");
		assertThat(said(Language.AR, 2, Period.Length.MONTH))
			.containsExactly("نشاطان من عام 2024 لا يُعرف من تاريخهما إلا السنة، فلا يُحسبان في أي شهر.");
		assertThat(said(Language.AR, 11, Period.Length.QUARTER))
			.containsExactly("11 نشاطًا من عام 2024 لا يُعرف من تاريخها إلا السنة، فلا تُحسب في أي ربع.");
	}

	@Test
	void theNumberLeadsToThem() {
		Sentence said = NoMonth.of(List.of(new DatedByYear(2024, 3)), Period.Length.MONTH, Texts.in(Language.FR))
			.getFirst();
		assertThat(Plain.spaces(said.parts().getFirst().text())).isEqualTo("3 activités");
		assertThat(NoMonth.of(List.of(new DatedByYear(2024, 2)), Period.Length.MONTH, Texts.in(Language.AR))
			.getFirst()
			.parts()
			.getFirst()
			.text()).isEqualTo("نشاطان");
		assertThat(said.parts().getFirst().target()).isEqualTo(new Target.Records(Measure.ACTIVITIES, null, null,
				Span.of(Period.parse("2024")), Map.of("date-precision", "year")));
	}

	@Test
	void whereAllHaveMonthsNothingIsSaid() {
		assertThat(NoMonth.of(List.of(), Period.Length.MONTH, Texts.in(Language.EN))).isEmpty();
	}

}
