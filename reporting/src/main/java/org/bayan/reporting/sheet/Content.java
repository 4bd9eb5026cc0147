package org.bayan.reporting.sheet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.FormulaGuard;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a cell: a number, a text or nothing, and how it looks.
 *
 * @param number the number; null for a text
 * @param text the text, empty where the cell is; empty for a number
 * @param link where the text leads; null where nowhere
 */
public record Content(@Nullable BigDecimal number, String text, @Nullable String link, Look look) {

	// The most that a cell of Excel holds.
	private static final int LONGEST = 32_767;

	private static final long FIRST_DAY = 25_569;

	/** After the day that is none. */
	private static final LocalDate LEAP_DAY = LocalDate.of(1900, 3, 1);

	/** Of a number; what a cell has beyond them is lost. */
	private static final int EXACT_DIGITS = 15;

	/** A value of a table in a cell of some look. */
	public static Content of(Value value, Look look, Texts texts) {
		Look shown = look.kind(value.kind(look.kind()));
		return switch (value) {
			case Value.Words words when look.kind() == Column.Kind.LINK -> link(words.text(), look, texts);
			case Value.Words words -> text(words.text(), shown);
			case Value.Day day -> day(day.date(), shown);
			case Value.Month month -> day(month.date(), shown);
			case Value.Year year -> day(year.date(), shown);
			case Value.Amount amount when amount.amount().precision() > EXACT_DIGITS ->
				text(amount.amount().toPlainString(), look.kind(Column.Kind.AMOUNT));
			case Value.Amount amount -> new Content(amount.amount(), "", null, shown);
			case Value.Signed signed -> number(signed.number(), shown);
			case Value.SignedMoney signed -> number(signed.number(), shown);
			case Value.Figure figure -> figure(figure.cell(), shown, texts);
			case Value.Money money -> figure(money.cell(), shown, texts);
		};
	}

	/**
	 * Excel counts days from 1900, the first of them 1, and has a 29 February in that
	 * year.
	 */
	private static Content day(LocalDate date, Look look) {
		long day = date.toEpochDay() + FIRST_DAY;
		return new Content(BigDecimal.valueOf(date.isBefore(LEAP_DAY) ? day - 1 : day), "", null, look);
	}

	private static Content figure(Cell figure, Look look, Texts texts) {
		Look shown = look.state(figure.state());
		return switch (figure.state()) {
			case VALUE, ZERO -> number(figure.amount(), shown);
			case NO_DATA -> text("…", shown);
			case NOT_APPLICABLE -> text(texts.get("sign.not-applicable"), shown);
		};
	}

	private static Content number(BigInteger number, Look look) {
		return new Content(new BigDecimal(number, look.kind().places()), "", null, look);
	}

	/** A text, which never becomes a formula, not even when someone edits it. */
	public static Content text(String text, Look look) {
		boolean takenForMore = text.startsWith("'") || !FormulaGuard.guarded(text).equals(text);
		return new Content(null, shortened(text), null, takenForMore ? look.asText() : look);
	}

	private static String shortened(String text) {
		if (text.length() <= LONGEST) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
		return text.substring(0, end) + "\u2026";
	}

	/** Whether a cell of Excel holds the whole text. */
	public static boolean fits(String text) {
		return text.length() <= LONGEST;
	}

	/** The text as it stands in XML, where Excel would read {@code _x0041_} as an A. */
	public String written() {
		return Xstring.escaped(this.text);
	}

	private static Content link(String address, Look look, Texts texts) {
		return webAddress(address) ? new Content(null, texts.get("column.source.link"), address, look)
				: text(address, look.kind(Column.Kind.FOREIGN).state(CellState.VALUE));
	}

	/** Whether a text is an address that a cell can lead to. */
	public static boolean webAddress(String address) {
		try {
			URI uri = new URI(address);
			return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null
					&& address.length() <= 2_000;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
