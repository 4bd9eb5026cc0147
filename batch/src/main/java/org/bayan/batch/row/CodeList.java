package org.bayan.batch.row;

import java.util.ArrayList;
import java.util.List;

import org.bayan.batch.table.Whitespace;
import org.bayan.domain.activity.Shares;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The codes of one cell, {@code EDU:60;CUL:40}, and their percentages in basis points.
 *
 * @param codes the codes in written order, none twice
 * @param basisPoints a share for each code, above 0; null where no code has one
 */
record CodeList(List<String> codes, @Nullable List<Integer> basisPoints) {

	static final CodeList EMPTY = new CodeList(List.of(), null);

	/**
	 * The codes of a cell.
	 * @return null where the cell is rejected
	 */
	static @Nullable CodeList read(RowCells cells, Column column, Codes<String> known) {
		String text = cells.trimmed(column);
		if (text == null) {
			return EMPTY;
		}
		List<String> codes = new ArrayList<>(4);
		List<Integer> shares = new ArrayList<>(4);
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || Separators.isRight(text.charAt(i))) {
				String entry = Whitespace.trim(text.substring(start, i));
				if (!entry.isEmpty() && !add(entry, cells, column, known, codes, shares)) {
					return null;
				}
				start = i + 1;
			}
		}
		if (shares.isEmpty()) {
			return new CodeList(codes, null);
		}
		if (shares.size() != codes.size()) {
			cells.reject(column, Reason.PERCENTAGES_INCOMPLETE);
			return null;
		}
		return new CodeList(codes, shares);
	}

	private static boolean add(String entry, RowCells cells, Column column, Codes<String> known, List<String> codes,
			List<Integer> shares) {
		int colon = entry.indexOf(':');
		String written = (colon < 0) ? entry : Whitespace.trim(entry.substring(0, colon));
		String code = known.find(written);
		if (code == null) {
			if (!isSeparated(entry, cells, column, known)) {
				known.reject(cells, column, written);
			}
			return false;
		}
		if (codes.contains(code)) {
			cells.reject(column, Reason.CODE_TWICE, code);
			return false;
		}
		codes.add(code);
		if (colon >= 0) {
			String percentage = Whitespace.trim(entry.substring(colon + 1));
			int share = basisPoints(Digits.latin(percentage));
			if (share <= 0 && !isSeparated(entry, cells, column, known)) {
				boolean comma = percentage.indexOf(',') >= 0 && basisPoints(percentage.replace(',', '.')) > 0;
				if (comma) {
					cells.reject(column, Reason.DECIMAL_COMMA);
				}
				else {
					cells.reject(column, Reason.BAD_PERCENTAGE, percentage);
				}
			}
			if (share <= 0) {
				return false;
			}
			shares.add(share);
		}
		return true;
	}

	/** Whether codes are separated by something else: then the cell is rejected. */
	private static boolean isSeparated(String entry, RowCells cells, Column column, Codes<String> known) {
		String separator = Separators.wrong(entry, known);
		if (separator != null) {
			cells.reject(column, Reason.WRONG_SEPARATOR, separator);
		}
		return separator != null;
	}

	/** 3333 for 33.33; -1 where it is no number of at most two decimals up to 1000. */
	private static int basisPoints(String percentage) {
		int point = percentage.indexOf('.');
		int end = (point < 0) ? percentage.length() : point;
		int decimals = (point < 0) ? 0 : percentage.length() - point - 1;
		if (end > 3 || decimals > 2 || !Digits.allDigits(percentage, 0, end)
				|| (point >= 0 && !Digits.allDigits(percentage, point + 1, percentage.length()))) {
			return -1;
		}
		int share = 0;
		for (int i = 0; i < percentage.length(); i++) {
			if (i != point) {
				share = share * 10 + percentage.charAt(i) - '0';
			}
		}
		return (decimals == 2) ? share : (decimals == 1) ? share * 10 : share * 100;
	}

	/** The sum of the percentages in basis points; 0 where there are none. */
	int sum() {
		return (this.basisPoints != null) ? this.basisPoints.stream().mapToInt(Integer::intValue).sum() : 0;
	}

	/**
	 * The codes with their shares; the percentages add up to a whole if there are any.
	 */
	Shares shares() {
		if (this.codes.isEmpty()) {
			return Shares.NONE;
		}
		return (this.basisPoints != null) ? Shares.stated(this.codes, this.basisPoints) : Shares.equal(this.codes);
	}

	/** A part of an activity's shares as a list: those from one place to another. */
	static CodeList of(Shares shares, int from, int to) {
		if (from == to) {
			// no code has a share, even where those of the other part have one
			return EMPTY;
		}
		return new CodeList(shares.codes().subList(from, to),
				shares.stated() ? shares.basisPoints().subList(from, to) : null);
	}

	/** This list, then the other's codes; both or neither have percentages. */
	CodeList with(CodeList other) {
		if (other.codes.isEmpty()) {
			return this;
		}
		if (this.codes.isEmpty()) {
			return other;
		}
		List<String> all = new ArrayList<>(this.codes);
		all.addAll(other.codes);
		if (this.basisPoints == null || other.basisPoints == null) {
			return new CodeList(all, null);
		}
		List<Integer> shares = new ArrayList<>(this.basisPoints);
		shares.addAll(other.basisPoints);
		return new CodeList(all, shares);
	}

}
