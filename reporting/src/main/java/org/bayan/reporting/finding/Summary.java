package org.bayan.reporting.finding;

import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Texts;

/** The report in a few whole sentences of one language, computed from its figures. */
public final class Summary {

	private final PeriodReport report;

	private final Texts texts;

	private final Phrases phrases;

	private final Labels labels;

	public Summary(Findings findings) {
		this.report = findings.report();
		this.texts = findings.texts();
		this.phrases = findings.phrases();
		this.labels = findings.labels();
	}

	/**
	 * The sentences in the order of reading, each with its full stop: how many activities
	 * and when, the states, the sectors, places, participants and money, what is not
	 * recorded, who has reported. What has no data is left out and named.
	 */
	public List<Sentence> sentences() {
		List<Sentence> sentences = new ArrayList<>();
		sentences.addAll(new CountSentences(this.report, this.texts, this.phrases).sentences());
		sentences.addAll(new StateSentences(this.report, this.texts, this.phrases).sentences());
		sentences.addAll(new FurtherSentences(this.report, this.texts, this.phrases).sentences());
		sentences.addAll(new CompletenessSentences(this.report, this.labels, this.texts).sentences());
		return sentences;
	}

}
