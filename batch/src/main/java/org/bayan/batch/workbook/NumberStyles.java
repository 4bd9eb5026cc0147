package org.bayan.batch.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.batch.table.Whitespace;
import org.jspecify.annotations.Nullable;

/** How a workbook's cell styles show numbers. */
final class NumberStyles {

	/** The longest format that Excel lets one type. */
	private static final int MAX_FORMAT = 255;

	/** Excel allows about 250 formats of one's own, and 65,490 styles. */
	private static final int MAX_FORMATS = 4_096;

	private static final int MAX_STYLES = 65_536;

	private final Map<Integer, String> codes = new HashMap<>();

	private final Map<Integer, NumberFormat> formats = new HashMap<>();

	/** The number of each style's format. */
	private final List<Integer> styles = new ArrayList<>();

	private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

	private NumberStyles() {
	}

	static NumberStyles of(ZipParts parts, @Nullable String part) throws UnreadableFile {
		NumberStyles styles = new NumberStyles();
		try (XmlPart xml = (part != null) ? parts.xml(part) : null) {
			if (xml != null) {
				xml.root();
				while (xml.nextChild()) {
					switch (xml.name()) {
						case "numFmts" -> styles.readFormats(xml);
						case "cellXfs" -> styles.readStyles(xml);
						default -> xml.skip();
					}
				}
			}
		}
		return styles;
	}

	private void readFormats(XmlPart xml) throws UnreadableFile {
		while (xml.nextChild()) {
			int id = number(xml.attribute("numFmtId"));
			String code = xml.attribute("formatCode");
			if (id >= 0 && code != null && code.length() <= MAX_FORMAT && this.codes.size() < MAX_FORMATS) {
				this.codes.put(id, code);
				this.formats.put(id, NumberFormat.of(code));
			}
			xml.skip();
		}
	}

	private void readStyles(XmlPart xml) throws UnreadableFile {
		while (xml.nextChild()) {
			if (this.styles.size() < MAX_STYLES) {
				this.styles.add(number(xml.attribute("numFmtId")));
			}
			xml.skip();
		}
	}

	private static int number(@Nullable String text) {
		return (text != null && text.length() < 9 && !text.isEmpty()
				&& text.chars().allMatch((c) -> c >= '0' && c <= '9')) ? Integer.parseInt(text) : -1;
	}

	private int format(@Nullable String style) {
		int number = (style != null) ? number(style) : 0;
		return (number >= 0 && number < this.styles.size()) ? this.styles.get(number) : -1;
	}

	private NumberFormat formatOf(int id) {
		NumberFormat format = this.formats.get(id);
		return (format != null) ? format : NumberFormat.builtIn(id);
	}

	/** Whether a cell of that style shows a date; null is the first style. */
	boolean isDate(@Nullable String style) {
		return formatOf(format(style)).date();
	}

	/**
	 * A whole number as a cell of that style shows it, if it shows zeros before its
	 * digits: 00123; null if it does not.
	 */
	@Nullable String shown(String number, @Nullable String style) {
		int id = format(style);
		String code = this.codes.get(id);
		if (code == null || !formatOf(id).padded() || number.length() > 15
				|| !number.chars().allMatch((c) -> c >= '0' && c <= '9')) {
			return null;
		}
		return Whitespace.trim(this.formatter.formatRawCellContents(Double.parseDouble(number), id, code));
	}

}
