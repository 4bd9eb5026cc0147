package org.bayan.reporting.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.FileFault;
import org.bayan.domain.intake.ReferenceFault;
import org.bayan.domain.intake.Rejection;
import org.bayan.domain.intake.RowNames;
import org.bayan.domain.language.Language;

/**
 * The sentences about rejected rows and unreadable files: where, what is wrong, what to
 * do. "Row 12, start_date: “2025-02-30” is no day of the calendar. Correct the date."
 */
public final class Reasons {

	/** Arguments that are written as numbers of the language. */
	private static final Set<String> COUNTS = Set.of("found", "expected", "length", "limit", "participants", "women",
			"decimals", "searched", "line", "before", "changed", "known");

	/**
	 * Arguments that may be missing, each the last one: not every wrong code lets one
	 * guess the right one.
	 */
	private static final Set<String> OPTIONAL = Set.of("offered", "headings");

	/** Enough of a file's first row to recognise it. */
	private static final int HEADINGS = 300;

	/** Enough of a value to recognise it; the whole of it is in its cell. */
	private static final int SHOWN = 80;

	private Reasons() {
	}

	/** The sentence about a rejected row, without its file. */
	public static String of(Texts texts, Rejection rejection) {
		return sentence(texts, "reason.", RowNames.NUMBERS, rejection, new HashMap<>());
	}

	/** The sentence about a rejected row of a file. */
	public static String of(Texts texts, String file, RowNames rows, Rejection rejection) {
		return sentence(texts, "reason.file_", rows, rejection, new HashMap<>(Map.of("file", shown(texts, file))));
	}

	/** The further errors of a row, one a line: {@code end_date bad_date: ...}. */
	public static String further(Texts texts, Rejection rejection) {
		return rejection.further()
			.stream()
			.map((one) -> ((one.column() != null) ? one.column().code() + " " : "") + one.reason().code() + ": "
					+ sentence(texts, one))
			.collect(Collectors.joining("\n"));
	}

	/** What is wrong with one of its cells, and what to do, without where. */
	public static String alone(Texts texts, Rejection rejection) {
		return sentence(texts, rejection);
	}

	private static String sentence(Texts texts, Rejection rejection) {
		Map<String, Object> arguments = arguments(texts, rejection.reason().argumentNames(), rejection.arguments());
		arguments.put("value", shown(texts, (rejection.value() != null) ? rejection.value() : ""));
		return texts.get("reason." + rejection.reason().code(), arguments);
	}

	private static String sentence(Texts texts, String where, RowNames rows, Rejection rejection,
			Map<String, Object> place) {
		place.put("row", rows.sheets().isEmpty() ? (Object) rejection.row() : shown(texts, rows.of(rejection.row())));
		place.put("sentence", sentence(texts, rejection));
		Column column = rejection.column();
		if (column != null) {
			place.put("column", column(texts, column.code()));
		}
		return texts.get(where + ((column != null) ? "cell" : "row"), place);
	}

	/**
	 * The sentence about a file that cannot be read.
	 * @param arguments values of {@link FileFault#argumentNames()}
	 */
	public static String of(Texts texts, String file, FileFault fault, List<String> arguments) {
		Map<String, Object> all = arguments(texts, fault.argumentNames(), arguments);
		all.put("file", shown(texts, file));
		return texts.get("unreadable." + fault.code(), all);
	}

	/**
	 * The sentence about a file of reference data that is refused for one of its cells.
	 * @param arguments values of {@link ReferenceFault#argumentNames()}
	 */
	public static String of(Texts texts, String file, long row, String column, String value, ReferenceFault fault,
			List<String> arguments) {
		Map<String, Object> all = arguments(texts, fault.argumentNames(), arguments);
		all.put("value", shown(texts, value));
		return texts.get("reason.file_cell", "file", shown(texts, file), "row", row, "column", shown(texts, column),
				"sentence", texts.get("reference." + fault.code(), all));
	}

	private static Map<String, Object> arguments(Texts texts, List<String> names, List<String> values) {
		boolean enough = values.size() == names.size()
				|| (values.size() == names.size() - 1 && OPTIONAL.contains(names.getLast()));
		if (!enough) {
			throw new IllegalArgumentException(values + " are no values of " + names);
		}
		Map<String, Object> arguments = new HashMap<>();
		OPTIONAL.forEach((name) -> arguments.put(name, "none"));
		for (int i = 0; i < values.size(); i++) {
			String name = names.get(i);
			String value = values.get(i);
			arguments.put(name, switch (name) {
				case "column" -> column(texts, value);
				case "columns" ->
					texts.list(Arrays.stream(value.split(", ")).map((code) -> column(texts, code)).toList());
				case "headings" -> shown(texts, value, HEADINGS);
				case "kind" -> texts.get("unreadable.kind." + value);
				case "separator" -> separator(texts, value);
				default -> COUNTS.contains(name) ? (Object) Long.valueOf(value) : shown(texts, value);
			});
		}
		return arguments;
	}

	private static String separator(Texts texts, String sign) {
		return switch (sign) {
			case "\n" -> texts.get("separator.line-break");
			case "\t" -> texts.get("separator.tab");
			case " " -> texts.get("separator.space");
			default -> texts.get("separator.sign", "sign", shown(texts, sign));
		};
	}

	/** A column as the reader calls it, and its code, which every file may use. */
	private static String column(Texts texts, String code) {
		String key = "field." + code;
		if (texts.language() == Language.EN || !texts.has(key)) {
			return shown(texts, code);
		}
		return texts.get(key) + " (" + shown(texts, code) + ")";
	}

	private static String shown(Texts texts, String value) {
		return shown(texts, value, SHOWN);
	}

	private static String shown(Texts texts, String value, int most) {
		String plain = ForeignText.plain(value);
		if (plain.codePointCount(0, plain.length()) > most) {
			plain = plain.substring(0, plain.offsetByCodePoints(0, most - 1)) + "…";
		}
		return (texts.rightToLeft() || plain.codePoints().anyMatch(Reasons::isRightToLeft)) ? texts.foreign(plain)
				: plain;
	}

	private static boolean isRightToLeft(int c) {
		byte direction = Character.getDirectionality(c);
		return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
				|| direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
				|| direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
	}

}
