package org.bayan.db.record;

import java.time.LocalDate;

import org.bayan.db.record.RecordFilter.Detail;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What a filter may ask, and the conditions that it becomes. */
class RecordFilterTests {

	private static RecordFilter filter(@Nullable Measure measure, @Nullable String period, String words, long change,
			Detail detail) {
		return new RecordFilter(measure, (period != null) ? Period.parse(period) : null, Place.EVERYWHERE,
				SectorScope.EVERY, null, null, words, change, detail);
	}

	@Test
	void aMeasureIsOfAPeriodAndCountsActivities() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> filter(Measure.ACTIVE, null, "", RecordFilter.NOW, Detail.NONE))
			.withMessage("ACTIVE of no period");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> filter(Measure.BUDGET, "2025", "", RecordFilter.NOW, Detail.NONE))
			.withMessage("BUDGET counts no activities");
		Detail range = new Detail(null, null, null, null, new Range(Period.parse("2024"), Period.parse("2025")), null);
		assertThat(filter(Measure.ACTIVE, null, "", RecordFilter.NOW, range).period()).isNull();
	}

	@Test
	void whatLeavesSomethingOutNarrows() {
		assertThat(Detail.NONE.narrows()).isFalse();
		assertThat(new Detail("MAR", null, null, null, null, null).narrows()).isTrue();
		assertThat(new Detail(null, "Rabat", null, null, null, null).narrows()).isTrue();
		assertThat(new Detail(null, null, "UNESCO", null, null, null).narrows()).isTrue();
		assertThat(new Detail(null, null, null, LocalDate.EPOCH, null, null).narrows()).isTrue();
	}

	/**
	 * A plan for any value could not use the index of what holds until further notice.
	 */
	@Test
	void whatHoldsNowIsWrittenOutAndWhatHeldIsBound() {
		RecordCondition now = RecordCondition.of(filter(null, null, "", RecordFilter.NOW, Detail.NONE));
		assertThat(now.sql()).isEqualTo(" where v.to_change = 9223372036854775807 and not v.withdrawn");
		assertThat(now.binds()).isEmpty();
		RecordCondition then = RecordCondition.of(filter(null, null, "", 7, Detail.NONE));
		assertThat(then.sql()).isEqualTo(" where v.from_change <= ? and v.to_change > ? and not v.withdrawn");
		assertThat(then.binds()).containsExactly(7L, 7L);
	}

	@Test
	void wordsArePartedAtBlanksOfEveryScript() {
		RecordCondition words = RecordCondition
			.of(filter(null, null, " a\u00a0b\u3000 c\u0085d\ufeff", 7, Detail.NONE));
		assertThat(words.binds()).containsExactly(7L, 7L, "a", "b", "c", "d");
	}

	@Test
	void anOrderHasACodeAndAKeyInTheReadersLanguage() {
		assertThat(RecordOrder.ofCode("participants")).isEqualTo(RecordOrder.PARTICIPANTS);
		assertThat(RecordOrder.ofCode("PARTICIPANTS")).isNull();
		assertThat(RecordOrder.TITLE.key(Language.AR))
			.isEqualTo("coalesce(v.title_ar, v.title_en, v.title_fr) collate \"und-x-icu\"");
		assertThat(RecordOrder.NEWEST.direction() + RecordOrder.NEWEST.after()).isEqualTo("desc<");
		assertThat(RecordOrder.TITLE.direction() + RecordOrder.TITLE.after()).isEqualTo("asc>");
	}

}
