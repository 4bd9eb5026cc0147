package org.bayan.web.report;

import java.util.List;

import org.bayan.web.page.Page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A period of a year, with what is published of it.
 *
 * @param code {@code 2025-05}
 * @param name its name
 * @param length class of the style sheet: {@code year}, {@code quarter}, {@code month}
 * @param activities how many it counts
 * @param records the address of these
 * @param address where choosing it leads
 * @param chosen whether it is chosen
 * @param workbook the address of its live workbook
 * @param editions the newest first
 */
public record PeriodLine(String code, String name, String length, String activities, String records, String address,
		boolean chosen, String workbook, List<EditionLine> editions) {

	/**
	 * One edition.
	 *
	 * @param title "Edition 2"
	 * @param publishedAt when
	 * @param address its page
	 * @param changed how many of its figures are others today, in words; null: none, or
	 * it is not the newest
	 * @param changes where these are told
	 * @param workbooks its workbook in each language, named by the language
	 */
	public record EditionLine(String title, String publishedAt, String address, @Nullable String changed,
			String changes, List<Choice> workbooks) {

	}

}
