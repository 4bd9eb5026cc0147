package org.bayan.batch.oracle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Says in a few lines how two texts of {@code export summary} differ.
 */
final class SummaryDifference {

	private SummaryDifference() {
	}

	/** The first difference and the number of rows that differ; empty if equal. */
	static String of(String expected, String actual) {
		if (expected.equals(actual)) {
			return "";
		}
		Map<String, String> expectedRows = rows(expected);
		Map<String, String> actualRows = rows(actual);
		Map<String, String> either = new LinkedHashMap<>(expectedRows);
		actualRows.forEach(either::putIfAbsent);
		String first = "";
		int count = 0;
		for (String key : either.keySet()) {
			String wanted = expectedRows.getOrDefault(key, "no row");
			String found = actualRows.getOrDefault(key, "no row");
			if (!wanted.equals(found)) {
				first = (count++ == 0) ? key + ": " + cells(wanted, found) : first;
			}
		}
		if (count == 0) {
			return "the same rows, but other order, line ends, repeated rows or final line";
		}
		return first + "\n(" + count + " of " + expectedRows.size() + " expected rows differ, " + actualRows.size()
				+ " rows found)";
	}

	private static Map<String, String> rows(String text) {
		Map<String, String> rows = new LinkedHashMap<>();
		for (String line : text.split("\n", -1)) {
			String[] cells = line.split(",", 4);
			rows.put(String.join(",", Arrays.asList(cells).subList(0, Math.min(3, cells.length))), line);
		}
		return rows;
	}

	private static String cells(String wanted, String found) {
		String[] names = SummaryOracle.HEADER.split(",", -1);
		String[] wantedCells = wanted.split(",", -1);
		String[] foundCells = found.split(",", -1);
		if (wantedCells.length != names.length || foundCells.length != names.length) {
			return "expected <" + wanted + "> but found <" + found + ">";
		}
		StringBuilder cells = new StringBuilder();
		for (int i = 3; i < names.length; i++) {
			if (!wantedCells[i].equals(foundCells[i])) {
				cells.append(names[i])
					.append(" expected ")
					.append(wantedCells[i])
					.append(" but found ")
					.append(foundCells[i])
					.append("; ");
			}
		}
		return cells.toString();
	}

}
