package org.bayan.batch.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bayan.batch.file.TableFile;
import org.bayan.batch.mapping.OwnColumns.OwnColumn;
import org.bayan.batch.row.Lists;
import org.bayan.batch.table.RowStream;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.batch.table.Whitespace;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Field;
import org.bayan.domain.intake.ListQuestion.Kind;
import org.bayan.domain.intake.ListReading;
import org.bayan.domain.intake.ListReading.ReadColumn;
import org.bayan.domain.intake.ListReading.SetApart;
import org.bayan.domain.intake.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own list of activities, read as the product's own columns. It is read three
 * times: for what its columns decide, for what has to be asked, and row by row. Memory
 * grows with its references alone.
 */
public final class OwnList implements RowStream {

	private static final int SAMPLES = 3;

	/** Characters of a sample that a reader sees. */
	private static final int SAMPLE = 80;

	private static final int TOLD_APART = 50;

	/** Rows that a header may have besides its first. */
	private static final int FURTHER = 2;

	private final Path path;

	private final String name;

	private final Lists lists;

	private final OwnHeader header;

	private final OwnColumns columns;

	/** Rows of the header below its first. */
	private final int furtherHeaders;

	private final Decisions decisions;

	private final Mapping mapping;

	private final List<Field> madeOf;

	private final ListReading reading;

	private final Map<String, JoinedRows> joined;

	private final Set<String> passed = new HashSet<>();

	private Pass rows;

	private OwnList(Path path, String name, Mapping given, Lists lists) throws UnreadableFile {
		this.path = path;
		this.name = name;
		this.lists = lists;
		this.header = new OwnHeader(given);
		Beginning beginning = beginning(given);
		this.furtherHeaders = beginning.further();
		Decisions seen = see(beginning.columns());
		OwnColumns shown = seen.columns();
		this.columns = shown;
		this.decisions = (shown == beginning.columns()) ? seen : see(shown);
		this.madeOf = this.decisions.hasReferences() ? List.of() : madeOf(given);
		Mapping decided = this.madeOf.isEmpty() ? given
				: given.with(Kind.REFERENCE, "", String.join(" ", this.madeOf.stream().map(Field::code).toList()));
		this.mapping = decided
			.under(this.columns.all().stream().filter((one) -> one.field() != null).map(OwnColumn::heading).toList());
		Questions questions = new Questions(this.mapping);
		this.joined = new LinkedHashMap<>();
		this.reading = look(questions);
		this.rows = new Pass(new Questions(this.mapping));
	}

	/**
	 * Opens a list and finds out what it says.
	 * @param mapping what is known of its like
	 * @param lists the reference data
	 * @throws UnreadableFile if it is no table, or no row of it is a header
	 */
	public static OwnList open(Path path, String name, Mapping mapping, Lists lists) throws UnreadableFile {
		return new OwnList(path, name, mapping, lists);
	}

	/** The header, and how many of its rows stand below its first. */
	private record Beginning(OwnColumns columns, int further) {

	}

	private Beginning beginning(Mapping given) throws UnreadableFile {
		try (TableFile table = TableFile.open(this.path, this.name, this.header)) {
			OwnColumns found = OwnColumns.of(table.header(), given);
			for (int further = 0; further < FURTHER; further++) {
				SourceRow row = table.next();
				OwnColumns next = (row != null) ? further(row.cells(), found, given) : null;
				if (next == null) {
					return new Beginning(found, further);
				}
				found = next;
			}
			return new Beginning(found, FURTHER);
		}
	}

	/** The columns with a further row of the header; null where the row is none of it. */
	private static @Nullable OwnColumns further(List<String> row, OwnColumns found, Mapping given) {
		OwnColumns tagged = found.tagged(row, given);
		return (tagged != null) ? tagged : isData(row, found) ? null : found.joined(row, given);
	}

	private Decisions see(OwnColumns under) throws UnreadableFile {
		Decisions seen = new Decisions(under);
		try (TableFile table = open()) {
			for (SourceRow row = table.next(); row != null; row = table.next()) {
				seen.see(row.cells());
			}
		}
		return seen;
	}

	/** Whether a row below the header is an activity whose words are headings too. */
	private static boolean isData(List<String> row, OwnColumns columns) {
		return !columns.first(row, Field.TITLE, Field.TITLE_EN, Field.TITLE_FR, Field.TITLE_AR).isEmpty()
				&& !columns.areRepeatedBy(row);
	}

	/**
	 * What references are made of: as was decided, else as little as tells rows apart.
	 */
	private List<Field> madeOf(Mapping given) throws UnreadableFile {
		String decided = given.answer(Kind.REFERENCE, "").orElse(null);
		if (decided != null) {
			return Arrays.stream(decided.split(" ")).map(Field::of).toList();
		}
		List<Field> few = List.of(Field.TITLE, Field.START);
		return areApart(few) ? few : List.of(Field.TITLE, Field.START, Field.PLACE, Field.COUNTRIES);
	}

	private boolean areApart(List<Field> fields) throws UnreadableFile {
		Set<String> seen = new HashSet<>();
		try (TableFile table = open()) {
			for (SourceRow row = table.next(); row != null; row = table.next()) {
				List<String> cells = row.cells();
				String title = this.columns.first(cells, Field.TITLE, Field.TITLE_EN, Field.TITLE_FR, Field.TITLE_AR);
				String made = MadeReference.of(List.of(title, this.columns.first(cells, Field.START, Field.DATES)));
				if (!title.isEmpty() && !seen.add(made)) {
					return false;
				}
			}
		}
		return true;
	}

	private TableFile open() throws UnreadableFile {
		TableFile table = TableFile.open(this.path, this.name, this.header);
		try {
			for (int i = 0; i < this.furtherHeaders; i++) {
				table.next();
			}
			return table;
		}
		catch (UnreadableFile | RuntimeException ex) {
			table.close();
			throw ex;
		}
	}

	/** One reading of the rows of the list from its first to its last. */
	private final class Pass implements AutoCloseable {

		private final TableFile table = OwnList.this.open();

		private final RowMapping rowMapping;

		private final ApartRule apart;

		Pass(Questions questions) throws UnreadableFile {
			Mapping all = OwnList.this.mapping;
			this.rowMapping = new RowMapping(OwnList.this.columns, OwnList.this.decisions, all, questions,
					OwnList.this.lists, OwnList.this.madeOf, OwnList.this.name, OwnList.this.header.section());
			this.apart = new ApartRule(OwnList.this.columns, this.rowMapping.words(), OwnList.this.header.section(),
					(column) -> OwnList.this.decisions.numbers(column, all));
		}

		@Nullable SourceRow next() throws UnreadableFile {
			return this.table.next();
		}

		/** Why a row is no activity; null where it is one, see {@link #mapped}. */
		@Nullable SetApart apart(SourceRow row) {
			return this.apart.apart(row.number(), row.cells());
		}

		SourceRow mapped(SourceRow row) {
			return this.rowMapping.map(row, this.apart.section());
		}

		@Override
		public void close() {
			this.table.close();
		}

	}

	private ListReading look(Questions questions) throws UnreadableFile {
		Map<Integer, Set<String>> samples = new LinkedHashMap<>();
		List<SetApart> apart = new ArrayList<>();
		long apartRows = 0;
		this.decisions.recall(this.mapping, questions);
		Set<String> shared = this.madeOf.isEmpty() ? this.decisions.shared() : Set.of();
		try (Pass pass = new Pass(questions)) {
			for (SourceRow row = pass.next(); row != null; row = pass.next()) {
				SetApart one = pass.apart(row);
				if (one != null) {
					apartRows++;
					if (apart.size() < TOLD_APART) {
						apart.add(one);
					}
					continue;
				}
				sample(row.cells(), samples);
				SourceRow mapped = pass.mapped(row);
				if (shared.contains(this.columns.first(row.cells(), Field.REFERENCE))) {
					this.joined
						.computeIfAbsent(mapped.cells().getFirst(),
								(reference) -> new JoinedRows(pass.rowMapping.present()))
						.add(mapped);
				}
			}
		}
		this.joined.values().removeIf((rows) -> !rows.isOne());
		long joinedRows = this.joined.values().stream().mapToLong(JoinedRows::rows).sum();
		return new ListReading(this.columns.all()
			.stream()
			.filter((column) -> !column.heading().isEmpty())
			.map((column) -> new ReadColumn(column.heading(), column.field(), column.why(),
					List.copyOf(samples.getOrDefault(column.cell(), Set.of()))))
			.toList(), questions.all(), apart, apartRows, this.madeOf, joinedRows, (long) this.joined.size());
	}

	private static void sample(List<String> cells, Map<Integer, Set<String>> samples) {
		for (int cell = 0; cell < cells.size(); cell++) {
			String text = Whitespace.trim(cells.get(cell));
			Set<String> seen = samples.computeIfAbsent(cell, (one) -> new LinkedHashSet<>());
			if (!text.isEmpty() && seen.size() < SAMPLES) {
				seen.add((text.length() <= SAMPLE) ? text : text.substring(0, SAMPLE) + "…");
			}
		}
	}

	/** What was understood, and what has to be said. */
	public ListReading reading() {
		return this.reading;
	}

	/** What is known of its like by now. */
	public Mapping mapping() {
		return this.mapping;
	}

	@Override
	public List<String> header() {
		return this.rows.rowMapping.present().stream().map(Column::code).toList();
	}

	@Override
	public long headerRow() {
		return this.rows.table.headerRow();
	}

	@Override
	public List<String> sheets() {
		return this.rows.table.sheets();
	}

	@Override
	public List<String> sheetsNotRead() {
		return this.rows.table.sheetsNotRead();
	}

	/** Headings of the columns that are not read. */
	public List<String> unknownColumns() {
		return this.columns.all()
			.stream()
			.filter((column) -> column.field() == null && !column.heading().isEmpty())
			.map(OwnColumn::heading)
			.toList();
	}

	@Override
	public @Nullable SourceRow next() throws UnreadableFile {
		for (SourceRow row = this.rows.next(); row != null; row = this.rows.next()) {
			if (this.rows.apart(row) != null) {
				continue;
			}
			SourceRow mapped = this.rows.mapped(row);
			JoinedRows rows = this.joined.get(mapped.cells().getFirst());
			if (rows == null) {
				return mapped;
			}
			if (this.passed.add(mapped.cells().getFirst())) {
				return rows.row();
			}
		}
		return null;
	}

	@Override
	public void close() {
		this.rows.close();
	}

}
