package org.bayan.web.download;

import java.time.LocalDate;
import java.util.Map;

import org.bayan.db.record.RecordFilter;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.web.filter.PageFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTests {

	private static final Period YEAR = Period.parse("2025");

	private static final Range MONTHS = new Range(Period.parse("2026-01"), Period.parse("2026-10"));

	@Test
	void aListSaysItsPeriodPlaceAndSector() {
		assertThat(list(filter(Measure.ACTIVITIES, YEAR, "MAR", "EDU")))
			.isEqualTo("bayan-activities-2025-MAR-EDU-fr.csv");
		assertThat(list(filter(Measure.ACTIVITIES, YEAR, "ALL", "ALL"))).isEqualTo("bayan-activities-2025-fr.csv");
		assertThat(list(filter(Measure.HOSTED, YEAR, "GROUP:ARB", "NONE")))
			.isEqualTo("bayan-activities-2025-GROUP-ARB-NONE-hosted-fr.csv");
		assertThat(list(filter(null, null, "ALL", "ALL"))).isEqualTo("bayan-activities-fr.csv");
	}

	@Test
	void aListSaysWhatElseItIsNarrowedBy() {
		RecordFilter filter = new RecordFilter(Measure.ACTIVITIES, null, Place.EVERYWHERE, SectorScope.EVERY,
				ActivityType.ofCode("meeting"), ActivityStatus.ofCode("completed"), "L’eau : \"بحث\"/../x",
				RecordFilter.NOW,
				new RecordFilter.Detail("MAR", "Fès", "اليونسكو", LocalDate.of(2026, 11, 22), MONTHS, null));
		assertThat(list(filter))
			.isEqualTo("bayan-activities-2026-01_2026-10-meeting-completed-host-MAR-city-fes-partner"
					+ "-ahead-2026-11-22-search-l-eau-x-fr.csv");
	}

	@Test
	void aListAsKnownOnADaySaysSo() {
		PageFilter asked = new PageFilter(YEAR, null, new Place("MAR"), SectorScope.EVERY, LocalDate.of(2026, 3, 1),
				null, Map.of());
		assertThat(FileName.of(filter(Measure.ACTIVITIES, YEAR, "MAR", "ALL"), asked, "activities.xlsx", Language.AR))
			.isEqualTo("bayan-activities-2025-MAR-as-of-2026-03-01-ar.xlsx");
	}

	@Test
	void aChartOfSeveralPeriodsSaysTheFirstAndTheLast() {
		PageFilter asked = new PageFilter(null, MONTHS, Place.EVERYWHERE, new SectorScope("CUL"), null, null, Map.of());
		assertThat(FileName.of(MONTHS, asked, "by-place.png", Language.EN))
			.isEqualTo("bayan-by-place-2026-01_2026-10-CUL-en.png");
	}

	private static RecordFilter filter(@Nullable Measure measure, @Nullable Period period, String place,
			String sector) {
		return new RecordFilter(measure, period, new Place(place), new SectorScope(sector), null, null, "",
				RecordFilter.NOW);
	}

	private static String list(RecordFilter filter) {
		return FileName.of(filter, null, "activities.csv", Language.FR);
	}

}
