package org.bayan.domain.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bayan.domain.activity.Activity;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.activity.Shares;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Stated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An activity as a row of an activities file. */
class ActivityCellsTests {

	private final ActivityCells cells = new ActivityCells(Set.of("EGY", "JOR", "MAR"), "USD");

	@Test
	void everyColumnHasItsCell() {
		assertThat(ActivityCells.HEADER).hasSize(24).startsWith("activity_ref", "title_en").endsWith("description");
		assertThat(this.cells.of(activity(Shares.equal(List.of("EGY")), 1, 5L, null))).hasSize(24)
			.startsWith("A-1", "Title", "", "", "workshop", "completed", "2025-05-04", "", "day", "EDU:100", "EGY:100")
			.contains("online", "40")
			.endsWith("Partner one;Partner two", "", "", "");
	}

	@Test
	void sharesAreWrittenAsPercentagesThatAddUp() {
		Shares three = Shares.equal(List.of("EGY", "JOR", "MAR"));
		assertThat(cell(Column.MEMBER_STATES, activity(three, 3, null, null)))
			.isEqualTo("EGY:33.34;JOR:33.33;MAR:33.33");
	}

	/** The order of both columns together decides who gets the remainders of money. */
	@Test
	void afterACountryThatIsNoMemberTodayNoneIsInTheColumnOfMembers() {
		Activity activity = activity(Shares.equal(List.of("EGY", "TUN", "JOR", "FRA")), 3, null, null);
		assertThat(cell(Column.MEMBER_STATES, activity)).isEqualTo("EGY:25");
		assertThat(cell(Column.OTHER_COUNTRIES, activity)).isEqualTo("TUN:25;JOR:25;FRA:25");
	}

	@Test
	void anAmountHasTheDigitsOfItsCurrency() {
		Shares egypt = Shares.equal(List.of("EGY"));
		assertThat(cell(Column.BUDGET, activity(egypt, 1, 123_456L, null))).as("USD").isEqualTo("1234.56");
		assertThat(cell(Column.BUDGET, activity(egypt, 1, 123_456L, "JPY"))).isEqualTo("123456");
		assertThat(cell(Column.BUDGET, activity(egypt, 1, 123_456L, "KWD"))).isEqualTo("123.456");
		assertThat(cell(Column.BUDGET, activity(egypt, 1, -5L, null))).isEqualTo("-0.05");
		assertThat(cell(Column.BUDGET, activity(egypt, 1, null, null))).isEmpty();
	}

	private String cell(Column column, Activity activity) {
		return this.cells.of(activity).get(ActivityCells.HEADER.indexOf(column.code()));
	}

	private static Activity activity(Shares countries, int members, @Nullable Long budget, @Nullable String currency) {
		return new Activity("A-1", "Title", null, null, ActivityType.WORKSHOP, ActivityStatus.COMPLETED,
				LocalDate.of(2025, 5, 4), null, DatePrecision.DAY, Shares.equal(List.of("EDU")), countries, members,
				null, null, Modality.ONLINE, new Stated(Map.of(Measure.PARTICIPANTS, 40)), budget, null, currency,
				List.of("Partner one", "Partner two"), null, null, null);
	}

}
