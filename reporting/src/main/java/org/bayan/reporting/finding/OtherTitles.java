package org.bayan.reporting.finding;

import java.util.List;

import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.text.Count;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
import org.bayan.reporting.text.Texts;

/** Titles about the types of activities and about money. */
final class OtherTitles {

	private static final int NAMED = 3;

	private static final int MINOR_DIGITS = 2;

	private static final Target.Records ACTIVITIES = Target.Records.of(Measure.ACTIVITIES);

	private final PeriodReport report;

	private final Texts texts;

	private final Phrases phrases;

	OtherTitles(PeriodReport report, Texts texts, Phrases phrases) {
		this.report = report;
		this.texts = texts;
		this.phrases = phrases;
	}

	/** More than half were meetings: 30 of the 57 activities. */
	Sentence types() {
		Sentence measure = this.texts.say("title.types.measure");
		long total = this.report.tables().total().now().activities().count();
		long most = this.report.tables()
			.types()
			.stream()
			.filter(OtherTitles::named)
			.mapToLong((type) -> type.now().count())
			.max()
			.orElse(0);
		List<Tally> first = this.report.tables()
			.types()
			.stream()
			.filter((type) -> named(type) && type.now().count() == most)
			.toList();
		if (most == 0 || first.size() > NAMED || (most == 1 && first.size() > 1)) {
			return measure;
		}
		if (total == 1) {
			return this.texts.say("title.types.one", "type", this.texts.get("type.one." + first.getFirst().code()));
		}
		String types = this.phrases
			.andWords(first.stream().map((type) -> this.texts.get("type.many." + type.code())).toList());
		if (first.size() > 1) {
			return Phrases.firstThatFits(
					this.texts
						.say("title.types.tie", "types", types, "activities", this.phrases.activities(most, null), "k",
								first.size())
						.capital(),
					measure);
		}
		if (most == 1) {
			return measure;
		}
		String key = (most == total) ? "title.types.all" : (2 * most > total) ? "title.types.half" : "title.types.top";
		Target ofType = ACTIVITIES.with("type", first.getFirst().code());
		return this.texts.say(key, "types", types, "n", new Count(most, ofType), "total", new Count(total, ACTIVITIES))
			.capital();
	}

	private static boolean named(Tally type) {
		return !type.code().equals(ActivityType.OTHER.code());
	}

	/** Expenditure of USD 90.00 against a budget of USD 100.00. */
	Sentence money() {
		Cell budget = this.report.tables().total().now().of(Measure.BUDGET);
		Cell expenditure = this.report.tables().total().now().of(Measure.EXPENDITURE);
		if (!budget.known() && !expenditure.known()) {
			return this.texts.say("title.money.measure");
		}
		boolean planned = budget.state() == CellState.VALUE;
		boolean spent = expenditure.state() == CellState.VALUE;
		if (budget.amount().signum() < 0 || expenditure.amount().signum() < 0) {
			return corrected(budget, expenditure);
		}
		if (planned && spent) {
			return this.texts.say("title.money", "budget", amount(budget), "expenditure", amount(expenditure));
		}
		if (planned) {
			return this.texts.say(expenditure.known() ? "title.money.budget" : "title.money.budget.alone", "budget",
					amount(budget));
		}
		return spent
				? this.texts.say(budget.known() ? "title.money.expenditure" : "title.money.expenditure.alone",
						"expenditure", amount(expenditure))
				: this.texts.say("title.money.none", "period", this.phrases.labels().inPeriod());
	}

	/** More was taken back than added, of one of the two or of both. */
	private Sentence corrected(Cell budget, Cell expenditure) {
		if (budget.state() == CellState.VALUE && expenditure.state() == CellState.VALUE) {
			return this.texts.say("title.money.net", "budget", amount(budget), "expenditure", amount(expenditure));
		}
		boolean planned = budget.state() == CellState.VALUE;
		Cell lowered = planned ? budget : expenditure;
		return this.texts.say(planned ? "title.money.lowered.budget" : "title.money.lowered.expenditure", "amount",
				amount(Cell.of(lowered.amount().negate())));
	}

	private String amount(Cell cell) {
		return this.texts.money(cell.amount(), MINOR_DIGITS, this.report.head().currency());
	}

}
