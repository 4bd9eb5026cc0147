package org.bayan.reporting.template;

import java.util.Map;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.bayan.domain.intake.Column;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What may be written below the headings: lists to choose from, days, numbers. Where a
 * cell may hold several codes its list offers one and anything else is let in. All else
 * is left to the import, which says more than a spreadsheet can.
 */
final class CellRules {

	/** Days begin here in a spreadsheet: 1 January 1900. */
	private static final String FIRST_DAY = "1";

	/** Any number that money can be. */
	private static final String LEAST_AMOUNT = "-1000000000000000";

	private final XSSFSheet sheet;

	private final Map<Column, String> lists;

	private final Texts texts;

	/**
	 * @param lists where the codes of a column stand, as formulas name the cells
	 */
	CellRules(XSSFSheet sheet, Map<Column, String> lists, Texts texts) {
		this.sheet = sheet;
		this.lists = lists;
		this.texts = texts;
	}

	/**
	 * Adds the rule of a column, if it has one.
	 * @param row the first for which it holds, from 0
	 */
	void add(TemplateColumn column, int row) {
		String codes = this.lists.get(TemplateCodes.listOf(column.column()));
		DataValidationHelper helper = this.sheet.getDataValidationHelper();
		DataValidationConstraint rule = (codes != null) ? helper.createFormulaListConstraint(codes)
				: ofValues(column, helper);
		if (rule == null) {
			return;
		}
		DataValidation validation = helper.createValidation(rule, new CellRangeAddressList(row,
				SpreadsheetVersion.EXCEL2007.getLastRowIndex(), column.place(), column.place()));
		validation.setEmptyCellAllowed(true);
		validation.createPromptBox(column.name(), column.holds());
		validation.setShowPromptBox(true);
		if (!TemplateCodes.several(column.column())) {
			validation.createErrorBox(column.name(), error(column, codes != null));
			validation.setShowErrorBox(true);
		}
		this.sheet.addValidationData(validation);
	}

	private static @Nullable DataValidationConstraint ofValues(TemplateColumn column, DataValidationHelper helper) {
		return switch (column.shown().kind()) {
			case DATE -> helper.createDateConstraint(OperatorType.GREATER_OR_EQUAL, FIRST_DAY, null, null);
			case COUNT -> helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
			case AMOUNT -> helper.createDecimalConstraint(OperatorType.GREATER_THAN, LEAST_AMOUNT, null);
			default -> null;
		};
	}

	private String error(TemplateColumn column, boolean code) {
		return this.texts.get("template.error." + (code ? "code" : switch (column.shown().kind()) {
			case DATE -> "date";
			case COUNT -> "count";
			default -> "amount";
		}));
	}

}
