package org.bayan.batch.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * RFC 4180 as far as the oracle needs it. The delimiter is whichever of comma, semicolon
 * and tab is most frequent in the header outside quotes; a byte order mark is skipped;
 * records end with LF, CRLF or CR.
 */
final class Csv {

	private Csv() {
	}

	/**
	 * The records of a text as maps from column name to cell. Only columns that the
	 * header has are in the maps, so an absent column differs from an empty cell; headers
	 * outside {@code columns} are ignored.
	 */
	static List<Map<String, String>> rows(String text, List<String> columns) {
		List<List<String>> records = records(text);
		List<Map<String, String>> rows = new ArrayList<>();
		if (records.isEmpty()) {
			return rows;
		}
		List<String> header = records.get(0);
		for (List<String> record : records.subList(1, records.size())) {
			Map<String, String> row = new LinkedHashMap<>();
			for (int i = 0; i < header.size(); i++) {
				for (String column : columns) {
					if (plain(column).equals(plain(header.get(i)))) {
						row.put(column, (i < record.size()) ? record.get(i) : "");
					}
				}
			}
			rows.add(row);
		}
		return rows;
	}

	/** Headers match without regard to case, spaces, hyphens and underscores. */
	private static String plain(String header) {
		return header.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
	}

	static List<List<String>> records(String text) {
		String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
		char delimiter = delimiter(body);
		List<List<String>> records = new ArrayList<>();
		List<String> record = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < body.length(); i++) {
			char c = body.charAt(i);
			boolean last = i == body.length() - 1;
			if (quoted) {
				if (c != '"') {
					cell.append(c);
				}
				else if (!last && body.charAt(i + 1) == '"') {
					cell.append('"');
					i++;
				}
				else {
					quoted = false;
				}
			}
			else if (c == '"' && cell.isEmpty()) {
				quoted = true;
			}
			else if (c == delimiter) {
				record.add(cell.toString());
				cell.setLength(0);
			}
			else if (c == '\n' || c == '\r') {
				if (c == '\r' && !last && body.charAt(i + 1) == '\n') {
					i++;
				}
				record.add(cell.toString());
				cell.setLength(0);
				add(record, records);
				record = new ArrayList<>();
			}
			else {
				cell.append(c);
			}
		}
		if (!record.isEmpty() || !cell.isEmpty()) {
			record.add(cell.toString());
			add(record, records);
		}
		return records;
	}

	/** A blank line is no record. */
	private static void add(List<String> record, List<List<String>> records) {
		if (record.size() > 1 || !record.get(0).isEmpty()) {
			records.add(record);
		}
	}

	private static char delimiter(String text) {
		int[] seen = new int[3];
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"') {
				quoted = !quoted;
			}
			else if (!quoted && (c == '\n' || c == '\r')) {
				break;
			}
			else if (!quoted && ",;\t".indexOf(c) >= 0) {
				seen[",;\t".indexOf(c)]++;
			}
		}
		if (seen[1] > seen[0] && seen[1] > seen[2]) {
			return ';';
		}
		return (seen[2] > seen[0]) ? '\t' : ',';
	}

	/** A cell as written: quoted where it must be, or always if {@code quoted}. */
	static String cell(String value, char delimiter, boolean quoted) {
		boolean needed = value.indexOf(delimiter) >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0
				|| value.indexOf('\r') >= 0;
		return (needed || quoted) ? '"' + value.replace("\"", "\"\"") + '"' : value;
	}

}
