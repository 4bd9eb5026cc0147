package org.bayan.batch.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.bayan.batch.table.UnreadableFile;
import org.bayan.batch.table.Whitespace;
import org.bayan.domain.intake.FileFault;
import org.jspecify.annotations.Nullable;

/**
 * What a file is that is neither CSV nor a workbook, whatever its name says. Many a
 * program writes a web page and calls it {@code .xls}.
 *
 * @param kind the last part of the catalogue's key of its name, {@code unreadable.kind.}
 * and this; null where it cannot be told
 */
public record ForeignFile(@Nullable String kind) {

	/** As much of a file as tells what it is. */
	private static final int LOOKED_AT = 4096;

	/** What such a file has at its beginning as it is, and what it is. */
	private static final String[][] SIGNATURES = { { "%PDF", "pdf" }, { "{\\rtf", "rtf" }, { "\u0089PNG", "picture" },
			{ "\u00ff\u00d8\u00ff", "picture" }, { "GIF8", "picture" }, { "Rar!", "archive" },
			{ "7z\u00bc\u00af", "archive" }, { "\u001f\u008b", "archive" }, { "ID;P", "sylk" },
			{ "MIME-Version:", "html" } };

	/** What the archive of such a file holds, and what it is. */
	private static final String[][] PARTS = { { "xl/workbook.bin", "xlsb" }, { "word/document.xml", "docx" },
			{ "ppt/presentation.xml", "pptx" }, { "index/document.iwa", "numbers" },
			{ "meta-inf/manifest.xml", "open_document" } };

	/** A file that is no archive; null if it may be CSV. */
	public static @Nullable ForeignFile of(Path path) throws IOException {
		byte[] bytes;
		try (InputStream stream = Files.newInputStream(path)) {
			bytes = stream.readNBytes(LOOKED_AT);
		}
		String start = new String(bytes, StandardCharsets.ISO_8859_1);
		for (String[] signature : SIGNATURES) {
			if (start.startsWith(signature[0])) {
				return new ForeignFile(signature[1]);
			}
		}
		String text = markup(bytes, start);
		if (!text.startsWith("<")) {
			return null;
		}
		if (text.contains("urn:schemas-microsoft-com:office:spreadsheet") || text.contains("progid=\"excel.sheet\"")) {
			return new ForeignFile("xml_spreadsheet");
		}
		if (text.contains("<html") || text.contains("<!doctype html") || text.startsWith("<table")
				|| text.startsWith("<meta") || text.startsWith("<style")) {
			return new ForeignFile("html");
		}
		return text.startsWith("<?xml") ? new ForeignFile("xml") : null;
	}

	/** The text after blanks and a byte order mark, in lower case; UTF-16 or not. */
	private static String markup(byte[] bytes, String start) {
		String text = start.startsWith("\u00ff\u00fe") ? new String(bytes, StandardCharsets.UTF_16LE)
				: start.startsWith("\u00fe\u00ff") ? new String(bytes, StandardCharsets.UTF_16BE)
						: start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
		return Whitespace.trim(text).toLowerCase(Locale.ROOT);
	}

	/** An archive that is no workbook. */
	static ForeignFile ofArchive(ZipParts parts) {
		for (String[] part : PARTS) {
			if (parts.has(part[0])) {
				return new ForeignFile(part[1]);
			}
		}
		return new ForeignFile(null);
	}

	public UnreadableFile unreadable(String name) {
		return (this.kind != null) ? new UnreadableFile(name, FileFault.FOREIGN_FILE, this.kind)
				: new UnreadableFile(name, FileFault.NOT_A_WORKBOOK);
	}

}
