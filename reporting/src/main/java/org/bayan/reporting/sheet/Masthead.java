package org.bayan.reporting.sheet;

import org.bayan.reporting.text.Texts;

/**
 * What every sheet of a workbook says at its head and foot, and how it is set.
 *
 * @param title the organisation and what the workbook is
 * @param period what stands beside the sheet's name; empty where nothing does
 * @param dataAsOf data-as-of in words
 * @param edition what it is limited to, and whether it is live
 * @param source data-as-of, organisation and edition in one line
 */
public record Masthead(Texts texts, Styles styles, String title, String period, String dataAsOf, String edition,
		String source) {

	/** The sheet and the period. */
	String where(String sheet) {
		return this.period.isEmpty() ? sheet
				: this.texts.get("workbook.sheet-and-period", "sheet", sheet, "period", this.period);
	}

}
