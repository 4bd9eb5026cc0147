package org.bayan.reporting.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TablesTests {

	@Test
	void statesAreListedByNameAndEndWithTheTotal() throws IOException {
		List<List<String>> csv = csv("states", "en");
		assertThat(csv.getFirst()).containsExactly("State", "Code", "Group", "Activities 2022", "Activities 2021",
				"Change", "Active", "Completed", "Hosted", "Participants");
		assertThat(csv).hasSize(1 + 53 + 2 + 1)
			.contains(List.of("Burkina Faso", "BFA", "African region", "5", "1", "4", "5", "5", "2", ""),
					List.of("Côte d'Ivoire", "CIV", "African region", "0", "1", "-1", "0", "0", "0", ""),
					List.of("Organisation-wide", "ORG", "", "13", "4", "9", "13", "13", "0", "80"));
		assertThat(csv.getLast()).containsExactly("Total", "", "", "57", "36", "21", "57", "57", "47", "885");
	}

	@Test
	void theMatrixLeavesOutSectorsWithoutActivities() throws IOException {
		List<List<String>> csv = csv("matrix", "ar");
		assertThat(csv.getFirst()).startsWith("الدولة", "الرمز", "المجموع", "الإدارة العامة").hasSize(3 + 15);
		assertThat(csv.getLast()).startsWith("المجموع", "", "57", "25", "11");
		assertThat(csv.stream().filter((row) -> row.get(1).equals("AZE")).findFirst().orElseThrow())
			.startsWith("أذربيجان", "AZE", "4", "4");
	}

	@Test
	void everyActivityIsListed() throws IOException {
		List<List<String>> csv = csv("activities", "fr");
		assertThat(csv).hasSize(58);
		assertThat(csv.getFirst()).startsWith("Début", "Fin", "Titre");
		assertThat(csv.get(1).getFirst()).isEqualTo("2022-01-01");
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
	}

	private static List<List<String>> csv(String table, String language) throws IOException {
		Texts texts = Texts.in(language);
		ReportTable found = new Tables(SampleReports.of("2022"), texts).all()
			.stream()
			.filter((one) -> one.name().equals(table))
			.findFirst()
			.orElseThrow();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		CsvTable.write(found, texts, out);
		byte[] bytes = out.toByteArray();
		assertThat(bytes).startsWith(0xef, 0xbb, 0xbf);
		try (CsvReader<CsvRecord> csv = CsvReader.builder()
			.ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(bytes, 3, bytes.length - 3),
					StandardCharsets.UTF_8))) {
			return csv.stream().map(CsvRecord::getFields).toList();
		}
	}

}
