package org.bayan.web.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.bayan.db.intake.Form;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.intake.ActivityCells;
import org.bayan.domain.intake.Column;
import org.bayan.domain.language.Language;
import org.bayan.reporting.rows.RowFormat;
import org.bayan.reporting.rows.RowWriter;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row of an activities file: of an activity, of what a browser sends,
 * and as the file that is tried.
 */
final class FormCells {

	/** Columns of codes with their shares, in the form a field for each. */
	static final Set<Column> LISTS = EnumSet.of(Column.MEMBER_STATES, Column.OTHER_COUNTRIES, Column.SECTORS);

	private FormCells() {
	}

	/** What an empty form has: what empty cells of a file mean. */
	static Map<Column, String> blank() {
		Map<Column, String> cells = new EnumMap<>(Column.class);
		Arrays.stream(Column.values()).forEach((column) -> cells.put(column, ""));
		cells.put(Column.TYPE, ActivityType.OTHER.code());
		cells.put(Column.STATUS, ActivityStatus.COMPLETED.code());
		cells.put(Column.DATE_PRECISION, DatePrecision.DAY.code());
		cells.put(Column.MODALITY, Modality.UNKNOWN.code());
		return cells;
	}

	/** An activity's; equal shares that no source stated are left out. */
	static Map<Column, String> of(Activity activity, ActivityCells writer) {
		List<String> written = writer.of(activity);
		Map<Column, String> cells = new EnumMap<>(Column.class);
		for (Column column : Column.values()) {
			boolean equal = !((column == Column.SECTORS) ? activity.sectors() : activity.countries()).stated();
			String cell = written.get(column.ordinal());
			cells.put(column, (LISTS.contains(column) && equal) ? cell.replaceAll(":[0-9.]+", "") : cell);
		}
		return cells;
	}

	/** The name of a column's field: no parameter that addresses keep. */
	static String field(Column column) {
		return "f." + column.code();
	}

	/** The name of the field of a code's share. */
	static String share(Column column) {
		return field(column) + ".share";
	}

	/**
	 * What a browser sends.
	 * @param kept what stands where it sends nothing
	 */
	static Map<Column, String> of(HttpServletRequest request, Map<Column, String> kept) {
		Map<Column, String> cells = new EnumMap<>(kept);
		for (Column column : Column.values()) {
			String[] sent = request.getParameterValues(field(column));
			if (sent != null) {
				cells.put(column,
						LISTS.contains(column) ? list(sent, request.getParameterValues(share(column))) : sent[0]);
			}
		}
		return cells;
	}

	/** {@code MAR:60;EGY:40}; fields without a code and a share are left out. */
	private static String list(String[] codes, String @Nullable [] shares) {
		List<String> entries = new ArrayList<>();
		for (int i = 0; i < codes.length; i++) {
			String code = codes[i].strip();
			String share = (shares != null && i < shares.length) ? shares[i].strip() : "";
			if (!code.isEmpty() || !share.isEmpty()) {
				entries.add(share.isEmpty() ? code : code + ":" + share);
			}
		}
		return String.join(";", entries);
	}

	/** The codes of a cell with their shares, which may be empty. */
	static List<String[]> entries(String cell) {
		return Arrays.stream(cell.split("[;\u061b\u060c]"))
			.map(String::strip)
			.filter((entry) -> !entry.isEmpty())
			.map((entry) -> {
				int colon = entry.indexOf(':');
				return (colon < 0) ? new String[] { entry, "" }
						: new String[] { entry.substring(0, colon).strip(), entry.substring(colon + 1).strip() };
			})
			.toList();
	}

	/**
	 * Writes a form as a file of activities; of a withdrawal, which no row says, with its
	 * header alone.
	 */
	static Path file(Form form) {
		List<org.bayan.reporting.table.Column> columns = ActivityCells.HEADER.stream()
			.map((code) -> new org.bayan.reporting.table.Column(code, code,
					org.bayan.reporting.table.Column.Kind.FOREIGN))
			.toList();
		try {
			Path file = Files.createTempFile("bayan-form", ".csv");
			try (var out = Files.newOutputStream(file);
					RowWriter row = RowFormat.CSV.begin("activity", columns, Texts.in(Language.EN), out)) {
				if (form.act() != Form.Act.WITHDRAW) {
					row.add(Arrays.stream(Column.values())
						.map((column) -> form.cells().getOrDefault(column, ""))
						.map((cell) -> (Value) new Value.Words(cell))
						.collect(Collectors.toList()));
				}
			}
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
