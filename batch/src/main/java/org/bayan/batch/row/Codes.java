package org.bayan.batch.row;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

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

	private static final Pattern MARKS = Pattern.compile("\\p{Mn}");

	private final Map<String, T> byCode = new HashMap<>();

	private final Reason unknown;

	private final String listed;

	private final int longest;

	private final CodeNames names;

	private Codes(Reason unknown, Collection<String> codes, CodeNames names) {
		this.unknown = unknown;
		this.listed = String.join(", ", codes);
		this.longest = codes.stream().mapToInt(String::length).max().orElse(0);
		this.names = names;
	}

	/**
	 * @param names what the codes are called, for who writes a name in place of a code
	 */
	static <T> Codes<T> of(Reason unknown, Collection<? extends T> values, Function<? super T, String> code,
			CodeNames names) {
		Codes<T> codes = new Codes<>(unknown, values.stream().<String>map(code).toList(), names);
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
	 * Rejects a code that is not in the set, with the most helpful reason: a name is
	 * called one, and its code is offered; a short set is listed, of a long one the code
	 * is named.
	 */
	void reject(RowCells cells, Column column, String code) {
		String other = this.names.ofOther(code);
		CodeNames.Named named = (other == null) ? this.names.first(code).orElse(null) : null;
		int lookalike = (named == null) ? lookalike(code) : -1;
		if (named != null) {
			cells.reject(column, Reason.NAME_INSTEAD_OF_CODE, named.name(), named.code());
		}
		else if (lookalike >= 0) {
			cells.reject(column, Reason.LOOKALIKE_LETTER, code.substring(lookalike, lookalike + 1),
					PlainText.codePoint(code.charAt(lookalike)));
		}
		else if (other != null) {
			cells.reject(column, this.unknown, code, other);
		}
		else if (this.unknown.argumentNames().contains("codes")) {
			cells.reject(column, this.unknown, this.listed);
		}
		else if (this.unknown.argumentNames().contains("code")) {
			cells.reject(column, this.unknown, code);
		}
		else {
			cells.reject(column, this.unknown);
		}
	}

	/**
	 * The first letter that only looks like one of A to Z in what would else be a code;
	 * -1 where there is none.
	 */
	private int lookalike(String code) {
		boolean foreign = code.length() <= this.longest && (code.length() <= 3 || code.matches(".*[A-Za-z].*"));
		boolean dressed = find(MARKS.matcher(Normalizer.normalize(code, Normalizer.Form.NFKD)).replaceAll("")) != null;
		for (int i = 0; i < code.length(); i++) {
			char c = code.charAt(i);
			if (c >= 0x80 && Character.isLetter(c) && switch (Character.UnicodeScript.of(c)) {
				case LATIN -> dressed;
				case GREEK, CYRILLIC, ARMENIAN, CHEROKEE -> foreign;
				default -> false;
			}) {
				return i;
			}
		}
		return -1;
	}

	private static String folded(String code) {
		return code.toUpperCase(Locale.ROOT);
	}

}
