package org.bayan.web.record;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bayan.db.record.RecordFilter;
import org.bayan.db.record.RecordOrder;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.reporting.text.Texts;
import org.bayan.web.page.Page;
import org.bayan.web.page.WrongAddressException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an address of a list asks for. */
class RecordQueryTests {

	private static final Period LATEST = Period.parse("2025-05");

	@Test
	void anAddressWithoutParametersAsksForEveryRecordTheNewestFirst() {
		RecordQuery query = of(Map.of());
		assertThat(query.order()).isEqualTo(RecordOrder.NEWEST);
		RecordFilter filter = query.filter(LATEST, 7);
		assertThat(filter.measure()).isNull();
		assertThat(filter.period()).isNull();
		assertThat(filter.words()).isEmpty();
		assertThat(query.narrowed()).isFalse();
	}

	@Test
	void aMeasureWithoutAPeriodIsThatOfTheLatestMonth() {
		RecordFilter filter = of(Map.of("measure", "planned")).filter(LATEST, 7);
		assertThat(filter.measure()).isEqualTo(Measure.PLANNED);
		assertThat(filter.period()).isEqualTo(LATEST);
		RecordFilter stated = of(Map.of("measure", "planned", "period", "2024")).filter(LATEST, 7);
		assertThat(stated.period()).hasToString("2024");
	}

	@Test
	void theSearchAndItsFiltersAreNarrowerThanAFigure() {
		assertThat(of(Map.of("measure", "activities", "period", "2025", "place", "EGY")).narrowed()).isFalse();
		assertThat(of(Map.of("measure", "activities", "sort", "title")).narrowed()).isFalse();
		for (String name : List.of("q", "host", "city", "partner")) {
			assertThat(of(Map.of(name, "EGY")).narrowed()).as(name).isTrue();
		}
		RecordQuery query = of(Map.of("type", "workshop", "status", "completed", "ahead", "2025-06-01"));
		assertThat(query.narrowed()).isTrue();
		assertThat(query.type()).isEqualTo(ActivityType.WORKSHOP);
		assertThat(query.status()).isEqualTo(ActivityStatus.COMPLETED);
		assertThat(query.detail().ahead()).isEqualTo(LocalDate.of(2025, 6, 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "measure=participants", "measure=budget", "measure=x", "type=x", "status=x", "sort=x",
			"ahead=2025-02-30", "columns=x", "columns=type,x" })
	void whatIsNotThereCannotBeAsked(String parameter) {
		String[] parts = parameter.split("=");
		assertThatExceptionOfType(WrongAddressException.class).isThrownBy(() -> {
			Page page = page(Map.of(parts[0], parts[1]));
			RecordQuery.of(page);
			RecordColumn.of(page);
		});
	}

	@Test
	void aSearchOfMoreThan200LettersIsNone() {
		assertThat(of(Map.of("q", "x".repeat(200))).words()).hasSize(200);
		assertThatExceptionOfType(WrongAddressException.class).isThrownBy(() -> of(Map.of("q", "x".repeat(201))));
	}

	@Test
	void columnsStandInTheirOwnOrder() {
		assertThat(RecordColumn.of(page(Map.of()))).containsExactly(RecordColumn.TYPE, RecordColumn.SECTORS,
				RecordColumn.PLACES, RecordColumn.HOST, RecordColumn.PARTICIPANTS, RecordColumn.SOURCE);
		assertThat(RecordColumn.of(page(Map.of("columns", "modality,type")))).containsExactly(RecordColumn.TYPE,
				RecordColumn.MODALITY);
		assertThat(RecordColumn.of(page(Map.of("columns", "none")))).isEmpty();
		assertThat(RecordColumn.ofFile(page(Map.of()))).as("a file leaves none out").isNull();
		assertThat(RecordColumn.choices(List.of(RecordColumn.STATUS), Texts.in(Language.EN)))
			.filteredOn(Page.Choice::chosen)
			.extracting(Page.Choice::code)
			.containsExactly("status");
	}

	private static RecordQuery of(Map<String, String> query) {
		return RecordQuery.of(page(query));
	}

	private static Page page(Map<String, String> query) {
		return new Page(Language.EN, null, "/activities", new LinkedHashMap<>(query), null);
	}

}
