package org.bayan.batch.mapping;

import java.util.ArrayList;
import java.util.List;

import org.bayan.batch.heading.Heading;
import org.bayan.batch.table.Whitespace;
import org.bayan.domain.intake.Field;
import org.bayan.domain.intake.ListReading.Why;
import org.bayan.domain.intake.ListQuestion.Kind;
import org.bayan.domain.intake.Mapping;
import org.jspecify.annotations.Nullable;

/** What the columns of a list hold. */
final class OwnColumns {

	/** Between the headings of a header of two rows. */
	private static final String BELOW = " \u203a ";

	private final List<OwnColumn> all;

	private OwnColumns(List<OwnColumn> all) {
		this.all = List.copyOf(all);
	}

	/**
	 * A column.
	 *
	 * @param cell its place in a row, from 0
	 * @param field what it holds; null: it is not read
	 * @param currency ISO 4217 code that its heading names; null: none
	 */
	record OwnColumn(int cell, String heading, @Nullable Field field, Why why, @Nullable String currency) {

		private static OwnColumn of(int cell, String heading, Mapping mapping) {
			Heading known = Whitespace.isBlank(heading) ? null : Heading.of(heading);
			String currency = (known != null) ? known.currency() : null;
			String said = mapping.answer(Kind.COLUMN, heading.strip()).orElse(null);
			if (said != null) {
				return new OwnColumn(cell, heading, said.isEmpty() ? null : Field.of(said), Why.ANSWER, currency);
			}
			return (known != null) ? new OwnColumn(cell, heading, known.field(), known.why(), currency)
					: new OwnColumn(cell, heading, null, Why.NONE, null);
		}

	}

	static OwnColumns of(List<String> header, Mapping mapping) {
		List<OwnColumn> columns = new ArrayList<>();
		for (int cell = 0; cell < header.size(); cell++) {
			columns.add(OwnColumn.of(cell, header.get(cell).strip(), mapping));
		}
		return new OwnColumns(columns);
	}

	/**
	 * With what a further row of the header says.
	 * @return null where the row is none of the header: one of its cells is no heading
	 */
	@Nullable OwnColumns joined(List<String> row, Mapping mapping) {
		List<OwnColumn> columns = new ArrayList<>();
		boolean further = false;
		for (OwnColumn column : this.all) {
			String text = (column.cell() < row.size()) ? row.get(column.cell()).strip() : "";
			if (text.isEmpty() || text.equals(column.heading())) {
				columns.add(column);
				continue;
			}
			Heading known = Heading.of(text);
			if (known == null) {
				return null;
			}
			further |= true;
			String heading = above(column.cell()) + text;
			OwnColumn joined = OwnColumn.of(column.cell(), heading, mapping);
			columns.add((joined.why() != Why.NONE) ? joined
					: new OwnColumn(column.cell(), heading, known.field(), known.why(), known.currency()));
		}
		return further ? new OwnColumns(columns) : null;
	}

	/** The heading above a cell, which may be drawn over several. */
	private String above(int cell) {
		for (int i = cell; i >= 0; i--) {
			if (!this.all.get(i).heading().isEmpty()) {
				return this.all.get(i).heading() + BELOW;
			}
		}
		return "";
	}

	/**
	 * With what a row of HXL tags says.
	 * @return null where the row is none
	 */
	@Nullable OwnColumns tagged(List<String> row, Mapping mapping) {
		List<String> filled = row.stream().filter((cell) -> !Whitespace.isBlank(cell)).toList();
		if (filled.size() < 2 || !filled.stream().allMatch((cell) -> cell.strip().startsWith("#"))) {
			return null;
		}
		List<OwnColumn> columns = new ArrayList<>();
		for (OwnColumn column : this.all) {
			Heading tag = Heading.of((column.cell() < row.size()) ? row.get(column.cell()) : "");
			boolean said = mapping.answer(Kind.COLUMN, column.heading()).isPresent();
			columns.add(said ? column : new OwnColumn(column.cell(), column.heading(),
					(tag != null) ? tag.field() : null, (tag != null) ? tag.why() : Why.NONE, null));
		}
		return new OwnColumns(columns);
	}

	/** Whether a row says the headings again. */
	boolean areRepeatedBy(List<String> row) {
		boolean any = false;
		for (OwnColumn column : this.all) {
			String text = row.get(column.cell()).strip();
			if (!text.isEmpty() && !column.heading().equalsIgnoreCase(text)
					&& !column.heading().endsWith(BELOW + text)) {
				return false;
			}
			any |= !text.isEmpty();
		}
		return any;
	}

	/**
	 * Columns that may hold references though no heading says so: of headings that are
	 * not known, and titles beside another title. None where one says so.
	 */
	List<OwnColumn> maybeReferences() {
		if (has(Field.REFERENCE)) {
			return List.of();
		}
		List<OwnColumn> titles = of(Field.TITLE, Field.TITLE_EN, Field.TITLE_FR, Field.TITLE_AR);
		return this.all.stream()
			.filter((column) -> column.why() == Why.NONE
					|| (titles.size() > 1 && titles.contains(column) && column.why() == Why.SYNONYM))
			.toList();
	}

	/** With references in that column, by what its values look like. */
	OwnColumns referredBy(OwnColumn reference) {
		return new OwnColumns(this.all.stream()
			.map((column) -> (column == reference)
					? new OwnColumn(column.cell(), column.heading(), Field.REFERENCE, Why.VALUES, null) : column)
			.toList());
	}

	List<OwnColumn> all() {
		return this.all;
	}

	/** The columns of some fields, in the order of the list. */
	List<OwnColumn> of(Field... fields) {
		List<OwnColumn> found = new ArrayList<>();
		for (OwnColumn column : this.all) {
			if (isOneOf(column.field(), fields)) {
				found.add(column);
			}
		}
		return found;
	}

	private static boolean isOneOf(@Nullable Field field, Field... fields) {
		for (Field one : fields) {
			if (one == field) {
				return true;
			}
		}
		return false;
	}

	boolean has(Field... fields) {
		return !of(fields).isEmpty();
	}

	/** The first filled cell of some fields, trimmed; empty where none is. */
	String first(List<String> row, Field... fields) {
		for (OwnColumn column : this.all) {
			if (isOneOf(column.field(), fields)) {
				String text = Whitespace.trim(row.get(column.cell()));
				if (!text.isEmpty()) {
					return text;
				}
			}
		}
		return "";
	}

}
