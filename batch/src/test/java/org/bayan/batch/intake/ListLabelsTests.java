package org.bayan.batch.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.bayan.batch.row.Columns;
import org.bayan.domain.intake.ActivityCells;
import org.bayan.domain.intake.Column;
import org.bayan.domain.language.Language;
import org.bayan.reporting.record.RecordTable;
import org.bayan.reporting.record.RecordWords;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The headings of a list that is taken home are those that an import knows. */
class ListLabelsTests {

	@ParameterizedTest
	@EnumSource
	void everyColumnOfTheFileStandsOnceAndTheOthersMeanNone(Language language) throws Exception {
		List<String> labels = labels(language, null);
		assertThat(labels).hasSize(32).doesNotHaveDuplicates();
		List<Column> meant = new ArrayList<>();
		List<String> unknown = new ArrayList<>();
		for (String label : labels) {
			Column column = Columns.column(label);
			if (column != null) {
				meant.add(column);
			}
			else {
				unknown.add(label);
			}
		}
		assertThat(meant).containsExactlyInAnyOrder(Column.values());
		assertThat(unknown).hasSize(8).contains(labels.getLast());
		Columns read = Columns.of(labels, "list.csv");
		assertThat(read.present()).containsExactly(Column.values());
		assertThat(read.hasState()).isTrue();
		assertThat(read.unknown()).as("what is for reading alone is nobody's slip").isEmpty();
		for (int i = 0; i < labels.size(); i++) {
			Column column = Columns.column(labels.get(i));
			if (column != null) {
				assertThat(read.cell(column)).as(labels.get(i)).isEqualTo(i);
				assertThat(labels.get(i)).isEqualTo(Texts.in(language).get("field." + column.code()));
			}
		}
	}

	/** What a reader leaves out is a help to read, and never a column of the file. */
	@ParameterizedTest
	@EnumSource
	void aChoiceOfColumnsKeepsTheFileWhole(Language language) {
		List<String> labels = labels(language, List.of("type"));
		assertThat(labels).hasSize(27);
		assertThat(labels.stream().map(Columns::column).filter((column) -> column != null))
			.containsExactlyInAnyOrder(Column.values());
	}

	private static List<String> labels(Language language, @Nullable List<String> chosen) {
		Texts texts = Texts.in(language);
		return new RecordTable(new RecordWords(texts, List.of(), List.of()), new ActivityCells(Set.of(), "USD"), texts,
				chosen, "q-gpfzsa")
			.columns()
			.stream()
			.map(org.bayan.reporting.table.Column::label)
			.toList();
	}

}
