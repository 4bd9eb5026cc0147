package org.bayan.batch.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bayan.batch.table.PlainText;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A set of codes, each with what it stands for, matched without regard to case.
 *
 * @param <T> what a code stands for
 */
final class Codes<T> {

	private final Map<String, T> byCode = new HashMap<>();

	private final Reason unknown;

	private final String listed;

	private Codes(Reason unknown, String listed) {
		this.unknown = unknown;
		this.listed = listed;
	}

	static <T> Codes<T> of(Reason unknown, Collection<? extends T> values, Function<? super T, String> code) {
		Codes<T> codes = new Codes<>(unknown, values.stream().map(code).collect(Collectors.joining(", ")));
		for (T value : values) {
			codes.byCode.put(code.apply(value), value);
			codes.byCode.put(folded(code.apply(value)), value);
		}
		return codes;
	}

	/** What a trimmed code stands for; null where there is no such code. */
	@Nullable T find(String code) {
		T value = this.byCode.get(code);
		return (value != null) ? value : this.byCode.get(folded(code));
	}

	/** What a cell's code stands for; null where it is empty or rejected. */
	@Nullable T read(RowCells cells, Column column) {
		String code = cells.trimmed(column);
		T value = (code != null) ? find(code) : null;
		if (code != null && value == null) {
			reject(cells, column, code);
		}
		return value;
	}

	/**
	 * Rejects a code that is not in the set, with the most helpful reason: a short set is
	 * listed, of a long one the code is named.
	 */
	void reject(RowCells cells, Column column, String code) {
		for (int i = 0; i < code.length(); i++) {
			if (isLookalike(code.charAt(i))) {
				cells.reject(column, Reason.LOOKALIKE_LETTER, code.substring(i, i + 1),
						PlainText.codePoint(code.charAt(i)));
				return;
			}
		}
		switch (this.unknown.argumentNames()) {
			case List<String> names when names.contains("codes") -> cells.reject(column, this.unknown, this.listed);
			case List<String> names when names.contains("code") -> cells.reject(column, this.unknown, code);
			default -> cells.reject(column, this.unknown);
		}
	}

	/**
	 * A letter that can pass for one of A to Z and is none: Greek, Cyrillic, Armenian,
	 * Cherokee, full-width, or Latin with something to it.
	 */
	private static boolean isLookalike(char c) {
		if (c < 0x80 || !Character.isLetter(c)) {
			return false;
		}
		return switch (Character.UnicodeScript.of(c)) {
			case LATIN, GREEK, CYRILLIC, ARMENIAN, CHEROKEE -> true;
			default -> false;
		};
	}

	private static String folded(String code) {
		return code.toUpperCase(Locale.ROOT);
	}

}
