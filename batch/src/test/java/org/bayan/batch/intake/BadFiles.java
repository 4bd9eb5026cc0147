package org.bayan.batch.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each file under {@code bad/} proves. One table: file, rows accepted, then the
 * rejected row, its column, its reason and the value as written.
 */
final class BadFiles {

	static final String REJECTED = """
			missing-reference.csv                          | 2 |  3 | activity_ref    | missing_value | ' '
			reference-of-65-characters.csv                 | 2 |  3 | activity_ref    | text_too_long | 'RRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRR'
			no-title.csv                                   | 2 |  3 | title_en        | missing_title | ''
			title-of-1001-characters.csv                   | 1 |  3 | title_en        | text_too_long | '<499 t>…'
			nul.csv                                        | 2 |  3 | title_en        | control_character | 'Ti␀tle'
			bell.csv                                       | 1 |  3 | title_en        | control_character | 'Ti\u0007tle'
			nul-in-a-code.csv                              | 1 |  3 | type            | control_character | 'vi␀sit'
			error-instead-of-title.csv                     | 1 |  3 | title_en        | cell_error | '#N/A'
			unknown-type.csv                               | 2 |  3 | type            | unknown_type | 'seminar'
			unknown-status.csv                             | 2 |  3 | status          | unknown_status | 'done'
			unknown-modality.csv                           | 2 |  3 | modality        | unknown_modality | 'remote'
			unknown-date-precision.csv                     | 2 |  3 | date_precision  | unknown_date_precision | 'decade'
			unknown-currency.csv                           | 2 |  3 | currency        | unknown_currency | 'XXQ'
			unknown-sector.csv                             | 2 |  3 | sectors         | unknown_sector | 'EDU;XYZ'
			unknown-country.csv                            | 2 |  3 | member_states   | unknown_country | 'MAR;MOR'
			country-code-of-two-letters.csv                | 2 |  3 | host_country    | unknown_country | 'MA'
			not-a-member-state.csv                         | 2 |  3 | member_states   | not_a_member_state | 'MAR;FRA'
			unknown-other-country.csv                      | 2 |  3 | other_countries | unknown_country | 'RUS;ZZZ'
			comma-between-codes.csv                        | 2 |  3 | sectors         | wrong_separator | 'EDU,CUL'
			cyrillic-letter.csv                            | 2 |  3 | sectors         | lookalike_letter | 'ЕDU'
			name-instead-of-code.csv                       | 2 |  3 | member_states   | name_instead_of_code | 'MAR;Égypte'
			greek-letter.csv                               | 2 |  3 | member_states   | lookalike_letter | 'ΜAR'
			full-width-letters.csv                         | 2 |  3 | host_country    | lookalike_letter | 'ＭＡＲ'
			cyrillic-letter-in-a-type.csv                  | 2 |  3 | type            | lookalike_letter | 'visіt'
			sector-twice.csv                               | 2 |  3 | sectors         | code_twice | 'EDU;CUL;edu'
			country-in-both-columns.csv                    | 2 |  3 | other_countries | code_twice | 'RUS;egy'
			percentages-of-99.csv                          | 2 |  3 | sectors         | percentages_sum | 'EDU:60;CUL:39'
			percentages-of-150.csv                         | 2 |  3 | sectors         | percentages_sum | 'EDU:100;CUL:50'
			percentage-of-0.csv                            | 2 |  3 | sectors         | bad_percentage | 'EDU:100;CUL:0'
			percentage-with-three-decimals.csv             | 2 |  3 | sectors         | bad_percentage | 'EDU:33.333;CUL:66.667'
			percentage-below-0.csv                         | 2 |  3 | sectors         | bad_percentage | 'EDU:110;CUL:-10'
			percentage-with-comma.csv                      | 2 |  3 | sectors         | decimal_comma | 'EDU:33,5;CUL:66,5'
			percentage-without-number.csv                  | 2 |  3 | sectors         | bad_percentage | 'EDU:;CUL:100'
			percentage-for-one-sector-only.csv             | 2 |  3 | sectors         | percentages_incomplete | 'EDU:60;CUL'
			percentages-in-one-country-column-only.csv     | 2 |  3 | other_countries | percentages_incomplete | 'RUS'
			percentages-of-both-country-columns.csv        | 1 |  3 | other_countries | percentages_sum | 'RUS:100'
			percentages-of-both-country-columns.csv        | 1 |  4 | member_states   | percentages_sum | 'MAR:90'
			missing-start-date.csv                         | 2 |  3 | start_date      | missing_value | ''
			month-without-day.csv                          | 2 |  3 | start_date      | bad_date | '2025-05'
			day-before-month.csv                           | 2 |  3 | start_date      | bad_date | '04/05/2025'
			two-digit-year.csv                             | 2 |  3 | start_date      | two_digit_year | '04/05/25'
			two-digit-year-first.csv                       | 2 |  3 | start_date      | two_digit_year | '25-05-04'
			30-february.csv                                | 2 |  3 | start_date      | no_such_day | '2025-02-30'
			29-february-2025.csv                           | 2 |  3 | start_date      | no_such_day | '2025-02-29'
			month-13.csv                                   | 2 |  3 | start_date      | no_such_day | '2025-13-01'
			year-0202.csv                                  | 2 |  3 | start_date      | year_out_of_range | '0202-05-04'
			year-9202.csv                                  | 2 |  3 | start_date      | year_out_of_range | '9202-05-04'
			end-before-start.csv                           | 2 |  3 | end_date        | end_before_start | '2025-05-03'
			month-not-from-its-first-day.csv               | 2 |  3 | start_date      | not_first_of_month | '2025-05-04'
			year-not-from-its-first-day.csv                | 2 |  3 | start_date      | not_first_of_year | '2025-05-01'
			participants-below-0.csv                       | 2 |  3 | participants    | negative_number | '-5'
			participants-minus-0.csv                       | 2 |  3 | participants    | not_a_whole_number | '-0'
			participants-with-decimals.csv                 | 2 |  3 | participants    | not_a_whole_number | '12.5'
			participants-with-separator.csv                | 2 |  3 | participants    | not_a_whole_number | '1,200'
			participants-in-words.csv                      | 2 |  3 | participants    | not_a_whole_number | 'about 40'
			participants-beyond-integers.csv               | 2 |  3 | participants    | number_too_large | '2147483648'
			participants-of-30-digits.csv                  | 2 |  3 | participants    | number_too_large | '999999999999999999999999999999'
			more-women-than-participants.csv               | 2 |  3 | women           | women_exceed_participants | '41'
			decimal-comma.csv                              | 2 |  3 | budget          | decimal_comma | '1250,50'
			thousands-separator.csv                        | 2 |  3 | budget          | decimal_comma | '1,250.50'
			amount-with-currency-sign.csv                  | 2 |  3 | budget          | bad_amount | '$1250'
			exponent.csv                                   | 2 |  3 | budget          | bad_amount | '1e400'
			nan.csv                                        | 2 |  3 | expenditure     | bad_amount | 'NaN'
			amount-with-plus.csv                           | 2 |  3 | expenditure     | bad_amount | '+5'
			point-without-digits.csv                       | 2 |  3 | expenditure     | bad_amount | '5.'
			amount-of-10-to-the-15.csv                     | 2 |  3 | budget          | amount_too_large | '1000000000000000'
			amount-beyond-its-currency.csv                 | 1 |  3 | budget          | amount_too_large | '999999999999999'
			three-decimals-of-a-dollar.csv                 | 2 |  3 | budget          | too_many_decimals | '1.234'
			decimals-of-a-yen.csv                          | 1 |  3 | budget          | too_many_decimals | '100.5'
			part-of-itself.csv                             | 2 |  3 | part_of         | part_of_itself | 'B1'
			too-few-cells.csv                              | 2 |  3 | -               | too_few_cells | -
			too-many-cells.csv                             | 2 |  3 | -               | too_many_cells | -
			first-error-in-column-order.csv                | 1 |  3 | title_en        | missing_title | ''
			semicolons.csv                                 | 1 |  3 | sectors         | unknown_sector | 'XYZ'
			tabs.csv                                       | 1 |  3 | start_date      | bad_date | '2025-5-4'
			lone-carriage-returns.csv                      | 2 |  3 | title_en        | missing_title | ''
			byte-order-mark.csv                            | 1 |  3 | title_en        | missing_title | ''
			lines-inside-a-cell.csv                        | 1 |  6 | start_date      | no_such_day | '2025-05-32'
			lines-inside-a-cell.csv                        | 1 | 10 | title_en        | missing_title | ''
			lines-above-the-header.csv                     | 1 |  6 | title_en        | missing_title | ''
			labels-in-french.csv                           | 1 |  3 | title_fr        | missing_title | ''
			labels-in-arabic.csv                           | 1 |  3 | participants    | negative_number | '-٤'
			arabic-digits.csv                              | 2 |  4 | start_date      | no_such_day | '٢٠٢٥-٠٢-٣٠'
			no-break-spaces.csv                            | 1 |  3 | title_en        | missing_title | '\u00a0'
			guarded-formulas.csv                           | 1 |  3 | budget          | bad_amount | '=5'
			""";

	/** What makes a whole file unreadable, and what its sentence names. */
	static final String UNREADABLE = """
			empty.csv                          | empty_file       |
			blank.csv                          | empty_file       |
			no-header.csv                      | no_header        | 30 ; activity_ref, title_en, start_date ; G1, Title, 2025-05-04
			quoted-headings.csv                | no_header        | 30 ; activity_ref, title_en ; Réf., Title of the activity, start_date, Dept; unit
			one-known-heading.csv              | no_header        | 30 ; title_en, start_date ; activity_ref, what, when
			text-after-quote-in-no-header.csv  | text_after_quote | 1
			header-on-line-31.csv              | no_header        | 30 ; activity_ref, title_en, start_date ; line 1
			utf-16.csv                         | utf_16           |
			utf-16-without-mark.csv            | utf_16           |
			latin-1.csv                        | not_utf_8        | 3
			unclosed-quote.csv                 | unclosed_quote   | 3
			text-after-quote.csv               | text_after_quote | 3
			unclosed-quote-in-the-header.csv   | unclosed_quote   | 1
			no-start-date.csv                  | missing_column   | start_date
			no-title-column.csv                | missing_column   | title_en
			column-twice.csv                   | duplicate_column | start_date ; start_date ; Start-Date
			column-twice-by-label.csv          | duplicate_column | start_date ; start_date ; Date de début
			report.pdf.csv                     | foreign_file     | pdf
			picture.csv                        | foreign_file     | picture
			page.xlsx                          | foreign_file     | html
			""";

	private BadFiles() {
	}

	/**
	 * A file and what comes of it.
	 *
	 * @param accepted how many rows are accepted
	 * @param rejections {@code row | column | reason | value} of each rejected row
	 */
	record BadFile(String name, int accepted, List<String> rejections) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	static List<BadFile> rejected() {
		Map<String, BadFile> files = new LinkedHashMap<>();
		for (String line : REJECTED.lines().toList()) {
			String[] fields = line.replace("<499 t>", "t".repeat(499)).split(" *\\| ", 6);
			files.computeIfAbsent(fields[0], (n) -> new BadFile(n, Integer.parseInt(fields[1]), new ArrayList<>()))
				.rejections()
				.add(fields[2].strip() + " | " + fields[3] + " | " + fields[4] + " | " + fields[5]);
		}
		return List.copyOf(files.values());
	}

	static List<String[]> unreadable() {
		return UNREADABLE.lines().map((line) -> line.split(" *\\| ?", 3)).toList();
	}

}
