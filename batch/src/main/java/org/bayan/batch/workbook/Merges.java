package org.bayan.batch.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.bayan.batch.table.UnreadableFile;
import org.jspecify.annotations.Nullable;

/**
 * The merged cells of a sheet that reach over several rows, all below its header. What
 * stands in the first cell of a merge holds for its first column down to its last row.
 *
 * <p>
 * They stand behind the rows, so a sheet is looked through before its rows are read. That
 * is a search of bytes, which takes a tenth of the time of reading; only where it finds
 * the word is the sheet read as XML for them.
 */
final class Merges {

	private static final byte[] WORD = { 'm', 'e', 'r', 'g', 'e', 'C', 'e', 'l', 'l' };

	/** One for each third row of a full sheet. */
	private static final int MAX_MERGES = 350_000;

	private final List<Merge> merges;

	/** How many of them were begun. */
	private int begun;

	private Merges(List<Merge> merges) {
		this.merges = merges;
	}

	/** Cells that are one; the column counts from 0. */
	record Merge(int firstRow, int lastRow, int column) {

		/** {@code B2:B7}: what is seen of it in its first column. */
		String range() {
			return SheetRows.letters(this.column) + this.firstRow + ":" + SheetRows.letters(this.column) + this.lastRow;
		}

	}

	/**
	 * @param headerRow only what begins below it counts
	 * @param width and in a column that has a header
	 */
	static Merges of(Workbook workbook, String part, long headerRow, int width) throws UnreadableFile {
		List<Merge> merges = new ArrayList<>();
		if (hasWord(workbook, part)) {
			try (XmlPart xml = workbook.xml(part)) {
				xml.root();
				while (xml.nextChild()) {
					if (xml.name().equals("mergeCells")) {
						read(workbook, xml, headerRow, width, merges);
					}
					else {
						xml.skip();
					}
				}
			}
		}
		merges.sort(Comparator.comparingInt(Merge::firstRow).thenComparing(Merge::column));
		return new Merges(merges);
	}

	private static void read(Workbook workbook, XmlPart xml, long headerRow, int width, List<Merge> merges)
			throws UnreadableFile {
		while (xml.nextChild()) {
			String range = xml.attribute("ref");
			xml.skip();
			int colon = (range != null) ? range.indexOf(':') : -1;
			if (range == null || colon < 0) {
				continue;
			}
			int column = SheetRows.column(range);
			int first = SheetRows.row(range.substring(0, colon));
			int last = SheetRows.row(range.substring(colon + 1));
			if (first > headerRow && last > first && column < width) {
				if (merges.size() == MAX_MERGES) {
					throw workbook.oversized();
				}
				merges.add(new Merge(first, last, column));
			}
		}
	}

	private static boolean hasWord(Workbook workbook, String part) throws UnreadableFile {
		byte[] buffer = new byte[1 << 16];
		int kept = 0;
		boolean found = false;
		long total = 0;
		try (PartStream bytes = workbook.bytes(part)) {
			for (int count = bytes.read(buffer, kept, buffer.length - kept); count >= 0; count = bytes.read(buffer,
					kept, buffer.length - kept)) {
				bytes.tokenRead();
				int length = kept + count;
				// two bytes a letter: read as XML, whatever is in it
				found |= total == 0 && (length < 2 || (buffer[0] & 0xff) >= 0xfe || buffer[0] == 0 || buffer[1] == 0);
				total += count;
				found = found || contains(buffer, length);
				kept = Math.min(length, WORD.length - 1);
				System.arraycopy(buffer, length - kept, buffer, 0, kept);
			}
			return found;
		}
		catch (IOException ex) {
			throw workbook.damaged(part);
		}
	}

	private static boolean contains(byte[] buffer, int length) {
		int last = WORD.length - 1;
		int at = last;
		while (at < length) {
			int b = buffer[at];
			if (b == WORD[last]) {
				int i = 1;
				while (i <= last && buffer[at - i] == WORD[last - i]) {
					i++;
				}
				if (i > last) {
					return true;
				}
				at++;
			}
			else {
				at += step(b);
			}
		}
		return false;
	}

	/** How far a letter stands from the end of the word, where it does not end it. */
	private static int step(int b) {
		return switch (b) {
			case 'e' -> 2;
			case 'C' -> 3;
			case 'g' -> 5;
			case 'r' -> 6;
			case 'm' -> 8;
			case 'l' -> 1;
			default -> 9;
		};
	}

	boolean isEmpty() {
		return this.merges.isEmpty();
	}

	/** The next merge that begins in this row or before it; null if there is none. */
	@Nullable Merge next(long row) {
		return (this.begun < this.merges.size() && this.merges.get(this.begun).firstRow <= row)
				? this.merges.get(this.begun++) : null;
	}

}
