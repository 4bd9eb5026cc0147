package org.bayan.reporting.sheet;

import java.util.List;

import org.apache.poi.ss.usermodel.BorderFormatting;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The steps of a heat map as conditional formats. They refer to named cells that hold the
 * bounds, so that a changed figure, or a changed bound, changes the step.
 */
public final class StepRules {

	private static final int[] COLOURS = { 0xd9eaec, 0xa9cfd3, 0x6faeb6, 0x2e7f8a, 0x0a4854 };

	private static final int INK = 0x14212b;

	private static final int PAPER = 0xffffff;

	private StepRules() {
	}

	/** The names of the cells with the five bounds: {@code map_step_1}. */
	public static List<String> names(String prefix) {
		return List.of(1, 2, 3, 4, 5).stream().map((step) -> prefix + "_step_" + step).toList();
	}

	/**
	 * Colours cells by the figure in one of them.
	 * @param figure the figure of the first cell; relative, so that each cell has its own
	 * @param prefix of the names of the bounds
	 * @param framed whether the frame takes the colour too
	 */
	public static void apply(XSSFSheet sheet, List<CellRangeAddress> ranges, CellReference figure, String prefix,
			boolean framed) {
		SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
		ConditionalFormattingRule[] rules = new ConditionalFormattingRule[COLOURS.length];
		String cell = figure.formatAsString();
		for (int i = 0; i < rules.length; i++) {
			String from = (i == 0) ? cell + ">0" : cell + ">" + prefix + "_step_" + i;
			// What grows beyond the last bound stays in the last step.
			String to = (i == rules.length - 1) ? "" : "," + cell + "<=" + prefix + "_step_" + (i + 1);
			rules[i] = formatting.createConditionalFormattingRule("AND(ISNUMBER(" + cell + ")," + from + to + ")");
			PatternFormatting fill = rules[i].createPatternFormatting();
			fill.setFillBackgroundColor(Styles.colour(COLOURS[i]));
			fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
			rules[i].createFontFormatting().setFontColor(Styles.colour((i > 2) ? PAPER : INK));
			if (framed) {
				frame(rules[i], COLOURS[i]);
			}
		}
		for (ConditionalFormattingRule rule : rules) {
			formatting.addConditionalFormatting(ranges.toArray(CellRangeAddress[]::new), rule);
		}
	}

	private static void frame(ConditionalFormattingRule rule, int colour) {
		BorderFormatting frame = rule.createBorderFormatting();
		frame.setBorderLeft(BorderStyle.THIN);
		frame.setBorderRight(BorderStyle.THIN);
		frame.setBorderTop(BorderStyle.THIN);
		frame.setBorderBottom(BorderStyle.THIN);
		frame.setLeftBorderColor(Styles.colour(colour));
		frame.setRightBorderColor(Styles.colour(colour));
		frame.setTopBorderColor(Styles.colour(colour));
		frame.setBottomBorderColor(Styles.colour(colour));
	}

}
