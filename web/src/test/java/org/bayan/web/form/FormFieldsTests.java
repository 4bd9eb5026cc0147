package org.bayan.web.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.bayan.domain.intake.Column;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Texts;
import org.bayan.web.page.Page.Choice;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The fields of the form. */
class FormFieldsTests {

	private static final FormFields FIELDS = new FormFields(Texts.in(Language.EN), List.of(),
			List.of(new Sector("EDU", "sector", new Names("Education", "Éducation", "التربية"))), List.of(), "USD");

	@Test
	void everyColumnHasOneField() {
		assertThat(fields(Map.of(), true)).extracting(FormField::name)
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(Column.values()).map(FormCells::field).toList());
		assertThat(fields(Map.of(), false)).extracting(FormField::id)
			.as("the reference of a known activity stays")
			.doesNotContain("activity-ref");
	}

	@Test
	void whatNoListOffersStaysAChoice() {
		FormField type = field(Map.of(Column.TYPE, "gathering"), "type");
		assertThat(type.choices()).filteredOn(Choice::chosen).extracting(Choice::name).containsExactly("gathering");
		FormField sectors = field(Map.of(Column.SECTORS, "EDU:60; OLD:40"), "sectors");
		assertThat(sectors.entries()).extracting(FormField.Entry::share).containsExactly("60", "40", "", "");
		assertThat(sectors.entries().get(1).choices()).filteredOn(Choice::chosen)
			.extracting(Choice::code)
			.containsExactly("OLD");
	}

	private static FormField field(Map<Column, String> cells, String id) {
		return fields(cells, true).stream().filter((field) -> field.id().equals(id)).findFirst().orElseThrow();
	}

	private static List<FormField> fields(Map<Column, String> cells, boolean add) {
		return FIELDS.parts(new FormFields.Content(cells, Map.of(), Map.of(), null), add)
			.stream()
			.flatMap((part) -> part.fields().stream())
			.toList();
	}

}
