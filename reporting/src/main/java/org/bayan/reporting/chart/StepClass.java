package org.bayan.reporting.chart;

import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.reporting.table.Steps;
import org.bayan.reporting.text.Texts;

/**
 * One class of a tile map or heat map.
 *
 * @param step its colour, 1 the lightest to 5 the darkest
 * @param from the lowest count
 * @param to the highest count
 * @param label as printed in the legend, {@code 3–5}
 */
public record StepClass(int step, long from, long to, String label) {

	/** The classes of some steps, from the lightest; an outlier has its one count. */
	public static List<StepClass> of(Steps steps, Texts texts) {
		List<StepClass> classes = new ArrayList<>();
		long from = 1;
		for (int i = 0; i < steps.bounds().size(); i++) {
			long to = steps.bounds().get(i);
			boolean alone = steps.outlier() && i == steps.bounds().size() - 1;
			classes.add(new StepClass(steps.step(i), alone ? to : from, to, (alone || from == to) ? texts.number(to)
					: texts.leftToRight(texts.number(from) + "–" + texts.number(to))));
			from = to + 1;
		}
		return List.copyOf(classes);
	}

	/** The step of a figure among some classes; 0 where it is no count above zero. */
	public static int stepOf(List<StepClass> classes, Cell cell) {
		return (cell.state() != CellState.VALUE) ? 0
				: classes.stream()
					.filter((one) -> cell.count() <= one.to())
					.findFirst()
					.map(StepClass::step)
					.orElseThrow(() -> new IllegalArgumentException("no class for " + cell));
	}

}
