package org.bayan.batch.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bayan.batch.row.Checked;
import org.bayan.batch.row.Lists;
import org.bayan.batch.row.RowCheck;
import org.bayan.batch.table.SourceRow;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.activity.Shares;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Stated;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Rejection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** What a row makes of an activity, new or known. */
class RowCheckTests {

	private static final Stated PEOPLE = new Stated(Map.of(Measure.PARTICIPANTS, 40, Measure.WOMEN, 20));

	/** Two countries of 60 and 40 percent, 100.50 dollars, 40 participants. */
	private static final Activity KNOWN = new Activity("A1", "Old title", "Ancien titre", null, ActivityType.VISIT,
			ActivityStatus.PLANNED, LocalDate.of(2025, 5, 4), null, DatePrecision.DAY,
			Shares.stated(List.of("EDU", "CUL"), List.of(7_000, 3_000)),
			Shares.stated(List.of("MAR", "RUS"), List.of(6_000, 4_000)), 1, "MAR", "Rabat", Modality.ONLINE, PEOPLE,
			10_050L, 0L, null, List.of("OIC", "UNESCO"), "P1", "https://example.org", "Text");

	@TempDir
	Path folder;

	private Checked check(String header, String row, @Nullable Activity existing) throws Exception {
		return check(header, row, existing, BadRowsTests.LISTS);
	}

	private Checked check(String header, String row, @Nullable Activity existing, Lists lists) throws Exception {
		Path path = Files.writeString(this.folder.resolve("a.csv"), header + "\n" + row + "\n");
		try (ActivityFile file = ActivityFile.open(path, "a.csv")) {
			RowCheck check = new RowCheck(file.columns(), lists);
			return check.check(requireNonNull(file.next()), existing);
		}
	}

	private Activity accepted(String header, String row, @Nullable Activity existing) throws Exception {
		Checked checked = check(header, row, existing);
		assertThat(checked).isInstanceOf(Checked.Accepted.class);
		return ((Checked.Accepted) checked).activity();
	}

	private String rejected(String header, String row, @Nullable Activity existing) throws Exception {
		Checked checked = check(header, row, existing);
		assertThat(checked).isInstanceOf(Checked.Rejected.class);
		Rejection rejection = ((Checked.Rejected) checked).rejection();
		Column column = rejection.column();
		return ((column != null) ? column.code() : "-") + " " + rejection.reason().code() + " " + rejection.arguments();
	}

	@Test
	void aRowOfAllColumnsIsAnActivity() throws Exception {
		String header = List.of(Column.values()).stream().map(Column::code).collect(Collectors.joining("|"));
		String row = " A1 |Title|Titre|عنوان|Workshop|ONGOING|2025-05-01|2025-06-30|month|edu;cul;sci|mar;egy|rus"
				+ "|Mar|Rabat|Hybrid|40|20|-1250.5|0|mad| OIC ; UNESCO;; |P1|https://example.org|two\tlines";
		assertThat(accepted(header.replace("|", "\t"), row.replace("\t", " ").replace("|", "\t"), null))
			.isEqualTo(new Activity("A1", "Title", "Titre", "عنوان", ActivityType.WORKSHOP, ActivityStatus.ONGOING,
					LocalDate.of(2025, 5, 1), LocalDate.of(2025, 6, 30), DatePrecision.MONTH,
					new Shares(List.of("EDU", "CUL", "SCI"), List.of(3_334, 3_333, 3_333), false),
					new Shares(List.of("MAR", "EGY", "RUS"), List.of(3_334, 3_333, 3_333), false), 2, "MAR", "Rabat",
					Modality.HYBRID, PEOPLE, -125_050L, 0L, "MAD", List.of("OIC", "UNESCO"), "P1",
					"https://example.org", "two lines"));
	}

	@Test
	void aNewActivityTakesTheDefaults() throws Exception {
		assertThat(accepted("activity_ref,title_ar,start_date", "A1,عنوان,2025-05-04", null))
			.isEqualTo(new Activity("A1", null, null, "عنوان", ActivityType.OTHER, ActivityStatus.COMPLETED,
					LocalDate.of(2025, 5, 4), null, DatePrecision.DAY, Shares.NONE, Shares.NONE, 0, null, null,
					Modality.UNKNOWN, Stated.NOTHING, null, null, null, List.of(), null, null, null));
	}

	@Test
	void columnsThatAreNotThereKeepWhatIsKnown() throws Exception {
		Activity changed = accepted("activity_ref,title_en,start_date", "A1,Old title,2025-05-04", KNOWN);
		assertThat(changed).isEqualTo(KNOWN);
	}

	@Test
	void emptyCellsClearWhatIsKnown() throws Exception {
		String header = List.of(Column.values()).stream().map(Column::code).collect(Collectors.joining(","));
		Activity cleared = accepted(header, "A1,T,,,,,2025-05-04" + ",".repeat(17), KNOWN);
		assertThat(cleared).isEqualTo(accepted("activity_ref,title_en,start_date", "A1,T,2025-05-04", null));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			start_date,end_date      | 2025-05-04,            | -
			start_date               | 2025-06-01             | -
			participants             | 20                     | -
			participants             | 19                     | participants women_exceed_participants [19, 20]
			women                    | 41                     | women women_exceed_participants [40, 41]
			participants,women       | ,41                    | -
			title_en                 | -                      | -
			title_en,title_fr        | ,                      | title_en missing_title []
			member_states            | MAR:60                 | -
			member_states            | MAR:50                 | member_states percentages_sum [90]
			member_states            | MAR                    | member_states percentages_incomplete []
			member_states            | RUS                    | member_states not_a_member_state [RUS]
			other_countries          | MAR:40                 | other_countries code_twice [MAR]
			other_countries          | RUS:39.99              | other_countries percentages_sum [99.99]
			other_countries          | -                      | other_countries percentages_sum [60]
			member_states,other_countries | ,RUS              | -
			member_states            | EGY:59;SAU:0.99;DZA:0.01 | -
			currency                 | KWD                    | -
			currency                 | JPY                    | currency too_many_decimals [100.5, JPY, 0]
			budget,currency          | 100,JPY                | -
			budget                   | 1.005                  | budget too_many_decimals [1.005, USD, 2]
			part_of                  | A1                     | part_of part_of_itself []
			date_precision           | month                  | start_date not_first_of_month []
			date_precision           | year                   | start_date not_first_of_year []
			start_date,date_precision | 2025-01-01,Year       | -
			""")
	void allRulesHoldForTheActivityThatResults(String columns, @Nullable String cells, @Nullable String expected)
			throws Exception {
		Set<String> given = Set.of(columns.split(","));
		String header = "activity_ref" + (given.contains("title_en") ? "" : ",title_en")
				+ (given.contains("start_date") ? "" : ",start_date") + "," + columns;
		String row = "A1" + (given.contains("title_en") ? "" : ",Title")
				+ (given.contains("start_date") ? "" : ",2025-05-04") + "," + ((cells != null) ? cells : "");
		if (expected != null) {
			assertThat(rejected(header, row, KNOWN)).isEqualTo(expected);
		}
		else {
			assertThat(check(header, row, KNOWN)).isInstanceOf(Checked.Accepted.class);
		}
	}

	@Test
	void anEndThatTheFileDoesNotHaveMayNotComeBeforeTheStart() throws Exception {
		Activity ended = accepted("activity_ref,title_en,start_date,end_date", "A1,T,2025-05-04,2025-05-05", null);
		assertThat(rejected("activity_ref,title_en,start_date", "A1,T,2025-05-06", ended))
			.isEqualTo("start_date end_before_start [2025-05-06, 2025-05-05]");
	}

	@Test
	void anAmountKeepsItsValueInANewCurrency() throws Exception {
		Activity dinars = accepted("activity_ref,title_en,start_date,currency", "A1,T,2025-05-04,kwd", KNOWN);
		assertThat(dinars.budgetMinor()).isEqualTo(100_500L);
		assertThat(dinars.expenditureMinor()).isZero();
		Activity yen = accepted("activity_ref,title_en,start_date,budget,currency", "A1,T,2025-05-04,7,JPY", KNOWN);
		assertThat(yen.budgetMinor()).isEqualTo(7L);
		Activity dollars = accepted("activity_ref,title_en,start_date,currency", "A1,T,2025-05-04,", yen);
		assertThat(dollars.budgetMinor()).isEqualTo(700L);
		assertThat(dollars.currency()).isNull();
	}

	@Test
	void sharesOfKnownCountriesStayWhatTheyWere() throws Exception {
		Activity equal = accepted("activity_ref,title_en,start_date,member_states,other_countries",
				"A1,T,2025-05-04,MAR;EGY,RUS", null);
		Activity longer = accepted("activity_ref,title_en,start_date,member_states", "A1,T,2025-05-04,MAR;EGY;SAU",
				equal);
		assertThat(longer.countries()).isEqualTo(Shares.equal(List.of("MAR", "EGY", "SAU", "RUS")));
		assertThat(longer.memberStates()).isEqualTo(3);
		Activity other = accepted("activity_ref,title_en,start_date,other_countries", "A1,T,2025-05-04,FRA:40", KNOWN);
		assertThat(other.countries()).isEqualTo(Shares.stated(List.of("MAR", "FRA"), List.of(6_000, 4_000)));
	}

	@Test
	void codesOfTheListsAreKeptAsTheListsWriteThem() throws Exception {
		Lists lists = new Lists(Set.of("XKX"), Set.of("edu-1", "Çà"), "KWD");
		Checked checked = check("activity_ref;title_en;start_date;sectors;member_states;host_country;budget",
				"A1;T;2025-05-04;\"EDU-1;çÀ\";xkx;xkx;1.234", null, lists);
		assertThat(checked).isInstanceOf(Checked.Accepted.class);
		Activity activity = ((Checked.Accepted) checked).activity();
		assertThat(activity.sectors().codes()).containsExactly("edu-1", "Çà");
		assertThat(activity.countries().codes()).containsExactly("XKX");
		assertThat(activity.budgetMinor()).isEqualTo(1_234L);
	}

	@Test
	void moreCodesThanThereAreSharesAreRejected() throws Exception {
		List<String> codes = IntStream.rangeClosed(1, 10_001).mapToObj((i) -> "S" + i).toList();
		Lists lists = new Lists(Set.of(), new HashSet<>(codes), "USD");
		Checked checked = check("activity_ref,title_en,start_date,sectors",
				"A1,T,2025-05-04," + String.join(";", codes), null, lists);
		assertThat(checked).isInstanceOf(Checked.Rejected.class);
		assertThat(((Checked.Rejected) checked).rejection().reason().code()).isEqualTo("too_many_codes");
		checked = check("activity_ref,title_en,start_date,sectors",
				"A1,T,2025-05-04," + String.join(";", codes.subList(0, 10_000)), null, lists);
		assertThat(checked).isInstanceOf(Checked.Accepted.class);
	}

	@Test
	void textsKeepTheirLinesOnlyInTheDescription() throws Exception {
		Activity activity = accepted("activity_ref,title_en,start_date,city,description",
				"A1,\"Ti\r\n\ttle\",2025-05-04,\"a\u2028b\",\"one\r\ntwo\rthree\tfour\n\"", null);
		assertThat(activity.titleEn()).isEqualTo("Ti tle");
		assertThat(activity.city()).isEqualTo("a b");
		assertThat(activity.description()).isEqualTo("one\ntwo\nthree\tfour");
	}

	@Test
	void referencesAreTrimmedAndThenExact() throws Exception {
		Activity activity = accepted("activity_ref,title_en,start_date,part_of",
				"\u00a0 a1\u2003,T,2025-05-04,\u200fA1 ", null);
		assertThat(activity.ref()).isEqualTo("a1");
		assertThat(activity.partOf()).isEqualTo("A1");
		List<String> emoji = new ArrayList<>(List.of("😀".repeat(64), "😀".repeat(65)));
		assertThat(accepted("activity_ref,title_en,start_date", emoji.getFirst() + ",T,2025-05-04", null).ref())
			.isEqualTo(emoji.getFirst());
		assertThat(rejected("activity_ref,title_en,start_date", emoji.getLast() + ",T,2025-05-04", null))
			.isEqualTo("activity_ref text_too_long [65, 64]");
	}

	@Test
	void theReferenceOfARowIsThatOfItsActivity() throws Exception {
		Path path = Files.writeString(this.folder.resolve("a.csv"),
				"title_en,activity_ref,start_date\nT,\" A\n1\u00a0\",2025-05-04\n");
		try (ActivityFile file = ActivityFile.open(path, "a.csv")) {
			RowCheck check = new RowCheck(file.columns(), BadRowsTests.LISTS);
			SourceRow row = requireNonNull(file.next());
			assertThat(file.columns().reference(row)).isEqualTo("A 1");
			assertThat(check.check(row, null)).isInstanceOf(Checked.Accepted.class);
		}
	}

}
