package org.bayan.web.overview;

import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Row;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.text.Texts;
import org.bayan.web.chart.RecordLinks;

/** The member states without an activity in the period, every one by its name. */
public final class Without {

	/** Where they stand on a page. */
	public static final String ID = "without";

	private final PeriodReport report;

	private final Texts texts;

	private final Findings findings;

	private final RecordLinks links;

	public Without(PeriodReport report, Texts texts, RecordLinks links) {
		this.report = report;
		this.texts = texts;
		this.findings = new Findings(report, texts);
		this.links = links;
	}

	/**
	 * A state.
	 *
	 * @param address of its page
	 */
	public record State(String name, String address) {

	}

	/**
	 * States that have the same behind them.
	 *
	 * @param heading what it is, with how many they are; empty where nothing is told
	 */
	public record Part(String heading, List<State> states) {

	}

	/** 44 member states had no activity in November 2026. */
	public String title() {
		return this.texts.get("web.without", "n", this.report.tables().statesWithout().size(), "period",
				this.findings.labels().inPeriod());
	}

	/**
	 * Those that had none in the period before either, and the others; all of them while
	 * the period is running.
	 */
	public List<Part> parts() {
		List<Part> parts = new ArrayList<>();
		if (this.report.head().running() != null) {
			List<Row> states = this.findings.byName(this.report.tables().statesWithout());
			return states.isEmpty() ? List.of() : List.of(part("", states));
		}
		add(parts, "web.without.also", CellState.ZERO);
		add(parts, "web.without.some", CellState.VALUE);
		add(parts, "web.without.before", CellState.NOT_APPLICABLE);
		add(parts, "web.without.unknown", CellState.NO_DATA);
		return parts;
	}

	private void add(List<Part> parts, String key, CellState previously) {
		List<Row> states = this.findings.byName(this.report.tables()
			.statesWithout()
			.stream()
			.filter((row) -> row.previous().activities().state() == previously)
			.toList());
		if (!states.isEmpty()) {
			parts.add(part(this.texts.get(key, "n", states.size(), "before",
					this.texts.inPeriod(this.report.period().previous())), states));
		}
	}

	private Part part(String heading, List<Row> states) {
		return new Part(heading,
				states.stream()
					.map((row) -> new State(this.findings.labels().row(row), this.links.ofPlacePage(row.place())))
					.toList());
	}

}
