package org.bayan.reporting.finding;

import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.report.Cell;
import org.bayan.domain.report.Change;
import org.bayan.domain.report.Headline;
import org.bayan.domain.report.PeriodReport;
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
	 */
	record Earlier(Cell cell, String in, String than) {

	}

	/**
	 * The sentence about a headline with what follows from the figures it is compared
	 * with; of a running period first those of its months that have ended: 52 from
	 * January to October, 44 fewer than in the same months of 2025 (96).
	 * @param both whether also with the year before, where that is another period
	 */
	String after(String sentence, Headline headline, PeriodReport report, boolean both) {
		Span compared = report.compared().orElse(null);
		if (compared == null) {
			return sentence;
		}
		Period period = report.period();
		List<Earlier> earlier = new ArrayList<>();
		if (report.running() == null) {
			earlier.add(earlier(headline.previous(), period.previous()));
			if (both && !period.previous().equals(period.yearBefore())) {
				earlier.add(earlier(headline.yearBefore(), period.yearBefore()));
			}
			return after(sentence, headline.now(), earlier);
		}
		Span previous = report.comparedPrevious().orElseThrow();
		Span yearBefore = report.comparedYearBefore().orElseThrow();
		earlier.add(earlier(headline.previous(), compared, previous));
		if (both && !previous.equals(yearBefore)) {
			earlier.add(earlier(headline.yearBefore(), compared, yearBefore));
		}
		if (!headline.compared().known() || earlier.stream().noneMatch((past) -> past.cell().known())) {
			return sentence;
		}
		return after(ended(sentence, headline.compared(), compared), headline.compared(), earlier);
	}

	/** The sentence and how many of these there are in the months that have ended. */
	String ended(String sentence, Cell cell, Span compared) {
		return this.texts.get("finding.so-far", "activities", sentence, "n", cell.count(), "span",
				this.months.in(compared));
	}

	private Earlier earlier(Cell cell, Period period) {
		return new Earlier(cell, this.phrases.in(period), this.phrases.than(period));
	}

	private Earlier earlier(Cell cell, Span compared, Span before) {
		return new Earlier(cell, this.months.in(compared, before), this.months.than(compared, before));
	}

	/**
	 * The sentence with what follows from the earlier figures: 7 more than in April 2025
	 * (5) and 4 more than in May 2024 (8). Figures that are not known are not compared.
	 */
	String after(String sentence, Cell now, List<Earlier> all) {
		List<Earlier> earlier = all.stream().filter((past) -> past.cell().known()).toList();
		if (!now.known() || earlier.isEmpty()) {
			return sentence;
		}
		List<String> parts = (now.count() == 0) ? sinceNone(earlier) : since(now, earlier);
		return this.texts.list(List.of(sentence, this.phrases.and(parts)));
	}

	private List<String> sinceNone(List<Earlier> earlier) {
		if (earlier.stream().allMatch((past) -> past.cell().count() == 0)) {
			return List.of(this.texts.get("change.none-too", "before", times(earlier)));
		}
		String items = this.phrases.and(earlier.stream()
			.map((past) -> this.texts.get("change.against.item", "m", past.cell().count(), "before", past.in()))
			.toList());
		return List.of(this.texts.get("change.against", "items", items));
	}

	private List<String> since(Cell now, List<Earlier> earlier) {
		List<String> parts = new ArrayList<>();
		List<Earlier> none = earlier.stream().filter((past) -> past.cell().count() == 0).toList();
		for (Earlier past : earlier) {
			if (past.cell().count() > 0) {
				parts.add(since(now, past));
			}
		}
		if (!none.isEmpty()) {
			parts.add(this.texts.get("change.from-none", "before", times(none)));
		}
		return parts;
	}

	private String since(Cell now, Earlier past) {
		var difference = Change.between(past.cell(), now).difference();
		if (difference == null || difference.signum() == 0) {
			return this.texts.get("change.same", "before", past.than());
		}
		return this.texts.get((difference.signum() > 0) ? "change.more" : "change.fewer", "d", difference.abs(),
				"before", past.than(), "m", past.cell().count());
	}

	private String times(List<Earlier> earlier) {
		return this.phrases.and(earlier.stream().map(Earlier::in).toList());
	}

}
