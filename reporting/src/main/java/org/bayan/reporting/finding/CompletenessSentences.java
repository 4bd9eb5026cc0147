package org.bayan.reporting.finding;

import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.calendar.Completeness;
import org.bayan.domain.calendar.Submission;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
import org.bayan.reporting.text.Texts;

/** Who has reported the period and who is silent, where the organisation keeps count. */
final class CompletenessSentences {

	private final PeriodReport report;

	private final Labels labels;

	private final Texts texts;

	CompletenessSentences(PeriodReport report, Labels labels, Texts texts) {
		this.report = report;
		this.labels = labels;
		this.texts = texts;
	}

	/** One sentence with its full stop; none where nobody was asked. */
	List<Sentence> sentences() {
		Completeness completeness = this.report.head().completeness();
		if (completeness == null || completeness.months().isEmpty()) {
			return List.of();
		}
		List<String> silent = new ArrayList<>(completeness.sectors(Submission.MISSING));
		completeness.sectors(Submission.AWAITED).stream().filter((one) -> !silent.contains(one)).forEach(silent::add);
		boolean month = this.report.period().length() == Period.Length.MONTH;
		String counted = this.texts.get(month ? "summary.reported" : "summary.reported.months", "n",
				completeness.count(Submission.SUBMITTED), "total", completeness.months().size(), "m",
				completeness.count(Submission.NOTHING));
		return List.of(silent.isEmpty() ? this.texts.say("summary.reported.all", "counted", counted)
				: this.texts.say("summary.reported.silent", "counted", counted, "names",
						Sentence.join(this.texts.get("list.comma"), silent.stream().map(this::sector).toList())));
	}

	private Sentence sector(String code) {
		String name = this.labels.sector(code);
		return Sentence.of(name, name, new Target.Sector(code));
	}

}
