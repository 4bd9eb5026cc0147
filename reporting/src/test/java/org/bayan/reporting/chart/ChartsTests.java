package org.bayan.reporting.chart;

import java.util.List;
import java.util.stream.Collectors;

import org.bayan.domain.report.Cell;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Row;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.text.Texts;
import org.jfree.data.category.CategoryDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChartsTests {

	private static final PeriodReport YEAR = SampleReports.of("2022");

	@Test
	void theTrendShowsTheReportsMonths() {
		ChartDefinition trend = new Charts(YEAR, Texts.in("en")).trend();
		assertThat(trend.bars().values().stream().map(Cell::count)).containsExactly(3L, 0L, 6L, 0L, 0L, 3L, 3L, 1L, 10L,
				3L, 3L, 4L, 1L, 2L, 2L, 2L, 6L, 4L, 5L, 3L, 7L, 8L, 7L, 10L);
		assertThat(trend.categories().getFirst())
			.isEqualTo(new ChartCategory("2021-01", "Jan", "January 2021", "2021", false));
		assertThat(trend.categories().getLast())
			.isEqualTo(new ChartCategory("2022-12", "Dec", "December 2022", "2022", true));
		assertThat(trend.scale()).isEqualTo(new Scale(2, 5));
		assertThat(trend.title()).isEqualTo("The last quarter was the busiest, with 25 of the 57 activities");
		assertThat(trend.subtitle()).isEqualTo("Activities by month of their start, 2021 (grey) and 2022");
		assertThat(trend.description()).isEqualTo("Columns for 24 months, January 2021 – December 2022."
				+ " Lowest 0 (February 2021, April 2021, May 2021), highest 10 (September 2021, December 2022), last 10.");
		assertThat(trend.source())
			.isEqualTo("Data as of 22 November 2026, 08:00 (Casablanca) · ICESCO · Live figures, not an edition");
	}

	@Test
	void theSectorsAreThoseWithActivitiesMostFirst() {
		ChartDefinition sectors = new Charts(YEAR, Texts.in("fr")).sectors();
		assertThat(sectors.categories().stream().map(ChartCategory::key)).containsExactly("DGO", "SHS", "CUL", "SCI",
				"EDU", "PIC", "ALNAS", "GSNC", "CSFAI", "RECTCD", "LAIS", "CCD", "CHIW", "FUIW", "NONE");
		for (int i = 0; i < sectors.categories().size(); i++) {
			String code = sectors.categories().get(i).key();
			Row row = YEAR.sectors().stream().filter((one) -> one.code().equals(code)).findFirst().orElseThrow();
			assertThat(sectors.series().get(0).values().get(i)).isEqualTo(row.now().activities());
			assertThat(sectors.series().get(1).values().get(i)).isEqualTo(row.previous().activities());
		}
		assertThat(sectors.title()).isEqualTo("La Direction générale a contribué à 25 des 57 activités");
		assertThat(sectors.notes()).containsExactly(
				"Total\u00a0: 57\u202f; la somme des lignes est de 82, car 19 activités concernent plusieurs secteurs.",
				"Aucune activité dans les 7 autres secteurs et centres.");
	}

	@Test
	void titlesSayTheFindingInEachLanguage() {
		assertThat(titles("2025-05", "trend")).containsExactly("12 activities in May 2025, the most in 24 months",
				"12 activités en mai 2025, le maximum de 24 mois", "12 نشاطًا في مايو 2025، وهو أعلى عدد في 24 شهرًا");
		assertThat(titles("2025-Q2", "trend")).containsExactly("17 activities in Q2 2025, 5 more than in Q1 2025",
				"17 activités au T2 2025, 5 de plus qu’au T1 2025",
				"17 نشاطًا في الربع الثاني 2025، بزيادة 5 أنشطة على الربع الأول 2025");
		assertThat(titles("2022", "trend")).contains("الربع الأخير هو الأكثر نشاطًا: 25 نشاطًا من أصل 57");
		assertThat(titles("2026-11", "sectors")).containsExactly("No activity in November 2026",
				"Aucune activité en novembre 2026", "لا نشاط في نوفمبر 2026");
		assertThat(titles("2027", "trend")).contains("Activities in 2027");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2022", "2025-05", "2025-Q2", "2027" })
	void theDatasetIsTheDefinition(String period) {
		for (String language : Texts.LANGUAGES) {
			for (ChartDefinition chart : new Charts(SampleReports.of(period), Texts.in(language)).all()) {
				CategoryDataset dataset = ChartPlots.dataset(chart);
				assertThat(dataset.getColumnKeys()).isEqualTo(
						chart.categories().stream().map(ChartCategory::key).collect(Collectors.<Object>toList()));
				for (int row = 0; row < dataset.getRowCount(); row++) {
					for (int column = 0; column < dataset.getColumnCount(); column++) {
						Cell cell = chart.series().get(row).values().get(column);
						assertThat(dataset.getValue(row, column)).isEqualTo(cell.known() ? cell.amount() : null);
					}
				}
			}
		}
	}

	@Test
	void scalesHaveRoundStepsFromZero() {
		assertThat(Scale.upTo(0)).isEqualTo(new Scale(1, 1));
		assertThat(Scale.upTo(5)).isEqualTo(new Scale(1, 5));
		assertThat(Scale.upTo(6)).isEqualTo(new Scale(2, 3));
		assertThat(Scale.upTo(12)).isEqualTo(new Scale(5, 3));
		assertThat(Scale.upTo(26)).isEqualTo(new Scale(10, 3));
		assertThat(Scale.upTo(1_000_000_007L)).isEqualTo(new Scale(500_000_000, 3));
	}

	private static List<String> titles(String period, String chart) {
		return Texts.LANGUAGES.stream()
			.map((language) -> new Charts(SampleReports.of(period), Texts.in(language)).all()
				.stream()
				.filter((one) -> one.name().equals(chart))
				.findFirst()
				.orElseThrow()
				.title())
			.toList();
	}

}
