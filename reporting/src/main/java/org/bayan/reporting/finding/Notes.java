package org.bayan.reporting.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Span;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.text.Texts;

/** The sentences beneath a table: what is left out, what the signs mean. */
public final class Notes {

	/** The rules in the order of reading, by the names of their texts. */
	private static final List<String> RULES = List.of("activity", "month", "taking-part", "total", "member", "group",
			"outside", "organisation-wide", "sector", "active", "completed", "planned", "cancelled", "hosted",
			"participants", "money", "share", "conversion", "unconverted", "programme", "coverage", "top-five",
			"change", "running", "data-as-of", "signs");

	private final PeriodReport report;

	private final Texts texts;

	private final Labels labels;

	public Notes(PeriodReport report, Findings findings) {
		this.report = report;
		this.texts = findings.texts();
		this.labels = findings.labels();
	}

	/** What is left out, who states participants, money without a rate, the signs. */
	public List<String> ofTable(Collection<Measure> leftOut, Collection<CellState> shown) {
		List<String> notes = new ArrayList<>();
		Figures now = this.report.tables().total().now();
		leftOut(notes, "note.left-out", leftOut.stream().filter((measure) -> !now.of(measure).known()).toList());
		leftOut(notes, "note.zero", leftOut.stream().filter((measure) -> now.of(measure).known()).toList());
		if (!leftOut.contains(Measure.PARTICIPANTS)) {
			notes.add(participants(now));
		}
		Cell unconverted = now.of(Measure.UNCONVERTED);
		if (unconverted.state() == CellState.VALUE) {
			notes.add(this.texts.get("note.unconverted", "n", unconverted.count()));
		}
		notes.addAll(signs(shown));
		return notes;
	}

	private void leftOut(List<String> notes, String key, List<Measure> measures) {
		if (!measures.isEmpty()) {
			notes.add(this.texts.get(key, "period", this.labels.inPeriod(), "measures",
					this.texts.list(measures.stream().map((measure) -> this.texts.get(measure.textKey())).toList())));
		}
	}

	private String participants(Figures now) {
		Figures before = this.report.tables().total().previous();
		Span earlier = this.report.head().comparedPrevious().orElse(null);
		if (earlier == null || this.report.head().running() != null) {
			return this.texts.get("note.participants.now", "n", now.of(Measure.REPORTING_PARTICIPANTS).count(), "total",
					now.activities().count(), "period", this.labels.inPeriod());
		}
		return this.texts.get("note.participants", "n", now.of(Measure.REPORTING_PARTICIPANTS).count(), "total",
				now.activities().count(), "period", this.labels.inPeriod(), "m",
				before.of(Measure.REPORTING_PARTICIPANTS).count(), "sum", before.activities().count(), "before",
				this.texts.inPeriod(this.report.period().previous()));
	}

	/**
	 * Every counting rule, one or two sentences each, for those who ask how it is
	 * counted.
	 */
	public List<Rule> rules() {
		return RULES.stream()
			.filter((rule) -> !rule.equals("group") || !this.report.names().groups().isEmpty())
			.map((rule) -> new Rule(this.texts.get("rule." + rule + ".name"), this.texts.get("rule." + rule)))
			.toList();
	}

	/** What the signs among some states mean. */
	public List<String> signs(Collection<CellState> shown) {
		List<String> notes = new ArrayList<>();
		if (shown.contains(CellState.NO_DATA)) {
			notes.add(this.texts.get("note.no-data"));
		}
		if (shown.contains(CellState.NOT_APPLICABLE)) {
			notes.add(this.texts.get("note.not-applicable"));
		}
		return notes;
	}

}
