package org.bayan.reporting.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Change;
import org.bayan.domain.figure.Headline;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.text.Count;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
import org.bayan.reporting.text.Texts;

/** How a figure compares with earlier ones, in words. */
final class Changes {

	private final Texts texts;

	private final Phrases phrases;

	private final Months months;

	Changes(Texts texts, Phrases phrases) {
		this.texts = texts;
		this.phrases = phrases;
		this.months = new Months(texts);
	}

	/**
	 * An earlier figure.
	 *
	 * @param in its time as part of a sentence: in April 2025
	 * @param than its time after "more than"
	 * @param records behind it
	 */
	record Earlier(Cell cell, String in, String than, Target records) {

	}

	/**
	 * The sentence about a headline with what follows from the figures it is compared
	 * with; of a running period first those of its months that have ended: 52 from
	 * January to October, 44 fewer than in the same months of 2025 (96).
	 * @param both whether also with the year before, where that is another period
	 */
	Sentence after(Sentence sentence, Headline headline, PeriodReport report, boolean both) {
		Span compared = report.head().compared().orElse(null);
		if (compared == null) {
			return sentence;
		}
		Period period = report.period();
		Target.Records records = records(headline);
		List<Earlier> earlier = new ArrayList<>();
		if (report.head().running() == null) {
			earlier.add(earlier(headline.previous(), period.previous(), records));
			if (both && !period.previous().equals(period.yearBefore())) {
				earlier.add(earlier(headline.yearBefore(), period.yearBefore(), records));
			}
			return after(sentence, headline.now(), earlier);
		}
		Span previous = report.head().comparedPrevious().orElseThrow();
		Span yearBefore = report.head().comparedYearBefore().orElseThrow();
		earlier.add(earlier(headline.previous(), compared, previous, records));
		if (both && !previous.equals(yearBefore)) {
			earlier.add(earlier(headline.yearBefore(), compared, yearBefore, records));
		}
		if (!headline.compared().known() || earlier.stream().noneMatch((past) -> past.cell().known())) {
			return sentence;
		}
		return after(ended(sentence, headline, compared), headline.compared(), earlier);
	}

	/** The sentence and how many of these there are in the months that have ended. */
	Sentence ended(Sentence sentence, Headline headline, Span compared) {
		return this.texts.say("finding.so-far", "activities", sentence, "n",
				new Count(headline.compared().count(), records(headline).over(compared)), "span",
				this.months.in(compared));
	}

	/** Behind a headline that counts activities. */
	private static Target.Records records(Headline headline) {
		return Target.Records.of(Objects.requireNonNull(headline.subject().measure()));
	}

	private Earlier earlier(Cell cell, Period period, Target.Records records) {
		return new Earlier(cell, this.phrases.in(period), this.phrases.than(period), records.over(Span.of(period)));
	}

	private Earlier earlier(Cell cell, Span compared, Span before, Target.Records records) {
		return new Earlier(cell, this.months.in(compared, before), this.months.than(compared, before),
				records.over(before));
	}

	/**
	 * The sentence with what follows from the earlier figures: 7 more than in April 2025
	 * (5) and 4 more than in May 2024 (8). Figures that are not known are not compared.
	 */
	Sentence after(Sentence sentence, Cell now, List<Earlier> all) {
		List<Earlier> earlier = all.stream().filter((past) -> past.cell().known()).toList();
		if (!now.known() || earlier.isEmpty()) {
			return sentence;
		}
		List<Sentence> parts = (now.count() == 0) ? sinceNone(earlier) : since(now, earlier);
		return Sentence.join(this.texts.get("list.comma"), List.of(sentence, this.phrases.and(parts)));
	}

	private List<Sentence> sinceNone(List<Earlier> earlier) {
		if (earlier.stream().allMatch((past) -> past.cell().count() == 0)) {
			return List.of(this.texts.say("change.none-too", "before", times(earlier)));
		}
		Sentence items = this.phrases.and(earlier.stream()
			.map((past) -> this.texts.say("change.against.item", "m", figure(past), "before", past.in()))
			.toList());
		return List.of(this.texts.say("change.against", "items", items));
	}

	private List<Sentence> since(Cell now, List<Earlier> earlier) {
		List<Sentence> parts = new ArrayList<>();
		List<Earlier> none = earlier.stream().filter((past) -> past.cell().count() == 0).toList();
		for (Earlier past : earlier) {
			if (past.cell().count() > 0) {
				parts.add(since(now, past));
			}
		}
		if (!none.isEmpty()) {
			parts.add(this.texts.say("change.from-none", "before", times(none)));
		}
		return parts;
	}

	private Sentence since(Cell now, Earlier past) {
		var difference = Change.between(past.cell(), now).difference();
		if (difference == null || difference.signum() == 0) {
			return this.texts.say("change.same", "before", past.than());
		}
		return this.texts.say((difference.signum() > 0) ? "change.more" : "change.fewer", "d", difference.abs(),
				"before", past.than(), "m", figure(past));
	}

	private static Count figure(Earlier past) {
		return new Count(past.cell().count(), past.records());
	}

	private String times(List<Earlier> earlier) {
		return this.phrases.andWords(earlier.stream().map(Earlier::in).toList());
	}

}
