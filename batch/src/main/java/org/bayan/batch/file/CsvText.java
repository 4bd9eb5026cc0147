package org.bayan.batch.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import org.bayan.batch.table.TableLimits;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.domain.intake.FileFault;

/** The text of a CSV file, and what is wrong with a file that has none. */
final class CsvText {

	private static final int LOOKED_AT = 4096;

	private static final Pattern LINE = Pattern.compile("line (\\d+)");

	private CsvText() {
	}

	/**
	 * The text after the byte order mark. Reading throws a
	 * {@link CharacterCodingException} where it is not UTF-8.
	 */
	static Reader open(Path path) throws IOException {
		InputStream stream = Files.newInputStream(path);
		try {
			byte[] mark = stream.readNBytes(3);
			if (!(mark.length == 3 && (mark[0] & 0xff) == 0xef && (mark[1] & 0xff) == 0xbb
					&& (mark[2] & 0xff) == 0xbf)) {
				stream.close();
				stream = Files.newInputStream(path);
			}
			return new InputStreamReader(stream,
					StandardCharsets.UTF_8.newDecoder()
						.onMalformedInput(CodingErrorAction.REPORT)
						.onUnmappableCharacter(CodingErrorAction.REPORT));
		}
		catch (IOException ex) {
			stream.close();
			throw ex;
		}
	}

	/** Tells UTF-16 and files that are no text from text, before anything is decoded. */
	static void refuseOtherEncodings(Path path, String name) throws IOException, UnreadableFile {
		byte[] start;
		try (InputStream stream = Files.newInputStream(path)) {
			start = stream.readNBytes(LOOKED_AT);
		}
		int first = (start.length < 2) ? 0 : ((start[0] & 0xff) << 8) | (start[1] & 0xff);
		int zeros = 0;
		int controls = 0;
		for (byte b : start) {
			if (b == 0) {
				zeros++;
			}
			else if (b > 0 && b < ' ' && !(b >= '\t' && b <= '\r')) {
				controls++;
			}
		}
		if (first == 0xfffe || first == 0xfeff || (zeros > start.length * 3 / 10 && controls == 0)) {
			throw new UnreadableFile(name, FileFault.UTF_16);
		}
		if (controls > start.length / 50
				|| (start.length > 4 && start[0] == '%' && start[1] == 'P' && start[2] == 'D' && start[3] == 'F')) {
			throw new UnreadableFile(name, FileFault.NOT_A_TABLE);
		}
	}

	/** The fault of a file that stopped being UTF-8, with the line at which it did. */
	static UnreadableFile notUtf8(Path path, String name) {
		char[] one = new char[1];
		long line = 1;
		try (Reader text = open(path)) {
			// One character a time: the decoder hands out what precedes the bad byte.
			while (text.read(one) > 0) {
				if (one[0] == '\n') {
					line++;
				}
			}
		}
		catch (IOException ex) {
			// Here it is, again.
		}
		return new UnreadableFile(name, FileFault.NOT_UTF_8, Long.toString(line));
	}

	/** What the CSV parser complains of, told by its words; a test holds them. */
	static UnreadableFile fault(String name, CsvParseException complaint) {
		String message = String.valueOf(complaint.getMessage());
		Matcher number = LINE.matcher(message);
		String line = number.find() ? number.group(1) : "?";
		if (message.startsWith("Unclosed quoted field")) {
			return new UnreadableFile(name, FileFault.UNCLOSED_QUOTE, line);
		}
		if (message.startsWith("Unexpected character after closing quote")) {
			return new UnreadableFile(name, FileFault.TEXT_AFTER_QUOTE, line);
		}
		if (message.endsWith(" fields")) {
			return new UnreadableFile(name, FileFault.TOO_MANY_COLUMNS, line,
					Integer.toString(TableLimits.MAX_COLUMNS));
		}
		return new UnreadableFile(name, FileFault.OVERSIZED_ROW, line,
				Integer.toString(TableLimits.MAX_ROW_CHARACTERS));
	}

}
