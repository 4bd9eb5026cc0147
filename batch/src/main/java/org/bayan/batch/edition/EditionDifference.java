package org.bayan.batch.edition;

import org.bayan.domain.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * An edition that is not what the program makes of it.
 *
 * @param month its month
 * @param number its number
 * @param kind {@code figures}: the facts as they were known then give another one;
 * {@code content}: what was frozen was changed; {@code file}: rendering gives other bytes
 * @param what the figure or the file; null: the kind says it
 */
public record EditionDifference(Period month, int number, String kind, @Nullable String what) {

	@Override
	public String toString() {
		return this.month + "/" + this.number + " " + this.kind + ((this.what != null) ? " " + this.what : "");
	}

}
