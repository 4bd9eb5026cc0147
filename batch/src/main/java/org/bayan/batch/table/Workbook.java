package org.bayan.batch.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.intake.FileFault;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook, usual or strict, with macros or without: they are data that is never
 * looked at, as are drawings, links to other files and everything but the cells.
 *
 * <p>
 * Hidden sheets are passed over, for nobody should import what they cannot see; hidden
 * rows are read, as a filter hides rows that are meant.
 */
final class Workbook implements AutoCloseable {

	private final String name;

	private final ZipParts parts;

	private final List<String> sheets = new ArrayList<>();

	private boolean since1904;

	private @Nullable DateStyles styles;

	private @Nullable SharedTexts texts;

	private Workbook(String name, ZipParts parts) {
		this.name = name;
		this.parts = parts;
	}

	/** Opens a workbook at the first sheet that has a header. */
	static SheetRows open(Path path, String name, HeaderRule header, Path temporary) throws UnreadableFile {
		Workbook workbook = new Workbook(name, ZipParts.open(path, name));
		try {
			workbook.read(temporary);
			for (String sheet : workbook.sheets) {
				SheetRows rows = SheetRows.open(workbook, sheet, header);
				if (rows != null) {
					return rows;
				}
			}
			throw new UnreadableFile(name, FileFault.NO_HEADER, header.missing());
		}
		catch (UnreadableFile | RuntimeException ex) {
			workbook.close();
			throw ex;
		}
	}

	private void read(Path temporary) throws UnreadableFile {
		String part = this.parts.has("[Content_Types].xml") ? Relationships.of(this.parts, "").ofKind("officeDocument")
				: null;
		if (part == null || !part.endsWith(".xml") || !this.parts.has(part)) {
			throw new UnreadableFile(this.name, FileFault.NOT_A_WORKBOOK);
		}
		Relationships relationships = Relationships.of(this.parts, part);
		readSheets(part, relationships);
		this.styles = DateStyles.of(this.parts, relationships.ofKind("styles"));
		this.texts = SharedTexts.of(this.parts, relationships.ofKind("sharedStrings"), this.name, temporary);
	}

	private void readSheets(String part, Relationships relationships) throws UnreadableFile {
		try (XmlPart xml = this.parts.xml(part)) {
			if (xml == null || !xml.root().equals("workbook")) {
				throw new UnreadableFile(this.name, FileFault.NOT_A_WORKBOOK);
			}
			while (xml.nextChild()) {
				if (xml.name().equals("workbookPr")) {
					this.since1904 = xml.isTrue("date1904");
				}
				if (xml.name().equals("sheets")) {
					while (xml.nextChild()) {
						readSheet(xml, relationships);
						xml.skip();
					}
				}
				else {
					xml.skip();
				}
			}
		}
	}

	private void readSheet(XmlPart xml, Relationships relationships) throws UnreadableFile {
		String state = xml.attribute("state");
		if (state != null && !state.equals("visible")) {
			return;
		}
		Relationships.Relationship sheet = relationships.ofId(xml.attribute("id"));
		if (sheet != null && sheet.kind().equals("worksheet")) {
			if (!this.parts.has(sheet.target())) {
				throw this.parts.damaged(sheet.target());
			}
			this.sheets.add(sheet.target());
		}
	}

	/** The file's name, as its user knows it. */
	String name() {
		return this.name;
	}

	/** A part of which it is known that it is there. */
	XmlPart xml(String part) throws UnreadableFile {
		XmlPart xml = this.parts.xml(part);
		if (xml == null) {
			throw this.parts.damaged(part);
		}
		return xml;
	}

	boolean since1904() {
		return this.since1904;
	}

	boolean isDate(@Nullable String style) {
		return this.styles != null && this.styles.isDate(style);
	}

	/** The shared text of that index; null if there is none. */
	@Nullable String text(String index) throws UnreadableFile {
		return (this.texts != null) ? this.texts.get(index) : null;
	}

	@Override
	public void close() {
		if (this.texts != null) {
			this.texts.close();
		}
		this.parts.close();
	}

}
