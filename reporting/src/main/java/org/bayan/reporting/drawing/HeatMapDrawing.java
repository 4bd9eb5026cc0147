package org.bayan.reporting.drawing;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.StepClass;
import org.bayan.reporting.picture.Canvas;
import org.bayan.reporting.picture.Lettering;
import org.bayan.reporting.picture.Palette;
import org.bayan.reporting.picture.Pen;
import org.bayan.reporting.picture.TextStyle;

/**
 * A heat map: sections of rows with a cell a column. The names above the columns stand on
 * two levels where they are wider than their columns, a thin line leads from the upper to
 * its column; no text is turned. Of many months every third has its number, of many years
 * every fifth.
 */
final class HeatMapDrawing implements Drawing {

	private static final double CELL = 24;

	private static final double GAP = 2;

	private static final double WIDEST_NAME = 210;

	private static final double WIDEST_CELL = 64;

	private static final double AFTER_TOTAL = 12;

	private static final double AFTER_HEADING = 2;

	private static final double BEFORE_HEADING = 10;

	private static final int SMALLEST = 10;

	private static final double LEGEND = 20;

	private final ChartContent.HeatMap map;

	private final Lettering lettering;

	private final TextStyle text;

	private final TextStyle small;

	private final double nameWidth;

	private final double totalWidth;

	private final double pitch;

	private final boolean twoLevels;

	/** Columns are many months or quarters: numbers beneath their years. */
	private final boolean numbered;

	private final List<List<String>> heads = new ArrayList<>();

	private final List<ChartCategory> coded = new ArrayList<>();

	private final boolean narrow;

	/** Squares too narrow for their figures show their class alone. */
	private final boolean plain;

	/** On so many lines the totals of columns stand by turns. */
	private final int totalLines;

	/** The first of these lines: the next one where they would touch the total of all. */
	private final int firstTotalLine;

	HeatMapDrawing(ChartDefinition definition, ChartContent.HeatMap map, Lettering lettering) {
		this.map = map;
		this.lettering = lettering;
		this.text = TextStyle.note(lettering.rightToLeft());
		this.small = TextStyle.small(lettering.rightToLeft());
		double widest = 0;
		double total = lettering.width(map.totalLabel(), this.text.semibold());
		for (ChartContent.HeatRow row : allRows()) {
			for (String line : lettering.wrap(row.category().label(), this.text, WIDEST_NAME)) {
				widest = Math.max(widest, lettering.width(line, this.text));
			}
			total = Math.max(total, lettering.width(definition.figure(row.total()), this.text.semibold()));
		}
		this.nameWidth = widest + 12;
		this.totalWidth = total + AFTER_TOTAL;
		double free = Canvas.WIDTH - 2 * Canvas.MARGIN - this.nameWidth - this.totalWidth;
		this.pitch = Math.min(WIDEST_CELL, free / Math.max(1, map.columns().size()));
		this.numbered = map.columns().stream().allMatch((column) -> column.bracket() != null) && map.columns()
			.stream()
			.anyMatch((column) -> lettering.fitted(column.label(), this.small, 1.5 * this.pitch - 4, 2).isEmpty());
		boolean years = !this.numbered && map.columns()
			.stream()
			.allMatch((column) -> column.key().matches("\\d{4}")
					&& lettering.fitted(column.label(), this.small, 2 * this.pitch - 12, 1).isEmpty());
		this.twoLevels = !this.numbered && !years
				&& map.columns()
					.stream()
					.anyMatch((column) -> lettering.fitted(column.label(), this.small, this.pitch - 4, 2).isEmpty());
		for (int i = 0; i < map.columns().size(); i++) {
			ChartCategory column = map.columns().get(i);
			if (this.numbered || years) {
				this.heads.add(number(column.key()));
				continue;
			}
			List<String> head = lettering.fitted(column.label(), this.small, headWidth(i), 3);
			if (head.isEmpty()) {
				this.coded.add(column);
			}
			this.heads.add(head.isEmpty() ? List.of(column.key()) : head);
		}
		this.narrow = allRows().stream()
			.flatMap((row) -> row.cells().stream())
			.filter(Cell::known)
			.anyMatch((cell) -> lettering.width(definition.figure(cell), this.text.semibold()) > this.pitch - GAP - 4);
		TextStyle smallest = this.text.semibold().sized(SMALLEST);
		this.plain = map.rows()
			.stream()
			.flatMap((row) -> row.cells().stream())
			.filter(Cell::known)
			.anyMatch((cell) -> lettering.width(definition.figure(cell), smallest) > this.pitch - GAP);
		double widestTotal = map.total()
			.cells()
			.stream()
			.mapToDouble(
					(cell) -> lettering.width(definition.figure(cell), this.narrow ? smallest : this.text.semibold()))
			.max()
			.orElse(0);
		this.totalLines = (int) Math.ceil((widestTotal + GAP) / this.pitch);
		this.firstTotalLine = (widestTotal > this.pitch + 2 * AFTER_TOTAL - GAP) ? 1 : 0;
	}

	/**
	 * The last number of 2022-05, 2022-Q2 or 2022; where columns are narrow that of
	 * January, April, July and October, and of every fifth year.
	 */
	private List<String> number(String key) {
		int number = Integer.parseInt(key.replaceAll(".*\\D", ""));
		if (this.numbered) {
			boolean named = this.lettering.width("12", this.small) + 4 <= this.pitch || number % 3 == 1;
			return (named || !key.matches("\\d{4}-\\d\\d")) ? List.of(Integer.toString(number)) : List.of();
		}
		return (number % 5 == 0) ? List.of(key) : List.of();
	}

	/**
	 * On two levels a name may be nearly as wide as two columns, so that the lines of its
	 * neighbours pass beside it; the last ends with its column, the first keeps clear of
	 * the total.
	 */
	private double headWidth(int column) {
		if (!this.twoLevels) {
			return this.pitch - 4;
		}
		if (column == this.map.columns().size() - 1) {
			return 1.5 * this.pitch - 4;
		}
		return (column == 0 && !high(column)) ? this.pitch + AFTER_TOTAL : 2 * this.pitch - 5;
	}

	/** Whether a name stands on the upper level; the last always does. */
	private boolean high(int column) {
		return this.twoLevels && (this.map.columns().size() - 1 - column) % 2 == 0;
	}

	private List<ChartContent.HeatRow> allRows() {
		List<ChartContent.HeatRow> rows = new ArrayList<>(this.map.rows());
		rows.add(this.map.total());
		return rows;
	}

	@Override
	public int pictureHeight() {
		return Canvas.LEAST_HEIGHT;
	}

	@Override
	public double height() {
		double sections = this.map.sections().size() * (BEFORE_HEADING + this.text.line() + AFTER_HEADING);
		double rows = allRows().stream().mapToDouble(this::rowHeight).sum();
		return headHeight() + sections + rows + BEFORE_HEADING + 4
				+ (this.firstTotalLine + this.totalLines - 1) * this.text.line()
				+ (this.plain ? BEFORE_HEADING + LEGEND : 0);
	}

	@Override
	public List<ChartCategory> coded() {
		return this.coded;
	}

	private List<String> name(ChartContent.HeatRow row) {
		return this.lettering.wrap(row.category().label(), this.text, WIDEST_NAME, 3);
	}

	private double rowHeight(ChartContent.HeatRow row) {
		return Math.max(CELL, name(row).size() * this.text.line()) + GAP;
	}

	private double levelHeight(boolean upper) {
		int lines = 1;
		for (int i = 0; i < this.heads.size(); i++) {
			if (!this.twoLevels || high(i) == upper) {
				lines = Math.max(lines, this.heads.get(i).size());
			}
		}
		return lines * this.small.line() + 4;
	}

	private double headHeight() {
		double years = this.numbered ? this.small.line() + 6 : 0;
		return years + (this.twoLevels ? levelHeight(true) + levelHeight(false) : levelHeight(false));
	}

	@Override
	public void draw(Pen pen, Rectangle2D area) {
		heads(pen, area.getY());
		double y = area.getY() + headHeight();
		for (ChartContent.Section section : this.map.sections()) {
			y += BEFORE_HEADING;
			y = pen.lines(List.of(section.heading()), this.text.semibold().in(Palette.INK), Canvas.MARGIN, y,
					Lettering.Anchor.START) + AFTER_HEADING;
			for (ChartContent.HeatRow row : section.rows()) {
				row(pen, row, y);
				y += rowHeight(row);
			}
		}
		y += BEFORE_HEADING;
		pen.line(Canvas.MARGIN, y - 4.5, Canvas.WIDTH - Canvas.MARGIN, y - 4.5, Palette.INK, 1);
		ChartContent.HeatRow total = this.map.total();
		TextStyle bold = this.text.semibold().in(Palette.INK);
		double baseline = y + CELL / 2 + this.text.size() * 0.36;
		pen.text(total.category().label(), bold, Canvas.MARGIN, baseline, Lettering.Anchor.START);
		total(pen, total, baseline);
		for (int i = 0; i < total.cells().size(); i++) {
			pen.textMark(this.map.columns().get(i), total.cells().get(i), pen.definition().figure(total.cells().get(i)),
					this.narrow ? bold.sized(SMALLEST) : bold, pen.mirrored(middle(i)),
					baseline + (this.firstTotalLine + i % this.totalLines) * this.text.line());
		}
		if (this.plain) {
			legend(pen, y + CELL + (this.firstTotalLine + this.totalLines - 1) * this.text.line() + BEFORE_HEADING);
		}
	}

	private void legend(Pen pen, double top) {
		TextStyle label = this.text.semibold();
		double x = Canvas.MARGIN;
		for (StepClass one : this.map.classes()) {
			double width = this.lettering.width(one.label(), label) + 16;
			Rectangle2D box = pen.box(x, top, width, LEGEND);
			pen.fill(box, Palette.step(one.step()));
			pen.textAt(one.label(), label.in(Palette.textOn(one.step())), box.getCenterX(),
					box.getCenterY() + label.size() * 0.36, Lettering.Anchor.MIDDLE);
			x += width + GAP;
		}
	}

	private double middle(int column) {
		return Canvas.MARGIN + this.nameWidth + this.totalWidth + (column + 0.5) * this.pitch;
	}

	/** Each year above its months or quarters. */
	private void years(Pen pen, double top) {
		int from = 0;
		for (int to = 0; to < this.heads.size(); to++) {
			String year = String.valueOf(this.map.columns().get(to).bracket());
			if (to + 1 < this.heads.size() && year.equals(this.map.columns().get(to + 1).bracket())) {
				continue;
			}
			double one = middle(from) - this.pitch / 2 + 2;
			double other = middle(to) + this.pitch / 2 - 2;
			if (this.lettering.width(year, this.small) <= other - one) {
				pen.lines(List.of(year), this.small, (one + other) / 2, top, Lettering.Anchor.MIDDLE);
			}
			double y = top + this.small.line() + 3;
			pen.line(pen.mirrored(one), y, pen.mirrored(other), y, Palette.RULE, 1);
			from = to + 1;
		}
	}

	private void heads(Pen pen, double top) {
		if (this.numbered) {
			years(pen, top);
		}
		double bottom = top + headHeight();
		double upper = this.twoLevels ? top + levelHeight(true) : bottom;
		pen.number(this.map.totalLabel(), this.text.semibold().in(Palette.INK),
				Canvas.MARGIN + this.nameWidth + this.totalWidth - AFTER_TOTAL, this.totalWidth - AFTER_TOTAL,
				bottom - 6);
		for (int i = 0; i < this.heads.size(); i++) {
			boolean high = high(i);
			List<String> head = this.heads.get(i);
			if (head.isEmpty()) {
				continue;
			}
			double end = (high ? upper : bottom) - 4;
			double widest = head.stream().mapToDouble((line) -> this.lettering.width(line, this.small)).max().orElse(0);
			double x = Math.clamp(middle(i), 0, Canvas.WIDTH - Canvas.MARGIN - widest / 2);
			pen.lines(head, this.small, x, end - head.size() * this.small.line(), Lettering.Anchor.MIDDLE);
			if (high) {
				double line = pen.mirrored(middle(i));
				pen.tick(line, upper - 2, bottom - 2, Palette.RULE, 1);
			}
		}
	}

	private void row(Pen pen, ChartContent.HeatRow row, double top) {
		double height = rowHeight(row) - GAP;
		List<String> name = name(row);
		double baseline = top + height / 2 + this.text.size() * 0.36;
		double line = baseline - (name.size() - 1) * this.text.line() / 2;
		for (String part : name) {
			pen.text(part, this.text.in(Palette.INK), Canvas.MARGIN, line, Lettering.Anchor.START);
			line += this.text.line();
		}
		total(pen, row, baseline);
		for (int i = 0; i < row.cells().size(); i++) {
			Cell cell = row.cells().get(i);
			Rectangle2D box = pen.box(middle(i) - this.pitch / 2, top, this.pitch - GAP, height);
			// The mark's title names both: "Morocco, Culture Sector: 2".
			ChartCategory category = cross(pen, row.category(), this.map.columns().get(i));
			TextStyle style = this.narrow ? this.text.sized(SMALLEST) : this.text;
			switch (cell.state()) {
				case VALUE -> {
					int step = this.map.step(cell);
					pen.mark(box, Palette.step(step), category, cell);
					if (!this.plain) {
						pen.textAt(pen.definition().figure(cell), style.semibold().in(Palette.textOn(step)),
								box.getCenterX(), baseline, Lettering.Anchor.MIDDLE);
					}
				}
				case ZERO -> pen.textMark(category, cell, pen.definition().figure(cell),
						style.in(Palette.INK_3).sized(this.small.size()), box.getCenterX(), baseline);
				case NO_DATA -> {
					pen.noData(box, category, "…", style);
					pen.stroke(box, Palette.CONTEXT, 1);
				}
				case NOT_APPLICABLE -> pen.notApplicable(box, category, pen.definition().figure(cell), this.small);
			}
		}
	}

	private static ChartCategory cross(Pen pen, ChartCategory row, ChartCategory column) {
		return new ChartCategory(row.dimension(), row.key() + "×" + column.key(), row.label(),
				pen.definition().texts().list(List.of(row.name(), column.name())), null, true);
	}

	private void total(Pen pen, ChartContent.HeatRow row, double baseline) {
		pen.number(pen.definition().figure(row.total()), this.text.semibold().in(Palette.INK),
				Canvas.MARGIN + this.nameWidth + this.totalWidth - AFTER_TOTAL, this.totalWidth - AFTER_TOTAL,
				baseline);
	}

}
