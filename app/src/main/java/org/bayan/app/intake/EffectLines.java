package org.bayan.app.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bayan.app.launch.Jobs;
import org.bayan.db.edition.Editions;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.TrialFigure;
import org.bayan.db.intake.Trials;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.bayan.reporting.text.Texts;

/**
 * What a file would do to the figures, as a terminal says it.
 *
 * @param spoken the totals of each period, published months first, and how many figures
 * there are besides
 * @param plain every figure: period, place, sector, measure, before and after as
 * {@code export summary} writes them, parted by commas
 */
record EffectLines(List<String> spoken, List<String> plain) {

	/** Periods whose totals are told one by one. */
	private static final int PERIODS = 24;

	private static final int MINOR_DIGITS = 2;

	/** Of a file that was tried. */
	static EffectLines of(Jobs jobs, IntakeFile trial, Texts texts) {
		List<TrialFigure> figures = new ArrayList<>();
		Map<Period, Integer> published = new HashMap<>();
		jobs.inTransaction(() -> {
			jobs.bean(Trials.class).forEachFigure(trial.number(), figures::add);
			jobs.bean(Editions.class).all().forEach((head) -> published.merge(head.period(), head.number(), Math::max));
			return figures;
		});
		return new EffectLines(spoken(figures, published, texts), figures.stream().map(EffectLines::plain).toList());
	}

	private static List<String> spoken(List<TrialFigure> figures, Map<Period, Integer> published, Texts texts) {
		List<String> lines = new ArrayList<>();
		lines.add(texts.get("command.import.effect", "n", figures.size()));
		List<Period> periods = figures.stream()
			.map(TrialFigure::period)
			.distinct()
			.sorted(Comparator.comparing((Period period) -> !published.containsKey(period))
				.thenComparing(Period::length)
				.thenComparing(Period::firstMonth, Comparator.reverseOrder()))
			.toList();
		for (Period period : periods.subList(0, Math.min(PERIODS, periods.size()))) {
			Integer edition = published.get(period);
			lines.add("  " + ((edition == null) ? texts.period(period)
					: texts.get("command.import.effect.published", "period", texts.period(period), "number", edition)));
			List<TrialFigure> of = figures.stream().filter((figure) -> figure.period().equals(period)).toList();
			List<TrialFigure> totals = of.stream()
				.filter((figure) -> figure.place().isEverywhere() && figure.sector().isEvery())
				.toList();
			totals.forEach((figure) -> lines.add("    " + texts.get("command.import.effect.figure", "measure",
					texts.get(figure.measure().textKey()), "before", said(figure.measure(), figure.before(), texts),
					"after", said(figure.measure(), figure.after(), texts))));
			int further = of.size() - totals.size();
			if (further > 0) {
				lines.add("    " + texts.get("command.import.effect.further", "n", further));
			}
		}
		if (periods.size() > PERIODS) {
			lines.add("  " + texts.get("command.import.effect.periods", "n", periods.size() - PERIODS));
		}
		return lines;
	}

	private static String said(Measure measure, Cell cell, Texts texts) {
		if (!cell.known()) {
			return texts.get("sign.no-data");
		}
		return measure.money() ? texts.amount(cell.amount(), MINOR_DIGITS) : texts.number(cell.count());
	}

	private static String plain(TrialFigure figure) {
		return String.join(",", figure.period().toString(), figure.place().code(), figure.sector().code(),
				figure.measure().code(), plain(figure.measure(), figure.before()),
				plain(figure.measure(), figure.after()));
	}

	private static String plain(Measure measure, Cell cell) {
		if (!cell.known()) {
			return "";
		}
		return measure.money() ? new BigDecimal(cell.amount(), MINOR_DIGITS).toPlainString() : cell.amount().toString();
	}

}
