package org.bayan.reporting.rows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;

import org.bayan.domain.figure.Cell;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;

/**
 * A value as plain text: numbers are plain digits, shares and changes of them in per
 * cent; a figure that is not known is empty, one that does not apply says so.
 */
final class PlainText {

	private final Texts texts;

	PlainText(Texts texts) {
		this.texts = texts;
	}

	String of(Value value, Column.Kind kind) {
		return switch (value) {
			case Value.Words words -> words.text();
			case Value.Day day ->
				(kind == Column.Kind.MONTH) ? YearMonth.from(day.date()).toString() : day.date().toString();
			case Value.Month month -> month.date().toString();
			case Value.Year year -> year.date().toString();
			case Value.Amount amount -> amount.amount().toPlainString();
			case Value.Signed signed -> digits(signed.number(), kind);
			case Value.SignedMoney signed -> digits(signed.number(), Column.Kind.MONEY);
			case Value.Figure figure -> figure(figure.cell(), kind);
			case Value.Money money -> figure(money.cell(), Column.Kind.MONEY);
		};
	}

	/** Whether the text is a number: neither words nor a day nor a figure without one. */
	static boolean isNumber(Value value) {
		return switch (value) {
			case Value.Words words -> false;
			case Value.Day day -> false;
			case Value.Month month -> false;
			case Value.Year year -> false;
			case Value.Figure figure -> figure.cell().known();
			case Value.Money money -> money.cell().known();
			case Value.Amount amount -> true;
			case Value.Signed signed -> true;
			case Value.SignedMoney signed -> true;
		};
	}

	private String figure(Cell cell, Column.Kind kind) {
		return switch (cell.state()) {
			case VALUE, ZERO -> digits(cell.amount(), kind);
			case NO_DATA -> "";
			case NOT_APPLICABLE -> this.texts.get("sign.not-applicable");
		};
	}

	/** Amounts with their decimals, shares in per cent with two. */
	private static String digits(BigInteger number, Column.Kind kind) {
		return new BigDecimal(number, (kind.places() == 4) ? 2 : kind.places()).toPlainString();
	}

}
