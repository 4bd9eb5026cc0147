package org.bayan.batch.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The twelve measures of one cell while they are being counted.
 */
final class Figures {

	int activities;

	int active;

	int completed;

	int planned;

	int cancelled;

	int hosted;

	private Optional<BigInteger> participants = Optional.empty();

	private Optional<BigInteger> women = Optional.empty();

	private int reportingParticipants;

	private BigInteger budget = BigInteger.ZERO;

	private BigInteger expenditure = BigInteger.ZERO;

	private int unconverted;

	void addPeople(PlainActivity activity) {
		if (activity.participants().isPresent()) {
			this.reportingParticipants++;
			this.participants = Optional
				.of(this.participants.orElse(BigInteger.ZERO).add(activity.participants().get()));
		}
		if (activity.women().isPresent()) {
			this.women = Optional.of(this.women.orElse(BigInteger.ZERO).add(activity.women().get()));
		}
	}

	void add(MoneyLine line, String place, String sector) {
		if (line.cents().isEmpty()) {
			this.unconverted++;
		}
		for (MoneyLine.Cell cell : line.cells()) {
			if (cell.isIn(place, sector)) {
				if (line.budget()) {
					this.budget = this.budget.add(cell.cents());
				}
				else {
					this.expenditure = this.expenditure.add(cell.cents());
				}
			}
		}
	}

	boolean isNothing() {
		return this.activities + this.active + this.completed + this.planned + this.cancelled + this.hosted
				+ this.unconverted == 0 && this.budget.signum() == 0 && this.expenditure.signum() == 0;
	}

	/** The cells after period, place and sector, as in the export. */
	String text() {
		return this.activities + "," + this.active + "," + this.completed + "," + this.planned + "," + this.cancelled
				+ "," + this.hosted + "," + text(this.participants) + "," + text(this.women) + ","
				+ this.reportingParticipants + "," + money(this.budget) + "," + money(this.expenditure) + ","
				+ this.unconverted;
	}

	private static String text(Optional<BigInteger> known) {
		return known.map(BigInteger::toString).orElse("");
	}

	private static String money(BigInteger cents) {
		return new BigDecimal(cents, 2).toPlainString();
	}

}
