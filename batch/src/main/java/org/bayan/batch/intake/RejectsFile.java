package org.bayan.batch.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Rejection;
import org.bayan.reporting.rows.RowFormat;
import org.bayan.reporting.rows.RowWriter;
import org.bayan.reporting.table.Column.Kind;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Reasons;
import org.bayan.reporting.text.Texts;

/**
 * The rejected rows of one or several files: the columns of the input as written, then
 * where and why. It can be corrected and imported as it is, for the last five columns are
 * none of an activities file.
 *
 * <p>
 * The file appears under its name once it is complete; until then it lies beside it under
 * another.
 */
public final class RejectsFile implements AutoCloseable {

	private static final List<String> ADDED = List.of("row", "column", "reason", "message", "further");

	private final Path path;

	private final Path unfinished;

	private final OutputStream out;

	private final RowWriter rows;

	private final Texts texts;

	private final List<String> header;

	private boolean finished;

	private RejectsFile(Path path, RowFormat format, List<String> header, Texts texts) throws IOException {
		this.path = path.toAbsolutePath();
		this.unfinished = this.path.resolveSibling(this.path.getFileName() + ".part");
		this.header = List.copyOf(header);
		this.texts = texts;
		this.out = new BufferedOutputStream(Files.newOutputStream(this.unfinished));
		List<org.bayan.reporting.table.Column> columns = Stream.concat(header.stream(), ADDED.stream())
			.map((name) -> new org.bayan.reporting.table.Column(name, name, Kind.FOREIGN))
			.toList();
		this.rows = format.begin("rejects", columns, texts, this.out);
	}

	/**
	 * Begins a file: a workbook if its name ends in {@code .xlsx}, else CSV.
	 * @param header the columns of the input, see {@link #columns}
	 */
	public static RejectsFile create(Path path, List<String> header, Texts texts) throws IOException {
		boolean workbook = path.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
		return new RejectsFile(path, workbook ? RowFormat.XLSX : RowFormat.CSV, header, texts);
	}

	/** The columns of several files: those of the first, then what the others add. */
	public static List<String> columns(List<ActivityFile> files) {
		List<String> columns = new ArrayList<>();
		for (ActivityFile file : files) {
			places(file.header(), columns);
		}
		return columns;
	}

	/** Where each cell of a header stands among the columns; adds what is missing. */
	private static int[] places(List<String> header, List<String> columns) {
		Map<String, Integer> seen = new HashMap<>();
		int[] places = new int[header.size()];
		for (int cell = 0; cell < places.length; cell++) {
			String name = header.get(cell);
			int from = seen.getOrDefault(name, 0);
			int place = columns.subList(from, columns.size()).indexOf(name);
			if (place < 0) {
				columns.add(name);
				place = columns.size() - 1 - from;
			}
			places[cell] = from + place;
			seen.put(name, from + place + 1);
		}
		return places;
	}

	/**
	 * Adds a rejected row with its cells from the file it came from.
	 * @param source read from the beginning, rejections in the order of its rows
	 * @throws UnreadableFile if the source has no such row any more, or breaks off before
	 * it
	 */
	public void add(ActivityFile source, Rejection rejection) throws IOException, UnreadableFile {
		SourceRow row = source.row(rejection.row());
		List<String> columns = new ArrayList<>(this.header);
		int[] places = places(source.header(), columns);
		String[] cells = new String[this.header.size() + ADDED.size()];
		Arrays.fill(cells, "");
		for (int cell = 0; cell < places.length; cell++) {
			if (places[cell] < this.header.size()) {
				cells[places[cell]] = row.cells().get(cell);
			}
		}
		Column column = rejection.column();
		int added = this.header.size();
		cells[added] = source.rowNames().of(rejection.row());
		cells[added + 1] = (column != null) ? column.code() : "";
		cells[added + 2] = rejection.reason().code();
		cells[added + 3] = Reasons.of(this.texts, source.name(), source.rowNames(), rejection);
		cells[added + 4] = Reasons.further(this.texts, rejection);
		this.rows.add(Arrays.stream(cells).<Value>map(Value.Words::new).toList());
	}

	/** Puts the complete file in its place. */
	public void finish() throws IOException {
		this.rows.close();
		this.out.close();
		Files.move(this.unfinished, this.path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		this.finished = true;
	}

	/** Leaves nothing behind unless the file was finished. */
	@Override
	public void close() throws IOException {
		if (!this.finished) {
			try (this.out) {
				this.rows.close();
			}
			finally {
				Files.deleteIfExists(this.unfinished);
			}
		}
	}

}
