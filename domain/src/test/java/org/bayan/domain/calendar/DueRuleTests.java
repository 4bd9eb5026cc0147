package org.bayan.domain.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DueRuleTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# the ordinary case: Casablanca is an hour ahead of UTC
			5,  06:00, Africa/Casablanca,  2025-05, 2025-06-05T05:00:00Z
			# during Ramadan Casablanca goes back to UTC
			5,  06:00, Africa/Casablanca,  2025-02, 2025-03-05T06:00:00Z
			# the midnight that Cairo skips on 25 April 2025 is 01:00
			25, 00:00, Africa/Cairo,       2025-03, 2025-04-24T22:00:00Z
			# 02:30 occurs twice in Paris on 26 October 2025: the first counts
			26, 02:30, Europe/Paris,       2025-09, 2025-10-26T00:30:00Z
			# the 31st of a shorter month is its last day, leap years included
			31, 23:59, UTC,                2025-01, 2025-02-28T23:59:00Z
			31, 23:59, UTC,                2024-01, 2024-02-29T23:59:00Z
			29, 00:00, UTC,                2023-01, 2023-02-28T00:00:00Z
			30, 12:00, UTC,                2025-12, 2026-01-30T12:00:00Z
			# far from Greenwich
			1,  00:00, Pacific/Kiritimati, 2025-05, 2025-05-31T10:00:00Z
			1,  00:00, Pacific/Pago_Pago,  2025-05, 2025-06-01T11:00:00Z
			""")
	void aMonthIsDueAtOneMoment(int day, LocalTime time, String zone, YearMonth month, Instant expected) {
		assertThat(new DueRule(day, time, ZoneId.of(zone), month).dueAt(month)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Africa/Casablanca", "Africa/Cairo", "Europe/Paris", "Asia/Tehran", "Pacific/Apia" })
	void twentyFourMonthsAreDueOnceEachHoweverTheClockJumps(String zone) {
		DueRule rule = new DueRule(25, LocalTime.MIDNIGHT, ZoneId.of(zone), YearMonth.of(2024, 1));
		Set<YearMonth> done = new HashSet<>();
		Instant start = Instant.parse("2024-01-01T00:00:00Z");
		int reports = 0;
		// ten minutes forward and back again, a day at a time, two years long, one of
		// them absent for three months
		for (int hours = 0; hours < 24 * 760; hours += (hours == 24 * 300) ? 24 * 92 : 1) {
			for (int minutes : new int[] { 0, 10, -10 }) {
				for (YearMonth month : rule.due(start.plusSeconds(3600L * hours + 60L * minutes), done)) {
					assertThat(done.add(month)).as(month + " twice").isTrue();
					reports++;
				}
			}
		}
		assertThat(reports).isEqualTo(24);
		assertThat(done).contains(YearMonth.of(2024, 1), YearMonth.of(2025, 12));
	}

	@ParameterizedTest
	@CsvSource({ "5, 25, 2025-05, 2025-06-25T05:00:00Z", "5, 5, 2025-05, 2025-06-05T05:00:00Z",
			"5, 31, 2025-01, 2025-02-28T06:00:00Z", "28, 31, 2024-01, 2024-02-29T05:00:00Z" })
	void theCutOffIsADayOfTheSameMonthAtTheSameTime(int day, int cutOff, YearMonth month, Instant expected) {
		DueRule rule = new DueRule(day, LocalTime.of(6, 0), ZoneId.of("Africa/Casablanca"), month, cutOff);
		assertThat(rule.cutOffAt(month)).isEqualTo(expected);
		assertThat(rule.waits(month, expected.minusSeconds(1))).isTrue();
		assertThat(rule.waits(month, expected)).isFalse();
	}

	@Test
	void withoutACutOffNoMonthWaits() {
		YearMonth may = YearMonth.of(2025, 5);
		DueRule rule = new DueRule(5, LocalTime.of(6, 0), ZoneId.of("UTC"), may);
		assertThat(rule.waits(may, rule.dueAt(may))).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> new DueRule(5, LocalTime.NOON, ZoneId.of("UTC"), may, 4));
	}

	@Test
	void monthsThatWereMissedAreDueInOrder() {
		DueRule rule = new DueRule(5, LocalTime.of(6, 0), ZoneId.of("UTC"), YearMonth.of(2025, 1));
		assertThat(
				rule.due(Instant.parse("2025-06-05T06:00:00Z"), Set.of(YearMonth.of(2025, 1), YearMonth.of(2025, 3))))
			.isEqualTo(List.of(YearMonth.of(2025, 2), YearMonth.of(2025, 4), YearMonth.of(2025, 5)));
		assertThat(rule.due(Instant.parse("2025-02-05T05:59:59Z"), Set.of())).isEmpty();
		assertThat(rule.next(Instant.parse("2025-06-05T06:00:00Z"))).isEqualTo(YearMonth.of(2025, 6));
		assertThat(rule.next(Instant.parse("2025-06-05T05:59:59Z"))).isEqualTo(YearMonth.of(2025, 5));
	}

	@Test
	void aDayThatNoMonthHasIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new DueRule(32, LocalTime.NOON, ZoneId.of("UTC"), YearMonth.of(2025, 1)));
	}

	@Test
	void aRuleIsReadFromWhatSomebodyWrote() {
		DueRule rule = DueRule.of(" 5 ", "06:00", "Africa/Casablanca", "2026-10", "");
		assertThat(rule)
			.isEqualTo(new DueRule(5, LocalTime.of(6, 0), ZoneId.of("Africa/Casablanca"), YearMonth.of(2026, 10)));
		assertThat(rule.written()).isEqualTo("5 06:00 Africa/Casablanca from 2026-10");
		assertThat(DueRule.of("31", "23:59", "UTC", "2024-02", "31").written())
			.isEqualTo("31 23:59 UTC from 2024-02 cut-off 31");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			0,    06:00, UTC,  2026-10, '',  DAY,     0
			32,   06:00, UTC,  2026-10, '',  DAY,     32
			five, 06:00, UTC,  2026-10, '',  DAY,     five
			'',   06:00, UTC,  2026-10, '',  DAY,     ''
			5,    24:00, UTC,  2026-10, '',  TIME,    24:00
			5,    six,   UTC,  2026-10, '',  TIME,    six
			5,    06:00, Nile, 2026-10, '',  ZONE,    Nile
			5,    06:00, '',   2026-10, '',  ZONE,    ''
			5,    06:00, UTC,  2026-13, '',  FIRST,   2026-13
			5,    06:00, UTC,  1899-12, '',  FIRST,   1899-12
			5,    06:00, UTC,  2026,    '',  FIRST,   2026
			5,    06:00, UTC,  2026-10, 4,   CUT_OFF, 4
			5,    06:00, UTC,  2026-10, 32,  CUT_OFF, 32
			5,    06:00, UTC,  2026-10, end, CUT_OFF, end
			""")
	void whatIsWrongIsNamed(String day, String time, String zone, String first, String cutOff,
			WrongRuleException.Part part, String value) {
		assertThatThrownBy(() -> DueRule.of(day, time, zone, first, cutOff))
			.isInstanceOfSatisfying(WrongRuleException.class, (wrong) -> {
				assertThat(wrong.part()).isEqualTo(part);
				assertThat(wrong.value()).isEqualTo(value);
			});
	}

}
