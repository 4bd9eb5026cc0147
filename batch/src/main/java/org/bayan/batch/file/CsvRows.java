package org.bayan.batch.file;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.bayan.batch.table.CellFault;
import org.bayan.batch.table.FoundHeader;
import org.bayan.batch.table.HeaderRule;
import org.bayan.batch.table.RowStream;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.TableLimits;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.batch.table.Whitespace;
import org.bayan.domain.intake.FileFault;
import org.bayan.domain.intake.Reason;
import org.bayan.reporting.text.FormulaGuard;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file: UTF-8 with or without a byte order mark, RFC 4180, delimited by
 * comma, semicolon or tab, lines ended by LF, CRLF or CR.
 *
 * <p>
 * A quotation mark that is never closed, or that text follows, makes the whole file
 * unreadable: from there on nobody can tell where a row begins, and a guess could import
 * what somebody wrote inside a description.
 */
final class CsvRows implements RowStream {

	private static final char[] DELIMITERS = { ',', ';', '\t' };

	/** Characters in which the header is looked for: 16,384 columns of 60 characters. */
	private static final int SNIFFED = 1 << 20;

	private final String name;

	private final Path path;

	private final CsvReader<CsvRecord> reader;

	private final Iterator<CsvRecord> records;

	private final List<String> header;

	private final long headerRow;

	private CsvRows(Path path, String name, CsvReader<CsvRecord> reader, Header header) throws UnreadableFile {
		this.path = path;
		this.name = name;
		this.reader = reader;
		this.headerRow = header.line;
		this.records = reader.iterator();
		CsvRecord record = record();
		while (record != null && record.getStartingLineNumber() < header.line) {
			record = record();
		}
		this.header = (record != null) ? record.getFields() : List.of();
	}

	/** Where the header stands and what delimits its cells. */
	private record Header(char delimiter, long line) {

	}

	static CsvRows open(Path path, String name, HeaderRule header) throws UnreadableFile {
		try {
			CsvText.refuseOtherEncodings(path, name);
			Header found = find(sniff(path), name, header);
			return new CsvRows(path, name, reader(CsvText.open(path), found.delimiter), found);
		}
		catch (CharacterCodingException ex) {
			throw CsvText.notUtf8(path, name);
		}
		catch (IOException ex) {
			throw new UnreadableFile(name, FileFault.NOT_READABLE);
		}
	}

	private static String sniff(Path path) throws IOException {
		char[] start = new char[SNIFFED];
		int length = 0;
		try (Reader text = CsvText.open(path)) {
			for (int read = 0; read >= 0 && length < SNIFFED; length += Math.max(read, 0)) {
				read = text.read(start, length, SNIFFED - length);
			}
		}
		return new String(start, 0, length);
	}

	private static Header find(String start, String name, HeaderRule rule) throws UnreadableFile {
		if (Whitespace.isBlank(start) && start.length() < SNIFFED) {
			throw new UnreadableFile(name, FileFault.EMPTY_FILE);
		}
		Header best = null;
		FoundHeader header = null;
		List<String> first = List.of();
		UnreadableFile broken = null;
		char likely = likely(start);
		for (char delimiter : DELIMITERS) {
			Iterator<CsvRecord> records = reader(new StringReader(start), delimiter).iterator();
			try {
				for (int i = 0; i < TableLimits.HEADER_ROWS && records.hasNext(); i++) {
					CsvRecord record = records.next();
					if (delimiter == likely && Whitespace.allBlank(first, 0)) {
						first = record.getFields();
					}
					FoundHeader found = FoundHeader
						.of(new SourceRow(record.getStartingLineNumber(), record.getFields(), List.of()), rule);
					if (found != null && found.isBetterThan(header)) {
						header = found;
						best = new Header(delimiter, found.row());
					}
					if (found != null && found.complete()) {
						break;
					}
				}
			}
			catch (CsvParseException ex) {
				// what is not the file's delimiter finds faults that are none
				broken = (delimiter == likely) ? CsvText.fault(name, ex) : broken;
			}
		}
		if (best != null) {
			return best;
		}
		throw (broken != null) ? broken : new UnreadableFile(name, FileFault.NO_HEADER, rule.missing(first));
	}

	/** The delimiter that stands most often outside quotation marks in the first line. */
	private static char likely(String start) {
		int[] counts = new int[DELIMITERS.length];
		boolean quoted = false;
		boolean begun = false;
		for (int i = 0; i < start.length() && !(begun && !quoted && isLineEnd(start.charAt(i))); i++) {
			char c = start.charAt(i);
			quoted ^= c == '"';
			begun |= !Whitespace.isBlank(String.valueOf(c));
			for (int d = 0; !quoted && d < DELIMITERS.length; d++) {
				counts[d] += (c == DELIMITERS[d]) ? 1 : 0;
			}
		}
		int likely = 0;
		for (int d = 1; d < DELIMITERS.length; d++) {
			likely = (counts[d] > counts[likely]) ? d : likely;
		}
		return DELIMITERS[likely];
	}

	private static boolean isLineEnd(char c) {
		return c == '\n' || c == '\r';
	}

	private static CsvReader<CsvRecord> reader(Reader text, char delimiter) {
		return CsvReader.builder()
			.fieldSeparator(delimiter)
			.skipEmptyLines(false)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.maxBufferSize(TableLimits.MAX_ROW_CHARACTERS)
			.build(CsvRecordHandler.of((limits) -> limits.maxFields(TableLimits.MAX_COLUMNS)
				.maxFieldSize(TableLimits.MAX_ROW_CHARACTERS)
				.maxRecordSize(TableLimits.MAX_ROW_CHARACTERS)), text);
	}

	@Override
	public List<String> header() {
		return this.header;
	}

	@Override
	public long headerRow() {
		return this.headerRow;
	}

	@Override
	public @Nullable SourceRow next() throws UnreadableFile {
		for (CsvRecord record = record(); record != null; record = record()) {
			List<String> cells = record.getFields();
			if (!Whitespace.allBlank(cells, 0)) {
				return row(record.getStartingLineNumber(), unguarded(cells));
			}
		}
		return null;
	}

	/**
	 * Too few cells would clear the values of the missing ones, too many mean an unquoted
	 * delimiter in some text: both are faults. Empty ones at the end are the mark of a
	 * spreadsheet and mean nothing.
	 */
	private SourceRow row(long line, List<String> cells) {
		int found = cells.size();
		int expected = this.header.size();
		if (found == expected) {
			return new SourceRow(line, cells, List.of());
		}
		if (found > expected && Whitespace.allBlank(cells, expected)) {
			return new SourceRow(line, cells.subList(0, expected), List.of());
		}
		List<String> counts = List.of(Integer.toString(found), Integer.toString(expected));
		if (found > expected) {
			return new SourceRow(line, cells,
					List.of(new CellFault(CellFault.WHOLE_ROW, Reason.TOO_MANY_CELLS, counts)));
		}
		List<String> padded = new ArrayList<>(cells);
		padded.addAll(Collections.nCopies(expected - found, ""));
		return new SourceRow(line, padded, List.of(new CellFault(CellFault.WHOLE_ROW, Reason.TOO_FEW_CELLS, counts)));
	}

	private static List<String> unguarded(List<String> cells) {
		for (int i = 0; i < cells.size(); i++) {
			String cell = cells.get(i);
			if (!cell.isEmpty() && cell.charAt(0) == '\'') {
				return cells.stream().map(FormulaGuard::unguarded).toList();
			}
		}
		return cells;
	}

	private @Nullable CsvRecord record() throws UnreadableFile {
		try {
			return this.records.hasNext() ? this.records.next() : null;
		}
		catch (CsvParseException ex) {
			throw CsvText.fault(this.name, ex);
		}
		catch (UncheckedIOException ex) {
			if (ex.getCause() instanceof CharacterCodingException) {
				throw CsvText.notUtf8(this.path, this.name);
			}
			throw new UnreadableFile(this.name, FileFault.NOT_READABLE);
		}
	}

	@Override
	public void close() {
		try {
			this.reader.close();
		}
		catch (IOException ex) {
			// Nothing was written; what was read stays read.
		}
	}

}
