package org.bayan.batch.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Random data repeat for a seed, and the oracle's figures of them are consistent. */
class RandomDataTests {

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void aSeedAlwaysGivesTheSame(long seed) {
		assertThat(RandomData.of(seed, 200).steps()).isEqualTo(RandomData.of(seed, 200).steps());
		assertThat(RandomSequence.of(seed, 6, 50).steps()).isEqualTo(RandomSequence.of(seed, 6, 50).steps());
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void everyRowWrittenIsTaken(long seed) {
		RandomData data = RandomData.of(seed, 200);
		int rows = 0;
		for (Step step : data.steps()) {
			if (step instanceof Step.Import file) {
				List<Map<String, String>> read = Csv.rows(file.csv(), PlainActivity.COLUMNS);
				rows += read.size();
				read.forEach(
						(row) -> assertThat(data.oracle().refs()).contains(PlainActivity.cell(row, "activity_ref")));
			}
		}
		assertThat(rows).isGreaterThan(190);
	}

	@ParameterizedTest
	@ValueSource(longs = { 5, 6, 7, 8 })
	void figuresAreConsistent(long seed) {
		Map<String, String[]> rows = new HashMap<>();
		RandomData.of(seed, 400)
			.expectedSummary()
			.lines()
			.skip(1)
			.map((line) -> line.split(",", -1))
			.forEach((cells) -> rows.put(cells[0] + " " + cells[1] + " " + cells[2], cells));
		Map<String, BigDecimal> overPlaces = new HashMap<>();
		Map<String, BigDecimal> overSectors = new HashMap<>();
		Map<String, BigDecimal> overMonths = new HashMap<>();
		rows.values().forEach((cells) -> {
			for (int measure : new int[] { 3, 12, 13 }) {
				BigDecimal figure = new BigDecimal(cells[measure]);
				if (!cells[1].equals("ALL") && !cells[1].startsWith("GROUP:")) {
					overPlaces.merge(cells[0] + " ALL " + cells[2] + " " + measure, figure, BigDecimal::add);
				}
				if (!cells[2].equals("ALL")) {
					overSectors.merge(cells[0] + " " + cells[1] + " ALL " + measure, figure, BigDecimal::add);
				}
				if (cells[0].matches("....-..") && !cells[0].contains("Q")) {
					int quarter = (Integer.parseInt(cells[0].substring(5)) + 2) / 3;
					overMonths.merge(
							cells[0].substring(0, 4) + "-Q" + quarter + " " + cells[1] + " " + cells[2] + " " + measure,
							figure, BigDecimal::add);
				}
			}
		});
		List<String> wrong = new ArrayList<>();
		rows.forEach((key, cells) -> {
			for (int measure : new int[] { 3, 12, 13 }) {
				BigDecimal figure = new BigDecimal(cells[measure]);
				String name = key + " " + measure;
				int places = overPlaces.getOrDefault(name, BigDecimal.ZERO).compareTo(figure);
				int sectors = overSectors.getOrDefault(name, BigDecimal.ZERO).compareTo(figure);
				int months = overMonths.getOrDefault(name, BigDecimal.ZERO).compareTo(figure);
				if ((cells[1].equals("ALL") && ((measure == 3) ? places < 0 : places != 0))
						|| (cells[2].equals("ALL") && ((measure == 3) ? sectors < 0 : sectors != 0))
						|| (cells[0].contains("Q") && months != 0)) {
					wrong.add(name);
				}
			}
		});
		assertThat(rows).hasSizeGreaterThan(500);
		assertThat(wrong).as("seed %d", seed).isEmpty();
	}

}
