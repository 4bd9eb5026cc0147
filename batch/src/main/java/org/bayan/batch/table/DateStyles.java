package org.bayan.batch.table;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Which of a workbook's cell styles show a number as a date. */
final class DateStyles {

	/** The longest format that Excel lets one type. */
	private static final int MAX_FORMAT = 255;

	/** Excel allows about 250 formats of one's own, and 65,490 styles. */
	private static final int MAX_FORMATS = 4_096;

	private static final int MAX_STYLES = 65_536;

	private final BitSet dates = new BitSet();

	private final Map<Integer, Boolean> isDate = new HashMap<>();

	private DateStyles() {
	}

	static DateStyles of(ZipParts parts, @Nullable String part) throws UnreadableFile {
		DateStyles styles = new DateStyles();
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
			String format = xml.attribute("formatCode");
			if (id >= 0 && format != null && format.length() <= MAX_FORMAT && this.isDate.size() < MAX_FORMATS) {
				this.isDate.put(id, DateUtil.isADateFormat(id, format));
			}
			xml.skip();
		}
	}

	private void readStyles(XmlPart xml) throws UnreadableFile {
		for (int style = 0; xml.nextChild(); style++) {
			int id = number(xml.attribute("numFmtId"));
			if (style < MAX_STYLES) {
				Boolean date = this.isDate.get(id);
				this.dates.set(style, (date != null) ? date : DateUtil.isInternalDateFormat(id));
			}
			xml.skip();
		}
	}

	private static int number(@Nullable String text) {
		return (text != null && text.length() < 9 && !text.isEmpty()
				&& text.chars().allMatch((c) -> c >= '0' && c <= '9')) ? Integer.parseInt(text) : -1;
	}

	/** Whether a cell of that style shows a date; null is the first style. */
	boolean isDate(@Nullable String style) {
		int number = (style != null) ? number(style) : 0;
		return number >= 0 && this.dates.get(number);
	}

}
