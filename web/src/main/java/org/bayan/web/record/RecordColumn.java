package org.bayan.web.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.bayan.reporting.text.Texts;
import org.bayan.web.page.Page.Choice;
import org.bayan.web.page.Page;
import org.bayan.web.page.WrongAddressException;
import org.jspecify.annotations.Nullable;

/** A column of a list that may be left out; dates and title always stand. */
enum RecordColumn {

	TYPE("column.type", true), STATUS("column.status", false), SECTORS("web.record.sectors", true),
	PLACES("column.took-part", true), HOST("web.record.hosted", true), MODALITY("column.modality", false),
	PARTICIPANTS("column.participants", true), SOURCE("column.source.link", true);

	/** Name of the parameter in addresses. */
	static final String PARAMETER = "columns";

	/** What stands in an address that asks for none of them. */
	private static final String NONE = "none";

	private final String key;

	private final boolean first;

	private final String code = name().toLowerCase(Locale.ROOT);

	RecordColumn(String key, boolean first) {
		this.key = key;
		this.first = first;
	}

	/**
	 * The columns that an address asks for, codes with commas between; those that are
	 * shown at first where it asks for none.
	 * @throws WrongAddressException if one does not exist
	 */
	static List<RecordColumn> of(Page page) {
		String asked = page.query().get(PARAMETER);
		if (asked == null) {
			return usual();
		}
		List<RecordColumn> columns = new ArrayList<>();
		List<String> codes = List.of(asked.split(","));
		for (RecordColumn column : values()) {
			if (codes.contains(column.code)) {
				columns.add(column);
			}
		}
		if (columns.size() + (codes.contains(NONE) ? 1 : 0) != codes.size()) {
			throw new WrongAddressException(page.t().get("web.wrong.records"));
		}
		return columns;
	}

	/**
	 * Codes of the columns of a file: those that an address asks for, null where it
	 * leaves none out.
	 */
	static @Nullable List<String> ofFile(Page page) {
		return (page.query().get(PARAMETER) == null) ? null : of(page).stream().map((column) -> column.code).toList();
	}

	/** Those that are shown where nobody has chosen. */
	static List<RecordColumn> usual() {
		return Arrays.stream(values()).filter((column) -> column.first).toList();
	}

	/** Columns with their headings, chosen or not. */
	static List<Choice> choices(List<RecordColumn> chosen, Texts texts) {
		List<Choice> choices = new ArrayList<>();
		for (RecordColumn column : values()) {
			choices.add(new Choice(column.code, texts.get(column.key), "", chosen.contains(column)));
		}
		return choices;
	}

}
