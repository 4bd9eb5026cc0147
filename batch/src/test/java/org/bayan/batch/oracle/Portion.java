package org.bayan.batch.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A country or sector with its share in basis points (1/10 000).
 */
record Portion(String code, int basisPoints) {

	static final int WHOLE = 10_000;

	/**
	 * The portions of listed items, {@code CODE} or {@code CODE:percentage}. Equal shares
	 * where no percentage is written, the remainder one basis point each to the first:
	 * three items get 3334, 3333, 3333.
	 */
	static List<Portion> of(List<String> items) {
		List<Portion> portions = new ArrayList<>();
		for (int i = 0; i < items.size(); i++) {
			String item = items.get(i);
			int colon = item.indexOf(':');
			String code = ((colon < 0) ? item : item.substring(0, colon)).strip().toUpperCase(Locale.ROOT);
			int share = (colon < 0) ? WHOLE / items.size() + ((i < WHOLE % items.size()) ? 1 : 0)
					: new BigDecimal(Digits.western(item.substring(colon + 1).strip())).movePointRight(2)
						.intValueExact();
			portions.add(new Portion(code, share));
		}
		return portions;
	}

	/** The items of a cell, separated by semicolons; none of an empty cell. */
	static List<String> items(String cell) {
		return cell.isBlank() ? List.of() : List.of(cell.split(";", -1));
	}

}
