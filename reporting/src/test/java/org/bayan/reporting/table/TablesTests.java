package org.bayan.reporting.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.bayan.domain.language.Language;
import org.bayan.reporting.rows.CsvRowWriter;
import org.bayan.reporting.sample.MoneyReports;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TablesTests {

	@Test
	void statesAreListedByNameAndEndWithTheTotal() throws IOException {
		List<List<String>> csv = csv("states", Language.EN);
		assertThat(csv.getFirst()).containsExactly("State", "Code", "Group", "Activities 2022", "Activities 2021",
				"Change", "Active", "Completed", "Hosted", "Participants");
		assertThat(csv).hasSize(1 + 53 + 2 + 1)
			.contains(List.of("Burkina Faso", "BFA", "African region", "5", "1", "4", "5", "5", "2", ""),
					List.of("Côte d’Ivoire", "CIV", "African region", "0", "1", "-1", "0", "0", "0", ""),
					List.of("Organisation-wide", "ORG", "", "13", "4", "9", "13", "13", "0", "80"));
		assertThat(csv.getLast()).containsExactly("Total", "", "", "57", "36", "21", "57", "57", "47", "885");
	}

	@Test
	void theMatrixLeavesOutSectorsWithoutActivities() throws IOException {
		List<List<String>> csv = csv("matrix", Language.AR);
		assertThat(csv.getFirst()).startsWith("الدولة", "الرمز", "المجموع", "الإدارة العامة").hasSize(3 + 15);
		assertThat(csv.getLast()).startsWith("المجموع", "", "57", "25", "11");
		assertThat(csv.stream().filter((row) -> row.get(1).equals("AZE")).findFirst().orElseThrow())
			.startsWith("أذربيجان", "AZE", "4", "4");
	}

	@Test
	void everyActivityIsListed() throws IOException {
		List<List<String>> csv = csv("activities", Language.FR);
		assertThat(csv).hasSize(58);
		assertThat(csv.getFirst()).startsWith("Début", "Fin", "Titre");
		assertThat(csv.get(1).getFirst()).isEqualTo("2022-01-01");
	}

	@Test
	void headlinesCompareWithThePeriodBeforeTheYearBeforeAndTheYearToDate() throws IOException {
		assertThat(csv("2022", "headlines", Language.EN)).contains(
				List.of("Measure", "2022", "2021", "Change", "Change %"),
				List.of("Activities", "57", "36", "21", "58.33"),
				List.of("Outside the member states", "2", "4", "-2", "–"),
				List.of("Participants", "885", "134", "not compared", ""));
		assertThat(csv("2025-05", "headlines", Language.EN).getFirst()).containsExactly("Measure", "May 2025",
				"April 2025", "Change", "Change %", "May 2024", "Change", "Change %", "Jan–May 2025", "Jan–May 2024",
				"Change", "Change %");
		assertThat(csv("2025-05", "headlines", Language.EN).get(1)).containsExactly("Activities", "12", "5", "7", "–",
				"8", "4", "–", "29", "17", "12", "70.59");
	}

	@Test
	void moneyIsListedBySectorAndByPlaceWithItsDifference() throws IOException {
		List<List<String>> csv = read(new Tables(MoneyReports.of("2022"), Texts.in(Language.EN)).money(),
				Texts.in(Language.EN));
		assertThat(csv.getFirst()).containsExactly("List", "Name", "Code", "Budget (USD)", "Expenditure (USD)",
				"Difference (USD)", "Amounts without a rate");
		assertThat(csv).contains(List.of("Sector or centre", "Total", "", "1653000.57", "1487815.71", "165184.86", "0"),
				List.of("Counted in", "Total", "", "1653000.57", "1487815.71", "165184.86", "0"));
	}

	@Test
	void talliesHaveTheirShareOfTheTotalAndMonthsTheirCode() throws IOException {
		assertThat(csv("2022", "types", Language.EN))
			.contains(List.of("Meeting", "meeting", "30", "16", "14", "52.63"));
		assertThat(csv("2022", "modalities", Language.EN))
			.contains(List.of("In person", "in-person", "40", "19", "21", "70.18"));
		assertThat(csv("2022", "hosts", Language.EN))
			.contains(List.of("Place not stated", "NONE", "10", "12", "-2", "17.54"));
		assertThat(csv("2022", "trend", Language.AR).get(24)).startsWith("2022-12", "10");
		assertThat(csv("2022", "coverage", Language.EN))
			.contains(List.of("State", "Afghanistan", "AFG", "No activity on file", ""));
		assertThat(csv("2022", "groups", Language.EN))
			.contains(List.of("Arab region", "GROUP:ARB", "20", "16", "23", "14", "9", "23", "23", "33", "725"));
	}

	@Test
	void stepsFollowTheLargestCount() {
		assertThat(Steps.of(List.of())).isEqualTo(new Steps(List.of(), false));
		assertThat(Steps.of(List.of(0L, 1L, 3L))).isEqualTo(new Steps(List.of(1L, 2L, 3L), false));
		assertThat(Steps.of(List.of(30L, 12L))).isEqualTo(new Steps(List.of(2L, 6L, 12L, 20L, 30L), false));
		Steps outlier = Steps.of(List.of(100L, 20L, 3L));
		assertThat(outlier).isEqualTo(new Steps(List.of(2L, 6L, 12L, 20L, 100L), true));
		Steps few = Steps.of(List.of(9L, 2L));
		assertThat(few).isEqualTo(new Steps(List.of(1L, 2L, 9L), true));
		assertThat(few.step(2)).isEqualTo(5);
		assertThat(few.fiveBounds()).containsExactly(1L, 2L, 2L, 2L, 9L);
		assertThat(outlier.fiveBounds()).containsExactly(2L, 6L, 12L, 20L, 100L);
		assertThat(Steps.of(List.of(3L)).fiveBounds()).containsExactly(1L, 2L, 3L, 3L, 3L);
		assertThat(Steps.of(List.of()).fiveBounds()).containsExactly(0L, 0L, 0L, 0L, 0L);
	}

	private static List<List<String>> csv(String table, Language language) throws IOException {
		return csv("2022", table, language);
	}

	private static List<List<String>> csv(String period, String table, Language language) throws IOException {
		Texts texts = Texts.in(language);
		ReportTable found = new Tables(SampleReports.of(period), texts).all()
			.stream()
			.filter((one) -> one.name().equals(table))
			.findFirst()
			.orElseThrow();
		return read(found, texts);
	}

	private static List<List<String>> read(ReportTable found, Texts texts) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		CsvRowWriter.write(found, texts, out);
		byte[] bytes = out.toByteArray();
		assertThat(bytes).startsWith(0xef, 0xbb, 0xbf);
		try (CsvReader<CsvRecord> csv = CsvReader.builder()
			.ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(bytes, 3, bytes.length - 3),
					StandardCharsets.UTF_8))) {
			return csv.stream().map(CsvRecord::getFields).toList();
		}
	}

}
