package org.bayan.domain.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTests {

	private static final Progress NOVEMBER = new Progress(LocalDate.of(2026, 11, 30), Set.of());

	@Test
	void aPeriodIsRunningUntilTheDayAfterItsLast() {
		assertThat(NOVEMBER.ended(Period.parse("2026-10"))).isTrue();
		assertThat(NOVEMBER.ended(Period.parse("2026-11"))).isFalse();
		assertThat(new Progress(LocalDate.of(2026, 12, 1), Set.of()).ended(Period.parse("2026-11"))).isTrue();
		assertThat(NOVEMBER.ended(Period.parse("2026-Q3"))).isTrue();
		assertThat(NOVEMBER.ended(Period.parse("2026-Q4"))).isFalse();
		assertThat(NOVEMBER.ended(Period.parse("2026"))).isFalse();
		assertThat(NOVEMBER.ended(Period.parse("2025"))).isTrue();
	}

	@Test
	void ofARunningPeriodTheMonthsUpToTheRunningOneHaveEnded() {
		assertThat(NOVEMBER.ended(span("2026"))).contains(new Span(YearMonth.of(2026, 1), YearMonth.of(2026, 10)));
		assertThat(NOVEMBER.ended(span("2026-Q4"))).contains(Span.of(YearMonth.of(2026, 10)));
		assertThat(NOVEMBER.ended(span("2026-11"))).isEmpty();
		assertThat(NOVEMBER.ended(span("2027"))).isEmpty();
		Progress october = new Progress(LocalDate.of(2026, 10, 31), Set.of());
		assertThat(october.ended(span("2026-Q4"))).isEmpty();
		assertThat(october.ended(span("2025"))).contains(span("2025"));
	}

	@Test
	void aPublishedMonthHasEndedWhateverTheDayOfTheData() {
		Progress published = new Progress(LocalDate.of(2026, 11, 20), Set.of(YearMonth.of(2026, 11)));
		assertThat(published.ended(Period.parse("2026-11"))).isTrue();
		assertThat(published.ended(span("2026-Q4"))).contains(new Span(YearMonth.of(2026, 10), YearMonth.of(2026, 11)));
		// one published ahead of its time does not end those before it
		Progress ahead = new Progress(LocalDate.of(2026, 11, 20), Set.of(YearMonth.of(2026, 12)));
		assertThat(ahead.ended(Period.parse("2026-12"))).isTrue();
		assertThat(ahead.ended(Period.parse("2026-11"))).isFalse();
		assertThat(ahead.ended(span("2026"))).contains(new Span(YearMonth.of(2026, 1), YearMonth.of(2026, 10)));
	}

	private static Span span(String period) {
		return Span.of(Period.parse(period));
	}

}
