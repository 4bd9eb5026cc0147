package org.bayan.batch.workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.bayan.batch.table.HeaderRule;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.domain.intake.FileFault;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * An Excel workbook, usual or strict, with macros or without: they are data that is never
 * looked at, as are drawings, links to other files and everything but the cells.
 *
 * <p>
 * Hidden sheets are passed over, for nobody should import what they cannot see; hidden
 * rows are read, as a filter hides rows that are meant. A sheet to which the defined name
 * {@value #EXAMPLE} points, as in the template, holds examples and is passed over, too.
 *
 * <p>
 * A small file can ask for a lot of work: by sheets that are the same part, by pointers,
 * by cells that share one long text or are one merged cell. Each has its limit, and all
 * texts of all cells together have one that grows with the file.
 */
public final class Workbook implements AutoCloseable {

	/** More than anybody finds their way in. */
	static final int MAX_SHEETS = 256;

	/**
	 * Characters of all cells beyond those that the file itself holds: by a text that is
	 * shared again and again, by merges, and by cells that are empty.
	 */
	private static final long SHARED_CHARACTERS = 16L << 20;

	/**
	 * And so many for each byte that the parts unpack to: a cell that names a shared text
	 * takes some 35 bytes.
	 */
	private static final long SHARED_CHARACTERS_A_BYTE = 4;

	/** Of a sheet's name, in quotation marks, with an address. */
	private static final int LONGEST_REFERENCE = 200;

	/** Points at a sheet that shows how rows are written. */
	private static final String EXAMPLE = "bayan_example";

	private final String name;

	private final ZipParts parts;

	private final Set<String> examples = new HashSet<>();

	private final List<Sheet> sheets = new ArrayList<>();

	private long charactersLeft;

	private boolean since1904;

	private @Nullable NumberStyles styles;

	private @Nullable SharedTexts texts;

	private Workbook(String name, ZipParts parts) {
		this.name = name;
		this.parts = parts;
		this.charactersLeft = SHARED_CHARACTERS + SHARED_CHARACTERS_A_BYTE * parts.unpacked();
	}

	/**
	 * A sheet of cells.
	 *
	 * @param name as its tab shows it
	 * @param part where its cells are
	 * @param visible whether there is a tab
	 */
	record Sheet(String name, String part, boolean visible) {

	}

	/** Opens the table that the sheets of a workbook hold. */
	public static WorkbookRows open(Path path, String name, HeaderRule header, Path temporary) throws UnreadableFile {
		Workbook workbook = new Workbook(name, ZipParts.open(path, name));
		try {
			workbook.read(temporary);
			return WorkbookRows.open(workbook, header);
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
			throw ForeignFile.ofArchive(this.parts).unreadable(this.name);
		}
		Relationships relationships = Relationships.of(this.parts, part);
		readSheets(part, relationships);
		this.styles = NumberStyles.of(this.parts, relationships.ofKind("styles"));
		this.texts = SharedTexts.of(this.parts, relationships.ofKind("sharedStrings"), this.name, temporary);
	}

	private void readSheets(String part, Relationships relationships) throws UnreadableFile {
		try (XmlPart xml = this.parts.xml(part)) {
			if (xml == null || !xml.root().equals("workbook")) {
				throw ForeignFile.ofArchive(this.parts).unreadable(this.name);
			}
			Set<String> read = new HashSet<>();
			int count = 0;
			while (xml.nextChild()) {
				if (xml.name().equals("workbookPr")) {
					this.since1904 = xml.isTrue("date1904");
				}
				if (xml.name().equals("definedNames")) {
					readExamples(xml);
				}
				else if (xml.name().equals("sheets")) {
					while (xml.nextChild()) {
						count++;
						if (count > MAX_SHEETS) {
							throw new UnreadableFile(this.name, FileFault.TOO_MANY_SHEETS,
									Integer.toString(MAX_SHEETS));
						}
						readSheet(xml, relationships, read);
						xml.skip();
					}
				}
				else {
					xml.skip();
				}
			}
		}
	}

	private void readExamples(XmlPart xml) throws UnreadableFile {
		while (xml.nextChild()) {
			if (EXAMPLE.equalsIgnoreCase(xml.attribute("name"))) {
				StringBuilder cells = new StringBuilder();
				xml.text(cells, LONGEST_REFERENCE);
				this.examples.add(sheetOf(cells.toString()));
			}
			else {
				xml.skip();
			}
		}
	}

	/** The sheet of {@code 'The example'!$A$1}; empty where none is named. */
	private static String sheetOf(String cells) {
		String sheet = cells.substring(0, Math.max(cells.lastIndexOf('!'), 0));
		boolean quoted = sheet.length() > 1 && sheet.startsWith("'") && sheet.endsWith("'");
		return quoted ? sheet.substring(1, sheet.length() - 1).replace("''", "'") : sheet;
	}

	private void readSheet(XmlPart xml, Relationships relationships, Set<String> read) throws UnreadableFile {
		String state = xml.attribute("state");
		String sheetName = xml.attribute("name");
		Relationships.Relationship sheet = relationships.ofId(xml.attribute("id"));
		if (sheet != null && sheet.kind().equals("worksheet")) {
			// a part that is two sheets would be read twice
			if (!this.parts.has(sheet.target()) || !read.add(ZipParts.key(sheet.target()))) {
				throw this.parts.damaged(sheet.target());
			}
			this.sheets.add(new Sheet((sheetName != null) ? sheetName : "", sheet.target(),
					state == null || state.equals("visible")));
		}
	}

	/** The file's name, as its user knows it. */
	String name() {
		return this.name;
	}

	/** The sheets of cells in their order, hidden ones among them. */
	List<Sheet> sheets() {
		return this.sheets;
	}

	/** Whether rows for the table may stand in a sheet. */
	boolean mayBeRead(Sheet sheet) {
		return sheet.visible() && !this.examples.contains(sheet.name());
	}

	/** Counts what cells hold, wherever it comes from. */
	void count(long characters) throws UnreadableFile {
		this.charactersLeft -= characters;
		if (this.charactersLeft < 0) {
			throw this.parts.oversized();
		}
	}

	/** A part of which it is known that it is there. */
	XmlPart xml(String part) throws UnreadableFile {
		XmlPart xml = this.parts.xml(part);
		if (xml == null) {
			throw this.parts.damaged(part);
		}
		return xml;
	}

	/** The bytes of a part of which it is known that it is there. */
	PartStream bytes(String part) throws UnreadableFile {
		PartStream bytes = this.parts.bytes(part);
		if (bytes == null) {
			throw this.parts.damaged(part);
		}
		return bytes;
	}

	UnreadableFile damaged(String part) {
		return this.parts.damaged(part);
	}

	UnreadableFile oversized() {
		return this.parts.oversized();
	}

	boolean since1904() {
		return this.since1904;
	}

	NumberStyles styles() {
		return requireNonNull(this.styles);
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
